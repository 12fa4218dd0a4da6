"""Translates the errors of SQLite into those of storage."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from storage.errors import StorageDamaged, StorageError, StorageUnavailable

# The errors that SQLite reports for a disk that is full, read-only or failing, and for files that others have locked or
# made unreadable.
_NOT_THE_FILES_FAULT = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}


@contextmanager
def storage_errors() -> Iterator[None]:
    """Raise StorageUnavailable or StorageError instead of SQLite's errors."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StorageUnavailable(str(error)) from error
    except sqlite3.Error as error:
        raise StorageError(str(error)) from error


@contextmanager
def file_errors() -> Iterator[None]:
    """The same for work on a whole file: StorageDamaged, or StorageUnavailable if the disk or another process prevents
    the work.
    """
    try:
        yield
    except sqlite3.Error as error:
        in_the_way = getattr(error, "sqlite_errorcode", 0) & 0xFF in _NOT_THE_FILES_FAULT
        raise (StorageUnavailable if in_the_way else StorageDamaged)(str(error)) from error
