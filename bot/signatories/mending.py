"""Lines that admins mend: how one is read, and the entries that notes about a signature hold."""

from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from bot.signatories.lines import read_line, read_organisation, signatory_line
from bot.signatories.problem import Problem
from storage.protocol import Transaction
from storage.records import Entry, Happened, HistoryEvent, Note, NoteKind


@dataclass(frozen=True, slots=True)
class CardNotes:
    """What a card tells beside the entry: the line that the signer wrote, before it was mended; one that they do not
    want; what an admin asked them, and what they answered; the word to them about a rejection; whether their
    account is blocked; who has approved it already, where two are wanted; and that an admin has entered it for
    somebody without a messenger.
    """

    own: Entry | None = None
    objection: Entry | None = None
    question: Note | None = None
    answer: Note | None = None
    word: str = ""
    blocked: bool = False
    vouched: Note | None = None
    entered: HistoryEvent | None = None


ENTRIES: TypeAdapter[Entry] = TypeAdapter(Entry)


def mended(own: Entry, line: str) -> Entry | Problem:
    """The entry that an admin has typed to stand in place of a signer's own, or why it cannot be taken.

    It is published in the regular form, so that the admin sees what was taken for the name and for the places.
    """
    reading = read_organisation(line) if own.organisation else read_line(line)
    if isinstance(reading, Problem):
        return reading
    read = reading if isinstance(reading, Entry) else reading.entry
    if not read.places:
        return Problem("places-needed")
    line = signatory_line(read.name, read.places, read.occupation)
    return replace(own, name=read.name, places=read.places, occupation=read.occupation, line=line)


def noted_entry(tx: Transaction, number: int, kind: NoteKind) -> Entry | None:
    """The entry that a note about a signature holds; None if there is none."""
    note = tx.notes.about(number, kind)
    try:
        return ENTRIES.validate_json(note.text) if note is not None else None
    except ValueError:
        return None


NO_NOTES = CardNotes()


def notes_about(tx: Transaction, number: int) -> CardNotes:
    """What there is to tell of a signature beside its entry."""
    word = tx.notes.about(number, NoteKind.WORD)
    return CardNotes(
        noted_entry(tx, number, NoteKind.FORMER),
        noted_entry(tx, number, NoteKind.OBJECTION),
        tx.notes.about(number, NoteKind.QUESTION),
        tx.notes.about(number, NoteKind.ANSWER),
        word.text if word is not None else "",
        tx.blocks.holds(number),
        tx.notes.about(number, NoteKind.VOUCHED),
        _entering(tx, number),
    )


def _entering(tx: Transaction, number: int) -> HistoryEvent | None:
    """Who entered a line for somebody without a messenger, and how that person agreed; None if nobody did."""
    happened = tx.history.of(number) if tx.entered.holds(number) else []
    return next((each for each in happened if each.what is Happened.ENTERED), None)


def as_note(entry: Entry) -> str:
    """The text of a note that holds an entry."""
    return ENTRIES.dump_json(entry).decode()
