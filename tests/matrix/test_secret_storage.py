"""Recovery keys, and secrets that another client or a hostile homeserver has put into the account's data."""

import base64
import hmac
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.platforms.matrix.crosssigning import USES, Identity
from bot.platforms.matrix.identity import approval_address
from bot.platforms.matrix.secretstorage import WrongRecoveryKey, recovery_key, stored_identity
from tests.matrix.receiving import BOT, ScriptedHomeserver

# As Element's crypto showed it, of an account that was invented.
SHOWN = "EsTq anTx TNwc 98Ez ThpN iKey LbUf 6SVg 33Jk td8F CKcz Jtrg"
KEY = b"k" * 32


def encrypted(name: str, secret: bytes, key: bytes = KEY) -> dict[str, str]:
    keys = HKDF(SHA256(), 64, bytes(32), name.encode()).derive(key)
    encryptor = Cipher(AES(keys[:32]), CTR(bytes(16))).encryptor()
    ciphertext = encryptor.update(secret) + encryptor.finalize()
    parts = {"iv": bytes(16), "ciphertext": ciphertext, "mac": hmac.digest(keys[32:], ciphertext, "sha256")}
    return {part: base64.b64encode(value).decode() for part, value in parts.items()}


def storage(**changed: Any) -> ScriptedHomeserver:
    """An account whose secret storage holds seeds under a key with a name, but for what is changed."""
    homeserver = ScriptedHomeserver()
    for use in USES:
        name = f"m.cross_signing.{use}"
        secret = base64.b64encode(use.encode().ljust(32)).rstrip(b"=")
        value = {"encrypted": {"other": encrypted(name, secret, b"o" * 32), "known": encrypted(name, secret)}}
        homeserver.answers[f"/user/%40letter%3Aexample.org/account_data/{name}"] = changed.get(use, value)
    return homeserver


def test_a_recovery_key_is_read_as_clients_show_it() -> None:
    assert len(recovery_key(SHOWN)) == 32
    assert recovery_key(SHOWN.replace(" ", "")) == recovery_key(f"  {SHOWN}\n")


@pytest.mark.parametrize("text", ["", " ", "1" * 48, SHOWN[:-1], SHOWN[:-1] + "h", SHOWN + "1", "0" * 48, "z" * 10_000])
def test_what_is_no_recovery_key_is_refused(text: str) -> None:
    with pytest.raises(WrongRecoveryKey):
        recovery_key(text)


async def test_the_identity_in_the_secret_storage_is_opened() -> None:
    identity = await stored_identity(storage(), BOT, KEY)
    assert identity is not None
    assert identity.write() == Identity(BOT, {use: use.encode().ljust(32) for use in USES}).write()


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"encrypted": {}},
        {"encrypted": "x"},
        {"encrypted": {"known": encrypted("m.cross_signing.master", b"no base64 at all")}},
        {"encrypted": {"known": encrypted("m.cross_signing.master", base64.b64encode(b"short"))}},
    ],
)
async def test_a_storage_that_is_not_whole_holds_no_identity(value: dict[str, Any]) -> None:
    assert await stored_identity(storage(master=value), BOT, KEY) is None


@pytest.mark.parametrize(
    "secret",
    [
        *(None, "x", [], {}, {"iv": 1, "ciphertext": 2, "mac": 3}, {"iv": "", "ciphertext": "é", "mac": "="}),
        {**encrypted("m.cross_signing.master", b"s"), "mac": "AAAA"},
        {**encrypted("m.cross_signing.master", b"s"), "iv": "AAAA"},
    ],
)
async def test_what_the_key_does_not_open_is_said_to_be_so(secret: Any) -> None:
    with pytest.raises(WrongRecoveryKey):
        await stored_identity(storage(master={"encrypted": {"known": secret}}), BOT, KEY)


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://account.example.org/?action=reset", True),
        ("http://127.0.0.1:8080/account", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://example.org/\n2026-01-01 ERROR invented", False),
        ("https://example.org/\x1b[2J", False),
        ("https://[", False),
        ("https://example.org/" + "a" * 500, False),
        (7, False),
        (None, False),
    ],
)
def test_an_address_to_approve_at_is_shown_only_if_it_is_one(address: object, is_one: bool) -> None:
    """The homeserver gives it, and it goes into the log and to a terminal."""
    answer = {"params": {"org.matrix.cross_signing_reset": {"url": address}}}
    assert approval_address(answer) == (address if is_one else None)
    assert approval_address({"params": address}) is None
