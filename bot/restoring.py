"""`undersigned restore FILE`: a backup takes the present database's place, and the present one is kept beside it.

The new file is made and looked through in a folder of its own, then takes its name in one step: cut off at any moment,
this leaves the old database or the new one. Who withdrew after the backup stays withdrawn, as far as the present
database can be read (`storage.restoring.reconcile`). A list of withdrawals in a file beside the database would not tell
more: it would share the disk, and be one more thing to keep in step with every commit.
"""

import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.app import now, open_vault
from bot.approval import QUEUE, slot
from bot.letter import read_letter
from bot.settings import Settings
from storage.database import give_lock_back, restoring_folder, take_lock
from storage.files import hand_over, put_in_place, sync
from storage.keeping import restore_keys
from storage.records import Complaint
from storage.restoring import NUMBERS_SKIPPED, Changes, Reading, check_backup, check_whole, copy_database, read_present
from storage.shelf import Shelf, ShelfError
from storage.sqlite import SqliteStore

# What SQLite reports of a disk that is full, read-only or failing, and of files that others hold or keep to themselves.
_NOT_THE_BACKUPS_FAULT = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}


class RestoreError(Complaint):
    """The backup was not restored; the present database is as it was."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the former database is now (None if there was none), and what was made of it.

    `keys` is where those of Matrix were brought back to, if they had been lost.
    """

    kept: Path | None
    reading: Reading
    changes: Changes
    keys: Path | None = None

    def sentences(self) -> Iterator[str]:
        """What the operator has to know."""
        yield "The backup is in place."
        if self.kept:
            yield (
                f"The former database was kept as {self.kept}. Delete it when it is no longer needed: it may hold what "
                "has been withdrawn since, and so may the backup."
            )
        if self.changes.withdrawn:
            yield f"Withdrawn since the backup, and withdrawn again: {_numbers(self.changes.withdrawn)}."
        if self.changes.went_back:
            yield (
                "Corrected or decided since the backup, and now as they were then: "
                f"{_numbers(self.changes.went_back)}. Let the admins look at them."
            )
        if self.reading is not Reading.WHOLE:
            what = "could be read in part only" if self.reading is Reading.PART else "is missing or cannot be read"
            yield (
                f"The former database {what}: who else withdrew after the backup is unknown, and is in the list again. "
                f"Numbers may go on up to {NUMBERS_SKIPPED} later, so that none is given twice."
            )
        if self.keys:
            yield f"The encryption keys of Matrix are in place too, in {self.keys}."
        yield "Cards and buttons from after the backup decide nothing any more: write /pending in the admin group."


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(f"#{number}" for number in numbers)


async def restore(settings: Settings, backup: Path) -> Restored:
    """Put a backup in the place of the database; the bot is stopped, since this takes its lock."""
    database, moment = settings.database, now()
    if not backup.is_file():
        raise RestoreError(f"There is no backup at {backup}.")
    if database.exists() and backup.samefile(database):
        raise RestoreError(f"{backup} is the database itself. Name a backup of it; nothing was changed.")
    try:
        with _locked(database), _folder(database) as folder:
            part = folder / "restored.sqlite3"
            reading, changes = await _prepare(settings, backup, part, moment)
            if reading is Reading.WHOLE:
                _fold(database)
            kept = _keep(database, moment)
            put_in_place(part, database)
    except OSError as error:
        raise RestoreError(f"The backup could not be restored: {error.strerror}. The database is as it was.") from None
    except sqlite3.Error as error:
        raise RestoreError(f"The present database could not be kept: {error}. It is as it was.") from None
    return Restored(kept, reading, changes, _bring_back_keys(settings, backup))


def _bring_back_keys(settings: Settings, backup: Path) -> Path | None:
    """Those of Matrix, unless what is there can be opened: it is younger than the backup, and better."""
    try:
        Shelf.open(settings.matrix.store, open_vault(settings, make=False), read_only=True).close()
    except ShelfError:
        return restore_keys(backup, settings.matrix.store)
    return None


@contextmanager
def _locked(database: Path) -> Iterator[None]:
    lock = take_lock(database)
    try:
        hand_over(database.with_name(database.name + ".lock"), database.parent)
        yield
    finally:
        give_lock_back(lock)


@contextmanager
def _folder(database: Path) -> Iterator[Path]:
    folder = restoring_folder(database)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _prepare(settings: Settings, backup: Path, part: Path, moment: datetime) -> tuple[Reading, Changes]:
    """Make the new database out of the backup, of the newest schema and in line with the present one."""
    letter = read_letter(settings.letter).slug
    vault = open_vault(settings, make=False)
    part.touch(0o600)
    hand_over(part, settings.database.parent)
    try:
        copy_database(backup, part)
        deployment = check_backup(part, backup, vault.check, letter)
        present = read_present(settings.database, deployment)
        store = await SqliteStore.open(part, vault, letter)
        try:
            changes = await store.reconcile(present, _showing, moment)
        finally:
            await store.close()
        with closing(sqlite3.connect(part)) as connection:
            check_whole(connection)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_THE_BACKUPS_FAULT:
            raise RestoreError(f"The backup could not be restored: {error}. Nothing was changed.") from None
        raise RestoreError(f"{backup} is damaged, or is no database. Nothing was changed.") from None
    return present.reading, changes


def _showing(numbers: Collection[int]) -> set[str]:
    return {QUEUE, *map(slot, numbers)}


def _fold(database: Path) -> None:
    """Bring what waits in the write-ahead log into the database, so that one file is all."""
    with closing(sqlite3.connect(database)) as connection:
        ((busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if busy:
        raise RestoreError("Another command is reading the database. Try again when it is done; nothing was changed.")


def _keep(database: Path, moment: datetime) -> Path | None:
    """Give what is there a second name, with the time; where it is now. A log must not meet the new database."""
    there = database.exists()
    kept = database.with_name(f"{database.name}.kept-{moment:%Y%m%dT%H%M%S.%fZ}")
    for suffix in ("", "-wal", "-journal"):
        part = database.with_name(database.name + suffix)
        if part.exists():
            _name_again(part, kept.with_name(kept.name + suffix))
    sync(database.parent)
    for suffix in ("-wal", "-journal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    return kept if there else None


def _name_again(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except OSError:  # not every file system can
        shutil.copy2(path, name)
        sync(name)
