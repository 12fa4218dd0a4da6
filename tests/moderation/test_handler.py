"""The handler of the admin groups. `moderation/test_access.py` tests who may decide."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.messaging.events import Press
from storage.records import Account, State
from tests.stage import PLATFORM, Shown, Stage


async def test_the_decision_carries_the_admins_name(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia")
    await stage.press("Flora", "Sign")
    await stage.press("Ada", "Approve", "admins")
    decision = await stage.store.transact(lambda tx: tx.decisions.last(1))
    assert decision is not None
    assert (decision.admin, decision.made) == ("Ada", stage.now)
    assert await stage.on_record() == {State.APPROVED: 1}


async def test_a_signature_is_known_by_its_account_on_its_platform(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia")
    await stage.press("Flora", "Sign")
    record = await stage.store.transact(lambda tx: tx.people.signer(Account(PLATFORM, "Flora")))
    assert record.signature is not None
    assert record.signature.state is State.PENDING
    assert record.draft is None


async def sign(stage: Stage, person: str) -> None:
    await stage.say(person, "/sign")
    await stage.say(person, f"{person} Example, Armenia")
    await stage.press(person, "Sign")


async def test_a_clock_that_is_set_back_accuses_nobody(stage: Stage) -> None:
    """Ten decisions, five minutes apart, were not made within a minute because the next seems to come before them."""
    stage.rules = replace(stage.rules, decisions_per_minute=10)
    await stage.restart()
    await stage.join("Ada")
    for _ in range(6):
        await sign(stage, "Flora")
        await stage.press("Ada", "Approve", "admins")
        stage.now += timedelta(minutes=5)
        await stage.press("Ada", "Undo", "admins")
        stage.now += timedelta(minutes=5)
        await stage.press("Flora", "My signature")
        await stage.press("Flora", "Withdraw")
        await stage.press("Flora", "Yes, withdraw")
        stage.now += timedelta(minutes=30)
    stage.now -= timedelta(hours=12)
    await sign(stage, "Timur")
    await stage.press("Ada", "Approve", "admins")
    assert not any("paused" in shown.versions[-1].text for shown in stage.sender.chats["admins"])


async def test_a_page_that_was_never_offered_changes_nothing(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    await stage.join("Ada")
    await sign(stage, "Flora")
    await stage.forge("Ada", "al:7fffffffffffffff:0:x", "admins")
    assert stage.sender.happenings[-1].toast == "The list has changed since. Please look at it again."
    assert "failed" not in caplog.text


@pytest.mark.parametrize(("later", "shown"), [(23, True), (25, False)])
async def test_a_card_can_be_asked_for_as_long_as_cards_stay(stage: Stage, later: int, shown: bool) -> None:
    """Otherwise whoever finds a phone could bring up any name, withheld ones too."""
    await stage.join("Ada")
    await sign(stage, "Flora")
    await stage.press("Ada", "Approve", "admins")
    await stage.later(timedelta(hours=later))
    await stage.forge("Ada", "cd:1:0:", "admins")
    assert any("Flora Example" in each.versions[-1].text for each in stage.sender.chats["admins"]) is shown


async def test_a_copy_of_a_card_goes_when_somebody_presses_it(stage: Stage) -> None:
    """Its sending was never confirmed, so that it was sent once more: only that one is known and kept up to date."""
    await stage.join("Ada")
    await sign(stage, "Flora")
    (card,) = stage.sender.chats["admins"]
    copy = Shown("copy", list(card.versions))
    stage.sender.chats["admins"].append(copy)
    approve = card.versions[-1].choices[0][0].action
    await stage.dispatcher.receive([stage.event("Ada", Press("press", "copy", approve), "admins")])
    await stage.settle()
    assert stage.sender.chats["admins"] == [card]
    assert "Approved</b> by Ada" in card.versions[-1].text


async def test_a_decision_pressed_twice_sends_no_edit_that_says_nothing_new(stage: Stage) -> None:
    """A group takes twenty messages and edits a minute."""
    await stage.join("Ada")
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia")
    await stage.press("Flora", "Sign")
    (card,) = stage.sender.chats["admins"]
    approve = next(choice for row in card.versions[-1].choices for choice in row if choice.label.endswith("Approve"))
    for time in range(5):
        await stage.dispatcher.receive([stage.event("Ada", Press(f"press {time}", card.id, approve.action), "admins")])
        await stage.settle()
    assert len(card.versions) == 2, "to decide, and decided"
    await stage.restart()
    await stage.dispatcher.receive([stage.event("Ada", Press("press", card.id, approve.action), "admins")])
    await stage.settle()
    assert len(card.versions) == 2
