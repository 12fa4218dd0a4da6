"""A text that is longer than a message can be is not read: it gets a kind answer and changes nothing."""

from typing import Any

import pytest

from bot.messaging.actions import Act, Action
from bot.messaging.bounds import TEXT_MOST, cut, is_within, units
from bot.messaging.events import EVENTS, Event, Reply, Room, Strange, Text, Unreadable
from bot.messaging.messages import Choice
from bot.messaging.replies import understood
from bot.platforms.matrix.translation import Heard, translate
from tests.stage import Stage

ROOM = "!room:example.org"


def heard(kind: str = "m.room.message", key: str = "$1", sender: str = "@flora:example.org", **content: Any) -> Heard:
    return Heard({"event_id": key, "sender": sender, "type": kind, "content": content}, sealed=False)


def said(body: str, room: Room = Room.PRIVATE, **more: Any) -> Event | None:
    return translate(heard(msgtype="m.text", body=body, **more), ROOM, room, encrypted=False)


def test_a_length_is_counted_as_telegram_does() -> None:
    assert units("aé例") == 3
    assert units("🌼\ud83c") == 3
    assert is_within("🌼" * 2048)
    assert not is_within("🌼" * 2048 + "a")


def test_what_is_cut_keeps_its_characters_whole() -> None:
    assert cut("Flora 🌼", 8) == "Flora 🌼"
    assert cut("Flora 🌼", 7) == "Flora "
    assert cut("a" * 10_000_000, 3) == "aaa"


@pytest.mark.parametrize("length", [TEXT_MOST + 1, 60_000])
def test_a_longer_message_is_not_kept(length: int) -> None:
    event = said("!" * length)
    assert event is not None
    assert event.content == Unreadable(Strange.TOO_LONG)
    assert len(EVENTS.dump_json(event)) < 500
    assert said("!" * length, Room.ADMINS) is None
    command = said("!text de\n" + "x" * length, Room.ADMINS)
    assert command is not None
    assert command.content == Unreadable(Strange.TOO_LONG)


def test_the_longest_message_is_read() -> None:
    event = said("a" * TEXT_MOST)
    assert event is not None
    assert event.content == Reply("$1", "a" * TEXT_MOST)


def test_ids_that_no_homeserver_gives_are_passed_over() -> None:
    long = "$" + "a" * 255
    assert translate(heard(key=long, msgtype="m.text", body="hello"), ROOM, Room.PRIVATE, encrypted=False) is None
    assert translate(heard(sender=long, msgtype="m.text", body="hello"), ROOM, Room.PRIVATE, encrypted=False) is None
    reply = said("hello", **{"m.relates_to": {"m.in_reply_to": {"event_id": long}}})
    assert reply is not None
    assert reply.content == Reply("$1", "hello")
    reaction = {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$card", "key": "✅" * 5_000}}
    assert translate(heard("m.reaction", **reaction), ROOM, Room.ADMINS, encrypted=False) is None


def test_words_longer_than_any_choice_are_an_answer_and_no_choice() -> None:
    choices = [Choice("Sign", Action(Act.SIGN)), Choice("✏️ Places", Action(Act.CHANGE, word="places"))]
    text = "!" * TEXT_MOST
    assert understood(Reply("$1", text), "$offer", choices, Room.PRIVATE) == Text(text, source="$1")
    assert understood(Reply("$1", text), "$offer", choices, Room.ADMINS) is None


async def test_who_writes_too_much_is_told_so_and_loses_nothing(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example")
    await stage.dispatcher.receive([stage.event("Flora", Unreadable(Strange.TOO_LONG))])
    await stage.settle()
    answer = stage.sender.chats["Flora"][-1].versions[-1].text
    assert "too long for me to read" in answer
    assert "Which country" in answer
    await stage.say("Flora", "Georgia")
    await stage.say("Flora", "/skip")
    assert "Flora Example, Georgia" in stage.sender.chats["Flora"][-1].versions[-1].text
