"""The bot's device on Matrix: its login, its encryption keys, and sending, which encrypts in encrypted rooms."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any

from bot.settings import MatrixSettings
from storage.sqlite.key_value import SealedKeyValueStore

from .homeserver import NO_SESSION, Away, Homeserver, Refusal
from .identity import FOREIGN, Obstacle, OwnDevice, Standing
from .library.nio_library import NioLibrary
from .library.protocol import KEY_ALGORITHM, KnownRoom, Library
from .login import Session, log_in, renew
from .signed_devices import SignedDevices

log = logging.getLogger(__name__)

# The bot's last messages in a direct room, in the room's order.
SPOKEN = "spoken"


class NotThere(Exception):
    """The bot is not in that room, according to the syncs so far."""


class Device:
    """The bot's only device. `connect` must succeed before anything else is called."""

    def __init__(
        self,
        settings: MatrixSettings,
        open_sealed_store: Callable[[], SealedKeyValueStore],
        admin_rooms: Collection[str] = (),
    ) -> None:
        self._settings = settings
        self._admin_rooms = admin_rooms or {settings.admin_room or ""}
        self._open_sealed_store = open_sealed_store
        self._sealed_store: SealedKeyValueStore | None = None
        self.homeserver = Homeserver(str(settings.homeserver))
        self.user = settings.user or ""
        self._library: Library | None = None
        self.standing: Standing | None = None
        """Whether the device is signed, and if not, why; None until that has been checked."""
        self._ended = False
        self.limited_until = 0.0
        """By the time of the event loop: until then nothing is sent that nobody waits for."""
        self.id = ""
        """The device's id, once it is connected."""
        self._sharing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.signed = SignedDevices()

    def wants_signed_devices(self, room_id: str) -> bool:
        """Whether only devices that their owners have signed count in a room."""
        return self._settings.signed_devices_only and room_id in self._admin_rooms

    @property
    def sealed_store(self) -> SealedKeyValueStore:
        """The store of the device, opened at the first use. Raises the errors of `SealedKeyValueStore.open`."""
        if self._sealed_store is None:
            self._sealed_store = self._open_sealed_store()
        return self._sealed_store

    async def connect(self) -> None:
        """Log in if necessary, upload the device's keys, and sign the device as far as possible.

        Raises LoginError, and Refusal or Away where nothing can be asked of the homeserver.
        """
        session = await log_in(self.homeserver, self.sealed_store, self._settings, ended=self._ended)
        self._ended = False
        self.id = session.device
        self.homeserver.token = session.token
        self.homeserver.renew = partial(renew, self.homeserver, self.sealed_store, self.user)
        if self._library is not None:
            await self._library.close()
        self._library = NioLibrary(self.homeserver, self.user, session.device, self.sealed_store)
        try:
            await self._keep_keys_ready(session)
        except Refusal as refusal:
            self.note(refusal)
            if refusal.code in NO_SESSION:
                raise
            log.warning("the homeserver refuses the keys of the bot's device (%s)", refusal.code)
        await self.get_signed()

    async def _keep_keys_ready(self, session: Session) -> None:
        if not self.library.has_uploaded:
            try:
                await self.upload_keys(None, fallback=True)
            except Refusal as refusal:
                if refusal.status != 400:
                    raise
                # The device has had other keys, and some of the same names.
                await self._renew_one_time_keys(session)
        if self.sealed_store.restored:
            await self._renew_one_time_keys(session)
            self.sealed_store.settled()

    async def get_signed(self) -> Standing:
        """Sign the device if it is not signed, and bring back its keys if the homeserver has lost them.

        Nothing depends on it but clients that leave out insecure devices: only errors of the store are raised.
        """
        password, key = self._settings.password, self._settings.recovery_key
        name = (self.user, self.id)
        own = OwnDevice(self.homeserver, self.sealed_store, name, self.library.keys, self.library.sign)
        given = (
            password.get_secret_value() if password else None,
            key.get_secret_value() if key else None,
        )
        standing = await own.get_signed(*given)
        if standing.obstacle is Obstacle.KEYS and await self._bring_keys_back():
            standing = await own.get_signed(*given)
        if standing != self.standing and not standing.signed:
            log.warning("the bot's device is not signed: %s", standing.sentence(self.user))
        self.standing = standing
        return standing

    def foreign_identity(self) -> str:
        """The master key that somebody else has given to the account, while the admins do not know of it; or empty."""
        return (self.sealed_store.get(FOREIGN, self.user) or b"").decode()

    def forget_foreign_identity(self) -> None:
        """Forget it, because the admins know of it."""
        self.sealed_store.drop(FOREIGN, self.user)

    async def _bring_keys_back(self) -> bool:
        """Upload the keys of the device again, which the homeserver does not show; False if it takes none."""
        log.warning("the homeserver does not show the keys of the bot's device; they are uploaded again")
        self.library.forget_upload()
        try:
            await self.upload_keys(None, fallback=True)
        except (Refusal, Away) as error:
            log.warning("the keys of the bot's device could not be uploaded (%s)", error)
            return False
        return True

    @property
    def library(self) -> Library:
        """The Matrix library, once the device is connected."""
        assert self._library is not None, "not connected"  # noqa: S101
        return self._library

    @property
    def rooms(self) -> Mapping[str, KnownRoom]:
        """The rooms that the bot is in, by id, according to the syncs so far."""
        return {} if self._library is None else self._library.rooms

    def note(self, refusal: Refusal) -> None:
        """Note that the login was ended elsewhere, if the refusal says so; the next `connect` makes another."""
        if refusal.code in NO_SESSION:
            log.error("the homeserver does not know the bot's session any more")
            self._ended = True

    async def close(self) -> None:
        """Close the connections and the sealed store."""
        if self._library is not None:
            await self._library.close()
        await self.homeserver.close()
        if self._sealed_store is not None:
            self._sealed_store.close()

    # Keys -----------------------------------------------------------------------------------------

    async def upload_keys(self, count: int | None, *, fallback: bool) -> None:
        """Bring the one-time keys on the server up to their number, given how many are there now, and with `fallback`
        replace the key that serves when they have run out. The private halves are kept before the public ones leave.
        """
        content = self.library.keys_to_upload(count, fallback=fallback)
        if content:
            answer = await self.homeserver.ask("POST", "/keys/upload", content)
            await self.library.uploaded(int(answer.get("one_time_key_counts", {}).get(KEY_ALGORITHM, 0)))

    async def _renew_one_time_keys(self, session: Session) -> None:
        """Take back the keys on the server whose private halves may have been lost with the time since a backup."""
        wish = {"one_time_keys": {self.user: {session.device: KEY_ALGORITHM}}}
        while True:
            answer = await self.homeserver.ask("POST", "/keys/claim", wish)
            keys = answer.get("one_time_keys", {}).get(self.user, {}).get(session.device, {})
            if not keys or any(key.get("fallback") for key in keys.values()):
                break
        await self.upload_keys(0, fallback=True)

    async def know_devices(self) -> None:
        """Ask for the devices of everybody who has new ones."""
        self.signed.forget(self.library.changed_users)
        await self.library.learn_devices()

    # Sending --------------------------------------------------------------------------------------

    async def send(self, room_id: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        """Send an event, encrypted in an encrypted room, and return its id. The same transaction is the same event.

        Raises NotThere, Refusal or Away.
        """
        room = self.rooms.get(room_id)
        if room is None:
            raise NotThere
        if room.encrypted:
            await self._share_key(room)
        return await self.library.send(room_id, kind, content, transaction)

    async def _share_key(self, room: KnownRoom) -> None:
        """See to it that every device in the room has the key before something is encrypted with it."""
        async with self._sharing[room.room_id]:
            if not room.members_synced:
                await self.library.learn_members(room.room_id)
            await self.know_devices()
            if self.wants_signed_devices(room.room_id):
                await self.signed.learn(self.homeserver, room.users)
                devices = self.library.devices(room.users)
                self.library.leave_out(room.room_id, {name for name in devices if not self.signed.has_id(*name)})
            await self.library.share_key(room.room_id)

    def forget_room(self, room_id: str) -> None:
        """Erase the data and keys of a room that the bot is no longer in."""
        self._sharing.pop(room_id, None)
        with self.sealed_store.together():
            self.library.forget_room(room_id)
            self.sealed_store.drop(SPOKEN, room_id)
