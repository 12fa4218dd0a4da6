"""Which numbers of signatures a letter has reached, on SQLite."""

from collections.abc import Collection
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from storage.records import to_the_minute
from storage.sqlite.connection import fetch

COLUMNS = "letter, number, reached"


class SqliteMilestones:
    """See `storage.protocol.Milestones`."""

    def __init__(self, connection: Connection, letter: str) -> None:
        self._db = connection
        self._letter = letter

    def note(self, numbers: Collection[int], now: datetime) -> list[int]:
        known = {
            number for (number,) in fetch(self._db, "SELECT number FROM milestone WHERE letter = ?", (self._letter,))
        }
        new = sorted({0, *numbers} - known)
        self._db.executemany(
            "INSERT INTO milestone (letter, number, reached) VALUES (?, ?, ?)",
            [(self._letter, number, to_the_minute(now)) for number in new],
        )
        return new if known else []


def adopt(connection: Connection, rows: Collection[Any]) -> None:
    """Take over what another database of the deployment knows, as rows of `COLUMNS`."""
    connection.executemany(f"INSERT OR IGNORE INTO milestone ({COLUMNS}) VALUES (?, ?, ?)", rows)
