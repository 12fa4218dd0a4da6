"""Names by which signatures are compared: of public lines in the file, of anybody else in memory alone."""

import itertools
from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection

from storage.records import Signature, State, Visibility
from storage.similarity import SHORTER, are_alike, halves, probes, readings_of, shorter_readings_of
from storage.sqlite import search
from storage.sqlite.connection import fetch
from storage.sqlite.search import SqliteSearch
from storage.sqlite.signature_rows import SELECT, SignatureRows
from storage.words import words_of

# The names of what waits, is withheld or was rejected: a temporary table, which `temp_store` keeps in memory. What a
# transaction does to it is taken back with the rest.
_HIDDEN = """
CREATE TEMP TABLE IF NOT EXISTS hidden_name (
  letter TEXT NOT NULL,
  signature INTEGER NOT NULL,
  key TEXT NOT NULL,
  head TEXT NOT NULL,
  tail TEXT NOT NULL
) STRICT
"""
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS temp.hidden_name_by_signature ON hidden_name (signature)",
    "CREATE INDEX IF NOT EXISTS temp.hidden_name_by_head ON hidden_name (letter, head, key, signature)",
    "CREATE INDEX IF NOT EXISTS temp.hidden_name_by_tail ON hidden_name (letter, tail, key, signature)",
)
_NAMELESS = "NOT EXISTS (SELECT 1 FROM {} AS name WHERE name.signature = signature.id)"
_TABLES = _PUBLIC, _HIDDEN_NAMES = "main.public_name", "temp.hidden_name"
# How many are found.
MOST = 5
# Names that begin or end like one are looked at so far. A letter that is signed by more has other worries.
_LIKE_ONE_MOST = 5_000


def make_room(connection: Connection) -> None:
    """Make the table in memory, once for each connection."""
    for statement in (_HIDDEN, *_INDEXES):
        connection.execute(statement)
    search.make_room(connection)


class SqliteSimilarity:
    """See `storage.protocol.Similarity`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self.search = SqliteSearch(rows.db, rows.letter)
        self._db = rows.db
        self._letter = rows.letter

    def find(self, similarity_key: str, number: int, most: int = MOST) -> list[int]:
        equal = self._equal(similarity_key, number, most)
        if len(equal) < most:
            equal.update(sorted(self._near(similarity_key, number, most) - equal)[: most - len(equal)])
        return sorted(equal)[:most]

    def find_equal(self, similarity_key: str, most: int = MOST) -> list[int]:
        return sorted(self._equal(similarity_key, 0, most))[:most]

    def unmarked(self, after: int, limit: int, since: datetime, *, hidden_only: bool = False) -> list[Signature]:
        public = [] if hidden_only else self._unmarked_public(after, limit)
        numbers = public + self._unmarked_hidden(after, limit, since)
        several = sorted(numbers)[:limit]
        marks = ", ".join("?" * len(several))
        return self._rows.many(f"{SELECT} WHERE id IN ({marks}) ORDER BY id", several)

    def mark(self, signature: Signature, similarity_key: str) -> None:
        public = signature.state is State.APPROVED and signature.visibility is Visibility.PUBLIC
        places = signature.entry.places if signature.entry is not None else ()
        if public:
            self.keep(signature.id, similarity_key, places, public=True)
        else:  # in memory alone, also beside a running bot, which alone may write the file
            self._note(signature.id, similarity_key, places, public=False)

    def keep(self, number: int, similarity_key: str, places: Sequence[str], *, public: bool) -> None:
        """Let a signature be found by its name and places, in the file or in memory, in place of what was before."""
        self.forget(number)
        self._note(number, similarity_key, places, public=public)

    def _note(self, number: int, similarity_key: str, places: Sequence[str], *, public: bool) -> None:
        table = _PUBLIC if public else _HIDDEN_NAMES
        readings = [(self._letter, number, key, *halves(key)) for key in similarity_key.split("/") if key]
        self._db.executemany(
            f"INSERT INTO {table} (letter, signature, key, head, tail) VALUES (?, ?, ?, ?, ?)", readings
        )
        self.search.note(number, words_of(similarity_key, places), public=public)

    def forget(self, number: int) -> None:
        """Remove a signature from the names that can be found."""
        for table in _TABLES:
            self._db.execute(f"DELETE FROM {table} WHERE signature = ?", (number,))
        self.search.forget(number)

    def purge(self, before: datetime, most: int) -> int:
        """Forget the fingerprints of rejected and withheld names that were decided before a time, because they are no
        longer compared. At most so many at once; how many they were.
        """
        settled = (
            "SELECT DISTINCT hidden.signature FROM temp.hidden_name AS hidden JOIN signature"
            " ON signature.id = hidden.signature WHERE signature.state <> 'pending' AND signature.decided < ? LIMIT ?"
        )
        numbers = fetch(self._db, settled, (before.isoformat(), most))
        for (number,) in numbers:
            self.forget(number)
        return len(numbers)

    def _equal(self, similarity_key: str, number: int, most: int) -> set[int]:
        return {other for reading in readings_of(similarity_key) for other in self._of_key(reading, number, most)}

    def _of_key(self, key: str, number: int, most: int) -> set[int]:
        found: set[int] = set()
        for table in _TABLES:
            rows = fetch(
                self._db,
                f"SELECT signature FROM {table} WHERE letter = ? AND head = ? AND key = ? AND signature <> ?"
                " ORDER BY signature LIMIT ?",
                (self._letter, halves(key)[0], key, number, most),
            )
            found.update(other for (other,) in rows)
        return found

    def _near(self, similarity_key: str, number: int, most: int) -> set[int]:
        found: set[int] = set()
        for shorter in shorter_readings_of(similarity_key):
            found |= self._of_key(shorter, number, most)
        for reading in readings_of(similarity_key):
            found |= self._of_key(SHORTER + reading, number, most)
            wanted = probes(reading)
            for key in wanted.keys:
                found |= self._of_key(key, number, most)
            for column, parts in (("head", wanted.heads), ("tail", wanted.tails)):
                for table, part in itertools.product(_TABLES, parts):
                    rows = fetch(
                        self._db,
                        f"SELECT key, signature FROM {table} WHERE letter = ? AND {column} = ? LIMIT ?",
                        (self._letter, part, _LIKE_ONE_MOST),
                    )
                    alike = {key for key in {key for key, _ in rows} if are_alike(reading, key)}
                    found.update(other for key, other in rows if other != number and key in alike)
        return found

    def _unmarked_public(self, after: int, limit: int) -> list[int]:
        """Public lines whose names are not in the file: after an upgrade only."""
        ((due,),) = fetch(self._db, "SELECT unmarked FROM deployment")
        if not due:
            return []
        rows = fetch(
            self._db,
            "SELECT id FROM signature WHERE letter = ? AND state = 'approved' AND entry IS NOT NULL AND id > ?"
            f" AND {_NAMELESS.format('main.public_name')} ORDER BY id LIMIT ?",
            (self._letter, after, limit),
        )
        if not rows:
            self._db.execute("UPDATE deployment SET unmarked = 0")
        return [number for (number,) in rows]

    def _unmarked_hidden(self, after: int, limit: int, since: datetime) -> list[int]:
        """Pending signatures and those decided lately that are not public, after a start."""
        rows = fetch(
            self._db,
            "SELECT id FROM signature WHERE letter = ? AND state = 'pending' AND id > ?"
            f" AND {_NAMELESS.format('temp.hidden_name')} ORDER BY id LIMIT ?",
            (self._letter, after, limit),
        )
        waiting = [number for (number,) in rows]
        lately = set()
        for number, made in self._db.execute("SELECT signature, made FROM decision ORDER BY id DESC"):
            if made < since.isoformat():
                break
            lately.add(number)
        for number in sorted(lately):
            rows = fetch(
                self._db,
                "SELECT id FROM signature WHERE letter = ? AND id = ? AND id > ? AND entry_sealed IS NOT NULL"
                f" AND state NOT IN ('pending', 'removed') AND {_NAMELESS.format('temp.hidden_name')}",
                (self._letter, number, after),
            )
            waiting += [number for (number,) in rows]
        return waiting
