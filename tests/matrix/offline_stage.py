"""An admin room and signers without a homeserver: the real bot from translation to sending, and a list of events.

What a homeserver would do is done at once and never fails. It shows quickly what fifty acts leave in a room.
"""

import itertools
from collections import defaultdict
from collections.abc import AsyncIterator, Container
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from bot.delivery.pace import Pace
from bot.delivery.worker import DeliveryWorker
from bot.dispatch.dispatcher import Dispatcher
from bot.messaging.events import Event, Presence, Room
from bot.moderation.admin_groups import AdminGroups
from bot.platforms.matrix.device import Device
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sender import MatrixSender
from bot.platforms.matrix.translation import Heard, translate
from bot.policy import Rules
from bot.runtime.rate_limit import Limit
from storage.crypto.vault import Vault
from storage.records import Account, Address, OutboxMessage, Platform
from storage.sqlite.store import SqliteStore
from tests.matrix.element import TimelineMessage, timeline
from tests.stage import KEY, MORNING, catalog, letter

BOT, ADMIN_ROOM = "@letter:mx.test", "!admins:mx.test"
PLENTY = Limit(1_000_000, 1.0)


@dataclass
class Server:
    """What the bot asks of its device and its homeserver."""

    user: str = BOT
    events: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    now: datetime = MORNING
    admin_rooms: tuple[str, ...] = (ADMIN_ROOM,)
    rooms: dict[str, Any] = field(default_factory=lambda: defaultdict(_room, {ADMIN_ROOM: _room()}))
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    @property
    def homeserver(self) -> "Server":
        return self

    def wants_signed_devices(self, _room_id: str) -> bool:
        return False

    def is_overheard(self, _room_id: str) -> bool:
        return False

    def happens(self, room: str, sender: str, kind: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Something that everybody in a room sees."""
        stamp = int(self.now.timestamp() * 1000)
        event = {"event_id": f"${next(self._numbers)}", "type": kind, "sender": sender, "content": content, **more}
        self.events[room].append({**event, "origin_server_ts": stamp})
        return event

    async def send(self, room: str, kind: str, content: dict[str, Any], _transaction: str) -> str:
        return str(self.happens(room, self.user, kind, content)["event_id"])

    async def upload(self, _content: bytes, _kind: str) -> str:
        return "mxc://mx.test/file"

    async def ask(self, method: str, path: str, *_: object, **__: object) -> dict[str, Any]:
        _, _, room, what, message, *_more = path.replace("%21", "!").replace("%3A", ":").replace("%24", "$").split("/")
        if what == "redact":
            self.happens(room, self.user, "m.room.redaction", {"redacts": message})
            return {}
        assert (method, what) == ("GET", "relations"), path
        edits = [each for each in self.events[room] if _replaces(each) == message]
        return {"chunk": edits[::-1]}


def _room() -> Any:
    return SimpleNamespace(users={}, encrypted=True, joined_count=2)


def _replaces(event: dict[str, Any]) -> str | None:
    relation = event["content"].get("m.relates_to", {})
    return str(relation["event_id"]) if relation.get("rel_type") == "m.replace" else None


class OfflineStage:
    """The bot with an admin room and as many signers as there are to be."""

    def __init__(self, path: Path, *admins: str) -> None:
        self._path = path
        self.server = Server()
        self.admins = {f"@{name.lower()}:mx.test" for name in admins}
        self.rules = Rules(messages_at_once=1_000_000, decisions_per_minute=1_000, news_seconds=0)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *admins: str) -> AsyncIterator["OfflineStage"]:
        stage = cls(path, *admins)
        stage.store = await SqliteStore.open(path / "offstage.sqlite3", Vault(KEY), "bridge")
        text = letter(closes=None)
        groups = AdminGroups({Platform.MATRIX: Address(Platform.MATRIX, ADMIN_ROOM)})
        for wording in text.wordings.values():
            await stage.store.remember_wording(wording.fingerprint, wording.language, wording.text, stage.server.now)
        stage.dispatcher = Dispatcher(
            stage.store,
            text,
            catalog(),
            groups=groups,
            memberships={Platform.MATRIX: stage},
            organisers=frozenset(),
            clock=lambda: stage.server.now,
            send=lambda outgoing: stage.worker.send(outgoing),  # noqa: PLW0108  there is none yet
            rules=stage.rules,
        )
        stage.worker = DeliveryWorker(
            stage.store,
            stage._sender(),
            Pace(PLENTY, lambda _chat: PLENTY),
            insists=groups.includes,
            moved=groups.follow,
            clock=lambda: stage.server.now,
        )
        await stage.dispatcher.prepare()
        await stage.dispatcher.count_countries()
        try:
            yield stage
        finally:
            await stage.dispatcher.stop()
            await stage.worker.stop(0)
            await stage.store.close()

    store: SqliteStore
    dispatcher: Dispatcher
    worker: DeliveryWorker

    def _sender(self) -> MatrixSender:
        server = self.server
        sender = MatrixSender(cast(Device, server), cast(Rooms, server), {ADMIN_ROOM: self.admins}, _tag)
        sender.limit = lambda _chat: PLENTY  # type: ignore[method-assign]
        return sender

    @property
    def configured(self) -> Container[str]:
        return self.admins

    def others(self, _group: Address, _account: Account) -> None:
        return None

    def everybody_decides(self, _group: Address) -> bool:
        return False

    async def presence(self, _group: Address, account: Account) -> Presence:
        return Presence.MEMBER if account.id in self.admins else Presence.OUTSIDE

    # What people do -------------------------------------------------------------------------------

    async def happens(self, who: str, kind: str, content: dict[str, Any], chat: str = ADMIN_ROOM) -> str:
        """Somebody sends an event; its id."""
        sent = self.server.happens(chat, f"@{who.lower()}:mx.test", kind, content)
        room = Room.ADMINS if chat == ADMIN_ROOM else Room.PRIVATE
        event = translate(Heard(sent, sealed=True), chat, room, encrypted=True)
        if event is not None:
            await self._receive(event)
        return str(sent["event_id"])

    async def _receive(self, event: Event) -> None:
        await self.dispatcher.receive([event])
        await self.settle()

    async def settle(self) -> None:
        await self.dispatcher.idle()
        await self.worker.idle()

    async def say(self, who: str, text: str, chat: str = ADMIN_ROOM, *, to: str = "") -> str:
        content: dict[str, Any] = {"msgtype": "m.text", "body": text}
        if to:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": to}}
        return await self.happens(who, "m.room.message", content, chat)

    async def edit(self, who: str, message: str, text: str) -> str:
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": message}
        return await self.happens(who, "m.room.message", {**new, "m.new_content": new, "m.relates_to": relation})

    async def react(self, who: str, message: str, key: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": message, "key": key}
        return await self.happens(who, "m.reaction", {"m.relates_to": relation})

    async def take_back(self, who: str, sent: str) -> None:
        await self.happens(who, "m.room.redaction", {"redacts": sent})

    async def sign(self, name: str, places: str = "Armenia", occupation: str = "teacher", *, who: str = "") -> None:
        """Somebody signs in a room of their own."""
        who = who or name.split(maxsplit=1)[0]
        for text in ("!sign", f"{name}, {places}, {occupation}", "sign"):
            await self.say(who, text, f"!{who.lower()}:mx.test")

    async def later(self, time: timedelta) -> None:
        """Time passes, and the bot tidies up."""
        self.server.now += time
        await self.worker.held.look()
        await self.dispatcher.upkeep.tidy(self.server.now)
        await self.settle()

    # What can be seen -----------------------------------------------------------------------------

    @property
    def shown(self) -> list[TimelineMessage]:
        """What the admin room shows."""
        return timeline(self.server.events[ADMIN_ROOM])

    def find(self, words: str) -> TimelineMessage:
        """The newest message of the admin room with these words."""
        found = [each for each in self.shown if not each.deleted and words in each.text]
        assert found, f"nothing says {words!r}; there is:\n" + "\n---\n".join(each.text for each in self.shown[-5:])
        return found[-1]

    @property
    def deleted(self) -> int:
        return sum(each.deleted for each in self.shown)

    def left_of(self, words: str) -> list[str]:
        """The events that a homeserver still has with these words, in whatever version of a message."""
        gone = {event["content"].get("redacts") for event in self.server.events[ADMIN_ROOM]}
        return [
            event["event_id"]
            for event in self.server.events[ADMIN_ROOM]
            if event["event_id"] not in gone and words in str(event["content"])
        ]

    async def record(self) -> dict[str, int]:
        states = (await self.store.statistics(self.server.now)).states
        return {state.value: number for state, number in states.items()}


def _tag(outgoing: OutboxMessage) -> str:
    return f"t{outgoing.id}"
