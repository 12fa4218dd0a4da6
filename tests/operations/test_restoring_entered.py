"""A restored backup brings back no entered line that has gone since, and no link by which somebody claimed one."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.operations.rekey import rekey
from storage.protocol import Store, Transaction
from storage.records import Happened, Signature, Source
from tests.backed_up import AT_THE_BACKUP, BackedUpDeployment, backed_up
from tests.storage.samples import ADMIN, ADMIN_NAME, DAY, FLORA, GITA, NOON, decided, home, read, submission

CODE, OTHER_CODE = "my-" + "a" * 26, "my-" + "b" * 26
LINE = "Henri Example"
WAITING, PUBLISHED = 6, 7


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    """The backup holds two entered lines: #6 waits, and #7 is published."""
    found = await backed_up(tmp_path / "start")

    def enter(tx: Transaction) -> None:
        for name, code in ((LINE, CODE), ("Ivo Example", OTHER_CODE)):
            added = tx.entered.add(submission(name), code, ADMIN, NOON)
            tx.history.note(added.id, Happened.ENTERED, NOON, admin=ADMIN_NAME, words="by mail")

    async def fill(store: Store) -> None:
        await store.transact(enter)
        await decided(store, await read(store, PUBLISHED))

    await found.since(fill)
    found.back_up_anew()
    return found


def gita_claims(tx: Transaction) -> None:
    for number in (WAITING, PUBLISHED):
        if tx.entered.of_code(CODE if number == WAITING else OTHER_CODE) is not None:
            tx.entered.claim(number, GITA, home(GITA), "ru")
            return


def nobody_claims(tx: Transaction) -> None:
    assert tx.entered.warn(NOON + DAY, NOON + DAY, 10) == [WAITING, PUBLISHED]
    assert len(tx.entered.lapse(NOON + DAY, NOON + 3 * DAY, 10)) == 2


def they_are_not_theirs(tx: Transaction) -> None:
    for number in (WAITING, PUBLISHED):
        tx.entered.disown(number, NOON)


async def transacted(deployment: BackedUpDeployment, *works: Callable[[Transaction], object]) -> None:
    async def happen(store: Store) -> None:
        for work in works:
            await store.transact(work)

    await deployment.since(happen)


async def found(deployment: BackedUpDeployment, look: Callable[[Transaction], Signature | None]) -> Signature | None:
    seen: list[Signature | None] = []
    await transacted(deployment, lambda tx: seen.append(look(tx)))
    return seen[0]


@pytest.mark.parametrize("work", [nobody_claims, they_are_not_theirs])
async def test_what_has_gone_since_does_not_come_back(
    deployment: BackedUpDeployment, work: Callable[[Transaction], None]
) -> None:
    await transacted(deployment, work)
    await deployment.restore()
    states = await deployment.states()
    assert {number: states[number] for number in AT_THE_BACKUP} == AT_THE_BACKUP
    assert WAITING not in states
    assert states.get(PUBLISHED) in (None, "removed")
    assert b"Ivo Example" not in deployment.database.read_bytes()
    assert await found(deployment, lambda tx: tx.entered.of_code(OTHER_CODE)) is None


async def test_who_has_claimed_a_line_keeps_it_and_the_link_is_used(deployment: BackedUpDeployment) -> None:
    await transacted(deployment, gita_claims)
    await deployment.restore()
    assert await found(deployment, lambda tx: tx.entered.of_code(CODE)) is None
    hers = await found(deployment, lambda tx: tx.people.signer(GITA).signature)
    assert hers is not None
    assert (hers.id, hers.source, hers.language) == (WAITING, Source.CHAT, "ru")
    assert hers.entry is not None
    assert hers.entry.name == LINE


async def test_who_claims_where_another_signature_is_there_leaves_the_line_unclaimed(
    deployment: BackedUpDeployment,
) -> None:
    """Flora has signed in the backup; the present database does not say what became of that."""
    await transacted(deployment, lambda tx: tx.signatures.withdraw(FLORA, NOON))
    await transacted(deployment, lambda tx: tx.entered.claim(WAITING, FLORA, home(FLORA), "en"))
    with closing(sqlite3.connect(deployment.database)) as db, db:
        db.execute("DELETE FROM signature WHERE id = 1")
    await deployment.restore()
    theirs = await found(deployment, lambda tx: tx.people.signer(FLORA).signature)
    assert theirs is not None
    assert theirs.id == 1
    assert await found(deployment, lambda tx: tx.entered.of_code(CODE)) is None


async def test_a_line_that_is_unclaimed_again_goes_after_a_new_notice(deployment: BackedUpDeployment) -> None:
    """The admins had been told that it would lapse, and then Flora claimed it; her first signature is in the backup."""
    await transacted(deployment, lambda tx: tx.entered.warn(NOON + DAY, NOON, 10))
    await transacted(deployment, lambda tx: tx.signatures.withdraw(FLORA, NOON))
    await transacted(deployment, lambda tx: tx.entered.claim(WAITING, FLORA, home(FLORA), "en"))
    with closing(sqlite3.connect(deployment.database)) as db, db:
        db.execute("DELETE FROM signature WHERE id = 1")
    await deployment.restore()
    lapsed: list[int] = []
    await transacted(
        deployment, lambda tx: lapsed.extend(one.id for one in tx.entered.lapse(NOON + DAY, NOON + 3 * DAY, 10))
    )
    assert lapsed == [PUBLISHED], "of which the admins were told"
    assert (await deployment.states())[WAITING] == "pending"


async def test_a_link_that_was_replaced_since_does_nothing(deployment: BackedUpDeployment) -> None:
    new = "my-" + "c" * 26
    await transacted(deployment, lambda tx: tx.entered.renew(WAITING, new, NOON))
    await deployment.restore()
    assert await found(deployment, lambda tx: tx.entered.of_code(CODE)) is None
    assert await found(deployment, lambda tx: tx.entered.of_code(new)) is not None


async def test_a_link_from_after_the_backup_does_nothing_without_its_line(deployment: BackedUpDeployment) -> None:
    new = "my-" + "c" * 26
    await transacted(deployment, lambda tx: tx.entered.add(submission("Kira Example"), new, ADMIN, NOON))
    await deployment.restore()
    assert await found(deployment, lambda tx: tx.entered.of_code(new)) is None
    assert await found(deployment, lambda tx: tx.entered.of_code(CODE)) is not None


async def test_a_line_is_claimed_by_its_link_also_after_a_change_of_keys(deployment: BackedUpDeployment) -> None:
    await rekey(deployment.settings)
    await transacted(deployment, gita_claims)
    hers = await found(deployment, lambda tx: tx.people.signer(GITA).signature)
    assert hers is not None
    assert hers.entry is not None
    assert hers.entry.name == LINE
