"""A stage on which people talk to the bot: the real dispatcher, store and delivery worker, and a platform of lists.

What is shown in a chat, changed in place or said beside a button is kept as a `Happening`, so that a test can tell
the whole conversation. Nothing here knows Telegram; another platform's stage may play the same transcripts.
"""

import itertools
import re
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType

from bot.delivery.pace import Pace
from bot.delivery.sender import RecipientUnreachable, Rejected, RetryLater
from bot.delivery.sweeper import Sweeper
from bot.delivery.worker import DeliveryWorker
from bot.dispatch.dispatcher import Dispatcher
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter, Wording
from bot.messaging.actions import ACTION_BYTES, Action
from bot.messaging.capabilities import Capabilities
from bot.messaging.events import (
    Command,
    Content,
    Event,
    Membership,
    Moved,
    OwnMembership,
    Presence,
    Press,
    Room,
    Strange,
    Text,
    Unreadable,
)
from bot.messaging.messages import OFFERS, Choice, Delivery, Message
from bot.moderation.admin_groups import AdminGroups
from bot.policy import Rules
from bot.runtime.rate_limit import Limit
from storage.crypto.vault import Vault
from storage.records import Account, Address, OutboxMessage, Platform, State
from storage.sqlite.store import SqliteStore

ADMINS = "admins"
PLATFORM = Platform.TELEGRAM
MORNING = datetime(2025, 10, 1, 9, 0, tzinfo=UTC)
LAST_DAY = date(2025, 10, 3)
KEY = bytes(range(32))
_PLENTY = Limit(1_000_000, 1.0)
_PARAGRAPH = "We live on both banks of one river, and {word} that we want to go on doing so in peace. " * 12


def letter(word: str = "say", closes: date | None = LAST_DAY) -> Letter:
    """An open letter of three pages in two languages; another `word` makes another wording."""
    text = "\n\n".join([_PARAGRAPH.format(word=word)] * 3)
    wordings = {
        "en": Wording.of("en", f"# Leave the bridge standing\n\n{text}\n"),
        "ru": Wording.of("ru", f"# Не трогайте мост\n\n{text}\n"),
    }
    return Letter(
        slug="bridge",
        organiser="The Bridge Circle",
        contact="bridge@example.org",
        published=date(2025, 9, 21),
        default_language="en",
        closes=closes,
        wordings=MappingProxyType(wordings),
    )


@cache
def catalog() -> Catalog:
    """The phrases in both languages; reading them takes longer than most conversations."""
    return Catalog(["en", "ru"])


# The platform -------------------------------------------------------------------------------------


@dataclass(slots=True)
class Shown:
    """One message of a chat, with everything it has ever said; the last of its versions is what stands there now."""

    id: str
    versions: list[Message]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something people see: a message in a chat, new or changed in place or gone, or a word beside a button."""

    chat: str
    message: Message | None = None
    in_place: bool = False
    toast: str = ""
    gone: str = ""


@dataclass(slots=True)
class FakeSender:
    """A platform's side of the delivery worker, on which nothing is ever paced. `trouble` is what every delivery
    meets.
    """

    platform: Platform = PLATFORM
    answered_in_words: bool = False
    keeps_edits: bool = False
    chats: dict[str, list[Shown]] = field(default_factory=dict)
    taken_away: dict[str, list[Shown]] = field(default_factory=dict)
    happenings: deque[Happening] = field(default_factory=deque)
    trouble: RetryLater | RecipientUnreachable | Rejected | None = None
    shut: set[str] = field(default_factory=set)  # chats that the bot has been put out of
    typed: dict[str, str] = field(default_factory=dict)  # what people have typed and still stands in a chat, by its id
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    @property
    def capabilities(self) -> Capabilities:
        return Capabilities(
            answered_in_words=self.answered_in_words,
            keeps_edits=self.keeps_edits,
            accounts_are_chats=True,
            command_sign="/",
            text_units=4096,
            keeps_a_form=not self.answered_in_words,
        )

    @property
    def overall(self) -> Limit:
        return _PLENTY

    def limit(self, _chat: str) -> Limit:
        return _PLENTY

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        address = outgoing.address
        if self.trouble is not None:
            raise self.trouble
        if address.chat in self.shut:
            raise RecipientUnreachable
        if delivery.toast:
            self.happenings.append(Happening(address.chat, toast=delivery.toast))
        if delivery.removes and delivery.message is None:
            self._take_out(address.chat, delivery.replaces)
            return None
        if delivery.message is None:
            return None
        chat = self.chats.setdefault(address.chat, [])
        old = next((each for each in chat if each.id == (delivery.replaces or shown)), None)
        if old is not None and delivery.removes:
            chat.remove(old)
            self.taken_away.setdefault(address.chat, []).append(old)
            self.happenings.append(Happening(address.chat, gone=visible(old.versions[-1].text)))
            old = None
        if delivery.removes:
            return None
        if old is None:
            old = Shown(str(next(self._numbers)), [delivery.message])
            chat.append(old)
            self.happenings.append(Happening(address.chat, delivery.message))
        elif old.versions[-1] != delivery.message:  # the same again is not seen by anybody
            old.versions.append(delivery.message)
            self.happenings.append(Happening(address.chat, delivery.message, in_place=True))
        return old.id

    def _take_out(self, name: str, message: str) -> None:
        """Take out what somebody typed, or where the form was before. Nobody reads it there: it stands below now."""
        self.typed.pop(message, None)
        chat = self.chats.get(name, [])
        for old in [each for each in chat if each.id == message]:
            chat.remove(old)
            self.taken_away.setdefault(name, []).append(old)


# The stage ----------------------------------------------------------------------------------------


class Stage:
    """People, chats and a clock around one bot, which can be started again on the same database at any moment.

    A person has a private chat of the same name; `admins` is the admin group; any other chat is just a group.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._keys = itertools.count(1)
        self.letter = letter()
        self.catalog: Catalog | None = None  # or else English and Russian
        self.now = MORNING
        self.sender = FakeSender()
        self.languages: dict[str, str] = {}
        self.members: set[str] = set()
        self.organisers: set[str] = set()
        self.lookups = 0
        self.group = self.group_in_settings = ADMINS
        self.is_on = True  # whether the platform is configured at all
        self.leaders: set[str] = set()
        self.silent = False  # the platform gives no answer to who is a member
        # Scenes are played faster than anybody speaks, and by people who are known; how a letter ends has its own,
        # and so has news that waits.
        self.rules = Rules(messages_at_once=1_000_000, newcomer_minutes=0, closed_days=3650, news_seconds=0)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator["Stage"]:
        """A stage on a new database in that folder."""
        stage = cls(path)
        await stage.start()
        try:
            yield stage
        finally:
            await stage.stop()

    async def start(self) -> None:
        """Start the bot on what is in the database."""
        self.store = await self.open_store()
        for wording in self.letter.wordings.values():
            await self.store.remember_wording(wording.fingerprint, wording.language, wording.text, self.now)
        group = await self.store.transact(lambda tx: tx.chats.current(Address(PLATFORM, self.group_in_settings)))
        self.groups = AdminGroups({PLATFORM: group} if self.is_on else {})
        self.dispatcher = Dispatcher(
            self.store,
            self.letter,
            self.catalog or catalog(),
            groups=self.groups,
            memberships={PLATFORM: self},
            organisers=frozenset(Account(PLATFORM, name) for name in self.organisers),
            clock=lambda: self.now,
            send=lambda outgoing_messages: self.worker.send(outgoing_messages),  # noqa: PLW0108  there is none yet
            rules=self.rules,
        )
        self.worker = DeliveryWorker(
            self.store,
            self.sender,
            Pace(_PLENTY, lambda _chat: _PLENTY),
            insists=self.groups.includes,
            moved=self.groups.follow,
            clock=lambda: self.now,
        )
        self.sweeper = Sweeper(self.store, self.sender, between=0)
        await self.dispatcher.prepare()
        await self.dispatcher.count_countries()
        if self.is_on:
            await self.worker.resume()
            await self.dispatcher.resume(PLATFORM)
            await self.settle()
            await self.sweeper.sweep()

    async def open_store(self) -> SqliteStore:
        return await SqliteStore.open(self._path / "stage.sqlite3", Vault(KEY), self.letter.slug)

    async def stop(self) -> None:
        """Stop the bot, whatever it is doing."""
        await self.dispatcher.stop()
        await self.worker.stop(0)
        await self.store.close()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def settle(self) -> None:
        """Wait until everything that happened is handled and, unless the platform has trouble, delivered."""
        await self.dispatcher.idle()
        if self.sender.trouble is None:
            await self.worker.idle()

    async def later(self, time: timedelta) -> None:
        """Time passes, and the bot tidies up as it does every hour."""
        self.now += time
        await self.worker.held.look()
        await self.dispatcher.upkeep.tidy(self.now)
        await self.dispatcher.upkeep.go_round()
        await self.settle()

    async def restart_with(self, group: str) -> None:
        """The bot is started again, with another admin group; "" switches the platform off."""
        await self.stop()
        await self.start_with(group)

    async def start_with(self, group: str) -> None:
        self.is_on = bool(group)
        if group:
            self.group = self.group_in_settings = group
        await self.start()

    # What people do

    async def say(self, person: str, text: str, chat: str = "") -> None:
        """Somebody types words or a command, privately or in a group."""
        command = re.fullmatch(r"/(\w+)(?: (.*))?", text)
        source = f"typed {next(self._keys)}"
        self.sender.typed[source] = text
        said = Command(command[1], command[2] or "") if command else Text(text, source=source)
        await self._happens(person, said, chat)

    async def edit(self, person: str, text: str, chat: str = "") -> None:
        """Somebody edits a message so that it says a command."""
        _, name, argument = re.split(r"/(\w+) ?", text, maxsplit=1)
        await self._happens(person, Command(name, argument, corrects="the former event"), chat)

    async def send(self, person: str, what: Strange) -> None:
        """Somebody sends what is no answer."""
        await self._happens(person, Unreadable(what))

    async def press(self, person: str, label: str, chat: str = "", *, old: bool = False) -> None:
        """Somebody presses the latest button with that label or, with `old`, the first that ever carried it."""
        shown, choice = self.find(label, chat or person, old=old)
        await self._happens(person, Press(f"press {next(self._keys)}", shown.id, choice.action), chat)

    async def forge(self, person: str, data: str, chat: str = "") -> None:
        """Somebody makes a client say that a button with that data was pressed."""
        messages = self.sender.chats.get(chat or person) or [Shown("0", [])]
        press = Press(f"press {next(self._keys)}", messages[-1].id, Action.decode(data))
        await self._happens(person, press, chat)

    async def join(self, person: str, *, present: bool = True, leads: bool = False, at: int = 0) -> None:
        """The platform says that somebody joined or left the admin group, or leads it."""
        (self.members.add if present else self.members.discard)(person)
        (self.leaders.add if leads else self.leaders.discard)(person)
        await self._happens(person, Membership(present, leads, at), self.group)

    async def happens_to_the_bot(self, presence: Presence, at: int = 0) -> None:
        """The platform says that the bot itself was put out of the admin group, let in, or made a leader of it."""
        await self._happens("the bot", OwnMembership(presence, at), self.group)

    async def move(self) -> None:
        """The admin group gets a new address."""
        old, self.group = self.group, f"{self.group}, moved"
        self.sender.chats[self.group] = []
        await self._happens("somebody", Moved(self.group), old)

    async def _happens(self, person: str, content: Content, chat: str = "") -> None:
        await self.dispatcher.receive([self.event(person, content, chat)])
        await self.settle()

    def event(self, person: str, content: Content, chat: str = "") -> Event:
        """What a platform would make of it."""
        room = Room.ADMINS if chat == self.groups.chat(PLATFORM) else Room.GROUP if chat else Room.PRIVATE
        language = self.languages.get(person, "en")
        return Event(PLATFORM, str(next(self._keys)), chat or person, room, person, person, language, content)

    configured = None  # whoever is in the group may decide

    def others(self, _group: Address, _account: Account) -> None:
        return None

    def everybody_decides(self, _group: Address) -> bool:
        return True

    async def presence(self, _group: Address, account: Account) -> Presence | None:
        self.lookups += 1
        if self.silent:
            return None
        if account.id in self.leaders:
            return Presence.LEADER
        return Presence.MEMBER if account.id in self.members else Presence.OUTSIDE

    # What can be seen

    def find(self, label: str, chat: str, *, old: bool = False) -> tuple[Shown, Choice]:
        """The message and the button with that label: the latest that stands there, or the `old`est there ever was."""
        messages = self.sender.chats.get(chat, [])
        everything = (
            [
                (shown, version)
                for shown in [*self.sender.taken_away.get(chat, []), *messages]
                for version in shown.versions
            ]
            if old
            else [(shown, shown.versions[-1]) for shown in reversed(messages)]
        )
        for shown, version in everything:
            for choice in itertools.chain(*version.choices):
                if choice.label == label:
                    return shown, choice
        raise LookupError(f"there is no button “{label}” in the chat of {chat}")

    async def on_record(self) -> dict[State, int]:
        """How many signatures stand in each state."""
        return dict((await self.store.statistics(self.now)).states)


# What a message looks like ------------------------------------------------------------------------

_TAG = re.compile(r"<(/?)([a-z-]+)(?: [^>]*)?>")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#39|#34|#47);")
_TAGS = frozenset(("h", "b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"))
_CHARACTERS = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'", "&#47;": "/", "&#34;": '"'}
TEXT_MOST, CAPTION_MOST, TOAST_MOST, KEYBOARD_BYTES = 4096, 1024, 200, 10_000


def visible(html: str) -> str:
    """What a reader sees of a text in the messages' HTML; ValueError where a client would refuse or misread it."""
    opened: list[str] = []
    for tag in _TAG.finditer(html):
        closing, name = tag[1], tag[2]
        if name not in _TAGS or (closing and (not opened or opened.pop() != name)):
            raise ValueError(f"a wrong tag {tag[0]} in {html!r}")
        if not closing:
            opened.append(name)
    bare = _TAG.sub("", html)
    if opened or "<" in bare or ">" in bare or "&" in _ENTITY.sub("", bare):
        raise ValueError(f"a tag is not closed or a character not escaped in {html!r}")
    return _ENTITY.sub(lambda entity: _CHARACTERS[entity[0]], bare)


def check_presentable(message: Message) -> None:
    """AssertionError unless every platform can show the message as it is."""
    text = visible(message.text)
    assert text.strip(), "a message says nothing"
    assert units(text) <= (CAPTION_MOST if message.picture else TEXT_MOST), "a message is too long"
    choices = list(itertools.chain(*message.choices))
    assert len(choices) <= 100
    assert len(OFFERS.dump_json(tuple(choices))) <= KEYBOARD_BYTES
    assert all(1 <= len(row) <= 8 for row in message.choices)
    for choice in choices:
        assert choice.label.strip()
        assert (choice.action is None) != (choice.invitation is None)
        if choice.action is not None:
            code = choice.action.encode()
            assert len(code.encode()) <= ACTION_BYTES
            assert Action.decode(code) == choice.action


def units(text: str) -> int:
    """Its length as chats count it: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
