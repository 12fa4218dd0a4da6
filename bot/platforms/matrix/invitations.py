"""The invitations that have not been dealt with yet.

They are in the sealed store before the sync token moves past them, because a homeserver delivers an invitation once.
"""

import json
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.messaging.bounds import ID_BYTES, is_within
from bot.messaging.events import Command, Event, Room
from storage.records import Platform

from .device import Device
from .policy import FOREIGN_WAITING_MOST, FOREIGN_WAITING_PER_SERVER

log = logging.getLogger(__name__)

INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation to the bot; `key` tells it from another one to the same room."""

    room: str
    sender: str
    direct: bool
    key: str

    @property
    def server(self) -> str:
        """The homeserver of the account that invites the bot."""
        return server_of(self.sender)

    def welcome(self) -> Event:
        """The event that shows the letter to the account that invites the bot, as if it had asked for it."""
        key = f"invitation {self.key}"
        return Event(Platform.MATRIX, key, self.room, Room.PRIVATE, self.sender, self.sender, "", Command("start"))


class Invitations:
    """The stored invitations. `is_configured` tells whether the bot is to be in a room, whoever invites it."""

    def __init__(self, device: Device, is_configured: Callable[[str], bool]) -> None:
        self._device = device
        self._is_configured = is_configured

    def all(self) -> list[Invitation]:
        """The invitations that wait."""
        return [Invitation(**json.loads(kept)) for _, kept in self._device.sealed_store.all(INVITATION)]

    def get(self, room_id: str) -> Invitation | None:
        """The invitation to a room, if one waits."""
        kept = self._device.sealed_store.get(INVITATION, room_id)
        return Invitation(**json.loads(kept)) if kept is not None else None

    def drop(self, room_id: str) -> None:
        """Forget the invitation to a room, because it has been dealt with."""
        self._device.sealed_store.drop(INVITATION, room_id)

    def note(self, invited: Mapping[str, Any]) -> None:
        """Store the invitations of a sync; of strangers only a bounded number."""
        waiting = Counter(each.server for each in self.all() if self.is_foreign(each.server))
        for room_id, info in invited.items():
            if not is_within(room_id, ID_BYTES) or self._device.sealed_store.get(INVITATION, room_id) is not None:
                continue
            for event in _events(info):
                content = event.get("content")
                mine = event.get("type") == "m.room.member" and event.get("state_key") == self._device.user
                if mine and isinstance(content, dict) and content.get("membership") == "invite":
                    direct, sender = content.get("is_direct") is True, str(event.get("sender"))
                    server = server_of(sender)
                    if not is_within(sender, ID_BYTES) or (
                        not self._is_configured(room_id) and self.is_foreign(server) and _is_full(waiting, server)
                    ):
                        log.warning("an invitation is passed over: too many wait")
                        continue
                    waiting[server] += self.is_foreign(server)
                    found = Invitation(room_id, sender, direct, secrets.token_hex(8))
                    self._device.sealed_store.put(INVITATION, room_id, json.dumps(asdict(found)).encode())

    def is_foreign(self, server: str) -> bool:
        """Whether a homeserver is another one than the bot's own."""
        return server != server_of(self._device.user)


def server_of(user: str) -> str:
    """The homeserver of an account."""
    return user.partition(":")[2]


def _events(info: Any) -> Iterator[dict[str, Any]]:
    """The events in an invitation. Another homeserver can put anything there."""
    state = info.get("invite_state") if isinstance(info, dict) else None
    events = state.get("events") if isinstance(state, dict) else None
    for event in events if isinstance(events, list) else ():
        if isinstance(event, dict):
            yield event


def _is_full(waiting: Mapping[str, int], server: str) -> bool:
    return sum(waiting.values()) >= FOREIGN_WAITING_MOST or waiting.get(server, 0) >= FOREIGN_WAITING_PER_SERVER
