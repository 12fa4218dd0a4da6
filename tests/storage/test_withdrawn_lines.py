"""A signer who withdraws may let the number stay on the public list: the day stands there, and nothing else."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from storage.protocol import Store, Transaction
from storage.records import Pin, State, Verdict, Visibility
from tests.storage.conftest import OpenStore
from tests.storage.samples import CARLO, DALIA, EMIL, FLORA, NOON, decided, home, sign, submission

TODAY = NOON.date()
PEOPLE = {FLORA: "Flora Example", CARLO: "Carlo Sample", DALIA: "Dalia Muster"}


async def three(open_store: OpenStore) -> Store:
    """Flora, Carlo and Dalia are on the public list, with the numbers 1, 2 and 3."""
    store = await open_store()
    for account, name in PEOPLE.items():
        await decided(store, await sign(store, account, submission(name)))
    return store


async def shown(store: Store) -> list[tuple[int, str]]:
    """The list as it is published, and, page by page, as people read it in the chat: both say the same."""

    def read(tx: Transaction) -> list[tuple[int, str]]:
        published = tx.publication.after(0, 100)
        pages = [tx.signatures.public(place, 1)[0] for place in range(len(published))]
        pinned = tx.publication.pinned()
        in_order = pinned + [each for each in published if not each.pinned]
        lines = [(each.number, each.entry.name if each.entry else str(each.day)) for each in in_order]
        read_in_chat = [(each.id, each.entry.name if each.entry else str(each.submitted.date())) for each in pages]
        assert lines == read_in_chat
        return lines

    return await store.transact(read)


async def withdraw(store: Store, account: object = CARLO, *, visibly: bool = True) -> None:
    await store.transact(lambda tx: tx.signatures.withdraw(account, NOON, shown=visibly))  # type: ignore[arg-type]


async def test_the_number_stays_and_the_numbers_after_it_too(open_store: OpenStore) -> None:
    store = await three(open_store)
    await withdraw(store)
    assert await shown(store) == [(1, "Flora Example"), (2, str(TODAY)), (3, "Dalia Muster")]
    assert await store.transact(lambda tx: tx.signatures.listed(3)) == (3, "Dalia Muster, Armenia/Austria, historian")
    assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (2, 2)
    assert await store.transact(lambda tx: tx.withdrawn_lines.count()) == 1


async def test_whoever_erases_everything_leaves_no_number(open_store: OpenStore) -> None:
    store = await three(open_store)
    await withdraw(store, visibly=False)
    assert await shown(store) == [(1, "Flora Example"), (3, "Dalia Muster")]


async def test_whoever_signs_again_gets_another_number_and_the_line_stays(open_store: OpenStore) -> None:
    store = await three(open_store)
    await withdraw(store)
    again = await decided(store, await sign(store, CARLO, submission("Carlo Sample")))
    assert again.id == 4
    assert [number for number, _ in await shown(store)] == [1, 2, 3, 4]
    await withdraw(store)
    assert (await shown(store))[-1] == (4, str(TODAY))


async def test_what_is_not_on_the_list_leaves_no_number_there(open_store: OpenStore) -> None:
    store = await three(open_store)
    await store.transact(lambda tx: tx.signatures.hide(1))
    await withdraw(store, FLORA)  # whose name is hidden
    await sign(store, EMIL, submission("Emil Placeholder"))
    await withdraw(store, EMIL)  # who waited
    withheld = submission("Emil Placeholder", visibility=Visibility.WITHHELD)
    await decided(store, await sign(store, EMIL, withheld))
    await withdraw(store, EMIL)
    await decided(store, await sign(store, EMIL, submission("Emil Placeholder")), Verdict.REJECTED)
    await withdraw(store, EMIL)
    assert [number for number, _ in await shown(store)] == [2, 3]


async def test_a_line_whose_correction_waits_is_on_the_list_and_keeps_its_number(open_store: OpenStore) -> None:
    store = await three(open_store)
    await store.transact(lambda tx: tx.signatures.correct(CARLO, home(CARLO), submission("Carlo Sampleson"), NOON))
    await withdraw(store)
    assert await shown(store) == [(1, "Flora Example"), (2, str(TODAY)), (3, "Dalia Muster")]


async def test_a_first_signatory_keeps_the_place_without_the_word(open_store: OpenStore) -> None:
    store = await three(open_store)
    for number in (3, 2):
        assert await store.transact(lambda tx, number=number: tx.pins.put(number, "initiator"))  # type: ignore[misc]
    await withdraw(store, DALIA)
    assert [number for number, _ in await shown(store)] == [3, 2, 1]
    assert await store.transact(lambda tx: tx.pins.all()) == [Pin(3, ""), Pin(2, "initiator")]
    assert not await store.transact(lambda tx: tx.pins.put(3, "initiator"))  # there is nobody any more to be named
    assert await store.transact(lambda tx: tx.withdrawn_lines.remove(3))
    assert [number for number, _ in await shown(store)] == [2, 1]
    assert await store.transact(lambda tx: tx.pins.all()) == [Pin(2, "initiator")]


async def test_admins_take_it_off(open_store: OpenStore) -> None:
    store = await three(open_store)
    await withdraw(store)
    assert await store.transact(lambda tx: tx.withdrawn_lines.is_there(2))
    assert await store.transact(lambda tx: tx.withdrawn_lines.remove(2))
    assert not await store.transact(lambda tx: tx.withdrawn_lines.remove(2))
    assert [number for number, _ in await shown(store)] == [1, 3]


async def test_whoever_watches_the_list_sees_it_come_and_go(open_store: OpenStore) -> None:
    store = await three(open_store)
    await store.transact(lambda tx: (tx.publication.watch(), tx.publication.changed()))
    await withdraw(store)
    assert await store.transact(lambda tx: tx.publication.changed()) == [2]
    await store.transact(lambda tx: tx.withdrawn_lines.remove(2))
    assert await store.transact(lambda tx: tx.publication.changed()) == [2]


async def test_nothing_of_the_person_is_left_in_the_file(open_store: OpenStore, path: Path) -> None:
    store = await three(open_store)
    await store.transact(lambda tx: tx.pins.put(2, "initiator"))
    await withdraw(store)
    await store.close()
    assert b"Carlo" not in path.read_bytes()
    assert b"initiator" not in path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT * FROM withdrawn_line").fetchall() == [(2, "open-gate", str(TODAY), 0)]
        told = connection.execute("SELECT state, account_tag, entry FROM signature WHERE id = 2").fetchall()
    assert told == [(State.WITHDRAWN, None, None)]


async def test_it_is_of_the_day_of_the_withdrawal(open_store: OpenStore) -> None:
    store = await three(open_store)
    later = NOON + timedelta(days=40)
    await store.transact(lambda tx: tx.signatures.withdraw(CARLO, later, shown=True))
    assert (await shown(store))[1] == (2, str(later.date()))
