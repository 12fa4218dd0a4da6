"""Removals on SQLite: lines that are erased for good, and what one admin has proposed where two are wanted."""

import logging
from datetime import datetime

from storage.errors import SealError
from storage.publicity import Former
from storage.records import Account, Proposal, Reason, Signature, State, Verdict, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.decisions import SqliteDecisions, decision_row
from storage.sqlite.kept_lines import SqliteKeptLines
from storage.sqlite.signature_rows import SignatureRows
from storage.sqlite.signatures import SqliteSignatures
from storage.sqlite.similarity import SqliteSimilarity
from storage.sqlite.tallies import SqliteTallies

log = logging.getLogger(__name__)


class SqliteRemovals:
    """See `storage.protocol.Removals`."""

    def __init__(
        self,
        rows: SignatureRows,
        signatures: SqliteSignatures,
        decisions: SqliteDecisions,
        similarity: SqliteSimilarity,
        tallies: SqliteTallies,
        kept_lines: SqliteKeptLines,
    ) -> None:
        self._rows = rows
        self._db = rows.db
        self._signatures = signatures
        self._decisions = decisions
        self._similarity = similarity
        self._tallies = tallies
        self._kept_lines = kept_lines

    def erase(self, number: int, admin: Account, name: str, now: datetime) -> Signature | None:
        before = self._signatures.get(number)
        if before is None or before.state is State.WITHDRAWN:
            return None
        self.wipe(number, now)
        self._decisions.record(number, Verdict.ERASED, None, admin, name, now)
        return before

    def take_off(self, number: int, reason: Reason | None, admin: Account, name: str, now: datetime) -> None:
        self._kept_lines.put(number, None, Former.NONE)
        self._kept_lines.pins.settle(number)
        self.drop(number)
        self._decisions.record(number, Verdict.REMOVED, reason, admin, name, now)

    def wipe(self, number: int, now: datetime) -> None:
        """Erase a signature and all that is kept of its account; that it was removed stays.

        The tag of an imported line is made of that line alone, and stays, so that its list does not bring it back.
        """
        self._kept_lines.put(number, None, Former.NONE)
        self._similarity.forget(number)
        for table in ("visit", "person", "draft"):
            self._db.execute(
                f"DELETE FROM {table} WHERE (letter, account_tag) IN"
                " (SELECT letter, account_tag FROM signature WHERE id = ? AND source = 'chat')",
                (number,),
            )
        with self._tallies.watching(number):
            self._db.execute(
                "UPDATE signature SET state = 'removed', address_sealed = NULL, entry = NULL, public_places = NULL,"
                " entry_sealed = NULL, reason = NULL, warned = NULL, told = 1, missed = 0, decided = ?,"
                " account_tag = CASE source WHEN 'import' THEN account_tag END, revision = revision + 1 WHERE id = ?",
                (to_the_minute(now), number),
            )
        for table in ("decision", "history", "entered"):
            self._db.execute(f"DELETE FROM {table} WHERE signature = ?", (number,))
        self.drop(number)

    def propose(self, number: int, proposal: Proposal, admin: Account) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO proposal (signature, revision, verdict, reason, admin_tag, admin_sealed, made)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                proposal.revision,
                proposal.verdict,
                proposal.reason,
                self._decisions.admin_tag(admin),
                self._rows.vault.seal(proposal.admin.encode(), decision_row(number)),
                to_the_minute(proposal.made),
            ),
        )

    def proposed(self, number: int) -> Proposal | None:
        rows = fetch(
            self._db,
            "SELECT revision, verdict, reason, admin_sealed, made FROM proposal WHERE signature = ?",
            (number,),
        )
        for revision, verdict, reason, sealed, made in rows:
            try:
                name = self._rows.vault.open(sealed, decision_row(number)).decode()
            except SealError:
                log.error("the name of the admin who proposed to remove signature %d is damaged", number)
                return None
            return Proposal(
                revision, Verdict(verdict), Reason(reason) if reason else None, name, datetime.fromisoformat(made)
            )
        return None

    def is_proposed_by(self, number: int, admin: Account) -> bool:
        tag = self._decisions.admin_tag(admin)
        return bool(fetch(self._db, "SELECT 1 FROM proposal WHERE signature = ? AND admin_tag = ?", (number, tag)))

    def drop(self, number: int) -> bool:
        return self._db.execute("DELETE FROM proposal WHERE signature = ?", (number,)).rowcount > 0

    def purge(self, before: datetime) -> list[int]:
        rows = fetch(self._db, "DELETE FROM proposal WHERE made < ? RETURNING signature", (before.isoformat(),))
        return sorted(number for (number,) in rows)
