"""Ensures that the bot's device is signed by the present identity of its account, also if another client made it.

An identity that is gone from the homeserver is never published again: Synapse keeps former keys and answers that with
status 500 (https://github.com/matrix-org/synapse/issues/11970). So it is the one that stands there, if its keys are at
hand, or a new one.
"""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from storage.sqlite.key_value import SealedKeyValueStore

from .crosssigning import SELF_SIGNING, Identity, Shown, shown
from .homeserver import Away, Homeserver, Refusal
from .policy import ADDRESS_MOST
from .secretstorage import WrongRecoveryKey, recovery_key, stored_identity

log = logging.getLogger(__name__)

SEEDS, NEXT_SEEDS = "cross-signing seeds", "next cross-signing seeds"
STANDING = "standing of the device"
# The master key that the account had last, and one that somebody else put in its place, until the admins know.
PINNED, FOREIGN = "master key", "foreign master key"


class Obstacle(StrEnum):
    """Why the device is not signed."""

    PROOF = "proof"  # the homeserver wants the password, and there is none, or not the right one
    APPROVAL = "approval"  # somebody has to approve a new identity in a browser
    RECOVERY_KEY = "recovery key"  # it does not open the secret storage
    KEYS = "keys"  # the homeserver does not show the device's keys
    REFUSED = "refused"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the device stands with those who look for a signature. `address` is where to approve, `code` the
    homeserver's word for its refusal.
    """

    obstacle: Obstacle | None = None
    address: str = ""
    code: str = ""

    @property
    def signed(self) -> bool:
        """Whether every client talks to the device."""
        return self.obstacle is None

    def sentence(self, user: str) -> str:
        """Why the device is not signed, and what the operator can do."""
        match self.obstacle:
            case Obstacle.PROOF:
                return (
                    f"the identity of {user} is another one than the bot's own, and the homeserver wants the password "
                    "for a new one. Set UNDERSIGNED_MATRIX__PASSWORD, or UNDERSIGNED_MATRIX__RECOVERY_KEY for the "
                    "identity that is there, and start the bot again."
                )
            case Obstacle.APPROVAL:
                return (
                    f"the identity of {user} is another one than the bot's own, and a new one has to be approved in "
                    f"a browser. Log in there as {user} and approve it: {self.address} A running bot notices within "
                    "a minute; else start it. Or set UNDERSIGNED_MATRIX__RECOVERY_KEY for the identity that is there."
                )
            case Obstacle.RECOVERY_KEY:
                return (
                    "UNDERSIGNED_MATRIX__RECOVERY_KEY does not open the secret storage of the account. Set the right "
                    "one, or take it out: then the bot makes an identity of its own."
                )
            case Obstacle.KEYS:
                return "the homeserver does not show the keys of the device."
            case _:
                return f"the homeserver did not do it ({self.code}). The bot tries again."

    @classmethod
    def kept(cls, sealed_store: SealedKeyValueStore, user: str) -> "Standing | None":
        """How it was when the bot looked last; None if it never has."""
        kept = sealed_store.get(STANDING, user)
        if kept is None:
            return None
        value = json.loads(kept)
        obstacle = value["obstacle"]
        return cls(Obstacle(obstacle) if obstacle else None, value["address"], value["code"])

    def keep(self, sealed_store: SealedKeyValueStore, user: str) -> None:
        """Keep it for `undersigned check`, unless it is kept already."""
        if Standing.kept(sealed_store, user) != self:
            sealed_store.put(STANDING, user, json.dumps(asdict(self)).encode())


class ApprovalNeeded(Exception):
    """Somebody has to approve a new identity in a browser, at `address`."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address


class OwnDevice:
    """The bot's device, its account on a homeserver, and what is kept of its identity.

    `keys` are the device's public keys by algorithm; `sign` gives its own signature in base64.
    """

    def __init__(
        self,
        homeserver: Homeserver,
        sealed_store: SealedKeyValueStore,
        name: tuple[str, str],
        keys: Mapping[str, str],
        sign: Callable[[str], str],
    ) -> None:
        self._homeserver = homeserver
        self._sealed_store = sealed_store
        self._user, self._device = name
        self._keys = keys
        self._sign = sign

    async def get_signed(self, password: str | None, recovery: str | None) -> Standing:
        """Sign the device if it is not signed; how it stands then comes back. Only errors of the store are raised."""
        try:
            standing = await self._signed(password, recovery)
        except ApprovalNeeded as needed:
            standing = Standing(Obstacle.APPROVAL, needed.address)
        except WrongRecoveryKey:
            standing = Standing(Obstacle.RECOVERY_KEY)
        except Refusal as refusal:
            wanted = refusal.status == 401 and "flows" in refusal.answer
            standing = Standing(Obstacle.PROOF if wanted else Obstacle.REFUSED, code=refusal.code)
        except Away as error:
            standing = Standing(Obstacle.AWAY, code=str(error))
        standing.keep(self._sealed_store, self._user)
        return standing

    async def _signed(self, password: str | None, recovery: str | None) -> Standing:
        account = await shown(self._homeserver, self._user)
        if not account.has_device(self._device, self._keys):
            return Standing(Obstacle.KEYS)
        identity = self._kept_identity(account)
        self._pin(account, own=identity is not None)
        if account.is_signed(self._device):  # perhaps by somebody who has verified it in a client of theirs
            return Standing()
        identity = identity or await self._stored_identity(account, recovery)
        identity = identity or await self._new_identity(account, password)
        await self._sign_device(identity, account.devices[self._device])
        if not (await shown(self._homeserver, self._user)).is_signed(self._device):
            return Standing(Obstacle.REFUSED, code="M_INVALID_SIGNATURE")
        log.info("the bot's device %s is signed", self._device)
        return Standing()

    def _kept_identity(self, account: Shown) -> Identity | None:
        """The identity that the account shows, if its keys are kept here."""
        for identity in kept_identities(self._sealed_store, self._user):
            if account.is_of(identity):
                self._keep(identity)
                return identity
        return None

    def _pin(self, account: Shown, *, own: bool) -> None:
        """Keep the master key of the account, and note one that is neither the former nor the bot's own."""
        if not account.has_identity:
            return
        if not own and is_foreign(self._sealed_store, account):
            log.warning("the identity of the bot's account has been replaced by somebody else")
            self._sealed_store.put(FOREIGN, self._user, account.master.encode())
        if self._sealed_store.get(PINNED, self._user) != account.master.encode():
            self._sealed_store.put(PINNED, self._user, account.master.encode())

    async def _stored_identity(self, account: Shown, recovery: str | None) -> Identity | None:
        """The identity that the account shows, if its keys are in the account's secret storage."""
        if recovery is None or not account.has_identity:
            return None
        stored = await stored_identity(self._homeserver, self._user, recovery_key(recovery))
        if stored is None or not account.is_of(stored):
            log.warning("the secret storage of the bot's account does not hold the identity that the account has")
            return None
        self._keep(stored)
        log.info("the bot uses the identity in the secret storage of its account")
        return stored

    def _keep(self, identity: Identity) -> None:
        if self._sealed_store.get(SEEDS, self._user) != identity.write():
            with self._sealed_store.together():
                self._sealed_store.put(SEEDS, self._user, identity.write())
                self._sealed_store.drop(NEXT_SEEDS, self._user)

    async def _new_identity(self, account: Shown, password: str | None) -> Identity:
        identity = Identity.new(self._user)
        # Before anybody hears of it: an answer that is lost must not leave an identity without its keys.
        self._sealed_store.put(NEXT_SEEDS, self._user, identity.write())
        await self._publish(identity.published(self._device, self._sign), password)
        self._keep(identity)
        if account.has_identity:
            log.warning("the bot's account had an identity of another client; it has been replaced by the bot's own")
        return identity

    async def _publish(self, keys: dict[str, Any], password: str | None) -> None:
        path = "/keys/device_signing/upload"
        try:
            await self._homeserver.ask("POST", path, keys)
        except Refusal as refusal:
            if refusal.status != 401 or "flows" not in refusal.answer:
                raise
            if (address := approval_address(refusal.answer)) is not None:
                raise ApprovalNeeded(address) from None
            if password is None:
                raise
            proof = {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": self._user},
                "password": password,
                "session": refusal.answer.get("session"),
            }
            await self._homeserver.ask("POST", path, keys | {"auth": proof})

    async def _sign_device(self, identity: Identity, keys: dict[str, Any]) -> None:
        bare: dict[str, Any] = {
            name: keys[name] for name in ("algorithms", "device_id", "keys", "user_id") if name in keys
        }
        signed = bare | {"signatures": identity.sign(SELF_SIGNING, bare)}
        answer = await self._homeserver.ask("POST", "/keys/signatures/upload", {self._user: {self._device: signed}})
        if answer.get("failures"):
            raise Refusal(400, "M_INVALID_SIGNATURE")


def kept_identities(sealed_store: SealedKeyValueStore, user: str) -> Iterator[Identity]:
    """The identity of the bot that is kept, and the one that it was about to publish."""
    for kind in (SEEDS, NEXT_SEEDS):
        if (kept := sealed_store.get(kind, user)) is not None:
            yield Identity.read(user, kept)


def is_foreign(sealed_store: SealedKeyValueStore, account: Shown) -> bool:
    """Whether the master key of the account is neither the one that it had last nor one of the bot's own."""
    pinned = sealed_store.get(PINNED, account.user)
    if pinned is None or not account.has_identity or pinned == account.master.encode():
        return False
    return not any(account.is_of(identity) for identity in kept_identities(sealed_store, account.user))


def approval_address(answer: dict[str, Any]) -> str | None:
    """Where a new identity has to be approved, as a refusal says; None if it asks for something else.

    See https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/4312-cross-signing-reset.md
    """
    params = answer.get("params")
    for stage in ("m.oauth", "org.matrix.cross_signing_reset"):
        value = params.get(stage) if isinstance(params, dict) else None
        address = value.get("url") if isinstance(value, dict) else None
        if isinstance(address, str) and _is_address(address):
            return address
    return None


def _is_address(text: str) -> bool:
    """Whether it is an address of the web that can be printed as it stands: a homeserver may write anything."""
    if len(text) > ADDRESS_MOST or not text.isascii() or not text.isprintable() or " " in text:
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("https", "http") and bool(parts.hostname)
