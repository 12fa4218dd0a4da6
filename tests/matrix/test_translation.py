"""What people write with today's clients, in the bot's own words; without a homeserver."""

from dataclasses import replace
from typing import Any

import pytest

from bot.messaging.actions import Act, Action
from bot.messaging.events import (
    EVENTS,
    Command,
    Content,
    Document,
    Edited,
    Event,
    Press,
    Reply,
    Retracted,
    Room,
    Strange,
    Text,
    Unreadable,
)
from bot.messaging.messages import Choice
from bot.messaging.replies import understood
from bot.platforms.matrix.rendering import in_thread, reply
from bot.platforms.matrix.translation import Heard, Names, if_signed, translate
from storage.records import Platform
from tests.matrix.receiving import BOT, ROOM, written

NAMES = Names(BOT, "The Letter")
CHOICES = (Choice("Sign", Action(Act.CONFIRM)), Choice("Skip", Action(Act.SKIP)), *[Choice("x", Action(Act.MY))] * 9)


def event(
    content: dict[str, Any],
    kind: str = "m.room.message",
    room: Room = Room.PRIVATE,
    *,
    encrypted: bool = False,
    **more: Any,
) -> Event | None:
    return translate(Heard(written(kind, content, **more), encrypted), ROOM, room, encrypted=encrypted, names=NAMES)


def heard(
    content: dict[str, Any], kind: str = "m.room.message", room: Room = Room.PRIVATE, **more: Any
) -> Content | None:
    found = event(content, kind, room, **more)
    return found.content if found is not None else None


def text(body: str, **more: Any) -> dict[str, Any]:
    return {"msgtype": "m.text", "body": body, **more}


def in_a_thread(*, falling_back: bool | None) -> dict[str, Any]:
    more = {} if falling_back is None else {"is_falling_back": falling_back}
    return {"rel_type": "m.thread", "event_id": "$root", "m.in_reply_to": {"event_id": "$last"}, **more}


@pytest.mark.parametrize("falling_back", [True, None])
def test_what_stands_in_a_thread_for_old_clients_is_no_reply(falling_back: bool | None) -> None:
    found = event(text("Armenia", **{"m.relates_to": in_a_thread(falling_back=falling_back)}))
    assert found is not None
    assert (found.content, found.thread) == (Reply("$odd", "Armenia"), "$root")


def test_a_reply_within_a_thread_is_one() -> None:
    found = event(text("Armenia", **{"m.relates_to": in_a_thread(falling_back=False)}))
    assert found is not None
    assert (found.content, found.thread) == (Reply("$odd", "Armenia", "$last"), "$root")


def test_talk_in_a_thread_under_a_card_decides_nothing_and_a_command_is_answered_there() -> None:
    relation = {"m.relates_to": in_a_thread(falling_back=True)}
    assert event(text("approve", **relation), room=Room.ADMINS) is None
    found = event(text("!approve 12", **relation), room=Room.ADMINS)
    assert found is not None
    assert (found.content, found.thread) == (Command("approve", "12"), "$root")


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (f"{BOT}: sign", {}),
        (f"{BOT} sign", {}),
        ("The Letter: sign", {}),
        ("the letter, sign", {}),
        ("@The Letter: sign", {}),
        ("The Letter sign", {"m.mentions": {"user_ids": [BOT]}}),
    ],
)
def test_the_bots_name_in_front_of_the_words_is_no_part_of_them(body: str, more: dict[str, Any]) -> None:
    assert heard(text(body, **more)) == Reply("$odd", "sign")
    assert heard(text(body.replace("sign", "!sign"), **more)) == Command("sign")
    new = {"m.new_content": text(body, **more), "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"}}
    assert heard(text("* x", **new)) == Edited("$old", "sign")


@pytest.mark.parametrize("body", ["The Letter sign", "The Letters: sign", "The Letter", "Sign The Letter: now", BOT])
def test_other_words_stay_as_they_are(body: str) -> None:
    assert heard(text(body)) == Reply("$odd", body)


def test_an_edit_is_read_and_the_words_for_old_clients_are_not() -> None:
    relation = {"rel_type": "m.replace", "event_id": "$old"}
    assert heard(text("* x", **{"m.new_content": text("Flora"), "m.relates_to": relation})) == Edited("$old", "Flora")
    assert heard(text("* x", **{"m.new_content": text("!sign"), "m.relates_to": relation})) == Command(
        "sign", corrects="$old"
    )
    assert heard(text("* x", **{"m.new_content": text("x" * 5000), "m.relates_to": relation})) == Unreadable(
        Strange.TOO_LONG
    )
    for new in ("words", None, {}, {"msgtype": "m.image", "body": "x"}, {"msgtype": "m.text", "body": 5}):
        assert heard(text("* x", **{"m.new_content": new, "m.relates_to": relation})) == Unreadable(Strange.EDITED)
    assert heard(text("* x", **{"m.new_content": text("x"), "m.relates_to": relation}), room=Room.ADMINS) is None


def test_an_edit_that_came_without_encryption_into_an_encrypted_room_is_not_read() -> None:
    new = {"m.new_content": text("Eve"), "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"}}
    forged = Heard(written("m.room.message", text("* Eve", **new)), sealed=False)
    found = translate(forged, ROOM, Room.PRIVATE, encrypted=True)
    assert found is not None
    assert found.content == Unreadable(Strange.UNENCRYPTED)


@pytest.mark.parametrize("encrypted", [True, False])
def test_what_is_taken_away_is_known_in_rooms_of_every_version(encrypted: bool) -> None:
    for content, more in (({"redacts": "$old"}, {}), ({}, {"redacts": "$old"})):
        taken = Heard(written("m.room.redaction", content, **more), sealed=False)
        found = translate(taken, ROOM, Room.PRIVATE, encrypted=encrypted)
        assert found is not None
        assert found.content == Retracted("$old")
        found = translate(taken, ROOM, Room.ADMINS, encrypted=encrypted)
        assert found is not None
        assert found.content == Retracted("$old")


@pytest.mark.parametrize(
    ("kind", "content", "what"),
    [
        ("m.room.message", {"msgtype": "m.emote", "body": "waves"}, Strange.EMOTE),
        ("m.room.message", {"msgtype": "m.location", "body": "here"}, Strange.OTHER),
        ("m.room.message", {"msgtype": "m.audio", "body": "voice"}, Strange.OTHER),
        ("m.poll.start", {}, Strange.POLL),
        ("org.matrix.msc3381.poll.start", {}, Strange.POLL),
        ("m.sticker", {}, Strange.OTHER),
        ("m.call.invite", {}, Strange.OTHER),
    ],
)
def test_what_is_no_words_is_told_so(kind: str, content: dict[str, Any], what: Strange) -> None:
    assert heard(content, kind) == Unreadable(what)
    assert heard(content, kind, Room.ADMINS) is None


def reacted(key: str, *, encrypted: bool = False) -> Content | None:
    """What a reaction to the list of choices means."""
    relation = {"rel_type": "m.annotation", "event_id": "$list", "key": key}
    found = event({"m.relates_to": relation}, "m.reaction", encrypted=encrypted)
    if found is None:
        return None
    assert isinstance(found.content, Reply)
    return understood(found.content, "$list", CHOICES, Room.PRIVATE)


@pytest.mark.parametrize(("key", "number"), [("1️⃣", 1), ("2\u20e3", 2), ("🔟", 10)])
def test_keycaps_choose_and_are_answered_at_the_message(key: str, number: int) -> None:
    assert reacted(key) == Press("$list", "$list", CHOICES[number - 1].action)


@pytest.mark.parametrize("key", ["👍", "1", "✅", "12\u20e3", "", "x\u20e3", "\u20e3"])
def test_other_reactions_of_signers_mean_nothing(key: str) -> None:
    assert reacted(key) is None


def test_a_homeserver_that_makes_a_reaction_up_signs_and_withdraws_for_nobody() -> None:
    assert reacted("1️⃣", encrypted=True) == Unreadable(Strange.FORGEABLE)
    assert reacted("2️⃣", encrypted=True) == Press("$list", "$list", Action(Act.SKIP))
    assert reacted("1️⃣", encrypted=False) == Press("$list", "$list", Action(Act.CONFIRM))


@pytest.mark.parametrize("text", ["1", "1.", "#1", "[1]", "(1)", "1️⃣", " 1) "])
def test_a_number_is_understood_as_people_write_it(text: str) -> None:
    assert understood(Reply("$a", text), "$list", CHOICES, Room.PRIVATE) == Press("$a", "$list", Action(Act.CONFIRM))


def test_a_decision_by_reaction_is_answered_at_the_card() -> None:
    choices = (Choice("Approve", Action(Act.APPROVE, 1)),)
    found = understood(Reply("$reaction", "✅", "$card", reaction=True), "$card", choices, Room.ADMINS)
    assert isinstance(found, Press)
    assert found.press == "$card"


@pytest.mark.parametrize(
    "content",
    [
        Edited("$old", "words"),
        Retracted("$old"),
        Text("words", first=True, source="$a", question="name"),
        Reply("$a", "1️⃣", "$q", reaction=True, follows=(), forgeable=True),
        Unreadable(Strange.POLL),
    ],
)
def test_what_was_heard_is_the_same_when_it_comes_out_of_the_inbox(content: Content) -> None:
    heard = Event(Platform.MATRIX, "$a", ROOM, Room.PRIVATE, "@flora:example.org", "Flora", "", content, thread="$root")
    assert EVENTS.validate_json(EVENTS.dump_json(heard)) == heard


def test_a_reply_knows_the_question_it_answers() -> None:
    choices = (Choice("‹ Back", Action(Act.BACK, revision=7, word="name")),)
    assert understood(Reply("$a", "Flora", "$q"), "$q", choices, Room.PRIVATE) == Text(
        "Flora", source="$a", question="name"
    )
    assert understood(Reply("$a", "Flora"), "$q", choices, Room.PRIVATE) == Text("Flora", source="$a")


def test_an_answer_in_a_thread_is_shown_there_and_by_old_clients_below_its_beginning() -> None:
    assert in_thread(text("hello"), "$root")["m.relates_to"] == {
        "rel_type": "m.thread",
        "event_id": "$root",
        "is_falling_back": True,
        "m.in_reply_to": {"event_id": "$root"},
    }
    word = in_thread(reply("done", "$card"), "$root")["m.relates_to"]
    assert (word["is_falling_back"], word["m.in_reply_to"]) == (False, {"event_id": "$card"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"file": {"url": "mxc://example.org/1", "key": {"k": 1}, "iv": "i", "hashes": {"sha256": "h"}}},
        {"file": {"url": "mxc://example.org/1"}},
        {"file": "mxc://example.org/1", "url": 7},
        {"url": "m" * 300},
        {},
    ],
)
def test_a_file_without_what_is_needed_to_fetch_it_is_no_file(wrong: dict[str, object]) -> None:
    content = {"msgtype": "m.file", "body": "letter.md", **wrong}
    source = {"event_id": "$1", "sender": "@flora:example.org", "type": "m.room.message", "content": content}
    said = translate(Heard(source, sealed=False), "!room", Room.PRIVATE, encrypted=False)
    assert said is not None
    assert said.content == Unreadable(Strange.OTHER)


def test_where_only_signed_devices_count_a_file_of_another_one_does_not_either() -> None:
    file = {"msgtype": "m.file", "body": "letter.md", "url": "mxc://example.org/file", "info": {"size": 20}}
    said = event(file)
    assert said is not None
    assert isinstance(said.content, Document)
    assert if_signed(said, signed=True) == said
    assert if_signed(said, signed=False) == replace(said, content=Unreadable(Strange.UNSIGNED))


def test_a_command_below_a_file_in_the_admin_room_has_the_file() -> None:
    """A newer client puts the words into the body and the name beside it."""
    file = {"msgtype": "m.file", "filename": "list.csv", "url": "mxc://example.org/file", "info": {"size": 20}}
    below = heard(file | {"body": "!import"}, room=Room.ADMINS)
    assert isinstance(below, Command)
    assert (below.name, below.file is not None and below.file.name) == ("import", "list.csv")
    alone = event(file | {"body": "list.csv"}, room=Room.ADMINS)
    assert alone is not None
    assert alone.content == below.file
    assert if_signed(alone, signed=False) is None
    assert isinstance(heard(file | {"body": "!import"}), Document)  # in private it is a file as any other
    assert heard(file | {"body": "!import"}, room=Room.GROUP) is None
