"""Files that exist completely or not at all, also after a power cut."""

import fcntl
import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from storage.errors import DatabaseError


def put_in_place(part: Path, target: Path) -> None:
    """Rename a finished file to its target, which it replaces. The change is durable when this returns."""
    sync(part)
    part.replace(target)
    sync(target.parent)


def sync(path: Path) -> None:
    """Write a file, or the names in a folder, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def hand_over(path: Path, model: Path) -> None:
    """Give a file the owner of another file, if allowed: an operator may be root while the bot is not."""
    if os.geteuid() == 0:
        like = model.stat()
        os.chown(path, like.st_uid, like.st_gid)


def note_backup(database: Path) -> None:
    """Record that a backup has just been made. A failure to write this does not make the backup fail."""
    note = _backup_note(database)
    with suppress(OSError):
        note.touch(0o600)
        hand_over(note, database)


def last_backup(database: Path) -> datetime | None:
    """The time of the last backup of a database; None if none is known."""
    try:
        return datetime.fromtimestamp(_backup_note(database).stat().st_mtime, UTC)
    except OSError:
        return None


def free_bytes(database: Path) -> int:
    """The number of free bytes on the disk of a database."""
    return shutil.disk_usage(database.parent).free


def _backup_note(database: Path) -> Path:
    """An empty file whose time is that of the last backup."""
    return database.with_name(f"{database.name}.backup")


def take_lock(path: Path) -> int:
    """Take the lock that allows only this process to write the database at a path. DatabaseError if another process has
    it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        real = path.resolve()  # the same lock for every name of the file
        descriptor = os.open(real.with_name(real.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise DatabaseError(f"{path} cannot be locked: {error.strerror}.") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise DatabaseError(
            f"{path} is in use by another Undersigned process, the running bot most likely. "
            "Stop it first; nothing was changed."
        ) from None
    return descriptor


def give_lock_back(descriptor: int | None) -> None:
    """Release the lock that `take_lock` returned."""
    if descriptor is not None:
        os.close(descriptor)


def make_private(path: Path) -> None:
    """Make the file if it does not exist; only its owner can read a new one."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise DatabaseError(f"The database {path} cannot be opened: {error.strerror}.") from None


def restoring_folder(path: Path) -> Path:
    """The folder in which `restore` prepares the new database."""
    return path.with_name(path.name + ".restoring")
