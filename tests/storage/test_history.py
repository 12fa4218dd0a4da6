"""What has happened to a signature is remembered without its text, and without end only as far as admins made it."""

from datetime import timedelta
from pathlib import Path

from storage.policy import HISTORY_MOST
from storage.protocol import Store, Transaction
from storage.records import Happened, HistoryEvent, Reason
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN, ADMIN_NAME, CARLO, FLORA, NOON, decide, sign

MINUTE = timedelta(minutes=1)


async def note(store: Store, *several: Happened) -> None:
    def work(tx: Transaction) -> None:
        for what in several:
            tx.history.note(1, what, NOON)

    await store.transact(work)


async def happened(store: Store, number: int = 1) -> list[Happened]:
    return [each.what for each in await store.transact(lambda tx: tx.history.of(number))]


async def test_each_event_has_its_minute_its_reason_and_who_made_it(open_store: OpenStore, path: Path) -> None:
    store = await open_store()
    await sign(store, FLORA)
    later = NOON + 3 * MINUTE
    await store.transact(lambda tx: tx.history.note(1, Happened.SUBMITTED, NOON + timedelta(seconds=17)))
    await store.transact(
        lambda tx: tx.history.note(1, Happened.REJECTED, later, admin=ADMIN_NAME, reason=Reason.OFFENSIVE)
    )
    await open_store.close()
    assert not [file for file in path.parent.iterdir() if ADMIN_NAME.encode() in file.read_bytes()]
    store = await open_store()
    assert await store.transact(lambda tx: tx.history.of(1)) == [
        HistoryEvent(Happened.SUBMITTED, NOON),
        HistoryEvent(Happened.REJECTED, later, Reason.OFFENSIVE, ADMIN_NAME),
    ]


async def test_what_a_signer_repeats_crowds_nothing_out(store: Store) -> None:
    await sign(store, FLORA)
    await note(store, Happened.SUBMITTED, *(Happened.HIDDEN, Happened.SHOWN) * HISTORY_MOST, Happened.APPROVED)
    await note(store, *(Happened.HIDDEN, Happened.CORRECTED) * HISTORY_MOST)
    assert await happened(store) == ["submitted", "hidden", "shown", "approved", "hidden", "corrected"]


async def test_only_the_latest_events_are_kept(store: Store) -> None:
    await sign(store, FLORA)
    await note(store, Happened.SUBMITTED, *(Happened.APPROVED, Happened.UNDONE) * HISTORY_MOST)
    found = await happened(store)
    assert (len(found), found[0]) == (HISTORY_MOST, Happened.APPROVED)


async def test_it_goes_with_what_is_withdrawn_or_erased(store: Store) -> None:
    await sign(store, FLORA)
    await sign(store, CARLO)
    await store.transact(lambda tx: [tx.history.note(number, Happened.SUBMITTED, NOON) for number in (1, 2)])
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
    await store.transact(lambda tx: tx.removals.erase(2, ADMIN, ADMIN_NAME, NOON))
    assert await happened(store, 1) == await happened(store, 2) == []
    await note(store, Happened.WITHDRAWN)
    assert await happened(store) == [Happened.WITHDRAWN]


async def test_a_decision_leaves_it_alone(store: Store) -> None:
    signature = await sign(store, FLORA)
    await note(store, Happened.SUBMITTED)
    decided = await decide(store, signature)
    assert decided is not None
    assert await happened(store) == [Happened.SUBMITTED]
