"""Admins put lines first; organisers and admins who sign before the letter opens stand first by themselves."""

from dataclasses import replace
from datetime import date

import pytest

from bot.messaging.markup import plain
from bot.moderation.commands import pin
from storage.records import Pin
from tests.moderation.test_removals import said_last
from tests.stage import Stage, visible


def last(stage: Stage, chat: str) -> str:
    return visible(stage.sender.chats[chat][-1].versions[-1].text)


async def sign(stage: Stage, person: str, line: str) -> None:
    await stage.say(person, line)
    await stage.press(person, "Sign")
    await stage.press("Ada", "Approve", "admins")


async def pins(stage: Stage) -> list[Pin]:
    return await stage.store.transact(lambda tx: tx.pins.all())


async def letter_of(stage: Stage, opens: date) -> None:
    stage.letter = replace(stage.letter, opens=opens)
    await stage.restart()


async def test_a_pinned_line_stands_first_with_its_word_and_everybody_is_told(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, "Flora", "Flora Example, Armenia, historian")
    await sign(stage, "Carlo", "Carlo Example, Austria")
    await stage.say("Ada", "/pin 2 initiator", "admins")
    assert "Ada has put #2 among the first signatories." in said_last(stage)
    await stage.say("Gita", "/signatories")
    assert (
        "First signatories\n1. Carlo Example, Austria (initiator)\n\n"
        "Further signatories\n2. Flora Example, Armenia, historian"
    ) in last(stage, "Gita")
    await stage.say("Flora", "/my")
    assert "It is number 2 in the public list." in last(stage, "Flora")
    await stage.say("Ada", "/pin", "admins")
    assert "#2 Carlo Example, Austria (initiator)" in said_last(stage)
    await stage.say("Ada", "/history 2", "admins")
    assert "put among the first signatories by Ada" in said_last(stage)
    await stage.say("Carlo", "/data")
    file = stage.sender.chats["Carlo"][-1].versions[-1].file
    assert file is not None
    assert b'"word": "initiator"' in file.content
    await stage.say("Ada", "/unpin 2", "admins")
    assert "It stays on the list." in said_last(stage)
    await stage.say("Gita", "/signatories")
    assert "1. Flora Example" in last(stage, "Gita")
    assert "First signatories" not in last(stage, "Gita")


async def test_nothing_in_the_admin_group_names_who_withdraws_after_having_been_pinned(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, "Carlo", "Carlo Example, Austria")
    await stage.say("Ada", "/pin 1 initiator", "admins")
    await stage.say("Ada", "/pin", "admins")
    assert "Carlo Example" in said_last(stage)
    await stage.say("Carlo", "/withdraw")
    await stage.press("Carlo", "Erase everything")
    assert "Carlo" not in "".join(visible(each.versions[-1].text) for each in stage.sender.chats["admins"])


async def test_the_exports_and_the_press_file_begin_with_it(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, "Flora", "Flora Example, Armenia")
    await sign(stage, "Carlo", "Carlo Example, Austria")
    await stage.say("Ada", "/pin 2 *initiator*", "admins")
    await stage.say("Ada", "/export", "admins")
    file = stage.sender.chats["admins"][-1].versions[-1].file
    assert file is not None
    rows = [row.split(",") for row in file.content.decode("utf-8-sig").splitlines()]
    assert [(row[0], row[1], *row[-4:-2]) for row in rows] == [
        ("number", "name", "first", "word"),
        ("1", "Carlo Example", "1", "*initiator*"),
        ("2", "Flora Example", "0", ""),
    ]
    await stage.say("Ada", "/close", "admins")
    await stage.press("Ada", "Close it", "admins")
    await stage.press("Ada", "Press file", "admins")
    file = stage.sender.chats["admins"][-1].versions[-1].file
    assert file is not None
    listed = file.content.decode()
    assert "**First signatories**\n\n- Carlo Example&#44; Austria &#40;&#42;initiator&#42;&#41;\n\n" in listed
    assert listed.endswith("**Further signatories**\n\n- Flora Example&#44; Armenia\n")


async def test_who_is_shown_as_withdrawn_stands_in_the_press_file_and_is_not_counted(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, "Flora", "Flora Example, Armenia")
    await sign(stage, "Carlo", "Carlo Example, Austria")
    await stage.say("Flora", "/withdraw")
    await stage.press("Flora", "Show as withdrawn")
    await stage.say("Ada", "/export", "admins")
    assert "One signatory is in the list" in last(stage, "admins")
    await stage.say("Ada", "/close", "admins")
    await stage.press("Ada", "Close it", "admins")
    await stage.press("Ada", "Press file", "admins")
    file = stage.sender.chats["admins"][-1].versions[-1].file
    assert file is not None
    listed = plain(file.content.decode())
    assert "**One person has signed.**" in listed
    assert listed.endswith("- (withdrawn on October 1, 2025)\n- Carlo Example, Austria\n")


async def test_what_cannot_be_pinned_changes_nothing(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.say("Flora", "Flora Example, Armenia")
    await stage.press("Flora", "Sign")
    for typed, told in (
        ("/pin 1", "#1 is not on the public list"),
        ("/pin 999999999999999999", "is not on the public list"),
        ("/pin x", "number"),
        ("/pin 1 " + "x" * 41, "40"),
        ("/pin 1 https://example.org", "address"),
        ("/unpin 1", "#1 is not among the first signatories"),
        ("/unpin 999999999999999999", "is not among the first signatories"),
    ):
        await stage.say("Ada", typed, "admins")
        assert told in said_last(stage), typed
    await stage.say("Flora", "/pin 1 initiator")
    assert await pins(stage) == []


async def test_there_is_a_most(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "PINS_MOST", 1)
    await stage.join("Ada")
    await sign(stage, "Flora", "Flora Example, Armenia")
    await sign(stage, "Carlo", "Carlo Example, Austria")
    await stage.say("Ada", "/pin 1", "admins")
    await stage.say("Ada", "/pin 2", "admins")
    assert "1 lines stand first already" in said_last(stage)
    assert await pins(stage) == [Pin(1)]
    await stage.say("Ada", "/pin 1 initiator", "admins")  # another word takes no further place
    assert await pins(stage) == [Pin(1, "initiator")]


async def test_before_the_letter_opens_only_organisers_and_admins_sign_and_stand_first(stage: Stage) -> None:
    stage.organisers = {"Olga"}
    await letter_of(stage, date(2025, 10, 2))
    await stage.join("Ada")
    for typed in ("/sign", "Carlo Example, Austria"):
        await stage.say("Carlo", typed)
        assert "This letter opens on October 2, 2025" in last(stage, "Carlo")
    await sign(stage, "Olga", "Olga Example, Georgia")
    await stage.say("Ada", "Ada Example, Armenia")
    await stage.press("Ada", "Sign")
    stage.now = stage.now.replace(day=2)
    await stage.press("Ada", "Approve", "admins")
    await sign(stage, "Carlo", "Carlo Example, Austria")
    assert await pins(stage) == [Pin(1), Pin(2)]


async def test_who_began_as_an_admin_and_is_none_any_more_cannot_sign_early(stage: Stage) -> None:
    await letter_of(stage, date(2025, 10, 2))
    await stage.join("Ada")
    await stage.say("Ada", "Ada Example, Armenia")
    await stage.join("Ada", present=False)
    await stage.press("Ada", "Sign")
    assert "This letter opens on" in last(stage, "Ada")
    assert await stage.store.transact(lambda tx: tx.pending.count()) == 0


async def test_no_early_name_that_is_withheld_is_put_first(stage: Stage) -> None:
    stage.organisers = {"Olga"}
    await letter_of(stage, date(2025, 10, 2))
    await stage.join("Ada")
    await stage.say("Olga", "Olga Example, Georgia")
    await stage.press("Olga", "Withhold my name")
    await stage.press("Olga", "Sign")
    await stage.press("Ada", "Approve", "admins")
    assert await pins(stage) == []
