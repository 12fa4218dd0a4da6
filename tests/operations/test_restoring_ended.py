"""A backup from before the end of a letter does not bring back signers who were erased then."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.deployment import open_store
from bot.operations.backup import backup
from bot.operations.restore import restore
from storage.protocol import Store
from storage.records import Reading
from tests.backed_up import PAGE_BYTES, BackedUpDeployment, backed_up
from tests.deployment import LETTER
from tests.storage.samples import CARLO, DALIA, FLORA, GITA, NOON, sign
from tests.storage.test_endings import end

LEFT = {1: "approved", 3: "rejected", 4: "withdrawn", 5: "approved"}
KNOWN = (
    "SELECT id FROM signature WHERE source = 'chat' AND account_tag NOTNULL",
    "SELECT id FROM signature WHERE address_sealed NOTNULL OR entry_sealed NOTNULL OR likeness_tag NOTNULL",
    "SELECT id FROM decision",
    "SELECT language FROM person",
    "SELECT step FROM visit",
)


@pytest.fixture
async def deployment(tmp_path: Any) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


async def the_letter_ends(store: Store) -> None:
    await end(store)


async def the_letter_is_opened_again(store: Store) -> None:
    await store.transact(lambda tx: tx.endings.call_off())


async def the_end_is_announced(store: Store) -> None:
    await store.transact(lambda tx: tx.endings.announce(NOON.date(), NOON))


async def the_erasing_is_cut_off(store: Store) -> None:
    await store.transact(lambda tx: tx.pending.expire_all(9))
    await store.transact(lambda tx: tx.endings.note_expired(NOON))
    await store.transact(lambda tx: tx.endings.begin(NOON))


def known(deployment: BackedUpDeployment) -> list[Any]:
    return [row for statement in KNOWN for row in deployment.ask(statement)]


@pytest.mark.parametrize(
    "happenings",
    [(the_letter_ends,), (the_erasing_is_cut_off,), (the_letter_ends, the_letter_is_opened_again)],
    ids=["ended", "cut off", "opened again"],
)
async def test_a_signer_erased_since_the_backup_stays_erased(
    deployment: BackedUpDeployment, happenings: tuple[Callable[[Store], Any], ...]
) -> None:
    assert known(deployment)
    await deployment.since(*happenings)
    done = await deployment.restore()
    assert known(deployment) == []
    assert dict(deployment.ask("SELECT id, state FROM signature")) == LEFT
    assert "The letter has ended since the backup" in " ".join(done.sentences())
    for name in (b"Carlo Example", b"Dalia Example"):
        assert name not in deployment.database.read_bytes()
    async with open_store(deployment.settings, LETTER) as store:
        for account in (FLORA, CARLO, DALIA):
            assert (await store.transact(lambda tx, account=account: tx.people.signer(account))).signature is None


async def test_a_signer_stays_erased_where_the_present_database_is_damaged_elsewhere(
    deployment: BackedUpDeployment,
) -> None:
    await deployment.since(the_letter_ends)
    ((page,),) = deployment.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'step_count'")
    assert deployment.database.stat().st_size >= page * PAGE_BYTES
    deployment.damage(page)
    await deployment.restore()
    assert known(deployment) == []


async def test_a_later_backup_after_one_too_far_back_brings_nobody_back(deployment: BackedUpDeployment) -> None:
    earlier, later = deployment.put_aside(), deployment.backup
    await deployment.since(lambda store: sign(store, GITA))
    backup(deployment.settings, later)
    await deployment.since(the_letter_ends)
    for file in (earlier, later):
        await restore(deployment.settings, file)
    assert known(deployment) == []


async def test_a_backup_from_after_the_end_comes_back_as_it_was(deployment: BackedUpDeployment) -> None:
    """Who has signed since the letter was opened again is there."""
    await deployment.since(the_letter_ends, the_letter_is_opened_again, lambda store: sign(store, GITA))
    deployment.back_up_anew()
    done = await deployment.restore()
    assert deployment.ask(KNOWN[0]) == [(6,)]
    assert not done.changes.erased


async def test_what_was_only_announced_erases_nobody_and_is_remembered(deployment: BackedUpDeployment) -> None:
    await deployment.since(the_end_is_announced)
    done = await deployment.restore()
    assert not done.changes.erased
    assert deployment.ask("SELECT due FROM ending") == [("2031-05-01",)]
    assert (1,) in deployment.ask(KNOWN[0])


async def test_a_signer_stays_erased_where_the_expired_numbers_are_lost(deployment: BackedUpDeployment) -> None:
    """What the backup calls pending has no decision to wait for."""
    await deployment.since(the_letter_ends)
    ((page,),) = deployment.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'forgotten'")
    deployment.damage(page)
    done = await deployment.restore()
    assert done.reading is Reading.PART
    assert known(deployment) == []
    assert dict(deployment.ask("SELECT id, state FROM signature")) == LEFT


async def test_a_present_database_from_before_the_end_does_not_undo_it(deployment: BackedUpDeployment) -> None:
    """Put there by hand, say, before somebody thought of `restore`."""
    await deployment.since(the_end_is_announced)
    former = deployment.database.read_bytes()
    await deployment.since(the_letter_ends)
    deployment.back_up_anew()
    deployment.database.write_bytes(former)
    await deployment.restore()
    assert known(deployment) == []
    assert deployment.ask("SELECT count(*) FROM ending WHERE finished NOTNULL") == [(1,)]
