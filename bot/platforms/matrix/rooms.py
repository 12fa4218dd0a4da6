"""Which rooms the bot is in: the admin room, and direct rooms with one signer each."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from bot.messaging.events import Event, Room
from bot.platforms.base import Awaits
from bot.runtime.backoff import Backoff
from storage.records import Account, Address, Platform

from .device import SPOKEN, Device
from .homeserver import TOO_MANY_REQUESTS, UNKNOWN, Away, Refusal, part
from .idleness import Idleness
from .invitations import Invitation, Invitations, server_of
from .join_limits import JoinLimits
from .openness import state
from .policy import FOREIGN_ROOMS_MOST, JOIN_RETRY_LONGEST_SECONDS, JOIN_RETRY_SECONDS, JOIN_TRIES_MOST, ROOMS_PER_USER
from .words import Words

log = logging.getLogger(__name__)

DIRECT = "direct room"
MADE = "room made for a letter"
GONE = ("M_FORBIDDEN", "M_NOT_FOUND", "M_BAD_STATE", "M_INCOMPATIBLE_ROOM_VERSION")


class Full(Exception):
    """There is no place for another room; `phrase` says why."""

    def __init__(self, phrase: str) -> None:
        super().__init__()
        self.phrase = phrase


class Rooms:
    """Joins and leaves rooms. `admin_rooms` are the configured ones; `awaits` says who has something to come. In the
    rooms `channels` the bot tells news and hears nothing.
    """

    def __init__(
        self,
        device: Device,
        admin_rooms: Collection[str],
        idle_days: int,
        awaits: Awaits,
        words: Words | None = None,
        channels: Collection[str] = (),
    ) -> None:
        self._device = device
        self._channels = channels
        self.admin_rooms = admin_rooms
        self._awaits = awaits
        self._words = words or Words()
        self.idleness = Idleness(idle_days)
        self.direct: dict[str, str] = {}
        """The direct rooms, and who invited the bot into each."""
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._syncs = 0
        self._invitations = Invitations(device, self.is_configured)
        self.limits = JoinLimits()

    def load(self) -> None:
        """Load the direct rooms from the sealed store."""
        rooms = {room: inviter.decode() for room, inviter in self._device.sealed_store.all(DIRECT)}
        self.direct = {room: inviter for room, inviter in rooms.items() if not self.is_configured(room)}
        self.idleness.load(self._device.sealed_store)

    def adopt(self) -> None:
        """Take rooms with one other that the bot does not know for direct: a backup may be older than they are."""
        for room_id, room in self._device.rooms.items():
            others = [user for user in room.users if user != self._device.user]
            is_made = self._device.sealed_store.get(MADE, room_id) is not None
            is_ours = room_id in self.direct or self.is_configured(room_id)
            if not is_ours and len(others) == 1 and not is_made:
                self._remember(room_id, others[0])

    def _remember(self, room_id: str, inviter: str) -> None:
        self._device.sealed_store.put(DIRECT, room_id, inviter.encode())
        self.direct[room_id] = inviter

    def kind(self, room_id: str) -> Room | None:
        """The kind of a room; None for a room that is neither the admin room nor a direct room."""
        if room_id in self.admin_rooms:
            return Room.ADMINS
        return Room.PRIVATE if room_id in self.direct else None

    def is_configured(self, room_id: str) -> bool:
        """Whether a room is named by the settings or a letter, so that the bot is to be there whoever else is."""
        return room_id in self.admin_rooms or room_id in self._channels

    def known(self) -> set[str]:
        """All rooms that the bot is in, or has been invited into."""
        invited = {invitation.room for invitation in self._invitations.all()}
        named = {*self.admin_rooms, *self._channels}
        return {*named, *self.direct, *invited, *self._device.rooms, *self._device.library.invitations}

    def note_invitations(self, invited: Mapping[str, Any]) -> None:
        """Store the invitations of a sync until they have been dealt with."""
        self._invitations.note(invited)

    def welcome(self, room_id: str) -> Event | None:
        """The event that shows the letter in a direct room, until it is known to be in the inbox."""
        invitation = self._invitations.get(room_id)
        return None if invitation is None or room_id not in self.direct else invitation.welcome()

    def note_heard(self, heard: Collection[str]) -> None:
        """Note that somebody has written in these direct rooms."""
        for room_id in heard:
            self.idleness.note(self._device.sealed_store, room_id, today())

    def note_departures(self, left: Sequence[str]) -> None:
        """Forget rooms that the bot is no longer in."""
        for room_id in left:
            if room_id in self.direct:
                self._forget(room_id)
            if room_id in self.admin_rooms:
                log.error("the bot has been removed from the admin room %s: nothing can be decided there", room_id)
            elif room_id in self._channels:
                log.error("the bot has been removed from the room %s: nothing can be announced there", room_id)

    def attend(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Begin to handle the stored invitations, and to leave the rooms that are no longer direct."""
        self._syncs += 1
        for invitation in self._invitations.all():
            self._start(invitation.room, self._answer(invitation, receive))
        for room_id in self.direct:
            if self.is_overheard(room_id):
                self._start(room_id, self._leave(room_id))
        for room_id in self.idleness.due(self._device.sealed_store, self.direct, today()):
            self._start(room_id, self._leave_if_idle(room_id))

    def is_overheard(self, room_id: str) -> bool:
        """Whether a direct room has a third member, or only the bot: then no signature is discussed in it."""
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
        """Stop the tasks. What is unfinished is done after the next start."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _answer(self, invitation: Invitation, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        joined = False
        try:
            if not self.is_configured(invitation.room) and not invitation.direct:
                raise Full("leave-not-direct")
            joined = await self._insist(self._join, invitation)
        except Full as full:
            log.info("an invitation was declined: it was into no direct room, or its sender has enough of them")
            await self._insist(partial(self._give_up, phrase=full.phrase, user=invitation.sender), invitation.room)
        if joined and not self.is_configured(invitation.room):
            await receive([invitation.welcome()])
        self._invitations.drop(invitation.room)
        if joined and not self.is_configured(invitation.room):
            await self._give_name(invitation.room)

    async def _give_name(self, room_id: str) -> None:
        """Give a direct room the bot's name, if it has none and its power levels allow it. A failure is ignored."""
        if not self._words.name or asyncio.get_running_loop().time() < self._device.limited_until:
            return
        with suppress(Refusal, Away):
            if await state(self._device.homeserver, room_id, "m.room.name") is None:
                path = f"/rooms/{part(room_id)}/state/m.room.name/"
                await self._device.homeserver.ask("PUT", path, {"name": self._words.name})

    def _find_place_for(self, invitation: Invitation) -> None:
        """Full if there is none."""
        others = [inviter for room, inviter in self.direct.items() if room != invitation.room]
        if others.count(invitation.sender) >= ROOMS_PER_USER:
            raise Full("leave-enough-rooms")
        if self._invitations.is_foreign(invitation.server):
            foreign = sum(self._invitations.is_foreign(server_of(inviter)) for inviter in others)
            if foreign >= FOREIGN_ROOMS_MOST:
                raise Full("leave-full")

    async def _join(self, invitation: Invitation) -> None:
        direct = not self.is_configured(invitation.room)
        if direct:
            self._find_place_for(invitation)
        async with self.limits.turn(invitation.server, foreign=self._invitations.is_foreign(invitation.server)):
            if direct:
                self._find_place_for(invitation)  # others may have been faster
                # Known as direct before the bot is in, so that nothing that is said there is passed over.
                self._remember(invitation.room, invitation.sender)
                self._device.sealed_store.put(SPOKEN, invitation.room, b"[]")  # it has said nothing there yet
            await self._device.homeserver.ask("POST", f"/join/{part(invitation.room)}")

    async def _insist(self, do: Callable[[Any], Awaitable[None]], what: Any) -> bool:
        """Do something, again and again while the homeserver is away or asks to wait; False if it cannot be done.

        The server of the inviting account may no longer exist; such an invitation is given up in the end, as is
        whatever the homeserver refuses without a reason.
        """
        backoff, tries, syncs = Backoff(JOIN_RETRY_SECONDS, JOIN_RETRY_LONGEST_SECONDS), 0, -1
        room_id = what.room if isinstance(what, Invitation) else str(what)
        while True:
            asked, hopeless = None, isinstance(what, Invitation)
            try:
                await do(what)
            except Refusal as refusal:
                if refusal.code in GONE and refusal.status != TOO_MANY_REQUESTS:
                    break
                asked, hopeless = refusal.seconds, refusal.code == UNKNOWN
            except Away:
                pass
            else:
                return True
            tries += hopeless and self._syncs != syncs
            syncs = self._syncs
            if hopeless and tries >= JOIN_TRIES_MOST and not self.is_configured(room_id):
                log.info("a room is given up: its server is away, or refuses without a reason")
                break
            await asyncio.sleep(asked or backoff.next())
        if isinstance(what, Invitation):
            self._forget(room_id)
        return False

    async def _leave(self, room_id: str) -> None:
        log.info("a direct room is left: it is not between the signer and the bot alone any more")
        await self._insist(partial(self._give_up, phrase="leave-overheard", user=self.direct.get(room_id, "")), room_id)
        self._forget(room_id)

    async def _leave_if_idle(self, room_id: str) -> None:
        room, inviter = self._device.rooms.get(room_id), self.direct[room_id]
        people = {inviter, *(room.users if room is not None else ())}
        async with self.limits.places:
            for user in people:
                if await self._awaits(Account(Platform.MATRIX, user), Address(Platform.MATRIX, room_id)):
                    return
            if not self.idleness.is_idle(room_id, today()):  # something has been said meanwhile
                return
            await self._insist(partial(self._give_up, phrase="leave-idle", user=inviter), room_id)
        self._forget(room_id)

    async def _give_up(self, room_id: str, phrase: str, user: str) -> None:
        """Leave a room, and say why in the language of `user`."""
        reason = await self._words.reason(phrase, user)
        await self._device.homeserver.ask("POST", f"/rooms/{part(room_id)}/leave", {"reason": reason} if reason else {})
        await self._device.homeserver.ask("POST", f"/rooms/{part(room_id)}/forget")

    def _forget(self, room_id: str) -> None:
        self.direct.pop(room_id, None)
        self._device.sealed_store.drop(DIRECT, room_id)
        self.idleness.forget(self._device.sealed_store, room_id)
        self._device.forget_room(room_id)


def today() -> date:
    """The present day, by which idleness is counted."""
    return datetime.now(UTC).date()
