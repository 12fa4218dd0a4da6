"""News of a letter on SQLite: who wants it, and what goes round."""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from storage.errors import SealError
from storage.records import Address, News, NewsKind, Signature, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import COLUMNS as SIGNATURE
from storage.sqlite.signature_rows import SignatureRows, address_row

log = logging.getLogger(__name__)

COLUMNS = "id, letter, kind, sealed, made, last, reached"
_READERS = (
    "FROM signature INDEXED BY signature_with_news WHERE letter = ? AND news = 1 AND address_sealed IS NOT NULL"
    " AND state IN ('pending', 'approved')"
)
_LAST = "(SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'signature')"


class SqliteNews:
    """See `storage.protocol.NewsOfLetter`. A trigger ends it with the signature."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def wants(self, number: int) -> bool:
        return bool(fetch(self._db, "SELECT 1 FROM signature WHERE id = ? AND news = 1", (number,)))

    def begin_for(self, number: int, address: Address) -> None:
        for (tag,) in fetch(self._db, "SELECT account_tag FROM signature WHERE id = ?", (number,)):
            if tag is not None:
                sealed = self._vault.seal(address.chat.encode(), address_row(tag))
                self._db.execute("UPDATE signature SET news = 1, address_sealed = ? WHERE id = ?", (sealed, number))

    def end_for(self, number: int) -> None:
        self._rows.erase()
        self._db.execute(
            "UPDATE signature SET news = 0, address_sealed = CASE WHEN told AND state <> 'pending' THEN NULL"
            " ELSE address_sealed END WHERE id = ?",
            (number,),
        )

    def readers(self) -> int:
        ((count,),) = fetch(self._db, f"SELECT count(*) {_READERS}", (self._letter,))
        return int(count)

    def add(self, kind: NewsKind, text: str, now: datetime) -> News:
        if kind is NewsKind.PROPOSED:
            self._db.execute("DELETE FROM news WHERE letter = ? AND kind = 'proposed'", (self._letter,))
        rows = fetch(
            self._db,
            f"INSERT INTO news (letter, kind, made, last) VALUES (?, ?, ?, {_LAST}) RETURNING id",
            (self._letter, kind, to_the_minute(now)),
        )
        ((number,),) = rows
        sealed = self._vault.seal(text.encode(), _row(number))
        self._db.execute("UPDATE news SET sealed = ? WHERE id = ?", (sealed, number))
        return News(number, kind, text, now)

    def confirm(self, number: int, now: datetime) -> bool:
        rows = fetch(
            self._db,
            f"UPDATE news SET kind = 'text', made = ?, last = {_LAST} WHERE id = ? AND letter = ? AND kind = 'proposed'"
            " RETURNING 1",
            (to_the_minute(now), number, self._letter),
        )
        return bool(rows)

    def count(self, kind: NewsKind, since: datetime) -> int:
        ((count,),) = fetch(
            self._db,
            "SELECT count(*) FROM news WHERE letter = ? AND kind = ? AND made >= ?",
            (self._letter, kind, to_the_minute(since)),
        )
        return int(count)

    def next(self, limit: int) -> tuple[News, Sequence[Signature]] | None:
        rows = fetch(
            self._db,
            "SELECT id, kind, sealed, made, last, reached FROM news WHERE letter = ? AND kind <> 'proposed'"
            " AND reached < last ORDER BY id LIMIT 1",
            (self._letter,),
        )
        for number, kind, sealed, made, last, reached in rows:
            text = self._text(number, sealed)
            found = (
                self._rows.many(
                    f"SELECT {SIGNATURE} {_READERS} AND id > ? AND id <= ? ORDER BY id LIMIT ?",
                    (self._letter, reached, last, limit),
                )
                if text is not None
                else []
            )
            done = len(found) < limit
            self._db.execute(
                "UPDATE news SET reached = ?, sealed = CASE WHEN ? THEN NULL ELSE sealed END WHERE id = ?",
                (last if done else found[-1].id, done, number),
            )
            return News(number, NewsKind(kind), text or "", datetime.fromisoformat(made)), found
        return None

    def _text(self, number: int, sealed: bytes | None) -> str | None:
        try:
            return None if sealed is None else self._vault.open(sealed, _row(number)).decode()
        except SealError:
            log.error("the text of news %d is damaged: nobody gets it", number)
            return None

    def purge(self, before: datetime) -> None:
        self._rows.erase()
        self._db.execute(
            "DELETE FROM news WHERE letter = ? AND kind = 'proposed' AND made < ?",
            (self._letter, to_the_minute(before)),
        )


def adopt(connection: Connection, rows: Collection[Any]) -> None:
    """Take over the news of another database of the deployment, as rows of `COLUMNS`."""
    several = ", ".join("?" * len(COLUMNS.split(", ")))
    connection.executemany(f"INSERT OR REPLACE INTO news ({COLUMNS}) VALUES ({several})", rows)


def _row(number: int) -> str:
    return f"news|{number}"
