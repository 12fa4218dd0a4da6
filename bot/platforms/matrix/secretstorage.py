"""Secrets that another client has put into the account's data, opened with the account's recovery key.

See https://spec.matrix.org/latest/client-server-api/#secrets
"""

import base64
import binascii
import hmac
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from .crosssigning import USES, Identity
from .homeserver import Homeserver, Refusal, part
from .policy import RECOVERY_KEY_MOST

ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"
_DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_PREFIX = b"\x8b\x01"
_KEY_BYTES = 32


class WrongRecoveryKey(Exception):
    """The recovery key does not open the secrets of this account."""


def recovery_key(text: str) -> bytes:
    """Return the 32 bytes of a recovery key that is written as clients show it: in base 58, in groups of four.

    Raises WrongRecoveryKey if the text is no recovery key.
    """
    digits = "".join(text.split())
    if not 0 < len(text) <= RECOVERY_KEY_MOST or not all(digit in _DIGITS for digit in digits):
        raise WrongRecoveryKey
    number = 0
    for digit in digits:
        number = number * len(_DIGITS) + _DIGITS.index(digit)
    value = number.to_bytes((number.bit_length() + 7) // 8)
    parity = 0
    for byte in value:
        parity ^= byte
    if len(value) != len(_PREFIX) + _KEY_BYTES + 1 or not value.startswith(_PREFIX) or parity:
        raise WrongRecoveryKey
    return value[len(_PREFIX) : -1]


async def stored_identity(homeserver: Homeserver, user: str, key: bytes) -> Identity | None:
    """Return the identity in the account's secret storage; None if it does not contain all three seeds.

    `key` is the recovery key (32 bytes). Raises WrongRecoveryKey if the seeds were encrypted with another key, and
    Refusal or Away.
    """
    seeds = {}
    for use in USES:
        name = f"m.cross_signing.{use}"
        encrypted = (await _account_data(homeserver, user, name)).get("encrypted")
        if not isinstance(encrypted, dict) or not encrypted:
            return None
        opened = [secret for each in encrypted.values() if (secret := _opened(key, name, each)) is not None]
        if not opened:
            raise WrongRecoveryKey
        try:
            seeds[use] = base64.b64decode(opened[0] + b"=" * (-len(opened[0]) % 4), validate=True)
        except binascii.Error:
            return None
        if len(seeds[use]) != _KEY_BYTES:
            return None
    return Identity(user, seeds)


async def _account_data(homeserver: Homeserver, user: str, kind: str) -> dict[str, Any]:
    try:
        return await homeserver.ask("GET", f"/user/{part(user)}/account_data/{part(kind)}")
    except Refusal as refusal:
        if refusal.status == 404:
            return {}
        raise


def _opened(key: bytes, name: str, secret: Any) -> bytes | None:
    """Decrypt the secret with that name; None if it was encrypted with another key, or is malformed.

    `secret` is an object with `iv`, `ciphertext` and `mac` in base64.
    """
    keys = HKDF(SHA256(), 64, bytes(32), name.encode()).derive(key)
    try:
        iv, ciphertext, mac = (base64.b64decode(_padded(secret[each])) for each in ("iv", "ciphertext", "mac"))
        decryptor = Cipher(AES(keys[:32]), CTR(iv)).decryptor()
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    if not hmac.compare_digest(hmac.digest(keys[32:], ciphertext, "sha256"), mac):
        return None
    return decryptor.update(ciphertext) + decryptor.finalize()


def _padded(text: str) -> str:
    bare = text.rstrip("=")
    return bare + "=" * (-len(bare) % 4)
