"""Who is let in by the admins' desk, and by whose word."""

import pytest

from bot.vocabulary import Command, Event, Membership, Moved
from storage.records import Account, Address, State
from tests.stage import PLATFORM, Stage


def pending(stage: Stage, person: str, chat: str = "admins") -> Event:
    return stage.event(person, Command("pending"), chat)


async def test_a_membership_is_looked_up_once_and_then_known(stage: Stage) -> None:
    stage.members.add("Ada")
    assert await stage.service.admins.admits(pending(stage, "Ada"))
    assert await stage.service.admins.admits(pending(stage, "Ada"))
    await stage.restart()
    assert await stage.service.admins.admits(pending(stage, "Ada"))
    assert stage.lookups == 1


async def test_a_no_is_not_remembered_since_people_join(stage: Stage) -> None:
    assert not await stage.service.admins.admits(pending(stage, "Ada"))
    stage.members.add("Ada")
    assert await stage.service.admins.admits(pending(stage, "Ada"))


async def test_without_anybody_to_ask_the_answer_is_no(stage: Stage) -> None:
    stage.members.add("Ada")
    stage.service.admins.lookups.clear()
    assert not await stage.service.admins.admits(pending(stage, "Ada"))


async def test_somebody_who_left_is_not_looked_up_again(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.join("Ada", present=False)
    stage.members.add("Ada")
    assert not await stage.service.admins.admits(pending(stage, "Ada"))
    assert stage.lookups == 0


@pytest.mark.parametrize("chat", ["", "Neighbours"])
async def test_a_member_is_let_in_nowhere_else(stage: Stage, chat: str) -> None:
    await stage.join("Ada")
    assert not await stage.service.admins.admits(pending(stage, "Ada", chat))


async def test_another_group_cannot_say_who_is_a_member_or_where_the_admins_are(stage: Stage) -> None:
    for content in (Membership(True), Moved("Neighbours")):
        await stage.service.receive([stage.event("Eve", content, "Neighbours")])
    await stage.settle()
    assert stage.service.group(PLATFORM) == "admins"
    assert not await stage.service.admins.admits(pending(stage, "Eve"))


async def test_after_a_move_the_new_address_counts_and_the_old_one_does_not(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.move()
    await stage.restart()
    assert stage.service.group(PLATFORM) == "admins, moved"
    assert stage.service.is_group(Address(PLATFORM, "admins, moved"))
    assert not await stage.service.admins.admits(pending(stage, "Ada", "admins"))
    assert await stage.service.admins.admits(pending(stage, "Ada", "admins, moved"))


async def test_the_decision_carries_the_admins_name(stage: Stage) -> None:
    await stage.join("Ada")
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example, Armenia")
    await stage.press("Flora", "Sign")
    await stage.press("Ada", "Approve", "admins")
    decision = await stage.store.transact(lambda tx: tx.signatures.last_decision(1))
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
