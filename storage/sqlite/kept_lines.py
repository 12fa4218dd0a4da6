"""Former lines on SQLite: those of corrections that are not approved, and what is public of them."""

import json
import logging
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import BaseModel

from storage.errors import SealError
from storage.publicity import Former, Publicity
from storage.records import Signature, State, Visibility
from storage.sqlite.connection import fetch
from storage.sqlite.pins import SqlitePins
from storage.sqlite.signature_rows import SignatureRows, entry_of, places_in_clear
from storage.sqlite.similarity import SqliteSimilarity
from storage.sqlite.tallies import SqliteTallies
from storage.words import words_of

log = logging.getLogger(__name__)

# The columns of a former line, as those of a signature.
KEPT = (
    "signature.id, signature.account_tag, 'approved', 'public', kept_line.language, kept_line.wording,"
    " signature.platform, signature.source, kept_line.entry, NULL, kept_line.submitted, signature.revision, NULL, 0,"
    " kept_line.organisation, NULL"
)
PUBLIC = "kept_line.letter = ? AND kept_line.entry IS NOT NULL"
KEPT_ROWS = f"FROM kept_line JOIN signature ON signature.id = kept_line.signature WHERE {PUBLIC}"


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
    """The former lines of a letter: see `storage.publicity`.

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

    def places(self) -> dict[int, tuple[str, ...]]:
        """The places of each former line that is public, by the number of its signature."""
        rows = fetch(self._db, f"SELECT signature, public_places FROM kept_line WHERE {PUBLIC}", (self._letter,))
        return {number: tuple(json.loads(places)) for number, places in rows if places is not None}

    def shown(self, number: int) -> Signature | None:
        """A signature as its former line says, if that is public."""
        return self._rows.maybe(f"SELECT {KEPT} {KEPT_ROWS} AND kept_line.signature = ?", (self._letter, number))

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


def _row(number: int) -> str:
    return f"kept_line|{number}"
