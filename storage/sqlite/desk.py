"""The admins' desk on SQLite: notes about entries, and what was decided together."""

import logging
from collections.abc import Collection, Mapping
from datetime import datetime

from pydantic import BaseModel

from storage.errors import SealError
from storage.records import Account, BulkDecision, Note, NoteKind, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SignatureRows

log = logging.getLogger(__name__)


class _Content(BaseModel):
    """What is sealed of a note."""

    text: str
    admin: str


class SqliteNotes:
    """See `storage.protocol.Notes`. Triggers remove the notes of what changes."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault

    def author(self, admin: Account) -> bytes:
        return self._vault.tag("admin", admin.platform, admin.id)

    def put(
        self, number: int, kind: NoteKind, text: str, now: datetime, admin: Account | None = None, name: str = ""
    ) -> None:
        content = _Content(text=text, admin=name).model_dump_json().encode()
        self._db.execute(
            "INSERT INTO desk_note (signature, kind, admin_tag, sealed, noted) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET admin_tag = excluded.admin_tag, sealed = excluded.sealed,"
            " noted = excluded.noted",
            (
                number,
                kind,
                self.author(admin) if admin else None,
                self._vault.seal(content, _note_row(number, kind)),
                to_the_minute(now),
            ),
        )

    def about(self, number: int, kind: NoteKind) -> Note | None:
        rows = fetch(
            self._db, "SELECT admin_tag, sealed FROM desk_note WHERE signature = ? AND kind = ?", (number, kind)
        )
        for tag, sealed in rows:
            try:
                content = _Content.model_validate_json(self._vault.open(sealed, _note_row(number, kind)))
            except (SealError, ValueError):
                log.error("a note about signature %d is damaged", number)
                return None
            return Note(content.text, content.admin, tag)
        return None

    def remove(self, number: int, kind: NoteKind) -> None:
        self._db.execute("DELETE FROM desk_note WHERE signature = ? AND kind = ?", (number, kind))

    def older(self, kind: NoteKind, before: datetime) -> list[int]:
        rows = fetch(
            self._db,
            "SELECT signature FROM desk_note WHERE kind = ? AND noted < ? ORDER BY signature",
            (kind, to_the_minute(before)),
        )
        return [number for (number,) in rows]

    def expire(self, kind: NoteKind, before: datetime) -> list[int]:
        rows = fetch(
            self._db,
            "DELETE FROM desk_note WHERE kind = ? AND noted < ? RETURNING signature",
            (kind, to_the_minute(before)),
        )
        if rows:
            self._rows.erase()
        return sorted(number for (number,) in rows)


class SqliteBulkDecisions:
    """See `storage.protocol.BulkDecisions`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._db = rows.db
        self._vault = rows.vault

    def add(self, name: str, decided: Mapping[int, int], now: datetime) -> BulkDecision:
        made = datetime.fromisoformat(to_the_minute(now))
        rows = fetch(
            self._db,
            "INSERT INTO bulk_decision (admin_sealed, made) VALUES (x'', ?) RETURNING id",
            (made.isoformat(),),
        )
        ((number,),) = rows
        sealed = self._vault.seal(name.encode(), _bulk_row(number))
        self._db.execute("UPDATE bulk_decision SET admin_sealed = ? WHERE id = ?", (sealed, number))
        self._db.executemany(
            "INSERT INTO bulk_decided (bulk, signature, revision) VALUES (?, ?, ?)",
            [(number, signature, revision) for signature, revision in decided.items()],
        )
        return BulkDecision(number, name, made, dict(decided))

    def get(self, number: int) -> BulkDecision | None:
        for sealed, made in fetch(self._db, "SELECT admin_sealed, made FROM bulk_decision WHERE id = ?", (number,)):
            try:
                name = self._vault.open(sealed, _bulk_row(number)).decode()
            except SealError:
                log.error("the name of the admin who made bulk decision %d is damaged", number)
                name = "?"
            rows = fetch(
                self._db, "SELECT signature, revision FROM bulk_decided WHERE bulk = ? ORDER BY signature", (number,)
            )
            return BulkDecision(number, name, datetime.fromisoformat(made), dict(rows))
        return None

    def of(self, signatures: Collection[int]) -> list[int]:
        found: set[int] = set()
        for signature in signatures:
            rows = fetch(self._db, "SELECT bulk FROM bulk_decided WHERE signature = ?", (signature,))
            found.update(bulk for (bulk,) in rows)
        return sorted(found)

    def purge(self, before: datetime) -> None:
        for (number,) in fetch(
            self._db, "DELETE FROM bulk_decision WHERE made < ? RETURNING id", (before.isoformat(),)
        ):
            self._db.execute("DELETE FROM bulk_decided WHERE bulk = ?", (number,))


def _note_row(number: int, kind: NoteKind) -> str:
    return f"desk_note|{number}|{kind}"


def _bulk_row(number: int) -> str:
    return f"bulk|{number}"
