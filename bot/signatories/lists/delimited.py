"""Texts with delimiters: which one, where the headings stand, and the rows below them."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.signatories.lists.headings import COLUMNS_MOST, Columns, read_header

_DELIMITERS = ("\t", ";", ",")
_HEAD_MOST = 15  # rows before the headings: a title, a date, an empty line
_CELL_MOST = 4000  # characters; a longer one is two rows between which a quotation mark was lost
_BREAKS_MOST = 12  # lines in a cell


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, and the line of the file on which it begins."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a text. `columns` as the row `header` names them; both are None where no row is one of headings."""

    rows: list[Row]
    delimiter: str
    header: int | None = None
    columns: Columns | None = None


def table_of(text: str) -> Table | None:
    """The table in a text; None if it is a list of lines.

    Headings make a table. Without them, it is one if all its rows have as many cells, between tabs or semicolons or in
    quotation marks.
    """
    for delimiter in _DELIMITERS:
        if delimiter not in text[:20_000]:
            continue
        head = list(_head(text, delimiter))
        for index, cells in enumerate(head):
            if sum(map(bool, cells)) > 1 and (columns := read_header(cells)) is not None:
                return _table(text, delimiter, index, columns)
    for delimiter in ("\t", ";", ","):
        if delimiter not in text or (delimiter == "," and '"' not in text):
            continue
        rows = list(_rows(text, delimiter))
        widths = {len(row.cells) for row in rows if any(row.cells)}
        if len(widths) == 1 and len(rows) > 1 and 1 < widths.pop() <= COLUMNS_MOST:
            return Table(rows, delimiter)
    return None


def _head(text: str, delimiter: str) -> Iterator[list[str]]:
    for line in text.split("\n", _HEAD_MOST)[:_HEAD_MOST]:
        yield _cells_of(line.rstrip("\r"), delimiter)


def _table(text: str, delimiter: str, index: int, columns: Columns) -> Table:
    rows = list(_rows(text, delimiter))
    header = next((at for at, row in enumerate(rows) if row.number > index), None)
    return Table(rows, delimiter, header, columns)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows of a text; where its quotation marks do not match, each line is a row."""
    try:
        rows = list(_by_the_book(text, delimiter))
    except csv.Error:
        rows = []
    if rows and all(_is_sound(row.cells) for row in rows):
        yield from rows
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield Row(number, _cells_of(line.rstrip("\r"), delimiter))


def _by_the_book(text: str, delimiter: str) -> Iterator[Row]:
    lines = (f"{line}\n" for line in text.split("\n"))  # other marks that break lines stay in their cells
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
    before = 0
    for cells in reader:
        if cells:
            yield Row(before + 1, _trimmed(cells))
        before = reader.line_num


def _cells_of(line: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])
    except csv.Error:
        cells = line.split(delimiter)
    return _trimmed(cells)


def _trimmed(cells: Sequence[str]) -> list[str]:
    trimmed = [cell.strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed


def _is_sound(cells: Sequence[str]) -> bool:
    return all(len(cell) <= _CELL_MOST and cell.count("\n") <= _BREAKS_MOST for cell in cells)
