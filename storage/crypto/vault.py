"""Seals values: data that names an account, an address or a person who is not public is never stored in clear.

Two keys are derived from the deployment's key: one for tags (HMAC-SHA256, so that an account can be recognised, but not
guessed without the key) and one for sealed values (AES-GCM-SIV, padded, bound to their row).

The accounts of tags are not stored, so a new key cannot make the tags again from the accounts. It makes a tag of each
old tag instead: after a rotation a tag is HMAC(new, HMAC(old, parts)). The former tag keys are stored, sealed with the
newest key; without that key they are useless.
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
# Sealed values are padded to a multiple of this many bytes, so that their length reveals little about the content.
PADDING_BYTES = 64
_FORMER_ROW = "former tag keys"


class Vault:
    """Seals and opens values, and makes tags, with one deployment's key of 32 bytes. Only one thread at a time may
    seal.

    `former` are the tag keys of the former keys, the oldest first.
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
        """The check value by which a database recognises its key."""
        return hmac.digest(self._tag_keys[-1], _unmistakable("key check"), hashlib.sha256)

    def tag(self, *parts: str) -> bytes:
        """The tag of the parts, 32 bytes. Without the key nobody can find out the parts."""
        first, *later = self._tag_keys
        tag = hmac.digest(first, _unmistakable(*parts), hashlib.sha256)
        for key in later:
            tag = hmac.digest(key, tag, hashlib.sha256)
        return tag

    def retag(self, tag: bytes) -> bytes:
        """The tag that this vault makes of the same parts as `tag`, which was made with the former key."""
        return hmac.digest(self._tag_keys[-1], tag, hashlib.sha256)

    def successor(self, key: bytes) -> "Vault":
        """The vault of a new key, which continues from the tags of this vault."""
        return Vault(key, self._tag_keys)

    def of_letter(self, slug: str) -> "Vault":
        """The vault of one of several letters. Its tags and sealed values have nothing in common with those of another
        letter, so that nobody can tell without the key that a person has signed two.
        """
        return Vault(_derive(self.key, f"undersigned letter {slug}".encode()))

    def wrap_former(self) -> bytes:
        """The sealed former tag keys, for the database."""
        return self.seal(b"".join(self._tag_keys[:-1]), _FORMER_ROW)

    def unwrap_former(self, sealed: bytes | None) -> "Vault":
        """This vault with the sealed former tag keys of the database. `sealed` is None if the key is the first one."""
        joined = b"" if sealed is None else self.open(sealed, _FORMER_ROW)
        return Vault(self.key, [joined[start : start + KEY_BYTES] for start in range(0, len(joined), KEY_BYTES)])

    def seal(self, value: bytes, row: str) -> bytes:
        """The padded and encrypted value. Only `open` with the same row returns it."""
        nonce = next(self._nonces)
        padded = value + b"\x80"
        padded += bytes(-len(padded) % PADDING_BYTES)
        return nonce + self._cipher.encrypt(nonce, padded, row.encode())

    def open(self, sealed: bytes, row: str) -> bytes:
        """The value that was sealed for this row. SealError if it was sealed for another row or with another key, or
        was changed.
        """
        try:
            padded = self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], row.encode())
        except (InvalidTag, ValueError) as error:
            raise SealError("Something in the database does not fit the key or its place.") from error
        return padded[: padded.rindex(b"\x80")]


def _unmistakable(*parts: str) -> bytes:
    return "".join(f"{len(part)}:{part}" for part in parts).encode()


def _nonces() -> Iterator[bytes]:
    """Random nonces, requested from the system in large pieces."""
    while True:
        block = os.urandom(NONCE_BYTES * 256)
        for start in range(0, len(block), NONCE_BYTES):
            yield block[start : start + NONCE_BYTES]


def _derive(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose).derive(key)


def read_key(path: Path) -> bytes:
    """The key in a file (64 hexadecimal digits). KeyFileError with a sentence if there is none."""
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
    """Make a new random key in a new file that only its owner can read (mode 0600).

    The file exists completely or not at all, at whatever moment the process or the machine stops, and before anything
    is sealed with the key: with half a key the bot could not start, and with a lost key the database would be lost.
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
            os.link(unfinished, path)  # which fails if a key exists already
        finally:
            unfinished.unlink()
        sync(path.parent)
    except OSError as error:
        raise KeyFileError(f"The key file {path} cannot be made: {_why(error)}.") from None
    return key


def _why(error: Exception) -> str:
    return (error.strerror or "it cannot be opened") if isinstance(error, OSError) else "it is not text"
