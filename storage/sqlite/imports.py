"""Imports of whole lists on SQLite: what came with each, and how it is taken back."""

from datetime import datetime
from sqlite3 import Connection

from storage.records import ImportedList, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.signatures import SqliteSignatures


class SqliteImports:
    """See `storage.protocol.Imports`."""

    def __init__(self, connection: Connection, letter: str, signatures: SqliteSignatures) -> None:
        self._db = connection
        self._letter = letter
        self._signatures = signatures

    def begin(self, now: datetime) -> int:
        rows = fetch(
            self._db,
            "INSERT INTO import (letter, made) VALUES (?, ?) RETURNING id",
            (self._letter, to_the_minute(now)),
        )
        ((number,),) = rows
        return int(number)

    def made(self) -> list[ImportedList]:
        rows = fetch(
            self._db,
            "SELECT import.id, made, count(signature.id) FROM import LEFT JOIN imported ON imported.import = import.id"
            " LEFT JOIN signature ON signature.id = imported.signature"
            " WHERE import.letter = ? GROUP BY import.id ORDER BY import.id",
            (self._letter,),
        )
        return [ImportedList(number, datetime.fromisoformat(made), count) for number, made, count in rows]

    def holds(self, number: int, signature: int) -> bool:
        rows = fetch(self._db, "SELECT 1 FROM imported WHERE import = ? AND signature = ?", (number, signature))
        return bool(rows)

    def take_back(self, number: int, most: int) -> int:
        rows = fetch(
            self._db,
            "SELECT imported.signature, signature.id IS NOT NULL FROM imported"
            " JOIN import ON import.id = imported.import AND import.letter = ?"
            " LEFT JOIN signature ON signature.id = imported.signature AND signature.source = 'import'"
            " WHERE imported.import = ? ORDER BY imported.signature LIMIT ?",
            (self._letter, number, most),
        )
        for signature, there in rows:
            if there:
                self._signatures.forget(signature)
            self._db.execute("DELETE FROM imported WHERE import = ? AND signature = ?", (number, signature))
        if len(rows) < most:
            self._db.execute("DELETE FROM import WHERE id = ? AND letter = ?", (number, self._letter))
        return len(rows)
