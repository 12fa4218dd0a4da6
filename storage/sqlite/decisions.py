"""The decisions of admins on SQLite."""

import logging
import statistics
from datetime import datetime, timedelta

from storage.errors import SealError
from storage.policy import DECISIONS_LATELY
from storage.records import (
    Account,
    Address,
    Decision,
    DecisionMade,
    Entry,
    Reason,
    Signature,
    State,
    Verdict,
    Visibility,
    to_the_minute,
)
from storage.sqlite.connection import fetch
from storage.sqlite.kept_lines import SqliteKeptLines
from storage.sqlite.signature_rows import COLUMNS, ENTRIES, SELECT, SignatureRows, address_row, places_in_clear
from storage.sqlite.similarity import SqliteSimilarity
from storage.sqlite.tallies import SqliteTallies

log = logging.getLogger(__name__)

# The state of a signature after a verdict.
_STATE = {
    Verdict.APPROVED: State.APPROVED,
    Verdict.REJECTED: State.REJECTED,
    Verdict.UNDONE: State.PENDING,
    Verdict.REMOVED: State.REMOVED,
}
# The states in which a signature is for a verdict.
_BEFORE = {
    Verdict.UNDONE: {State.APPROVED, State.REJECTED, State.REMOVED},
    Verdict.REMOVED: {State.APPROVED},
}


class SqliteDecisions:
    """See `storage.protocol.Decisions`."""

    def __init__(
        self,
        rows: SignatureRows,
        similarity: SqliteSimilarity,
        tallies: SqliteTallies,
        kept_lines: SqliteKeptLines,
    ) -> None:
        self._rows = rows
        self._kept_lines = kept_lines
        self._tallies = tallies
        self._similarity = similarity
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def decide(
        self,
        number: int,
        revision: int,
        verdict: Verdict,
        reason: Reason | None,
        admin: Account,
        name: str,
        similarity_key: str,
        now: datetime,
    ) -> Signature | None:
        signature = self._rows.maybe(f"{SELECT} WHERE id = ? AND letter = ?", (number, self._letter))
        expected = _BEFORE.get(verdict, {State.PENDING})
        if signature is None or signature.revision != revision or signature.state not in expected:
            return None
        ((tag, damaged),) = fetch(self._db, "SELECT account_tag, entry_sealed FROM signature WHERE id = ?", (number,))
        removes, restores = verdict is Verdict.REMOVED, signature.state is State.REMOVED
        if signature.entry is None and not removes and (restores or verdict is Verdict.APPROVED or damaged is None):
            return None  # a damaged entry cannot be approved, because nobody can read it
        state = State.APPROVED if restores else _STATE[verdict]
        clear = state is State.APPROVED and signature.visibility is Visibility.PUBLIC
        if signature.state is State.APPROVED:
            self._rows.erase()
        # After the end of the letter nobody is known to whose account an entry could be sealed.
        sealed = self._rows.seal(signature.entry, tag) if signature.entry and tag and not clear else None
        with self._tallies.watching(number):
            decided = self._rows.one(
                "UPDATE signature SET state = ?, reason = ?, decided = ?, warned = NULL, told = address_sealed IS NULL,"
                # A signer who cannot be told now is told when they write.
                " missed = (? AND address_sealed IS NULL AND account_tag IS NOT NULL AND source = 'chat'),"
                " revision = revision + 1, entry = ?, public_places = ?, entry_sealed = ?"
                f" WHERE id = ? AND revision = ? RETURNING {COLUMNS}",
                (
                    state,
                    reason,
                    None if state is State.PENDING else to_the_minute(now),
                    removes or restores,
                    ENTRIES.dump_json(signature.entry).decode() if clear and signature.entry else None,
                    places_in_clear(signature.entry) if clear and signature.entry else None,
                    damaged if signature.entry is None else sealed,
                    number,
                    revision,
                ),
            )
        places = signature.entry.places if signature.entry is not None else ()
        if removes:
            self._similarity.forget(number)
        else:
            self._similarity.keep(number, similarity_key, places, public=clear)
        self._kept_lines.settle(number)
        self._kept_lines.pins.settle(number)
        self._db.execute("DELETE FROM proposal WHERE signature = ?", (number,))
        self.record(number, verdict, reason, admin, name, now)
        return decided

    def record(
        self, number: int, verdict: Verdict, reason: Reason | None, admin: Account, name: str, now: datetime
    ) -> None:
        """Write down who has decided what."""
        self._db.execute(
            "INSERT INTO decision (signature, verdict, reason, admin_tag, admin_sealed, made)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                number,
                verdict,
                reason,
                self.admin_tag(admin),
                self._vault.seal(name.encode(), decision_row(number)),
                now.isoformat(),
            ),
        )

    def reopen(self, account: Account, address: Address, entry: Entry, similarity_key: str) -> Signature:
        tag = self._rows.tag(account)
        ((number,),) = fetch(
            self._db, "SELECT id FROM signature WHERE letter = ? AND account_tag = ?", (self._letter, tag)
        )
        self._rows.erase()
        with self._tallies.watching(number):
            reopened = self._rows.one(
                "UPDATE signature SET state = 'pending', reason = NULL, decided = NULL, warned = NULL, told = 0,"
                " missed = 0, revision = revision + 1, entry = NULL, public_places = NULL, entry_sealed = ?,"
                f" address_sealed = ? WHERE id = ? RETURNING {COLUMNS}",
                (
                    self._rows.seal(entry, tag),
                    self._vault.seal(address.chat.encode(), address_row(tag)),
                    number,
                ),
            )
        self._similarity.keep(number, similarity_key, entry.places, public=False)
        self._kept_lines.settle(number)
        self._kept_lines.pins.settle(number)
        return reopened

    def by(self, admin: Account, latest: int) -> list[datetime]:
        rows = fetch(
            self._db,
            "SELECT made FROM decision WHERE admin_tag = ? ORDER BY id DESC LIMIT ?",
            (self.admin_tag(admin), latest),
        )
        return [datetime.fromisoformat(made) for (made,) in rows]

    def made(self, before: int, limit: int) -> list[DecisionMade]:
        rows = fetch(
            self._db,
            "SELECT decision.id, admin_tag, admin_sealed, decision.signature, made, submitted FROM decision"
            " JOIN signature ON signature.id = decision.signature WHERE letter = ? AND decision.id < ?"
            " AND verdict IN ('approved', 'rejected') ORDER BY decision.id DESC LIMIT ?",
            (self._letter, before, limit),
        )
        found = []
        for number, tag, sealed, signature, made, submitted in rows:
            name, seconds = self._name(sealed, signature), _seconds(made, submitted)
            found.append(DecisionMade(number, tag, name, datetime.fromisoformat(made), seconds))
        return found

    def usual_seconds(self) -> float | None:
        rows = fetch(
            self._db,
            "SELECT submitted, made FROM decision JOIN signature ON signature.id = decision.signature"
            " WHERE letter = ? AND verdict <> 'undone' ORDER BY decision.id DESC LIMIT ?",
            (self._letter, DECISIONS_LATELY),
        )
        seconds = [span for submitted, made in rows if (span := _seconds(made, submitted)) is not None]
        return statistics.median(seconds) if seconds else None

    def settled(self, number: int, before: datetime) -> bool:
        rows = fetch(self._db, "SELECT decided FROM signature WHERE id = ? AND letter = ?", (number, self._letter))
        return all(decided is not None and decided < before.isoformat() for (decided,) in rows)

    def last(self, number: int) -> Decision | None:
        rows = fetch(
            self._db,
            "SELECT verdict, reason, admin_sealed, made FROM decision WHERE signature = ? ORDER BY id DESC LIMIT 1",
            (number,),
        )
        for verdict, reason, sealed, made in rows:
            name = self._name(sealed, number)
            return Decision(Verdict(verdict), Reason(reason) if reason else None, name, datetime.fromisoformat(made))
        return None

    def _name(self, sealed: bytes, number: int) -> str:
        """The name of the admin who decided about a signature."""
        try:
            return self._vault.open(sealed, decision_row(number)).decode()
        except SealError:
            log.error("the name of the admin who decided about signature %d is damaged", number)
            return "?"

    def purge(self, before: datetime, most: int) -> int:
        """Reduce the times of decisions made before a time to the minute, because their seconds are no longer needed.

        At most `most` at once. Returns how many.
        """
        return self._db.execute(
            "UPDATE decision SET made = substr(made, 1, 16) || ':00+00:00'"
            " WHERE id IN (SELECT id FROM decision WHERE made < ? AND length(made) > 25 LIMIT ?)",
            (before.isoformat(), most),
        ).rowcount

    def admin_tag(self, admin: Account) -> bytes:
        """What an admin is known by."""
        return self._vault.tag("admin", admin.platform, admin.id)


def _seconds(made: str, submitted: str) -> float | None:
    """How long a decision took; None where the signature was corrected afterwards, and so submitted again."""
    span = datetime.fromisoformat(made) - datetime.fromisoformat(submitted)
    return span.total_seconds() if span >= timedelta() else None


def decision_row(number: int) -> str:
    """The row to which the name of an admin is sealed."""
    return f"decision|{number}"
