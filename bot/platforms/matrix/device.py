"""The bot's device on Matrix: one login for good, its encryption keys, and sending that encrypts where a room does."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Collection
from functools import partial
from typing import Any, cast

from nio import ErrorResponse, KeysUploadResponse
from nio.exceptions import EncryptionError, LocalProtocolError
from nio.rooms import MatrixRoom
from nio.store import MatrixStore

from bot.settings import MatrixSettings
from storage.sqlite.key_value import SealedKeyValueStore

from . import keystore
from .client import Client, Encryption
from .homeserver import NO_SESSION, Away, Homeserver, Refusal
from .identity import Obstacle, OwnDevice, Standing
from .keystore import KeyStore
from .login import Session, log_in, renew
from .roomkeys import RoomKeys
from .signed_devices import SignedDevices

log = logging.getLogger(__name__)

# The bot's last messages in a direct room, in the room's order.
SPOKEN = "spoken"
ALGORITHM = "signed_curve25519"
SESSIONS_A_DEVICE = 4
SESSIONS_MOST = 5000


class NotThere(Exception):
    """The bot is not in that room, as far as it has heard."""


class Device:
    """The bot's one device. `connect` must have succeeded before anything else is asked of it."""

    def __init__(self, settings: MatrixSettings, open_sealed_store: Callable[[], SealedKeyValueStore]) -> None:
        self._settings = settings
        self._open_shelf = open_sealed_store
        self._sealed_store: SealedKeyValueStore | None = None
        self.homeserver = Homeserver(str(settings.homeserver))
        self.user = settings.user or ""
        self.client = Client(self.homeserver, self.user)
        self.standing: Standing | None = None
        """How the device stands with those who look for a signature; None while nobody has looked."""
        self._ended = False
        self.id = ""
        """The device's id, once it is connected."""
        self._querying = asyncio.Lock()
        self._sharing: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.signed = SignedDevices()

    def wants_signed_devices(self, room_id: str) -> bool:
        """Whether a room is one in which only devices count that their owners have signed."""
        return self._settings.signed_devices_only and room_id == self._settings.admin_room

    @property
    def sealed_store(self) -> SealedKeyValueStore:
        """What the device keeps, opened when it is first asked for; the errors of `SealedKeyValueStore.open`."""
        if self._sealed_store is None:
            self._sealed_store = self._open_shelf()
        return self._sealed_store

    async def connect(self) -> None:
        """Log in if that has never been done, and see to the device's keys and its signature, as far as that goes.

        Raises LoginError, and Refusal or Away where nothing can be asked of the homeserver.
        """
        session = await log_in(self.homeserver, self.sealed_store, self._settings, ended=self._ended)
        self._ended = False
        self.id = session.device
        self.homeserver.token = session.token
        self.homeserver.renew = partial(renew, self.homeserver, self.sealed_store, self.user)
        await self.client.close()
        self.client = Client(self.homeserver, self.user)
        store = KeyStore(self.sealed_store)
        self.client.store = cast(MatrixStore, store)
        self.client.olm = Encryption(self.user, session.device, self.client.store)
        self.client.encrypted_rooms = store.load_encrypted_rooms()
        self.client.restore_login(self.user, session.device, session.token)
        try:
            await self._keep_keys_ready(session)
        except Refusal as refusal:
            self.note(refusal)
            if refusal.code in NO_SESSION:
                raise
            log.warning("the homeserver refuses the keys of the bot's device (%s)", refusal.code)
        await self.get_signed()

    async def _keep_keys_ready(self, session: Session) -> None:
        if not self.olm.account.shared:
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
        account = self.olm.account
        own = OwnDevice(self.homeserver, self.sealed_store, (self.user, self.id), account.identity_keys, account.sign)
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

    async def _bring_keys_back(self) -> bool:
        """Upload the keys of the device again, which the homeserver does not show; False if it takes none."""
        log.warning("the homeserver does not show the keys of the bot's device; they are uploaded again")
        self.olm.account.shared = False
        try:
            await self.upload_keys(None, fallback=True)
        except (Refusal, Away) as error:
            log.warning("the keys of the bot's device could not be uploaded (%s)", error)
            return False
        return True

    @property
    def olm(self) -> Encryption:
        """nio's encryption."""
        return cast(Encryption, self.client.olm)

    @property
    def room_keys(self) -> RoomKeys:
        """The keys of rooms that others gave."""
        return RoomKeys(self.olm, self.sealed_store)

    def note(self, refusal: Refusal) -> None:
        """Take notice of a login that has been ended from elsewhere; the next `connect` looks for another."""
        if refusal.code in NO_SESSION:
            log.error("the homeserver does not know the bot's session any more")
            self._ended = True

    async def close(self) -> None:
        """Close the connections and the sealed store."""
        await self.client.close()
        await self.homeserver.close()
        if self._sealed_store is not None:
            self._sealed_store.close()

    # Keys -----------------------------------------------------------------------------------------

    async def upload_keys(self, count: int | None, *, fallback: bool) -> None:
        """Bring the one-time keys on the server up to their number, given how many are there now, and with `fallback`
        replace the key that serves when they have run out. The private halves are kept before the public ones leave.
        """
        olm = self.olm
        olm.uploaded_key_count = count
        content = olm.share_keys() if olm.should_upload_keys else {}
        if fallback:
            content["fallback_keys"] = self._fallback_key()
        if not content:
            return
        olm.save_account()
        answer = await self.homeserver.ask("POST", "/keys/upload", content)
        counts = answer.get("one_time_key_counts", {})
        await self.client.receive_response(KeysUploadResponse(0, int(counts.get(ALGORITHM, 0))))

    async def _renew_one_time_keys(self, session: Session) -> None:
        """Take back the keys on the server whose private halves may have been lost with the time since a backup."""
        wish = {"one_time_keys": {self.user: {session.device: ALGORITHM}}}
        while True:
            answer = await self.homeserver.ask("POST", "/keys/claim", wish)
            keys = answer.get("one_time_keys", {}).get(self.user, {}).get(session.device, {})
            if not keys or any(key.get("fallback") for key in keys.values()):
                break
        await self.upload_keys(0, fallback=True)

    def _fallback_key(self) -> dict[str, Any]:
        account = self.olm.account._account  # nio has no fallback keys, its library has
        account.generate_fallback_key()
        keys = {}
        for name, key in account.fallback_key.items():
            value: dict[str, Any] = {"key": key.to_base64(), "fallback": True}
            signature = self.olm.sign_json(dict(value))
            value["signatures"] = {self.user: {f"ed25519:{self.olm.device_id}": signature}}
            keys[f"{ALGORITHM}:{name}"] = value
        return keys

    async def know_devices(self) -> None:
        """Ask for the devices of everybody who has new ones."""
        async with self._querying:
            if self.client.should_query_keys:
                self.signed.forget(self.olm.users_for_key_query)
                _checked(await self.client.keys_query())

    async def mend_sessions(self) -> None:
        """Begin anew with devices whose messages could not be read, and send what is to be sent to devices."""
        if self.client.should_claim_keys:
            _checked(await self.client.keys_claim(self.client.get_users_for_key_claiming()))
        await self.client.send_to_device_messages()

    # Sending --------------------------------------------------------------------------------------

    async def send(self, room_id: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        """Send an event, encrypted where the room is; its id comes back. The same transaction is the same event.

        Raises NotThere, Refusal or Away.
        """
        room = self.client.rooms.get(room_id)
        if room is None:
            raise NotThere
        try:
            if room.encrypted:
                await self._share_key(room)
            answer = await self.client.room_send(room_id, kind, content, transaction, ignore_unverified_devices=True)
        except (OSError, EncryptionError, LocalProtocolError) as error:
            raise Away(type(error).__name__) from None
        return str(_checked(answer).event_id)

    async def _share_key(self, room: MatrixRoom) -> None:
        """See to it that every device in the room has the key before something is encrypted with it."""
        async with self._sharing[room.room_id]:
            if not room.members_synced:
                _checked(await self.client.joined_members(room.room_id))
            await self.know_devices()
            if self.wants_signed_devices(room.room_id):
                await self._leave_out_unsigned_devices(room)
            if not self.olm.should_share_group_session(room.room_id):
                return
            await self.client.share_group_session(room.room_id, ignore_unverified_devices=True)
            session = self.olm.outbound_group_sessions[room.room_id]
            for user in room.users:
                for device in self.client.device_store.active_user_devices(user):
                    reachable = self.olm.session_store.get(device.curve25519) is not None
                    name = (user, device.id)
                    if reachable and name not in session.users_shared_with and name not in session.users_ignored:
                        # nio takes no notice of a key that did not arrive.
                        session.shared = True
                        self.client.invalidate_outbound_session(room.room_id)
                        raise Away("a key could not be shared")

    async def _leave_out_unsigned_devices(self, room: MatrixRoom) -> None:
        """See to it that the key of a room goes to no device that its owner has not signed, and to each that is."""
        await self.signed.learn(self.homeserver, room.users)
        devices = [each for user in room.users for each in self.client.device_store.active_user_devices(user)]
        unsigned = {(each.user_id, each.id) for each in devices if not self.signed.has_id(each.user_id, each.id)}
        unsigned.discard((self.user, self.olm.device_id))
        session = self.olm.outbound_group_sessions.get(room.room_id)
        signed_since = session is not None and session.users_ignored - unsigned - {(self.user, self.olm.device_id)}
        if session is None or session.expired or session.users_shared_with & unsigned or signed_since:
            self.olm.create_outbound_group_session(room.room_id)
        # nio passes over whom it is told to ignore.
        self.olm.outbound_group_sessions[room.room_id].users_ignored.update(unsigned)

    def forget_room(self, room_id: str) -> None:
        """Erase what is known of a room that the bot is in no more, its keys too."""
        self.client.rooms.pop(room_id, None)
        self._sharing.pop(room_id, None)
        self.client.encrypted_rooms.discard(room_id)
        self.olm.outbound_group_sessions.pop(room_id, None)
        with self.sealed_store.together():
            self.room_keys.forget_room(room_id)
            self.sealed_store.drop(SPOKEN, room_id)
            cast(KeyStore, self.client.store).delete_encrypted_room(room_id)

    def users(self, room_id: str) -> Collection[str] | None:
        """Who is in a room; None if that is not known."""
        room = self.client.rooms.get(room_id)
        return None if room is None or not room.members_synced else room.users

    def forget_old_sessions(self) -> None:
        """Keep the sessions with other devices that were used last: anybody may begin as many as they like."""
        entries = self.olm.session_store._entries
        for curve_key, sessions in list(entries.items()):
            sessions.sort(key=lambda session: session.use_time, reverse=True)
            for session in sessions[SESSIONS_A_DEVICE:]:
                self.sealed_store.drop(keystore.OLM, f"{curve_key}|{session.id}")
            del sessions[SESSIONS_A_DEVICE:]
            if not sessions:
                del entries[curve_key]
        devices = sorted(entries, key=lambda curve_key: max(session.use_time for session in entries[curve_key]))
        for curve_key in devices[: max(0, len(devices) - SESSIONS_MOST)]:
            for session in entries.pop(curve_key):
                self.sealed_store.drop(keystore.OLM, f"{curve_key}|{session.id}")


def _checked(answer: Any) -> Any:
    if isinstance(answer, ErrorResponse):
        status = getattr(answer.transport_response, "status", 500)
        if status >= 500 or answer.status_code is None:
            raise Away(f"status {status}")
        raise Refusal(status, answer.status_code, answer.retry_after_ms / 1000 if answer.retry_after_ms else None)
    return answer
