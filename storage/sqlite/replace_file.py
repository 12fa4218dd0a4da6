"""A new SQLite file in the place of another: nobody else writes, and the former one is kept beside it, whole."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from storage.errors import DatabaseError
from storage.files import give_lock_back, hand_over, restoring_folder, sync, take_lock
from storage.sqlite.errors import file_errors


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """The right to write a file, for this process alone; DatabaseError if another has it.

    The lock file belongs to whoever the folder belongs to.
    """
    lock = take_lock(path)
    try:
        hand_over(path.with_name(path.name + ".lock"), path.parent)
        yield
    finally:
        give_lock_back(lock)


@contextmanager
def workshop(path: Path) -> Iterator[Path]:
    """An empty file in a folder of its own, to be made into what takes another's place; that one is locked meanwhile.

    Only its owner may read it, who is that of the other one's folder.
    """
    folder = restoring_folder(path)
    with locked(path):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        try:
            part = folder / "restored.sqlite3"
            part.touch(0o600)
            hand_over(part, path.parent)
            yield part
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def fold(path: Path) -> None:
    """Bring what waits in the write-ahead log into a file that is whole, so that one file is all.

    DatabaseError if others are reading it, StorageError if it cannot be done.
    """
    with file_errors(), closing(sqlite3.connect(path)) as connection:
        ((busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if busy:
        raise DatabaseError(f"Another command is reading {path}. Try again when it is done; nothing was changed.")


def keep(path: Path, moment: datetime) -> Path | None:
    """Give what is there a second name, with the time; where it is now. A log must not meet the new file."""
    there = path.exists()
    kept = path.with_name(f"{path.name}.kept-{moment:%Y%m%dT%H%M%S.%fZ}")
    for suffix in ("", "-wal", "-journal"):
        part = path.with_name(path.name + suffix)
        if part.exists() and (not suffix or part.stat().st_size):
            _name_again(part, kept.with_name(kept.name + suffix))
    sync(path.parent)
    for suffix in ("-wal", "-journal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return kept if there else None


def _name_again(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except OSError:  # not every file system can
        shutil.copy2(path, name)
        hand_over(name, path)
        sync(name)
