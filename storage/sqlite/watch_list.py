"""The well-known names that admins have added, on SQLite."""

import logging

from storage.errors import SealError
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SignatureRows

log = logging.getLogger(__name__)


class SqliteWatchList:
    """See `storage.protocol.WatchList`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def names(self) -> tuple[str, ...]:
        return tuple(name for _, name in self._opened())

    def add(self, name: str) -> None:
        rows = fetch(self._db, "INSERT INTO well_known (letter, sealed) VALUES (?, x'') RETURNING id", (self._letter,))
        ((row,),) = rows
        self._db.execute(
            "UPDATE well_known SET sealed = ? WHERE id = ?", (self._vault.seal(name.encode(), _row(row)), row)
        )

    def remove(self, name: str) -> None:
        self._rows.erase()
        for row, known in self._opened():
            if known == name:
                self._db.execute("DELETE FROM well_known WHERE id = ?", (row,))

    def _opened(self) -> list[tuple[int, str]]:
        found = []
        for row, sealed in fetch(
            self._db, "SELECT id, sealed FROM well_known WHERE letter = ? ORDER BY id", (self._letter,)
        ):
            try:
                found.append((row, self._vault.open(sealed, _row(row)).decode()))
            except SealError:
                log.error("well-known name %d is damaged", row)
        return found


def _row(id_: int) -> str:
    return f"well_known|{id_}"
