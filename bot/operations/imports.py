"""What an organiser does with the database from the command line: import, export, figures, backup."""

import asyncio
import html
import os
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

from bot.deployment import open_store, open_vault
from bot.i18n.catalog import Catalog
from bot.letters.letter import read_letter
from bot.reports.chart import picture
from bot.reports.statistics import chart_data, report
from bot.runtime.clock import now
from bot.settings import Settings
from bot.signatories.lines import (
    Doubt,
    NumberedReading,
    Signatory,
    is_export,
    read_list,
    write_csv,
    write_json,
    write_text,
)
from bot.signatories.names import similarity_key
from bot.signatories.problem import Problem
from storage.crypto.key_files import stored_check, successor_of
from storage.errors import OperatorError
from storage.files import note_backup, put_in_place
from storage.protocol import Transaction
from storage.records import Entry, State, Submission, Visibility
from storage.sqlite.companion_files import CompanionFileError, beside, copy_keys
from storage.sqlite.reconcile import copy_database
from storage.sqlite.store import SqliteStore

_TAG = re.compile(r"<[^<>]+>")
WRITERS = {"text": write_text, "csv": write_csv, "json": write_json}
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


class OperationError(OperatorError):
    """A command failed."""


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
        same = tx.signatures.by_similarity_key(similarity_key(entry.name), 0)
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


async def export(settings: Settings, format_: str, stream: TextIO) -> int:
    """Write the approved and public signatories and return how many they are. Safe beside a running bot."""
    letter = read_letter(settings.letter)
    async with open_store(settings, letter, read_only=True) as store:
        return await asyncio.to_thread(_write, store, asyncio.get_running_loop(), format_, stream)


def _write(store: SqliteStore, loop: asyncio.AbstractEventLoop, format_: str, stream: TextIO) -> int:
    count = 0

    def signatories() -> Iterator[Signatory]:
        nonlocal count
        last = 0
        while True:
            chunk = asyncio.run_coroutine_threadsafe(store.publication(last, _CHUNK), loop).result()
            if not chunk:
                return
            for number, published in chunk:
                last = number
                count += 1
                yield Signatory(count, published.entry, published.day, published.language, published.wording)

    WRITERS[format_](signatories(), stream)
    return count


# Figures ------------------------------------------------------------------------------------------


async def figures(settings: Settings, chart: Path | None) -> str:
    """What /stats says, as plain text; its picture goes into a file if one is named. Safe beside a running bot."""
    letter = read_letter(settings.letter)
    say = Catalog(settings.languages).translator("en")
    title = letter.wording(say.language).title
    async with open_store(settings, letter, read_only=True) as store:
        found = await store.statistics(now())
    if chart is not None:
        try:
            chart.write_bytes(await picture(chart_data(say, title, found)))
        except OSError as error:
            raise OperationError(f"{chart} cannot be written: {error.strerror}.") from None
    return html.unescape(_TAG.sub("", report(say, title, found)))


# Backup -------------------------------------------------------------------------------------------

KEY_IS_CHANGING = (
    "The key is being changed, or that was interrupted. Try again when `undersigned rekey` has ended well, or the bot "
    "was started; nothing was changed."
)


def backup(settings: Settings, target: Path) -> Path | None:
    """Copy the database, consistently, while others write; the key is not in the copy.

    Where there are encryption keys of Matrix they are copied too, into a file beside it that is returned. There are
    both in the end, or none.
    """
    keys = beside(target)
    if not settings.database.exists():
        raise OperationError(f"There is no database at {settings.database} yet.")
    for path in (target, keys):
        if path.exists():
            raise OperationError(f"{path} exists already. Name a new file; nothing was changed.")
    try:
        with _unfinished(target) as part, _unfinished(keys) as keys_part:
            if not settings.matrix.store.exists() or not settings.matrix.store.stat().st_size:
                copy_database(settings.database, part)
                put_in_place(part, target)
                note_backup(settings.database)
                return None
            # The keys first: the place in the sync that they hold must not be ahead of the database's inbox.
            vault = open_vault(settings, make=False)
            try:
                copy_keys(settings.matrix.store, keys_part, vault)
            except CompanionFileError:
                if successor_of(settings.key_file).exists():
                    raise OperationError(KEY_IS_CHANGING) from None
                raise
            copy_database(settings.database, part)
            if stored_check(part) != vault.check:
                raise OperationError(KEY_IS_CHANGING)
            put_in_place(keys_part, keys)
            try:
                put_in_place(part, target)
            except OSError:
                keys.unlink()
                raise
            note_backup(settings.database)
    except OSError as error:
        raise OperationError(f"{target} cannot be written: {error.strerror}.") from None
    except sqlite3.Error as error:
        raise OperationError(f"The database {settings.database} cannot be copied: {error}.") from None
    return keys


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """An empty file, readable for its owner only, that is to become the target."""
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield part
    finally:
        part.unlink(missing_ok=True)
