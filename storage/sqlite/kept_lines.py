"""Public lines on SQLite, among them those that stay public while their correction is not approved."""

import json
from collections.abc import Sequence
from datetime import datetime

from storage.records import Signature
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import COLUMNS, SignatureRows
from storage.sqlite.tallies import BLOCK, SqliteTallies

_KEPT = (
    "signature.id, signature.account_tag, 'approved', 'public', kept_line.language, kept_line.wording,"
    " signature.platform, signature.source, kept_line.entry, NULL, kept_line.submitted, signature.revision, NULL"
)
_COLUMNS = "signature, letter, entry, public_places, language, wording, submitted, decided"
_KEPT_ROWS = "FROM kept_line JOIN signature ON signature.id = kept_line.signature WHERE kept_line.letter = ?"
_OWN = "FROM signature WHERE letter = ? AND state = 'approved' AND visibility = 'public'"


class SqliteKeptLines:
    """The public list of a letter. Triggers delete a kept line: see the migration `0022_kept_lines.sql`.

    Whatever ends a kept line calls `erase` as well, because its bytes must leave the log.
    """

    def __init__(self, rows: SignatureRows, tallies: SqliteTallies) -> None:
        self._rows = rows
        self._tallies = tallies
        self._db = rows.db
        self._letter = rows.letter

    def public(self, offset: int, limit: int) -> list[Signature]:
        """Public signatures in the order of their numbers, each with its public line."""
        block, rest = self._tallies.block_of(offset)
        first = block * BLOCK
        return self._rows.many(
            f"SELECT {COLUMNS} {_OWN} AND id >= ? UNION ALL SELECT {_KEPT} {_KEPT_ROWS} AND kept_line.signature >= ?"
            " ORDER BY 1 LIMIT ? OFFSET ?",
            (self._letter, first, self._letter, first, limit, rest),
        )

    def listed(self, number: int) -> tuple[int, str | None]:
        """See `storage.protocol.Signatures.listed`."""
        found = self._rows.maybe(
            f"SELECT {COLUMNS} {_OWN} AND id = ? UNION ALL SELECT {_KEPT} {_KEPT_ROWS} AND kept_line.signature = ?",
            (self._letter, number, self._letter, number),
        )
        if found is None or found.entry is None:
            return 0, None
        block = number // BLOCK
        within = fetch(
            self._db,
            f"SELECT (SELECT count(*) {_OWN} AND id BETWEEN ? AND ?)"
            " + (SELECT count(*) FROM kept_line WHERE letter = ? AND signature BETWEEN ? AND ?)",
            (self._letter, block * BLOCK, number) * 2,
        )
        ((place,),) = within
        return self._tallies.before_block(block) + int(place), found.entry.line

    def keep(self, former: Sequence[object]) -> None:
        """Keep a line public, as a row of `kept_line`."""
        self._db.execute(
            f"INSERT INTO kept_line ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            tuple(former),
        )

    def places(self) -> dict[int, tuple[str, ...]]:
        """The places of each kept line, by the number of its signature."""
        rows = fetch(self._db, "SELECT signature, public_places FROM kept_line WHERE letter = ?", (self._letter,))
        return {number: tuple(json.loads(places)) for number, places in rows if places is not None}

    def former(self, tag: bytes) -> list[Sequence[object]]:
        """The public line of an account's tag as a row of `kept_line`, before it is corrected; none if it has none."""
        return fetch(
            self._db,
            f"SELECT id AS {_COLUMNS} {_OWN} AND entry IS NOT NULL AND account_tag = ?",
            (self._letter, tag),
        )

    def has(self, number: int) -> bool:
        """Whether a signature has a line that stays public while its correction is not approved."""
        return bool(fetch(self._db, "SELECT 1 FROM kept_line WHERE signature = ?", (number,)))

    def restore(self, number: int) -> bool:
        """Make a kept line what its signature says again, because its correction was not approved; False if there is
        none.
        """
        rows = fetch(
            self._db,
            "SELECT entry, public_places, language, wording, submitted, decided FROM kept_line WHERE signature = ?",
            (number,),
        )
        for row in rows:
            self._rows.erase()
            self._db.execute(
                "UPDATE signature SET state = 'approved', visibility = 'public', entry = ?, public_places = ?,"
                " language = ?, wording = ?, submitted = ?, decided = ?, entry_sealed = NULL, address_sealed = NULL,"
                " reason = NULL, warned = NULL, told = 1, missed = 0, revision = revision + 1 WHERE id = ?",
                (*row, number),
            )
            self._db.execute("UPDATE deployment SET unmarked = 1")  # its name is to be compared again
        return bool(rows)

    def restore_rejected(self, before: datetime, most: int) -> int:
        """Restore lines whose correction was rejected before a time; how many, at most `most`."""
        rows = fetch(
            self._db,
            "SELECT signature.id FROM kept_line JOIN signature ON signature.id = kept_line.signature"
            " WHERE kept_line.letter = ? AND state = 'rejected' AND told AND signature.decided < ? LIMIT ?",
            (self._letter, before.isoformat(), most),
        )
        for (number,) in rows:
            self.restore(number)
        return len(rows)
