"""Organisations stand in a section of their own, and who signs for one is kept no longer than needed."""

from dataclasses import replace

import pytest

from storage.protocol import Store, Transaction
from storage.records import Account, Entry, Kind, Platform, Reason, Submission, Verdict, Visibility
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN, ADMIN_NAME, DALIA, DAY, FLORA, NOON, decide, decided, home, sign, submission
from tests.storage.test_store import told

LATER = NOON + 3 * DAY


def organisation(name: str = "Open Gate e. V.", representative: str = "Flora Example, chair") -> Submission:
    given = submission(name, ("Austria",), "an association")
    return replace(given, entry=replace(given.entry, organisation=True), representative=representative)


async def approved(store: Store, number: int, given: Submission) -> int:
    signed = await sign(store, Account(Platform.TELEGRAM, str(number)), given)
    assert await decide(store, signed) is not None
    return signed.id


async def listed(store: Store) -> list[int]:
    """The numbers on the list, read page by page; each stands at the place that its signer is told."""

    def read(tx: Transaction) -> list[int]:
        found: list[int] = []
        while page := tx.signatures.public(len(found), 2):
            found += [each.id for each in page]
        places = [tx.signatures.listed(number)[0] for number in found]
        assert [place or index for index, place in enumerate(places, 1)] == [*range(1, len(found) + 1)]
        return found

    return await store.transact(read)


async def representative(store: Store, number: int) -> str:
    signed = await store.transact(lambda tx: tx.signatures.get(number))
    return signed.representative if signed is not None else ""


async def test_organisations_stand_first_and_their_pinned_ones_before_them(open_store: OpenStore) -> None:
    store = await open_store()
    given = [submission("A B"), organisation("C"), submission("D E"), organisation("F"), submission("G H")]
    one, two, three, four, five = [await approved(store, number, each) for number, each in enumerate(given)]
    assert await listed(store) == [two, four, one, three, five]
    for number in (five, four):
        assert await store.transact(lambda tx, number=number: tx.pins.put(number, ""))  # type: ignore[misc]
    assert await listed(store) == [four, two, five, one, three]
    assert [number for number, _ in await store.publication(0, 9, Kind.ORGANISATION)] == [two, four]
    assert [number for number, _ in await store.publication(0, 9, Kind.PERSON)] == [one, three, five]


async def test_organisations_are_counted_apart_also_while_one_is_corrected_or_withheld(open_store: OpenStore) -> None:
    store = await open_store()
    await approved(store, 1, submission())
    await approved(store, 2, organisation())
    assert await store.transact(lambda tx: tx.signatures.count_organisations()) == (1, 1)
    account = Account(Platform.TELEGRAM, "2")
    await store.transact(
        lambda tx: tx.signatures.correct(account, home(account), organisation("Open Gates e. V."), NOON)
    )
    assert await store.transact(lambda tx: tx.signatures.count_organisations()) == (1, 1)
    assert await listed(store) == [2, 1]
    await store.transact(lambda tx: tx.signatures.hide(2))
    await store.transact(lambda tx: tx.signatures.show(2))
    await store.transact(lambda tx: tx.signatures.withdraw(account, NOON))
    assert await store.transact(lambda tx: tx.signatures.count_organisations()) == (0, 0)
    assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (1, 1)
    withheld = replace(organisation(), visibility=Visibility.WITHHELD)
    await approved(store, 3, withheld)
    assert await store.transact(lambda tx: tx.signatures.count_organisations()) == (1, 0)
    assert (await store.statistics(NOON)).organisations == 1


async def test_who_signs_for_it_is_erased_when_the_decision_cannot_be_undone(open_store: OpenStore) -> None:
    """Also where the address stays because the signer wants news."""
    store = await open_store()
    signed = await sign(store, FLORA, organisation())
    assert signed.representative == "Flora Example, chair"
    await store.transact(lambda tx: tx.news.begin_for(signed.id, home(FLORA)))
    await decide(store, signed)
    await told(store, signed)
    await store.purge(NOON + DAY)
    assert await representative(store, signed.id) == "Flora Example, chair"
    await store.purge(LATER)
    assert await representative(store, signed.id) == ""


@pytest.mark.parametrize("verdict", [Verdict.REJECTED, Verdict.REMOVED])
async def test_who_signs_for_it_is_erased_after_a_rejection_and_a_removal(
    open_store: OpenStore, verdict: Verdict
) -> None:
    store = await open_store()
    signed = await sign(store, FLORA, organisation())
    if verdict is Verdict.REMOVED:
        signed = await decided(store, signed)
        await told(store, signed)
    await told(store, await decided(store, signed, verdict, reason=Reason.OTHER))
    await store.purge(LATER)
    assert await representative(store, signed.id) == ""
    assert not await _is_kept(store, signed.id)


@pytest.mark.parametrize("how", ["expires", "is erased", "ends with the letter"])
async def test_who_signs_for_it_is_erased_at_once_when_the_signature(open_store: OpenStore, how: str) -> None:
    store = await open_store()
    signed = await sign(store, FLORA, organisation())
    assert await _is_kept(store, signed.id)

    def end(tx: Transaction) -> None:
        if how == "expires":
            tx.pending.warn(NOON + DAY, NOON + DAY)
            assert tx.pending.expire(NOON + 100 * DAY, NOON + 100 * DAY)
        elif how == "is erased":
            assert tx.removals.erase(signed.id, ADMIN, ADMIN_NAME, NOON) is not None
        else:
            tx.pending.expire_all(9)

    await store.transact(end)
    assert not await _is_kept(store, signed.id)


async def _is_kept(store: Store, number: int) -> bool:
    """Whether who signs is in the file, though nobody may read it any more."""
    asked = "SELECT count(*) FROM signature WHERE id = ? AND representative_sealed IS NOT NULL"
    return await store.transact(
        lambda tx: bool(tx.signatures._db.execute(asked, (number,)).fetchone()[0])  # type: ignore[attr-defined]
    )


async def test_who_signs_for_it_goes_with_a_withdrawal(open_store: OpenStore) -> None:
    store = await open_store()
    signed = await sign(store, FLORA, organisation())
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
    assert await representative(store, signed.id) == ""


async def test_one_that_is_shown_as_withdrawn_stays_in_its_section(open_store: OpenStore) -> None:
    store = await open_store()
    for number, given in enumerate([submission(), organisation(), organisation("Green Gate")], 1):
        await approved(store, number, given)
    account = Account(Platform.TELEGRAM, "2")
    await store.transact(lambda tx: tx.signatures.withdraw(account, NOON, shown=True))
    assert await listed(store) == [2, 3, 1]
    assert await store.transact(lambda tx: tx.signatures.count_organisations()) == (1, 1)
    assert [number for number, _ in await store.publication(0, 9, Kind.ORGANISATION)] == [2, 3]


async def test_an_import_keeps_the_kind(open_store: OpenStore) -> None:
    store = await open_store()
    entry = Entry("Open Gate", ("Austria",), "", "Open Gate, Austria", organisation=True)
    line = Submission(entry, "open gate", Visibility.PUBLIC, "", "")
    assert await store.transact(lambda tx: tx.signatures.import_line(line, 1, NOON))
    await sign(store, DALIA, submission())
    assert await store.transact(lambda tx: tx.signatures.count_organisations()) == (1, 1)
