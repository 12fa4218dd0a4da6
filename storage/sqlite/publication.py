"""The public list on SQLite: what stands in it, and what has changed there.

The view `published_line` decides for everybody who lists the public lines: the export, the public page. A line whose
correction is not approved stays in it: see the migration `0022_kept_lines.sql`. So does the number of one that its
signer wanted to be shown as withdrawn: see `0036_withdrawn.sql`.
"""

import logging
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from storage.errors import DatabaseError
from storage.records import Kind, PublishedSignature, Source
from storage.sqlite.connection import fetch
from storage.sqlite.pins import SqlitePins
from storage.sqlite.signature_rows import ENTRIES, SignatureRows

log = logging.getLogger(__name__)

_COLUMNS = "id, entry, submitted, language, wording, source, organisation"
_PUBLISHED = "published_line WHERE letter = ?"
# Temporary triggers see every change that this connection makes, whichever module makes it, and leave nothing in the
# file. Only a line that is public, or was, changes the list.
_WATCH = (
    "CREATE TABLE IF NOT EXISTS temp.changed_line (letter TEXT NOT NULL, signature INTEGER NOT NULL,"
    " PRIMARY KEY (letter, signature)) STRICT, WITHOUT ROWID",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_put_in AFTER INSERT ON main.signature WHEN new.entry IS NOT NULL BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (new.letter, new.id) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_changed AFTER UPDATE ON main.signature"
    " WHEN old.entry IS NOT NULL OR new.entry IS NOT NULL BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (new.letter, new.id) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_gone AFTER DELETE ON main.signature WHEN old.entry IS NOT NULL BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (old.letter, old.id) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_kept AFTER INSERT ON main.kept_line BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (new.letter, new.signature) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_no_longer_kept AFTER DELETE ON main.kept_line BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (old.letter, old.signature) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_withdrawn AFTER INSERT ON main.withdrawn_line BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (new.letter, new.signature) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_taken_off AFTER DELETE ON main.withdrawn_line BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (old.letter, old.signature) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_pinned AFTER INSERT ON main.pin BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (new.letter, new.signature) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_pinned_again AFTER UPDATE ON main.pin BEGIN"
    " INSERT INTO changed_line (letter, signature) VALUES (new.letter, new.signature) ON CONFLICT DO NOTHING; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS line_unpinned AFTER DELETE ON main.pin BEGIN"
    " INSERT INTO changed_line (letter, signature) SELECT letter, signature FROM main.pin"
    " WHERE letter = old.letter AND place > old.place ON CONFLICT DO NOTHING;"
    " INSERT INTO changed_line (letter, signature) VALUES (old.letter, old.signature) ON CONFLICT DO NOTHING; END",
)


class SqlitePublication:
    """See `storage.protocol.Publication`."""

    def __init__(self, rows: SignatureRows, pins: SqlitePins) -> None:
        self._pins = pins
        self._db = rows.db
        self._letter = rows.letter
        self._vault = rows.vault

    def after(self, number: int, limit: int, kind: Kind | None = None) -> list[PublishedSignature]:
        of_kind = "" if kind is None else f" AND organisation = {int(kind is Kind.ORGANISATION)}"
        rows = fetch(
            self._db,
            f"SELECT {_COLUMNS} FROM {_PUBLISHED}{of_kind} AND id > ? ORDER BY id LIMIT ?",
            (self._letter, number, limit),
        )
        pins = self._pins_by_number()
        return [_published(row, pins) for row in rows]

    def pinned(self) -> list[PublishedSignature]:
        pins = self._pins_by_number()
        several = ", ".join("?" * len(pins))
        rows = fetch(self._db, f"SELECT {_COLUMNS} FROM {_PUBLISHED} AND id IN ({several})", (self._letter, *pins))
        return sorted((_published(row, pins) for row in rows), key=lambda each: each.pinned)

    def numbers(self, after: int, limit: int) -> list[int]:
        rows = fetch(
            self._db,
            f"SELECT id FROM {_PUBLISHED} AND id > ? ORDER BY id LIMIT ?",
            (self._letter, after, limit),
        )
        return [number for (number,) in rows]

    def readable(self, numbers: Collection[int]) -> list[PublishedSignature]:
        several = ", ".join("?" * len(numbers))
        rows = fetch(
            self._db,
            f"SELECT {_COLUMNS} FROM {_PUBLISHED} AND id IN ({several}) ORDER BY id",
            (self._letter, *numbers),
        )
        pins, found = self._pins_by_number(), []
        for row in rows:
            try:
                found.append(_published(row, pins))
            except DatabaseError:
                log.error("the public line of signature %d is damaged, and left out of the public page", row[0])
        return found

    def _pins_by_number(self) -> dict[int, tuple[int, str]]:
        """The place and the word of each first signatory."""
        return {pin.number: (place, pin.word) for place, pin in enumerate(self._pins.all(), 1)}

    def watch(self) -> None:
        for statement in _WATCH:
            self._db.execute(statement)

    def changed(self) -> list[int]:
        rows = fetch(self._db, "SELECT signature FROM temp.changed_line WHERE letter = ?", (self._letter,))
        if rows:
            self._db.execute("DELETE FROM temp.changed_line WHERE letter = ?", (self._letter,))
        return [number for (number,) in rows]

    def secret(self) -> bytes:
        return self._vault.tag("publication", self._letter)


def _published(row: Any, pins: Mapping[int, tuple[int, str]]) -> PublishedSignature:
    """The signature of a row. A list without a signatory would be wrong, so a damaged line raises an error that names
    it.
    """
    number, text, submitted, language, wording, source, organisation = row
    try:
        entry = None if text is None else ENTRIES.validate_json(text)
    except ValueError:
        raise DatabaseError(
            f"The public line of signature {number} is damaged. Restore a backup, or let the signer sign again."
        ) from None
    day = datetime.fromisoformat(submitted).date()
    pinned, word = pins.get(number, (0, ""))
    return PublishedSignature(number, entry, day, language, wording, Source(source), pinned, word, bool(organisation))
