"""The command `undersigned import`: prints what was imported and what is left to do. The exit status is 0 if nothing is
left.
"""

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from bot.operations.errors import OperationError
from bot.operations.imports import (
    import_list,
    imports,
    read_file,
    remark,
    review_path,
    table,
    take_back,
    write_review_file,
)
from bot.runtime.clock import now
from bot.settings import Settings
from bot.signatories.doubts import NoSignatory
from bot.signatories.lines import NumberedReading
from bot.signatories.lists.reader import People, Told
from bot.signatories.taking_in import Outcome, is_open

DONE, LEFT = 0, 1
_SHOWN_MOST = 50  # lines that are left out; all are in the review file
_WIDTH = 200  # of a table that goes into a file


def take_in(
    settings: Settings,
    file: Path,
    *,
    told: Told,
    dry_run: bool,
    day: datetime | None,
    review: Path | None,
) -> int:
    """Import a file, or show how it is read."""
    if day is not None and day.date() > now().date():
        raise OperationError("--date lies in the future. Name the day on which they signed.")
    people = read_file(file, told)
    for sentence in people.remarks:
        _tell(sentence)
    waiting = [each for each in people.readings if is_open(each)]
    if dry_run:
        Console(width=None if sys.stdout.isatty() else _WIDTH).print(table(people.readings))
        if review is not None and waiting:
            _review(file, review, people, waiting)
        _tell(f"{len(people.readings)} lines were read, {len(waiting)} would be left out. Nothing was changed.")
        return LEFT if waiting else DONE
    if review is not None and review.exists():
        raise OperationError(f"{review} exists already. Name another file with --review.")
    outcome = _import(settings, people, day)
    if outcome.number is not None:
        _tell(f"This is import {outcome.number}; `undersigned import --undo {outcome.number}` takes it back.")
    if outcome.open:
        for each in outcome.open[:_SHOWN_MOST]:
            for line in remark(each):
                _tell(line)
        _review(file, review, people, outcome.open)
    left = f"{len(outcome.open)} lines were left out"
    _tell(f"{outcome.added} signatories were added, {outcome.known} were there already, {left}.")
    return LEFT if outcome.open else DONE


def undo(settings: Settings, given: str) -> int:
    """Take an import back."""
    if given != "last" and not (given.isdecimal() and len(given) < 10):
        raise OperationError(f"“{given}” is no number of an import. `undersigned import --list` shows them.")
    gone = asyncio.run(take_back(settings, None if given == "last" else int(given)))
    _tell(f"Import {gone.number} was taken back: {gone.count} signatories are no longer on the list.")
    return DONE


def list_imports(settings: Settings) -> int:
    """Show the imports that can be taken back."""
    made = asyncio.run(imports(settings))
    for each in made:
        _tell(f"import {each.number}, {each.made:%Y-%m-%d %H:%M} UTC: {each.count} signatories")
    if not made:
        _tell("Nothing has been imported that could be taken back.")
    return DONE


def _import(settings: Settings, people: People, day: datetime | None) -> Outcome:
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("Importing", total=len(people.readings))
        signed = day.date() if day is not None else None
        return asyncio.run(import_list(settings, people, signed, lambda count: progress.advance(bar, count)))


def _review(file: Path, review: Path | None, people: People, waiting: list[NumberedReading]) -> None:
    """Write the open lines, and the lines that were taken for no person, to a review file, and say what to do."""
    numbers = {each.number for each in waiting}
    nobody = [
        each
        for each in people.readings
        if isinstance(each.reading, NoSignatory) and each.reading is not NoSignatory.HEADER
    ]
    path = review or review_path(file)
    write_review_file(path, sorted([*waiting, *nobody], key=lambda each: each.number))
    _tell(
        f"{len(numbers)} lines are doubtful and wait in {path}. "
        "Write yes or no into the column “take”, or correct what was read, and import the file: "
        f"undersigned import {path}"
    )


def _tell(sentence: str) -> None:
    print("".join(each if each.isprintable() else " " for each in sentence))  # noqa: T201 - a command prints
