"""Reading and writing signatory lines: `Name, Place/Place, occupation`."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.signatories.countries import PLACE_MOST, country
from bot.signatories.doubts import Doubt, NoSignatory, Reading
from bot.signatories.lists.headings import is_header_line
from bot.signatories.lists.surroundings import bare, nobody
from bot.signatories.names import (
    NAME_MOST,
    OCCUPATION_MOST,
    check_name,
    check_occupation,
    check_organisation,
    check_text,
)
from bot.signatories.parting import Parts, part, several
from bot.signatories.places import PLACES_MOST, check_split, split_places
from bot.signatories.placing import count_places
from bot.signatories.problem import Problem
from bot.signatories.spelling import COMMA
from bot.signatories.texts import ENDS_OF_LINES
from storage.records import Entry

__all__ = [
    "Doubt",
    "NumberedReading",
    "Reading",
    "is_whole_line",
    "read_line",
    "read_list",
    "read_organisation",
    "signatory_line",
]

_LINE_MOST = 2 * (NAME_MOST + PLACES_MOST * PLACE_MOST + OCCUPATION_MOST)  # with room for what is stray in it
_ADDRESS = re.compile(
    r"<[^<>\s]{1,100}@[^<>\s]{1,100}>|(?<!\S)\(?[^\s<>()@,;]{1,100}@[^\s<>()@,;]{1,100}\)?|(?<!\w)@\w{1,64}"
    r"|\bhttps?://\S{1,300}|\bwww\.\S{1,300}|\bt\.me/\S{1,100}",
    re.IGNORECASE,
)
_LOOSE_TAB = re.compile(r",[ ]?\t")  # no wall between cells
_FIELDS_MOST = 30  # of an organisation's line
_ADDRESSES = frozenset(("name-address", "place-address", "occupation-address"))


@dataclass(frozen=True, slots=True)
class NumberedReading:
    """What became of one line of a list, or of one row of a table; both are counted from 1, blank ones too.

    `occurrence` counts the entries of the list that are published by the same line, from 1.
    """

    number: int
    line: str
    reading: Reading | Problem | NoSignatory
    occurrence: int = 1


def signatory_line(name: str, places: Iterable[str], occupation: str) -> str:
    """The line under which a signature is published. Empty parts are left out."""
    return ", ".join(filter(None, (name, "/".join(places), occupation)))


def read_line(line: str) -> Reading | Problem:
    """A line read as a careful person would, or why it cannot be taken at all.

    Whatever is irregular is read in the likeliest way and named as a doubt. Numbers and bullets in front, markup and
    addresses are no part of the line as it is to be published.
    """
    line = unicodedata.normalize("NFC", line.strip(ENDS_OF_LINES))
    if len(line) > _LINE_MOST:
        return Problem("text-too-long", {"most": _LINE_MOST})
    found = bare(line)
    text = _tidied(found.text)
    if isinstance(text, Problem):
        return text
    reading = _read(text, found.text if found.changed else line)
    if isinstance(reading, Problem) and reading.phrase in _ADDRESSES:
        without = _ADDRESS.sub(" ", text)
        again = _read(without, None) if without != text else reading
        if isinstance(again, Reading) and Doubt.PLACE_FOR_NAME not in again.doubts:
            reading = replace(again, doubts=(*again.doubts, Doubt.ADDRESS))
    if isinstance(reading, Problem):
        return reading
    stray = (Doubt.STRAY_CHARACTER,) if found.changed and Doubt.STRAY_CHARACTER not in reading.doubts else ()
    return replace(reading, doubts=(*reading.doubts, *stray, *found.doubts))


def read_anything(line: str) -> list[Reading | Problem | NoSignatory]:
    """The content of one line of a list: a person, no person, or several people, each of whom is doubtful."""
    found = bare(line)
    if is_header_line(found.text):
        return [NoSignatory.HEADER]
    if (why := nobody(found.text, heading=found.heading)) is not None:
        return [why]
    people = [read_line(piece) for piece in several(found.text)]
    if people and all(isinstance(each, Reading) for each in people):
        return [replace(each, doubts=(*each.doubts, Doubt.TWO_PEOPLE)) for each in people if isinstance(each, Reading)]
    return [read_line(line)]


def read_organisation(line: str) -> Entry | Problem:
    """The line of an organisation: its name stands before the first place, whatever commas are in it."""
    text = check_text(line, most=_LINE_MOST)
    if isinstance(text, Problem):
        return text
    fields = COMMA.split(text, _FIELDS_MOST)
    at = next((index for index in range(1, len(fields)) if count_places(fields[index:])), 0)
    if not at:
        return Problem("places-needed")
    end = at + count_places(fields[at:])
    name, occupation = check_organisation(", ".join(fields[:at])), ", ".join(fields[end:]).strip()
    places = check_split(split_places(", ".join(fields[at:end])))
    checked = check_occupation(occupation) if occupation else ""
    if isinstance(name, Problem) or isinstance(places, Problem) or isinstance(checked, Problem):
        return next(each for each in (name, places, checked) if isinstance(each, Problem))
    return Entry(name, places, checked, signatory_line(name, places, checked), organisation=True)


def read_list(lines: Iterable[str]) -> Iterator[NumberedReading]:
    """The lines of a published list, one after the other; blank ones are passed over."""
    seen: set[int] = set()  # hashes, since a list may have a million lines
    for number, ending in enumerate(lines, start=1):
        line = ending.rstrip("\r\n")
        if number == 1:
            line = line.removeprefix("\ufeff")
        if not line.strip():
            continue
        repeated = hash(line.strip()) in seen
        seen.add(hash(line.strip()))
        for reading in read_anything(line):
            if repeated and isinstance(reading, Reading):
                reading = replace(reading, doubts=(*reading.doubts, Doubt.LINE_REPEATED))  # noqa: PLW2901
            yield NumberedReading(number, line, reading)


def reading_of(parts: Parts, line: str | None) -> Reading | Problem:
    """Parts, checked; `line` is how the entry is to be published, None for the regular form."""
    name = check_name(parts.name)
    if isinstance(name, Problem):
        return name
    places = check_split(parts.places)
    if isinstance(places, Problem):
        return places
    occupation = check_occupation(parts.occupation) if parts.occupation else ""
    if isinstance(occupation, Problem):
        return occupation
    published = signatory_line(name, places, occupation) if line is None else line
    return Reading(Entry(name, places, occupation, published), tuple(parts.doubts))


def without_addresses(parts: Parts) -> Reading | Problem:
    """Parts, checked, in the regular form; an address among them is left out, which is a doubt."""
    reading = reading_of(parts, None)
    if isinstance(reading, Problem) and reading.phrase in _ADDRESSES:
        name, occupation = (_ADDRESS.sub(" ", each).strip(" ,;-–—<>()") for each in (parts.name, parts.occupation))
        places = tuple(filter(None, (_ADDRESS.sub(" ", each).strip(" ,") for each in parts.places)))
        again = reading_of(Parts(name, places, occupation, [*parts.doubts, Doubt.ADDRESS]), None)
        return again if isinstance(again, Reading) else reading
    return reading


def is_whole_line(text: str) -> bool:
    """Whether somebody who was asked for a name has typed a whole line.

    A recognised country decides. After a single word it may be a given name ("Example, Georgia"), so there an
    occupation has to follow. Without a recognised country, only the full form of three parts is a line.
    """
    tidied = check_text(text, most=_LINE_MOST)
    if isinstance(tidied, Problem):
        return False
    parts = part(tidied)
    several_words = " " in parts.name
    if any(map(country, parts.places)):
        return several_words or bool(parts.occupation)
    return several_words and bool(parts.places) and parts.occupation[:1].islower()


def _read(text: str, line: str | None) -> Reading | Problem:
    parts = part(text)
    if line is not None and not _is_published_form(line, parts):
        line = None
    reading = reading_of(parts, line)
    if isinstance(reading, Reading) and not reading.entry.places and Doubt.NO_PLACE not in reading.doubts:
        # Where a place should stand there was something, such as a stroke, of which nothing is left.
        return replace(reading, doubts=(*reading.doubts, Doubt.NO_PLACE))
    return reading


def _is_published_form(line: str, parts: Parts) -> bool:
    """Whether a line can be published as it is. A row of a table, or a line with the surname first, is published in the
    regular form.
    """
    if not {Doubt.SURNAME_FIRST, Doubt.PARENTHESES}.isdisjoint(parts.doubts) or line.startswith(('"', "|")):
        return False
    return "\t" not in _LOOSE_TAB.sub(",", line) and ("," in line or not (";" in line or " / " in line))


def _tidied(text: str) -> str | Problem:
    """The text, tidied piece by piece, so that the tabs between cells stay."""
    pieces = [check_text(piece, most=_LINE_MOST) for piece in _LOOSE_TAB.sub(", ", text).split("\t", 50)]
    bad = next((each for each in pieces if isinstance(each, Problem) and each.phrase != "text-empty"), None)
    tidied = "\t".join(each for each in pieces if isinstance(each, str))
    return bad or tidied or Problem("text-empty")


def with_word(line: str, word: str) -> str:
    """The line of a first signatory with the word that says why, if there is one."""
    return f"{line} ({word})" if word else line
