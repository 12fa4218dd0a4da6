"""Replaces a SQLite file: nobody else can write meanwhile, and the complete former file is kept beside it."""

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
    """Hold the lock that allows only this process to write a file. DatabaseError if another process has it.

    The lock file gets the owner of the folder.
    """
    lock = take_lock(path)
    try:
        hand_over(path.with_name(path.name + ".lock"), path.parent)
        yield
    finally:
        give_lock_back(lock)


@contextmanager
def staging_file(path: Path) -> Iterator[Path]:
    """An empty staging file in a folder of its own, which will replace the file at `path`; that file is locked
    meanwhile.

    Only its owner can read it, who is the owner of the other file's folder.
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


def checkpoint(path: Path) -> None:
    """Write the write-ahead log into an undamaged file, so that this file is complete.

    DatabaseError if others are reading it, StorageError if this fails.
    """
    with file_errors(), closing(sqlite3.connect(path)) as connection:
        ((busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if busy:
        raise DatabaseError(f"Another command is reading {path}. Try again when it is done; nothing was changed.")


def set_aside(path: Path, moment: datetime) -> Path | None:
    """Set a file aside under a name with the time, and return its new path. Its write-ahead log must not be applied to
    the new file.
    """
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
    except OSError:  # not every file system can do this
        shutil.copy2(path, name)
        hand_over(name, path)
        sync(name)
