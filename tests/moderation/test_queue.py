"""The queue where there are buttons: marks, what is applied together, and what is taken back together."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.messaging.messages import Message
from bot.policy import CLEAN_A_PAGE, DECIDING
from storage.records import State
from tests.stage import ADMINS, MORNING, Shown, Stage, check_presentable, units, visible

LETTERS = "bcdfghklmn"


def name_of(number: int) -> str:
    """Names that nobody takes for spellings of one."""
    return f"Flora Example{LETTERS[number // 10] * 3}{LETTERS[number % 10] * 3}"


async def sign(stage: Stage, number: int, name: str = "") -> None:
    person = f"P{number}"
    await stage.say(person, "/sign")
    await stage.say(person, f"{name or name_of(number)}, Armenia")
    await stage.press(person, "Sign")


async def correct(stage: Stage, number: int, name: str) -> None:
    person = f"P{number}"
    await stage.say(person, "/my")
    await stage.press(person, "Correct")
    await stage.press(person, "✏️ Name")
    await stage.say(person, name)
    await stage.press(person, "Sign")


async def withdraw(stage: Stage, number: int, *, is_listed: bool = False) -> None:
    person = f"P{number}"
    await stage.say(person, "/my")
    await stage.press(person, "Withdraw")
    await stage.press(person, "Erase everything" if is_listed else "Yes, withdraw")


def shown(stage: Stage, words: str = " wait.") -> Shown:
    """The latest message of the admin group that says something."""
    return next(each for each in reversed(stage.sender.chats[ADMINS]) if words in visible(each.versions[-1].text))


def text(stage: Stage, words: str = " wait.") -> str:
    return visible(shown(stage, words).versions[-1].text)


def labels(message: Message) -> list[list[str]]:
    return [[choice.label for choice in row] for row in message.choices]


def rows(stage: Stage) -> list[list[str]]:
    return labels(shown(stage).versions[-1])


def toast(stage: Stage) -> str:
    return [happening.toast for happening in stage.sender.happenings if happening.toast][-1]


@pytest.fixture
async def desk(stage: Stage) -> Stage:
    """Ada and Bea decide, and eight wait: seven plain ones, and #3, whose name is an insult to the eye."""
    stage.members |= {"Ada", "Bea"}
    for number in range(1, 9):
        await sign(stage, number, "FLORA SHOUTING" if number == 3 else "")
    return stage


async def test_six_entries_a_screenful_with_one_row_of_numbers(desk: Stage) -> None:
    assert "8 signatures wait." in text(desk)
    assert "Oldest first: 1 to 6." in text(desk)
    assert f"6. {name_of(6)}, Armenia · #6" in text(desk)
    assert "#7" not in text(desk)
    assert "⚠️ The name is written in capitals." in text(desk)
    assert rows(desk) == [
        ["1", "2", "3", "4", "5", "6"],
        ["Approve the clean ones"],
        ["Risky first", "Next ›"],
    ]


async def test_a_press_marks_and_marks_otherwise_and_the_word_names_whom(desk: Stage) -> None:
    await desk.press("Ada", "2", ADMINS)
    assert toast(desk) == f"✅ Approve: {name_of(2)}, Armenia"
    assert f"✅ 2. {name_of(2)}, Armenia" in text(desk)
    assert "· #2 · Approve: Ada" in text(desk)
    assert rows(desk)[:2] == [["1", "✅ 2", "3", "4", "5", "6"], ["Apply these 1"]]
    await desk.press("Bea", "✅ 2", ADMINS)
    assert toast(desk) == f"❌ Reject: {name_of(2)}, Armenia"
    assert "· #2 · Reject: Bea" in text(desk), "everybody sees one state, and whose it is"
    await desk.press("Bea", "❌ 2", ADMINS)
    assert toast(desk) == f"Later: {name_of(2)}, Armenia"
    assert "Apply" not in str(rows(desk))
    assert await desk.on_record() == {State.PENDING: 8}


async def test_two_who_mark_the_same_at_the_same_moment_mean_the_same(desk: Stage) -> None:
    await desk.press("Ada", "1", ADMINS)
    await desk.press("Bea", "1", ADMINS, old=True)
    assert f"✅ 1. {name_of(1)}" in text(desk)
    assert "· #1 · Approve: Ada" in text(desk)


async def test_marks_outlive_a_restart_and_are_applied_with_one_reason(desk: Stage) -> None:
    await desk.press("Ada", "1", ADMINS)
    await desk.press("Ada", "2", ADMINS)
    await desk.restart()
    for label in ("3", "✅ 3", "4", "✅ 4"):
        await desk.press("Ada", label, ADMINS)
    await desk.press("Ada", "Apply these 4", ADMINS)
    assert "❓ Ada, why are 3, 4 rejected?" in text(desk)
    assert await desk.on_record() == {State.PENDING: 8}
    await desk.restart()
    await desk.press("Ada", "Offensive", ADMINS)
    assert await desk.on_record() == {State.APPROVED: 2, State.REJECTED: 2, State.PENDING: 4}
    answer = text(desk, "approved by Ada")
    assert answer.splitlines() == [
        "✅ 2 approved by Ada, 1 Oct, 09:00 UTC",
        f"#1 {name_of(1)}, Armenia",
        f"#2 {name_of(2)}, Armenia",
        "❌ 2 rejected by Ada, 1 Oct, 09:00 UTC",
        "#3 FLORA SHOUTING, Armenia",
        f"#4 {name_of(4)}, Armenia",
    ]
    assert "Some of its words cannot stand under the letter." in visible(desk.sender.chats["P3"][-1].versions[-1].text)
    assert "4 signatures wait." in text(desk)


async def test_only_who_asked_for_the_reasons_chooses_one(desk: Stage) -> None:
    for label in ("1", "✅ 1", "Apply these 1"):
        await desk.press("Ada", label, ADMINS)
    await desk.press("Bea", "Offensive", ADMINS)
    assert toast(desk) == "Ada is deciding about it."
    await desk.press("Bea", "Approve", ADMINS)  # on the card of #5, which is another matter
    await desk.press("Bea", "1", ADMINS, old=True)
    assert toast(desk) == "Ada is deciding about it."
    await desk.press("Ada", "‹ Back", ADMINS)
    assert rows(desk)[0][0] == "❌ 1"
    await desk.press("Ada", "Apply these 1", ADMINS)
    desk.now += DECIDING + timedelta(minutes=2)
    await desk.dispatcher.upkeep.correct_queue()
    await desk.settle()
    assert rows(desk)[0][0] == "1", "whoever has gone away keeps nobody waiting"


async def test_undo_all_takes_back_what_nobody_has_touched_since(desk: Stage) -> None:
    for label in ("1", "2", "Apply these 2"):
        await desk.press("Ada", label, ADMINS)
    await withdraw(desk, 1, is_listed=True)
    assert name_of(1) not in text(desk, "approved by Ada"), "who has withdrawn is named no more"
    await desk.press("Bea", "Undo all", ADMINS)
    assert toast(desk) == "One signature waits again."
    assert await desk.on_record() == {State.PENDING: 7, State.WITHDRAWN: 1}
    assert name_of(2) not in text(desk, "#2 has changed since")
    await desk.press("Ada", "Undo all", ADMINS, old=True)
    assert await desk.on_record() == {State.PENDING: 7, State.WITHDRAWN: 1}


async def test_after_a_day_the_answer_and_its_names_are_gone(desk: Stage) -> None:
    for label in ("1", "2", "Apply these 2"):
        await desk.press("Ada", label, ADMINS)
    await desk.later(timedelta(hours=25))
    with pytest.raises(StopIteration):
        shown(desk, "approved by Ada")
    await desk.press("Ada", "Undo all", ADMINS, old=True)
    assert toast(desk) == "It is too late to undo this: a decision stands after a day."


async def test_a_press_about_what_has_changed_since_marks_and_decides_nothing(desk: Stage) -> None:
    for label in ("1", "2"):
        await desk.press("Ada", label, ADMINS)
    await correct(desk, 2, "Somebody Else")
    assert "✅ 2." not in text(desk), "a mark is about the text that was shown"
    await desk.press("Ada", "Apply these 2", ADMINS, old=True)
    assert toast(desk) == "The list has changed since. Please look at it again."
    await desk.press("Ada", "2", ADMINS, old=True)
    assert toast(desk) == "This signature has changed since. Please look at its card again."
    assert await desk.on_record() == {State.PENDING: 8}
    await desk.press("Ada", "Apply these 1", ADMINS)
    assert await desk.on_record() == {State.APPROVED: 1, State.PENDING: 7}


async def test_what_is_decided_on_its_card_is_marked_no_more(desk: Stage) -> None:
    await desk.press("Ada", "5", ADMINS)
    await desk.press("Bea", "Approve", ADMINS)  # the card of #5
    assert await desk.on_record() == {State.APPROVED: 1, State.PENDING: 7}
    assert "✅ 5." not in text(desk)
    await desk.press("Ada", "Apply these 1", ADMINS, old=True)
    assert await desk.on_record() == {State.APPROVED: 1, State.PENDING: 7}


async def test_clean_ones_are_listed_before_one_press_approves_them(desk: Stage) -> None:
    await desk.press("Ada", "Approve the clean ones", ADMINS)
    assert "There is nothing to look into about these 7:" in text(desk)
    assert "SHOUTING" not in text(desk)
    await desk.press("Ada", "✅ Approve these 7", ADMINS)
    assert await desk.on_record() == {State.APPROVED: 7, State.PENDING: 1}
    assert "1. FLORA SHOUTING" in text(desk, "One signature waits.")


async def test_when_none_is_clean_it_says_so(stage: Stage) -> None:
    stage.members.add("Ada")
    for number in range(1, 7):
        await sign(stage, number, f"FLORA EXAMPLE{LETTERS[number].upper() * 4}")
    await stage.press("Ada", "Approve the clean ones", ADMINS)
    assert toast(stage) == "There is something to look into about each of them."
    assert rows(stage)[0] == ["1", "2", "3", "4", "5", "6"]


async def test_what_has_become_similar_to_another_is_not_clean_any_more(desk: Stage) -> None:
    await desk.press("Ada", "Approve the clean ones", ADMINS)
    await sign(desk, 20, name_of(1))
    await desk.press("Ada", "✅ Approve these 7", ADMINS, old=True)
    assert toast(desk) == "The list has changed since. Please look at it again."
    assert await desk.on_record() == {State.PENDING: 9}
    assert "about these 6:" in text(desk)


async def test_no_more_than_a_screenful_is_approved_at_once(stage: Stage) -> None:
    stage.members.add("Ada")
    for number in range(1, CLEAN_A_PAGE + 4):
        await sign(stage, number)
    await stage.press("Ada", "Approve the clean ones", ADMINS)
    await stage.press("Ada", f"✅ Approve these {CLEAN_A_PAGE}", ADMINS)
    assert "about these 3:" in text(stage), "the next ones are there at once"


async def test_risky_ones_first_or_the_oldest(desk: Stage) -> None:
    await desk.press("Ada", "Risky first", ADMINS)
    assert "Risky first: 1 to 6." in text(desk)
    assert "1. FLORA SHOUTING" in text(desk)
    await desk.press("Ada", "Next ›", ADMINS)
    assert "7 to 8." in text(desk)
    await desk.restart()
    await desk.press("Ada", "‹ Back", ADMINS)
    assert "1. FLORA SHOUTING" in text(desk)
    await desk.press("Ada", "Oldest first", ADMINS)
    assert f"1. {name_of(1)}" in text(desk)


async def test_an_admin_removed_a_second_ago_marks_and_applies_nothing(desk: Stage) -> None:
    await desk.press("Bea", "1", ADMINS)
    await desk.join("Bea", present=False)
    await desk.press("Bea", "2", ADMINS)
    await desk.press("Bea", "Apply these 1", ADMINS)
    assert await desk.on_record() == {State.PENDING: 8}
    assert rows(desk)[0][:2] == ["✅ 1", "2"]


@pytest.mark.parametrize("data", ["mk:1:0:approve", "mk:3:0:explain", "mk:ffffff:0:approve", "ay:0:0:", "ay:1:0:other"])
async def test_forged_presses_decide_nothing(desk: Stage, data: str) -> None:
    await desk.forge("Ada", data, ADMINS)
    await desk.forge("Ada", "ua:1:0:", ADMINS)
    await desk.forge("Ada", "al:1:0:", ADMINS)
    await desk.forge("Ada", "pd:ffffffff:0:clean", ADMINS)
    await desk.forge("Stranger", "ay:1:0:", ADMINS)
    assert await desk.on_record() == {State.PENDING: 8}


async def test_everything_the_queue_shows_fits(desk: Stage) -> None:
    for label in ("1", "2", "✅ 2", "Apply these 2", "Offensive"):
        await desk.press("Ada", label, ADMINS)
    for each in desk.sender.chats[ADMINS]:
        for version in each.versions:
            check_presentable(version)
            assert all(units(label) <= 26 for row in labels(version) for label in row)


async def test_numbers_are_typed_where_there_are_buttons_too(desk: Stage) -> None:
    await desk.say("Ada", "/approve 2 4-6", ADMINS)
    assert "✅ #2, #4–#6 are approved." in text(desk, "are approved.")
    await desk.say("Ada", "/reject 3 offensive", ADMINS)
    assert await desk.on_record() == {State.APPROVED: 4, State.REJECTED: 1, State.PENDING: 3}
    await desk.say("Bea", "/undo 2", ADMINS)
    assert await desk.on_record() == {State.APPROVED: 3, State.REJECTED: 1, State.PENDING: 4}


async def test_what_nobody_can_read_now_is_not_decided_by_its_number(stage: Stage) -> None:
    stage.members.add("Ada")
    for number in range(1, 15):
        await sign(stage, number)
    await stage.say("Ada", "/approve 14", ADMINS)
    assert "/card 14" in text(stage, "#14")
    assert await stage.on_record() == {State.PENDING: 14}
    await stage.say("Ada", "/card 14", ADMINS)
    await stage.say("Ada", "/approve 14", ADMINS)
    assert await stage.on_record() == {State.PENDING: 13, State.APPROVED: 1}


async def test_who_is_deciding_is_told_to_others_in_card_queue_and_words(desk: Stage) -> None:
    await desk.press("Ada", "I take this one", ADMINS)  # the card of #5
    assert "⏳ Ada takes care of it" in text(desk, "8 signatures wait.")
    for label in ("⏳ 5", "Approve", "Reject"):
        await desk.press("Bea", label, ADMINS)
        assert toast(desk) == "Ada is deciding about it."
    await desk.say("Bea", "/approve 5", ADMINS)
    assert "Ada is deciding about it." in text(desk, "is deciding about it")
    assert await desk.on_record() == {State.PENDING: 8}
    await desk.press("Ada", "Approve", ADMINS)
    assert await desk.on_record() == {State.PENDING: 7, State.APPROVED: 1}


async def test_admins_are_reminded_once_in_an_hour_that_the_operator_names(desk: Stage) -> None:
    desk.rules = replace(desk.rules, reminder_hours=frozenset({11}))
    await desk.restart()

    async def a_minute_passes(hour: int) -> int:
        desk.now = MORNING.replace(hour=hour) + timedelta(days=1)
        await desk.dispatcher.upkeep.correct_queue()
        await desk.settle()
        return sum("The oldest has waited" in each.versions[-1].text for each in desk.sender.chats[ADMINS])

    assert await a_minute_passes(10) == 0
    assert await a_minute_passes(11) == 1
    assert text(desk, "The oldest") == "⏰ 8 signatures wait. The oldest has waited for 26 h."
    await desk.restart()
    assert await a_minute_passes(11) == 1, "once, also after a restart"
