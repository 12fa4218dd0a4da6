"""The protocol of the library, fulfilled with matrix-nio: its picture of rooms and its encryption, without its loop,
its store, its requests and its waiting.
"""

import asyncio
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, cast

from nio import ErrorResponse, KeysUploadResponse
from nio.exceptions import EncryptionError, LocalProtocolError
from nio.store import MatrixStore

from bot.platforms.matrix.policy import SESSIONS_A_DEVICE, SESSIONS_MOST
from storage.sqlite.key_value import SealedKeyValueStore

from ..homeserver import Away, Homeserver
from . import keystore
from .client import Client, Encryption
from .keystore import KeyStore
from .news import News
from .protocol import KEY_ALGORITHM, DeviceName, KnownRoom
from .roomkeys import RoomKeys


class NioLibrary:
    """nio for one device of a user. What it must keep is in the sealed store."""

    def __init__(self, homeserver: Homeserver, user: str, device: str, sealed_store: SealedKeyValueStore) -> None:
        self.client = Client(homeserver, user)
        store = KeyStore(sealed_store)
        self.client.store = cast(MatrixStore, store)
        self.olm = Encryption(user, device, self.client.store)
        self.client.olm = self.olm
        self.client.encrypted_rooms = store.load_encrypted_rooms()
        self.client.restore_login(user, device, homeserver.token)
        self._own: DeviceName = (user, device)
        self._sealed_store = sealed_store
        self._store = store
        self._querying = asyncio.Lock()

    async def close(self) -> None:
        await self.client.close()

    # Rooms and what comes ---------------------------------------------------------------------------

    @property
    def rooms(self) -> Mapping[str, KnownRoom]:
        return cast(Mapping[str, KnownRoom], self.client.rooms)

    @property
    def invitations(self) -> Collection[str]:
        return cast(Collection[str], self.client.invited_rooms)

    async def take_in(self, news: News) -> None:
        await self.client.receive_response(news)

    def decrypted(self, event: Any, room_id: str) -> Any | None:
        try:
            return self.olm.decrypt_megolm_event(event, room_id)
        except EncryptionError:
            return None

    async def ask_for_key(self, event: Any) -> None:
        try:
            await self.client.request_room_key(event)
        except LocalProtocolError:
            raise Away("a key that has been asked for") from None

    # The keys of the bot's own device ---------------------------------------------------------------

    @property
    def keys(self) -> Mapping[str, str]:
        return cast(Mapping[str, str], self.olm.account.identity_keys)

    def sign(self, text: str) -> str:
        return str(self.olm.account.sign(text))

    @property
    def has_uploaded(self) -> bool:
        return bool(self.olm.account.shared)

    def forget_upload(self) -> None:
        self.olm.account.shared = False

    def keys_to_upload(self, count: int | None, *, fallback: bool) -> dict[str, Any]:
        self.olm.uploaded_key_count = count
        content: dict[str, Any] = self.olm.share_keys() if self.olm.should_upload_keys else {}
        if fallback:
            content["fallback_keys"] = self._fallback_key()
        if content:
            self.olm.save_account()
        return content

    async def uploaded(self, count: int) -> None:
        await self.client.receive_response(KeysUploadResponse(0, count))

    def _fallback_key(self) -> dict[str, Any]:
        user, device = self._own
        account = self.olm.account._account  # nio has no fallback keys, vodozemac has
        account.generate_fallback_key()
        keys = {}
        for name, key in account.fallback_key.items():
            value: dict[str, Any] = {"key": key.to_base64(), "fallback": True}
            signature = self.olm.sign_json(dict(value))
            value["signatures"] = {user: {f"ed25519:{device}": signature}}
            keys[f"{KEY_ALGORITHM}:{name}"] = value
        return keys

    # Other devices ----------------------------------------------------------------------------------

    @property
    def changed_users(self) -> Collection[str]:
        return cast(Collection[str], self.olm.users_for_key_query)

    async def learn_devices(self) -> None:
        async with self._querying:
            if self.client.should_query_keys:
                _checked(await self.client.keys_query())

    async def mend_sessions(self) -> None:
        if self.client.should_claim_keys:
            await self._claim(self.client.get_users_for_key_claiming())
        await self.client.send_to_device_messages()

    async def _claim(self, devices: Mapping[str, list[str]]) -> None:
        """Begin sessions with devices, given by their owners."""
        if not devices:
            return
        try:
            _checked(await self.client.keys_claim(devices))
        except TypeError:  # nio's own, where an answer is none
            raise Away("keys that cannot be understood") from None

    def devices(self, users: Collection[str]) -> Iterator[DeviceName]:
        for user in users:
            for device in self.client.device_store.active_user_devices(user):
                yield device.user_id, device.id

    # Sending ----------------------------------------------------------------------------------------

    async def learn_members(self, room_id: str) -> None:
        _checked(await self.client.joined_members(room_id))

    def leave_out(self, room_id: str, devices: Collection[DeviceName]) -> None:
        unsigned = set(devices) - {self._own}
        session = self.olm.outbound_group_sessions.get(room_id)
        signed_since = session is not None and session.users_ignored - unsigned - {self._own}
        if session is None or session.expired or session.users_shared_with & unsigned or signed_since:
            self.olm.create_outbound_group_session(room_id)
        # nio passes over whom it is told to ignore.
        self.olm.outbound_group_sessions[room_id].users_ignored.update(unsigned)

    async def share_key(self, room_id: str) -> None:
        if not self.olm.should_share_group_session(room_id):
            return
        try:
            await self._claim(self.client.get_missing_sessions(room_id))
            await self.client.share_group_session(room_id, ignore_unverified_devices=True)
        except (EncryptionError, LocalProtocolError) as error:
            raise Away(type(error).__name__) from None
        finally:
            # Where nio fails, it believes for ever that it is still sharing.
            if (sharing := self.client.sharing_session.pop(room_id, None)) is not None:
                sharing.set()
        session = self.olm.outbound_group_sessions[room_id]
        for user in self.rooms[room_id].users:
            for device in self.client.device_store.active_user_devices(user):
                reachable = self.olm.session_store.get(device.curve25519) is not None
                name = (user, device.id)
                if reachable and name not in session.users_shared_with and name not in session.users_ignored:
                    # nio takes no notice of a key that did not arrive.
                    session.shared = True
                    self.client.invalidate_outbound_session(room_id)
                    raise Away("a key could not be shared")

    async def send(self, room_id: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        try:
            answer = await self.client.room_send(room_id, kind, content, transaction, ignore_unverified_devices=True)
        except (EncryptionError, LocalProtocolError) as error:
            raise Away(type(error).__name__) from None
        return str(_checked(answer).event_id)

    # Forgetting -------------------------------------------------------------------------------------

    @property
    def _room_keys(self) -> RoomKeys:
        return RoomKeys(self.olm, self._sealed_store)

    def keep_room_keys(self) -> Callable[[], None]:
        return self._room_keys.keep_in_store()

    def forget_room(self, room_id: str) -> None:
        self.client.rooms.pop(room_id, None)
        self.client.encrypted_rooms.discard(room_id)
        self.olm.outbound_group_sessions.pop(room_id, None)
        self._room_keys.forget_room(room_id)
        self._store.delete_encrypted_room(room_id)

    def forget_besides(self, rooms: Collection[str]) -> None:
        self._room_keys.forget_besides(rooms, self._members)

    def _members(self, room_id: str) -> Collection[str] | None:
        room = self.rooms.get(room_id)
        return None if room is None or not room.members_synced else room.users.keys()

    def forget_old_sessions(self) -> None:
        entries = self.olm.session_store._entries
        for curve_key, sessions in list(entries.items()):
            sessions.sort(key=lambda session: session.use_time, reverse=True)
            for session in sessions[SESSIONS_A_DEVICE:]:
                self._sealed_store.drop(keystore.OLM, f"{curve_key}|{session.id}")
            del sessions[SESSIONS_A_DEVICE:]
            if not sessions:
                del entries[curve_key]
        devices = sorted(entries, key=lambda curve_key: max(session.use_time for session in entries[curve_key]))
        for curve_key in devices[: max(0, len(devices) - SESSIONS_MOST)]:
            for session in entries.pop(curve_key):
                self._sealed_store.drop(keystore.OLM, f"{curve_key}|{session.id}")


def _checked(answer: Any) -> Any:
    """What nio has made of an answer; Away if it could make nothing of it."""
    if isinstance(answer, ErrorResponse):
        raise Away("an answer that cannot be understood")
    return answer
