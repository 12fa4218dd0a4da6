"""Sends deliveries to Matrix and translates its refusals into the errors of the delivery worker."""

import asyncio
import hashlib
import json
import logging
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from bot.delivery.sender import RecipientUnreachable, Rejected, RetryLater
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.code import with_code
from bot.messaging.messages import Delivery, Message
from bot.runtime.rate_limit import Limit
from storage.records import OutboxMessage, Platform

from . import rendering
from .attention import Attention
from .device import Device, NotThere
from .founding import may_decide
from .homeserver import RELATIONS_API, UNKNOWN, Away, Refusal, part
from .library.attachments import encrypted_file
from .policy import A_ROOM, JOINING_SECONDS, LIMIT_SECONDS, OVERALL, QUIET_SECONDS, REMEMBERED_MOST, UNKNOWN_TRIES_MOST
from .rooms import Rooms

log = logging.getLogger(__name__)

_UNREACHABLE = ("M_FORBIDDEN", "M_NOT_FOUND")


class MatrixSender:
    """See `bot.delivery.sender.Sender`. `admins` are those of each admin room. `tag` makes a name out of an outgoing
    message that is the same whenever it is sent.
    """

    platform = Platform.MATRIX
    overall = OVERALL
    capabilities = CAPABILITIES[platform]

    def __init__(
        self, device: Device, rooms: Rooms, admins: Mapping[str, Collection[str]], tag: Callable[[OutboxMessage], str]
    ) -> None:
        self._device = device
        self._rooms = rooms
        self._admins = admins
        self._tag = tag
        self.attention = Attention(device)
        self._limited = False
        self._refused: OrderedDict[tuple[str, int], int] = OrderedDict()
        self._said: OrderedDict[str, bytes] = OrderedDict()  # digests of what messages that may change say now

    def limit(self, _chat: str) -> Limit:
        return A_ROOM

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        try:
            return await self._deliver(outgoing, delivery, shown)
        except Rejected as rejected:
            if str(rejected) == UNKNOWN and self._tries((outgoing.letter, outgoing.id)) < UNKNOWN_TRIES_MOST:
                raise RetryLater from None
            raise

    def _tries(self, number: tuple[str, int]) -> int:
        """How often an outgoing message has been refused without a reason, with this time. It may be the homeserver's
        trouble, which passes, or the message's, which does not.
        """
        tries = self._refused[number] = self._refused.pop(number, 0) + 1
        while len(self._refused) > REMEMBERED_MOST:
            self._refused.popitem(last=False)
        return tries

    async def _deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        room, message = outgoing.address.chat, delivery.message
        if self._rooms.is_overheard(room):
            raise RecipientUnreachable  # the bot is about to leave it
        if delivery.signs:
            await self._react(outgoing, delivery)
            return None
        if message is None:
            if delivery.toast:
                await self._say(outgoing, rendering.reply(delivery.toast, delivery.press), delivery.thread)
            return None
        if delivery.removes:
            await self._remove(outgoing, delivery.replaces or shown)
            return None
        # In a private room people read on from below: what changed further up would not be seen.
        old = delivery.replaces or shown if room in self._rooms.admin_rooms else None
        content = await self._content(room, message, delivery.toast)
        if old and not outgoing.redacts_history:
            if self._said.get(old) == _digest(content):
                return old  # the same again would only be a burden
            await self._send(outgoing, rendering.edit(content, old))
            self._remember(old, content)
            return old
        sent = await self._say(outgoing, content, delivery.thread)
        if room in self._rooms.admin_rooms:
            self._remember(sent, content)
        return sent

    async def _react(self, outgoing: OutboxMessage, delivery: Delivery) -> None:
        """Put the bot's own reactions to a message, for others to tap; none where reactions decide nothing."""
        if self._device.wants_signed_devices(outgoing.address.chat):
            return
        for place, sign in enumerate(delivery.signs):
            try:
                await self._send(outgoing, rendering.reaction(sign, delivery.replaces), "m.reaction", f"-{place}")
            except Rejected as rejected:
                if str(rejected) != "M_DUPLICATE_ANNOTATION":
                    raise

    def _remember(self, message: str, content: dict[str, Any]) -> None:
        self._said[message] = _digest(content)
        while len(self._said) > REMEMBERED_MOST:
            self._said.popitem(last=False)

    async def _remove(self, outgoing: OutboxMessage, message: str | None) -> None:
        """Take a message away with all its edits, which would stay by themselves. The homeserver then has nothing of
        what it said. One that is gone already is no trouble.
        """
        if message is None:
            return
        room, tag = outgoing.address.chat, self._tag(outgoing)
        if room not in self._device.rooms:
            # A homeserver says of a room that the bot is not in what it says of what is not there.
            raise RecipientUnreachable
        try:
            for edit in await self._edits(room, message):
                await self._redact(room, edit, tag + edit)
            await self._redact(room, message, tag)
        except Refusal as refusal:
            if refusal.code != "M_NOT_FOUND":
                raise self._in_our_words(refusal) from None
        except Away as away:
            raise self._in_our_words(away) from None

    async def _redact(self, room: str, event: str, transaction: str) -> None:
        path = f"/rooms/{part(room)}/redact/{part(event)}/{part(transaction)}"
        await self._device.homeserver.ask("PUT", path)

    async def _edits(self, room: str, message: str) -> list[str]:
        """The ids of the bot's edits of a message, the oldest first. A homeserver tells them as long as it stands."""
        path = f"/rooms/{part(room)}/relations/{part(message)}/m.replace"
        query, found = {"limit": "100"}, list[str]()
        while True:
            try:
                page = await self._device.homeserver.ask("GET", path, query=query, api=RELATIONS_API)
            except Refusal as refusal:
                if refusal.code != "M_UNRECOGNIZED":
                    raise
                log.warning("the homeserver is too old to tell the edits of a message: they stay there")
                return []
            found += [edit["event_id"] for edit in page["chunk"] if edit["sender"] == self._device.user]
            if "next_batch" not in page:
                return found[::-1]
            query["from"] = page["next_batch"]

    async def _content(self, room: str, message: Message, toast: str) -> dict[str, Any]:
        link = f"https://matrix.to/#/{self._device.user}"
        message = with_code(message, link)
        if message.picture is not None:
            file = await self._upload(room, message.picture, "image/png")
            return rendering.attachment("m.image", "picture.png", "image/png", len(message.picture), file, message.text)
        if message.file is not None:
            kept = message.file
            file = await self._upload(room, kept.content, kept.kind)
            return rendering.attachment("m.file", kept.name, kept.kind, len(kept.content), file, message.text)
        numbers = room not in self._rooms.admin_rooms
        return rendering.shown(message, link, toast, numbers=numbers, readers=self._readers(room))

    def _readers(self, room_id: str) -> Iterator[str]:
        """Whom messages in a room are for: a signer in theirs, those who decide in the admin room."""
        room = self._device.rooms.get(room_id)
        for user, member in room.users.items() if room is not None else ():
            decides = room_id not in self._admins or may_decide(self._admins[room_id], user)
            if user != self._device.user and not member.invited and decides:
                yield user

    async def _upload(self, room: str, content: bytes, kind: str) -> dict[str, Any]:
        """Put a file into the media repository, encrypted for an encrypted room."""
        known = self._device.rooms.get(room)
        try:
            if known is not None and known.encrypted:
                sealed, keys = encrypted_file(content)
                return {**keys, "url": await self._device.homeserver.upload(sealed, "application/octet-stream")}
            return {"url": await self._device.homeserver.upload(content, kind)}
        except (Refusal, Away) as error:
            raise self._in_our_words(error) from None

    async def _say(self, outgoing: OutboxMessage, content: dict[str, Any], thread: str) -> str:
        """Send a new message, into a thread if it belongs there; in the room, if the server knows no such thread."""
        if thread:
            try:
                return await self._send(outgoing, rendering.in_thread(content, thread), part_of="thread")
            except Rejected:
                log.info("a thread is not taken by the homeserver: the answer goes into the room")
        return await self._send(outgoing, content)

    async def _send(
        self, outgoing: OutboxMessage, content: dict[str, Any], kind: str = "m.room.message", part_of: str = ""
    ) -> str:
        """Send an event; `part_of` tells it from another one of the same outgoing message."""
        room = outgoing.address.chat
        try:
            sent = await self._device.send(room, kind, content, self._tag(outgoing) + part_of)
        except NotThere:
            if self._rooms.kind(room) is None:
                raise RecipientUnreachable from None
            raise RetryLater(JOINING_SECONDS) from None  # the next sync tells whether it is encrypted
        except (Refusal, Away) as error:
            raise self._in_our_words(error) from None
        self._limited = False
        self.attention.answered(room)
        return sent

    def _in_our_words(self, error: Refusal | Away) -> Exception:
        """The one place where a homeserver's refusals are told apart."""
        if isinstance(error, Away):
            return RetryLater(perhaps=True)
        self._device.note(error)
        if error.code == "M_LIMIT_EXCEEDED" or error.status == 429:
            if not self._limited:
                log.warning(
                    "the homeserver limits the bot; `undersigned check` says what to ask for, when the bot is stopped"
                )
            self._limited = True
            self._device.limited_until = asyncio.get_running_loop().time() + QUIET_SECONDS
            return RetryLater(error.seconds or LIMIT_SECONDS, everywhere=True)
        if error.code in _UNREACHABLE:
            return RecipientUnreachable()
        return Rejected(error.code) if error.status in (400, 413) else RetryLater()


def _digest(content: dict[str, Any]) -> bytes:
    """What stands for a content: whole ones are people's words, which memory need not hold."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).digest()
