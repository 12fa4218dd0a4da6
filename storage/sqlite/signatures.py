"""Signatures and decisions on SQLite."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from sqlite3 import Connection
from typing import Any

from pydantic import TypeAdapter

from storage.crypto.vault import Vault
from storage.errors import SealError
from storage.protocol import Lapsed
from storage.records import (
    Account,
    Address,
    Decision,
    Entry,
    Platform,
    Reason,
    Signature,
    Source,
    State,
    Submission,
    Verdict,
    Visibility,
    to_the_minute,
)
from storage.sqlite.connection import fetch

log = logging.getLogger(__name__)

ENTRIES: TypeAdapter[Entry] = TypeAdapter(Entry)
COLUMNS = (
    "signature.id, signature.account_tag, signature.state, signature.visibility, signature.language, signature.wording,"
    " signature.platform, signature.source, signature.entry, signature.entry_sealed, signature.submitted,"
    " signature.revision, signature.reason"
)
_SELECT = f"SELECT {COLUMNS} FROM signature"
_KINDS = _PUBLIC, _PENDING, _WITHHELD = "public", "pending", "withheld"
# Where a decision leads.
_STATE = {
    Verdict.APPROVED: State.APPROVED,
    Verdict.REJECTED: State.REJECTED,
    Verdict.UNDONE: State.PENDING,
}


class SqliteSignatures:
    """See `storage.protocol.Signatures`."""

    def __init__(self, connection: Connection, vault: Vault, letter: str, erase: Callable[[], None]) -> None:
        self._db = connection
        self._vault = vault
        self._letter = letter
        self._erase = erase

    def tag(self, account: Account) -> bytes:
        return self._vault.tag("account", self._letter, account.platform, account.id)

    def record(self, row: Sequence[Any]) -> Signature:
        """A row of `COLUMNS`, opened. One whose entry is damaged comes without it."""
        number, tag, state, visibility, language, wording, platform, source, entry, sealed, submitted, *rest = row
        revision, reason = rest
        opened = self._entry_if_whole(tag, entry, sealed)
        if opened is None and (sealed is not None or entry is not None):
            log.error("signature %d is damaged", number)
        return Signature(
            number,
            State(state),
            Visibility(visibility),
            language,
            wording,
            Platform(platform) if platform else None,
            Source(source),
            opened,
            datetime.fromisoformat(submitted),
            revision,
            Reason(reason) if reason else None,
        )

    def add(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        tag = self.tag(account)
        return self._one(
            "INSERT INTO signature (letter, account_tag, likeness_tag, address_sealed, state, visibility, language,"
            " wording, platform, source, entry_sealed, submitted)"
            f" VALUES (?, ?, ?, ?, 'pending', ?, ?, ?, ?, 'chat', ?, ?) RETURNING {COLUMNS}",
            (
                self._letter,
                tag,
                self._likeness(submission.similarity_key, State.PENDING, submission.visibility),
                self._vault.seal(address.chat.encode(), _address_row(tag)),
                submission.visibility,
                submission.language,
                submission.wording,
                account.platform,
                self._seal(submission.entry, tag),
                to_the_minute(now),
            ),
        )

    def correct(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        tag = self.tag(account)
        self._erase()
        return self._one(
            "UPDATE signature SET state = 'pending', entry = NULL, decided = NULL, warned = NULL, told = 0,"
            " reason = NULL,"
            " revision = revision + 1, likeness_tag = ?, address_sealed = ?, visibility = ?, language = ?, wording = ?,"
            " entry_sealed = ?, submitted = CASE state WHEN 'pending' THEN submitted ELSE ? END"
            f" WHERE letter = ? AND account_tag = ? RETURNING {COLUMNS}",
            (
                self._likeness(submission.similarity_key, State.PENDING, submission.visibility),
                self._vault.seal(address.chat.encode(), _address_row(tag)),
                submission.visibility,
                submission.language,
                submission.wording,
                self._seal(submission.entry, tag),
                to_the_minute(now),
                self._letter,
                tag,
            ),
        )

    def withdraw(self, account: Account, now: datetime) -> int | None:
        tag = self.tag(account)
        rows = fetch(self._db, "SELECT id FROM signature WHERE letter = ? AND account_tag = ?", (self._letter, tag))
        for (number,) in rows:
            self.erase(number, now)
            for table in ("visit", "person"):
                self._db.execute(f"DELETE FROM {table} WHERE letter = ? AND account_tag = ?", (self._letter, tag))
            return int(number)
        return None

    def erase(self, number: int, now: datetime) -> None:
        """What a withdrawal does to a signature."""
        self._erase()
        self._db.execute(
            "UPDATE signature SET state = 'withdrawn', account_tag = NULL, likeness_tag = NULL, address_sealed = NULL,"
            " entry = NULL, entry_sealed = NULL, reason = NULL, decided = ?, revision = revision + 1 WHERE id = ?",
            (to_the_minute(now), number),
        )
        self._db.execute("DELETE FROM decision WHERE signature = ?", (number,))

    def get(self, number: int) -> Signature | None:
        return self._maybe(f"{_SELECT} WHERE id = ? AND letter = ?", (number, self._letter))

    def by_similarity_key(self, similarity_key: str, number: int) -> list[int]:
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
        found = self._many(
            f"{_SELECT} WHERE letter = ? AND id > ? AND likeness_tag IS NULL AND (state = 'pending'"
            " OR (state = 'approved' AND visibility = 'public')) ORDER BY id LIMIT ?",
            (self._letter, after, limit),
        )
        if not found:
            self._db.execute("UPDATE deployment SET unmarked = 0")
        return found

    def mark(self, signature: Signature, similarity_key: str) -> None:
        self._db.execute(
            "UPDATE signature SET likeness_tag = ? WHERE id = ?",
            (self._likeness(similarity_key, signature.state, signature.visibility), signature.id),
        )

    def place_in_queue(self, number: int) -> int:
        return self._count("state = 'pending' AND id <= ?", number)

    def count_pending(self) -> int:
        return self._count("state = 'pending'")

    def count_signatories(self) -> tuple[int, int]:
        rows = fetch(
            self._db,
            "SELECT count(*), count(entry) FROM signature WHERE letter = ? AND state = 'approved'",
            (self._letter,),
        )
        ((everybody, public),) = rows
        return everybody, public

    def pending(self, offset: int, limit: int) -> list[Signature]:
        return self._many(
            f"{_SELECT} WHERE letter = ? AND state = 'pending' ORDER BY id LIMIT ? OFFSET ?",
            (self._letter, limit, offset),
        )

    def public(self, offset: int, limit: int) -> list[Signature]:
        return self._many(
            f"{_SELECT} WHERE letter = ? AND state = 'approved' AND visibility = 'public' ORDER BY id LIMIT ? OFFSET ?",
            (self._letter, limit, offset),
        )

    def places(self, visibility: Visibility, after: int, limit: int) -> tuple[list[tuple[str, ...]], int | None]:
        """The places of each of that visibility among the next `limit` approved signatures with a number above `after`.

        Beside them the number of the last that was looked at, None if there is none. What is sealed and cannot be
        opened is left out.
        """
        rows = fetch(
            self._db,
            "SELECT id, visibility, account_tag, entry, entry_sealed FROM signature"
            " WHERE letter = ? AND state = 'approved' AND id > ? ORDER BY id LIMIT ?",
            (self._letter, after, limit),
        )
        found = []
        for _, shown, tag, entry, sealed in rows:
            if shown == visibility and (opened := self._entry_if_whole(tag, entry, sealed)):
                found.append(opened.places)
        return found, rows[-1][0] if rows else None

    def _entry_if_whole(self, tag: bytes | None, entry: str | None, sealed: bytes | None) -> Entry | None:
        try:
            if sealed is not None and tag is not None:
                entry = self._vault.open(sealed, _entry_row(tag)).decode()
            return None if entry is None else ENTRIES.validate_json(entry)
        except (SealError, ValueError):  # a public one, which stands in clear, may be damaged as well
            return None

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
        signature = self.get(number)
        expected = {State.APPROVED, State.REJECTED} if verdict is Verdict.UNDONE else {State.PENDING}
        if signature is None or signature.revision != revision or signature.state not in expected:
            return None
        ((tag, damaged),) = fetch(self._db, "SELECT account_tag, entry_sealed FROM signature WHERE id = ?", (number,))
        if signature.entry is None and (verdict is Verdict.APPROVED or damaged is None):
            return None  # nobody approves what nobody can read
        clear = verdict is Verdict.APPROVED and signature.visibility is Visibility.PUBLIC
        if verdict is Verdict.UNDONE:
            self._erase()
        decided = self._one(
            "UPDATE signature SET state = ?, reason = ?, decided = ?, warned = NULL, told = address_sealed IS NULL,"
            " revision = revision + 1, likeness_tag = ?, entry = ?, entry_sealed = ?"
            f" WHERE id = ? AND revision = ? RETURNING {COLUMNS}",
            (
                _STATE[verdict],
                reason,
                None if verdict is Verdict.UNDONE else to_the_minute(now),
                self._likeness(similarity_key, _STATE[verdict], signature.visibility),
                ENTRIES.dump_json(signature.entry).decode() if clear and signature.entry else None,
                None if clear else damaged if signature.entry is None else self._seal(signature.entry, tag),
                number,
                revision,
            ),
        )
        self._db.execute(
            "INSERT INTO decision (signature, verdict, reason, admin_tag, admin_sealed, made)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                number,
                verdict,
                reason,
                self._admin_tag(admin),
                self._vault.seal(name.encode(), _decision_row(number)),
                now.isoformat(),
            ),
        )
        return decided

    def decisions_by(self, admin: Account, latest: int) -> list[datetime]:
        rows = fetch(
            self._db,
            "SELECT made FROM decision WHERE admin_tag = ? ORDER BY id DESC LIMIT ?",
            (self._admin_tag(admin), latest),
        )
        return [datetime.fromisoformat(made) for (made,) in rows]

    def settled(self, number: int, before: datetime) -> bool:
        rows = fetch(self._db, "SELECT decided FROM signature WHERE id = ? AND letter = ?", (number, self._letter))
        return all(decided is not None and decided < before.isoformat() for (decided,) in rows)

    def warn(self, submitted_before: datetime, now: datetime) -> int:
        return len(
            fetch(
                self._db,
                "UPDATE signature SET warned = ? WHERE letter = ? AND state = 'pending' AND warned IS NULL"
                " AND submitted < ? RETURNING id",
                (to_the_minute(now), self._letter, submitted_before.isoformat()),
            )
        )

    def lapse(self, submitted_before: datetime, warned_before: datetime) -> list[Lapsed]:
        rows = fetch(
            self._db,
            "SELECT id, language FROM signature WHERE letter = ? AND state = 'pending' AND submitted < ? AND warned < ?"
            " ORDER BY id",
            (self._letter, submitted_before.isoformat(), warned_before.isoformat()),
        )
        return self._lapse(rows)

    def lapse_all(self, most: int) -> list[Lapsed]:
        return self._lapse(
            fetch(
                self._db,
                "SELECT id, language FROM signature WHERE letter = ? AND state = 'pending' ORDER BY id LIMIT ?",
                (self._letter, most),
            )
        )

    def _lapse(self, rows: Sequence[Any]) -> list[Lapsed]:
        lapsed = [Lapsed(number, language, self.address(number)) for number, language in rows]
        for each in lapsed:
            self.forget(each.number)
        return lapsed

    def forget(self, number: int) -> None:
        """What becomes of a signature that lapses: nothing but its number is left. It may be gone already."""
        self._erase()
        self._db.execute("INSERT INTO forgotten (signature) VALUES (?) ON CONFLICT DO NOTHING", (number,))
        self._db.execute("DELETE FROM decision WHERE signature = ?", (number,))
        self._db.execute("DELETE FROM signature WHERE id = ?", (number,))

    def last_decision(self, number: int) -> Decision | None:
        rows = fetch(
            self._db,
            "SELECT verdict, reason, admin_sealed, made FROM decision WHERE signature = ? ORDER BY id DESC LIMIT 1",
            (number,),
        )
        for verdict, reason, sealed, made in rows:
            try:
                name = self._vault.open(sealed, _decision_row(number)).decode()
            except SealError:
                log.error("who decided about signature %d is damaged", number)
                name = "?"
            return Decision(Verdict(verdict), Reason(reason) if reason else None, name, datetime.fromisoformat(made))
        return None

    def address(self, number: int) -> Address | None:
        rows = fetch(
            self._db,
            "SELECT platform, account_tag, address_sealed FROM signature"
            " WHERE id = ? AND letter = ? AND address_sealed IS NOT NULL",
            (number, self._letter),
        )
        for platform, tag, sealed in rows:
            try:
                return Address(Platform(platform), self._vault.open(sealed, _address_row(tag)).decode())
            except SealError:  # what is damaged must not keep its row from being decided or erased
                return None
        return None

    def import_line(self, submission: Submission, occurrence: int, now: datetime) -> bool:
        rows = fetch(
            self._db,
            "INSERT INTO signature (letter, account_tag, likeness_tag, state, visibility, language, wording, source,"
            " entry, submitted, decided, told)"
            " VALUES (?, ?, ?, 'approved', 'public', ?, ?, 'import', ?, ?, ?, 1) ON CONFLICT DO NOTHING RETURNING id",
            (
                self._letter,
                self._vault.tag("import", self._letter, str(occurrence), submission.entry.line),
                self._likeness(submission.similarity_key, State.APPROVED, Visibility.PUBLIC),
                submission.language,
                submission.wording,
                ENTRIES.dump_json(submission.entry).decode(),
                to_the_minute(now),
                to_the_minute(now),
            ),
        )
        return bool(list(rows))

    def purge(self, before: datetime) -> None:
        """Erase rejected texts, and the addresses of signers who were told, of decisions made before a time.

        By then nobody compares names with those of rejected and withheld ones any more, and a decision needs no second.
        """
        self._erase()
        self._db.execute(
            "UPDATE signature SET likeness_tag = NULL WHERE letter = ? AND likeness_tag IS NOT NULL AND decided < ?"
            " AND (state = 'rejected' OR (state = 'approved' AND visibility = 'withheld'))",
            (self._letter, before.isoformat()),
        )
        self._db.execute(
            "UPDATE decision SET made = substr(made, 1, 16) || ':00+00:00' WHERE made < ? AND length(made) > 25",
            (before.isoformat(),),
        )
        self._db.execute(
            "UPDATE signature SET address_sealed = NULL,"
            " entry_sealed = CASE state WHEN 'rejected' THEN NULL ELSE entry_sealed END"
            " WHERE letter = ? AND state IN ('approved', 'rejected') AND told AND decided < ?"
            " AND (address_sealed IS NOT NULL OR (state = 'rejected' AND entry_sealed IS NOT NULL))",
            (self._letter, before.isoformat()),
        )

    def _seal(self, entry: Entry, tag: bytes) -> bytes:
        return self._vault.seal(ENTRIES.dump_json(entry), _entry_row(tag))

    def _admin_tag(self, admin: Account) -> bytes:
        return self._vault.tag("admin", admin.platform, admin.id)

    def _likeness(self, similarity_key: str, state: State, visibility: Visibility) -> bytes:
        """The fingerprint of a name. What is public has other ones than what is not, and what stays withheld others
        again: where two are equal, neither stands in clear.
        """
        public = _PUBLIC if state is State.APPROVED else _PENDING
        return self._mark(similarity_key, _WITHHELD if visibility is Visibility.WITHHELD else public)

    def _mark(self, similarity_key: str, kind: str) -> bytes:
        return self._vault.tag("likeness", kind, self._letter, similarity_key)

    def _count(self, condition: str, *values: int) -> int:
        rows = fetch(
            self._db,
            f"SELECT count(*) FROM signature WHERE letter = ? AND {condition}",
            (self._letter, *values),
        )
        ((number,),) = rows
        return int(number)

    def _many(self, statement: str, values: Sequence[Any]) -> list[Signature]:
        return [self.record(row) for row in fetch(self._db, statement, values)]

    def _maybe(self, statement: str, values: Sequence[Any]) -> Signature | None:
        return next(iter(self._many(statement, values)), None)

    def _one(self, statement: str, values: Sequence[Any]) -> Signature:
        (signature,) = self._many(statement, values)
        return signature


def _entry_row(tag: bytes) -> str:
    return f"entry|{tag.hex()}"


def _address_row(tag: bytes) -> str:
    return f"address|{tag.hex()}"


def _decision_row(number: int) -> str:
    return f"decision|{number}"
