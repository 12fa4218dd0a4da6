"""SQLite's errors in the words of the storage."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from storage.errors import StorageError, StorageUnavailable


@contextmanager
def storage_errors() -> Iterator[None]:
    """Raise StorageUnavailable or StorageError in place of what SQLite raises."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StorageUnavailable(str(error)) from error
    except sqlite3.Error as error:
        raise StorageError(str(error)) from error
