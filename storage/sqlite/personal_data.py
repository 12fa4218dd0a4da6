"""Everything that the database has about one account, on SQLite."""

from datetime import datetime
from typing import Any

from storage.publicity import Former
from storage.records import Account, Address, Happened, NoteKind, PersonalData, Signature, Step, Verdict
from storage.sqlite.accounts import SqlitePeople
from storage.sqlite.announcements import SqliteAnnouncements
from storage.sqlite.connection import fetch
from storage.sqlite.desk import SqliteNotes
from storage.sqlite.founding import SqliteFoundings
from storage.sqlite.history import SqliteHistory
from storage.sqlite.kept_lines import SqliteKeptLines
from storage.sqlite.news import SqliteNews
from storage.sqlite.pins import SqlitePins
from storage.sqlite.signature_rows import SignatureRows, entry_of
from storage.sqlite.sources import SqliteSources

# Every kind of note stands in one of these.
NOTES_TOLD = NoteKind.FORMER, NoteKind.OBJECTION, NoteKind.QUESTION, NoteKind.ANSWER, NoteKind.WORD
MARKS_TOLD = NoteKind.LINK, NoteKind.ANSWERING  # they have no text
# What admins are about to do: it is not decided yet, and may say something about others.
NOTES_OF_ADMINS = NoteKind.INTENT, NoteKind.MENDED, NoteKind.VOUCHED, NoteKind.BLOCK
_LINES = NoteKind.FORMER, NoteKind.OBJECTION  # they are stored as entries


class SqlitePersonalData:
    """See `storage.protocol.PersonalFile`."""

    def __init__(
        self,
        rows: SignatureRows,
        people: SqlitePeople,
        kept_lines: SqliteKeptLines,
        notes: SqliteNotes,
        history: SqliteHistory,
    ) -> None:
        self._rows = rows
        self._db = rows.db
        self._people = people
        self._kept_lines = kept_lines
        self._notes = notes
        self._history = history

    def about(self, account: Account, address: Address) -> PersonalData:
        foundings = SqliteFoundings(self._db, self._rows.vault, self._rows.letter)
        known, tag = self._people.signer(account), self._rows.tag(account)
        here = self._rows.letter, tag
        steps = fetch(
            self._db, "SELECT step, made FROM visit WHERE letter = ? AND account_tag = ? ORDER BY made, step", here
        )
        changed = fetch(self._db, "SELECT changed FROM draft WHERE letter = ? AND account_tag = ?", here)
        admin = self._rows.vault.tag("admin", account.platform, account.id)
        member = self._rows.vault.tag("member", account.platform, account.id)
        return PersonalData(
            language=known.language,
            text_language=known.text_language,
            steps=tuple((Step(step), datetime.fromisoformat(made)) for step, made in steps),
            draft=known.draft,
            draft_changed=next((datetime.fromisoformat(at) for (at,) in changed), None),
            outgoing=self._in_chat("outbox", address),
            choices=self._in_chat("offer", address),
            forms=self._in_chat("form", address),
            memberships=self._count("member WHERE account_tag = ?", member),
            decisions_made=self._count("decision WHERE admin_tag = ?", admin),
            entered=self._count("entered WHERE admin_tag = ?", admin),
            blocked=known.blocked,
            founding=foundings.of(account),
            founded=foundings.has_founded(account),
            came_by=SqliteSources(self._rows).link_of(account),
            **(self._of_signature(known.signature) if known.signature is not None else {}),
        )

    def _of_signature(self, signature: Signature) -> dict[str, Any]:
        number = signature.id
        ((decided, has_address),) = fetch(
            self._db, "SELECT decided, address_sealed IS NOT NULL FROM signature WHERE id = ?", (number,)
        )
        decisions = fetch(self._db, "SELECT verdict, made FROM decision WHERE signature = ? ORDER BY id", (number,))
        former = self._kept_lines.former(number)
        asked = fetch(self._db, "SELECT wording FROM wording_asked WHERE signature = ?", (number,))
        notes = {kind.value: note.text for kind in NOTES_TOLD if (note := self._notes.about(number, kind)) is not None}
        for kind in _LINES:
            if (own := entry_of(notes.pop(kind, None))) is not None:
                notes[kind] = own.line
        marks = {kind for kind in MARKS_TOLD if self._notes.about(number, kind) is not None}
        history = self._history.of(number)
        return {
            "signature": signature,
            "decided": datetime.fromisoformat(decided) if decided else None,
            "address_stored": bool(has_address),
            "former": entry_of(former.text) if former else None,
            "former_hidden": self._kept_lines.publicity(number).former is Former.HIDDEN,
            "notes": notes,
            "first_by_the_link": NoteKind.LINK in marks,
            "is_answering": NoteKind.ANSWERING in marks,
            "pin": SqlitePins(self._db, self._rows.letter).of(number),
            "in_channel": SqliteAnnouncements(self._db, self._rows.letter).tells(number),
            "wants_news": SqliteNews(self._rows).wants(number),
            "asked_about_text": next((wording for (wording,) in asked), ""),
            "history": tuple((each.what, each.made) for each in history),
            "confirmed": tuple(each.words for each in history if each.what is Happened.CONFIRMED),
            "agreed": next((each.words for each in history if each.what is Happened.ENTERED), ""),
            "decisions": tuple((Verdict(verdict), datetime.fromisoformat(made)) for verdict, made in decisions),
        }

    def _in_chat(self, table: str, address: Address) -> int:
        tag = self._rows.vault.tag("chat", address.platform, address.chat)
        return self._count(f"{table} WHERE platform = ? AND chat_tag = ?", address.platform, tag)

    def _count(self, rows: str, *values: str | bytes) -> int:
        ((number,),) = fetch(self._db, f"SELECT count(*) FROM {rows}", values)
        return int(number)
