"""The bot's login, keys and seeds on Matrix, copied and brought back together with the database they belong to.

A backup of the database is one file. Where Matrix is configured, the file of the encryption keys stands beside it,
under the same name and `.matrix`. It is sealed with the deployment's key, which is in neither.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import give_lock_back, make_private, take_lock
from storage.records import Complaint
from storage.shelf import APPLICATION_ID, RESTORED


class KeepingError(Complaint):
    """The file of the encryption keys cannot be copied or brought back."""


def beside(backup: Path) -> Path:
    """Where a backup of the database has the encryption keys."""
    return backup.with_name(backup.name + ".matrix")


def backup_keys(store: Path, backup: Path) -> Path | None:
    """Copy the encryption keys beside a backup, consistently, while the bot runs; None if there are none yet."""
    if not store.exists():
        return None
    target = beside(backup)
    if target.exists():
        raise KeepingError(f"{target} exists already. Name a new file; nothing was changed.")
    _copy(store, target)
    return target


def restore_keys(backup: Path, store: Path) -> Path | None:
    """Bring back the encryption keys that stand beside a backup; None if there are none. What was there is kept.

    The bot must not run. Sessions with other devices have gone on since the backup was made: they are left out, and
    new ones are begun. The shelf says of itself that it was brought back, until its one-time keys have been renewed.
    """
    source = beside(backup)
    if not source.exists():
        return None
    _check(source)
    lock = take_lock(store)
    try:
        for name in (store.name, f"{store.name}-wal", f"{store.name}-shm"):
            former = store.with_name(name)
            if former.exists():
                former.rename(store.with_name(f"{name}.before-restore"))
        _copy(source, store)
        with closing(sqlite3.connect(store)) as db:
            db.execute("DELETE FROM kept WHERE kind = 'olm'")
            db.execute(f"PRAGMA user_version = {RESTORED}")
            db.commit()
    finally:
        give_lock_back(lock)
    return store


def _check(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        try:
            ((application,),) = db.execute("PRAGMA application_id").fetchall()
            ((verdict,),) = db.execute("PRAGMA integrity_check(1)").fetchall()
        except sqlite3.Error:
            application, verdict = 0, "damaged"
    if application != APPLICATION_ID or verdict != "ok":
        raise KeepingError(f"{path} holds no encryption keys of Undersigned, or is damaged; nothing was changed.")


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        make_private(part)
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as live,
            closing(sqlite3.connect(part)) as copy,
        ):
            live.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.rename(target)
    except OSError as error:
        raise KeepingError(f"{target} cannot be written: {error.strerror}.") from None
    except sqlite3.Error as error:
        raise KeepingError(f"{source} cannot be copied: {error}.") from None
    finally:
        part.unlink(missing_ok=True)
