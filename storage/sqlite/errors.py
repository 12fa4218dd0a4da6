"""SQLite's errors in the words of the storage."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from storage.errors import StorageDamaged, StorageError, StorageUnavailable

# What SQLite reports of a disk that is full, read-only or failing, and of files that others hold or keep to themselves.
_NOT_THE_FILES_FAULT = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}


@contextmanager
def storage_errors() -> Iterator[None]:
    """Raise StorageUnavailable or StorageError in place of what SQLite raises."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StorageUnavailable(str(error)) from error
    except sqlite3.Error as error:
        raise StorageError(str(error)) from error


@contextmanager
def file_errors() -> Iterator[None]:
    """The same for a whole file that is copied or looked through: StorageDamaged, or StorageUnavailable where disk or
    neighbours are in the way.
    """
    try:
        yield
    except sqlite3.Error as error:
        in_the_way = getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_THE_FILES_FAULT
        raise (StorageUnavailable if in_the_way else StorageDamaged)(str(error)) from error
