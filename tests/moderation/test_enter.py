"""Admins enter people who have no messenger."""

from datetime import timedelta

import pytest

from bot.messaging.capabilities import CAPABILITIES
from bot.policy import CONSENT_MOST, ENTERED_MOST
from storage.records import Platform, State
from tests.moderation.entering import CONSENT, ENTER, LINE, code, desk_says
from tests.moderation.test_removals import said_last, toast, words
from tests.moderation.test_vouching import sign
from tests.stage import Stage, check_presentable


async def test_the_line_waits_with_how_its_person_agreed(entered: Stage) -> None:
    assert f"Entered by <b>Ada</b>. How the person agreed: {CONSENT}" in desk_says(entered, "Signature #1")
    assert "not claimed yet" in desk_says(entered, "Signature #1")
    answer = desk_says(entered, "Ada has entered #1")
    assert LINE in answer
    assert code(entered) in answer
    for shown in entered.sender.chats["admins"]:
        check_presentable(shown.versions[-1])
    assert await entered.on_record() == {State.PENDING: 1}
    await entered.say("Bea", "/history 1", "admins")
    assert f"entered by Ada · {CONSENT}" in said_last(entered)


async def test_another_admin_approves_it(entered: Stage) -> None:
    await entered.press("Ada", "Approve", "admins")
    assert "Another admin has to approve what you have entered yourself" in toast(entered)
    await entered.say("Ada", "/approve 1 confirmed by phone", "admins")
    assert await entered.on_record() == {State.PENDING: 1}, "no word of the same admin is enough"
    await entered.press("Bea", "Approve", "admins")
    assert await entered.on_record() == {State.APPROVED: 1}
    await entered.say("Carlo", "/signatories")
    assert LINE in words(entered, "Carlo")
    await entered.say("Bea", "/stats", "admins")
    assert "entered by admins" in said_last(entered)
    await entered.say("Bea", "/pin 1", "admins")
    assert [pin.number for pin in await entered.store.transact(lambda tx: tx.pins.all())] == [1]


async def test_who_has_rejected_what_they_entered_does_not_approve_it_either(
    entered: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where admins decide in words, an admin who decides otherwise changes their mind."""
    in_words = {**CAPABILITIES, Platform.TELEGRAM: CAPABILITIES[Platform.MATRIX]}
    monkeypatch.setattr("bot.moderation.decisions.CAPABILITIES", in_words)
    await entered.say("Ada", "/reject 1 duplicate", "admins")
    await entered.say("Ada", "/approve 1", "admins")
    assert "Another admin has to approve what you have entered yourself" in said_last(entered)
    assert await entered.on_record() == {State.REJECTED: 1}, "nothing is undone by it"


async def test_how_a_person_agreed_never_gets_into_the_line(desk: Stage) -> None:
    await desk.say("Ada", f"/enter {LINE} | by mail | read by Bea", "admins")
    await desk.press("Bea", "Approve", "admins")
    await desk.say("Carlo", "/signatories")
    assert "by mail" not in words(desk, "Carlo")
    assert "How the person agreed: by mail | read by Bea" in desk_says(desk, "Signature #1")


async def test_where_nobody_else_is_known_one_admin_is_enough(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.say("Ada", ENTER, "admins")
    await stage.press("Ada", "Approve", "admins")
    assert await stage.on_record() == {State.APPROVED: 1}


async def test_it_is_not_approved_together_with_others(entered: Stage) -> None:
    await sign(entered, "Henri", "Henri Example, Armenia")
    await entered.say("Bea", "/approve 1 2", "admins")
    assert await entered.on_record() == {State.PENDING: 1, State.APPROVED: 1}
    assert "#1: not decided" in said_last(entered)
    await entered.press("Bea", "Approve", "admins")
    assert await entered.on_record() == {State.APPROVED: 2}


async def test_what_is_unusual_is_said_and_can_be_mended(desk: Stage) -> None:
    await desk.say("Ada", "/enter Flora Example - Armenia, poet | by mail", "admins")
    assert "Something is unusual here" in desk_says(desk, "has entered #1")
    assert "Flora Example, Armenia, poet" in desk_says(desk, "has entered #1")
    await desk.say("Bea", "/fix 1 Flora Example, Armenia, writer", "admins")
    await desk.press("Bea", "Approve this line", "admins")
    await desk.say("Carlo", "/signatories")
    assert "Flora Example, Armenia, writer" in words(desk, "Carlo")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "behind a |, how the person has agreed"),
        (LINE, "behind a |, how the person has agreed"),
        (f"{LINE} | ", "behind a |, how the person has agreed"),
        (f"| {CONSENT}", "behind a |, how the person has agreed"),
        (f"{LINE} | {'x' * (CONSENT_MOST + 1)}", "Nothing was entered"),
        (f"{'x' * 4000}, Armenia | by mail", "Nothing was entered"),
        ("Flora Example | by mail", "Nothing was entered: it is not clear what is what"),
        ("Example, Flora, Armenia | by mail", "Nothing was entered: it is not clear what is what"),
        ("Flora Example, Armenia; Gustav Sample, Georgia | by mail", "Nothing was entered"),
        ("Flora Example, Armenia, flora@example.org | by mail", "Nothing was entered"),
        ("12", "There is no line #12"),
    ],
)
async def test_what_cannot_be_entered_is_answered_with_the_reason(desk: Stage, typed: str, answer: str) -> None:
    await desk.say("Ada", f"/enter {typed}".rstrip(), "admins")
    assert answer in said_last(desk)
    assert await desk.on_record() == {}


async def test_one_admin_enters_so_many_a_day(desk: Stage) -> None:
    for number in range(ENTERED_MOST):
        await desk.say("Ada", f"/enter Flora Example {chr(65 + number % 26)}., Armenia | by mail", "admins")
    await desk.say("Ada", ENTER, "admins")
    assert f"one admin enters at most {ENTERED_MOST} lines a day" in said_last(desk)
    await desk.later(timedelta(hours=1))
    await desk.say("Bea", ENTER, "admins")
    assert await desk.on_record() == {State.PENDING: ENTERED_MOST + 1}
    await desk.later(timedelta(days=1))
    await desk.say("Ada", ENTER, "admins")
    assert await desk.on_record() == {State.PENDING: ENTERED_MOST + 2}


async def test_a_new_link_counts_as_no_new_line(open_end: Stage) -> None:
    for _ in range(ENTERED_MOST - 2):
        await open_end.say("Ada", ENTER, "admins")
    await open_end.later(timedelta(days=2))
    for number in range(1, ENTERED_MOST + 1):
        await open_end.say("Bea", f"/enter {number}", "admins")
    await open_end.say("Ada", ENTER, "admins")
    assert f"Ada has entered #{ENTERED_MOST + 1}" in said_last(open_end)


async def test_nobody_else_enters_anybody(desk: Stage) -> None:
    await desk.say("Carlo", ENTER, "admins")
    await desk.say("Carlo", ENTER)
    await desk.say("Carlo", ENTER, "a group")
    assert await desk.on_record() == {}


async def test_after_the_end_nobody_is_entered(desk: Stage) -> None:
    await desk.later(timedelta(days=5))
    await desk.say("Ada", ENTER, "admins")
    assert "Nothing was entered: the letter is closed" in said_last(desk)
