"""What was said in a room since the last sync, in order, with what the sync left out."""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.messaging.events import FOLLOWS_MOST
from bot.runtime.backoff import Backoff

from .device import SPOKEN, Device
from .homeserver import NO_SESSION, TOO_MANY_REQUESTS, UNKNOWN, Refusal, part
from .library.news import is_inviting, is_joining, parsed_events
from .policy import A_PAGE, AGAIN_MOST, AGAIN_SECONDS, FIRST_WORDS_MOST, MISSED_MOST

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spoken:
    """The ids of the bot's last messages in a room; `known` unless there may be some that the bot does not know of.

    They come back in the order of the room, and so tell what a person had seen before an answer. They are stored
    together with the sync token, because what is read again must be read in the same order.
    """

    ids: deque[str]
    known: bool

    @classmethod
    def kept(cls, device: Device, room_id: str) -> "Spoken":
        """What is stored of a room."""
        kept = device.sealed_store.get(SPOKEN, room_id)
        return cls(deque(json.loads(kept) if kept else [], FOLLOWS_MOST), known=kept is not None)

    def keep(self, device: Device, room_id: str) -> None:
        """Store it."""
        device.sealed_store.put(SPOKEN, room_id, json.dumps([*self.ids]).encode())

    @property
    def follows(self) -> list[str] | None:
        """The messages that a person who speaks now has seen; None if they are not known."""
        return [*self.ids] if self.ids or self.known else None


async def whole(device: Device, room_id: str, timeline: Any, since: str | None) -> list[Any]:
    """The events of a room since the last sync, the oldest first. `since` is the token of that sync.

    Where the bot has only just joined, these are the events since its invitation, because people greet before it is
    there. Refusal if the session has ended or the homeserver asks to wait, Away if it cannot be reached.
    """
    user = device.user
    if not timeline.limited or since is None or timeline.prev_batch is None:
        return _since_invited(list(timeline.events), user)
    has_joined = _joined_at(timeline.events, user) is not None
    missed: list[Any] = []
    token = timeline.prev_batch
    while token is not None and len(missed) < (A_PAGE if has_joined else MISSED_MOST):
        query = {"dir": "b", "from": token, "limit": str(A_PAGE)} | ({} if has_joined else {"to": since})
        try:
            page = await _page(device, room_id, query)
        except Refusal as refusal:
            if refusal.code in NO_SESSION or refusal.status == TOO_MANY_REQUESTS:
                raise
            log.error("what was missed in a room is not to be had (%s)", refusal.code)
            break
        chunk = page.get("chunk", [])
        missed += parsed_events(chunk)
        token = page.get("end") if chunk else None
    missed.reverse()
    return _since_invited(missed + list(timeline.events), user)


async def _page(device: Device, room_id: str, query: dict[str, str]) -> dict[str, Any]:
    """A page of a room's history, asked for again while the homeserver refuses it without a reason."""
    backoff = Backoff(AGAIN_SECONDS, AGAIN_SECONDS * 2**AGAIN_MOST)
    for _ in range(AGAIN_MOST):
        try:
            return await device.homeserver.ask("GET", f"/rooms/{part(room_id)}/messages", query=query)
        except Refusal as refusal:
            if refusal.code != UNKNOWN:
                raise
        await asyncio.sleep(backoff.next())
    return await device.homeserver.ask("GET", f"/rooms/{part(room_id)}/messages", query=query)


def _since_invited(events: list[Any], user: str) -> list[Any]:
    """What was said to the bot: if it joined among these events, only what came after its invitation."""
    joined = _joined_at(events, user)
    if joined is None:
        return events
    invited = next((at for at in range(joined - 1, -1, -1) if is_inviting(events[at], user)), joined)
    return events[invited + 1 : joined][-FIRST_WORDS_MOST:] + events[joined + 1 :]


def _joined_at(events: Sequence[Any], user: str) -> int | None:
    """Where among the events the bot joined, if it did."""
    return next((at for at in range(len(events) - 1, -1, -1) if is_joining(events[at], user)), None)
