"""Receiving: every event is in the inbox before the sync token that stands behind it is stored.

What a sync leaves out since the bot was down is fetched from `/messages`, in order. What cannot be decrypted yet
gets a while for its key to come, and then a kind word.
"""

import asyncio
import json
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.messaging.events import FOLLOWS_MOST, Event, OwnMembership, Presence, Reply, Room, Strange, Unreadable
from bot.runtime.logs import where
from bot.runtime.rate_limit import Limit, SlidingWindow

from .device import SPOKEN, Device
from .homeserver import NO_SESSION, Away, Refusal, TooLarge, part
from .library.client import OF_THE_MACHINE
from .library.news import News, is_encrypted, is_inviting, is_joining, parsed_event, parsed_events, parsed_sync
from .library.protocol import KEY_ALGORITHM
from .rooms import Rooms
from .translation import Heard, Names, event, if_signed, translate

log = logging.getLogger(__name__)

TOKEN, SECRET = "sync token", "undecrypted"
POLL_SECONDS = 30
# How long an answer may take beyond that, and how long the first one of a run, with all rooms in it.
ANSWER_SECONDS = 60
FIRST_ANSWER_SECONDS = 300
# While keys are awaited, and how long they are.
SHORT_POLL_SECONDS = 2
KEY_SECONDS = 15.0
A_PAGE = 100
# More than that in one room since the last sync is no conversation.
MISSED_MOST = 5000
# How many events wait for their keys, in all and in one room, and how long one may be.
SECRETS_MOST, SECRETS_A_ROOM, SECRET_BYTES = 300, 20, 100_000
# A key is asked for once, and few of them in a minute.
ASKED_SECONDS = 3600.0
KEY_REQUESTS = Limit(60, 60.0)
# How long erased keys may stand in the log of their file.
WIPE_SECONDS = 60.0
# How many events of a room a sync brings. Where an answer is too large, fewer: the rest is fetched afterwards.
TIMELINE_LIMITS = (50, 10, 1)
FILTER: dict[str, dict[str, Any]] = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {"ephemeral": {"types": []}, "account_data": {"types": []}},
}

# How many events of before the bot had joined are read.
FIRST_WORDS_MOST = 20

Receive = Callable[[Sequence[Event]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The ids of the bot's last words in a room; `known` unless there may have been some that it does not know of."""

    ids: deque[str]
    known: bool

    @property
    def follows(self) -> list[str] | None:
        """What somebody who speaks now had seen."""
        return [*self.ids] if self.ids or self.known else None


class Receiver:
    """Follows what happens in the rooms."""

    def __init__(
        self,
        device: Device,
        rooms: Rooms,
        devices_changed: Callable[[Collection[object]], None] = lambda _users: None,
    ) -> None:
        self._device = device
        self._devices_changed = devices_changed  # told of whom, as a sync says
        self._rooms = rooms
        self._first: tuple[dict[str, Any], News] | None = None
        self.contact: datetime | None = None
        self._asked: dict[str, float] = {}  # when the key of a session was asked for
        self._requests = SlidingWindow(KEY_REQUESTS)
        self._wiped = -WIPE_SECONDS

    async def begin(self) -> None:
        """The first sync of a run: after it the rooms, their members and their encryption are known."""
        self._first = await self._sync(full_state=True)

    async def run(self, receive: Receive) -> None:
        """Hand on events for ever."""
        found = self._first or await self._sync(full_state=True)
        self._first = None
        self._rooms.adopt()
        while True:
            await self._take_in(*found, receive)
            found = await self._sync()

    @property
    def _since(self) -> str | None:
        kept = self._device.sealed_store.get(TOKEN, self._device.user)
        return kept.decode() if kept else None

    async def _sync(self, *, full_state: bool = False) -> tuple[dict[str, Any], News]:
        """Wait for news. What nio makes of them changes its picture of rooms and keys, which is kept as a whole."""
        wait = 0 if full_state else SHORT_POLL_SECONDS if self._device.sealed_store.all(SECRET) else POLL_SECONDS
        query = {"timeout": str(wait * 1000)}
        if (since := self._since) is not None:
            query["since"] = since
        if full_state:
            query["full_state"] = "true"
        try:
            seconds = FIRST_ANSWER_SECONDS if full_state else wait + ANSWER_SECONDS
            answer = await self._ask_in_steps(query, seconds)
        except Refusal as refusal:
            self._device.note(refusal)
            raise
        self.contact = datetime.now(UTC)
        response = parsed_sync(answer)
        with self._device.sealed_store.together():
            await self._device.library.take_in(response)
            self._device.library.forget_besides(self._rooms.known())
            self._device.library.forget_old_sessions()
        return answer, response

    async def _ask_in_steps(self, query: dict[str, str], seconds: float) -> dict[str, Any]:
        """Ask for a sync; ask for less until the answer is small enough to be read."""
        for step in self._steps():
            try:
                return await self._device.homeserver.ask(
                    "GET", "/sync", query={**query, "filter": json.dumps(step)}, seconds=seconds
                )
            except TooLarge:
                log.warning("the homeserver sends more at once than can be held; less is asked for")
        raise Away("a sync that is too large")

    def _steps(self) -> Iterator[dict[str, Any]]:
        """Filters that let less and less through. The last one lets only known rooms through, and no invitations."""
        room: dict[str, Any] = {**FILTER["room"]}
        for limit in TIMELINE_LIMITS:
            room |= {"timeline": {"limit": limit}}
            yield FILTER | {"room": room}
            room |= {"state": {"lazy_load_members": True}}
        yield FILTER | {"room": room | {"rooms": sorted(self._rooms.known())}}

    async def _take_in(self, answer: dict[str, Any], response: News, receive: Receive) -> None:
        await self._keep_keys(answer)
        events: list[Event] = []
        spoken: dict[str, Spoken] = {}
        heard: set[str] = set()
        for room_id, info in response.rooms.join.items():
            kind = self._rooms.kind(room_id)
            if kind is not None:
                if (welcome := self._rooms.welcome(room_id)) is not None:
                    events.append(welcome)  # before what was said together with the invitation
                spoken[room_id] = self._spoken(room_id)
                news = await self._whole(room_id, info.timeline)
                if self._device.wants_signed_devices(room_id):
                    await self._device.signed.learn(self._device.homeserver, {each.sender for each in news})
                events += self._translated(room_id, kind, news, spoken[room_id])
                if kind is Room.PRIVATE and self._is_heard(news):
                    heard.add(room_id)
        if self._rooms.admin_room in response.rooms.leave:
            gone = OwnMembership(Presence.OUTSIDE)
            events.append(
                event(f"left after {self._since}", self._rooms.admin_room, Room.ADMINS, self._device.user, gone)
            )
        late, settled = self._read_at_last()
        events += late
        if events:
            await receive(events)
        with self._device.sealed_store.together():
            self._rooms.note_invitations(answer.get("rooms", {}).get("invite", {}))
            for event_id in settled:
                self._device.sealed_store.drop(SECRET, event_id)
            for room_id, said in spoken.items():
                if said.ids and self._rooms.kind(room_id) is Room.PRIVATE:
                    self._device.sealed_store.put(SPOKEN, room_id, json.dumps([*said.ids]).encode())
            self._rooms.note_heard(heard)
            self._device.sealed_store.put(TOKEN, self._device.user, str(answer["next_batch"]).encode())
            forget_read = self._device.library.keep_room_keys()
        forget_read()
        if (now := asyncio.get_running_loop().time()) - self._wiped >= WIPE_SECONDS:
            self._device.sealed_store.wipe()
            self._wiped = now
        self._rooms.note_departures(list(response.rooms.leave))
        self._rooms.attend(receive)

    async def _keep_keys(self, answer: dict[str, Any]) -> None:
        """Refill the one-time keys, also from zero, and learn of devices. Trouble with it holds up no message."""
        count = answer.get("device_one_time_keys_count", {}).get(KEY_ALGORITHM, 0)
        unused = answer.get("device_unused_fallback_key_types")
        self._devices_changed(answer.get("device_lists", {}).get("changed", ()))
        try:
            await self._device.upload_keys(int(count), fallback=unused is not None and KEY_ALGORITHM not in unused)
            await self._device.know_devices()
            await self._device.library.mend_sessions()
        except (Refusal, Away, OSError, TimeoutError) as error:
            log.warning("the encryption keys could not be looked after now: %s", error)

    # Rooms ----------------------------------------------------------------------------------------

    async def _whole(self, room_id: str, timeline: Any) -> list[Any]:
        """A room's news since the last sync, the oldest first, with what the sync left out."""
        since = self._since
        user = self._device.user
        if not timeline.limited or since is None or timeline.prev_batch is None:
            return _since_invited(list(timeline.events), user)
        has_joined = _joined_at(timeline.events, user) is not None
        missed: list[Any] = []
        token = timeline.prev_batch
        while token is not None and len(missed) < (A_PAGE if has_joined else MISSED_MOST):
            query = {"dir": "b", "from": token, "limit": str(A_PAGE)} | ({} if has_joined else {"to": since})
            try:
                page = await self._device.homeserver.ask("GET", f"/rooms/{part(room_id)}/messages", query=query)
            except Refusal as refusal:
                if refusal.code in NO_SESSION or refusal.status == 429:
                    raise
                log.error("what was missed in a room is not to be had (%s)", refusal.code)
                break
            chunk = page.get("chunk", [])
            missed += parsed_events(chunk)
            token = page.get("end") if chunk else None
        missed.reverse()
        return _since_invited(missed + list(timeline.events), user)

    def _spoken(self, room_id: str) -> Spoken:
        """The bot's own last words in a room. They come back in the room's order, which tells what somebody had seen
        who answers; kept together with the sync token, since what is read again must be read in the same order.
        """
        kept = self._device.sealed_store.get(SPOKEN, room_id)
        return Spoken(deque(json.loads(kept) if kept else [], FOLLOWS_MOST), known=kept is not None)

    def _is_heard(self, events: Sequence[Any]) -> bool:
        return any(getattr(each, "sender", self._device.user) != self._device.user for each in events)

    def _translated(self, room_id: str, kind: Room, events: Sequence[Any], spoken: Spoken) -> list[Event]:
        found: list[Event] = []
        for each in events:
            if getattr(each, "sender", self._device.user) == self._device.user:
                if each.source.get("type") in ("m.room.message", "m.room.encrypted"):
                    spoken.ids.append(str(each.source.get("event_id")))
                continue
            try:
                heard = self._heard(room_id, each)
                if heard is None:
                    self._await_key(room_id, each, spoken)
                elif (said := self._said(room_id, kind, heard)) is not None:
                    found.append(_in_order(said, spoken.follows))
            except OF_THE_MACHINE:
                raise
            except Exception as error:  # whatever somebody thought of writing, the others must not wait
                log.error("an event is left out (%s)", where(error))
        return found

    def _heard(self, room_id: str, each: Any) -> Heard | None:
        """The event, decrypted; None if its key has not come."""
        if is_encrypted(each):
            opened = self._device.library.decrypted(each, room_id)
            if opened is None:
                return None
            each = opened
        sealed = bool(getattr(each, "decrypted", False))
        return Heard(each.source, sealed=sealed, device_key=str(getattr(each, "sender_key", None) or ""))

    def _said(self, room_id: str, kind: Room, heard: Heard) -> Event | None:
        room = self._device.rooms.get(room_id)
        user = self._device.user
        member = room.users.get(user) if room is not None else None
        names = Names(user, (member.display_name if member is not None else None) or "")
        said = translate(heard, room_id, kind, encrypted=room is not None and room.encrypted, names=names)
        if said is None or not self._device.wants_signed_devices(room_id):
            return said
        return if_signed(said, self._device.signed.has_key(said.account, heard.device_key) and heard.sealed)

    # What could not be decrypted --------------------------------------------------------------------

    def _await_key(self, room_id: str, each: Any, spoken: Spoken) -> None:
        """Keep an event until its key comes, and ask for the key."""
        value = {"room": room_id, "source": each.source, "since": time.time(), "follows": spoken.follows}
        kept = json.dumps(value).encode()
        waiting = [json.loads(other)["room"] for _, other in self._device.sealed_store.all(SECRET)]
        if len(waiting) >= SECRETS_MOST or waiting.count(room_id) >= SECRETS_A_ROOM or len(kept) > SECRET_BYTES:
            log.warning("an event that cannot be decrypted is left out: enough of them wait for their keys")
            return
        self._device.sealed_store.put(SECRET, each.event_id, kept)
        if (now := asyncio.get_running_loop().time()) - self._asked.get(
            each.session_id, -ASKED_SECONDS
        ) < ASKED_SECONDS:
            return
        if self._requests.delay(now) > 0:
            return
        self._requests.note(now)
        self._asked[each.session_id] = now
        while len(self._asked) > SECRETS_MOST:
            del self._asked[next(iter(self._asked))]
        each.room_id = room_id
        task = asyncio.ensure_future(self._ask_for_key(each))
        task.add_done_callback(lambda done: done.exception())

    async def _ask_for_key(self, each: Any) -> None:
        try:
            await self._device.library.ask_for_key(each)
        except (Refusal, Away):
            log.debug("a key could not be asked for")

    def _read_at_last(self) -> tuple[list[Event], list[str]]:
        """What can be decrypted by now, and in each room one word about what cannot after all that time; and the ids
        of all that need not be kept once these are in the inbox.
        """
        found: list[Event] = []
        settled: list[str] = []
        lost: dict[str, Event] = {}
        for event_id, kept in self._device.sealed_store.all(SECRET):
            value = json.loads(kept)
            room_id, source = value["room"], value["source"]
            kind = self._rooms.kind(room_id)
            said = heard = None
            hopeless = not 0 <= time.time() - value["since"] < KEY_SECONDS
            try:
                heard = self._heard(room_id, parsed_event(source))
                said = self._said(room_id, kind, heard) if kind is not None and heard is not None else None
            except OF_THE_MACHINE:
                raise
            except Exception as error:
                log.error("an event is left out (%s)", where(error))
                hopeless = True
            if heard is None and not hopeless:
                continue
            if said is not None:
                found.append(_in_order(said, value.get("follows")))
            elif kind is not None and heard is None and value.get("follows") != []:
                lost[room_id] = event(
                    event_id, room_id, kind, str(source.get("sender")), Unreadable(Strange.UNDECRYPTABLE)
                )
            settled.append(event_id)
        return found + list(lost.values()), settled


def _in_order(said: Event, follows: Iterable[str] | None) -> Event:
    """The event with what the bot had said before it, as far as that is known."""
    if not isinstance(said.content, Reply):
        return said
    return replace(said, content=replace(said.content, follows=None if follows is None else tuple(follows)))


def _since_invited(events: list[Any], user: str) -> list[Any]:
    """Where the bot has only just joined, what was said since it was invited: people greet before it is there.

    What is older was not said to the bot.
    """
    joined = _joined_at(events, user)
    if joined is None:
        return events
    invited = next((at for at in range(joined - 1, -1, -1) if is_inviting(events[at], user)), joined)
    return events[invited + 1 : joined][-FIRST_WORDS_MOST:] + events[joined + 1 :]


def _joined_at(events: Sequence[Any], user: str) -> int | None:
    """Where among the events the bot has joined, if it has."""
    return next((at for at in range(len(events) - 1, -1, -1) if is_joining(events[at], user)), None)
