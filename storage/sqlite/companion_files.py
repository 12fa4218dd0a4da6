"""Copies and restores the file of encryption keys that a platform keeps beside the database.

The file is sealed with the deployment's key, which is in neither the file nor the database. The platform declares the
kinds of its values.
"""

import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from enum import Enum
from pathlib import Path

from storage.crypto.vault import Vault
from storage.errors import OperatorError, SealedStoreError, SealError, StorageDamaged, StorageError
from storage.sqlite.connection import connect_read_only, fetch
from storage.sqlite.copying import check_whole, copy_database
from storage.sqlite.errors import file_errors
from storage.sqlite.key_value import APPLICATION_ID, RESTORED, SealedKeyValueStore
from storage.sqlite.replace_file import checkpoint


class CompanionFileError(OperatorError):
    """The file of encryption keys cannot be copied or restored."""


class Condition(Enum):
    """The condition of a companion file."""

    GOOD = "good"
    NONE = "none"
    UNFIT = "unfit"
    """Damaged, no keys at all, or sealed with another key."""


def copy_companion(source: Path, target: Path, vault: Vault) -> None:
    """Make a consistent copy of a companion file in an empty file, also while the bot runs, and check that all of it
    opens.

    CompanionFileError if it is damaged or another kind of file, is sealed with another key, or cannot be copied.
    """
    try:
        copy_database(source, target)
        if not _holds_keys(target):
            raise CompanionFileError(f"{source} holds no encryption keys of Undersigned. Nothing was changed.")
        with closing(SealedKeyValueStore.open(target, vault, read_only=True)) as sealed_store:
            sealed_store.open_all()
    except SealedStoreError:
        raise CompanionFileError(
            f"{source} was sealed with another key than the one at hand. Nothing was changed."
        ) from None
    except SealError:
        raise CompanionFileError(f"{source} is damaged. Nothing was changed.") from None
    except StorageError as error:
        damaged = isinstance(error, StorageDamaged)
        why = "it is damaged, or is no file of encryption keys" if damaged else error
        raise CompanionFileError(f"{source} cannot be copied: {why}. Nothing was changed.") from None


def prepare_companion(source: Path, part: Path, vault: Vault, shared: Collection[str]) -> bool:
    """Fill a new file with the copy beside a backup. False if there is no copy. Raises the errors of `copy_companion`.

    Values of the kinds in `shared` have changed since the backup was made: they are left out, and the platform makes
    new ones. The file is marked as restored until the platform has handled this.
    """
    if not source.exists():
        return False
    copy_companion(source, part, vault)
    with file_errors(), closing(sqlite3.connect(part)) as db:
        db.executemany("DELETE FROM kept WHERE kind = ?", [(kind,) for kind in shared])
        db.execute(f"PRAGMA user_version = {RESTORED}")
        db.commit()
    return True


def look(path: Path, vault: Vault, identity: str) -> Condition:
    """The condition of a companion file, which nobody writes now. A file without a value of the kind `identity` counts
    as none.
    """
    if not path.exists() or not path.stat().st_size:
        return Condition.NONE
    try:
        check_whole(path)
        with closing(SealedKeyValueStore.open(path, vault, read_only=True)) as sealed_store:
            sealed_store.open_all()
            return Condition.GOOD if any(sealed_store.all(identity)) else Condition.NONE
    except (SealedStoreError, SealError, StorageDamaged):
        return Condition.UNFIT


def checkpoint_companion(path: Path) -> None:
    """Write the write-ahead log of a companion file into the file, if it is whole. DatabaseError if others are reading
    it.
    """
    if path.exists():
        with suppress(StorageDamaged):
            check_whole(path)
            checkpoint(path)


def _holds_keys(path: Path) -> bool:
    with file_errors(), closing(connect_read_only(path)) as db:
        return fetch(db, "PRAGMA application_id") == [(APPLICATION_ID,)]
