"""Which letter an event is about, in a deployment with several."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest_asyncio

from bot.dispatch.current_letters import CurrentLetters
from bot.dispatch.dispatcher import Dispatcher
from bot.dispatch.router import CHOOSE, Routed, Router
from bot.letters.letter import Letter
from bot.messaging.actions import Act, Action, mark_of
from bot.messaging.events import EVENTS, Command, Content, Event, Membership, Press, Reply, Room, Text
from bot.messaging.links import new_code
from bot.messaging.messages import OFFERS, Choice
from bot.moderation.admin_groups import AdminGroups
from bot.policy import Rules
from storage.crypto.vault import Vault
from storage.records import Address, InboxEvent, OutboxMessage, Platform
from storage.sqlite.key_value import SealedKeyValueStore
from storage.sqlite.store import SqliteStore
from tests.stage import letter

NOW = datetime(2025, 10, 1, 9, 0, tzinfo=UTC)
SLUGS = ("bridge", "river", "sea")
OPEN_RIVER = Action(Act.COMMAND, word="letter", letter=mark_of("river"))


@dataclass
class Recorder:
    """In the place of a dispatcher: stores what it accepts as one does, and says what was new."""

    store: SqliteStore
    accepted: list[Event] = field(default_factory=list)
    is_below_limit: asyncio.Event = field(default_factory=asyncio.Event)
    is_asked: asyncio.Event = field(default_factory=asyncio.Event)
    admissions: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(knows=lambda _: False))

    async def below_limit(self) -> None:
        self.is_asked.set()
        await self.is_below_limit.wait()

    async def accept(self, events: Sequence[Event]) -> None:
        incoming = [InboxEvent(event.platform, event.key, EVENTS.dump_json(event)) for event in events]
        keys = {each.key for each in await self.store.receive(incoming, NOW)}
        self.accepted += [event for event in events if event.key in keys]


@dataclass
class Setting:
    """A router between three letters. The first two share an admin group."""

    router: Router
    chats: CurrentLetters
    recorders: dict[str, Recorder]
    keys: int = 0

    def event(self, content: Content, key: str = "", *, room: Room = Room.PRIVATE, chat: str = "") -> Event:
        self.keys += 1
        return Event(
            Platform.TELEGRAM, key or f"event {self.keys}", chat or room, room, "flora", "Flora", "en", content
        )

    async def happens(self, content: Content, key: str = "", *, room: Room = Room.PRIVATE, chat: str = "") -> None:
        await self.router.receive([self.event(content, key, room=room, chat=chat)])

    def heard(self, slug: str) -> list[Content]:
        return [event.content for event in self.recorders[slug].accepted] if slug in self.recorders else []


@pytest_asyncio.fixture
async def setting(tmp_path: Path) -> AsyncIterator[Setting]:
    values = SealedKeyValueStore.open(tmp_path / "chats", Vault(bytes(32)))
    chats = CurrentLetters(values, lambda: NOW)
    router = Router(chats, Rules(messages_at_once=40), lambda: NOW)
    recorders = {}
    for slug in SLUGS:
        store = await SqliteStore.open(tmp_path / slug, Vault(bytes(32)).of_letter(slug), slug)
        recorders[slug] = Recorder(store)
        recorders[slug].is_below_limit.set()
        group = Address(Platform.TELEGRAM, "sea desk" if slug == "sea" else "desk")
        router.add(Routed(of(slug), store, cast(Dispatcher, recorders[slug]), AdminGroups({Platform.TELEGRAM: group})))
    yield Setting(router, chats, recorders)
    values.close()
    for each in recorders.values():
        await each.store.close()


def of(slug: str) -> Letter:
    found = letter()
    return Letter(slug, found.organiser, found.contact, found.published, "en", None, found.wordings)


async def test_a_code_without_a_letter_is_that_of_the_letter_whose_links_name_none(
    setting: Setting, tmp_path: Path
) -> None:
    """A letter of the slug “letter” has the link of an only letter, so the codes in its links stand alone."""
    code = new_code()
    await setting.happens(Command("start", code))
    assert setting.heard("letter") == []
    store = await SqliteStore.open(tmp_path / "letter", Vault(bytes(32)).of_letter("letter"), "letter")
    recorder = setting.recorders["letter"] = Recorder(store)
    recorder.is_below_limit.set()
    group = AdminGroups({Platform.TELEGRAM: Address(Platform.TELEGRAM, "desk")})
    setting.router.add(Routed(of("letter"), store, cast(Dispatcher, recorder), group))
    await setting.happens(Command("start", code))
    assert setting.heard("letter") == [Command("start", code)]


async def test_a_link_opens_its_letter_and_what_follows_is_about_it(setting: Setting) -> None:
    await setting.happens(Command("start", "river"))
    await setting.happens(Text("Flora Example"))
    await setting.happens(Command("start", "sea__poster"))
    await setting.happens(Command("start", "sea__sign"))
    await setting.happens(Command("start", "river"))
    assert setting.heard("river") == [Command("start", "letter"), Text("Flora Example"), Command("start", "letter")]
    assert setting.heard("sea") == [Command("start", "poster"), Command("start", "sign")]


async def test_who_has_named_no_letter_is_asked_whatever_they_say(setting: Setting) -> None:
    for content in (Command("start"), Text("Flora Example"), Command("sign"), Reply("reply", "sign")):
        await setting.happens(content)
    assert setting.heard("bridge") == [CHOOSE] * 4


async def test_an_answer_in_words_takes_a_letter_from_the_list(setting: Setting) -> None:
    """Where there are no buttons, the list is the latest message with choices; other words are no choice."""
    choices = OFFERS.dump_json((Choice("The bridge", Action(Act.COMMAND)), Choice("The river", OPEN_RIVER)))
    sent = OutboxMessage(Address(Platform.TELEGRAM, Room.PRIVATE), b"", id=1)
    await setting.recorders["bridge"].store.transact(lambda tx: tx.chats.offer(sent, "list", choices, most=5))
    await setting.happens(Reply("reply", "sign"))
    assert setting.heard("bridge") == [CHOOSE]
    await setting.happens(Reply("reply", "2"))
    (press,) = setting.heard("river")
    assert isinstance(press, Press)
    assert press.action == Action(Act.COMMAND, word="letter")
    await setting.happens(Text("Flora Example"))
    assert setting.heard("river")[1:] == [Text("Flora Example")]


async def test_an_event_that_comes_again_after_the_letter_has_changed_is_not_answered_by_both(setting: Setting) -> None:
    """A platform sends again what was received, if the bot was killed before it could say so."""
    await setting.happens(Command("start", "bridge"), "1")
    await setting.happens(Text("Flora Example"), "2")
    await setting.happens(Command("start", "river"), "3")
    await setting.happens(Text("Flora Example"), "2")
    await setting.happens(Command("start", "river"), "3")
    assert setting.heard("bridge") == [Command("start", "letter"), Text("Flora Example")]
    assert setting.heard("river") == [Command("start", "letter")]


async def test_a_button_is_about_the_letter_whose_mark_it_carries(setting: Setting) -> None:
    await setting.happens(Command("start", "bridge"))
    approve = Action(Act.APPROVE, 1, 1)
    for mark in (mark_of("river"), mark_of("sea")):
        await setting.happens(
            Press("press", "card", Action(Act.APPROVE, 1, 1, letter=mark)), room=Room.ADMINS, chat="desk"
        )
    assert setting.heard("river") == [Press("press", "card", approve)]
    assert not setting.heard("sea")  # its admins are in another group
    await setting.happens(Press("press", "card", Action(Act.SIGN, letter=mark_of("river"))))
    await setting.happens(Text("Flora Example"))
    assert setting.heard("river")[1:] == [Press("press", "card", Action(Act.SIGN)), Text("Flora Example")]


async def test_a_button_of_no_letter_decides_nothing(setting: Setting) -> None:
    """Such as one of a letter that was taken away, or of a time when there was one letter alone."""
    for mark in ("", "zzzz"):
        await setting.happens(
            Press("press", "card", Action(Act.APPROVE, 1, 1, letter=mark)), room=Room.ADMINS, chat="desk"
        )
    assert setting.heard("bridge") == [Press("press", "card", None)] * 2


async def test_a_command_in_a_group_is_about_the_letter_that_it_or_one_before_it_names(setting: Setting) -> None:
    async def command(name: str, argument: str = "") -> None:
        await setting.happens(Command(name, argument), room=Room.ADMINS, chat="desk")

    await command("approve", "1")
    await command("approve", "river 1")
    await command("reject", "1 duplicate")
    await command("find", "sea Flora")
    assert setting.heard("bridge") == [Command("approve", "1")]
    assert setting.heard("river") == [
        Command("approve", "1"),
        Command("reject", "1 duplicate"),
        Command("find", "sea Flora"),
    ]
    assert not setting.heard("sea")


async def test_what_happens_in_a_group_is_heard_by_all_letters_that_are_decided_there(setting: Setting) -> None:
    await setting.happens(Membership(present=False), room=Room.ADMINS, chat="desk")
    assert [len(setting.heard(slug)) for slug in SLUGS] == [1, 1, 0]


async def test_the_limit_of_an_account_holds_for_all_letters_together(setting: Setting) -> None:
    await setting.router.receive([setting.event(Command("start", SLUGS[number % 3])) for number in range(60)])
    assert sum(len(setting.heard(slug)) for slug in SLUGS) == 40


async def test_a_platform_waits_while_too_many_events_of_a_letter_wait(setting: Setting) -> None:
    """Otherwise they would fill the memory."""
    setting.recorders["river"].is_below_limit.clear()
    receiving = asyncio.create_task(setting.happens(Command("start", "river")))
    await asyncio.wait_for(setting.recorders["river"].is_asked.wait(), 30)
    assert setting.heard("river")
    assert not receiving.done()
    setting.recorders["river"].is_below_limit.set()
    await receiving


async def test_a_chat_that_is_used_is_known_and_one_that_is_silent_for_two_months_is_forgotten(
    setting: Setting, tmp_path: Path
) -> None:
    now = [datetime(2025, 12, 31, tzinfo=UTC)]
    flora, ani = (Address(Platform.TELEGRAM, name) for name in ("flora", "ani"))
    setting.chats._clock = lambda: now[0]
    setting.chats.note(flora, "river")
    setting.chats.note(ani, "sea")
    for month in range(1, 8):
        now[0] = datetime(2026, month, 15, tzinfo=UTC)
        setting.chats.tidy()
        assert setting.chats.of(flora) == ("river",)
    assert setting.chats.of(ani) == ()
    with closing(sqlite3.connect(tmp_path / "chats")) as file:
        assert file.execute("SELECT count(DISTINCT tag) FROM kept WHERE kind <> 'deployment'").fetchall() == [(2,)]
