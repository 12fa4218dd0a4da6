"""Events that cannot be decrypted yet. They wait for their key for a while; then the bot says that it could not read.

They are stored, because the key may come after a restart.
"""

import asyncio
import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.messaging.events import Event, Room, Strange, Unreadable
from bot.runtime.logs import where
from bot.runtime.rate_limit import SlidingWindow

from .device import Device
from .history import Spoken
from .homeserver import Away, Refusal
from .library.client import OF_THE_MACHINE
from .library.news import parsed_event
from .policy import ASKED_SECONDS, KEY_REQUESTS, KEY_SECONDS, SECRET_BYTES, SECRETS_A_ROOM, SECRETS_MOST
from .translation import event

log = logging.getLogger(__name__)

WAITING = "undecrypted"


@dataclass(frozen=True, slots=True)
class Read:
    """What became of an event: whether it could be decrypted, and what was said in it, if it concerns the bot."""

    opened: bool
    said: Event | None = None


class Undecrypted:
    """The events that wait for their keys."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._asked: dict[str, float] = {}  # when the key of a session was asked for
        self._requests = SlidingWindow(KEY_REQUESTS)

    def waits(self) -> bool:
        """Whether any event waits."""
        return bool(self._device.sealed_store.all(WAITING))

    def keep(self, room_id: str, each: Any, spoken: Spoken) -> None:
        """Store an event until its key comes, and ask for the key."""
        value = {"room": room_id, "source": each.source, "since": time.time(), "follows": spoken.follows}
        kept = json.dumps(value).encode()
        waiting = [json.loads(other)["room"] for _, other in self._device.sealed_store.all(WAITING)]
        if len(waiting) >= SECRETS_MOST or waiting.count(room_id) >= SECRETS_A_ROOM or len(kept) > SECRET_BYTES:
            log.warning("an event that cannot be decrypted is left out: enough of them wait for their keys")
            return
        self._device.sealed_store.put(WAITING, each.event_id, kept)
        if not self._may_ask(each.session_id):
            return
        each.room_id = room_id
        task = asyncio.ensure_future(self.ask_for_key(each))
        task.add_done_callback(lambda done: done.exception())

    def _may_ask(self, session: str) -> bool:
        """Whether the key of a session is asked for now; then that is noted."""
        now = asyncio.get_running_loop().time()
        if now - self._asked.get(session, -ASKED_SECONDS) < ASKED_SECONDS or self._requests.delay(now) > 0:
            return False
        self._requests.note(now)
        self._asked[session] = now
        while len(self._asked) > SECRETS_MOST:
            del self._asked[next(iter(self._asked))]
        return True

    async def ask_for_key(self, each: Any) -> None:
        """Ask the devices of the sender for the key of an event. A failure is ignored."""
        try:
            await self._device.library.ask_for_key(each)
        except (Refusal, Away):
            log.debug("a key could not be asked for")

    def read(
        self, kind: Callable[[str], Room | None], reader: Callable[[str, Any, Any], Read]
    ) -> tuple[list[Event], list[str]]:
        """What can be decrypted by now, and for each room one event about what cannot after all that time; and the
        ids of all that need not be stored once these events are in the inbox.

        `reader` gets a room, an event and what the sender had seen before it.
        """
        found: list[Event] = []
        settled: list[str] = []
        lost: dict[str, Event] = {}
        for event_id, kept in self._device.sealed_store.all(WAITING):
            value = json.loads(kept)
            room_id, source, follows = value["room"], value["source"], value.get("follows")
            result, hopeless = Read(opened=False), not 0 <= time.time() - value["since"] < KEY_SECONDS
            try:
                result = reader(room_id, parsed_event(source), follows)
            except OF_THE_MACHINE:
                raise
            except Exception as error:
                log.error("an event is left out (%s)", where(error))
                hopeless = True
            if not result.opened and not hopeless:
                continue
            room = kind(room_id)
            if result.said is not None:
                found.append(result.said)
            elif room is not None and not result.opened and follows != []:
                # What was said before the bot had said anything needs no answer: the letter is one.
                sender = str(source.get("sender"))
                lost[room_id] = event(event_id, room_id, room, sender, Unreadable(Strange.UNDECRYPTABLE))
            settled.append(event_id)
        return found + list(lost.values()), settled

    def drop(self, event_id: str) -> None:
        """Forget an event that has been dealt with."""
        self._device.sealed_store.drop(WAITING, event_id)
