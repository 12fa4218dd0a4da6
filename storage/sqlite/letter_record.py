"""What its founder has changed in a letter, on SQLite."""

from collections.abc import Collection
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from storage.records import Altered, LetterEvent, to_the_minute
from storage.sqlite.connection import fetch

COLUMNS = "letter, mark, made, what, language"


class SqliteLetterRecord:
    """See `storage.protocol.LetterRecord`."""

    def __init__(self, connection: Connection, letter: str) -> None:
        self._db = connection
        self._letter = letter

    def note(self, mark: str, what: Altered, now: datetime, language: str = "") -> bool:
        rows = fetch(
            self._db,
            f"INSERT INTO letter_record ({COLUMNS}) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1",
            (self._letter, mark, to_the_minute(now), what, language),
        )
        return bool(rows)

    def has(self, mark: str) -> bool:
        here = self._letter, mark
        return bool(fetch(self._db, "SELECT 1 FROM letter_record WHERE letter = ? AND mark = ?", here))

    def latest(self, most: int) -> list[LetterEvent]:
        rows = fetch(
            self._db,
            "SELECT made, what, language FROM letter_record WHERE letter = ? ORDER BY id DESC LIMIT ?",
            (self._letter, most),
        )
        return [LetterEvent(datetime.fromisoformat(made), Altered(what), language) for made, what, language in rows]


def adopt(connection: Connection, rows: Collection[Any]) -> None:
    """Take over what another database of the deployment knows, as rows of `COLUMNS`."""
    connection.executemany(f"INSERT INTO letter_record ({COLUMNS}) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", rows)
