"""After a change of the admin group, or when a platform was switched off, old cards are removed and pending signatures
are shown again.
"""

import pytest

from bot.policy import SWEEP_TRIES_MOST
from storage.protocol import Transaction
from storage.records import Account, Address, Member, OutboxMessage, Platform, Slot, State
from tests.stage import PLATFORM, Stage

NEW = "new admins"


async def sign(stage: Stage, *people: str) -> None:
    for person in people:
        await stage.say(person, "/sign")
        await stage.say(person, f"{person} Example, Armenia")
        await stage.press(person, "Sign")


def texts(stage: Stage, chat: str) -> str:
    """All that stands in a chat."""
    return "\n".join(shown.versions[-1].text for shown in stage.sender.chats.get(chat, []))


async def left(stage: Stage) -> int:
    return await stage.store.transact(lambda tx: tx.groups.count(PLATFORM, off=False))


@pytest.fixture(name="stage")
async def ada_decides(stage: Stage) -> Stage:
    """A stage with Ada, who decides; Flora waits, Timur is approved."""
    await stage.join("Ada")
    await sign(stage, "Flora", "Timur")
    await stage.press("Ada", "Approve", "admins")  # the latest card
    return stage


async def test_the_old_groups_cards_go_and_what_waits_comes_in_the_new_one(stage: Stage) -> None:
    await stage.say("Ada", "/pending", "admins")
    await stage.restart_with(NEW)
    for name in ("Flora", "Timur", "waits"):
        assert name not in texts(stage, "admins")
    assert "Flora Example" in texts(stage, NEW)
    assert "Timur Example" not in texts(stage, NEW)
    assert await left(stage) == 0
    await stage.join("Ada")
    await stage.press("Ada", "Approve", NEW)
    assert await stage.on_record() == {State.APPROVED: 2}


async def test_of_many_that_wait_the_new_group_gets_the_queue(stage: Stage) -> None:
    await sign(stage, *(f"Signer{chr(97 + number)}" for number in range(8)))
    await stage.restart_with(NEW)
    assert len(stage.sender.chats[NEW]) == 1
    assert "8 signatures wait." in texts(stage, NEW)
    assert texts(stage, "admins") == ""


async def test_a_restart_with_the_same_group_changes_nothing(stage: Stage) -> None:
    before = [shown.id for shown in stage.sender.chats["admins"]]
    happened = len(stage.sender.happenings)
    await stage.restart()
    assert [shown.id for shown in stage.sender.chats["admins"]] == before
    assert len(stage.sender.happenings) == happened


async def test_a_group_that_has_moved_is_the_same_group_also_when_the_setting_follows(stage: Stage) -> None:
    await stage.move()
    await stage.restart()
    before = len(stage.sender.happenings)
    await stage.restart_with("admins, moved")
    assert len(stage.sender.happenings) == before
    assert await left(stage) == 0


async def test_nobody_decides_in_the_new_group_because_they_did_in_the_old_one(stage: Stage) -> None:
    await stage.restart_with(NEW)
    stage.members.discard("Ada")
    await stage.forge("Ada", "ap:1:1:", NEW)
    assert await stage.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    await stage.restart_with("admins")
    known = await stage.store.transact(
        lambda tx: tx.people.member(Address(PLATFORM, "admins"), Account(PLATFORM, "Ada"))
    )
    assert known is None


async def test_an_old_undo_button_undoes_nothing(stage: Stage) -> None:
    await stage.restart_with(NEW)
    await stage.press("Ada", "Undo", "admins", old=True)
    assert await stage.on_record() == {State.APPROVED: 1, State.PENDING: 1}


async def test_what_was_on_its_way_to_the_old_group_never_arrives_there(stage: Stage) -> None:
    """A card that could not be sent yet, and one that could not be taken away yet."""
    group = Address(PLATFORM, "admins")
    await stage.stop()
    stage.store = await stage.open_store()

    def work(tx: Transaction) -> None:
        tx.outbox.post(OutboxMessage(group, b'{"message": {"text": "a card of Gustav"}}', Slot.card(99)))
        tx.outbox.post(OutboxMessage(group, b'{"message": {"text": "x"}, "replaces": "gone soon", "removes": true}'))

    await stage.store.transact(work)
    await stage.store.close()
    stage.sender.shut.add("admins")
    await stage.start_with(NEW)
    assert "Gustav" not in texts(stage, "admins") + texts(stage, NEW)
    found = await stage.store.transact(lambda tx: tx.groups.leftovers(PLATFORM))
    assert "gone soon" in [leftover.message for leftover in found]


async def test_a_group_that_has_put_the_bot_out_is_tried_again_for_days(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.sender.shut.add("admins")
    await stage.restart_with(NEW)
    assert await left(stage) == 2
    assert "2 messages about signatures still stand in a former admin group" in caplog.text
    await stage.say("Timur", "/my")
    await stage.press("Timur", "Withdraw")
    await stage.press("Timur", "Yes, withdraw")
    await stage.restart()
    assert "Timur Example" in texts(stage, "admins")
    stage.sender.shut.clear()
    await stage.sweeper.sweep()
    assert texts(stage, "admins") == ""
    assert await left(stage) == 0


async def test_it_is_given_up_after_a_fortnight(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.sender.shut.add("admins")
    await stage.restart_with(NEW)
    for _ in range(SWEEP_TRIES_MOST - 2):
        await stage.sweeper.sweep()
    assert await left(stage) == 2
    await stage.sweeper.sweep()
    assert await left(stage) == 0
    assert "for 14 days" in caplog.text


async def test_a_platform_switched_off_and_on_again_is_swept_and_shown_what_waits(stage: Stage) -> None:
    """Whoever has withdrawn or was decided about meanwhile is not named there by an old card."""
    await stage.restart_with("")
    assert "Timur Example" in texts(stage, "admins")
    assert await left(stage) == 2

    def withdraw(tx: Transaction) -> None:
        assert tx.signatures.withdraw(Account(PLATFORM, "Flora"), stage.now)

    await stage.store.transact(withdraw)
    await stage.restart_with("admins")
    assert texts(stage, "admins") == ""
    assert await left(stage) == 0


async def test_switched_on_with_another_group_the_first_one_is_swept_all_the_same(stage: Stage) -> None:
    await stage.restart_with("")
    await stage.restart_with(NEW)
    assert texts(stage, "admins") == ""
    assert "Flora Example" in texts(stage, NEW)


async def test_a_platform_that_is_new_is_shown_what_waits(stage: Stage) -> None:
    stage.groups._groups[Platform.MATRIX] = Address(Platform.MATRIX, "!stage")
    await stage.dispatcher.prepare()
    waiting = await stage.store.transact(lambda tx: tx.outbox.undelivered(0, 10))
    assert [(outgoing.address.chat, outgoing.slot) for outgoing in waiting] == [("!stage", Slot.card(1))]


async def test_an_entry_that_cannot_be_shown_keeps_the_bot_from_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr("bot.moderation.relocation.show_card", broken)
    await stage.restart_with(NEW)
    assert texts(stage, "admins") == ""
    assert "write /pending there" in caplog.text


async def test_members_of_the_present_group_are_kept_when_a_platform_comes_back(stage: Stage) -> None:
    await stage.restart_with("")
    await stage.restart_with("admins")
    known = await stage.store.transact(
        lambda tx: tx.people.member(Address(PLATFORM, "admins"), Account(PLATFORM, "Ada"))
    )
    assert isinstance(known, Member)
