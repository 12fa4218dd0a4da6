"""The adapter of Matrix: passes events on, and sends messages."""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Collection, Container, Mapping, Sequence
from datetime import UTC, datetime

from bot.founding.view import Group
from bot.messaging.events import Event, Exposed, Exposure, Presence, Room
from bot.platforms.base import Awaits
from bot.settings import EVERY_MEMBER, MatrixSettings
from storage.errors import OperatorError
from storage.records import Account, Address, OutboxMessage
from storage.sqlite.key_value import SealedKeyValueStore

from .attention import Attention
from .device import Device
from .founding import fetch, leave_room, look, made_rooms, make_room, may_decide
from .homeserver import NO_SESSION, Away, Refusal
from .links import invitation
from .openness import exposures
from .policy import RETRY_SECONDS
from .profile import introduce
from .rooms import Rooms
from .sender import MatrixSender
from .sync import Receiver
from .translation import event
from .watch import DeviceWatch
from .words import Words

__all__ = ["MatrixPlatform"]

log = logging.getLogger(__name__)


class MatrixPlatform:
    """Runs the bot on Matrix. `connect` opens its store, because that can fail as a homeserver can."""

    def __init__(
        self,
        settings: MatrixSettings,
        open_sealed_store: Callable[[], SealedKeyValueStore],
        awaits: Awaits,
        words: Words | None = None,
        picture: bytes | None = None,
        admin_rooms: Mapping[str, frozenset[str]] | None = None,
        channels: Collection[str] = (),
    ) -> None:
        self._admin_rooms = dict(admin_rooms or {settings.admin_room or "": settings.admins})
        self._user = settings.user
        self._device = Device(settings, open_sealed_store, self._admin_rooms)
        self._words, self._picture = words or Words(), picture
        self._rooms = Rooms(self._device, self._admin_rooms, settings.idle_days, awaits, self._words, channels)
        self._watch = DeviceWatch(self._device)
        self.sender = MatrixSender(
            self._device,
            self._rooms,
            self._admin_rooms,
            lambda outgoing: transaction(self._device.sealed_store, outgoing),
        )
        self._attention = self.sender.attention = Attention(self._device, self._words)
        self._receiver = Receiver(self._device, self._rooms, self._watch.note_changes, self._attention)

    @property
    def contact(self) -> datetime | None:
        """When the homeserver last answered a sync."""
        return self._receiver.contact

    @property
    def trusted(self) -> bool:
        """Whether the bot's device is signed, according to the last look."""
        return self._watch.signed

    def link(self, letter: str) -> str | None:
        """The link that opens a chat with the bot, in whichever app a person uses. It leads to no letter."""
        return invitation(self._user) if self._user else None

    async def connect(self) -> None:
        """Log in if necessary and load the rooms; try until the homeserver answers."""
        while True:
            pause = RETRY_SECONDS
            try:
                await self._device.connect()
                self._rooms.load()
                await self._receiver.begin()
            except Away as error:
                log.warning("the homeserver cannot be reached (%s); trying again", error)
            except Refusal as refusal:
                log.error("the homeserver refuses the bot (%s); trying again", refusal.code)
                pause = max(RETRY_SECONDS, refusal.seconds or 0)
            else:
                log.info("speaking as %s", self._device.user)
                return
            await asyncio.sleep(pause)

    async def run(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Pass events to `receive` until cancelled."""
        for room in self._admin_rooms:
            await self._look_at_admin_room(room, receive)

        async def tell(master: str) -> None:
            how = Exposed(Exposure.IDENTITY)
            await receive(
                [
                    event(self._notice_key(room, f"{master} {how.how}"), room, Room.ADMINS, self._device.user, how)
                    for room in self._admin_rooms
                ]
            )

        self._watch.tell = tell
        beside = [asyncio.create_task(self._watch.run())]
        if self._words.name:
            beside.append(asyncio.create_task(introduce(self._device, self._words.name, self._picture)))
        try:
            await self._receive(receive)
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    async def _receive(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        while True:
            pause = RETRY_SECONDS
            try:
                await self._receiver.run(receive)
            except Away as error:
                log.warning("the homeserver cannot be reached (%s); trying again", error)
            except Refusal as refusal:
                log.error("the homeserver refuses the bot (%s); trying again", refusal.code)
                if refusal.code in NO_SESSION:
                    raise OperatorError("The bot's session has ended.") from None
                pause = max(RETRY_SECONDS, refusal.seconds or 0)
            await asyncio.sleep(pause)

    async def _look_at_admin_room(self, room: str, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Hand on, once a day, that others than the invited can get into an admin room or read there."""
        day = datetime.now(UTC).date()
        try:
            found = await exposures(self._device.homeserver, room)
        except Away as error:
            log.warning("the admin room could not be looked at (%s)", error)
            return
        for how in found:
            log.error("the admin room is open to others (%s): `undersigned check` says what to do", how)
        await receive(
            [
                event(
                    self._notice_key(room, f"{day} exposed {how}"), room, Room.ADMINS, self._device.user, Exposed(how)
                )
                for how in found
            ]
        )

    def _notice_key(self, room: str, key: str) -> str:
        """The key of a notice about a room, of which each day has one."""
        return key if len(self._admin_rooms) == 1 else f"{key} {room}"

    @property
    def configured(self) -> Container[str]:
        """The Matrix ids of the configured admins, of all letters."""
        return frozenset[str]().union(*self._admin_rooms.values())

    def everybody_decides(self, group: Address) -> bool:
        """Whether the room is that of a letter which says so."""
        return EVERY_MEMBER in self._admin_rooms.get(group.chat, ())

    def others(self, group: Address, account: Account) -> bool:
        """Whether somebody else in the room may decide."""
        room, admins = self._device.rooms.get(group.chat), self._admin_rooms.get(group.chat, ())
        users = room.users.items() if room is not None else ()
        away = (account.id, self._device.user)
        return any(not one.invited and user not in away and may_decide(admins, user) for user, one in users)

    async def presence(self, group: Address, account: Account) -> Presence:
        """MEMBER for an admin who is configured for that room, and in it now."""
        room = self._device.rooms.get(group.chat)
        member = room.users.get(account.id) if room is not None else None
        is_in = member is not None and not member.invited
        is_admin = is_in and may_decide(self._admin_rooms.get(group.chat, ()), account.id)
        return Presence.MEMBER if is_admin else Presence.OUTSIDE

    async def look(self, chat: str) -> Group | None:
        """What the homeserver says of a room; None if it does not answer now."""
        return await look(self._device, chat)

    async def make_group(self, founder: str, title: str) -> str | None:
        """Make a private and encrypted room, and invite its founder."""
        return await make_room(self._device, founder, title)

    def made_groups(self) -> Collection[str]:
        """The rooms that the bot has made, and has not left."""
        return made_rooms(self._device)

    async def leave_group(self, chat: str) -> bool:
        """Leave a room that the bot has made."""
        return await leave_room(self._device, chat)

    async def fetch(self, file: str, most: int) -> bytes | None:
        """A file that somebody has sent."""
        return await fetch(self._device, file, most)

    async def carry(self, group: str) -> None:
        """Take a room for the admin room of a further letter, in which every member decides."""
        self._admin_rooms[group] = frozenset([EVERY_MEMBER])

    async def close(self) -> None:
        """Stop joining and leaving, and close the connections."""
        await self._rooms.stop()
        await self._attention.stop()
        await self._device.close()


def transaction(sealed_store: SealedKeyValueStore, outgoing: OutboxMessage) -> str:
    """The same for the same outgoing message, and for no other: a database that was restored counts outgoing messages
    again.
    """
    letter = [outgoing.letter] if outgoing.letter else []
    parts = json.dumps([outgoing.id, outgoing.address.chat, outgoing.body.hex(), *letter]).encode()
    return hmac.digest(sealed_store.get_or_create("transaction key"), parts, "sha256").hex()[:40]
