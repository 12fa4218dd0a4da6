"""Public lines on SQLite, among them the former lines of corrections that are not approved."""

import json
import logging
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import BaseModel

from storage.errors import SealError
from storage.publicity import Former, Publicity
from storage.records import Signature, State, Visibility
from storage.sqlite.connection import fetch
from storage.sqlite.pins import SqlitePins
from storage.sqlite.signature_rows import COLUMNS, SignatureRows, entry_of, places_in_clear
from storage.sqlite.similarity import SqliteSimilarity
from storage.sqlite.tallies import BLOCK, SqliteTallies
from storage.words import words_of

log = logging.getLogger(__name__)

_KEPT = (
    "signature.id, signature.account_tag, 'approved', 'public', kept_line.language, kept_line.wording,"
    " signature.platform, signature.source, kept_line.entry, NULL, kept_line.submitted, signature.revision, NULL, 0,"
    " kept_line.organisation, NULL"
)
_PUBLIC = "kept_line.letter = ? AND kept_line.entry IS NOT NULL"
_KEPT_ROWS = f"FROM kept_line JOIN signature ON signature.id = kept_line.signature WHERE {_PUBLIC}"
# Of a line that is shown as withdrawn nothing is known but the day.
_WITHDRAWN = (
    "SELECT signature, NULL, 'withdrawn', 'public', '', '', NULL, 'chat', NULL, NULL, day || 'T00:00+00:00', 0, NULL,"
    " 0, organisation, NULL"
    " FROM withdrawn_line WHERE letter = ?"
)
_OWN = "FROM signature WHERE letter = ? AND state = 'approved' AND visibility = 'public'"
# Written out, as in the index of organisations.
_KIND = {False: "signature.organisation = 0", True: "signature.organisation = 1"}


class _Sealed(BaseModel):
    """What is sealed of a line that is not public."""

    text: str
    name_key: str


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A former line: its entry as it is stored, and the form in which its name is compared."""

    text: str
    name_key: str
    language: str
    wording: str
    submitted: str
    decided: str | None


class SqliteKeptLines:
    """The public list of a letter, and its former lines: see `storage.publicity`.

    Triggers delete what nobody can show any more: see the migration `0024_hidden.sql`.
    """

    def __init__(
        self, rows: SignatureRows, tallies: SqliteTallies, similarity: SqliteSimilarity, pins: SqlitePins
    ) -> None:
        self.pins = pins
        self._rows = rows
        self._similarity = similarity
        self._tallies = tallies
        self._db = rows.db
        self._letter = rows.letter

    def public(self, offset: int, limit: int) -> list[Signature]:
        """See `storage.protocol.Signatures.public`."""
        found: list[Signature] = []
        for organisations in (True, False):
            found += self._section(offset, limit - len(found), organisations=organisations)
            offset = max(0, offset - self._tallies.public_lines(organisations=organisations))
        return found

    def _section(self, offset: int, limit: int, *, organisations: bool) -> list[Signature]:
        """The public signatures of organisations, or of people, from an offset among them."""
        pinned = self.pins.numbers(organisations=organisations)
        first = [found for number in pinned[offset : offset + limit] if (found := self._line(number)) is not None]
        wanted = limit - len(pinned[offset : offset + limit])
        if not wanted:
            return first
        start = max(0, offset - len(pinned))

        def by_number(place: int, most: int) -> list[Signature]:
            return self._by_number(place, most, organisations=organisations)

        before = 0  # how many pinned ones, which stand elsewhere, are passed over until there
        while (passed := _passed(by_number(start + before, 1), pinned)) > before:
            before = passed
        others = [each for each in by_number(start + before, wanted + len(pinned)) if each.id not in pinned]
        return first + others[:wanted]

    def _by_number(self, offset: int, limit: int, *, organisations: bool) -> list[Signature]:
        """Public signatures of a kind in the order of their numbers."""
        block, rest = self._tallies.block_of(offset, organisations=organisations)
        first, kind = block * BLOCK, _KIND[organisations]
        return self._rows.many(
            f"SELECT {COLUMNS} {_OWN} AND {kind} AND id >= ?"
            f" UNION ALL SELECT {_KEPT} {_KEPT_ROWS} AND {kind} AND kept_line.signature >= ?"
            f" UNION ALL {_WITHDRAWN} AND organisation = {int(organisations)} AND signature >= ?"
            " ORDER BY 1 LIMIT ? OFFSET ?",
            (*(self._letter, first) * 3, limit, rest),
        )

    def listed(self, number: int) -> tuple[int, str | None]:
        """See `storage.protocol.Signatures.listed`."""
        found = self._line(number)
        if found is None or found.entry is None:
            return 0, None
        organisations = found.organisation
        before = 0 if organisations else self._tallies.public_lines(organisations=True)
        pinned = self.pins.numbers(organisations=organisations)
        if number in pinned:
            return before + pinned.index(number) + 1, found.entry.line
        later = sum(pin > number for pin in pinned)
        return before + self._place(number, organisations=organisations) + 1 + later, found.entry.line

    def _line(self, number: int) -> Signature | None:
        """A signature with its public line, which says nothing if it is shown as withdrawn; None if it has none."""
        return self._rows.maybe(
            f"SELECT {COLUMNS} {_OWN} AND id = ? UNION ALL SELECT {_KEPT} {_KEPT_ROWS} AND kept_line.signature = ?"
            f" UNION ALL {_WITHDRAWN} AND signature = ?",
            (self._letter, number) * 3,
        )

    def _place(self, number: int, *, organisations: bool) -> int:
        """How many public lines of its kind stand before that of a signature in the order of their numbers."""
        block, kind = number // BLOCK, _KIND[organisations]
        within = fetch(
            self._db,
            f"SELECT (SELECT count(*) {_OWN} AND {kind} AND id BETWEEN ? AND ?)"
            f" + (SELECT count(*) {_KEPT_ROWS} AND {kind} AND kept_line.signature BETWEEN ? AND ?)"
            f" + (SELECT count(*) FROM withdrawn_line WHERE letter = ? AND organisation = {int(organisations)}"
            " AND signature BETWEEN ? AND ?)",
            (self._letter, block * BLOCK, number - 1) * 3,
        )
        ((place,),) = within
        return self._tallies.before_block(block, organisations=organisations) + int(place)

    def places(self) -> dict[int, tuple[str, ...]]:
        """The places of each former line that is public, by the number of its signature."""
        rows = fetch(self._db, f"SELECT signature, public_places FROM kept_line WHERE {_PUBLIC}", (self._letter,))
        return {number: tuple(json.loads(places)) for number, places in rows if places is not None}

    def shown(self, number: int) -> Signature | None:
        """A signature as its former line says, if that is public."""
        return self._rows.maybe(f"SELECT {_KEPT} {_KEPT_ROWS} AND kept_line.signature = ?", (self._letter, number))

    def publicity(self, number: int) -> Publicity:
        """What decides what is public of a signature."""
        rows = fetch(
            self._db,
            "SELECT state, visibility, signature.hidden, kept_line.hidden FROM signature"
            " LEFT JOIN kept_line ON kept_line.signature = id WHERE id = ?",
            (number,),
        )
        ((state, visibility, hidden, former),) = rows
        kept = {None: Former.NONE, 0: Former.SHOWN, 1: Former.HIDDEN}[former]
        return Publicity(State(state), Visibility(visibility), bool(hidden), kept)

    def own(self, number: int, name_key: str) -> KeptLine | None:
        """The line of a signature itself, before a correction makes it the former one."""
        rows = fetch(
            self._db,
            "SELECT account_tag, entry, entry_sealed, language, wording, submitted, decided FROM signature"
            " WHERE id = ?",
            (number,),
        )
        ((tag, entry, sealed, *rest),) = rows
        text = self._rows.clear_text(tag, entry, sealed)
        return None if text is None else KeptLine(text, name_key, *rest)

    def former(self, number: int) -> KeptLine | None:
        """The former line of a signature, public or not; None if there is none, or it cannot be opened."""
        rows = fetch(
            self._db,
            "SELECT entry, name_key, sealed, language, wording, submitted, decided FROM kept_line WHERE signature = ?",
            (number,),
        )
        for text, name_key, sealed, *rest in rows:
            if sealed is None:
                return KeptLine(text, name_key or "", *rest)
            try:
                opened = _Sealed.model_validate_json(self._rows.vault.open(sealed, _row(number)))
            except (SealError, ValueError):
                log.error("the former line of signature %d is damaged", number)
                return None
            return KeptLine(opened.text, opened.name_key, *rest)
        return None

    def settle(self, number: int) -> None:
        """After a change of a signature: its former line is in clear if it is public now, or else sealed."""
        former = self.publicity(number).former
        if former is not Former.NONE:
            self.put(number, self.former(number), former)

    def put(self, number: int, line: KeptLine | None, former: Former) -> None:
        """Store the former line of a signature, whose name is found where it is public; None deletes it."""
        self._rows.erase()  # its bytes must leave the log
        self._db.execute("DELETE FROM kept_line WHERE signature = ?", (number,))
        publicity = replace(self.publicity(number), former=former)
        if not publicity.own_is_public:
            self._similarity.search.forget_public(number)
        if line is None or former is Former.NONE:
            return
        content: tuple[object, ...]
        if publicity.former_is_public:
            entry = entry_of(line.text)
            content = line.text, line.name_key, entry and places_in_clear(entry), None
            self._similarity.search.note(number, words_of(line.name_key, entry.places if entry else ()), public=True)
        else:
            sealed = _Sealed(text=line.text, name_key=line.name_key).model_dump_json().encode()
            content = None, None, None, self._rows.vault.seal(sealed, _row(number))
        self._db.execute(
            "INSERT INTO kept_line (signature, letter, organisation, hidden, entry, name_key, public_places, sealed,"
            " language, wording, submitted, decided)"
            " VALUES (?, ?, (SELECT organisation FROM signature WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                self._letter,
                number,
                former is Former.HIDDEN,
                *content,
                line.language,
                line.wording,
                line.submitted,
                line.decided,
            ),
        )

    def restore(self, number: int) -> Publicity | None:
        """Make a former line what its signature says again, because its correction was not approved; None if there is
        none.
        """
        before, line = self.publicity(number), self.former(number)
        if before.former is Former.NONE or line is None:
            return None
        after = before.restore()
        ((tag,),) = fetch(self._db, "SELECT account_tag FROM signature WHERE id = ?", (number,))
        if tag is None and not after.own_is_public:
            return None  # nobody could open it
        self.put(number, None, Former.NONE)
        entry = entry_of(line.text)
        with self._tallies.watching(number):
            self._db.execute(
                "UPDATE signature SET state = ?, visibility = ?, hidden = ?, entry = ?, public_places = ?,"
                " language = ?, wording = ?, submitted = ?, decided = ?, entry_sealed = ?,"
                " address_sealed = CASE WHEN news THEN address_sealed END,"
                " reason = NULL, warned = NULL, told = 1, missed = 0, revision = revision + 1 WHERE id = ?",
                (
                    after.state,
                    after.visibility,
                    after.hidden,
                    line.text if after.own_is_public else None,
                    places_in_clear(entry) if entry and after.own_is_public else None,
                    line.language,
                    line.wording,
                    line.submitted,
                    line.decided,
                    None if after.own_is_public else self._rows.seal_text(line.text, tag),
                    number,
                ),
            )
        if line.name_key:
            places = entry.places if entry else ()
            self._similarity.keep(number, line.name_key, places, public=after.own_is_public)
        else:
            self._db.execute("UPDATE deployment SET unmarked = 1")  # its name is compared after the next start
        return after

    def restore_rejected(self, before: datetime, most: int) -> int:
        """Restore lines whose correction was rejected before a time; how many, at most `most`."""
        numbers = self._due("state = 'rejected' AND told AND signature.decided < ?", before, most)
        for number in numbers:
            if self.restore(number) is None:
                self.put(number, None, Former.NONE)  # damaged: otherwise it would be due for ever
        return len(numbers)

    def purge(self, before: datetime, most: int) -> int:
        """Erase the former lines of what was decided before a time, because nobody can undo it; how many."""
        numbers = self._due("state IN ('approved', 'removed') AND signature.decided < ?", before, most)
        for number in numbers:
            self.put(number, None, Former.NONE)
        return len(numbers)

    def _due(self, condition: str, before: datetime, most: int) -> list[int]:
        rows = fetch(
            self._db,
            "SELECT signature.id FROM kept_line JOIN signature ON signature.id = kept_line.signature"
            f" WHERE kept_line.letter = ? AND {condition} LIMIT ?",
            (self._letter, before.isoformat(), most),
        )
        return [number for (number,) in rows]


def _passed(there: list[Signature], pinned: Collection[int]) -> int:
    """How many pinned signatures stand before one in the order of numbers; all of them, if there is none."""
    return sum(number < there[0].id for number in pinned) if there else len(pinned)


def _row(number: int) -> str:
    return f"kept_line|{number}"
