"""Rows of a spreadsheet (.xlsx), within bounds: a few kilobytes of it may unpack to gigabytes."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO

UNPACKED_MOST = 200_000_000  # bytes of all parts together
PARTS_MOST = 2_000
ROWS_MOST = 100_000
COLUMNS_MOST = 100
_TIMES = 300  # an honest spreadsheet is hardly packed denser
_EMPTY_MOST = 1_000  # rows without anything, one after another
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


class SpreadsheetError(ValueError):
    """A spreadsheet cannot be read; the sentence says why, and what to do."""


def is_spreadsheet(data: bytes) -> bool:
    """Whether some bytes are a zip file, as .xlsx, .ods and .docx are."""
    return data.startswith(b"PK\x03\x04")


def spreadsheet_rows(data: bytes, sheet: str | None = None) -> tuple[list[list[str]], list[str]]:
    """The rows of a sheet as text, and the names of other sheets that are not read though something is in them.

    The first sheet that is not hidden and has something in it, unless one is named. SpreadsheetError with a sentence.
    """
    _look_at_parts(data)
    from openpyxl import load_workbook  # noqa: PLC0415 - it takes a while, and most lists are no spreadsheets

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        shown = [each for each in book.worksheets if each.sheet_state == "visible"]
        if sheet is not None:
            shown = [each for each in book.worksheets if each.title == sheet]
            if not shown:
                names = ", ".join(each.title for each in book.worksheets)
                raise SpreadsheetError(f"it has no sheet “{sheet}”. There are: {names}.")
        filled: list[tuple[str, list[list[str]]]] = []
        for each in shown:
            each.reset_dimensions()
            rows = list(_rows(each.iter_rows(max_col=COLUMNS_MOST, values_only=True)))
            if any(any(row) for row in rows):
                filled.append((each.title, rows))
    except SpreadsheetError:
        raise
    except Exception as error:  # whatever openpyxl says of a damaged file
        raise SpreadsheetError(f"it is damaged, or no spreadsheet ({type(error).__name__}).") from None
    return (filled[0][1], [title for title, _ in filled[1:]]) if filled else ([], [])


def _rows(values: Iterator[tuple[object, ...]]) -> Iterator[list[str]]:
    empty = 0
    for number, row in enumerate(values, start=1):
        cells = [_text(cell) for cell in row]
        empty = 0 if any(cells) else empty + 1
        if empty > _EMPTY_MOST:
            return
        if number > ROWS_MOST:
            raise SpreadsheetError(f"it has more than {ROWS_MOST:,} rows: import it in parts.")
        yield cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _look_at_parts(data: bytes) -> None:
    """See that it is a spreadsheet whose parts, unpacked, are no bomb and define nothing of their own."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if "xl/workbook.xml" not in names:
                kind = "an OpenDocument file" if "mimetype" in names else "no spreadsheet"
                raise SpreadsheetError(f"it is {kind}. Save it as .xlsx or as CSV (UTF-8), and try again.")
            size = sum(part.file_size for part in parts)
            if len(parts) > PARTS_MOST or size > UNPACKED_MOST or size > _TIMES * max(len(data), 100_000):
                raise SpreadsheetError(
                    "it unpacks to more than a list of people would. Save it as CSV (UTF-8) instead."
                )
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _look_at(archive, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise SpreadsheetError("it is damaged, or locked with a password.") from None


def _look_at(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """See that a part is as long as it says, and declares no entities that could grow."""
    length = 0
    with archive.open(part) as stream:
        while chunk := stream.read(1 << 20):
            if length == 0 and any(each in chunk[:4096] for each in _DECLARATIONS):
                raise SpreadsheetError("it holds declarations that no spreadsheet needs.")
            length += len(chunk)
            if length > min(UNPACKED_MOST, part.file_size):
                raise SpreadsheetError("it is damaged: a part is longer than it says.")
