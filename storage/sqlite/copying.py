"""Works on whole database files: copies them, checks them, and finds the key that they are sealed with."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.errors import StorageDamaged
from storage.sqlite.connection import connect_read_only, fetch
from storage.sqlite.errors import file_errors


def copy_database(source: Path, target: Path) -> None:
    """Make a consistent copy of a database, also while others write.

    StorageDamaged if it is damaged or not a database, StorageUnavailable if it cannot be copied now.
    """
    with file_errors(), closing(connect_read_only(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        look_through(copy)


@file_errors()
def check_whole(path: Path) -> None:
    """Check a file. StorageDamaged if a page is damaged, or a reference has no target."""
    with closing(connect_read_only(path)) as connection:
        look_through(connection)


def look_through(connection: sqlite3.Connection) -> None:
    """`check_whole` on a connection; raises SQLite's errors too."""
    verdict = fetch(connection, "PRAGMA integrity_check(1)")
    if verdict != [("ok",)] or fetch(connection, "PRAGMA foreign_key_check"):
        raise StorageDamaged("it is damaged")


def stored_check(database: Path) -> bytes | None:
    """The check value of the key that a database is sealed with; None if it cannot be read."""
    try:
        with closing(connect_read_only(database)) as connection:
            rows = fetch(connection, "SELECT key_check FROM deployment")
    except sqlite3.Error:
        return None
    return next((bytes(check) for (check,) in rows), None)


def letter_in(database: Path) -> str | None:
    """The slug of the letter that a database holds; None if it holds none, or cannot be read."""
    try:
        with closing(connect_read_only(database)) as connection:
            rows = fetch(connection, "SELECT letter FROM wording LIMIT 1")
    except sqlite3.Error:
        return None
    return next((str(slug) for (slug,) in rows), None)
