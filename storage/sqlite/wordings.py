"""The texts of a letter, and who has signed which, on SQLite."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from sqlite3 import Connection
from typing import Any

from storage.records import Signature, SignedWording, StoredWording, WordingRound, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import COLUMNS as SIGNATURE
from storage.sqlite.signature_rows import SELECT, SignatureRows

COLUMNS = "letter, known, texts, begun, last, reached"
_STANDS = "state IN ('pending', 'approved')"
# Few addresses are stored: each is erased once its signer has been told.
_EARLIER = (
    "FROM signature INDEXED BY signature_with_address WHERE letter = ? AND address_sealed IS NOT NULL"
    f" AND {_STANDS} AND wording <> '' AND wording NOT IN ({{present}})"
)


class SqliteWordings:
    """See `storage.protocol.Wordings`. Triggers forget what was asked, with the signature."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._letter = rows.letter

    def get(self, fingerprint: str) -> StoredWording | None:
        rows = fetch(
            self._db,
            "SELECT fingerprint, language, text, first_shown FROM wording WHERE letter = ? AND fingerprint = ?",
            (self._letter, fingerprint),
        )
        return next((StoredWording(found, language, text, _day(since)) for found, language, text, since in rows), None)

    def days(self) -> dict[str, date]:
        rows = fetch(self._db, "SELECT fingerprint, first_shown FROM wording WHERE letter = ?", (self._letter,))
        return {fingerprint: _day(since) for fingerprint, since in rows}

    def signed(self) -> list[SignedWording]:
        rows = fetch(
            self._db,
            "SELECT counted.wording, coalesce(wording.language, ''), wording.first_shown, counted.number FROM"
            " (SELECT wording, count(*) AS number FROM signature INDEXED BY signature_by_wording"
            f" WHERE letter = ? AND {_STANDS} GROUP BY wording) AS counted"
            " LEFT JOIN wording ON wording.letter = ? AND wording.fingerprint = counted.wording"
            " ORDER BY 2, 3 DESC, 1",
            (self._letter, self._letter),
        )
        return [
            SignedWording(wording, language, _day(since) if since else None, count)
            for wording, language, since, count in rows
        ]

    def note_known(self, texts: str) -> bool:
        rows = fetch(
            self._db,
            "INSERT INTO wording_round (letter, known) VALUES (?, ?) ON CONFLICT DO UPDATE SET known = excluded.known"
            " WHERE coalesce(known, '') <> excluded.known RETURNING 1",
            (self._letter, texts),
        )
        return bool(rows)

    def begin(self, texts: str, now: datetime) -> None:
        last = "(SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'signature')"
        self._db.execute(
            f"INSERT INTO wording_round (letter, texts, begun, last, reached) VALUES (?, ?, ?, {last}, 0)"
            " ON CONFLICT DO UPDATE SET texts = excluded.texts, begun = excluded.begun, last = excluded.last,"
            " reached = 0",
            (self._letter, texts, to_the_minute(now)),
        )

    def round(self) -> WordingRound | None:
        rows = fetch(
            self._db,
            "SELECT texts, begun, reached, last FROM wording_round WHERE letter = ? AND texts IS NOT NULL",
            (self._letter,),
        )
        return next(
            (WordingRound(texts, datetime.fromisoformat(begun), reached, last) for texts, begun, reached, last in rows),
            None,
        )

    def answers(self) -> tuple[int, int]:
        ((asked, kept),) = fetch(
            self._db,
            "SELECT count(*), count(CASE WHEN signature.wording = wording_asked.wording THEN 1 END)"
            " FROM wording_asked JOIN signature ON signature.id = wording_asked.signature WHERE letter = ?",
            (self._letter,),
        )
        return int(asked), int(kept)

    def next(self, present: Collection[str], limit: int) -> list[Signature]:
        ((reached, last),) = fetch(
            self._db, "SELECT reached, last FROM wording_round WHERE letter = ?", (self._letter,)
        )
        earlier = _EARLIER.format(present=_several(present))
        found = self._rows.many(
            f"SELECT {SIGNATURE} {earlier} AND id > ? AND id <= ? ORDER BY id LIMIT ?",
            (self._letter, *present, reached, last, limit),
        )
        self._db.execute(
            "UPDATE wording_round SET reached = ? WHERE letter = ?",
            (found[-1].id if len(found) == limit else last, self._letter),
        )
        return found

    def reachable(self, present: Collection[str]) -> int:
        ((count,),) = fetch(
            self._db, f"SELECT count(*) {_EARLIER.format(present=_several(present))}", (self._letter, *present)
        )
        return int(count)

    def ask(self, number: int, wording: str) -> bool:
        rows = fetch(
            self._db,
            "INSERT INTO wording_asked (signature, wording) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET wording = excluded.wording WHERE wording <> excluded.wording RETURNING 1",
            (number, wording),
        )
        return bool(rows)

    def keep(self, number: int, wording: str) -> Signature | None:
        rows = fetch(
            self._db,
            f"UPDATE signature SET wording = ? WHERE id = ? AND letter = ? AND {_STANDS} RETURNING id",
            (wording, number, self._letter),
        )
        if not rows:
            return None
        self._db.execute("UPDATE kept_line SET wording = ? WHERE signature = ?", (wording, number))
        return self._rows.maybe(f"{SELECT} WHERE id = ?", (number,))

    def follow(self, asked: Iterable[tuple[int, str, str]]) -> None:
        """Take over who was asked about which text, and signs which, from another database of the deployment."""
        for number, about, signed in asked:
            self.ask(number, about)
            if about == signed:
                self.keep(number, about)


def adopt(connection: Connection, rows: Collection[Any]) -> None:
    """Take over the questions of another database of the deployment, as rows of `COLUMNS`."""
    several = ", ".join("?" * len(COLUMNS.split(", ")))
    connection.executemany(f"INSERT OR REPLACE INTO wording_round ({COLUMNS}) VALUES ({several})", rows)


def _several(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))


def _day(time: str) -> date:
    return datetime.fromisoformat(time).date()
