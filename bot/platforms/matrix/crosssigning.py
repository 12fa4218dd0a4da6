"""A cross-signing identity: its keys, what it signs, and how it is published.

Clients that leave out insecure devices talk to no bot whose device is not signed, and nio does not do it. See
https://spec.matrix.org/latest/client-server-api/#cross-signing
"""

import base64
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from .homeserver import Away, Homeserver

MASTER, SELF_SIGNING, USER_SIGNING = "master", "self_signing", "user_signing"
USES = (MASTER, SELF_SIGNING, USER_SIGNING)


class Identity:
    """A cross-signing identity: one private key for each use, made from a seed of 32 bytes."""

    def __init__(self, user: str, seeds: Mapping[str, bytes]) -> None:
        self._user = user
        self._seeds = dict(seeds)
        self._keys = {use: Ed25519PrivateKey.from_private_bytes(seed) for use, seed in seeds.items()}

    @classmethod
    def new(cls, user: str) -> "Identity":
        """A new identity from random seeds."""
        return cls(user, {use: os.urandom(32) for use in USES})

    @classmethod
    def read(cls, user: str, kept: bytes) -> "Identity":
        """An identity as `write` gave it."""
        return cls(user, {use: base64.b64decode(seed) for use, seed in json.loads(kept).items()})

    def write(self) -> bytes:
        """The seeds in the form that is stored."""
        return json.dumps({use: base64.b64encode(seed).decode() for use, seed in self._seeds.items()}).encode()

    def name(self, use: str) -> str:
        """The name of a public key in signatures."""
        return f"ed25519:{self._public(use)}"

    def _public(self, use: str) -> str:
        return unpadded(self._keys[use].public_key().public_bytes_raw())

    def sign(self, use: str, thing: dict[str, Any]) -> dict[str, dict[str, str]]:
        """The signatures of a JSON object with one of the keys."""
        signature = self._keys[use].sign(canonical(thing))
        return {self._user: {self.name(use): unpadded(signature)}}

    def published(self, device: str, sign: Callable[[str], str]) -> dict[str, Any]:
        """The public keys as they are uploaded: the master key signed by the device, the others by the master key.

        `sign` is the device's own signature, in base64.
        """
        body = {}
        for use in USES:
            key: dict[str, Any] = {
                "user_id": self._user,
                "usage": [use],
                "keys": {self.name(use): self._public(use)},
            }
            if use == MASTER:
                signature = sign(canonical(key).decode())
                key["signatures"] = {self._user: {f"ed25519:{device}": signature}}
            else:
                key["signatures"] = self.sign(MASTER, key)
            body[f"{use}_key"] = key
        return body


@dataclass(frozen=True, slots=True)
class Shown:
    """What the homeserver shows everybody of an account: the names of its public keys by use, and its devices."""

    user: str
    identity: Mapping[str, frozenset[str]] = field(default_factory=dict)
    devices: Mapping[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def has_identity(self) -> bool:
        """Whether the account has an identity, the bot's own or another."""
        return bool(self.identity.get(MASTER))

    @property
    def master(self) -> str:
        """The name of the account's master key; empty if it has none."""
        return " ".join(sorted(self.identity.get(MASTER, ())))

    def is_of(self, identity: Identity) -> bool:
        """Whether the account's identity is this one: its master key and its self-signing key."""
        return all(identity.name(use) in self.identity.get(use, ()) for use in (MASTER, SELF_SIGNING))

    def is_signed(self, device: str) -> bool:
        """Whether a device is signed by the account's identity."""
        signatures = self.devices.get(device, {}).get("signatures", {}).get(self.user) or ()
        return not self.identity.get(SELF_SIGNING, frozenset()).isdisjoint(signatures)

    def has_device(self, device: str, keys: Mapping[str, str]) -> bool:
        """Whether the device is shown with these public keys, given by their algorithms, and no others."""
        named = {f"{algorithm}:{device}": key for algorithm, key in keys.items()}
        return device in self.devices and self.devices[device]["keys"] == named


async def shown(homeserver: Homeserver, user: str) -> Shown:
    """Ask the homeserver what it shows everybody of an account. Raises Refusal or Away."""
    found = await homeserver.ask("POST", "/keys/query", {"device_keys": {user: []}})
    try:
        identity = {
            use: frozenset(found.get(f"{use}_keys", {}).get(user, {}).get("keys", {})) for use in (MASTER, SELF_SIGNING)
        }
        devices = {
            device: {**value, "keys": dict(value["keys"]), "signatures": dict(value.get("signatures", {}))}
            for device, value in found.get("device_keys", {}).get(user, {}).items()
        }
    except (AttributeError, KeyError, TypeError, ValueError):
        raise Away("keys that cannot be understood") from None
    return Shown(user, identity, devices)


async def is_signed(homeserver: Homeserver, user: str, device: str) -> bool:
    """Whether a device is signed by its owner's identity, as everybody sees it."""
    return (await shown(homeserver, user)).is_signed(device)


def canonical(thing: dict[str, Any]) -> bytes:
    """A JSON object as it is signed."""
    bare = {key: value for key, value in thing.items() if key not in ("signatures", "unsigned")}
    return json.dumps(bare, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def unpadded(value: bytes) -> str:
    """Base64 without padding, as Matrix writes it."""
    return base64.b64encode(value).decode().rstrip("=")
