"""A line that an admin has entered goes when nobody claims it, after a reminder."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.records import State
from tests.moderation.entering import CONSENT, code, desk_says, follow
from tests.moderation.test_removals import said_last, words
from tests.stage import Stage


async def test_what_nobody_claims_goes_after_a_reminder(open_end: Stage) -> None:
    link = code(open_end)
    assert "within 30 days, it is erased" in desk_says(open_end, "has entered #2")
    await open_end.later(timedelta(days=27, hours=23))
    assert not reminders(open_end)
    await open_end.later(timedelta(hours=2))
    await open_end.later(timedelta(hours=2))
    (reminder,) = reminders(open_end)
    assert "#1, #2" in reminder
    assert "erased in 2 days" in reminder
    await open_end.later(timedelta(days=1, hours=20))
    assert await open_end.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    await open_end.later(timedelta(hours=5))
    assert await open_end.on_record() == {}
    assert "Lines that have been erased, since nobody has claimed them: 2" in desk_says(open_end, "Lines that")
    await open_end.say("Carlo", "/signatories")
    assert "Flora" not in words(open_end, "Carlo")
    await open_end.say("Bea", "/history 1", "admins")
    assert "nobody claimed it in time" in said_last(open_end)
    assert CONSENT not in said_last(open_end)
    await follow(open_end, "Gustav", link)
    assert "This link does nothing" in said_last(open_end, "Gustav")
    assert not [path for path in open_end._path.iterdir() if b"Flora Example" in path.read_bytes()]


@pytest.mark.parametrize("days", [0, 7, 30])
async def test_with_the_end_of_the_letter_goes_what_nobody_has_claimed(desk: Stage, days: int) -> None:
    """Nobody could claim it, or say that it is not theirs, once the bot knows nobody any more."""
    await desk.stop()
    desk.rules = replace(desk.rules, closed_days=days or 30, claim_days=30 if days else 0)
    await desk.start()
    await desk.later(timedelta(days=2))
    for name in ("Flora", "Gustav"):
        await desk.say("Ada", f"/enter {name} Example, Armenia | by mail", "admins")
        await desk.press("Bea", "Approve", "admins")
    if days:
        left = {7: 7, 30: 30}[days]
        assert f"within {left} days, it is erased" in desk_says(desk, "has entered #1")
    await follow(desk, "Gustav")
    await desk.press("Gustav", "It is mine")
    for _ in range(days or 30):
        await desk.later(timedelta(days=1))
    assert await desk.on_record() == ({State.APPROVED: 1} if days else {State.APPROVED: 2})
    assert len(reminders(desk)) == (1 if days else 0)
    if days:
        assert "Whatever is not claimed is erased in" in reminders(desk)[-1]
        assert "since nobody has claimed them: 1" in desk_says(desk, "Lines that")
    for _ in range(3):
        await desk.later(timedelta(days=1))
    assert "The bot does not know any more who signed" in desk_says(desk, "who signed")
    await desk.say("Carlo", "/signatories")
    assert ("Flora Example" in words(desk, "Carlo")) == (days == 0)
    assert "Gustav Example" in words(desk, "Carlo"), "whoever has claimed a line stands there as everybody does"


async def test_what_is_claimed_stays(open_end: Stage) -> None:
    await follow(open_end, "Gustav")
    await open_end.press("Gustav", "It is mine")
    await open_end.press("Bea", "Approve", "admins")
    for _ in range(3):
        await open_end.later(timedelta(days=30))
    assert await open_end.on_record() == {State.APPROVED: 1}


async def test_a_new_link_gives_new_time(open_end: Stage) -> None:
    await open_end.later(timedelta(days=29))
    await open_end.say("Bea", "/enter 1", "admins")
    await open_end.later(timedelta(days=3))
    assert await open_end.on_record() == {State.APPROVED: 1}
    await open_end.later(timedelta(days=26))
    assert "#1" in reminders(open_end)[-1]


async def test_after_a_long_silence_there_is_a_reminder_first(open_end: Stage) -> None:
    await open_end.later(timedelta(days=60))
    assert len(reminders(open_end)) == 1
    assert await open_end.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    await open_end.later(timedelta(days=2, hours=1))
    assert await open_end.on_record() == {}


async def test_where_the_setting_says_so_nothing_lapses(open_end: Stage) -> None:
    await open_end.stop()
    open_end.rules = replace(open_end.rules, claim_days=0, pending_days=3650)
    await open_end.start()
    for _ in range(3):
        await open_end.later(timedelta(days=300))
    assert await open_end.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    assert not reminders(open_end)
    await open_end.say("Ada", "/enter Henri Example, Georgia | by mail", "admins")
    assert "it is erased" not in desk_says(open_end, "has entered #3")


async def test_of_what_was_rejected_nobody_keeps_the_link(open_end: Stage) -> None:
    await open_end.say("Bea", "/reject 2 duplicate", "admins")
    await open_end.later(timedelta(days=29))
    await open_end.later(timedelta(days=3))
    assert await open_end.on_record() == {State.REJECTED: 1}
    assert await open_end.store.transact(lambda tx: tx.entered.holds(2)) is False


def reminders(stage: Stage) -> list[str]:
    messages = [shown.versions[-1].text for shown in stage.sender.chats["admins"]]
    return [text for text in messages if "claimed by nobody yet" in text]
