"""The record of what has happened to each signature, on SQLite."""

import logging
from datetime import datetime

from storage.errors import SealError
from storage.policy import HISTORY_MOST
from storage.records import BY_SIGNERS, Happened, HistoryEvent, Reason, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SignatureRows

log = logging.getLogger(__name__)


class SqliteHistory:
    """See `storage.protocol.History`. Triggers erase it with its signature, and when that is withdrawn."""

    def __init__(self, rows: SignatureRows) -> None:
        self._db = rows.db
        self._vault = rows.vault

    def note(
        self,
        number: int,
        what: Happened,
        now: datetime,
        *,
        admin: str = "",
        reason: Reason | None = None,
        words: str = "",
    ) -> None:
        if what in BY_SIGNERS:
            self._forget_repeated(number, what)
        rows = fetch(
            self._db,
            "INSERT INTO history (signature, event, reason, made) VALUES (?, ?, ?, ?) RETURNING id",
            (number, what, reason, to_the_minute(now)),
        )
        ((row,),) = rows
        if admin:
            sealed = self._vault.seal(admin.encode(), _row(row))
            self._db.execute("UPDATE history SET admin_sealed = ? WHERE id = ?", (sealed, row))
        if words:
            sealed = self._vault.seal(words.encode(), _note_row(row))
            self._db.execute("UPDATE history SET note_sealed = ? WHERE id = ?", (sealed, row))
        self._db.execute(
            "DELETE FROM history WHERE id IN (SELECT id FROM history WHERE signature = ? AND event <> ?"
            " ORDER BY id DESC LIMIT -1 OFFSET ?)",
            (number, Happened.ENTERED, HISTORY_MOST),  # how a person agreed is kept as long as the signature
        )

    def _forget_repeated(self, number: int, what: Happened) -> None:
        """What a signer does several times between two acts of others counts once: it would crowd out the rest."""
        others = ", ".join("?" * len(BY_SIGNERS))
        self._db.execute(
            "DELETE FROM history WHERE signature = ? AND event = ? AND id > (SELECT coalesce(max(id), 0) FROM history"
            f" WHERE signature = ? AND event NOT IN ({others}))",
            (number, what, number, *BY_SIGNERS),
        )

    def of(self, number: int) -> list[HistoryEvent]:
        rows = fetch(
            self._db,
            "SELECT id, event, reason, admin_sealed, note_sealed, made FROM history WHERE signature = ? ORDER BY id",
            (number,),
        )
        return [
            HistoryEvent(
                Happened(event),
                datetime.fromisoformat(made),
                Reason(reason) if reason else None,
                self._opened(sealed, _row(id_)),
                self._opened(note, _note_row(id_)),
            )
            for id_, event, reason, sealed, note, made in rows
        ]

    def _opened(self, sealed: bytes | None, row: str) -> str:
        if sealed is None:
            return ""
        try:
            return self._vault.open(sealed, row).decode()
        except SealError:
            log.error("something in the row %s is damaged", row)
            return "?"


def _row(id_: int) -> str:
    return f"history|{id_}"


def _note_row(id_: int) -> str:
    return f"history_note|{id_}"
