"""`undersigned import`: takes in a list of people who have signed elsewhere, and takes a whole list back."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import TextIO

from rich.table import Table
from rich.text import Text

from bot.deployment import open_store
from bot.i18n.catalog import Catalog, Translator
from bot.letters.folder import read_letter
from bot.operations.errors import OperationError
from bot.runtime.clock import now
from bot.settings import Settings
from bot.signatories.doubts import Reading
from bot.signatories.lines import NumberedReading
from bot.signatories.lists.reader import FILE_MOST, ListError, People, Told, read_document
from bot.signatories.lists.review import write_review
from bot.signatories.marking import mark_names
from bot.signatories.taking_in import Outcome, is_open, take_in, why_left_out
from storage.protocol import Transaction
from storage.records import ImportedList

_CHUNK = 200
_REVIEWS_MOST = 1000  # review files of one list

# Reading ------------------------------------------------------------------------------------------


def read_file(path: Path, told: Told | None = None) -> People:
    """The people in a file; OperationError with a sentence if it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(FILE_MOST + 1)
    except OSError as error:
        raise OperationError(f"{path} cannot be read: {error.strerror}.") from None
    try:
        return read_document(data, told)
    except ListError as error:
        raise OperationError(f"{path}: {error}") from None


def remark(each: NumberedReading) -> list[str]:
    """What somebody should know of a line that is left out: why, and how it was read."""
    reasons = why_left_out(each, Catalog(["en"]).translator("en"))
    if not isinstance(each.reading, Reading):
        return [f"line {each.number} is left out: {each.line}", f"    {reasons}"]
    entry = each.reading.entry
    places = "”, “".join(entry.places)
    read = f"    read as: name “{entry.name}”, places “{places}”, occupation “{entry.occupation}”"
    return [f"line {each.number} is doubtful: {each.line}", f"    {reasons}", read]


def table(readings: Iterable[NumberedReading]) -> Table:
    """A table of how the lines are read: `+` is imported, `?` waits for an answer, `-` is not the line of a person."""
    english = Catalog(["en"]).translator("en")
    shown = Table("line", "", "name", "places", "occupation", "remark")
    for each in readings:
        if isinstance(each.reading, Reading):
            entry = each.reading.entry
            cells = ["?" if is_open(each) else "+", entry.name, "/".join(entry.places), entry.occupation]
        else:
            cells = ["?" if is_open(each) else "-", each.line[:80], "", ""]
        shown.add_row(*(Text(_printable(cell)) for cell in (str(each.number), *cells, why_left_out(each, english))))
    return shown


def _printable(text: str) -> str:
    """The text without what would steer a terminal."""
    return "".join(each if each.isprintable() else " " for each in text)


# The review file ----------------------------------------------------------------------------------


def write_review_file(path: Path, readings: Sequence[NumberedReading]) -> None:
    """What a person has to answer, into a new file that its owner alone can read; others stay as they are."""
    english = Catalog(["en"]).translator("en")

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, 0o600)

    try:
        with open(path, "x", encoding="utf-8-sig", newline="", opener=opener) as stream:
            _write_all(readings, english, stream)
    except FileExistsError:
        raise OperationError(f"{path} exists already. Name another file with --review.") from None
    except OSError as error:
        raise OperationError(f"{path} cannot be written: {error.strerror}. Name another file with --review.") from None


def _write_all(readings: Sequence[NumberedReading], english: Translator, stream: TextIO) -> None:
    write_review(readings, lambda each: why_left_out(each, english), stream)


def review_path(path: Path) -> Path:
    """Where the review of a file goes: beside it, under a name that is free."""
    stem = path.name.removesuffix(".csv") if ".review" in path.name else path.stem
    stem = stem.partition(".review")[0]
    names = (f"{stem}.review{'' if number == 1 else f'-{number}'}.csv" for number in range(1, _REVIEWS_MOST))
    free = (path.with_name(name) for name in names if not path.with_name(name).exists())
    return next(free, path.with_name(f"{stem}.review.csv"))


# Taking in, and taking back -----------------------------------------------------------------------


async def import_list(
    settings: Settings, people: People, day: date | None = None, advance: Callable[[int], None] = lambda _: None
) -> Outcome:
    """Store a list as approved, signed on a given day or on the day of the letter. Doubtful lines stay open, and lines
    that were imported before are skipped. `advance` gets the number of lines that have been processed.
    """
    letter = read_letter(settings.letter)
    signed = datetime.combine(day or min(letter.published, now().date()), time(), UTC)
    outcome = Outcome()
    readings = people.readings
    async with open_store(settings, letter) as store:
        await mark_names(store, now())
        for start in range(0, len(readings), _CHUNK):
            chunk = readings[start : start + _CHUNK]
            work = partial(_import_chunk, chunk, replace(outcome, open=[]), signed, answered=people.is_review)
            done = await store.transact(work)
            outcome = replace(done, open=[*outcome.open, *done.open])
            advance(len(chunk))
    return outcome


async def imports(settings: Settings) -> list[ImportedList]:
    """The imports that can be taken back, the oldest first."""
    letter = read_letter(settings.letter)
    async with open_store(settings, letter, read_only=True) as store:
        return await store.transact(lambda tx: tx.imports.made())


async def take_back(settings: Settings, number: int | None) -> ImportedList:
    """Erase all that came with an import, the last one if none is named; OperationError if there is none."""
    letter = read_letter(settings.letter)
    async with open_store(settings, letter) as store:
        made = await store.transact(lambda tx: tx.imports.made())
        wanted = [each for each in made if number in (None, each.number)]
        if not wanted:
            known = ", ".join(str(each.number) for each in made) or "none"
            raise OperationError(f"There is no such import to take back. There are: {known}.")
        last = wanted[-1]
        while await store.transact(lambda tx: tx.imports.take_back(last.number, _CHUNK)) == _CHUNK:
            pass
    return last


def _import_chunk(
    chunk: Sequence[NumberedReading], outcome: Outcome, signed: datetime, tx: Transaction, *, answered: bool
) -> Outcome:
    return take_in(tx, chunk, outcome, signed, now(), answered=answered)
