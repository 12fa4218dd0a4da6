"""What an organiser does with the database from the command line: import, export, figures, backup."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bot.deployment import open_store
from bot.i18n.catalog import Catalog
from bot.letters.letter import read_letter
from bot.operations.errors import OperationError
from bot.reports.export import is_export
from bot.runtime.clock import now
from bot.settings import Settings
from bot.signatories.lines import Doubt, NumberedReading, read_list
from bot.signatories.problem import Problem
from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Entry, State, Submission, Visibility

_CHUNK = 200

DOUBTS = {
    Doubt.DASH_FOR_COMMA: "a dash stands for a comma",
    Doubt.STOP_FOR_COMMA: "a full stop stands for a comma",
    Doubt.MISSING_COMMA: "a comma is missing",
    Doubt.COMMA_FOR_SLASH: "a comma stands between two countries",
    Doubt.DASH_FOR_SLASH: "a dash or a word stands between two countries",
    Doubt.CITY_WITH_COUNTRY: "a city stands beside its country",
    Doubt.UNKNOWN_PLACE: "a place is not a country known to CLDR",
    Doubt.NO_PLACE: "no place is given",
    Doubt.PLACE_REPEATED: "a place stands twice",
    Doubt.PLACE_AFTER_OCCUPATION: "the place stands behind the occupation",
    Doubt.STRAY_CHARACTER: "there is a stray character",
    Doubt.LINE_REPEATED: "the same line stands in the file before",
}


# Import -------------------------------------------------------------------------------------------


def read_file(path: Path) -> list[NumberedReading]:
    """The readings of a file of signatory lines."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise OperationError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise OperationError(f"{path} is not UTF-8 text. Save it as UTF-8 and try again.") from None
    if is_export(text):
        raise OperationError(
            f"{path} holds a table. `import` takes one signatory a line, as `--format text` writes them."
        )
    return list(read_list(text.split("\n")))


def remarks(readings: Iterable[NumberedReading]) -> Iterator[str]:
    """What a person should look at: lines that cannot be taken, and doubtful ones with their reading."""
    english = Catalog(["en"]).translator("en")
    for numbered in readings:
        reading = numbered.reading
        if isinstance(reading, Problem):
            why = english.plain(reading.phrase, **reading.values)
            yield f"line {numbered.number} is left out: {numbered.line}\n    {why}"
        elif reading.doubts:
            entry = reading.entry
            doubts = "; ".join(DOUBTS[doubt] for doubt in reading.doubts)
            places = "”, “".join(entry.places)
            yield (
                f"line {numbered.number} is doubtful: {numbered.line}\n    {doubts}\n"
                f"    read as: name “{entry.name}”, places “{places}”, occupation “{entry.occupation}”"
            )


async def import_list(
    settings: Settings, readings: Sequence[NumberedReading], advance: Callable[[int], None]
) -> tuple[int, list[str]]:
    """Store a list as approved. Returns how many were new, and remarks on names that were there already.

    A line that has been imported before is passed over; `advance` is told how many lines have been dealt with.
    """
    letter = read_letter(settings.letter)
    new, twins = 0, list[str]()
    occurrences: Counter[str] = Counter()
    async with open_store(settings, letter) as store:
        for start in range(0, len(readings), _CHUNK):
            chunk = readings[start : start + _CHUNK]
            added, remarked = await store.transact(partial(_import_chunk, chunk, occurrences))
            new += added
            twins += remarked
            advance(len(chunk))
    return new, twins


def _import_chunk(
    chunk: Sequence[NumberedReading], occurrences: Counter[str], tx: Transaction
) -> tuple[int, list[str]]:
    new, twins = 0, []
    for numbered in chunk:
        if isinstance(numbered.reading, Problem):
            continue
        entry = numbered.reading.entry
        occurrences[entry.line] += 1
        same = tx.similarity.find(similarity_key(entry.name), 0)
        if sum(_is_published(tx, number, entry.line) for number in same) >= occurrences[entry.line]:
            continue  # a list that was exported here, or imported before
        if tx.signatures.import_line(_submission(entry), occurrences[entry.line], now()):
            new += 1
            if same:
                numbers = ", ".join(f"#{number}" for number in same)
                twins.append(f"line {numbered.number} has the same name as {numbers}: {numbered.line}")
    return new, twins


def _is_published(tx: Transaction, number: int, line: str) -> bool:
    signature = tx.signatures.get(number)
    return (
        signature is not None
        and signature.state is State.APPROVED
        and signature.visibility is Visibility.PUBLIC
        and signature.entry is not None
        and signature.entry.line == line
    )


def _submission(entry: Entry) -> Submission:
    # Nobody knows in which language, and under which wording, a person on a list has signed.
    return Submission(entry, similarity_key(entry.name), Visibility.PUBLIC, language="", wording="")


# Export -------------------------------------------------------------------------------------------


# Figures ------------------------------------------------------------------------------------------


# Backup -------------------------------------------------------------------------------------------
