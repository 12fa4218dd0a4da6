"""A backup from before the end of a letter does not bring back signers who were erased then."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.deployment import open_store
from bot.operations.backup import backup
from bot.operations.restore import restore
from storage.protocol import Store
from storage.records import Reading
from tests.backed_up import PAGE_BYTES, Place, backed_up
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
async def place(tmp_path: Any) -> Place:
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


def known(place: Place) -> list[Any]:
    return [row for statement in KNOWN for row in place.ask(statement)]


@pytest.mark.parametrize(
    "happenings",
    [(the_letter_ends,), (the_erasing_is_cut_off,), (the_letter_ends, the_letter_is_opened_again)],
    ids=["ended", "cut off", "opened again"],
)
async def test_a_signer_erased_since_the_backup_stays_erased(
    place: Place, happenings: tuple[Callable[[Store], Any], ...]
) -> None:
    assert known(place)
    await place.since(*happenings)
    done = await place.restore()
    assert known(place) == []
    assert dict(place.ask("SELECT id, state FROM signature")) == LEFT
    assert "The letter has ended since the backup" in " ".join(done.sentences())
    for name in (b"Carlo Example", b"Dalia Example"):
        assert name not in place.database.read_bytes()
    async with open_store(place.settings, LETTER) as store:
        for account in (FLORA, CARLO, DALIA):
            assert (await store.transact(lambda tx, account=account: tx.people.signer(account))).signature is None


async def test_a_signer_stays_erased_where_the_present_database_is_damaged_elsewhere(place: Place) -> None:
    await place.since(the_letter_ends)
    ((page,),) = place.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'step_count'")
    assert place.database.stat().st_size >= page * PAGE_BYTES
    place.damage(page)
    await place.restore()
    assert known(place) == []


async def test_a_later_backup_after_one_too_far_back_brings_nobody_back(place: Place) -> None:
    earlier, later = place.put_aside(), place.backup
    await place.since(lambda store: sign(store, GITA))
    backup(place.settings, later)
    await place.since(the_letter_ends)
    for file in (earlier, later):
        await restore(place.settings, file)
    assert known(place) == []


async def test_a_backup_from_after_the_end_comes_back_as_it_was(place: Place) -> None:
    """Who has signed since the letter was opened again is there."""
    await place.since(the_letter_ends, the_letter_is_opened_again, lambda store: sign(store, GITA))
    place.back_up_anew()
    done = await place.restore()
    assert place.ask(KNOWN[0]) == [(6,)]
    assert not done.changes.erased


async def test_what_was_only_announced_erases_nobody_and_is_remembered(place: Place) -> None:
    await place.since(the_end_is_announced)
    done = await place.restore()
    assert not done.changes.erased
    assert place.ask("SELECT due FROM ending") == [("2031-05-01",)]
    assert (1,) in place.ask(KNOWN[0])


async def test_a_signer_stays_erased_where_the_expired_numbers_are_lost(place: Place) -> None:
    """What the backup calls pending has no decision to wait for."""
    await place.since(the_letter_ends)
    ((page,),) = place.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'forgotten'")
    place.damage(page)
    done = await place.restore()
    assert done.reading is Reading.PART
    assert known(place) == []
    assert dict(place.ask("SELECT id, state FROM signature")) == LEFT


async def test_a_present_database_from_before_the_end_does_not_undo_it(place: Place) -> None:
    """Put there by hand, say, before somebody thought of `restore`."""
    await place.since(the_end_is_announced)
    former = place.database.read_bytes()
    await place.since(the_letter_ends)
    place.back_up_anew()
    place.database.write_bytes(former)
    await place.restore()
    assert known(place) == []
    assert place.ask("SELECT count(*) FROM ending WHERE finished NOTNULL") == [(1,)]
