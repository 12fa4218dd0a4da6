"""First signatories on SQLite: the public lines that stand before all others."""

from collections.abc import Collection
from sqlite3 import Connection
from typing import Any

from storage.records import Pin
from storage.sqlite.connection import fetch

COLUMNS = "signature, letter, place, word"
# As in the view `published_line`, which SQLite would read as a whole in a subquery.
PUBLIC = (
    "(EXISTS (SELECT 1 FROM signature WHERE id = {0} AND state = 'approved' AND entry IS NOT NULL)"
    " OR EXISTS (SELECT 1 FROM kept_line WHERE signature = {0} AND entry IS NOT NULL))"
)
_IS_LISTED = (
    f"({PUBLIC.format('pin.signature')}"
    " OR EXISTS (SELECT 1 FROM withdrawn_line WHERE withdrawn_line.signature = pin.signature))"
)


class SqlitePins:
    """See `storage.protocol.Pins`. Triggers delete most pins with their lines: see the migration `0034_pins.sql`."""

    def __init__(self, connection: Connection, letter: str) -> None:
        self._db = connection
        self._letter = letter

    def all(self) -> list[Pin]:
        rows = fetch(
            self._db,
            f"SELECT signature, word FROM pin WHERE letter = ? AND {_IS_LISTED} ORDER BY place",
            (self._letter,),
        )
        return [Pin(number, word) for number, word in rows]

    def numbers(self, *, organisations: bool) -> list[int]:
        """The numbers of those that are organisations, or people, in their order."""
        kind = (
            "(EXISTS (SELECT 1 FROM signature WHERE id = pin.signature AND organisation)"
            " OR EXISTS (SELECT 1 FROM withdrawn_line WHERE withdrawn_line.signature = pin.signature AND organisation))"
        )
        rows = fetch(
            self._db,
            f"SELECT signature FROM pin WHERE letter = ? AND {_IS_LISTED} AND {kind} = ? ORDER BY place",
            (self._letter, organisations),
        )
        return [number for (number,) in rows]

    def of(self, number: int) -> Pin | None:
        return next((pin for pin in self.all() if pin.number == number), None)

    def put(self, number: int, word: str) -> bool:
        rows = fetch(
            self._db,
            "INSERT INTO pin (signature, letter, place, word)"
            " SELECT id, letter, (SELECT 1 + coalesce(max(place), 0) FROM pin WHERE letter = ?), ?"
            f" FROM signature AS pinned WHERE id = ? AND letter = ? AND {PUBLIC.format('pinned.id')}"
            " ON CONFLICT DO UPDATE SET word = excluded.word RETURNING signature",
            (self._letter, word, number, self._letter),
        )
        return bool(rows)

    def remove(self, number: int) -> bool:
        deleted = self._db.execute("DELETE FROM pin WHERE signature = ? AND letter = ?", (number, self._letter))
        return deleted.rowcount > 0

    def settle(self, number: int) -> None:
        """Take the pin away from a signature that has no public line any more."""
        self._db.execute(f"DELETE FROM pin WHERE signature = ? AND NOT {_IS_LISTED}", (number,))


def adopt(connection: Connection, rows: Collection[Any]) -> None:
    """Let those be pinned that another database of the deployment says, as rows of `COLUMNS`, and nobody else."""
    connection.execute("DELETE FROM pin")
    connection.executemany(f"INSERT INTO pin ({COLUMNS}) VALUES (?, ?, ?, ?)", rows)
    connection.execute(f"DELETE FROM pin WHERE NOT {_IS_LISTED}")
