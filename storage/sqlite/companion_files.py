"""The bot's login, keys and seeds on Matrix, copied and brought back together with the database they belong to.

A backup of the database is one file. Where there are keys, the file of them stands beside it, under the same name and
`.matrix`. It is sealed with the deployment's key, which is in neither.
"""

import sqlite3
from contextlib import closing, suppress
from enum import Enum
from pathlib import Path

from storage.crypto.vault import Vault
from storage.errors import OperatorError, SealedStoreError, SealError, StorageDamaged, StorageError
from storage.sqlite.connection import connect_read_only, fetch
from storage.sqlite.copying import check_whole, copy_database
from storage.sqlite.errors import file_errors
from storage.sqlite.key_value import APPLICATION_ID, RESTORED, SealedKeyValueStore
from storage.sqlite.replace_file import fold

# What Matrix calls the keys of the device itself, and those that it shares with one other device.
_ACCOUNT, _SESSIONS = "account", "olm"


class CompanionFileError(OperatorError):
    """The file of the encryption keys cannot be copied or brought back."""


class Keys(Enum):
    """What is where the keys belong."""

    GOOD = "good"
    NONE = "none"
    UNFIT = "unfit"
    """Damaged, no keys at all, or sealed with another key."""


def beside(backup: Path) -> Path:
    """Where a backup of the database has the encryption keys."""
    return backup.with_name(backup.name + ".matrix")


def copy_keys(source: Path, target: Path, vault: Vault) -> None:
    """Copy encryption keys into an empty file, consistently, while the bot runs, and look whether all of them open.

    CompanionFileError if they are damaged or no keys, are sealed with another key, or cannot be copied.
    """
    try:
        copy_database(source, target)
        if not _is_shelf(target):
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


def prepare_keys(backup: Path, part: Path, vault: Vault) -> bool:
    """Fill a new file with the encryption keys beside a backup; whether there are any. The errors of `copy_keys`.

    Sessions with other devices have gone on since the backup was made: they are left out, and new ones are begun. The
    shelf says of itself that it was brought back, until its one-time keys have been renewed.
    """
    source = beside(backup)
    if not source.exists():
        return False
    copy_keys(source, part, vault)
    with file_errors(), closing(sqlite3.connect(part)) as db:
        db.execute("DELETE FROM kept WHERE kind = ?", (_SESSIONS,))
        db.execute(f"PRAGMA user_version = {RESTORED}")
        db.commit()
    return True


def look(store: Path, vault: Vault) -> Keys:
    """What is where the keys belong; nobody writes there now."""
    if not store.exists() or not store.stat().st_size:
        return Keys.NONE
    try:
        check_whole(store)
        with closing(SealedKeyValueStore.open(store, vault, read_only=True)) as sealed_store:
            sealed_store.open_all()
            return Keys.GOOD if any(sealed_store.all(_ACCOUNT)) else Keys.NONE
    except (SealedStoreError, SealError, StorageDamaged):
        return Keys.UNFIT


def fold_keys(store: Path) -> None:
    """Make one file of what is where the keys belong, if it is whole; DatabaseError if others are reading it."""
    if store.exists():
        with suppress(StorageDamaged):
            check_whole(store)
            fold(store)


def _is_shelf(path: Path) -> bool:
    with file_errors(), closing(connect_read_only(path)) as db:
        return fetch(db, "PRAGMA application_id") == [(APPLICATION_ID,)]
