"""A sweep: one decision about all that waits and meets a condition, in pieces, and all of it can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import policy
from bot.messaging.actions import Act, Action
from bot.moderation import sweeps
from bot.moderation.commands import sweep as commands_sweep
from bot.moderation.conditions import Condition, Misunderstood, is_like, read_condition
from bot.moderation.triage import Kind
from storage.records import State
from storage.records.sweeps import SweepStage
from tests.moderation.test_queue import correct, name_of, rows, sign, text, toast, withdraw
from tests.stage import ADMINS, MORNING, Shown, Stage, catalog, check_presentable, letter, visible

SAYS = (catalog().translator("en"), catalog().translator("ru"))


async def states(stage: Stage, *numbers: int) -> list[str]:
    found = await stage.store.transact(lambda tx: [tx.signatures.get(number) for number in numbers])
    return [each.state.value if each else "gone" for each in found]


def sweep_shown(stage: Stage) -> Shown:
    shown = next(each for each in reversed(stage.sender.chats[ADMINS]) if "Sweep:" in visible(each.versions[-1].text))
    check_presentable(shown.versions[-1])
    return shown


def told(stage: Stage) -> str:
    return visible(sweep_shown(stage).versions[-1].text)


def buttons(stage: Stage) -> list[str]:
    return [choice.label for row in sweep_shown(stage).versions[-1].choices for choice in row]


async def sweep(stage: Stage, condition: str, person: str = "Ada") -> None:
    await stage.say(person, f"/sweep {condition}".rstrip(), ADMINS)


@pytest.fixture
async def flood(stage: Stage) -> Stage:
    """Eight plain entries since nine o'clock, then thirty that one person has written since ten."""
    stage.letter = letter(closes=None)
    await stage.restart()
    stage.members |= {"Ada", "Bea"}
    for number in range(1, 9):
        await sign(stage, number)
    stage.now = MORNING + timedelta(hours=1)
    for number in range(9, 39):
        await sign(stage, number, "Bot Forged")
    return stage


# What is meant ------------------------------------------------------------------------------------


def read(typed: str) -> Condition | Misunderstood:
    return read_condition(SAYS, typed, MORNING)


def test_a_condition_is_made_of_times_remarks_words_and_a_place() -> None:
    assert read("since 8:30, burst") == Condition(MORNING.replace(hour=8, minute=30), kinds=(Kind.BURST,))
    assert read("until 08.45 UTC") == Condition(until=MORNING.replace(hour=8, minute=45))
    assert read("today, Spam*") == Condition(MORNING.replace(hour=0), words=("spam*",))
    assert read("flora ex*, Armenia") == Condition(words=("flora", "ex*"), place="Armenia")
    assert read(", Armenia") == Condition(place="Armenia")
    assert read("Pending") == read("ожидает") == Condition()
    assert read("no country") == Condition(kinds=(Kind.NO_COUNTRY,))


def test_a_time_that_is_still_to_come_is_that_of_yesterday() -> None:
    assert read("since 14:00") == Condition(MORNING.replace(hour=14) - timedelta(days=1))


def test_times_are_said_in_the_language_of_the_admins_too() -> None:
    assert read("с 8:30, сегодня") == Condition(MORNING.replace(hour=0))
    assert read("до 8:30") == read("until 8:30")


@pytest.mark.parametrize("typed", ["", "  ", ",", ", ,", "*", "a, b, c", "!!!", "x" * 201, "a b c d e f g h i"])
def test_what_says_nothing_begins_nothing(typed: str) -> None:
    assert read(typed) == Misunderstood("sweep-how")


@pytest.mark.parametrize("typed", ["approved", "since 8:30, rejected", "withheld"])
def test_what_does_not_wait_is_never_swept(typed: str) -> None:
    assert read(typed) == Misunderstood("sweep-pending-only")


@pytest.mark.parametrize(
    ("word", "pattern", "like"),
    [
        ("spam", "spam", True),
        ("spammer", "spam", False),
        ("spammer", "spam*", True),
        ("spam", "*spam*", True),
        ("antispam", "*spam", True),
        ("spa", "spa*a", False),
        ("abcbd", "a*b*d", True),
        ("ab", "ab*b", False),
        ("anything", "*", True),
    ],
)
def test_a_star_stands_for_any_letters(word: str, pattern: str, *, like: bool) -> None:
    assert is_like(word, pattern) is like


def test_a_pattern_of_stars_is_compared_in_no_time() -> None:
    assert not is_like("a" * 5_000, "*a" * 100 + "b")


# The way of a sweep -------------------------------------------------------------------------------


async def test_a_sweep_counts_shows_some_asks_why_and_rejects_all_of_them(flood: Stage) -> None:
    await sweep(flood, "since 10:00, burst")
    assert "Sweep: since 1 Oct, 10:00 UTC · remark “burst”" in told(flood)
    assert "Found: 27. Nothing to look into: 0." in told(flood)
    assert told(flood).count("Bot Forged") == policy.SWEEP_SAMPLE
    assert buttons(flood) == ["Reject all", "Decide nothing"]
    assert await flood.on_record() == {State.PENDING: 38}
    await flood.press("Ada", "Reject all", ADMINS)
    assert "Reject all (27): why?" in told(flood)
    await flood.press("Ada", "Not a real person", ADMINS)
    assert "27 rejected by Ada, 1 Oct, 10:00 UTC" in told(flood)
    assert "Bot Forged" not in told(flood)
    assert buttons(flood) == ["Undo all"]
    assert await flood.on_record() == {State.PENDING: 11, State.REJECTED: 27}
    assert "11 signatures wait." in text(flood)


async def test_each_signer_is_told_once_after_the_time_in_which_it_can_be_taken_back(flood: Stage) -> None:
    flood.rules = policy.Rules(messages_at_once=1000, newcomer_minutes=0, closed_days=3650, news_seconds=60)
    await flood.restart()
    await sweep(flood, "bot forged")
    await flood.press("Ada", "Reject all", ADMINS)
    before = len(flood.sender.chats["P20"])
    await flood.press("Ada", "Duplicate", ADMINS)
    assert len(flood.sender.chats["P20"]) == before
    await flood.press("Bea", "Undo all", ADMINS)
    assert "Taken back: 30 by Bea" in told(flood)
    await flood.later(timedelta(minutes=2))
    assert len(flood.sender.chats["P20"]) == before
    assert await flood.on_record() == {State.PENDING: 38}


async def test_only_what_has_nothing_to_look_into_is_approved_together(flood: Stage) -> None:
    await sign(flood, 40, "FLORA SHOUTING")
    await sweep(flood, "pending")
    assert "Found: 39. Nothing to look into: 8." in told(flood)
    assert buttons(flood) == ["Reject all", "Approve the clean ones", "Decide nothing"]
    await flood.press("Ada", "Approve the clean ones", ADMINS)
    assert "8 approved by Ada" in told(flood)
    assert "Left as they are: 31." in told(flood)
    assert await states(flood, 1, 8, 9, 39) == ["approved", "approved", "pending", "pending"]


async def test_a_well_known_name_is_never_approved_together_whatever_the_letter_says(stage: Stage) -> None:
    watched = replace(letter().watched, well_known=("Flora Example",), together=tuple(Kind))
    stage.letter = replace(letter(closes=None), watched=watched)
    await stage.restart()
    stage.members.add("Ada")
    await sign(stage, 1, "Flora Example")
    await sign(stage, 2, "Timur Sample")
    await sweep(stage, "today")
    assert "Found: 2. Nothing to look into: 1." in told(stage)
    await stage.press("Ada", "Approve the clean ones", ADMINS)
    assert await states(stage, 1, 2) == ["pending", "approved"]


async def test_what_changes_or_is_taken_before_it_is_decided_stays_as_it_is(flood: Stage) -> None:
    await sweep(flood, "until 9:30")
    assert name_of(1) in told(flood)
    assert name_of(8) in told(flood)  # the first and the last, with some between
    await withdraw(flood, 1)
    assert name_of(1) not in told(flood)
    assert "Found: 7." in told(flood)
    await correct(flood, 2, "Flora Corrected")
    assert "Found: 6." in told(flood)
    await flood.say("Bea", "/card 3", ADMINS)
    await flood.press("Bea", "I take this one", ADMINS)
    await flood.press("Ada", "Reject all", ADMINS)
    await flood.press("Ada", "Another reason", ADMINS)
    assert "5 rejected by Ada" in told(flood)
    assert "Left as they are: 3." in told(flood)
    assert await states(flood, 1, 2, 3, 4) == ["withdrawn", "pending", "pending", "rejected"]


async def test_undo_all_leaves_what_was_decided_otherwise_since(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    await flood.press("Ada", "Another reason", ADMINS)
    await flood.say("Bea", "/undo 9", ADMINS)
    await flood.say("Bea", "/card 9", ADMINS)
    await flood.press("Bea", "Approve", ADMINS)
    await flood.later(timedelta(hours=23))
    await flood.press("Bea", "Undo all", ADMINS)
    assert "Taken back: 29 by Bea" in told(flood)
    assert await states(flood, 9, 10) == ["approved", "pending"]
    assert buttons(flood) == []


async def test_after_a_day_nothing_is_taken_back_and_the_message_goes(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    await flood.press("Ada", "Another reason", ADMINS)
    flood.now += timedelta(days=1)
    await flood.press("Ada", "Undo all", ADMINS)
    assert await states(flood, 9) == ["rejected"]
    await flood.later(timedelta(hours=1))
    with pytest.raises(StopIteration):
        sweep_shown(flood)


async def test_few_are_all_shown(flood: Stage) -> None:
    await sweep(flood, "since 9:00, flora*, Armenia")
    await withdraw(flood, 4)
    assert all((name_of(number) in told(flood)) is (number != 4) for number in range(1, 9))


async def test_decide_nothing_and_an_hour_without_an_answer_take_it_away(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Decide nothing", ADMINS)
    assert toast(flood) == "Nothing was decided."
    with pytest.raises(StopIteration):
        sweep_shown(flood)
    await sweep(flood, "bot*")
    await flood.later(timedelta(hours=1))
    with pytest.raises(StopIteration):
        sweep_shown(flood)
    assert await flood.on_record() == {State.PENDING: 38}


async def test_a_second_admin_who_presses_too_is_told_that_it_has_changed(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    await flood.press("Ada", "Another reason", ADMINS)
    for word in ("reject", "approve", "other", "stop", "back", "", "nonsense"):
        await flood.forge("Bea", Action(Act.SWEEP, 1, word=word).encode(), ADMINS)
        assert toast(flood) == "The list has changed since. Please look at it again."
    await flood.forge("Bea", Action(Act.SWEEP, 77, word="undo").encode(), ADMINS)
    assert toast(flood).startswith("That was taken away meanwhile.")
    assert await flood.on_record() == {State.PENDING: 8, State.REJECTED: 30}


@pytest.mark.parametrize("person", ["Stranger", "P9"])
async def test_nobody_else_begins_or_decides_a_sweep(flood: Stage, person: str) -> None:
    await sweep(flood, "bot*", person)
    with pytest.raises(StopIteration):
        sweep_shown(flood)
    await sweep(flood, "bot*")
    for chat in ("", ADMINS):
        for word in ("approve", "reject", "leave"):
            await flood.forge(person, Action(Act.SWEEP, 1, word=word).encode(), chat)
    assert buttons(flood) == ["Reject all", "Decide nothing"]
    assert await flood.on_record() == {State.PENDING: 38}


async def test_a_sweep_without_a_condition_says_how(flood: Stage) -> None:
    await sweep(flood, "")
    assert "/sweep since 14:00, burst" in visible(flood.sender.chats[ADMINS][-1].versions[-1].text)
    await sweep(flood, "approved")
    assert "Only what waits can be swept." in visible(flood.sender.chats[ADMINS][-1].versions[-1].text)
    await sweep(flood, "zzz*")
    assert "Nothing that waits meets the condition." in told(flood)
    assert buttons(flood) == ["Decide nothing"]


async def test_a_sweep_does_not_pause_its_admin_but_a_paused_admin_sweeps_nothing(flood: Stage) -> None:
    flood.rules = policy.Rules(
        messages_at_once=1000, newcomer_minutes=0, closed_days=3650, news_seconds=0, decisions_per_minute=3
    )
    await flood.restart()
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    await flood.press("Ada", "Another reason", ADMINS)
    assert await flood.on_record() == {State.PENDING: 8, State.REJECTED: 30}
    await flood.say("Ada", "/approve 1 2 3", ADMINS)
    assert await states(flood, 1, 2, 3) == ["approved"] * 3
    await flood.press("Ada", "Undo all", ADMINS)
    assert toast(flood).startswith("That was faster than anybody can read.")
    await flood.press("Bea", "Undo all", ADMINS)
    assert await states(flood, 9) == ["pending"]


# In pieces ----------------------------------------------------------------------------------------


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeps, "SWEEP_JUDGED_AT_ONCE", 4)
    monkeypatch.setattr(sweeps, "SWEPT_AT_ONCE", 4)


async def pieces(stage: Stage, most: int) -> int:
    """Do some pieces of work, as the dispatcher does; how many there were."""
    for done in range(most):
        if not await stage.dispatcher.upkeep.sweep():
            return done
    return most


@pytest.mark.usefixtures("small_pieces")
async def test_a_power_cut_at_any_piece_neither_loses_nor_repeats_a_decision(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    flood.dispatcher.admins.sweeps.wake = lambda: None
    await flood.press("Ada", "Another reason", ADMINS)
    await pieces(flood, 3)
    assert await flood.on_record() == {State.PENDING: 26, State.REJECTED: 12}
    await flood.restart()
    assert await flood.on_record() == {State.PENDING: 8, State.REJECTED: 30}
    made = await flood.store.transact(
        lambda tx: [[each.what.value for each in tx.history.of(number)] for number in range(9, 39)]
    )
    assert all(each.count("rejected") == 1 for each in made)
    assert "30 rejected by Ada" in told(flood)


@pytest.mark.usefixtures("small_pieces")
async def test_stop_leaves_the_rest_and_what_was_decided_can_be_taken_back(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    flood.dispatcher.admins.sweeps.wake = lambda: None
    await flood.press("Ada", "Another reason", ADMINS)
    await pieces(flood, 2)
    assert "still to do:" in told(flood)
    await sweep(flood, "pending", "Bea")
    assert "Another sweep is at work." in visible(flood.sender.chats[ADMINS][-1].versions[-1].text)
    await flood.press("Bea", "Stop", ADMINS)
    assert await pieces(flood, 5) == 0
    assert "8 rejected by Ada, 1 Oct, 10:00 UTC · stopped" in told(flood)
    assert "Left as they are: 22." in told(flood)
    await flood.press("Ada", "Undo all", ADMINS)
    await pieces(flood, 9)
    await flood.settle()
    assert await flood.on_record() == {State.PENDING: 38}


@pytest.mark.usefixtures("small_pieces")
async def test_the_message_tells_of_progress_only_now_and_then(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    flood.dispatcher.admins.sweeps.wake = lambda: None
    await flood.press("Ada", "Another reason", ADMINS)
    shown = sweep_shown(flood)
    before = len(shown.versions)
    flood.now += timedelta(seconds=policy.SWEEP_TOLD_SECONDS)
    for _ in range(3):
        await pieces(flood, 1)
        await flood.settle()
    assert len(shown.versions) == before + 1
    flood.now += timedelta(seconds=policy.SWEEP_TOLD_SECONDS)
    await pieces(flood, 1)
    await flood.settle()
    assert len(shown.versions) == before + 2
    assert "16 rejected by Ada" in told(flood)
    assert "still to do: 14" in told(flood)


async def test_what_comes_after_the_count_is_not_decided_with_the_rest(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    await sign(flood, 50, "Bot Latecomer")
    await flood.press("Ada", "Another reason", ADMINS)
    assert await states(flood, 39) == ["pending"]
    assert await flood.on_record() == {State.PENDING: 9, State.REJECTED: 30}


async def test_a_new_sweep_takes_the_place_of_one_that_nobody_has_answered(flood: Stage) -> None:
    await sweep(flood, "bot*")
    first = sweep_shown(flood).id
    await sweep(flood, "pending")
    assert [each.id for each in flood.sender.chats[ADMINS] if each.id == first] == []
    stages = await flood.store.transact(lambda tx: [tx.sweeps.get(number) for number in (1, 2)])
    assert [each and each.stage for each in stages] == [None, SweepStage.ASKED]


async def test_the_store_forgets_a_sweep_with_its_day(flood: Stage) -> None:
    await sweep(flood, "bot*")
    await flood.press("Ada", "Reject all", ADMINS)
    await flood.press("Ada", "Another reason", ADMINS)
    await flood.later(timedelta(days=1, minutes=1))
    assert await flood.store.transact(lambda tx: (tx.sweeps.get(1), tx.sweeps.count(1).decided)) == (None, 0)
    assert not await flood.store.transact(
        lambda tx: [each for each in tx.outbox.slots(flood.sender.platform) if str(each).startswith("sweep")]
    )
    assert rows(flood)


# A second admin -----------------------------------------------------------------------------------


@pytest.fixture
async def large(flood: Stage, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """Twenty are many here; Ada and Bea are known to decide."""
    monkeypatch.setattr(commands_sweep, "SWEEP_ALONE_MOST", 20)
    for person in ("Ada", "Bea"):
        await flood.join(person)
    return flood


async def propose(stage: Stage) -> None:
    await sweep(stage, "since 10:00")
    await stage.press("Ada", "Reject all", ADMINS)
    await stage.press("Ada", "Not a real person", ADMINS)


async def test_so_many_are_not_decided_before_a_second_admin_agrees(large: Stage) -> None:
    await propose(large)
    assert "Ada wants to reject all of them (30)" in told(large)
    assert "Not a real person" in told(large)
    assert buttons(large) == ["I agree", "Decide nothing"]
    await large.press("Ada", "I agree", ADMINS)
    assert toast(large) == "You have proposed this yourself. Another admin has to agree."
    assert set(await states(large, *range(9, 39))) == {"pending"}
    await large.press("Bea", "I agree", ADMINS)
    assert "30 rejected by Ada, Bea" in told(large)
    assert set(await states(large, *range(9, 39))) == {"rejected"}
    await large.press("Ada", "Undo all", ADMINS)  # which one admin does alone
    assert set(await states(large, *range(1, 39))) == {"pending"}


async def test_to_approve_so_many_needs_two_as_well(large: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_sweep, "SWEEP_ALONE_MOST", 7)
    await sweep(large, "pending")
    await large.press("Ada", "Approve the clean ones", ADMINS)
    assert "Ada wants to approve those that have nothing to look into (8)" in told(large)
    await large.press("Bea", "I agree", ADMINS)
    assert await large.on_record() == {State.PENDING: 30, State.APPROVED: 8}


async def test_as_few_as_one_may_sweep_alone_are_swept_alone(large: Stage) -> None:
    await sweep(large, "until 9:59")
    await large.press("Ada", "Reject all", ADMINS)
    await large.press("Ada", "Not a real person", ADMINS)
    assert "8 rejected by Ada" in told(large)


async def test_many_small_sweeps_are_as_one_large_one(large: Stage) -> None:
    await sweep(large, "until 9:59")
    await large.press("Ada", "Reject all", ADMINS)
    await large.press("Ada", "Not a real person", ADMINS)
    for number in range(39, 52):
        await sign(large, number, "Bot Other")
    for wants, passed in ((True, timedelta()), (False, timedelta(hours=1, minutes=1))):
        large.now += passed
        await sweep(large, "other")
        await large.press("Ada", "Reject all", ADMINS)
        await large.press("Ada", "Not a real person", ADMINS)
        assert ("Ada wants to reject all of them (13)" in told(large)) is wants
        assert ("13 rejected by Ada" in told(large)) is not wants


async def test_who_is_the_only_admin_sweeps_as_many_as_there_are(large: Stage) -> None:
    await large.join("Bea", present=False)
    await propose(large)
    assert "30 rejected by Ada" in told(large)


async def test_where_removals_take_two_a_sweep_of_so_many_takes_two(large: Stage) -> None:
    await large.join("Bea", present=False)
    large.rules = replace(large.rules, removal_admins=2)
    await large.restart()
    await propose(large)
    assert "Ada wants to reject all of them (30)" in told(large)


async def test_a_proposal_survives_a_restart_and_other_sweeps_and_lapses_after_an_hour(large: Stage) -> None:
    await propose(large)
    await large.restart()
    await sweep(large, "until 9:59", "Bea")
    await large.press("Bea", "Decide nothing", ADMINS)
    await large.press("Bea", "I agree", ADMINS)
    assert set(await states(large, *range(9, 39))) == {"rejected"}


async def test_what_nobody_seconds_within_an_hour_goes(large: Stage) -> None:
    await propose(large)
    await large.later(timedelta(hours=1))
    with pytest.raises(StopIteration):
        sweep_shown(large)
    await large.press("Bea", "I agree", ADMINS, old=True)
    assert toast(large).startswith("That was taken away meanwhile.")
    assert set(await states(large, *range(9, 39))) == {"pending"}


async def test_what_changes_while_a_proposal_waits_is_left(large: Stage) -> None:
    await propose(large)
    await withdraw(large, 9)
    assert "Ada wants to reject all of them (29)" in told(large)
    await large.press("Bea", "Decide nothing", ADMINS)
    assert toast(large) == "Nothing was decided."
    assert set(await states(large, *range(10, 39))) == {"pending"}
