"""Signatures on SQLite: submitted, corrected, withdrawn and published."""

from datetime import datetime

from storage.errors import SealError
from storage.publicity import Publicity
from storage.records import (
    Account,
    Address,
    Entry,
    Platform,
    Signature,
    State,
    Submission,
    Visibility,
    to_the_minute,
)
from storage.sqlite.connection import fetch
from storage.sqlite.kept_lines import SqliteKeptLines
from storage.sqlite.public_list import PublicList
from storage.sqlite.signature_rows import (
    COLUMNS,
    ENTRIES,
    SELECT,
    SignatureRows,
    address_row,
    entry_of,
    places_in_clear,
)
from storage.sqlite.similarity import SqliteSimilarity
from storage.sqlite.tallies import SqliteTallies
from storage.sqlite.withdrawn_lines import SqliteWithdrawnLines


class SqliteSignatures:
    """See `storage.protocol.Signatures`."""

    def __init__(
        self,
        rows: SignatureRows,
        similarity: SqliteSimilarity,
        tallies: SqliteTallies,
        kept_lines: SqliteKeptLines,
        withdrawn_lines: SqliteWithdrawnLines,
        public_list: PublicList,
    ) -> None:
        self._rows = rows
        self._withdrawn_lines = withdrawn_lines
        self._kept_lines = kept_lines
        self._public_list = public_list
        self._tallies = tallies
        self._similarity = similarity
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def add(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        tag = self._rows.tag(account)
        added = self._rows.one(
            "INSERT INTO signature (letter, account_tag, address_sealed, state, visibility, language,"
            " wording, platform, source, entry_sealed, representative_sealed, organisation, submitted)"
            f" VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, 'chat', ?, ?, ?, ?) RETURNING {COLUMNS}",
            (
                self._letter,
                tag,
                self._vault.seal(address.chat.encode(), address_row(tag)),
                submission.visibility,
                submission.language,
                submission.wording,
                account.platform,
                self._rows.seal(submission.entry, tag),
                self._rows.seal_representative(submission.representative, tag),
                submission.entry.organisation,
                to_the_minute(now),
            ),
        )
        self._similarity.keep(added.id, submission.similarity_key, submission.entry.places, public=False)
        return added

    def correct(
        self, account: Account, address: Address, submission: Submission, now: datetime, former_key: str = ""
    ) -> Signature:
        tag = self._rows.tag(account)
        (number,) = self._numbers_of(tag)
        self._rows.erase()
        before = self._kept_lines.publicity(number)
        after = before.correct(submission.visibility)
        if before.state is State.APPROVED:
            former = self._kept_lines.own(number, former_key)
        else:
            former = self._kept_lines.former(number)
        with self._tallies.watching(number):
            corrected = self._rows.one(
                "UPDATE signature SET state = 'pending', entry = NULL, public_places = NULL, decided = NULL,"
                " warned = NULL, told = 0,"
                " missed = 0, reason = NULL,"
                " revision = revision + 1, address_sealed = ?, visibility = ?, hidden = ?, language = ?,"
                " wording = ?, entry_sealed = ?, representative_sealed = ?,"
                " submitted = CASE state WHEN 'pending' THEN submitted ELSE ? END"
                f" WHERE letter = ? AND account_tag = ? RETURNING {COLUMNS}",
                (
                    self._vault.seal(address.chat.encode(), address_row(tag)),
                    after.visibility,
                    after.hidden,
                    submission.language,
                    submission.wording,
                    self._rows.seal(submission.entry, tag),
                    self._rows.seal_representative(submission.representative, tag),
                    to_the_minute(now),
                    self._letter,
                    tag,
                ),
            )
        self._similarity.keep(number, submission.similarity_key, submission.entry.places, public=False)
        self._kept_lines.put(number, former, after.former)
        return corrected

    def edit(self, number: int, entry: Entry, similarity_key: str) -> Signature | None:
        before = self.get(number)
        if before is None or before.entry is None or before.state not in (State.PENDING, State.APPROVED):
            return None
        ((tag,),) = fetch(self._db, "SELECT account_tag FROM signature WHERE id = ?", (number,))
        public = before.state is State.APPROVED and before.visibility is Visibility.PUBLIC
        self._rows.erase()
        with self._tallies.watching(number):
            edited = self._rows.one(
                "UPDATE signature SET entry = ?, public_places = ?, entry_sealed = ?, revision = revision + 1"
                f" WHERE id = ? RETURNING {COLUMNS}",
                (
                    ENTRIES.dump_json(entry).decode() if public else None,
                    places_in_clear(entry) if public else None,
                    None if public else self._rows.seal(entry, tag),
                    number,
                ),
            )
        self._similarity.keep(number, similarity_key, entry.places, public=public)
        self._kept_lines.settle(number)
        return edited

    def hide(self, number: int, similarity_key: str = "") -> Signature:
        return self._turn(number, self._kept_lines.publicity(number).hide(), similarity_key)

    def show(self, number: int, similarity_key: str = "") -> Signature:
        return self._turn(number, self._kept_lines.publicity(number).show(), similarity_key)

    def _turn(self, number: int, after: Publicity, similarity_key: str) -> Signature:
        """Let another line of a signature be public, or none."""
        ((tag, entry, sealed),) = fetch(
            self._db, "SELECT account_tag, entry, entry_sealed FROM signature WHERE id = ?", (number,)
        )
        text = self._rows.clear_text(tag, entry, sealed)
        read = entry_of(text)
        public = after.own_is_public
        if public and text is None:
            return self._rows.one(f"{SELECT} WHERE id = ?", (number,))  # damaged: there is nothing to show
        former = self._kept_lines.former(number)
        self._rows.erase()
        with self._tallies.watching(number):
            turned = self._rows.one(
                "UPDATE signature SET visibility = ?, hidden = ?, entry = ?, public_places = ?, entry_sealed = ?"
                f" WHERE id = ? RETURNING {COLUMNS}",
                (
                    after.visibility,
                    after.hidden,
                    text if public else None,
                    places_in_clear(read) if read and public else None,
                    None if public else self._rows.seal_text(text, tag) if text is not None else sealed,
                    number,
                ),
            )
        if after.state is not State.REMOVED:  # what is removed is not compared
            self._similarity.keep(number, similarity_key, read.places if read else (), public=public)
        self._kept_lines.put(number, former, after.former)
        return turned

    def withdraw(self, account: Account, now: datetime, *, shown: bool = False) -> int | None:
        tag = self._rows.tag(account)
        for number in self._numbers_of(tag):
            if shown:
                self._withdrawn_lines.put(number, now.date())
            self.erase(number, now)
            for table in ("visit", "person"):
                self._db.execute(f"DELETE FROM {table} WHERE letter = ? AND account_tag = ?", (self._letter, tag))
            return number
        return None

    def _numbers_of(self, tag: bytes) -> list[int]:
        """The number of the signature of an account's tag, if there is one."""
        rows = fetch(self._db, "SELECT id FROM signature WHERE letter = ? AND account_tag = ?", (self._letter, tag))
        return [number for (number,) in rows]

    def erase(self, number: int, now: datetime) -> None:
        """Erase a signature as a withdrawal does."""
        self._rows.erase()
        self._similarity.forget(number)
        with self._tallies.watching(number):
            self._db.execute(
                "UPDATE signature SET state = 'withdrawn', account_tag = NULL, address_sealed = NULL, entry = NULL,"
                " public_places = NULL, entry_sealed = NULL, reason = NULL, missed = 0, decided = ?,"
                " revision = revision + 1 WHERE id = ?",
                (to_the_minute(now), number),
            )
        for table in ("decision", "proposal"):
            self._db.execute(f"DELETE FROM {table} WHERE signature = ?", (number,))

    def forget(self, number: int) -> None:
        """Erase a signature that expired, of which only the number stays. It may have been erased already."""
        self._rows.erase()
        self._similarity.forget(number)
        self._db.execute("INSERT INTO forgotten (signature) VALUES (?) ON CONFLICT DO NOTHING", (number,))
        for table in ("decision", "proposal"):
            self._db.execute(f"DELETE FROM {table} WHERE signature = ?", (number,))
        with self._tallies.watching(number):
            self._db.execute("DELETE FROM signature WHERE id = ?", (number,))

    def get(self, number: int) -> Signature | None:
        return self._rows.maybe(f"{SELECT} WHERE id = ? AND letter = ?", (number, self._letter))

    def address(self, number: int) -> Address | None:
        rows = fetch(
            self._db,
            "SELECT platform, account_tag, address_sealed FROM signature"
            " WHERE id = ? AND letter = ? AND address_sealed IS NOT NULL",
            (number, self._letter),
        )
        for platform, tag, sealed in rows:
            try:
                return Address(Platform(platform), self._vault.open(sealed, address_row(tag)).decode())
            except SealError:  # damage must not prevent a decision or the erasure of the row
                return None
        return None

    def count_signatories(self) -> tuple[int, int]:
        return self._tallies.signatories()

    def count_organisations(self) -> tuple[int, int]:
        return self._tallies.organisations()

    def public(self, offset: int, limit: int) -> list[Signature]:
        return self._public_list.public(offset, limit)

    def listed(self, number: int) -> tuple[int, str | None]:
        return self._public_list.listed(number)

    def former(self, number: int) -> Signature | None:
        return self._kept_lines.shown(number)

    def follow(self, number: int, address: Address) -> None:
        rows = fetch(
            self._db,
            "SELECT account_tag FROM signature WHERE id = ? AND letter = ? AND address_sealed IS NOT NULL",
            (number, self._letter),
        )
        for (tag,) in list(rows):
            self._db.execute(
                "UPDATE signature SET address_sealed = ? WHERE id = ?",
                (self._vault.seal(address.chat.encode(), address_row(tag)), number),
            )

    def missed(self, number: int) -> bool:
        rows = fetch(self._db, "SELECT missed FROM signature WHERE id = ? AND letter = ?", (number, self._letter))
        return any(missed for (missed,) in rows)

    def import_line(
        self, submission: Submission, occurrence: int, signed: datetime, list_number: int | None = None
    ) -> bool:
        rows = fetch(
            self._db,
            "INSERT INTO signature (letter, account_tag, state, visibility, language, wording, source,"
            " entry, public_places, organisation, submitted, decided, told)"
            " VALUES (?, ?, 'approved', 'public', ?, ?, 'import', ?, ?, ?, ?, ?, 1)"
            " ON CONFLICT DO NOTHING RETURNING id",
            (
                self._letter,
                self._vault.tag("import", self._letter, str(occurrence), submission.entry.line),
                submission.language,
                submission.wording,
                ENTRIES.dump_json(submission.entry).decode(),
                places_in_clear(submission.entry),
                submission.entry.organisation,
                to_the_minute(signed),
                to_the_minute(signed),
            ),
        )
        for (number,) in rows:
            self._similarity.keep(number, submission.similarity_key, submission.entry.places, public=True)
            if list_number is not None:
                self._db.execute("INSERT INTO imported (import, signature) VALUES (?, ?)", (list_number, number))
        return bool(rows)

    def purge(self, before: datetime, most: int) -> int:
        """Erase what was rejected and removed before a time, and of signers who were told the address, and who signed
        for an organisation.

        At most so many at once; how many they were. The address of a signer who wants news stays while the signature
        is approved.
        """
        self._rows.erase()
        return self._db.execute(
            "UPDATE signature SET"
            " address_sealed = CASE WHEN news AND state = 'approved' THEN address_sealed END,"
            " representative_sealed = NULL,"
            " entry_sealed = CASE WHEN state IN ('rejected', 'removed') THEN NULL ELSE entry_sealed END"
            # The conditions of the index `signature_due`, word for word.
            " WHERE id IN (SELECT id FROM signature WHERE letter = ? AND state IN ('approved', 'rejected', 'removed')"
            " AND told"
            " AND ((address_sealed IS NOT NULL AND NOT (news AND state = 'approved'))"
            " OR representative_sealed IS NOT NULL"
            " OR (state IN ('rejected', 'removed') AND entry_sealed IS NOT NULL))"
            " AND decided < ? LIMIT ?)",
            (self._letter, before.isoformat(), most),
        ).rowcount
