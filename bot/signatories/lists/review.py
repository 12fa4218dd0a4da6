"""The review file: doubtful lines with their readings, which somebody answers for in a spreadsheet or an editor."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TextIO

from bot.signatories.doubts import ASKED, Doubt, NoSignatory, Reading
from bot.signatories.lines import NumberedReading, read_anything, reading_of
from bot.signatories.lists.delimited import Row
from bot.signatories.lists.words import phrases, words_of
from bot.signatories.parting import Parts
from bot.signatories.places import split_places
from bot.signatories.problem import Problem
from bot.signatories.texts import is_formula
from storage.records import Entry

REVIEW_COLUMNS = ("take", "name", "places", "occupation", "why", "row", "found", "check")
_TAKE, _NAME, _PLACES, _OCCUPATION, _WHY, _ROW, _FOUND, _CHECK = REVIEW_COLUMNS
UNANSWERED = "?"
_DIGITS_MOST = 9


def write_review(doubtful: Iterable[NumberedReading], why: Callable[[NumberedReading], str], stream: TextIO) -> None:
    """One row for each; `take` waits for yes or no. The stream is opened with `newline=""` and as `utf-8-sig`."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(REVIEW_COLUMNS)
    for each in doubtful:
        reading = each.reading
        name, places, occupation = "", "", ""
        if isinstance(reading, Reading):
            name, occupation = reading.entry.name, reading.entry.occupation
            places = "/".join(reading.entry.places)
        take = "no" if isinstance(reading, NoSignatory) else UNANSWERED
        cells = (take, name, places, occupation, why(each), str(each.number), each.line, _check(each))
        writer.writerow(map(_harmless, cells))


def read_review(rows: Sequence[Row]) -> Iterator[NumberedReading]:
    """What somebody answered, below the row of headings: people to take, and what is still open.

    A row is taken with a yes, or where what was read has been changed; a row that is answered with a no is passed over.
    """
    headings = [cell.casefold() for cell in rows[0].cells]
    for row in rows[1:]:
        cells = dict(zip(headings, (_plain(cell) for cell in row.cells), strict=False))
        if not any(cells.values()):
            continue
        number = int(cells[_ROW]) if cells.get(_ROW, "").isdecimal() and len(cells[_ROW]) < 9 else row.number
        answer = words_of(cells.get(_TAKE, "")) or (cells.get(_TAKE, ""),)
        if phrases("answers", "no").only(answer):
            continue
        yield _answered(number, cells, said_yes=phrases("answers", "yes").only(answer))


def _answered(number: int, cells: dict[str, str], *, said_yes: bool) -> NumberedReading:
    found = cells.get(_FOUND, "")
    parts = Parts(cells.get(_NAME, ""), split_places(cells.get(_PLACES, "")), cells.get(_OCCUPATION, ""))
    reading = reading_of(parts, None)
    if isinstance(reading, Problem):
        return NumberedReading(number, found, reading)
    codes, _, rest = cells.get(_CHECK, "").partition(":")
    fingerprint, _, count = rest.partition(":")
    if fingerprint and fingerprint != _fingerprint(reading.entry):
        return NumberedReading(number, found, reading)  # put right, which is an answer
    occurrence = int(count) if count.isdecimal() and 0 < len(count) < _DIGITS_MOST else 1
    if fingerprint and (line := _line(found, reading.entry)) is not None:
        reading = Reading(replace(reading.entry, line=line))
    if not said_yes:
        doubts = tuple(doubt for doubt in Doubt if doubt in codes.split())
        reading = replace(reading, doubts=doubts if ASKED.intersection(doubts) else (*doubts, Doubt.NAME_DOUBTFUL))
    return NumberedReading(number, found, reading, occurrence)


def _line(found: str, entry: Entry) -> str | None:
    """How the line stands in the list that was handed in first, if it says just this."""
    for before in read_anything(found):
        if isinstance(before, Reading) and replace(before.entry, line=entry.line) == entry:
            return before.entry.line
    return None


def _check(each: NumberedReading) -> str:
    """What tells why a row is there, whether it has been changed, and how often its line stands in the list."""
    if not isinstance(each.reading, Reading):
        return ":-"
    return f"{' '.join(each.reading.doubts)}:{_fingerprint(each.reading.entry)}:{each.occurrence}"


def _fingerprint(entry: Entry) -> str:
    fields = "\n".join((entry.name, "/".join(entry.places), entry.occupation))
    return hashlib.sha256(fields.encode()).hexdigest()[:12]


def _harmless(cell: str) -> str:
    cell = " ".join(cell.split())
    return f"'{cell}" if is_formula(cell) else cell


def _plain(cell: str) -> str:
    cell = " ".join(cell.split())
    return cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell
