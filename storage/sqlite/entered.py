"""Lines that admins enter for people who have no messenger, on SQLite."""

import secrets
from collections.abc import Collection
from datetime import datetime
from typing import Any

from storage.records import Account, Address, Signature, State, Submission, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.removals import SqliteRemovals
from storage.sqlite.signature_rows import COLUMNS, SELECT, SignatureRows, address_row
from storage.sqlite.signatures import SqliteSignatures
from storage.sqlite.similarity import SqliteSimilarity

# What another database of the deployment tells: the rows of `entered`, each with the account that has claimed it.
ADOPTED = (
    "SELECT signature, code_tag, made, entered.warned, account_tag, platform, language FROM entered"
    " JOIN signature ON signature.id = entered.signature"
)
_TAG_BYTES = 32
_UNCLAIMED = "FROM entered JOIN signature ON signature.id = entered.signature WHERE source = 'entered'"
_STANDS = "signature.state IN ('pending', 'approved')"


class SqliteEntered:
    """See `storage.protocol.Entered`. Triggers delete what nobody can claim any more."""

    def __init__(
        self,
        rows: SignatureRows,
        similarity: SqliteSimilarity,
        signatures: SqliteSignatures,
        removals: SqliteRemovals,
    ) -> None:
        self._signatures = signatures
        self._removals = removals
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter
        self._similarity = similarity

    def add(self, submission: Submission, code: str, admin: Account, now: datetime) -> Signature:
        nobody = secrets.token_bytes(_TAG_BYTES)  # an account's tag is of the same length
        added = self._rows.one(
            "INSERT INTO signature (letter, account_tag, state, visibility, language, wording, source, entry_sealed,"
            f" submitted) VALUES (?, ?, 'pending', ?, ?, ?, 'entered', ?, ?) RETURNING {COLUMNS}",
            (
                self._letter,
                nobody,
                submission.visibility,
                submission.language,
                submission.wording,
                self._rows.seal(submission.entry, nobody),
                to_the_minute(now),
            ),
        )
        self._similarity.keep(added.id, submission.similarity_key, submission.entry.places, public=False)
        self._db.execute(
            "INSERT INTO entered (signature, letter, code_tag, admin_tag, made) VALUES (?, ?, ?, ?, ?)",
            (added.id, self._letter, self._code_tag(code), self._admin_tag(admin), to_the_minute(now)),
        )
        return added

    def renew(self, number: int, code: str, now: datetime) -> bool:
        changed = self._db.execute(
            "UPDATE entered SET code_tag = ?, made = ?, warned = NULL WHERE signature ="
            f" (SELECT signature {_UNCLAIMED} AND {_STANDS} AND signature = ? AND entered.letter = ?)",
            (self._code_tag(code), to_the_minute(now), number, self._letter),
        )
        return changed.rowcount > 0

    def lately(self, admin: Account, since: datetime) -> int:
        ((number,),) = fetch(
            self._db,
            # A new link makes the row anew, and not the line.
            "SELECT count(*) FROM entered JOIN signature ON signature.id = entered.signature"
            " WHERE entered.letter = ? AND made >= ? AND submitted >= ? AND admin_tag = ?",
            (self._letter, to_the_minute(since), to_the_minute(since), self._admin_tag(admin)),
        )
        return int(number)

    def holds(self, number: int) -> bool:
        return bool(fetch(self._db, "SELECT 1 FROM entered WHERE signature = ?", (number,)))

    def is_by(self, number: int, admin: Account) -> bool:
        tag = self._admin_tag(admin)
        return bool(fetch(self._db, f"SELECT 1 {_UNCLAIMED} AND signature = ? AND admin_tag = ?", (number, tag)))

    def is_open(self, number: int) -> bool:
        return bool(fetch(self._db, f"SELECT 1 {_UNCLAIMED} AND {_STANDS} AND signature = ?", (number,)))

    def of_code(self, code: str) -> Signature | None:
        rows = fetch(
            self._db,
            f"SELECT signature {_UNCLAIMED} AND {_STANDS} AND code_tag = ? AND entered.letter = ?",
            (self._code_tag(code), self._letter),
        )
        return next((self._rows.maybe(f"{SELECT} WHERE id = ?", (number,)) for (number,) in rows), None)

    def claim(self, number: int, account: Account, address: Address, language: str) -> Signature:
        tag = self._rows.tag(account)
        ((state,),) = fetch(self._db, "SELECT state FROM signature WHERE id = ?", (number,))
        # Of what is decided already there is nothing to tell.
        there = self._vault.seal(address.chat.encode(), address_row(tag)) if state == State.PENDING else None
        return self._move(number, tag, account.platform, there, language)

    def disown(self, number: int, now: datetime) -> None:
        ((state,),) = fetch(self._db, "SELECT state FROM signature WHERE id = ?", (number,))
        if state == State.PENDING:
            self._signatures.forget(number)
        else:
            self._removals.wipe(number, now)

    def warn(self, before: datetime, now: datetime, most: int) -> list[int]:
        rows = fetch(
            self._db,
            f"UPDATE entered SET warned = ? WHERE signature IN (SELECT signature {_UNCLAIMED} AND {_STANDS}"
            " AND entered.letter = ? AND made < ? AND entered.warned IS NULL ORDER BY signature LIMIT ?)"
            " RETURNING signature",
            (to_the_minute(now), self._letter, before.isoformat(), most),
        )
        return sorted(number for (number,) in rows)

    def lapse(self, before: datetime, warned_before: datetime, most: int) -> list[Signature]:
        due = (self._letter, before.isoformat(), warned_before.isoformat())
        lapsed = self._rows.many(
            f"SELECT {COLUMNS} {_UNCLAIMED} AND {_STANDS} AND entered.letter = ? AND made < ? AND entered.warned < ?"
            " ORDER BY signature.id LIMIT ?",
            (*due, most),
        )
        for each in lapsed:
            self._signatures.forget(each.id)
        self._db.execute(
            f"DELETE FROM entered WHERE signature IN (SELECT signature {_UNCLAIMED} AND NOT {_STANDS}"
            " AND entered.letter = ? AND made < ? AND decided < ?)",
            due,
        )
        return lapsed

    def lapse_all(self, most: int) -> list[Signature]:
        unclaimed = self._rows.many(
            f"SELECT {COLUMNS} {_UNCLAIMED} AND {_STANDS} AND entered.letter = ? ORDER BY signature.id LIMIT ?",
            (self._letter, most),
        )
        for each in unclaimed:
            self._signatures.forget(each.id)
        return unclaimed

    def follow(self, theirs: Collection[Any], there: Collection[int], *, same_key: bool) -> None:
        """Take over from another database of the deployment, as rows of `ADOPTED`, what has become of the links of the
        signatures that are `there`: a link that was used or replaced since does nothing any more, and who has claimed a
        line has claimed it. Tags of another key say nothing: then an admin makes a new link.
        """
        unclaimed = {number for (number,) in fetch(self._db, f"SELECT signature {_UNCLAIMED}")} & set(there)
        for number, code_tag, made, warned, tag, platform, language in theirs:
            if number not in unclaimed:
                continue
            if same_key and code_tag is None and platform is not None and not self._has_signed(tag):
                self._move(number, tag, platform, None, language)
            else:
                link = code_tag if same_key else None
                self._db.execute(
                    "UPDATE entered SET code_tag = ?, made = ?, warned = ? WHERE signature = ?",
                    # Whoever had claimed it cannot do so again before an admin is told that nobody has.
                    (link, made, warned if link is not None else None, number),
                )

    def _move(self, number: int, tag: bytes, platform: str, address_sealed: bytes | None, language: str) -> Signature:
        """Let an entered signature be that of an account's tag, in the state that it is in."""
        ((old, entry, sealed),) = fetch(
            self._db, "SELECT account_tag, entry, entry_sealed FROM signature WHERE id = ?", (number,)
        )
        text = None if sealed is None else self._rows.clear_text(old, entry, sealed)
        self._db.execute("UPDATE entered SET code_tag = NULL WHERE signature = ?", (number,))
        return self._rows.one(
            "UPDATE signature SET account_tag = ?, platform = ?, source = 'chat', address_sealed = ?, language = ?,"
            f" entry_sealed = ? WHERE id = ? RETURNING {COLUMNS}",
            (
                tag,
                platform,
                address_sealed,
                language,
                sealed if text is None else self._rows.seal_text(text, tag),
                number,
            ),
        )

    def _has_signed(self, tag: bytes | None) -> bool:
        """Whether there is a signature of an account's tag. Of no account at all nobody knows."""
        return tag is None or bool(
            fetch(self._db, "SELECT 1 FROM signature WHERE letter = ? AND account_tag = ?", (self._letter, tag))
        )

    def _code_tag(self, code: str) -> bytes:
        return self._vault.tag("claim", self._letter, code)

    def _admin_tag(self, admin: Account) -> bytes:
        return self._vault.tag("admin", admin.platform, admin.id)
