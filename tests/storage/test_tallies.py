"""What is counted of signatures is right after everything that can happen to one, and any page is found by it."""

import itertools
import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from storage.crypto.vault import Vault
from storage.policy import ROWS_AT_ONCE
from storage.records import Account, Platform, Signature, State, Verdict, Visibility
from storage.sqlite.store import SqliteStore
from storage.sqlite.transaction import SqliteTransaction
from tests.storage.samples import CARLO, DALIA, DAY, EMIL, FLORA, GITA, NOON, decide, decided, home, sign, submission
from tests.storage.tallies import check_tallies

PEOPLE = (FLORA, CARLO, DALIA, EMIL, GITA)
PLACES = (("Armenia",), ("Armenia", "Austria"), ("Georgia",))
SHOWN = tuple(Visibility)


async def own(store: SqliteStore, account: Account) -> Signature | None:
    return (await store.transact(lambda tx: tx.people.signer(account))).signature


async def happen(store: SqliteStore, dice: random.Random, moment: int) -> None:
    """Something that can happen to a signature, at random."""
    account, now = dice.choice(PEOPLE), NOON + timedelta(minutes=moment * dice.randrange(1, 200))
    given = submission(places=dice.choice(PLACES), visibility=dice.choice(SHOWN), language=dice.choice(["en", "hy"]))
    signature = await own(store, account)
    act = dice.randrange(8)
    if signature is None:
        await sign(store, account, given, now)
    elif act < 4:
        verdicts = [Verdict.APPROVED, Verdict.APPROVED, Verdict.REJECTED, Verdict.UNDONE]
        await decide(store, signature, verdicts[act], now)
    elif act == 4:
        await store.transact(lambda tx: tx.signatures.correct(account, home(account), given, now))
    elif act == 5:
        await store.transact(lambda tx: tx.signatures.withdraw(account, now, shown=moment % 2 == 0))
    elif act == 6:
        await store.transact(lambda tx: tx.signatures.import_line(given, moment, now))
    elif signature.state is State.PENDING:
        await store.transact(lambda tx: tx.pending.expire_all(1))


@pytest.mark.parametrize("seed", range(6))
async def test_after_whatever_happens_everything_is_counted_as_it_is(store: SqliteStore, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    for moment in range(60):
        await happen(store, dice, moment)
        await store.transact(check_tallies)


async def test_counts_of_an_ended_letter_are_of_what_stays(store: SqliteStore) -> None:
    for account, shown in zip(PEOPLE, itertools.cycle(SHOWN), strict=False):
        await decided(store, await sign(store, account, submission(visibility=shown)))
    await store.transact(lambda tx: tx.endings.announce(date(2031, 6, 1), NOON))
    await store.transact(lambda tx: tx.endings.begin(NOON))
    while await store.transact(lambda tx: tx.endings.erase(2, [])):
        await store.transact(check_tallies)
    assert not (await store.statistics(NOON)).withheld_places


async def test_what_was_undone_with_its_transaction_is_not_counted(store: SqliteStore) -> None:
    signed = await sign(store)

    def work(tx: SqliteTransaction) -> None:
        assert tx.signatures.withdraw(FLORA, NOON) == signed.id
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.transact(work)
    await store.transact(check_tallies)
    assert await store.transact(lambda tx: tx.pending.count()) == 1


async def test_the_median_is_that_of_all_decisions(store: SqliteStore) -> None:
    times = [timedelta(minutes=3), timedelta(minutes=8), timedelta(hours=1), timedelta(days=3)]
    for account, time in zip(PEOPLE, times, strict=False):
        await decided(store, await sign(store, account), now=NOON + time)
    assert (await store.statistics(NOON + 9 * DAY)).median_decision_seconds == (8 + 60) / 2 * 60
    await decided(store, await sign(store, GITA), now=NOON + timedelta(minutes=5))
    assert (await store.statistics(NOON + 9 * DAY)).median_decision_seconds == 8 * 60


async def test_any_page_of_the_public_list_is_that_page(store: SqliteStore) -> None:
    """Also where blocks of numbers have gaps, or nobody who is public."""
    lines = [submission(f"Flora Example-{number}") for number in range(2_300)]

    def work(tx: SqliteTransaction) -> None:
        for number, line in enumerate(lines):
            tx.signatures.import_line(line, number, NOON)
        for number in [*range(900, 1_100), *range(3, 2_300, 7)]:
            tx.signatures.erase(number, NOON)

    await store.transact(work)
    listed = [each.id for each in await store.transact(lambda tx: tx.signatures.public(0, 5_000))]
    assert len(listed) == (await store.transact(lambda tx: tx.signatures.count_signatories()))[1]
    for offset in (0, 1, 749, 750, 770, 1_500, len(listed) - 1, len(listed), len(listed) + 5_000):
        page = await store.transact(lambda tx, offset=offset: tx.signatures.public(offset, 20))
        assert [each.id for each in page] == listed[offset : offset + 20]


async def test_all_that_is_due_is_erased_in_pieces(store: SqliteStore, path: Path) -> None:
    count = 2 * ROWS_AT_ONCE + 3

    def work(tx: SqliteTransaction) -> None:
        for number in range(count):
            account = Account(Platform.TELEGRAM, str(number))
            signed = tx.signatures.add(account, home(account), submission(visibility=Visibility.WITHHELD), NOON)
            tx.decisions.decide(signed.id, signed.revision, Verdict.REJECTED, None, FLORA, "Ada", "key", NOON)

    await store.transact(work)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE signature SET told = 1")
        connection.commit()
    await store.purge(NOON + 2 * DAY)
    with closing(sqlite3.connect(path)) as connection:
        left = connection.execute(
            "SELECT count(*) FROM signature WHERE address_sealed IS NOT NULL OR entry_sealed IS NOT NULL"
        )
        assert left.fetchone() == (0,)


async def test_the_figures_can_be_read_beside_a_running_bot(store: SqliteStore, path: Path, vault: Vault) -> None:
    await decided(store, await sign(store, given=submission(visibility=Visibility.WITHHELD)))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM withheld_tally")  # as it is after an upgrade
        connection.commit()
    reader = await SqliteStore.open(path, vault, "open-gate", read_only=True)
    try:
        assert (await reader.statistics(NOON)).withheld_places == {("Armenia", "Austria"): 1}
    finally:
        await reader.close()


async def test_numbers_of_the_withheld_that_are_damaged_are_counted_again(store: SqliteStore, path: Path) -> None:
    await decided(store, await sign(store, given=submission(visibility=Visibility.WITHHELD)))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE withheld_tally SET sealed = x'00'")
        connection.commit()
    assert (await store.statistics(NOON)).withheld_places == {("Armenia", "Austria"): 1}
    await store.purge(NOON)
    await store.transact(check_tallies)
    assert await store.damaged() == {}
