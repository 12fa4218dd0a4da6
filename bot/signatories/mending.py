"""Lines that admins mend: how one is read, and the entries that notes about a signature hold."""

from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from bot.signatories.lines import read_line, signatory_line
from bot.signatories.problem import Problem
from storage.protocol import Transaction
from storage.records import Entry, NoteKind


@dataclass(frozen=True, slots=True)
class Mending:
    """What a card tells of a line that was mended: the one that the signer wrote, and one that they do not want."""

    own: Entry | None = None
    objection: Entry | None = None


ENTRIES: TypeAdapter[Entry] = TypeAdapter(Entry)


def mended(own: Entry, line: str) -> Entry | Problem:
    """The entry that an admin has typed to stand in place of a signer's own, or why it cannot be taken.

    It is published in the regular form, so that the admin sees what was taken for the name and for the places.
    """
    reading = read_line(line)
    if isinstance(reading, Problem):
        return reading
    read = reading.entry
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


def mending_of(tx: Transaction, number: int) -> Mending:
    """What there is to tell of the mended line of a signature."""
    return Mending(noted_entry(tx, number, NoteKind.FORMER), noted_entry(tx, number, NoteKind.OBJECTION))


def as_note(entry: Entry) -> str:
    """The text of a note that holds an entry."""
    return ENTRIES.dump_json(entry).decode()
