"""First signatories stand before all others, for as long as their lines are public."""

from collections.abc import Callable
from pathlib import Path

import pytest

from storage.protocol import Store, Transaction
from storage.records import Account, Pin, Platform, Verdict, Visibility
from tests.backed_up import BackedUpDeployment, backed_up
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN, ADMIN_NAME, NOON, decide, home, sign, submission

_EACH_PAGE = 2


def person(number: int) -> Account:
    return Account(Platform.TELEGRAM, str(number))


async def crowd(store: Store, size: int) -> None:
    """So many people are on the list: `Example 1` and so on, with these numbers."""
    for number in range(1, size + 1):
        await decide(store, await sign(store, person(number), submission(f"Example {number}", (), "")))


async def pin(store: Store, *numbers: int, word: str = "") -> None:
    for number in numbers:
        assert await store.transact(lambda tx, number=number: tx.pins.put(number, word))  # type: ignore[misc]


async def pins(store: Store) -> list[Pin]:
    return await store.transact(lambda tx: tx.pins.all())


async def listed(store: Store) -> list[int]:
    """The numbers on the list, read page by page; each stands at the place that its signer is told."""

    def read(tx: Transaction) -> list[int]:
        found: list[int] = []
        while page := tx.signatures.public(len(found), _EACH_PAGE):
            assert len(page) <= _EACH_PAGE
            found += [each.id for each in page]
        assert [tx.signatures.listed(number)[0] for number in found] == [*range(1, len(found) + 1)]
        return found

    return await store.transact(read)


async def test_they_stand_first_in_the_order_of_pinning_on_every_page(open_store: OpenStore) -> None:
    store = await open_store()
    await crowd(store, 7)
    assert await listed(store) == [1, 2, 3, 4, 5, 6, 7]
    await pin(store, 6, 2, 7)
    assert await listed(store) == [6, 2, 7, 1, 3, 4, 5]
    assert await store.transact(lambda tx: tx.pins.remove(2))
    assert not await store.transact(lambda tx: tx.pins.remove(2))
    assert await listed(store) == [6, 7, 1, 2, 3, 4, 5]
    first = await store.transact(lambda tx: tx.publication.pinned())
    assert [(each.number, each.pinned) for each in first] == [(6, 1), (7, 2)]


async def test_another_word_leaves_its_place_to_a_line(open_store: OpenStore) -> None:
    store = await open_store()
    await crowd(store, 3)
    await pin(store, 3, 1)
    await pin(store, 3, word="initiator")
    assert await pins(store) == [Pin(3, "initiator"), Pin(1)]


async def test_only_what_is_public_is_pinned(open_store: OpenStore) -> None:
    store = await open_store()
    await sign(store, person(1), submission())
    await decide(store, await sign(store, person(2), submission(visibility=Visibility.WITHHELD)))
    for number in (1, 2, 3):
        assert not await store.transact(lambda tx, number=number: tx.pins.put(number, ""))  # type: ignore[misc]


def hide(tx: Transaction) -> None:
    tx.signatures.hide(2)


def withdraw(tx: Transaction) -> None:
    tx.signatures.withdraw(person(2), NOON)


def withhold(tx: Transaction) -> None:
    tx.signatures.correct(person(2), home(person(2)), submission(visibility=Visibility.WITHHELD), NOON)


def verdict(wanted: Verdict) -> Callable[[Transaction], None]:
    def work(tx: Transaction) -> None:
        signature = tx.signatures.get(2)
        assert signature is not None
        assert tx.decisions.decide(2, signature.revision, wanted, None, ADMIN, ADMIN_NAME, "", NOON)

    return work


def erase(tx: Transaction) -> None:
    tx.removals.erase(2, ADMIN, ADMIN_NAME, NOON)


def object_(tx: Transaction) -> None:
    tx.decisions.reopen(person(2), home(person(2)), submission().entry, "")


def correct_and_lose_the_former_line(tx: Transaction) -> None:
    tx.signatures.correct(person(2), home(person(2)), submission(), NOON)
    tx.removals.take_off(2, None, ADMIN, ADMIN_NAME, NOON)


@pytest.mark.parametrize(
    "ending",
    [
        hide,
        withdraw,
        withhold,
        verdict(Verdict.UNDONE),
        verdict(Verdict.REMOVED),
        erase,
        object_,
        correct_and_lose_the_former_line,
    ],
)
async def test_a_pin_goes_with_the_line_and_does_not_come_back(
    open_store: OpenStore, ending: Callable[[Transaction], None]
) -> None:
    store = await open_store()
    await crowd(store, 2)
    await pin(store, 2, word="initiator")

    def work(tx: Transaction) -> bool:
        ending(tx)
        return tx.pins.remove(2)  # nothing may be left, not even what nobody sees

    assert not await store.transact(work)
    assert await listed(store) == [1]


async def test_a_pin_stays_while_a_correction_waits_and_is_that_of_the_corrected_line(open_store: OpenStore) -> None:
    store = await open_store()
    await crowd(store, 2)
    await pin(store, 2, word="initiator")
    given = submission("Flora Corrected", (), "")
    corrected = await store.transact(lambda tx: tx.signatures.correct(person(2), home(person(2)), given, NOON))
    assert await listed(store) == [2, 1]
    await decide(store, corrected)
    assert await pins(store) == [Pin(2, "initiator")]
    (first,) = await store.transact(lambda tx: tx.publication.pinned())
    assert (first.entry.name, first.word) == ("Flora Corrected", "initiator")


async def test_the_list_tells_who_has_to_be_shown_elsewhere(open_store: OpenStore) -> None:
    store = await open_store()
    await crowd(store, 4)
    await store.transact(lambda tx: tx.publication.watch())
    await pin(store, 3, 1, 4)
    assert await store.transact(lambda tx: tx.publication.changed()) == [1, 3, 4]
    await store.transact(lambda tx: tx.pins.remove(1))
    assert await store.transact(lambda tx: tx.publication.changed()) == [1, 4]  # 4 has another place now
    found = await store.transact(lambda tx: tx.publication.readable([1, 3, 4]))
    assert [(each.number, each.pinned) for each in found] == [(1, 0), (3, 1), (4, 2)]


async def test_after_a_restored_backup_those_are_pinned_who_were_last(tmp_path: Path) -> None:
    deployment: BackedUpDeployment = await backed_up(tmp_path / "start")

    async def approve_and_pin(store: Store) -> None:
        signature = await store.transact(lambda tx: tx.signatures.get(1))
        assert signature is not None
        assert await store.transact(lambda tx: tx.pins.put(1, "initiator"))

    async def unpin(store: Store) -> None:
        assert await store.transact(lambda tx: tx.pins.remove(1))

    await deployment.since(approve_and_pin)
    deployment.back_up_anew()
    await deployment.since(unpin)
    await deployment.restore()
    seen: list[list[Pin]] = []

    async def look(store: Store) -> None:
        seen.append(await pins(store))

    await deployment.since(look)
    await deployment.since(approve_and_pin)
    await deployment.restore()
    await deployment.since(look)
    assert seen == [[], [Pin(1, "initiator")]]
