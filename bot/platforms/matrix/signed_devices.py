"""Which devices people have signed with their own identity: those that their owners have verified.

A homeserver can add a device to anybody's account, but cannot sign it. See
https://spec.matrix.org/latest/client-server-api/#cross-signing
"""

import base64
import binascii
from collections.abc import Collection, Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .crosssigning import canonical
from .homeserver import Homeserver

# Of a device: its id and its Curve25519 key.
Names = frozenset[tuple[str, str]]


class SignedDevices:
    """Asks the homeserver for devices, and accepts only those that their owners have signed."""

    def __init__(self) -> None:
        self._known: dict[str, Names] = {}

    def forget(self, users: Collection[str] | None = None) -> None:
        """Forget the devices of these people, which have changed, so that they are asked for again."""
        for user in list(self._known if users is None else users):
            self._known.pop(user, None)

    async def learn(self, homeserver: Homeserver, users: Collection[str]) -> None:
        """Ask for the devices of the users that are not known yet. Raises Refusal or Away."""
        unknown = sorted(set(users) - self._known.keys())
        if unknown:
            answer = await homeserver.ask("POST", "/keys/query", {"device_keys": {user: [] for user in unknown}})
            for user in unknown:
                self._known[user] = signed_devices(answer, user)

    def has_any(self, user: str) -> bool:
        """Whether a user has signed any device."""
        return bool(self._known.get(user))

    def has_id(self, user: str, device: str) -> bool:
        """Whether a user has signed their device with this id."""
        return any(name == device for name, _ in self._known.get(user, ()))

    def has_key(self, user: str, curve25519: str) -> bool:
        """Whether a user has signed a device of theirs that has this key."""
        return any(key == curve25519 for _, key in self._known.get(user, ()))


def signed_devices(answer: Mapping[str, Any], user: str) -> Names:
    """The devices that a user has signed, as far as an answer of the homeserver proves it; anything may stand there."""
    try:
        master = _public_key(answer["master_keys"][user])
        signing = answer["self_signing_keys"][user]
        if signing["usage"] != ["self_signing"] or not _is_signed(signing, user, master):
            return frozenset()
        own = _public_key(signing)
        devices = answer["device_keys"][user]
        return frozenset(
            (str(name), str(keys["keys"][f"curve25519:{name}"]))
            for name, keys in devices.items()
            if keys["device_id"] == name and keys["user_id"] == user and _is_signed(keys, user, own)
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return frozenset()


def _public_key(key: Mapping[str, Any]) -> str:
    (value,) = key["keys"].values()
    return str(value)


def _is_signed(thing: Mapping[str, Any], user: str, by: str) -> bool:
    signature = thing.get("signatures", {}).get(user, {}).get(f"ed25519:{by}")
    if not isinstance(signature, str):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(_bytes(by)).verify(_bytes(signature), canonical(dict(thing)))
    except (InvalidSignature, binascii.Error):
        return False
    return True


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4))
