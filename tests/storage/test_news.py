"""News of a letter: only who wants it has an address for it, and it goes to each once."""

from datetime import timedelta

from storage.protocol import Store, Transaction
from storage.records import NewsKind, OutboxMessage, Verdict
from tests.storage.samples import (
    ADMIN,
    ADMIN_NAME,
    CARLO,
    DALIA,
    DAY,
    EMIL,
    FLORA,
    NOON,
    decided,
    home,
    sign,
    submission,
)

LATER = NOON + 3 * DAY


async def readers(store: Store) -> None:
    """Flora and Carlo are approved and want news, Dalia is approved and wants none, Emil waits and wants some."""
    for account in (FLORA, CARLO, DALIA):
        signature = await decided(store, await sign(store, account, submission(account.id)))
        await store.transact(lambda tx, number=signature.id: tx.outbox.delivered(_told(tx, number), "1"))
    await sign(store, EMIL, submission(EMIL.id))
    for number, account in ((1, FLORA), (2, CARLO), (4, EMIL)):
        await store.transact(lambda tx, n=number, a=account: tx.news.begin_for(n, home(a)))


def _told(tx: Transaction, number: int) -> OutboxMessage:
    """The message that tells a signer of the decision, as it was posted."""
    return tx.outbox.post(OutboxMessage(home(FLORA), b"", notifies=number))


async def addresses(store: Store) -> list[bool]:
    return await store.transact(lambda tx: [tx.signatures.address(number) is not None for number in (1, 2, 3, 4)])


async def test_the_address_of_who_wants_news_stays_and_goes_when_they_want_none(store: Store) -> None:
    await readers(store)
    assert await store.transact(lambda tx: tx.news.readers()) == 3
    await store.purge(LATER)
    assert await addresses(store) == [True, True, False, True]
    await store.transact(lambda tx: [tx.news.end_for(number) for number in (1, 4)])
    assert await addresses(store) == [False, True, False, True]  # Emil has still to be told of the decision
    assert await store.transact(lambda tx: tx.news.readers()) == 1


async def test_a_rejected_signature_keeps_no_address_for_news(store: Store) -> None:
    signature = await sign(store, FLORA)
    await store.transact(lambda tx: tx.news.begin_for(1, home(FLORA)))
    await decided(store, signature, Verdict.REJECTED)
    await store.transact(lambda tx: tx.outbox.delivered(_told(tx, 1), "1"))
    assert await store.transact(lambda tx: tx.news.readers()) == 0
    await store.purge(LATER)
    assert await store.transact(lambda tx: tx.signatures.address(1)) is None


async def test_news_goes_to_each_reader_once_and_its_text_is_erased_with_the_last(store: Store) -> None:
    await readers(store)
    await store.transact(lambda tx: tx.news.add(NewsKind.TEXT, "Delivered.", NOON))
    found = [await store.transact(lambda tx: tx.news.next(2)) for _ in range(3)]
    assert [each and (each[0].text, [one.id for one in each[1]]) for each in found] == [
        ("Delivered.", [1, 2]),
        ("Delivered.", [4]),
        None,
    ]
    assert await store.transact(lambda tx: tx.news.count(NewsKind.TEXT, NOON - DAY)) == 1


async def test_there_is_one_proposal_and_it_goes_nowhere_before_it_is_confirmed(store: Store) -> None:
    await readers(store)
    first = await store.transact(lambda tx: tx.news.add(NewsKind.PROPOSED, "One", NOON))
    second = await store.transact(lambda tx: tx.news.add(NewsKind.PROPOSED, "Two", NOON))
    assert await store.transact(lambda tx: tx.news.next(10)) is None
    assert not await store.transact(lambda tx: tx.news.confirm(first.id, NOON))
    assert await store.transact(lambda tx: tx.news.confirm(second.id, NOON))
    assert not await store.transact(lambda tx: tx.news.confirm(second.id, NOON))
    third = await store.transact(lambda tx: tx.news.add(NewsKind.PROPOSED, "Three", NOON))
    await store.purge(NOON + DAY + timedelta(minutes=1))
    assert not await store.transact(lambda tx: tx.news.confirm(third.id, LATER))


async def test_whoever_withdraws_or_is_erased_gets_none(store: Store) -> None:
    await readers(store)
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
    await store.transact(lambda tx: tx.removals.erase(2, ADMIN, ADMIN_NAME, NOON))
    assert await store.transact(lambda tx: [tx.news.wants(number) for number in (1, 2, 4)]) == [False, False, True]
    assert await store.transact(lambda tx: tx.news.readers()) == 1
