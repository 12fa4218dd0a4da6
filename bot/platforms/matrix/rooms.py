"""Which rooms the bot is in: the admin room, and direct rooms with one signer each.

An invitation is kept in the sealed store before the sync token moves past it, since it is never delivered again.
"""

import asyncio
import json
import logging
import secrets
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from bot.messaging.bounds import ID_BYTES, is_within
from bot.messaging.events import Command, Event, Room
from bot.platforms.base import Awaits
from bot.runtime.backoff import Backoff
from bot.runtime.rate_limit import Limit, SlidingWindow
from storage.records import Account, Address, Platform

from .device import SPOKEN, Device
from .homeserver import Away, Refusal, part
from .idleness import Idleness

log = logging.getLogger(__name__)

INVITATION, DIRECT = "invitation", "direct room"
ROOMS_PER_USER = 3
# People of other servers than the bot's own, all together: servers are easily invented.
FOREIGN_ROOMS_MOST = 3000
FOREIGN_JOINS = Limit(600, 3600.0)
# How many invitations of theirs wait to be dealt with, in all and of one server.
FOREIGN_WAITING_MOST = 600
FOREIGN_WAITING_PER_SERVER = 100
DOORS_MOST = 1000
# A server whose users rush in delays only itself; the bot's own is its admin's affair.
JOINS_PER_SERVER = Limit(200, 3600.0)
JOINS_AT_ONCE = 32
JOINS_AT_ONCE_PER_SERVER = 4
RETRY_SECONDS = 5.0
LONGEST_RETRY_SECONDS = 300.0
# About four hours. Tries in vain while the bot's own homeserver was away do not count.
TRIES_MOST = 50
_GONE = ("M_FORBIDDEN", "M_NOT_FOUND", "M_UNKNOWN", "M_BAD_STATE", "M_INCOMPATIBLE_ROOM_VERSION")


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation to the bot; `key` tells it from another one to the same room."""

    room: str
    sender: str
    direct: bool
    key: str


class Full(Exception):
    """The account that invited the bot has as many rooms as one account may have."""


@dataclass(frozen=True, slots=True)
class Door:
    """What the users of one server share: one that is silent, or full of robots, holds up its own."""

    window: SlidingWindow = field(default_factory=lambda: SlidingWindow(JOINS_PER_SERVER))
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(JOINS_AT_ONCE_PER_SERVER))


class Rooms:
    """Joins and leaves rooms. `admin_room` is the configured one; `awaits` says who has something to come."""

    def __init__(self, device: Device, admin_room: str, idle_days: int, awaits: Awaits) -> None:
        self._device = device
        self.admin_room = admin_room
        self._awaits = awaits
        self.idleness = Idleness(idle_days)
        self.direct: dict[str, str] = {}
        """The direct rooms, and who invited the bot into each."""
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._syncs = 0
        self._places = asyncio.Semaphore(JOINS_AT_ONCE)
        self._doors: OrderedDict[str, Door] = OrderedDict()
        self._crowd = SlidingWindow(FOREIGN_JOINS)

    def load(self) -> None:
        """Learn from the sealed store which rooms are direct."""
        rooms = {room: inviter.decode() for room, inviter in self._device.sealed_store.all(DIRECT)}
        self.direct = {room: inviter for room, inviter in rooms.items() if room != self.admin_room}
        self.idleness.load(self._device.sealed_store)

    def adopt(self) -> None:
        """Take rooms with one other that the bot does not know for direct: a backup may be older than they are."""
        for room_id, room in self._device.rooms.items():
            others = [user for user in room.users if user != self._device.user]
            if room_id not in self.direct and room_id != self.admin_room and len(others) == 1:
                self._remember(room_id, others[0])

    def _remember(self, room_id: str, inviter: str) -> None:
        self._device.sealed_store.put(DIRECT, room_id, inviter.encode())
        self.direct[room_id] = inviter

    def kind(self, room_id: str) -> Room | None:
        """What a room is to the bot; None for a room in which it only happens to be."""
        if room_id == self.admin_room:
            return Room.ADMINS
        return Room.PRIVATE if room_id in self.direct else None

    def known(self) -> set[str]:
        """All rooms that the bot is in, or has been invited into."""
        invited = {room_id for room_id, _ in self._device.sealed_store.all(INVITATION)}
        return {self.admin_room, *self.direct, *invited, *self._device.rooms, *self._device.library.invitations}

    def note_invitations(self, invited: dict[str, Any]) -> None:
        """Keep invitations, as a sync brings them, until they have been dealt with; of strangers a bounded number."""
        waiting = Counter(
            server
            for _, kept in self._device.sealed_store.all(INVITATION)
            if self._is_foreign(server := _server_of(kept))
        )
        for room_id, info in invited.items():
            if not is_within(room_id, ID_BYTES) or self._device.sealed_store.get(INVITATION, room_id) is not None:
                continue
            for event in info.get("invite_state", {}).get("events", []):
                content = event.get("content")
                mine = event.get("type") == "m.room.member" and event.get("state_key") == self._device.user
                if mine and isinstance(content, dict) and content.get("membership") == "invite":
                    direct, sender = content.get("is_direct") is True, str(event.get("sender"))
                    server = sender.partition(":")[2]
                    if not is_within(sender, ID_BYTES) or (
                        room_id != self.admin_room and self._is_foreign(server) and _is_full(waiting, server)
                    ):
                        log.warning("an invitation is passed over: too many wait")
                        continue
                    waiting[server] += self._is_foreign(server)
                    found = Invitation(room_id, sender, direct, secrets.token_hex(8))
                    self._device.sealed_store.put(INVITATION, room_id, json.dumps(asdict(found)).encode())

    def welcome(self, room_id: str) -> Event | None:
        """What the invitation into a direct room asks for, while that is not known to be in the inbox."""
        kept = self._device.sealed_store.get(INVITATION, room_id)
        if kept is None or room_id not in self.direct:
            return None
        return _welcome(Invitation(**json.loads(kept)))

    def note_heard(self, heard: Collection[str]) -> None:
        """Somebody has said something in these direct rooms."""
        for room_id in heard:
            self.idleness.note(self._device.sealed_store, room_id, today())

    def note_departures(self, left: Sequence[str]) -> None:
        """The bot has been taken out of rooms."""
        for room_id in left:
            if room_id in self.direct:
                self._forget(room_id)
            if room_id == self.admin_room:
                log.error("the bot has been removed from the admin room %s: nothing can be decided there", room_id)

    def attend(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Begin to handle the stored invitations, and to leave the rooms that are no longer direct."""
        self._syncs += 1
        for room_id, kept in self._device.sealed_store.all(INVITATION):
            self._start(room_id, self._answer(Invitation(**json.loads(kept)), receive))
        for room_id in self.direct:
            if self.is_overheard(room_id):
                self._start(room_id, self._leave(room_id))
        for room_id in self.idleness.due(self._device.sealed_store, self.direct, today()):
            self._start(room_id, self._leave_if_idle(room_id))

    def is_overheard(self, room_id: str) -> bool:
        """Whether a direct room has anybody else in it, or nobody: none in which to talk of a signature."""
        room = self._device.rooms.get(room_id)
        return room_id in self.direct and room is not None and len({*room.users, self._device.user}) != 2

    def _start(self, room_id: str, work: Any) -> None:
        if room_id in self._tasks:
            work.close()
            return
        task = self._tasks[room_id] = asyncio.create_task(work)
        task.add_done_callback(partial(self._done, room_id))

    def _done(self, room_id: str, task: "asyncio.Task[None]") -> None:
        del self._tasks[room_id]
        if not task.cancelled() and (error := task.exception()) is not None:
            # Whatever failed, the next sync begins again.
            log.error("a room could not be dealt with: %s", type(error).__name__)

    async def stop(self) -> None:
        """Stop; what has not been done is done after the next start."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _answer(self, invitation: Invitation, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        wanted = invitation.room == self.admin_room or invitation.direct
        try:
            joined = wanted and await self._insist(self._join, invitation)
        except Full:
            wanted = joined = False
        if not wanted:
            log.info("an invitation was declined: it was into no direct room, or whoever sent it has enough of them")
            await self._insist(self._give_up, invitation.room)
        if joined and invitation.room != self.admin_room:
            await receive([_welcome(invitation)])
        self._device.sealed_store.drop(INVITATION, invitation.room)

    def _has_place_for(self, invitation: Invitation) -> bool:
        others = [inviter for room, inviter in self.direct.items() if room != invitation.room]
        if others.count(invitation.sender) >= ROOMS_PER_USER:
            return False
        if not self._is_foreign(invitation.sender.partition(":")[2]):
            return True
        return sum(self._is_foreign(inviter.partition(":")[2]) for inviter in others) < FOREIGN_ROOMS_MOST

    def _is_foreign(self, server: str) -> bool:
        return server != self._device.user.partition(":")[2]

    def _door(self, server: str) -> Door:
        """Where those of a server come in; of the servers that came last."""
        door = self._doors.setdefault(server, Door())
        self._doors.move_to_end(server)
        while len(self._doors) > DOORS_MOST:
            self._doors.popitem(last=False)
        return door

    async def _join(self, invitation: Invitation) -> None:
        direct = invitation.room != self.admin_room
        if direct and not self._has_place_for(invitation):
            raise Full
        server = invitation.sender.partition(":")[2]
        door = self._door(server)
        if self._is_foreign(server):
            await _turn(door.window)
            await _turn(self._crowd)
        async with door.places, self._places:
            if direct:
                if not self._has_place_for(invitation):  # others may have been faster
                    raise Full
                # Known as direct before the bot is in, so that nothing that is said there is passed over.
                self._remember(invitation.room, invitation.sender)
                self._device.sealed_store.put(SPOKEN, invitation.room, b"[]")  # it has said nothing there yet
            await self._device.homeserver.ask("POST", f"/join/{part(invitation.room)}")

    async def _insist(self, do: Callable[[Any], Awaitable[None]], what: Any) -> bool:
        """Do something, again and again while the homeserver is away or asks to wait; False if it cannot be done.

        The server of the inviting account may no longer exist; such an invitation is given up in the end.
        """
        backoff, tries, syncs = Backoff(RETRY_SECONDS, LONGEST_RETRY_SECONDS), 0, -1
        while True:
            asked = None
            try:
                await do(what)
            except Refusal as refusal:
                if refusal.code in _GONE:
                    if isinstance(what, Invitation):
                        self._forget(what.room)
                    return False
                asked = refusal.seconds
            except Away:
                tries += self._syncs != syncs
                syncs = self._syncs
                if tries >= TRIES_MOST and isinstance(what, Invitation) and what.room != self.admin_room:
                    log.info("an invitation was given up: its server is away")
                    self._forget(what.room)
                    return False
            else:
                return True
            await asyncio.sleep(asked or backoff.next())

    async def _leave(self, room_id: str) -> None:
        log.info("a direct room is left: it is not between the signer and the bot alone any more")
        await self._insist(self._give_up, room_id)
        self._forget(room_id)

    async def _leave_if_idle(self, room_id: str) -> None:
        room = self._device.rooms.get(room_id)
        people = {self.direct[room_id], *(room.users if room is not None else ())}
        async with self._places:
            for user in people:
                if await self._awaits(Account(Platform.MATRIX, user), Address(Platform.MATRIX, room_id)):
                    return
            if not self.idleness.is_idle(room_id, today()):  # something has been said meanwhile
                return
            await self._insist(self._give_up, room_id)
        self._forget(room_id)

    async def _give_up(self, room_id: str) -> None:
        await self._device.homeserver.ask("POST", f"/rooms/{part(room_id)}/leave")
        await self._device.homeserver.ask("POST", f"/rooms/{part(room_id)}/forget")

    def _forget(self, room_id: str) -> None:
        self.direct.pop(room_id, None)
        self._device.sealed_store.drop(DIRECT, room_id)
        self.idleness.forget(self._device.sealed_store, room_id)
        self._device.forget_room(room_id)


def today() -> date:
    """The day by which it is counted how long a room has been idle."""
    return datetime.now(UTC).date()


def _server_of(kept: bytes) -> str:
    return str(json.loads(kept)["sender"]).partition(":")[2]


def _is_full(waiting: Mapping[str, int], server: str) -> bool:
    return sum(waiting.values()) >= FOREIGN_WAITING_MOST or waiting.get(server, 0) >= FOREIGN_WAITING_PER_SERVER


async def _turn(window: SlidingWindow) -> None:
    """Wait until the window has room for one more."""
    now = asyncio.get_running_loop().time()
    delay = window.delay(now)
    window.note(now + delay)
    await asyncio.sleep(delay)


def _welcome(invitation: Invitation) -> Event:
    """Show the letter to the account that invites the bot, as if it had asked for it."""
    return Event(
        Platform.MATRIX,
        f"invitation {invitation.key}",
        invitation.room,
        Room.PRIVATE,
        invitation.sender,
        invitation.sender,
        "",
        Command("start"),
    )
