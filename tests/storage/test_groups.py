"""The admin group of each platform, and the messages left in former admin groups."""

import pytest

from storage.protocol import Store, Transaction
from storage.records import QUEUE, Account, Address, Leftover, Member, OutboxMessage, Platform, Slot
from storage.sqlite.store import SqliteStore
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN, GROUP

OTHER = Address(Platform.TELEGRAM, "-1003000000009")
ROOM = Address(Platform.MATRIX, "!desk")


async def present(store: Store, platform: Platform = Platform.TELEGRAM) -> Address | None:
    return await store.transact(lambda tx: tx.groups.present(platform))


async def leftovers(store: Store, platform: Platform = Platform.TELEGRAM) -> list[Leftover]:
    return await store.transact(lambda tx: tx.groups.leftovers(platform))


def show(tx: Transaction, group: Address, slot: Slot, message: str) -> None:
    tx.outbox.delivered(tx.outbox.post(OutboxMessage(group, b"a card", slot)), message)


async def test_each_platform_has_one_and_it_is_known_after_a_restart(open_store: OpenStore) -> None:
    store = await open_store()
    assert await present(store) is None
    for group in (GROUP, ROOM, OTHER):
        await store.transact(lambda tx, group=group: tx.groups.appoint(group))
    store = await open_store()
    assert (await present(store), await present(store, Platform.MATRIX)) == (OTHER, ROOM)
    await store.transact(lambda tx: tx.groups.dismiss(Platform.TELEGRAM))
    assert (await present(store), await present(store, Platform.MATRIX)) == (None, ROOM)


async def test_what_is_shown_is_left_over_and_what_waits_is_never_sent(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.groups.appoint(GROUP)
        show(tx, GROUP, Slot.card(1), "m1")
        show(tx, GROUP, QUEUE, "m2")
        show(tx, ROOM, Slot.card(1), "r1")
        tx.outbox.post(OutboxMessage(GROUP, b"another card", Slot.card(2)))
        elsewhere = tx.outbox.post(OutboxMessage(ROOM, b"another card", Slot.card(2)))
        tx.groups.leave(GROUP)
        assert tx.outbox.undelivered(0, 10) == [elsewhere]
        assert not tx.outbox.occupied(Platform.TELEGRAM, Slot.card(1))
        assert tx.outbox.occupied(Platform.MATRIX, Slot.card(1))

    await store.transact(work)
    assert [each.message for each in await leftovers(store)] == ["m1", "m2"]
    assert await leftovers(store, Platform.MATRIX) == []


async def test_a_try_in_vain_is_counted_until_it_is_settled(store: Store) -> None:
    await store.transact(lambda tx: tx.groups.leave_over(GROUP, "m1"))
    (found,) = await leftovers(store)
    await store.transact(lambda tx: tx.groups.note_try(found))
    assert await leftovers(store) == [Leftover(GROUP, "m1", 1)]
    await store.transact(lambda tx: tx.groups.settle(found))
    assert await leftovers(store) == []


async def test_a_platform_that_is_off_counts_what_stands_there_too(store: Store) -> None:
    await store.transact(lambda tx: show(tx, GROUP, Slot.card(1), "m1"))
    for off, count in ((False, 0), (True, 1)):
        assert await store.transact(lambda tx, off=off: tx.groups.count(Platform.TELEGRAM, off=off)) == count


async def test_members_of_another_group_are_forgotten_with_a_new_one(store: Store) -> None:
    def member(tx: Transaction) -> Member | None:
        return tx.people.member(GROUP, ADMIN)

    await store.transact(lambda tx: tx.people.keep_member(GROUP, ADMIN, Member(present=True)))
    await store.transact(lambda tx: tx.groups.appoint(GROUP))
    assert await store.transact(member) is not None
    await store.transact(lambda tx: tx.groups.appoint(OTHER))
    assert await store.transact(member) is None
    assert await store.transact(lambda tx: tx.people.member(OTHER, Account(Platform.TELEGRAM, "1"))) is None


async def test_after_a_change_of_keys_all_of_it_is_found(store: SqliteStore) -> None:
    await store.transact(lambda tx: tx.groups.appoint(GROUP))
    await store.transact(lambda tx: tx.groups.leave_over(OTHER, "m1"))
    await store.rekey(bytes(32))
    assert await present(store) == GROUP
    assert await leftovers(store) == [Leftover(OTHER, "m1")]


async def test_a_damaged_address_keeps_nobody_from_starting(
    store: SqliteStore, caplog: pytest.LogCaptureFixture
) -> None:
    await store.transact(lambda tx: tx.groups.appoint(GROUP))
    await store.transact(lambda tx: tx.groups.leave_over(GROUP, "m1"))
    await store._database.transact(lambda connection: connection.execute("UPDATE admin_group SET chat_sealed = x'00'"))
    assert await present(store) is None
    assert await leftovers(store) == []
    assert "is damaged" in caplog.text
    await store.transact(lambda tx: tx.groups.appoint(GROUP))
    assert await leftovers(store) == [Leftover(GROUP, "m1")]
