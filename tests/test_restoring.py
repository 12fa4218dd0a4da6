"""`undersigned restore`: back to a backup, but never back to somebody who has withdrawn since."""

import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

import bot.restoring
from bot.app import open_store
from bot.operations import backup
from bot.rekeying import rekey
from bot.restoring import Restored, RestoreError, restore
from storage.keeping import beside
from storage.records import Complaint, Parcel, State, Verdict
from storage.restoring import Reading
from storage.store import Store, Transaction
from storage.vault import make_key
from tests.deployment import LETTER, Deployment, needs_root
from tests.interruptions import every_interruption
from tests.storage.samples import (
    ADMIN,
    CARD,
    CARLO,
    DALIA,
    DAY,
    FLORA,
    GITA,
    GROUP,
    INSTANT,
    NEWS,
    NOON,
    UNHANDLED,
    decide,
    decided,
    home,
    read,
    sign,
    submission,
)


class Place(Deployment):
    """A deployment of which a backup was made while there was one of everything in it (`furnish`)."""

    @property
    def backup(self) -> Path:
        return self.folder / "backup.sqlite3"

    def back_up_anew(self) -> None:
        for path in (self.backup, beside(self.backup)):
            path.unlink()
        backup(self.settings, self.backup)

    def put_aside(self) -> Path:
        """The backup under another name."""
        aside = self.folder / "earlier.sqlite3"
        beside(self.backup).rename(beside(aside))
        return self.backup.rename(aside)

    async def since(self, *happenings: Callable[[Store], Any]) -> None:
        """What happened after the backup."""
        async with open_store(self.settings, LETTER) as store:
            for happening in happenings:
                await happening(store)

    def damage(self, page: int) -> None:
        with self.database.open("r+b") as file:
            file.seek((page - 1) * PAGE_BYTES)
            file.write(b"\xff" * PAGE_BYTES)

    async def restore(self) -> Restored:
        return await restore(self.settings, self.backup)

    async def states(self) -> dict[int, str]:
        """Where each signature stands, as the next start finds it."""
        await self.contents()
        return dict(self.ask("SELECT id, state FROM signature"))

    async def parcels(self) -> list[bytes]:
        return [parcel.body for parcel in (await self.contents())["parcels"]]

    async def events(self) -> list[bytes]:
        return [event.body for event in (await self.contents())["events"]]


PAGE_BYTES = 4096
AT_THE_BACKUP = {1: "approved", 2: "pending", 3: "rejected", 4: "withdrawn", 5: "approved"}


@pytest.fixture
async def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "start")
    await place.furnish()
    backup(place.settings, place.backup)
    return place


async def flora_withdraws(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))


async def all_that_waits_lapses(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.signatures.warn(NOON + DAY, NOON + DAY)
        tx.signatures.lapse(NOON + 2 * DAY, NOON + 2 * DAY)

    await store.transact(work)


async def the_news_is_delivered(store: Store) -> None:
    def work(tx: Transaction) -> None:
        for parcel in tx.mail.undelivered(0, 10):
            if parcel.tells:
                tx.mail.delivered(parcel, None)

    await store.transact(work)


async def the_admin_leaves(store: Store) -> None:
    await store.transact(lambda tx: tx.people.set_member(GROUP, ADMIN, present=False))


async def gita_signs(store: Store) -> None:
    await sign(store, GITA, submission("Gita Example"))


async def gita_signs_and_is_approved(store: Store) -> None:
    await decided(store, await sign(store, GITA, submission("Gita Example")))


async def gita_withdraws(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.withdraw(GITA, NOON))


async def carlo_is_approved(store: Store) -> None:
    await decided(store, await read(store, 2))


async def dalias_rejection_is_undone(store: Store) -> None:
    await decided(store, await read(store, 3), Verdict.UNDONE)


async def the_inbox_is_handled(store: Store) -> None:
    for event in await store.unhandled():
        await store.transact(lambda tx, event=event: tx.mail.take(event))


async def carlos_card_is_delivered(store: Store) -> None:
    def work(tx: Transaction) -> None:
        for parcel in tx.mail.undelivered(0, 10):
            if parcel.slot == CARD.slot:
                tx.mail.delivered(parcel, "message-2")

    await store.transact(work)


# Beside a present database that is whole ----------------------------------------------------------


async def test_it_goes_back_to_the_backup(place: Place) -> None:
    await place.since(gita_signs, carlo_is_approved)
    done = await place.restore()
    assert await place.states() == AT_THE_BACKUP
    assert done.changes.went_back == (2,)
    assert done.reading is Reading.WHOLE


async def test_who_withdrew_since_does_not_come_back(place: Place) -> None:
    """Nothing of theirs is in the file: an approved line would stand there in clear."""
    assert b"Flora Example" in place.backup.read_bytes()
    await place.since(flora_withdraws)
    done = await place.restore()
    assert await place.states() == AT_THE_BACKUP | {1: "withdrawn"}
    assert done.changes.withdrawn == (1,)
    assert b"Flora Example" not in place.database.read_bytes()
    assert any("withdrawn again: #1." in sentence for sentence in done.sentences())


async def test_what_lapsed_since_does_not_come_back(place: Place) -> None:
    await place.since(all_that_waits_lapses)
    await place.restore()
    assert await place.states() == {number: state for number, state in AT_THE_BACKUP.items() if number != 2}


async def test_after_a_restore_too_far_back_a_later_backup_loses_nobody(place: Place) -> None:
    """Who is missing in the present database for that reason alone is not mistaken for somebody who lapsed."""
    earlier = place.put_aside()
    await place.since(gita_signs)
    backup(place.settings, place.backup)
    await restore(place.settings, earlier)
    assert 6 not in await place.states()
    await place.restore()
    assert (await place.states())[6] == "pending"


@pytest.mark.parametrize(
    ("come", "leave"), [(gita_signs_and_is_approved, gita_withdraws), (gita_signs, all_that_waits_lapses)]
)
async def test_who_left_stays_away_from_a_later_backup_after_one_too_far_back(
    place: Place, come: Callable[[Store], Any], leave: Callable[[Store], Any]
) -> None:
    """The earlier backup knows nothing of her, so that nothing but her number can tell."""
    earlier, later = place.put_aside(), place.backup
    await place.since(come)
    backup(place.settings, later)
    await place.since(leave)
    for file in (earlier, earlier, later):
        await restore(place.settings, file)
    assert 6 not in await place.states()
    assert b"Gita Example" not in place.database.read_bytes()


async def test_who_withdrew_and_signed_anew_has_no_signature_and_may_sign_under_a_new_number(place: Place) -> None:
    await place.since(flora_withdraws, sign)
    await place.restore()
    assert await place.states() == AT_THE_BACKUP | {1: "withdrawn"}
    async with open_store(place.settings, LETTER) as store:
        assert (await store.transact(lambda tx: tx.people.signer(FLORA))).signature is None
        assert (await sign(store)).id == 7


async def test_no_number_is_given_out_twice(place: Place) -> None:
    """#6 was somebody else's, and a card in the admin group still says so."""
    await place.since(gita_signs)
    await place.restore()
    async with open_store(place.settings, LETTER) as store:
        assert (await sign(store, GITA)).id == 7


async def test_a_card_from_after_the_backup_decides_nothing(place: Place) -> None:
    """It may show what is not in the backup. A card that still shows how things stand goes on working."""
    async with open_store(place.settings, LETTER) as store:
        await store.transact(lambda tx: tx.signatures.correct(CARLO, home(CARLO), submission("Another Name"), NOON))
        corrected, rejected = await read(store, 2), await read(store, 3)
    await place.restore()
    async with open_store(place.settings, LETTER) as store:
        assert await decide(store, corrected) is None
        again = await store.transact(
            lambda tx: tx.signatures.correct(CARLO, home(CARLO), submission("Carlo Example"), NOON)
        )
        assert await decide(store, corrected) is None
        assert await decide(store, again) is not None
        assert await decide(store, rejected, Verdict.UNDONE) is not None


async def test_drafts_are_begun_anew(place: Place) -> None:
    await place.restore()
    async with open_store(place.settings, LETTER) as store:
        assert (await store.transact(lambda tx: tx.people.signer(GITA))).draft is None


async def test_what_was_delivered_or_handled_since_is_not_done_again(place: Place) -> None:
    await place.since(carlos_card_is_delivered, the_inbox_is_handled)
    await place.restore()
    assert await place.parcels() == [NEWS.body]
    assert await place.events() == []


async def test_what_still_waits_goes_on_waiting(place: Place) -> None:
    await place.restore()
    assert await place.parcels() == [CARD.body, NEWS.body]
    assert await place.events() == [UNHANDLED.body]


async def test_news_of_a_decision_that_was_undone_since_is_not_sent(place: Place) -> None:
    await place.since(dalias_rejection_is_undone)
    await place.restore()
    assert await place.parcels() == [CARD.body]


@pytest.mark.parametrize("told", [the_news_is_delivered, dalias_rejection_is_undone])
async def test_of_whom_no_news_waits_any_more_the_text_and_the_address_are_deleted_in_time(
    place: Place, told: Callable[[Store], Any]
) -> None:
    await place.since(told)
    await place.restore()
    kept = "SELECT entry_sealed IS NOT NULL, address_sealed IS NOT NULL FROM signature WHERE id = 3"
    await place.since(lambda store: store.purge(NOON + DAY))
    assert place.ask(kept) == [(True, True)]
    await place.since(lambda store: store.purge(NOON + DAY + INSTANT))
    assert place.ask(kept) == [(False, False)]


async def test_of_whom_news_still_waits_they_are_kept(place: Place) -> None:
    await place.restore()
    await place.since(lambda store: store.purge(NOON + 365 * DAY))
    assert place.ask("SELECT entry_sealed IS NOT NULL, address_sealed IS NOT NULL FROM signature WHERE id = 3") == [
        (True, True)
    ]


async def test_nobody_is_an_admin_only_because_they_were_one_then(place: Place) -> None:
    """Who else still is, is asked anew."""
    await place.since(the_admin_leaves)
    await place.restore()
    assert (await place.contents())["member"] is None


async def test_the_former_database_is_kept_whole_beside_it_each_time_under_another_name(place: Place) -> None:
    await place.since(gita_signs)
    first, second = await place.restore(), await place.restore()
    assert first.kept is not None
    assert second.kept is not None
    assert first.kept != second.kept
    kept = place.settings.model_copy(update={"database": first.kept})
    async with open_store(kept, LETTER, read_only=True) as store:
        assert (await read(store, 6)).state is State.PENDING
    assert first.kept.stat().st_mode & 0o777 == place.database.stat().st_mode & 0o777 == 0o600
    assert any(str(first.kept) in sentence for sentence in first.sentences())


async def test_what_a_killed_bot_left_in_its_log_counts(place: Place, tmp_path: Path) -> None:
    """What was written last stands in the write-ahead log only."""
    killed = Place(tmp_path / "killed")
    async with open_store(place.settings, LETTER) as store:
        await flora_withdraws(store)
        await gita_signs(store)
        shutil.copytree(place.folder, killed.folder)
    assert killed.database.with_name(killed.database.name + "-wal").stat().st_size
    done = await killed.restore()
    assert await killed.states() == AT_THE_BACKUP | {1: "withdrawn"}
    assert done.kept is not None
    with closing(sqlite3.connect(done.kept)) as connection:
        assert connection.execute("SELECT state FROM signature WHERE id = 6").fetchall() == [("pending",)]
    async with open_store(killed.settings, LETTER) as store:
        assert (await sign(store)).id == 7


@needs_root
async def test_an_operator_who_is_root_leaves_the_database_to_the_bot(place: Place) -> None:
    place.give_to(1234)
    place.database.with_name(place.database.name + ".lock").unlink()
    await place.restore()
    assert place.owners() == {1234}


async def test_a_backup_from_before_a_change_of_keys_takes_the_old_key_and_replays_withdrawals(place: Place) -> None:
    old = place.key_file.read_bytes()
    await rekey(place.settings)
    await place.since(flora_withdraws)
    with pytest.raises(Complaint, match="sealed with another key"):
        await place.restore()
    place.key_file.write_bytes(old)
    await place.restore()
    assert await place.states() == AT_THE_BACKUP | {1: "withdrawn"}


async def test_a_backup_from_after_a_change_of_keys_is_restored_like_any_other(place: Place) -> None:
    await rekey(place.settings)
    place.back_up_anew()
    await place.since(flora_withdraws)
    await place.restore()
    assert await place.states() == AT_THE_BACKUP | {1: "withdrawn"}


# Beside a present database that is damaged or missing ---------------------------------------------


async def test_without_a_present_database_it_says_that_withdrawals_are_unknown(place: Place) -> None:
    place.database.unlink()
    done = await place.restore()
    assert await place.states() == AT_THE_BACKUP
    assert (done.kept, done.reading) == (None, Reading.NONE)
    assert any("who else withdrew after the backup is unknown" in sentence for sentence in done.sentences())


async def test_without_a_present_database_nothing_that_waited_is_lost(place: Place) -> None:
    place.database.unlink()
    await place.restore()
    assert await place.parcels() == [CARD.body, NEWS.body]
    assert await place.events() == [UNHANDLED.body]


async def test_without_a_present_database_numbers_and_cards_from_after_the_backup_are_left_behind(place: Place) -> None:
    async with open_store(place.settings, LETTER) as store:
        carlo = await read(store, 2)
    place.database.unlink()
    await place.restore()
    async with open_store(place.settings, LETTER) as store:
        assert await decide(store, carlo) is None
        assert (await sign(store, GITA)).id == 100_006


async def test_a_damaged_page_hides_no_withdrawal_that_can_be_read_elsewhere(place: Place) -> None:
    people = [f"{number}" for number in range(400)]

    async def many_sign(store: Store) -> None:
        for each in people:
            await sign(store, type(FLORA)(FLORA.platform, each), submission(f"{each}y Example"))

    async def many_withdraw(store: Store) -> None:
        await flora_withdraws(store)
        for each in people:
            account = type(FLORA)(FLORA.platform, each)
            await store.transact(lambda tx, account=account: tx.signatures.withdraw(account, NOON))

    await place.since(many_sign)
    place.back_up_anew()
    await place.since(many_withdraw)
    ((root,),) = place.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'signature'")
    # An inner page of a table begins with the number of its last leaf, behind eight bytes of other things.
    place.damage(int.from_bytes(place.database.read_bytes()[(root - 1) * PAGE_BYTES + 8 :][:4], "big"))
    done = await place.restore()
    assert done.reading is Reading.PART
    assert set((await place.states()).values()) == {"withdrawn", "pending", "rejected", "approved"}
    assert len(done.changes.withdrawn) == 401
    assert done.kept is not None


async def test_messages_to_who_is_known_to_have_withdrawn_are_not_sent(place: Place) -> None:
    await place.since(lambda store: store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON)))
    ((wordings,),) = place.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'wording'")
    place.damage(wordings)
    done = await place.restore()
    assert done.reading is Reading.PART
    assert done.changes.withdrawn == (3,)
    assert await place.parcels() == [CARD.body]


async def test_messages_about_and_to_whose_signature_is_known_to_have_lapsed_are_not_sent(place: Place) -> None:
    to_carlo = Parcel(home(CARLO), b"the status for Carlo")
    await place.since(lambda store: store.transact(lambda tx: tx.mail.post(to_carlo)))
    place.back_up_anew()
    await place.since(all_that_waits_lapses)
    ((wordings,),) = place.ask("SELECT rootpage FROM sqlite_schema WHERE name = 'wording'")
    place.damage(wordings)
    done = await place.restore()
    assert done.reading is Reading.PART
    assert 2 not in await place.states()
    assert await place.parcels() == [NEWS.body]


async def test_a_present_file_that_is_no_database_is_kept_as_it_is_with_its_log(place: Place) -> None:
    place.database.write_bytes(b"\x00 ruined")
    log = place.database.with_name(place.database.name + "-wal")
    log.write_bytes(b"a log")
    done = await place.restore()
    assert await place.states() == AT_THE_BACKUP
    assert done.kept is not None
    assert done.kept.read_bytes() == b"\x00 ruined"
    assert done.kept.with_name(done.kept.name + "-wal").read_bytes() == b"a log"


async def test_a_database_of_another_deployment_tells_nothing_of_withdrawals(place: Place, tmp_path: Path) -> None:
    """Its #1 is somebody else."""
    other = Place(tmp_path / "other")
    await other.furnish()
    await other.since(flora_withdraws)
    place.database.unlink()
    shutil.copy(other.database, place.database)
    done = await place.restore()
    assert done.reading is Reading.NONE
    assert await place.states() == AT_THE_BACKUP


# Refused ------------------------------------------------------------------------------------------


def execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def cut_short(place: Place) -> None:
    place.backup.write_bytes(place.backup.read_bytes()[:20_000])


def overwrite_a_page(place: Place) -> None:
    content = place.backup.read_bytes()
    place.backup.write_bytes(content[:8192] + b"\xff" * 4096 + content[12288:])


def change_a_sealed_value(place: Place) -> None:
    execute(place.backup, "UPDATE signature SET entry_sealed = zeroblob(length(entry_sealed)) WHERE id = 2")


def point_to_nowhere(place: Place) -> None:
    execute(place.backup, "UPDATE decision SET signature = 99 WHERE id = 1")


def make_it_another_file(place: Place) -> None:
    place.backup.write_text("my shopping list")


def make_it_empty(place: Place) -> None:
    place.backup.write_text("")


def make_it_anothers_database(place: Place) -> None:
    execute(place.backup, "PRAGMA application_id = 1")


def make_it_newer(place: Place) -> None:
    execute(place.backup, "PRAGMA user_version = 99")


def make_it_another_letters(place: Place) -> None:
    for table in ("signature", "wording"):
        execute(place.backup, f"UPDATE {table} SET letter = 'another-letter'")  # noqa: S608


def take_another_key(place: Place) -> None:
    place.key_file.unlink()
    make_key(place.key_file)


def lose_the_key(place: Place) -> None:
    place.key_file.unlink()


def lose_the_backup(place: Place) -> None:
    place.backup.unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (cut_short, "is damaged, or is no database. Nothing was changed."),
        (overwrite_a_page, "is damaged, or is no database. Nothing was changed."),
        (change_a_sealed_value, "is damaged, or is no database. Nothing was changed."),
        (point_to_nowhere, "is damaged, or is no database. Nothing was changed."),
        (make_it_another_file, "is damaged, or is no database. Nothing was changed."),
        (make_it_empty, "is not a database of Undersigned. Nothing was changed."),
        (make_it_anothers_database, "is not a database of Undersigned. Nothing was changed."),
        (make_it_newer, r"was made by a newer Undersigned \(schema 99, .*\). Update Undersigned; nothing was changed."),
        (make_it_another_letters, r"holds another letter \(another-letter\) than the one set \(both-banks\)."),
        (take_another_key, "was sealed with another key"),
        (lose_the_key, r"The key file .* is missing."),
        (lose_the_backup, r"There is no backup at .*backup.sqlite3."),
    ],
)
async def test_what_does_not_fit_is_refused_and_nothing_is_changed(
    place: Place, spoil: Callable[[Place], None], sentence: str
) -> None:
    spoil(place)
    before = place.files()
    with pytest.raises(Complaint, match=sentence):
        await place.restore()
    assert place.files() == before
    assert not list(place.database.parent.glob("*.restoring"))


@contextmanager
def no_growth() -> Iterator[None]:
    """No file of this process can grow, as with a quota."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (PAGE_BYTES, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


async def test_a_disk_that_takes_no_more_is_not_taken_for_a_damaged_backup(place: Place) -> None:
    before = place.files()
    with pytest.raises(RestoreError, match=r"restored: disk I/O error\. Nothing was changed\."), no_growth():
        await place.restore()
    assert place.files() == before


@pytest.mark.parametrize("code", ["FULL", "IOERR_READ", "BUSY", "READONLY", "CANTOPEN"])
async def test_what_is_not_the_backups_fault_is_called_by_its_name(
    place: Place, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def fail(_source: Path, _target: Path) -> None:
        error = sqlite3.OperationalError("its name")
        error.sqlite_errorcode = getattr(sqlite3, f"SQLITE_{code}")
        raise error

    monkeypatch.setattr(bot.restoring, "copy_database", fail)
    with pytest.raises(RestoreError, match=r"could not be restored: its name\. Nothing was changed\."):
        await place.restore()


async def test_the_database_is_not_its_own_backup(place: Place) -> None:
    with pytest.raises(RestoreError, match="is the database itself"):
        await restore(place.settings, place.database)


async def test_it_is_refused_while_the_bot_runs(place: Place) -> None:
    async with open_store(place.settings, LETTER):
        with pytest.raises(Complaint, match="in use by another Undersigned process"):
            await place.restore()


# Interrupted --------------------------------------------------------------------------------------


async def test_cut_off_anywhere_it_leaves_the_old_database_or_the_new_one(place: Place, tmp_path: Path) -> None:
    """Killed before each statement and system call, one run each. In neither is Flora, who has withdrawn."""
    await place.since(flora_withdraws, gita_signs)
    old = AT_THE_BACKUP | {1: "withdrawn", 6: "pending"}
    new = AT_THE_BACKUP | {1: "withdrawn"}
    found = []
    for folder in every_interruption(place.folder, tmp_path / "cut", "restore", "backup.sqlite3"):
        cut = Place(folder)
        found.append(await cut.states())
        assert found[-1] in (old, new)
        assert b"Flora Example" not in cut.database.read_bytes()
        if found[-1] == new:
            (kept,) = cut.database.parent.glob("*.kept-*")
            assert kept.stat().st_size
    assert found == sorted(found, key=len, reverse=True)
    assert found.count(old) > 50
    assert found.count(new) > 1


async def test_what_an_interrupted_restore_leaves_is_tidied_up_by_the_bot(place: Place) -> None:
    """It is a copy of the backup, and may hold who has withdrawn."""
    folder = place.database.with_name(place.database.name + ".restoring")
    folder.mkdir()
    shutil.copy(place.backup, folder)
    await place.since(lambda store: store.purge(NOON))
    assert not folder.exists()
