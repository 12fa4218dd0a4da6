"""Reads a list of signatories out of a file of any kind that organisers have."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.signatories.countries import country
from bot.signatories.doubts import Doubt, NoSignatory, Reading
from bot.signatories.lines import NumberedReading, read_anything
from bot.signatories.lists.context import weigh
from bot.signatories.lists.delimited import Row, table_of
from bot.signatories.lists.encodings import EncodingUnknown, decode
from bot.signatories.lists.headings import (
    COLUMNS_MOST,
    Columns,
    ColumnsUnknown,
    Role,
    given_columns,
    read_header,
)
from bot.signatories.lists.markup import HEADING_MARK, MarkupError, html_rows, is_html
from bot.signatories.lists.review import REVIEW_COLUMNS, read_review
from bot.signatories.lists.rows import read_cells, read_row
from bot.signatories.lists.spreadsheet import SpreadsheetError, is_spreadsheet, spreadsheet_rows
from bot.signatories.problem import Problem
from bot.signatories.texts import LINE_BREAKS

FILE_MOST = 50_000_000  # bytes
LINES_MOST = 1_000_000
_OTHERS = {  # what files of other kinds begin with
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "a text of a word processor",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_RULE = re.compile(r"[\s|:+=_.*~-]*")
_HEAD_ROWS = 15


class ListError(ValueError):
    """A file cannot be read as a list; the sentence says why, and what to do."""


class ListTooLong(ListError):
    """There are more lines than may be read."""


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody who hands in a list says of it."""

    encoding: str | None = None
    columns: str | None = None
    sheet: str | None = None
    surname_first: bool = False
    lines_most: int = LINES_MOST


@dataclass(frozen=True, slots=True)
class People:
    """The result of reading a file. `remarks` are sentences about the file as a whole; `is_review` means that it
    answers for doubtful lines.
    """

    readings: list[NumberedReading]
    remarks: list[str] = field(default_factory=list)
    is_review: bool = False


def read_document(data: bytes, told: Told | None = None) -> People:
    """The people in a file. ListError with a sentence if it cannot be read."""
    told = told or Told()
    if len(data) > FILE_MOST:
        raise ListError(f"it is larger than {FILE_MOST // 1_000_000} MB: import it in parts.")
    try:
        return _read(data, told)
    except (EncodingUnknown, ColumnsUnknown, MarkupError, SpreadsheetError) as error:
        raise ListError(str(error)) from None


def _read(data: bytes, told: Told) -> People:
    if is_spreadsheet(data):
        rows, others = spreadsheet_rows(data, told.sheet)
        remarks = [f"The sheet “{title}” was not read: --sheet “{title}” reads it." for title in others]
        _bound(len(rows), told)
        return _people(_rows_read([Row(at, row) for at, row in enumerate(rows, start=1)], told, remarks), told, remarks)
    for mark, kind in _OTHERS.items():
        if data.startswith(mark):
            raise ListError(f"it is {kind}. Save the list as text, CSV or .xlsx, and try again.")
    decoded = decode(data, told.encoding)
    remarks = []
    if told.encoding is None and not decoded.encoding.startswith("utf-"):
        remarks.append(f"It was read as {decoded.encoding}; --encoding names another one.")
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    _bound(max(text.count("\n"), sum(1 for _ in LINE_BREAKS.finditer(text))), told)
    if (objects := _objects(text)) is not None:
        _bound(len(objects), told)
        return _people(_rows_read(objects, told, remarks), told, remarks)
    if is_html(text):
        blocks = html_rows(text)
        _bound(len(blocks), told)
        return _people(_blocks_read(blocks, told, remarks), told, remarks)
    table = table_of(text)
    if table is not None and table.header is not None and _is_review(table.rows[table.header].cells):
        return People(list(read_review(table.rows[table.header :])), remarks, is_review=True)
    if table is not None or told.columns is not None:
        rows_ = table.rows if table is not None else [Row(at, [line]) for at, line in enumerate(text.split("\n"), 1)]
        return _people(_rows_read(rows_, told, remarks), told, remarks)
    return _people(_lines_read(text), told, remarks)


def _bound(lines: int, told: Told) -> None:
    """ListTooLong if there are more lines than may be read, before work is done on them."""
    if lines > told.lines_most:
        raise ListTooLong(f"it has more than {told.lines_most:,} lines: import it in parts.")


def _people(readings: Iterator[NumberedReading], told: Told, remarks: list[str]) -> People:
    found = list(readings)
    return People(weigh(found, surname_first=told.surname_first), remarks)


# Lines --------------------------------------------------------------------------------------------


def _lines_read(text: str) -> Iterator[NumberedReading]:
    """The lines of a text; tables of Markdown may stand among them."""
    columns: Columns | None = None
    for number, whole in enumerate(text.split("\n"), start=1):
        for line in LINE_BREAKS.split(whole):
            if _RULE.fullmatch(line):
                continue
            cells = [cell.strip() for cell in line.strip().strip("|").split("|", COLUMNS_MOST)]
            if len(cells) > 1 and (header := read_header(cells)) is not None:
                columns = header
                yield NumberedReading(number, line, NoSignatory.HEADER)
            elif columns is not None and len(cells) > 1:
                yield from _row_read(Row(number, cells), columns)
            else:
                columns = None
                for reading in read_anything(line):
                    yield NumberedReading(number, line, reading)


# Rows ---------------------------------------------------------------------------------------------


def _rows_read(rows: Sequence[Row], told: Told, remarks: list[str]) -> Iterator[NumberedReading]:
    header, columns = _header(rows)
    if told.columns is not None:
        at = header if header is not None else next((at for at, row in enumerate(rows) if any(row.cells)), 0)
        columns, headed = given_columns(told.columns, rows[at].cells if rows else [])
        header = at if headed else None
    if columns is not None and header is not None:
        remarks.append(_understood(rows[header].cells, columns))
    for index, row in enumerate(rows):
        if index == header:
            yield NumberedReading(row.number, _shown(row.cells), NoSignatory.HEADER)
        elif columns is None or (header is not None and index < header):
            for reading in read_cells(row.cells):
                yield NumberedReading(row.number, _shown(row.cells), reading)
        elif told.columns is None and len(row.cells) > len(columns.roles):
            # A list of lines under its headings, with commas of its own: read as lines are.
            for reading in read_cells(row.cells):
                yield NumberedReading(row.number, _shown(row.cells), reading)
        else:
            first = told.columns is not None and header is None and not any(any(each.cells) for each in rows[:index])
            for each in _row_read(row, columns):
                yield _doubted(each) if first else each


def _doubted(each: NumberedReading) -> NumberedReading:
    """A first row that may be one of headings in words that nobody knows: it names no country."""
    reading = each.reading
    if isinstance(reading, Reading) and not any(map(country, reading.entry.places)):
        return replace(each, reading=replace(reading, doubts=(*reading.doubts, Doubt.NAME_DOUBTFUL)))
    return each


def _row_read(row: Row, columns: Columns) -> Iterator[NumberedReading]:
    if read_header(row.cells) is not None:
        yield NumberedReading(row.number, _shown(row.cells), NoSignatory.HEADER)
        return
    used = [cell for cell, role in zip(row.cells, columns.roles, strict=False) if role is not Role.ASIDE]
    for reading in read_row(columns, row.cells):
        yield NumberedReading(row.number, _shown(used), reading)


def _header(rows: Sequence[Row]) -> tuple[int | None, Columns | None]:
    for index, row in enumerate(rows[:_HEAD_ROWS]):
        if sum(map(bool, row.cells)) > 0 and (columns := read_header(row.cells)) is not None:
            return index, columns
    return None, None


def _blocks_read(blocks: list[list[str]], told: Told, remarks: list[str]) -> Iterator[NumberedReading]:
    """The blocks of a page: rows of its tables by their columns, everything else as lines."""
    columns: Columns | None = None
    for number, cells in enumerate(blocks, start=1):
        if len(cells) == 1:
            columns = None
            line = cells[0]
            if line.startswith(HEADING_MARK):
                yield NumberedReading(number, line.removeprefix(HEADING_MARK), NoSignatory.HEADING)
            elif not _RULE.fullmatch(line):
                for piece in read_anything(line):
                    yield NumberedReading(number, line, piece)
        elif columns is None and told.columns is not None:
            columns, headed = given_columns(told.columns, cells)
            yield from (
                [NumberedReading(number, _shown(cells), NoSignatory.HEADER)]
                if headed
                else _row_read(Row(number, cells), columns)
            )
        elif (header := read_header(cells)) is not None and told.columns is None:
            columns = header
            remarks.append(_understood(cells, columns))
            yield NumberedReading(number, _shown(cells), NoSignatory.HEADER)
        elif columns is not None:
            yield from _row_read(Row(number, cells), columns)
        else:
            for reading in read_cells(cells):
                yield NumberedReading(number, _shown(cells), reading)


def _objects(text: str) -> list[Row] | None:
    """The rows of a list of objects in JSON, below their keys; None if it is none."""
    if text.lstrip()[:1] != "[":
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        return None
    keys = list(dict.fromkeys(key for each in found for key in each))[:COLUMNS_MOST]
    rows = [[_value(each.get(key)) for key in keys] for each in found]
    return [Row(at, row) for at, row in enumerate([keys, *rows])]


def _value(value: object) -> str:
    if isinstance(value, list):
        return "/".join(map(str, value))
    return "" if value is None else str(value)


def _understood(header: Sequence[str], columns: Columns) -> str:
    named = [f"“{cell}” as {role}" for cell, role in zip(header, columns.roles, strict=False) if role is not Role.ASIDE]
    aside = [f"“{cell}”" for cell, role in zip(header, columns.roles, strict=False) if role is Role.ASIDE and cell]
    left = f" Not read: {', '.join(aside)}." if aside else ""
    return f"Columns: {', '.join(named)}.{left}"[:1000]


def _shown(cells: Sequence[str]) -> str:
    return " | ".join(" ".join(cell.split()) for cell in cells if cell)


def _is_review(cells: Sequence[str]) -> bool:
    return set(REVIEW_COLUMNS) <= {cell.casefold() for cell in cells}


__all__ = ["FILE_MOST", "ListError", "ListTooLong", "People", "Problem", "Reading", "Told", "read_document"]
