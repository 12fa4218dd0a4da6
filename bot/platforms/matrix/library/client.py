"""nio's client and its encryption, in which what cannot be understood holds up nothing else.

nio takes a sync as a whole: one error, and the rest of it is lost together with the token that stands behind it.
"""

import logging
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from typing import Any, cast

from nio import AsyncClient, AsyncClientConfig
from nio.api import Api
from nio.crypto import Olm
from nio.events import MegolmEvent, RoomKeyEvent
from nio.exceptions import EncryptionError, GroupEncryptionError
from nio.responses import Rooms, SyncResponse
from vodozemac import MegolmMessage

from bot.platforms.matrix.policy import SENDING_SECONDS
from bot.runtime.logs import where
from storage.errors import StorageError

from ..homeserver import Homeserver

log = logging.getLogger(__name__)

# What is no fault of the event at hand, and may go well the next time.
OF_THE_MACHINE = (StorageError, OSError, MemoryError)

MEGOLM = "m.megolm.v1.aes-sha2"

# Of the key of a room: the room, the device's key, and the id of the key.
KeyName = tuple[str, str, str]


class Client(AsyncClient):  # type: ignore[misc]  # nio has no types
    """nio's client. It takes in one room and one device's message at a time, and asks as the rest of the bot does."""

    def __init__(self, homeserver: Homeserver, user: str) -> None:
        # nio would sleep through limits; the delivery worker knows better what to do meanwhile.
        super().__init__(homeserver.url, user, config=AsyncClientConfig(max_limit_exceeded=0))
        self._asked = homeserver

    async def send(self, method: str, path: str, data: str | None = None, *_: Any, **__: Any) -> "Answer":
        """Ask the homeserver the way all of the bot does. Raises Refusal or Away, so that nio sees no error: it fails
        at some of them, and forgets its login at others.
        """
        body = None if data is None else data.encode()
        return Answer(200, await self._asked.request(method, self._asked.url + path, body, seconds=SENDING_SECONDS))

    async def _handle_joined_rooms(self, response: SyncResponse) -> None:
        await self._each(response, "join", super()._handle_joined_rooms)

    async def _handle_invited_rooms(self, response: SyncResponse) -> None:
        await self._each(response, "invite", super()._handle_invited_rooms)

    async def _each(self, response: SyncResponse, how: str, handle: Callable[[SyncResponse], Any]) -> None:
        for room_id, info in getattr(response.rooms, how).items():
            alone = copy(response)
            alone.rooms = Rooms(**{"invite": {}, "join": {}, "leave": {}, how: {room_id: info}})
            try:
                await handle(alone)
            except OF_THE_MACHINE:
                raise
            except Exception as error:
                log.error("not all news of a room can be understood (%s)", where(error))

    def _handle_decrypt_to_device(self, to_device_event: Any) -> Any:
        try:
            return super()._handle_decrypt_to_device(to_device_event)
        except OF_THE_MACHINE:
            raise
        except Exception as error:
            log.error("a message of another device cannot be understood (%s)", where(error))
            return None


@dataclass
class Answer:
    """An answer of the homeserver: the part of aiohttp's response that nio looks at."""

    status: int
    _object: dict[str, Any]
    content_type: str = "application/json"
    content_disposition: None = None

    async def json(self) -> dict[str, Any]:
        return self._object


class Encryption(Olm):  # type: ignore[misc]
    """nio's encryption. It returns an event decrypted, or raises EncryptionError."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self.read: dict[KeyName, int] = {}
        """The newest message that was read with a key, since this was last emptied."""
        self.given: dict[KeyName, str] = {}
        """Who gave which key, since this was last emptied."""
        super().__init__(*given, **named)

    def decrypt_megolm_event(self, event: MegolmEvent, room_id: str | None = None) -> Any:
        event.room_id = room_id or event.room_id  # by which nio asks for the key, where it has none
        try:
            opened = cast(Any, super().decrypt_megolm_event(event, room_id))
            index = MegolmMessage.from_base64(event.ciphertext).message_index()
        except (EncryptionError, *OF_THE_MACHINE):
            raise
        except Exception as error:
            raise EncryptionError(where(error)) from None
        name = (event.room_id, event.sender_key, event.session_id)
        self.read[name] = max(index, self.read.get(name, 0))
        if not getattr(opened, "decrypted", False):
            raise EncryptionError("what was encrypted is no event")
        return opened

    def group_encrypt(self, room_id: str, plaintext_dict: dict[str, Any]) -> dict[str, str]:
        """Encrypt an event as nio does, but without escaping letters: a long text in Georgian would not fit into an
        event if it were escaped. Raises GroupEncryptionError if the key has not been shared.
        """
        session = self.outbound_group_sessions.get(room_id)
        if session is None or session.expired:
            self.create_outbound_group_session(room_id)
            session = self.outbound_group_sessions[room_id]
        if not session.shared:
            raise GroupEncryptionError("the key has not been shared")
        text = Api.to_canonical_json({**plaintext_dict, "room_id": room_id})
        return {
            "algorithm": MEGOLM,
            "sender_key": self.account.identity_keys["curve25519"],
            "ciphertext": session.encrypt(text.encode("utf-8", "replace").decode()),
            "session_id": session.id,
            "device_id": self.device_id,
        }

    def _handle_room_key_event(self, sender: str, sender_key: str, payload: dict[str, Any]) -> Any:
        event = super()._handle_room_key_event(sender, sender_key, payload)
        if isinstance(event, RoomKeyEvent):
            self.given[event.room_id, sender_key, event.session_id] = sender
        return event

    def create_group_session(self, sender_key: str, signing_key: str, room_id: str, id_: str, key: str) -> None:
        """Store a key of a room, unless it is known: given again, it would open messages that have been read."""
        if self.inbound_group_store.get(room_id, sender_key, id_) is None:
            super().create_group_session(sender_key, signing_key, room_id, id_, key)
