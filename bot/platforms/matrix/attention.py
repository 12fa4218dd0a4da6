"""Signs that the bot is there: read receipts, typing while an answer takes a while, and an answer to verifications.

They are sent beside everything else: at most a bounded number at once, a failure is ignored, and none is sent while the
homeserver limits the bot, because answers come first.
"""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.runtime.logs import where
from bot.runtime.rate_limit import SlidingWindow

from .device import Device, NotThere
from .homeserver import Away, Refusal, part
from .policy import (
    ATTENDED_AT_ONCE,
    ATTENDED_MOST,
    DECLINE_PAUSES_SECONDS,
    DECLINED_VERIFICATIONS,
    QUIET_SECONDS,
    TYPING_AFTER_SECONDS,
    TYPING_SECONDS,
)
from .words import Words

log = logging.getLogger(__name__)

VERIFICATION_CANCEL = "m.key.verification.cancel"
_ID_MOST = 255


@dataclass(slots=True)
class _Room:
    """What somebody has said last in a room, and whether the bot has answered since."""

    event: str
    awaits: bool
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Attention:
    """Sends the signs."""

    def __init__(self, device: Device, words: Words | None = None) -> None:
        self._device = device
        self._words = words or Words()
        self._rooms: dict[str, _Room] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(ATTENDED_AT_ONCE)
        self._declined = SlidingWindow(DECLINED_VERIFICATIONS)
        self._quiet_until = 0.0

    def heard(self, room_id: str, event_id: str, *, awaits: bool) -> None:
        """The bot has read a room up to an event; `awaits`: the person who wrote it gets an answer."""
        known = self._rooms.get(room_id)
        if known is not None:
            known.answered.set()
        self._rooms[room_id] = _Room(event_id, awaits)
        if known is None and not self._begin(self._attend(room_id)):
            del self._rooms[room_id]

    def answered(self, room_id: str) -> None:
        """The bot has said something in a room."""
        if (room := self._rooms.get(room_id)) is not None:
            room.answered.set()

    def decline(self, room_id: str, event_id: str, user: str) -> None:
        """Cancel a verification that somebody has asked for in a room."""
        relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": event_id}}

        async def cancel(time: int) -> None:
            content = await self._cancellation(user) | relation
            transaction = _transaction(f"{VERIFICATION_CANCEL} {event_id}", time)
            await self._device.send(room_id, VERIFICATION_CANCEL, content, transaction)

        self._decline(cancel)

    def decline_from_device(self, event: Mapping[str, Any]) -> None:
        """Cancel a verification that a device has asked for by a message to the bot's device."""
        asked = event.get("content")
        if not isinstance(asked, dict):
            return
        sender, device, name = event.get("sender"), asked.get("from_device"), asked.get("transaction_id")
        if not all(isinstance(each, str) and 0 < len(each) <= _ID_MOST for each in (sender, device, name)):
            return

        async def cancel(time: int) -> None:
            path = f"/sendToDevice/{VERIFICATION_CANCEL}/{_transaction(f'{sender} {device} {name}', time)}"
            content = await self._cancellation(str(sender)) | {"transaction_id": name}
            await self._device.homeserver.ask("PUT", path, {"messages": {sender: {device: content}}})

        self._decline(cancel)

    async def stop(self) -> None:
        """Stop; nothing of it is made up for later."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._rooms.clear()

    async def _cancellation(self, user: str) -> dict[str, Any]:
        return {"code": "m.user", "reason": await self._words.reason("strange-verification", user) or "m.user"}

    def _decline(self, do: Callable[[int], Awaitable[object]]) -> None:
        now = asyncio.get_running_loop().time()
        if self._declined.delay(now) <= 0:
            self._declined.note(now)
            self._begin(self._repeatedly(do))

    async def _repeatedly(self, do: Callable[[int], Awaitable[object]]) -> None:
        """Decline after a moment, and once more.

        A client knows of its own request only when the homeserver has answered it, and overlooks what comes earlier; on
        a slow line that is later than any short moment. It ignores a second answer.
        """
        for time, pause in enumerate(DECLINE_PAUSES_SECONDS):
            await asyncio.sleep(pause)
            await self._surely(lambda time=time: do(time))  # type: ignore[misc]

    def _begin(self, work: Coroutine[Any, Any, None]) -> bool:
        """Begin something beside everything else; False if there is too much of it, or the homeserver has enough."""
        if len(self._tasks) >= ATTENDED_MOST or self._is_quiet():
            work.close()
            return False
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    def _is_quiet(self) -> bool:
        now = asyncio.get_running_loop().time()
        return now < self._quiet_until or now < self._device.limited_until

    async def _attend(self, room_id: str) -> None:
        """Send the signs for a room until everything in it is read and answered."""
        try:
            while True:
                room = self._rooms[room_id]
                path = f"/rooms/{part(room_id)}/receipt/m.read/{part(room.event)}"
                await self._surely(lambda path=path: self._device.homeserver.ask("POST", path))  # type: ignore[misc]
                if room.awaits:
                    await self._type(room_id, room)
                if self._rooms[room_id] is room:
                    return
        finally:
            self._rooms.pop(room_id, None)

    async def _type(self, room_id: str, room: _Room) -> None:
        """Show that an answer is coming, if it does not come at once."""
        if await _comes(room.answered, TYPING_AFTER_SECONDS) or self._is_quiet():
            return
        path = f"/rooms/{part(room_id)}/typing/{part(self._device.user)}"
        shown = {"typing": True, "timeout": int(TYPING_SECONDS * 1000)}
        await self._surely(lambda: self._device.homeserver.ask("PUT", path, shown))
        await _comes(room.answered, TYPING_SECONDS)
        await self._surely(lambda: self._device.homeserver.ask("PUT", path, {"typing": False}))

    async def _surely(self, do: Callable[[], Awaitable[object]]) -> None:
        """Do something, and be quiet for a while if the homeserver does not want it."""
        async with self._places:
            if self._is_quiet():
                return
            try:
                await do()
            except (Refusal, Away) as error:
                code = error.code if isinstance(error, Refusal) else ""
                if code not in ("M_FORBIDDEN", "M_NOT_FOUND"):  # about one room, which the bot may have left
                    self._quiet_until = asyncio.get_running_loop().time() + QUIET_SECONDS
            except NotThere:
                pass
            except Exception as error:
                log.error("a sign of attention could not be sent (%s)", where(error))


def _transaction(what: str, time: int) -> str:
    """The id with which the homeserver takes a message once, however often it is sent; the first time is 0."""
    return hashlib.sha256(f"{what} {time}".encode(errors="replace")).hexdigest()[:40]


async def _comes(event: asyncio.Event, seconds: float) -> bool:
    """Whether an event comes in that time."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    return event.is_set()
