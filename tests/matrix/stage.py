"""The stage of the transcripts on Matrix: the same service and store, and people who write through a homeserver.

A number answers what was asked last, a reply with a number answers a card. What an answer in words brings, comes as a
new message in a private room. A word beside a button is a reply in the admin room, and in a private one stands before
what comes with it. Rooms are encrypted or open, all of them. Where the bot is `interrupted`, it is stopped and
started again whenever somebody writes, by turns before that is in the inbox, before the sync token is stored, and
before it is noted that the answer was sent.
"""

import asyncio
import html
import itertools
import re
from collections import deque
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from bot.delivery.pace import Pace
from bot.delivery.sender import RetryLater
from bot.delivery.worker import DeliveryWorker
from bot.dispatch.dispatcher import Dispatcher
from bot.messaging.events import Event, Presence, Strange
from bot.messaging.messages import Choice, Delivery, Message
from bot.moderation.admin_groups import AdminGroups
from bot.platforms.matrix.platform import MatrixPlatform
from bot.platforms.matrix.sender import JOINING_SECONDS
from bot.runtime.rate_limit import Limit
from bot.settings import MatrixSettings
from bot.signing.handler import awaits
from storage.crypto.vault import Vault
from storage.records import Account, Address, OutboxMessage, Platform
from storage.sqlite.key_value import SealedKeyValueStore
from tests.matrix.people import Chat, Person, Shown
from tests.matrix.synapse import PATIENCE, Synapse, password
from tests.stage import KEY, Happening, Stage, catalog, visible

_PLENTY = Limit(1_000_000, 1.0)
_numbers = itertools.count(1)
_CHOICE = re.compile(r"^(?:\[(\d+)\]|•) (.*?)(?: (?:✅|❌|↩️))?$")
_LINK = re.compile(r"^(.*): https://matrix\.to/\S+$")


@dataclass
class SenderRecord:
    """What the transcripts see of the messages that are sent, and the trouble that they make for sending."""

    happenings: deque[Happening] = field(default_factory=deque)
    trouble: RetryLater | None = None


class MatrixStage(Stage):
    """See `tests.stage.Stage`."""

    def __init__(self, path: Path, synapse: Synapse, *, encrypted: bool, interrupted: bool) -> None:
        super().__init__(path)
        self._synapse = synapse
        self._encrypted = encrypted
        self._interruptions = itertools.cycle(["taking in", "taken in", "sent"] if interrupted else [""])
        self._interruption = ""
        self.sender = SenderRecord()  # type: ignore[assignment]
        self._people: dict[str, Person] = {}
        self._rooms: dict[str, Chat] = {}
        self._told: dict[str, int] = {}
        self._sent: list[tuple[str, str]] = []
        self._taken: set[str] = set()
        self._offered: dict[str, list[list[str]]] = {}
        self._news = asyncio.Event()
        self._halfway = asyncio.Event()
        self._starts = 0

    @classmethod
    @asynccontextmanager
    async def on(
        cls, path: Path, synapse: Synapse, *, encrypted: bool, interrupted: bool = False
    ) -> AsyncIterator["MatrixStage"]:
        """A stage on a new database, with a new account for the bot and a new admin room."""
        stage = cls(path, synapse, encrypted=encrypted, interrupted=interrupted)
        name = f"stage-{next(_numbers)}"
        stage._bot = await asyncio.to_thread(synapse.register, name)
        keeper = await stage._person("Keeper")
        room = await keeper.open(stage._bot, encrypted=encrypted, direct=False)
        stage._rooms["admins"] = room
        stage._settings = MatrixSettings.model_validate(
            {
                "homeserver": synapse.url,
                "user": stage._bot,
                "password": password(name),
                "admin_room": room.room,
                "admins": frozenset(),
                "store": path / "matrix.sqlite3",
            }
        )
        await stage.start()
        # One login for good: without the password no start brings another one.
        stage._settings = stage._settings.model_copy(update={"password": None})
        await room.sees_the_bot()
        try:
            yield stage
        finally:
            await stage.stop()
            for person in stage._people.values():
                await person.leave()

    async def start(self) -> None:
        self._starts += 1
        self.store = await self.open_store()
        for wording in self.letter.wordings.values():
            await self.store.remember_wording(wording.fingerprint, wording.language, wording.text, self.now)
        vault = Vault(KEY)
        self._adapter = MatrixPlatform(
            self._settings,
            partial(SealedKeyValueStore.open, self._settings.store, vault),
            partial(awaits, self.store),
        )
        self.groups = AdminGroups({Platform.MATRIX: Address(Platform.MATRIX, str(self._settings.admin_room))})
        self.dispatcher = Dispatcher(
            self.store,
            self.letter,
            catalog(),
            groups=self.groups,
            memberships={Platform.MATRIX: self},
            organisers=frozenset([Account(Platform.MATRIX, (await self._person(name)).id) for name in self.organisers]),
            clock=lambda: self.now,
            send=lambda outgoing_messages: self.worker.send(outgoing_messages),  # noqa: PLW0108  there is none yet
            rules=self.rules,
        )
        self._listen()
        sender = self._adapter.sender
        self.worker = DeliveryWorker(
            self.store,
            sender,
            Pace(_PLENTY, lambda _chat: _PLENTY),
            insists=self.groups.includes,
            moved=self.groups.follow,
            clock=lambda: self.now,
        )
        await self.dispatcher.prepare()
        await self.dispatcher.count_countries()
        await self._adapter.connect()
        await self.worker.resume()
        await self.dispatcher.resume(Platform.MATRIX)
        self._running = asyncio.create_task(self._adapter.run(self._receive))
        await self.settle()

    @property
    def has_forgotten(self) -> bool:
        """Whether the bot was started again, and so may show once more what is shown already."""
        return self._starts > 1

    def _listen(self) -> None:
        """Know what has been taken in and what has been sent, and make the trouble that a transcript wants."""
        take_in, send, deliver, remove = (
            self._adapter._receiver._take_in,
            self._adapter._device.send,
            self._adapter.sender.deliver,
            self._adapter.sender._remove,
        )

        async def taking_in(answer: dict[str, Any], *more: Any) -> None:
            await take_in(answer, *more)
            for room in answer.get("rooms", {}).get("join", {}).values():
                self._taken |= {event["event_id"] for event in room["timeline"]["events"]}
            self._news.set()

        async def sending(room: str, *what: Any) -> str:
            sent = await send(room, *what)
            self._sent.append((room, sent))
            return sent

        async def removing(outgoing: OutboxMessage, message: str | None) -> None:
            await remove(outgoing, message)
            if message is not None:
                self._sent.append((outgoing.address.chat, f"without {message}"))

        async def delivering(outgoing: OutboxMessage, *what: Any) -> str | None:
            while True:
                if self.sender.trouble is not None:
                    raise self.sender.trouble
                self._news.clear()
                try:
                    message = await deliver(outgoing, *what)
                except RetryLater as wait:
                    if wait.seconds != JOINING_SECONDS:
                        raise
                    await self._news.wait()
                else:
                    self._note_offered(message, *what)
                    if self._interruption == "sent":
                        await self._stop_halfway()
                    return message

        self._adapter._receiver._take_in = taking_in  # type: ignore[method-assign]
        self._adapter._device.send = sending  # type: ignore[method-assign]
        self._adapter.sender.deliver = delivering  # type: ignore[method-assign]
        self._adapter.sender.limit = lambda _chat: _PLENTY  # type: ignore[method-assign]
        self._adapter.sender._remove = removing  # type: ignore[method-assign]

    def _note_offered(self, message: str | None, delivery: Delivery, *_: Any) -> None:
        """Know what a message offers, which it may not list."""
        if message is not None and delivery.message is not None:
            choices = itertools.chain(*delivery.message.choices)
            self._offered.setdefault(message, []).append([choice.label for choice in choices])

    async def _receive(self, events: Sequence[Event]) -> None:
        """Hand on events, or stop halfway."""
        if self._interruption != "taking in":
            await self.dispatcher.receive(events)
        if self._interruption in ("taking in", "taken in"):
            await self._stop_halfway()

    @property
    def configured(self) -> "_Everybody":
        return _Everybody()

    def others(self, _group: Address, _account: Account) -> None:
        return None

    def everybody_decides(self, _group: Address) -> bool:
        return False

    async def presence(self, group: Address, account: Account) -> Presence:
        members = frozenset(self._people[name].id for name in self.members)
        self._adapter._admin_rooms.update(dict.fromkeys(self._adapter._admin_rooms, members))
        return await self._adapter.presence(group, account)

    async def stop(self) -> None:
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await self.dispatcher.stop()
        await self.worker.stop(0)
        await self._adapter.close()
        await self.store.close()

    async def settle(self) -> None:
        await self.dispatcher.idle()
        if self.sender.trouble is not None:
            return
        await self.worker.idle()
        for room, event_id in self._sent:
            viewer = next((chat for chat in self._rooms.values() if chat.room == room), None)
            if viewer is not None:
                try:
                    await viewer.person.until(lambda chat=viewer, sent=event_id: sent in chat.heard or None)
                except TimeoutError:
                    found = await viewer.person.client.room_get_event(room, event_id)
                    raise LookupError(f"{event_id} was not seen: {found}") from None
        self._sent.clear()
        for name, chat in self._rooms.items():
            self._tell(name, chat)

    # What people do

    async def _person(self, name: str) -> Person:
        if name not in self._people:
            self._people[name] = await Person.arrive(self._synapse, name)
        return self._people[name]

    async def _room(self, name: str, chat: str) -> Chat:
        """Where somebody writes: their room with the bot, or the admin room, which they are let into."""
        person = await self._person(name)
        if chat:
            admin_room = self._rooms["admins"]
            if admin_room.room not in person.client.rooms:
                await admin_room.person.client.room_invite(admin_room.room, person.id)
                await person.until(lambda: admin_room.room in person.client.rooms or None)
                await self._is_told_of(person)
                await self._can_be_read_by_the_bot(person)
            return person.chat(admin_room.room)
        if name not in self._rooms:
            room = await person.open(self._bot, encrypted=self._encrypted)
            await room.sees("[1] ")
            await self._can_be_read_by_the_bot(person)
            await self.dispatcher.idle()
            await self.worker.idle()
            self._rooms[name] = room
            self._told[name] = len(room.story)
        return self._rooms[name]

    async def _is_told_of(self, person: Person) -> None:
        """Wait until the bot knows that somebody has come."""
        rooms = self._adapter._device.rooms
        admin_room = self._rooms["admins"].room
        await person.until(
            lambda: (member := rooms[admin_room].users.get(person.id)) is not None and not member.invited, tick=True
        )

    async def _can_be_read_by_the_bot(self, person: Person) -> None:
        if self._encrypted:
            await person.knows_device(self._bot)

    async def say(self, person: str, text: str, chat: str = "") -> None:
        await self._write(await self._room(person, chat), text)

    async def _write(self, chat: Chat, text: str, answers: Shown | None = None, **more: Any) -> None:
        self._interruption = next(self._interruptions)
        event_id = await chat.say(text, answers=answers, **more)
        try:
            async with asyncio.timeout(PATIENCE):
                await self._halfway_or(self._handled(event_id))
                if self._halfway.is_set():
                    self._interruption = ""
                    self._halfway.clear()
                    await self.restart()
                    await self._handled(event_id)
        except TimeoutError:
            raise LookupError(f"the bot does not handle “{text}”") from None
        self._interruption = ""

    async def _handled(self, event_id: str) -> None:
        while event_id not in self._taken:
            self._news.clear()
            await self._news.wait()
        await self.settle()

    async def _halfway_or(self, work: Coroutine[Any, Any, None]) -> None:
        """Wait until something is done, or the bot has stopped halfway."""
        task, halfway = asyncio.ensure_future(work), asyncio.ensure_future(self._halfway.wait())
        try:
            await asyncio.wait((task, halfway), return_when=asyncio.FIRST_COMPLETED)
        finally:
            task.cancel()
            halfway.cancel()
        (error,) = await asyncio.gather(task, return_exceptions=True)
        if error is not None and not self._halfway.is_set():
            raise error

    async def _stop_halfway(self) -> None:
        self._halfway.set()
        await asyncio.Event().wait()

    async def send(self, person: str, what: Strange) -> None:
        chat = await self._room(person, "")
        if what is Strange.EDITED:
            relation = {"rel_type": "m.replace", "event_id": chat.messages[0].id}
            await self._write(chat, "* edited", **{"m.relates_to": relation})
        else:
            await self._write(chat, "a photo", kind="m.image", url="mxc://mx.test/photo")

    async def press(self, person: str, label: str, chat: str = "", *, old: bool = False) -> None:
        """In private by number, in the admin room by a reply with the word."""
        room = await self._room(person, chat)
        shown = self._find_in_desk(label, old=old) if chat else find(room, label, old=old)
        if chat or old:
            word = label if chat else str(labels(shown.versions[0]).index(label) + 1)
            return await self._write(room, word, shown)
        latest = next(each for each in reversed(room.messages) if labels(each.versions[-1]))
        if shown is not latest:
            raise LookupError(f"“{label}” is further up, and is not offered any more")
        return await self._write(room, str(labels(shown.versions[-1]).index(label) + 1))

    def _find_in_desk(self, label: str, *, old: bool) -> Shown:
        """The message of the admin room that offers a choice now, or the `old`est that ever did, listed or not."""
        admin_room = self._rooms["admins"]
        for shown in [*admin_room.gone, *admin_room.messages] if old else admin_room.messages[::-1]:
            offered = self._offered.get(shown.id, [])
            if any(label in each for each in (offered if old else offered[-1:])):
                return shown
        raise LookupError(f"there is no choice “{label}”")

    async def join(self, person: str, *, present: bool = True) -> None:
        await self._room(person, "admins")
        (self.members.add if present else self.members.discard)(person)

    # What can be seen

    def _tell(self, name: str, chat: Chat) -> None:
        """Put what has happened in a room into the words of the transcripts."""
        start, self._told[name] = self._told.get(name, 0), len(chat.story)
        for kind, shown, content in chat.story[start:]:
            if shown.sender != self._bot:
                continue  # people see each other
            assert shown.sealed is self._encrypted or kind == "gone", "it is not encrypted as its room is"
            private = name != "admins"
            if kind == "edited" and self.has_forgotten and _is_the_same_again(shown, content):
                continue  # nobody sees a difference
            if kind == "gone":
                self.sender.happenings.append(Happening(name, gone=self._named(shown.text)))
            elif kind == "new" and not private and shown.answers:
                self.sender.happenings.append(Happening(name, toast=self._named(str(content["body"]))))
            else:
                offered = self._offered.get(shown.id, [[]])[-1] if not private else []
                self._tell_message(name, content, offered, in_place=kind == "edited")

    def _tell_message(self, name: str, content: dict[str, Any], offered: Sequence[str], *, in_place: bool) -> None:
        words, listed = read(str(content["body"]))
        choices = listed or offered
        for translator in catalog().on(Platform.MATRIX).translators.values():
            toast = translator.plain("button-is-old")
            if words.startswith(toast):
                self.sender.happenings.append(Happening(name, toast=toast))
                words = words.removeprefix(toast).lstrip()
        shown = visible(_telegram(str(content.get("formatted_body", "")))) if "formatted_body" in content else words
        assert " ".join(words.split())[:20] in " ".join(shown.split()), "the two bodies differ"
        message = Message(html.escape(self._named(words)), tuple((Choice(label),) for label in choices))
        self.sender.happenings.append(Happening(name, message, in_place=in_place))

    def _named(self, text: str) -> str:
        for name, person in self._people.items():
            text = text.replace(person.id, name)
        return text


class _Everybody:
    """Transcripts do not tell who is configured: nobody is remarked upon when they come into the admin room."""

    def __contains__(self, _name: object) -> bool:
        return True


def find(chat: Chat, label: str, *, old: bool) -> Shown:
    """The latest message that offers a choice, or the `old`est that ever did, the welcome last."""
    messages = [*chat.gone, *chat.messages[1:], *chat.messages[:1]] if old else chat.messages[::-1]
    for shown in messages:
        for version in shown.versions if old else shown.versions[-1:]:
            if label in labels(version):
                return shown
    raise LookupError(f"there is no choice “{label}”")


def _is_the_same_again(shown: Shown, content: dict[str, Any]) -> bool:
    """Whether a version of a message says what the one before it said."""
    place = next(place for place, version in enumerate(shown.versions) if version is content)
    return all(shown.versions[place - 1].get(key) == content[key] for key in ("body", "formatted_body"))


def labels(content: dict[str, Any]) -> Sequence[str]:
    """The choices of a message."""
    return read(str(content["body"]))[1]


def read(body: str) -> tuple[str, Sequence[str]]:
    """The words of a plain body, and its choices, those that are links last."""
    words, taken, links = [], [], []
    for line in body.split("\n"):
        if (choice := _CHOICE.fullmatch(line)) and int(choice[1] or len(taken) + 1) == len(taken) + 1:
            taken.append(choice[2])
        elif link := _LINK.fullmatch(line):
            links.append(link[1])
        else:
            words.append(line)
    return "\n".join(words).strip(), [*taken, *links]


def _telegram(formatted: str) -> str:
    """An HTML body without what the transcripts' own check does not know; a quotation stands apart."""
    return re.sub(r"<br>|</?h3>|(?=<blockquote>)|(?<=</blockquote>)", " ", formatted)
