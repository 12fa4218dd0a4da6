"""What is hidden, and what may have to come back, is sealed; what is public again is counted and found again."""

from pathlib import Path

from storage.protocol import Store
from storage.records import Signature, Verdict, Visibility
from tests.storage.conftest import OpenStore
from tests.storage.samples import DAY, FLORA, INSTANT, NOON, decide, home, sign, submission
from tests.storage.tallies import check_tallies

FIRST = submission("Flora Example", ("Armenia",), "")
SECOND = submission("Fauna Example", ("Austria",), "")


async def approved(store: Store) -> Signature:
    signature = await decide(store, await sign(store, FLORA, FIRST))
    assert signature is not None
    return signature


async def corrected(store: Store) -> Signature:
    return await store.transact(lambda tx: tx.signatures.correct(FLORA, home(FLORA), SECOND, NOON, "flora example"))


async def hide(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.hide(1, "flora example"))


async def show(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.show(1, "flora example"))


async def listed(store: Store) -> list[str]:
    found = await store.transact(lambda tx: tx.signatures.public(0, 10))
    published = await store.publication(0, 10)
    await store.transact(check_tallies)
    assert [each.entry and each.entry.line for each in found] == [each.entry.line for _, each in published]
    everybody, public = await store.transact(lambda tx: tx.signatures.count_signatories())
    assert public == len(found) <= everybody
    return [each.entry.line for each in found if each.entry]


async def found(store: Store, word: str) -> tuple[int, ...]:
    return (await store.transact(lambda tx: tx.search.by_words([[word]], 0, 5, public_only=True))).numbers


async def test_a_hidden_line_leaves_no_byte_in_clear(open_store: OpenStore, path: Path) -> None:
    store = await open_store()
    await approved(store)
    await corrected(store)
    assert await listed(store) == ["Flora Example, Armenia"]
    await hide(store)
    assert await listed(store) == []
    await open_store.close()
    names = b"Flora", b"flora", b"Armenia", b"Fauna", b"fauna", b"Austria"
    files = [file.read_bytes() for file in path.parent.iterdir()]
    assert not [name for name in names for content in files if name in content]
    store = await open_store()
    await show(store)
    assert await listed(store) == ["Flora Example, Armenia"]
    assert await found(store, "flora") == (1,)


async def test_a_hidden_name_is_counted_with_its_places_as_a_withheld_one(store: Store) -> None:
    await approved(store)
    await hide(store)
    assert await listed(store) == []
    assert await store.places(Visibility.WITHHELD) == {("Armenia",): 1}
    assert await store.places(Visibility.PUBLIC) == {}
    await show(store)
    assert await store.places(Visibility.WITHHELD) == {}
    assert await store.places(Visibility.PUBLIC) == {("Armenia",): 1}


async def test_undoing_an_approved_correction_brings_the_former_line_back(store: Store) -> None:
    await approved(store)
    done = await decide(store, await corrected(store))
    assert await listed(store) == ["Fauna Example, Austria"]
    assert await found(store, "flora") == ()
    assert done is not None
    waiting = await decide(store, done, Verdict.UNDONE)
    assert await listed(store) == ["Flora Example, Armenia"]
    assert await found(store, "flora") == (1,)
    assert waiting is not None
    await decide(store, waiting)
    assert await listed(store) == ["Fauna Example, Austria"]


async def test_a_former_line_is_kept_until_the_approval_cannot_be_undone(store: Store) -> None:
    await approved(store)
    done = await decide(store, await corrected(store))
    assert done is not None
    await store.purge(NOON + DAY)
    assert await store.transact(lambda tx: tx.decisions.last(1))
    await store.purge(NOON + DAY + INSTANT)
    await decide(store, done, Verdict.UNDONE, NOON + DAY)
    assert await listed(store) == [], "nothing of it is left"


async def reopen(store: Store) -> Signature:
    own = submission("Floretta Example", ("Georgia",), "").entry
    return await store.transact(lambda tx: tx.decisions.reopen(FLORA, home(FLORA), own, "floretta example"))


async def test_a_line_that_its_signer_objects_to_waits_again_as_they_wrote_it(
    open_store: OpenStore, path: Path
) -> None:
    store = await open_store()
    done = await approved(store)
    waiting = await reopen(store)
    assert (waiting.state, waiting.visibility, waiting.revision) == ("pending", Visibility.PUBLIC, done.revision + 1)
    assert waiting.entry is not None
    assert waiting.entry.line == "Floretta Example, Georgia"
    assert await listed(store) == []
    assert await found(store, "flora") == ()
    assert await store.transact(lambda tx: tx.signatures.address(1)) == home(FLORA)
    assert await store.transact(lambda tx: tx.pending.count()) == 1
    await open_store.close()
    files = [file.read_bytes() for file in path.parent.iterdir()]
    assert not [name for name in (b"Flora", b"Armenia", b"Georgia") for content in files if name in content]


async def test_an_objection_to_a_correction_brings_the_former_line_back(store: Store) -> None:
    await approved(store)
    await decide(store, await corrected(store))
    await reopen(store)
    assert await listed(store) == ["Flora Example, Armenia"]


async def test_what_was_removed_does_not_come_back_by_a_correction(store: Store) -> None:
    """The correction of a correction that was removed: neither of the two lines is public until it is approved."""
    await approved(store)
    done = await decide(store, await corrected(store))
    assert done is not None
    await decide(store, done, Verdict.REMOVED)
    assert await listed(store) == []
    await corrected(store)
    assert await listed(store) == []
