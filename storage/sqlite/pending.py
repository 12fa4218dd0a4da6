"""Pending signatures on SQLite."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from storage.protocol import Expired
from storage.records import Signature, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.kept_lines import SqliteKeptLines
from storage.sqlite.signature_rows import SELECT, SignatureRows
from storage.sqlite.signatures import SqliteSignatures
from storage.sqlite.tallies import SqliteTallies


class SqlitePending:
    """See `storage.protocol.Pending`."""

    def __init__(
        self,
        rows: SignatureRows,
        signatures: SqliteSignatures,
        tallies: SqliteTallies,
        kept_lines: SqliteKeptLines,
    ) -> None:
        self._rows = rows
        self._kept_lines = kept_lines
        self._tallies = tallies
        self._signatures = signatures
        self._db = rows.db
        self._letter = rows.letter

    def place(self, number: int) -> int:
        return self._rows.count("state = 'pending' AND id <= ?", number)

    def count(self) -> int:
        return self._tallies.pending()

    def page(self, offset: int, limit: int) -> list[Signature]:
        return self._rows.many(
            f"{SELECT} WHERE letter = ? AND state = 'pending' ORDER BY id LIMIT ? OFFSET ?",
            (self._letter, limit, offset),
        )

    def before(self, number: int, limit: int) -> list[Signature]:
        latest = self._rows.many(
            f"{SELECT} WHERE letter = ? AND state = 'pending' AND id < ? ORDER BY id DESC LIMIT ?",
            (self._letter, number, limit),
        )
        return latest[::-1]

    def after(self, number: int, limit: int) -> list[Signature]:
        return self._rows.many(
            f"{SELECT} WHERE letter = ? AND state = 'pending' AND id > ? ORDER BY id LIMIT ?",
            (self._letter, number, limit),
        )

    def warn(self, submitted_before: datetime, now: datetime) -> int:
        return len(
            fetch(
                self._db,
                "UPDATE signature SET warned = ? WHERE letter = ? AND state = 'pending' AND warned IS NULL"
                " AND submitted < ? RETURNING id",
                (to_the_minute(now), self._letter, submitted_before.isoformat()),
            )
        )

    def expire(self, submitted_before: datetime, warned_before: datetime) -> list[Expired]:
        rows = fetch(
            self._db,
            "SELECT id, language FROM signature WHERE letter = ? AND state = 'pending' AND submitted < ? AND warned < ?"
            " ORDER BY id",
            (self._letter, submitted_before.isoformat(), warned_before.isoformat()),
        )
        return self._expire(rows)

    def expire_all(self, most: int) -> list[Expired]:
        return self._expire(
            fetch(
                self._db,
                "SELECT id, language FROM signature WHERE letter = ? AND state = 'pending' ORDER BY id LIMIT ?",
                (self._letter, most),
            )
        )

    def _expire(self, rows: Sequence[Any]) -> list[Expired]:
        return [self._expired_one(number, language) for number, language in rows]

    def _expired_one(self, number: int, language: str) -> Expired:
        """Erase a signature, or else the correction of a line that is public."""
        address = self._signatures.address(number)
        restored = self._kept_lines.restore(number)
        if restored is None:
            self._signatures.forget(number)
        return Expired(number, language, address, restored is not None, restored is not None and restored.hidden)
