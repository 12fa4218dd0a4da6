"""Writes the list of signatories as text, CSV or JSON."""

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TextIO

from storage.records import Entry


@dataclass(frozen=True, slots=True)
class Signatory:
    """An approved signer as exported."""

    number: int
    entry: Entry
    day: date
    language: str
    wording: str


def write_text(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write the published lines, one signatory per line."""
    for signatory in signatories:
        stream.write(" ".join(signatory.entry.line.splitlines()) + "\n")


def write_csv(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write CSV (RFC 4180) with a header; places are joined by slashes.

    A cell that a spreadsheet would take for a formula begins with an apostrophe. The stream must be opened with
    `newline=""`, and with the encoding `utf-8-sig` if Excel must recognise UTF-8, because no BOM is written here.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for signatory in signatories:
        record = _record(signatory) | {"places": "/".join(signatory.entry.places)}
        writer.writerow(_harmless(str(record[column])) for column in _COLUMNS)


def write_json(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write a JSON array of objects, one per line. It is written step by step, so it may be larger than the memory."""
    stream.write("[")
    separator = "\n"
    for signatory in signatories:
        stream.write(separator + json.dumps(_record(signatory), ensure_ascii=False))
        separator = ",\n"
    stream.write("\n]\n")


def is_export(text: str) -> bool:
    """Whether a text was written by `write_csv` or `write_json`, and so is not a list of lines."""
    return text.startswith((",".join(_COLUMNS), "[\n{", "[\n]"))


_COLUMNS = ("number", "name", "places", "occupation", "line", "day", "language", "wording")
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


def _record(signatory: Signatory) -> dict[str, int | str | tuple[str, ...]]:
    entry = signatory.entry
    return {
        "number": signatory.number,
        "name": entry.name,
        "places": entry.places,
        "occupation": entry.occupation,
        "line": entry.line,
        "day": signatory.day.isoformat(),
        "language": signatory.language,
        "wording": signatory.wording,
    }


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
