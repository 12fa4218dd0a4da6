"""Who signed which text, and who was asked whether they keep the signature under another one."""

from datetime import timedelta

from storage.protocol import Store, Transaction
from storage.records import SignedWording, State, Verdict
from tests.storage.samples import ADMIN, ADMIN_NAME, CARLO, DALIA, EMIL, FLORA, NOON, decided, read, sign, submission

SECOND = ("wording-2",)


async def ask_all(store: Store, *present: str, most: int = 10) -> list[list[int]]:
    """The numbers of those who are asked, piece by piece."""
    await store.transact(lambda tx: tx.wordings.begin("texts", NOON))
    pieces = []
    while numbers := [each.id for each in await store.transact(lambda tx: tx.wordings.next(present, most))]:
        pieces.append(numbers)
    return pieces


async def test_each_text_is_counted_with_those_who_wait_and_those_who_are_approved(store: Store) -> None:
    await store.remember_wording("wording-1", "en", "# A letter", NOON)
    await store.remember_wording("wording-2", "en", "# Another letter", NOON + timedelta(days=1))
    await decided(store, await sign(store, FLORA))
    await sign(store, CARLO, submission("Carlo Example", wording="wording-2"))
    await decided(store, await sign(store, DALIA, submission("Dalia Example")), Verdict.REJECTED)
    imported = submission("Hana Example", language="", wording="")
    await store.transact(lambda tx: tx.signatures.import_line(imported, 1, NOON))
    assert await store.transact(lambda tx: tx.wordings.signed()) == [
        SignedWording("", "", None, 1),
        SignedWording("wording-2", "en", NOON.date() + timedelta(days=1), 1),
        SignedWording("wording-1", "en", NOON.date(), 1),
    ]


async def test_everybody_who_can_be_reached_is_asked_once_and_a_stop_loses_nobody(store: Store) -> None:
    for number, account in enumerate((FLORA, CARLO, DALIA, EMIL)):
        await sign(store, account, submission(f"Person {number}"))
    await store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON))
    await store.transact(lambda tx: tx.signatures.import_line(submission("Hana Example"), 1, NOON))
    assert await store.transact(lambda tx: tx.wordings.reachable(SECOND)) == 3
    assert await ask_all(store, "wording-2", most=2) == [[1, 2], [4]]
    assert await store.transact(lambda tx: tx.wordings.next(SECOND, 10)) == []
    assert await ask_all(store, "wording-1") == []


async def test_who_signs_after_the_question_began_is_not_asked(store: Store) -> None:
    await sign(store, FLORA)
    await store.transact(lambda tx: tx.wordings.begin("texts", NOON))
    await sign(store, CARLO, submission("Carlo Example"))
    assert [each.id for each in await store.transact(lambda tx: tx.wordings.next(SECOND, 10))] == [1]


async def test_a_signature_that_is_kept_is_for_the_new_text_in_the_state_that_it_is_in(store: Store) -> None:
    signature = await decided(store, await sign(store, FLORA))

    def work(tx: Transaction) -> tuple[bool, bool]:
        return tx.wordings.ask(1, "wording-2"), tx.wordings.ask(1, "wording-2")

    assert await store.transact(work) == (True, False)
    await store.transact(lambda tx: tx.wordings.keep(1, "wording-2"))
    kept = await read(store, 1)
    assert (kept.wording, kept.state, kept.revision) == ("wording-2", State.APPROVED, signature.revision)
    ((_, published),) = await store.publication(0, 10)
    assert published.wording == "wording-2"
    assert await store.transact(lambda tx: tx.wordings.answers()) == (1, 1)


async def test_the_line_that_stays_public_during_a_correction_is_for_the_new_text_too(store: Store) -> None:
    await decided(store, await sign(store, FLORA))
    address = await store.transact(lambda tx: tx.signatures.address(1))
    assert address is not None
    await store.transact(lambda tx: tx.signatures.correct(FLORA, address, submission("Flora Sample"), NOON))
    await store.transact(lambda tx: tx.wordings.keep(1, "wording-2"))
    ((_, published),) = await store.publication(0, 10)
    assert (published.entry.name, published.wording) == ("Flora Example", "wording-2")


async def test_what_is_rejected_or_gone_is_not_kept(store: Store) -> None:
    await decided(store, await sign(store, FLORA), Verdict.REJECTED)
    assert await store.transact(lambda tx: tx.wordings.keep(1, "wording-2")) is None
    assert await store.transact(lambda tx: tx.wordings.keep(7, "wording-2")) is None


async def test_what_somebody_was_asked_goes_with_the_signature(store: Store) -> None:
    for account in (FLORA, CARLO, EMIL):
        number = (await sign(store, account, submission(account.id))).id
        await store.transact(lambda tx, number=number: tx.wordings.ask(number, "wording-2"))
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
    await store.transact(lambda tx: tx.removals.erase(2, ADMIN, ADMIN_NAME, NOON))
    assert await store.transact(lambda tx: tx.wordings.answers()) == (1, 0)

    def end(tx: Transaction) -> None:
        tx.pending.expire_all(10)
        tx.endings.begin(NOON)
        while tx.endings.erase(10, ()):
            pass

    await store.transact(end)
    assert await store.transact(lambda tx: tx.wordings.answers()) == (0, 0)
    assert await store.transact(lambda tx: tx.wordings.ask(3, "wording-2"))


async def test_admins_are_told_once_of_the_texts_they_know(store: Store) -> None:
    known = [await store.transact(lambda tx, text=text: tx.wordings.note_known(text)) for text in "aabba"]
    assert known == [True, False, True, False, True]
    assert await store.transact(lambda tx: tx.wordings.round()) is None
