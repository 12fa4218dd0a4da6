"""Sealing: what names an account, an address or a person who is not public is never stored in clear.

The deployment's key yields two keys: one for tags (HMAC-SHA256, so that an account can be recognised but not
guessed without the key) and one for sealed values (AES-GCM-SIV, padded, bound to the row they belong to).

Nobody keeps the accounts that tags were made of, so a new key cannot make them anew. It makes a tag of each old tag
instead: after a rotation a tag is HMAC(new, HMAC(old, parts)). The former tag keys are kept, sealed under the newest
key; without that one they are of no use to whoever has them.
"""

import hashlib
import hmac
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import KeyFileError, SealError
from storage.files import sync

KEY_BYTES = 32
NONCE_BYTES = 12
# Sealed values come in steps of this many bytes, so that a length says little about what is inside.
PADDING_BYTES = 64
_FORMER_ROW = "former tag keys"


class Vault:
    """Seals and opens values, and makes tags, with one deployment's key of 32 bytes. One thread at a time may seal.

    `former` are the tag keys of the keys before this one, oldest first.
    """

    def __init__(self, key: bytes, former: Sequence[bytes] = ()) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"a key has {KEY_BYTES} bytes")
        self.key = key
        self._tag_keys = (*former, _derive(key, b"undersigned tag"))
        self._cipher = AESGCMSIV(_derive(key, b"undersigned seal"))
        self._nonces = _nonces()

    @property
    def check(self) -> bytes:
        """What a database keeps to know its key by."""
        return hmac.digest(self._tag_keys[-1], _unmistakable("key check"), hashlib.sha256)

    def tag(self, *parts: str) -> bytes:
        """32 bytes that stand for the parts; without the key nobody can tell which parts."""
        first, *later = self._tag_keys
        tag = hmac.digest(first, _unmistakable(*parts), hashlib.sha256)
        for key in later:
            tag = hmac.digest(key, tag, hashlib.sha256)
        return tag

    def retag(self, tag: bytes) -> bytes:
        """The tag that this vault makes of the same parts as the one that made `tag` with the key before."""
        return hmac.digest(self._tag_keys[-1], tag, hashlib.sha256)

    def successor(self, key: bytes) -> "Vault":
        """The vault of a new key, which goes on from the tags of this one."""
        return Vault(key, self._tag_keys)

    def wrap_former(self) -> bytes:
        """The former tag keys, sealed, for the database to keep."""
        return self.seal(b"".join(self._tag_keys[:-1]), _FORMER_ROW)

    def unwrap_former(self, sealed: bytes | None) -> "Vault":
        """This vault with the former tag keys that the database keeps; None if the key is the first one."""
        joined = b"" if sealed is None else self.open(sealed, _FORMER_ROW)
        return Vault(self.key, [joined[start : start + KEY_BYTES] for start in range(0, len(joined), KEY_BYTES)])

    def seal(self, value: bytes, row: str) -> bytes:
        """The value, encrypted and padded, so that only `open` with the same row gives it back."""
        nonce = next(self._nonces)
        padded = value + b"\x80"
        padded += bytes(-len(padded) % PADDING_BYTES)
        return nonce + self._cipher.encrypt(nonce, padded, row.encode())

    def open(self, sealed: bytes, row: str) -> bytes:
        """What was sealed for this row; SealError if it was not."""
        try:
            padded = self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], row.encode())
        except (InvalidTag, ValueError) as error:
            raise SealError("Something in the database does not fit the key or its place.") from error
        return padded[: padded.rindex(b"\x80")]


def _unmistakable(*parts: str) -> bytes:
    return "".join(f"{len(part)}:{part}" for part in parts).encode()


def _nonces() -> Iterator[bytes]:
    """Random nonces, fetched from the system many at a time."""
    while True:
        block = os.urandom(NONCE_BYTES * 256)
        for start in range(0, len(block), NONCE_BYTES):
            yield block[start : start + NONCE_BYTES]


def _derive(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose).derive(key)


def read_key(path: Path) -> bytes:
    """The key in a file (64 hexadecimal digits); KeyFileError with a sentence when there is none."""
    try:
        text = path.read_text("ascii").strip()
    except FileNotFoundError:
        raise KeyFileError(f"The key file {path} is missing.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise KeyFileError(f"The key file {path} cannot be read: {_why(error)}.") from None
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyFileError(f"The key file {path} does not hold a key: {KEY_BYTES * 2} hexadecimal digits are expected.")
    return key


def make_key(path: Path) -> bytes:
    """A new random key in a new file that only its owner may read (mode 0600).

    The file is there as a whole or not at all, whenever the process or the machine is stopped, and before anything can
    be sealed with it: half a key would keep the bot from starting, and a lost one would lose the database with it.
    """
    key = os.urandom(KEY_BYTES)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(descriptor, "w") as file:
                file.write(key.hex() + "\n")
                file.flush()
                os.fsync(file.fileno())
            os.link(unfinished, path)  # which fails where there is a key already
        finally:
            unfinished.unlink()
        sync(path.parent)
    except OSError as error:
        raise KeyFileError(f"The key file {path} cannot be made: {_why(error)}.") from None
    return key


def _why(error: Exception) -> str:
    return (error.strerror or "it cannot be opened") if isinstance(error, OSError) else "it is not text"
