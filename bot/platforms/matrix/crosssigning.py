"""Signs the bot's own device with a cross-signing identity of its own.

Clients that leave out insecure devices talk to no bot that has not done this, and nio does not do it. See
https://spec.matrix.org/latest/client-server-api/#cross-signing
"""

import base64
import json
import logging
import os
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from nio.api import Api
from nio.crypto import OlmAccount

from storage.sqlite.key_value import SealedKeyValueStore

from .homeserver import Homeserver, Refusal

log = logging.getLogger(__name__)

SEEDS = "cross-signing seeds"
_USES = ("master", "self_signing", "user_signing")


class Identity:
    """A cross-signing identity: one key for each use."""

    def __init__(self, user: str, seeds: dict[str, str]) -> None:
        self._user = user
        self._keys = {use: Ed25519PrivateKey.from_private_bytes(base64.b64decode(seeds[use])) for use in _USES}

    @classmethod
    def on(cls, sealed_store: SealedKeyValueStore, user: str) -> "Identity | None":
        """The identity whose seeds are kept, if there is one."""
        kept = sealed_store.get(SEEDS, user)
        return cls(user, json.loads(kept)) if kept else None

    @classmethod
    def new(cls, sealed_store: SealedKeyValueStore, user: str) -> "Identity":
        """A new identity, whose seeds are kept before anybody hears of it."""
        seeds = {use: base64.b64encode(os.urandom(32)).decode() for use in _USES}
        sealed_store.put(SEEDS, user, json.dumps(seeds).encode())
        return cls(user, seeds)

    def name(self, use: str) -> str:
        """A public key as it is called in signatures."""
        return f"ed25519:{self._public(use)}"

    def _public(self, use: str) -> str:
        return _unpadded(self._keys[use].public_key().public_bytes_raw())

    def sign(self, use: str, thing: dict[str, Any]) -> dict[str, dict[str, str]]:
        """The signatures of a JSON object with one of the keys."""
        signature = self._keys[use].sign(canonical(thing))
        return {self._user: {self.name(use): _unpadded(signature)}}

    def published(self, device: str, account: OlmAccount) -> dict[str, Any]:
        """The public keys as they are uploaded: the master key signed by the device, the others by the master key."""
        body = {}
        for use in _USES:
            key: dict[str, Any] = {
                "user_id": self._user,
                "usage": [use],
                "keys": {self.name(use): self._public(use)},
            }
            if use == "master":
                signature = account.sign(canonical(key).decode())
                key["signatures"] = {self._user: {f"ed25519:{device}": signature}}
            else:
                key["signatures"] = self.sign("master", key)
            body[f"{use}_key"] = key
        return body


async def is_signed(homeserver: Homeserver, user: str, device: str) -> bool:
    """Whether a device is signed by its owner's identity, as everybody sees it."""
    found = await _on_server(homeserver, user)
    identity = found.get("self_signing_keys", {}).get(user, {}).get("keys", {})
    signatures = found.get("device_keys", {}).get(user, {}).get(device, {}).get("signatures", {}).get(user, {})
    return any(name in signatures for name in identity)


async def sign_own_device(
    homeserver: Homeserver,
    sealed_store: SealedKeyValueStore,
    user: str,
    device: str,
    account: OlmAccount,
    password: str | None,
) -> None:
    """Make sure that the device, whose keys have been uploaded, is signed. Refusal where the password is wanted.

    An identity that stands on the server and is not ours is replaced, which takes the password: it was made by a
    client that somebody used with the bot's account.
    """
    found = await _on_server(homeserver, user)
    master = found.get("master_keys", {}).get(user, {}).get("keys", {})
    identity = Identity.on(sealed_store, user) or Identity.new(sealed_store, user)
    if identity.name("master") not in master:
        if master:
            log.warning("the bot's account had an identity of another client; it is replaced by the bot's own")
        await _publish(homeserver, user, identity.published(device, account), password)
    keys = found["device_keys"][user][device]
    if identity.name("self_signing") not in keys.get("signatures", {}).get(user, {}):
        bare = {name: keys[name] for name in ("algorithms", "device_id", "keys", "user_id")}
        signed = bare | {"signatures": identity.sign("self_signing", bare)}
        answer = await homeserver.ask("POST", "/keys/signatures/upload", {user: {device: signed}})
        if answer.get("failures"):
            raise Refusal(400, "M_INVALID_SIGNATURE")
        log.info("the bot's device %s is signed", device)


async def _on_server(homeserver: Homeserver, user: str) -> dict[str, Any]:
    return await homeserver.ask("POST", "/keys/query", {"device_keys": {user: []}})


async def _publish(homeserver: Homeserver, user: str, keys: dict[str, Any], password: str | None) -> None:
    path = "/keys/device_signing/upload"
    try:
        await homeserver.ask("POST", path, keys)
    except Refusal as refusal:
        if refusal.status != 401 or password is None:
            raise
        proof = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": user},
            "password": password,
            "session": refusal.answer.get("session"),
        }
        await homeserver.ask("POST", path, keys | {"auth": proof})


def canonical(thing: dict[str, Any]) -> bytes:
    """A JSON object as it is signed."""
    bare = {key: value for key, value in thing.items() if key not in ("signatures", "unsigned")}
    return str(Api.to_canonical_json(bare)).encode()


def _unpadded(value: bytes) -> str:
    return base64.b64encode(value).decode().rstrip("=")
