"""Public lines on SQLite of which only the number, the word "withdrawn" and the day are left."""

from collections.abc import Collection
from datetime import date
from sqlite3 import Connection
from typing import Any

from storage.sqlite.connection import fetch

COLUMNS = "signature, letter, day, organisation"


class SqliteWithdrawnLines:
    """See `storage.protocol.WithdrawnLines`."""

    def __init__(self, connection: Connection, letter: str) -> None:
        self._db = connection
        self._letter = letter

    def put(self, number: int, day: date) -> None:
        """Let the number of a public line stay on the list when its signature is withdrawn, which comes next."""
        self._db.execute(
            "INSERT INTO withdrawn_line (signature, letter, day, organisation)"
            " SELECT id, letter, ?, organisation FROM published_line WHERE id = ? AND letter = ?"
            " ON CONFLICT DO NOTHING",
            (day.isoformat(), number, self._letter),
        )

    def count(self) -> int:
        rows = fetch(
            self._db,
            "SELECT number FROM tally WHERE letter = ? AND dimension = 'public-withdrawn' AND value = ''",
            (self._letter,),
        )
        return next((number for (number,) in rows), 0)

    def is_there(self, number: int) -> bool:
        return bool(fetch(self._db, "SELECT 1 FROM withdrawn_line WHERE signature = ?", (number,)))

    def remove(self, number: int) -> bool:
        return self._db.execute("DELETE FROM withdrawn_line WHERE signature = ?", (number,)).rowcount > 0


def adopt(connection: Connection, rows: Collection[Any], taken_off: Collection[int]) -> None:
    """Take over what another database of the deployment knows, as rows of `COLUMNS`, and which were taken off there."""
    connection.executemany("DELETE FROM withdrawn_line WHERE signature = ?", [(number,) for number in taken_off])
    connection.executemany(f"INSERT INTO withdrawn_line ({COLUMNS}) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", rows)
