"""Which pending entries are to be looked at one by one: a table in memory, which triggers keep in step."""

from sqlite3 import Connection

from storage.records import Signature
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import COLUMNS, SignatureRows

_STATEMENTS = (
    "CREATE TEMP TABLE IF NOT EXISTS triage (signature INTEGER PRIMARY KEY, letter TEXT NOT NULL,"
    " held INTEGER NOT NULL DEFAULT 1, judged INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE INDEX IF NOT EXISTS temp.triage_in_order ON triage (letter, held DESC, signature)",
    "CREATE INDEX IF NOT EXISTS temp.triage_unjudged ON triage (letter, signature) WHERE judged = 0",
    "CREATE TEMP TRIGGER IF NOT EXISTS triage_comes AFTER INSERT ON main.signature WHEN new.state = 'pending' BEGIN"
    " INSERT OR REPLACE INTO triage (signature, letter) VALUES (new.id, new.letter); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS triage_changes AFTER UPDATE OF revision ON main.signature BEGIN"
    " DELETE FROM triage WHERE signature = new.id;"
    " INSERT INTO triage (signature, letter) SELECT new.id, new.letter WHERE new.state = 'pending'; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS triage_goes AFTER DELETE ON main.signature BEGIN"
    " DELETE FROM triage WHERE signature = old.id; END",
)


def make_room(connection: Connection) -> None:
    """Make the table in memory, once for each connection."""
    for statement in _STATEMENTS:
        connection.execute(statement)


class SqliteTriage:
    """See `storage.protocol.Triage`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._letter = rows.letter

    def begin(self) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO temp.triage (signature, letter)"
            " SELECT id, letter FROM signature WHERE letter = ? AND state = 'pending'",
            (self._letter,),
        )

    def unjudged(self, limit: int) -> list[Signature]:
        rows = fetch(
            self._db,
            "SELECT signature FROM temp.triage WHERE letter = ? AND judged = 0 ORDER BY signature LIMIT ?",
            (self._letter, limit),
        )
        return self._signatures([number for (number,) in rows])

    def judge(self, number: int, *, held: bool) -> None:
        self._db.execute("UPDATE temp.triage SET held = ?, judged = 1 WHERE signature = ?", (held, number))

    def doubt(self, number: int) -> None:
        self._db.execute("UPDATE temp.triage SET judged = 0, held = 1 WHERE signature = ?", (number,))

    def riskiest(self, offset: int, limit: int) -> list[Signature]:
        return self._in_order("", offset, limit)

    def clean(self, limit: int) -> list[Signature]:
        return self._in_order(" AND held = 0", 0, limit)

    def _in_order(self, condition: str, offset: int, limit: int) -> list[Signature]:
        rows = fetch(
            self._db,
            f"SELECT signature FROM temp.triage WHERE letter = ?{condition}"
            " ORDER BY held DESC, signature LIMIT ? OFFSET ?",
            (self._letter, limit, offset),
        )
        return self._signatures([number for (number,) in rows])

    def _signatures(self, numbers: list[int]) -> list[Signature]:
        marks = ", ".join("?" * len(numbers))
        found = self._rows.many(f"SELECT {COLUMNS} FROM signature WHERE id IN ({marks})", numbers)
        by_number = {signature.id: signature for signature in found}
        return [by_number[number] for number in numbers if number in by_number]
