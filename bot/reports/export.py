"""Writes the list of signatories as text, CSV or JSON."""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TextIO

from markupsafe import escape

from bot.signatories.countries import country
from bot.signatories.lines import with_word
from bot.signatories.texts import is_formula
from storage.records import Entry, Kind

# Whatever may mean something in Markdown or HTML, or make a link of a word: a character reference never does.
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
# The headings of a file are in English, as its columns are.
ORGANISATIONS, PEOPLE = "Organisations", "People"
_JOINERS = "\u200c\u200d"  # which scripts of Asia and of families need


@dataclass(frozen=True, slots=True)
class Signatory:
    """A row of the public list as exported. Without an entry, its signer is shown as withdrawn since `day`, in the
    words of `withdrawn`.
    """

    number: int
    entry: Entry | None
    day: date
    language: str
    wording: str
    wording_day: date | None = None  # since when that text was shown
    first: bool = False  # among the first signatories
    word: str = ""  # why
    withdrawn: str = ""
    organisation: bool = False

    @property
    def text(self) -> str:
        """What stands in a list that people read."""
        return self.withdrawn if self.entry is None else self.entry.line


def write_text(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write the published lines, one signatory per line. Where organisations sign, the sections have headings."""
    for heading, several in sections(signatories):
        stream.write(f"{heading}\n\n" if heading else "")
        for signatory in several:
            stream.write(" ".join(signatory.text.splitlines()) + "\n")
        stream.write("\n" if heading == ORGANISATIONS else "")


def sections(signatories: Iterable[Signatory]) -> Iterator[tuple[str, Iterator[Signatory]]]:
    """Organisations and people apart, each with the heading of their section; without one where only people sign. Each
    section has to be read before the next.
    """
    any_organisation = False
    for organisation, several in groupby(signatories, lambda each: each.organisation):
        any_organisation = any_organisation or organisation
        yield ("" if not any_organisation else ORGANISATIONS if organisation else PEOPLE), several


def write_html(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write a list in HTML, to be put into a page. Everything in the lines is escaped."""
    written = False
    for heading, several in sections(signatories):
        stream.write(f"<h2>{heading}</h2>\n" if heading else "")
        stream.write("<ul>\n")
        for signatory in several:
            line = escape(_on_one_line(with_word(signatory.text, signatory.word)))
            stream.write(f'<li dir="auto">{line}</li>\n')
        stream.write("</ul>\n")
        written = True
    stream.write("" if written else "<ul>\n</ul>\n")


def write_markdown(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write a list in Markdown (CommonMark, and GitHub's), to be put into a page. The lines are shown as they are."""
    for heading, several in sections(signatories):
        stream.write(f"**{heading}**\n\n" if heading else "")
        write_items(several, stream)
        stream.write("\n" if heading == ORGANISATIONS else "")


def write_items(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write the items of a list in Markdown, without headings."""
    for signatory in signatories:
        stream.write(f"- {in_markdown(with_word(signatory.text, signatory.word))}\n")


def in_markdown(text: str) -> str:
    """A text on one line of Markdown, which shows it as it is."""
    return _SIGN.sub(_escaped_sign, _on_one_line(text))


def _on_one_line(text: str) -> str:
    """The text without characters that end a line or stand for nothing."""
    kept = (each if each.isprintable() or each in _JOINERS else " " for each in text)
    return " ".join("".join(kept).split())


def _escaped_sign(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def write_csv(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write CSV (RFC 4180) with a header; places and countries are joined by slashes.

    A cell that a spreadsheet would take for a formula begins with an apostrophe. The stream must be opened with
    `newline=""`, and with the encoding `utf-8-sig` if Excel must recognise UTF-8, because no BOM is written here.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for signatory in signatories:
        record = _record(signatory)
        writer.writerow(_harmless(_cell(record[column])) for column in _COLUMNS)


def write_json(signatories: Iterable[Signatory], stream: TextIO) -> None:
    """Write a JSON array of objects, one per line. It is written step by step, so it may be larger than the memory."""
    stream.write("[")
    separator = "\n"
    for signatory in signatories:
        stream.write(separator + json.dumps(_record(signatory), ensure_ascii=False))
        separator = ",\n"
    stream.write("\n]\n")


_COLUMNS = (
    "number",
    "name",
    "places",
    "countries",
    "occupation",
    "line",
    "day",
    "language",
    "wording",
    "wording_day",
    "first",
    "word",
    "withdrawn",
    "kind",
)
_BLANKS = ("\t", "\r", "\n")


def _record(signatory: Signatory) -> dict[str, int | str | tuple[str, ...]]:
    is_there = signatory.entry is not None
    entry = signatory.entry or Entry("", (), "", "")
    return {
        "number": signatory.number,
        "name": entry.name,
        "places": entry.places,
        "countries": countries_of(entry.places),
        "occupation": entry.occupation,
        "line": entry.line,
        "day": signatory.day.isoformat() if is_there else "",
        "language": signatory.language,
        "wording": signatory.wording,
        "wording_day": signatory.wording_day.isoformat() if signatory.wording_day else "",
        "first": int(signatory.first),
        "word": signatory.word,
        "withdrawn": "" if is_there else signatory.day.isoformat(),
        "kind": (Kind.ORGANISATION if signatory.organisation else Kind.PERSON).value if is_there else "",
    }


def countries_of(places: Iterable[str]) -> tuple[str, ...]:
    """The codes (ISO 3166, and XK) of the countries that some places are counted under, each once.

    A place that no list has is counted as it is written, and has no code.
    """
    return tuple(dict.fromkeys(code for place in places if (code := country(place))))


def _cell(value: int | str | tuple[str, ...]) -> str:
    return "/".join(value) if isinstance(value, tuple) else str(value)


def _harmless(cell: str) -> str:
    """The cell, unless a spreadsheet would compute it: then with an apostrophe in front."""
    return f"'{cell}" if is_formula(cell.lstrip()) or cell[:1] in _BLANKS else cell
