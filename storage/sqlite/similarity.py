"""Which names look the same, by fingerprints of them, on SQLite."""

from datetime import datetime

from storage.records import Signature, State, Visibility
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SELECT, SignatureRows

_KINDS = _PUBLIC, _PENDING, _WITHHELD = "public", "pending", "withheld"


class SqliteSimilarity:
    """See `storage.protocol.Similarity`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def find(self, similarity_key: str, number: int) -> list[int]:
        rows = fetch(
            self._db,
            "SELECT id FROM signature WHERE letter = ? AND likeness_tag IN (?, ?, ?) AND id <> ? ORDER BY id LIMIT 5",
            (self._letter, *(self._mark(similarity_key, kind) for kind in _KINDS), number),
        )
        return [other for (other,) in rows]

    def unmarked(self, after: int, limit: int) -> list[Signature]:
        ((due,),) = fetch(self._db, "SELECT unmarked FROM deployment")
        if not due:
            return []
        found = self._rows.many(
            f"{SELECT} WHERE letter = ? AND id > ? AND likeness_tag IS NULL AND (state = 'pending'"
            " OR (state = 'approved' AND visibility = 'public')) ORDER BY id LIMIT ?",
            (self._letter, after, limit),
        )
        if not found:
            self._db.execute("UPDATE deployment SET unmarked = 0")
        return found

    def mark(self, signature: Signature, similarity_key: str) -> None:
        self._db.execute(
            "UPDATE signature SET likeness_tag = ? WHERE id = ?",
            (self.tag(similarity_key, signature.state, signature.visibility), signature.id),
        )

    def tag(self, similarity_key: str, state: State, visibility: Visibility) -> bytes:
        """The fingerprint of a name. What is public has other ones than what is not, and what stays withheld others
        again: where two are equal, neither stands in clear.
        """
        public = _PUBLIC if state is State.APPROVED else _PENDING
        return self._mark(similarity_key, _WITHHELD if visibility is Visibility.WITHHELD else public)

    def _mark(self, similarity_key: str, kind: str) -> bytes:
        return self._vault.tag("likeness", kind, self._letter, similarity_key)

    def purge(self, before: datetime) -> None:
        """Forget the names of rejected and withheld ones that were decided before a time: nobody compares them."""
        self._db.execute(
            "UPDATE signature SET likeness_tag = NULL WHERE letter = ? AND likeness_tag IS NOT NULL AND decided < ?"
            " AND (state = 'rejected' OR (state = 'approved' AND visibility = 'withheld'))",
            (self._letter, before.isoformat()),
        )
