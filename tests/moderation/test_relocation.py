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


@pytest.fixture
async def staffed(stage: Stage) -> Stage:
    """A stage with Ada, who decides; Flora waits, Timur is approved."""
    await stage.join("Ada")
    await sign(stage, "Flora", "Timur")
    await stage.press("Ada", "Approve", "admins")  # the latest card
    return stage


async def test_the_old_groups_cards_go_and_what_waits_comes_in_the_new_one(staffed: Stage) -> None:
    await staffed.say("Ada", "/pending", "admins")
    await staffed.restart_with(NEW)
    for name in ("Flora", "Timur", "waits"):
        assert name not in texts(staffed, "admins")
    assert "Flora Example" in texts(staffed, NEW)
    assert "Timur Example" not in texts(staffed, NEW)
    assert await left(staffed) == 0
    await staffed.join("Ada")
    await staffed.press("Ada", "Approve", NEW)
    assert await staffed.on_record() == {State.APPROVED: 2}


async def test_a_new_group_gets_the_queue_where_many_signatures_are_pending(stage: Stage) -> None:
    await sign(stage, *(f"Signer{chr(97 + number)}" for number in range(8)))
    await stage.restart_with(NEW)
    assert len(stage.sender.chats[NEW]) == 1
    assert "8 signatures wait." in texts(stage, NEW)
    assert texts(stage, "admins") == ""


async def test_a_restart_with_the_same_group_changes_nothing(staffed: Stage) -> None:
    before = [shown.id for shown in staffed.sender.chats["admins"]]
    happened = len(staffed.sender.happenings)
    await staffed.restart()
    assert [shown.id for shown in staffed.sender.chats["admins"]] == before
    assert len(staffed.sender.happenings) == happened


async def test_a_group_that_has_moved_is_the_same_group_also_when_the_setting_follows(staffed: Stage) -> None:
    await staffed.move()
    await staffed.restart()
    before = len(staffed.sender.happenings)
    await staffed.restart_with("admins, moved")
    assert len(staffed.sender.happenings) == before
    assert await left(staffed) == 0


async def test_nobody_decides_in_the_new_group_because_they_did_in_the_old_one(staffed: Stage) -> None:
    await staffed.restart_with(NEW)
    staffed.members.discard("Ada")
    await staffed.forge("Ada", "ap:1:1:", NEW)
    assert await staffed.on_record() == {State.APPROVED: 1, State.PENDING: 1}
    await staffed.restart_with("admins")
    known = await staffed.store.transact(
        lambda tx: tx.people.member(Address(PLATFORM, "admins"), Account(PLATFORM, "Ada"))
    )
    assert known is None


async def test_an_old_undo_button_undoes_nothing(staffed: Stage) -> None:
    await staffed.restart_with(NEW)
    await staffed.press("Ada", "Undo", "admins", old=True)
    assert await staffed.on_record() == {State.APPROVED: 1, State.PENDING: 1}


async def test_what_was_on_its_way_to_the_old_group_never_arrives_there(staffed: Stage) -> None:
    """A card that could not be sent yet, and one that could not be taken away yet."""
    group = Address(PLATFORM, "admins")
    await staffed.stop()
    staffed.store = await staffed.open_store()

    def work(tx: Transaction) -> None:
        tx.outbox.post(OutboxMessage(group, b'{"message": {"text": "a card of Gustav"}}', Slot.card(99)))
        tx.outbox.post(OutboxMessage(group, b'{"message": {"text": "x"}, "replaces": "gone soon", "removes": true}'))

    await staffed.store.transact(work)
    await staffed.store.close()
    staffed.sender.shut.add("admins")
    await staffed.start_with(NEW)
    assert "Gustav" not in texts(staffed, "admins") + texts(staffed, NEW)
    found = await staffed.store.transact(lambda tx: tx.groups.leftovers(PLATFORM))
    assert "gone soon" in [leftover.message for leftover in found]


async def test_a_group_that_has_put_the_bot_out_is_tried_again_for_days(
    staffed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    staffed.sender.shut.add("admins")
    await staffed.restart_with(NEW)
    assert await left(staffed) == 2
    assert "2 messages about signatures still stand in a former admin group" in caplog.text
    await staffed.say("Timur", "/my")
    await staffed.press("Timur", "Withdraw")
    await staffed.press("Timur", "Erase everything")
    await staffed.restart()
    assert "Timur Example" in texts(staffed, "admins")
    staffed.sender.shut.clear()
    await staffed.sweeper.sweep()
    assert texts(staffed, "admins") == ""
    assert await left(staffed) == 0


async def test_a_group_that_has_put_the_bot_out_is_given_up_after_a_fortnight(
    staffed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    staffed.sender.shut.add("admins")
    await staffed.restart_with(NEW)
    for _ in range(SWEEP_TRIES_MOST - 2):
        await staffed.sweeper.sweep()
    assert await left(staffed) == 2
    await staffed.sweeper.sweep()
    assert await left(staffed) == 0
    assert "for 14 days" in caplog.text


async def test_a_platform_switched_off_and_on_again_is_swept_and_shown_what_waits(staffed: Stage) -> None:
    """A signer who has withdrawn or was decided about meanwhile is not named there by an old card."""
    await staffed.restart_with("")
    assert "Timur Example" in texts(staffed, "admins")
    assert await left(staffed) == 2

    def withdraw(tx: Transaction) -> None:
        assert tx.signatures.withdraw(Account(PLATFORM, "Flora"), staffed.now)

    await staffed.store.transact(withdraw)
    await staffed.restart_with("admins")
    assert texts(staffed, "admins") == ""
    assert await left(staffed) == 0


async def test_switched_on_with_another_group_the_first_one_is_swept_all_the_same(staffed: Stage) -> None:
    await staffed.restart_with("")
    await staffed.restart_with(NEW)
    assert texts(staffed, "admins") == ""
    assert "Flora Example" in texts(staffed, NEW)


async def test_a_platform_that_is_new_is_shown_what_waits(staffed: Stage) -> None:
    staffed.groups._groups[Platform.MATRIX] = Address(Platform.MATRIX, "!staffed")
    await staffed.dispatcher.prepare()
    waiting = await staffed.store.transact(lambda tx: tx.outbox.undelivered(0, 10))
    assert [(outgoing.address.chat, outgoing.slot) for outgoing in waiting] == [("!staffed", Slot.card(1))]


async def test_an_entry_that_cannot_be_shown_keeps_the_bot_from_nothing(
    staffed: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr("bot.moderation.relocation.show_card", broken)
    await staffed.restart_with(NEW)
    assert texts(staffed, "admins") == ""
    assert "write /pending there" in caplog.text


async def test_members_of_the_present_group_are_kept_when_a_platform_comes_back(staffed: Stage) -> None:
    await staffed.restart_with("")
    await staffed.restart_with("admins")
    known = await staffed.store.transact(
        lambda tx: tx.people.member(Address(PLATFORM, "admins"), Account(PLATFORM, "Ada"))
    )
    assert isinstance(known, Member)
