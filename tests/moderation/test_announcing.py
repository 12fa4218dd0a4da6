"""Names of those who have signed, in the channel of the letter: who is told, when, and what becomes of it."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.moderation import announcing
from storage.protocol import Transaction
from tests.stage import Stage, check_presentable, visible

CHANNEL = "-1001234567"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
async def told(stage: Stage) -> Stage:
    """A letter whose organisers want names in their channel, and an admin."""
    stage.letter = replace(stage.letter, announce=int(CHANNEL), announce_names=True)
    await stage.restart()
    await stage.join("Ada")
    await stage.later(MINUTE)
    return stage


def channel(stage: Stage) -> list[str]:
    """What stands in the channel now."""
    return [visible(shown.versions[-1].text) for shown in stage.sender.chats.get(CHANNEL, [])]


async def sign(stage: Stage, name: str, line: str = "Armenia", *, decide: bool = True) -> None:
    await stage.say(name, f"{name} Example, {line}")
    await stage.press(name, "Sign")
    if decide:
        await stage.press("Ada", "Approve", "admins")


async def test_without_the_key_no_name_is_told(stage: Stage) -> None:
    stage.letter = replace(stage.letter, announce=int(CHANNEL))
    await stage.restart()
    await stage.join("Ada")
    await sign(stage, "Flora")
    await stage.later(MINUTE)
    assert channel(stage) == []


async def test_the_personal_file_says_that_the_line_was_told(told: Stage) -> None:
    await sign(told, "Flora")
    for is_told in (False, True):
        await told.say("Flora", "/data")
        file = next(each.versions[-1].file for each in reversed(told.sender.chats["Flora"]) if each.versions[-1].file)
        assert json.loads(file.content)["told_in_the_channel_of_the_letter"] is is_told
        await told.later(MINUTE)


async def test_names_come_together_at_most_once_an_hour(told: Stage) -> None:
    await sign(told, "Flora", "Armenia/Austria, historian")
    await sign(told, "Timur", decide=False)  # nobody is told of who waits
    await told.later(MINUTE)
    (first,) = channel(told)
    assert first.endswith("1. Flora Example, Armenia/Austria, historian")
    await told.press("Ada", "Approve", "admins")
    await sign(told, "Maria")
    await told.later(MINUTE)
    assert channel(told) == [first]
    await told.later(HOUR)
    assert channel(told)[1].splitlines()[-2:] == ["2. Timur Example, Armenia", "3. Maria Example, Armenia"]
    await told.restart()
    await told.later(HOUR)
    assert len(channel(told)) == 2, "nothing is told twice"


async def test_who_withholds_or_hides_the_name_or_was_undone_is_not_told(told: Stage) -> None:
    told.rules = replace(told.rules, news_seconds=60)
    await told.restart()
    await sign(told, "Flora")
    await told.say("Flora", "/hide")
    await sign(told, "Timur")
    await told.press("Ada", "Undo", "admins")
    await sign(told, "Maria")
    await told.later(timedelta(seconds=30))
    assert channel(told) == [], "an approval can be undone before it is told"
    await told.later(MINUTE)
    (names,) = channel(told)
    assert names.splitlines()[-1].endswith("Maria Example, Armenia")
    assert "Flora" not in names
    assert "Timur" not in names


@pytest.mark.parametrize("how", ["Erase everything", "Show as withdrawn"])
async def test_a_name_that_is_withdrawn_is_taken_out_of_the_message(told: Stage, how: str) -> None:
    await sign(told, "Flora")
    await sign(told, "Timur")
    await told.later(MINUTE)
    await told.say("Flora", "/withdraw")
    await told.press("Flora", how)
    await told.later(MINUTE)
    (names,) = channel(told)
    assert "Flora" not in names
    assert "Timur Example" in names


async def test_a_message_of_which_no_name_is_left_goes_and_comes_back_with_a_name(told: Stage) -> None:
    await sign(told, "Flora")
    await told.later(MINUTE)
    await told.say("Flora", "/hide")
    await told.later(MINUTE)
    assert channel(told) == []
    await told.say("Flora", "/show")
    await told.later(MINUTE)
    (names,) = channel(told)
    assert "Flora Example" in names


async def test_an_approval_that_is_undone_and_made_again_is_told_in_the_same_message(told: Stage) -> None:
    await sign(told, "Flora")
    await sign(told, "Timur")
    await told.later(MINUTE)
    await told.press("Ada", "Undo", "admins")
    await told.later(MINUTE)
    assert "Timur" not in channel(told)[0]
    await told.press("Ada", "Approve", "admins")
    await told.later(HOUR)
    (names,) = channel(told)
    assert "Timur Example" in names


async def test_many_at_once_are_one_message_with_the_number_of_the_others(
    told: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announcing, "SIGNATORIES_A_PAGE", 2)
    for name in ("Flora", "Timur", "Maria", "Boris", "Anna"):
        await sign(told, name)
    await told.later(MINUTE)
    (names,) = channel(told)
    assert "2. Timur Example, Armenia" in names
    assert "Maria" not in names
    assert names.endswith("… and 3 more.")
    await told.later(HOUR)
    assert channel(told) == [names]


async def test_the_longest_announcement_is_one_message(told: Stage) -> None:
    for number in range(announcing.SIGNATORIES_A_PAGE + 1):
        name = f"{'Abcdefghi ' * 6}{chr(97 + number)}"
        await told.say(f"P{number}", f"{name}, Armenia/Austria/Georgia, {'teacher ' * 12}".strip())
        await told.press(f"P{number}", "Sign")
    everybody = " ".join(str(number) for number in range(1, announcing.SIGNATORIES_A_PAGE + 2))
    await told.say("Ada", f"/approve {everybody}", "admins")
    await told.later(MINUTE)
    (shown,) = told.sender.chats[CHANNEL]
    check_presentable(shown.versions[-1])


async def test_a_channel_that_refuses_is_told_once_and_gets_everything_later(told: Stage) -> None:
    told.sender.shut.add(CHANNEL)
    await sign(told, "Flora")
    for _ in range(3):
        await told.later(HOUR)
        await told.later(MINUTE)
    complaints = [each for each in told.sender.chats["admins"] if "does not take the names" in each.versions[-1].text]
    assert len(complaints) == 1
    await sign(told, "Timur")
    told.sender.shut.clear()
    await told.later(HOUR)
    await told.later(HOUR)
    lines = [names.splitlines()[-1] for names in channel(told)]
    assert lines == ["1. Flora Example, Armenia", "2. Timur Example, Armenia"]


async def test_a_name_that_goes_while_the_channel_refuses_is_taken_out_later(told: Stage) -> None:
    await sign(told, "Flora")
    await sign(told, "Timur")
    await told.later(MINUTE)
    told.sender.shut.add(CHANNEL)
    await told.say("Flora", "/hide")
    await told.later(MINUTE)
    told.sender.shut.clear()
    await told.later(HOUR)
    (names,) = channel(told)
    assert "Flora" not in names


async def test_a_corrected_line_is_told_as_it_was_until_it_is_approved(told: Stage) -> None:
    await sign(told, "Flora")
    await told.later(MINUTE)
    await told.say("Flora", "/my")
    await told.press("Flora", "Correct")
    await told.say("Flora", "Flora Example, Austria")
    await told.press("Flora", "Sign")
    await told.later(HOUR)
    (names,) = channel(told)
    assert names.endswith("Flora Example, Armenia")
    await told.press("Ada", "Approve", "admins")
    await told.later(HOUR)
    (names,) = channel(told)
    assert names.endswith("Flora Example, Austria")


async def test_a_line_that_admins_take_off_the_list_is_taken_out(told: Stage) -> None:
    await sign(told, "Flora")
    await sign(told, "Timur")
    await told.later(MINUTE)
    await told.say("Ada", "/remove 1 offensive", "admins")
    await told.later(MINUTE)
    (names,) = channel(told)
    assert "Flora" not in names


async def test_names_go_on_when_the_admin_group_is_another_one(told: Stage) -> None:
    """The message stays known, and is no message of the former group that is to be deleted."""
    await sign(told, "Flora")
    await sign(told, "Timur")
    await told.later(MINUTE)
    await told.restart_with("others")
    await told.later(MINUTE)
    await told.say("Flora", "/hide")
    await told.later(MINUTE)
    (names,) = channel(told)
    assert "Flora" not in names
    assert "Timur Example" in names


async def test_nothing_more_is_told_once_the_organisers_do_not_want_it_but_what_was_told_is_mended(told: Stage) -> None:
    await sign(told, "Flora")
    await sign(told, "Timur")
    await told.later(MINUTE)
    told.letter = replace(told.letter, announce_names=False)
    await told.restart()
    await sign(told, "Maria")
    await told.say("Flora", "/hide")
    await told.later(HOUR)
    (names,) = channel(told)
    assert "Flora" not in names
    assert "Maria" not in names


async def test_what_was_told_is_forgotten_when_the_letter_has_ended(told: Stage) -> None:
    await sign(told, "Flora")
    await told.later(MINUTE)

    def end(tx: Transaction) -> None:
        tx.endings.begin(told.now)
        while tx.endings.erase(100, ()):
            pass

    await told.store.transact(end)
    await told.stop()
    with closing(sqlite3.connect(next(told._path.glob("*.sqlite3")))) as connection:
        assert connection.execute("SELECT * FROM announcement").fetchall() == []
        assert connection.execute("SELECT * FROM announced_at").fetchall() == []
        assert connection.execute("SELECT * FROM announced_line").fetchall() == []
        assert connection.execute("SELECT * FROM shown WHERE slot LIKE 'names:%'").fetchall() == []
    await told.start()
    assert channel(told)[0].endswith("Flora Example, Armenia"), "public lines stay public"
