"""Reading and writing signatory lines: `Name, Place/Place, occupation`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from bot.signatories.countries import PLACE_MOST, country, is_city
from bot.signatories.names import NAME_MOST, OCCUPATION_MOST, check_name, check_occupation, check_text
from bot.signatories.places import PLACES_MOST, check_split, distinct, split_places
from bot.signatories.problem import Problem
from bot.signatories.texts import has_letters
from storage.records import Entry


class Doubt(StrEnum):
    """What is irregular about a line, so that a person should look at how it was read."""

    DASH_FOR_COMMA = "dash-for-comma"  # Flora Example - Armenia, historian
    STOP_FOR_COMMA = "stop-for-comma"  # Flora Example, Armenia. Historian
    MISSING_COMMA = "missing-comma"  # Flora Example, Armenia historian
    COMMA_FOR_SLASH = "comma-for-slash"  # Flora Example, Armenia, Austria, historian
    DASH_FOR_SLASH = "dash-for-slash"  # Flora Example, Armenia-Austria; also "Armenia and Austria"
    CITY_WITH_COUNTRY = "city-with-country"  # Flora Example, Yerevan, Armenia
    UNKNOWN_PLACE = "unknown-place"  # one that CLDR does not list as a country
    NO_PLACE = "no-place"
    PLACE_REPEATED = "place-repeated"  # Flora Example, Armenia, historian, Armenia
    PLACE_AFTER_OCCUPATION = "place-after-occupation"  # Flora Example, historian, Armenia
    STRAY_CHARACTER = "stray-character"  # a comma or backslash at the end, two commas in a row, a number in front
    LINE_REPEATED = "line-repeated"


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as a careful reader understands it; the entry keeps the line itself as it was."""

    entry: Entry
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberedReading:
    """What became of one line of a list; lines are counted from 1, blank ones too."""

    number: int
    line: str
    reading: Reading | Problem


def signatory_line(name: str, places: Iterable[str], occupation: str) -> str:
    """The line under which a signature is published; what is empty is left out."""
    return ", ".join(filter(None, (name, "/".join(places), occupation)))


def read_line(line: str) -> Reading | Problem:
    """A line read as a careful person would, or why it cannot be taken at all.

    Whatever is irregular is read in the likeliest way and named as a doubt.
    """
    line = line.rstrip("\r\n")
    text = check_text(line, most=_LINE_MOST)
    if isinstance(text, Problem):
        return text
    fields = _fields(text)
    name = check_name(fields.name)
    if isinstance(name, Problem):
        return name
    places = check_split(fields.places)
    if isinstance(places, Problem):
        return places
    occupation = check_occupation(fields.occupation) if fields.occupation else ""
    if isinstance(occupation, Problem):
        return occupation
    return Reading(Entry(name, places, occupation, line), fields.doubts)


def read_list(lines: Iterable[str]) -> Iterator[NumberedReading]:
    """The lines of a published list, one after the other; blank ones are passed over."""
    seen: set[int] = set()  # hashes, since a list may have a million lines
    for number, ending in enumerate(lines, start=1):
        line = ending.rstrip("\r\n")
        if number == 1:
            line = line.removeprefix("\ufeff")
        if not line.strip():
            continue
        reading = read_line(line)
        if hash(line.strip()) in seen and isinstance(reading, Reading):
            reading = Reading(reading.entry, (*reading.doubts, Doubt.LINE_REPEATED))
        seen.add(hash(line.strip()))
        yield NumberedReading(number, line, reading)


def is_whole_line(text: str) -> bool:
    """Whether somebody who was asked for a name has typed a whole line.

    A recognised country decides. After a single word it may be a given name ("Example, Georgia"), so there an
    occupation has to follow. Without a recognised country, only the full form of three parts is a line.
    """
    tidied = check_text(text, most=_LINE_MOST)
    if isinstance(tidied, Problem):
        return False
    fields = _fields(tidied)
    several_words = " " in fields.name
    if any(map(country, fields.places)):
        return several_words or bool(fields.occupation)
    return several_words and bool(fields.places) and fields.occupation[:1].islower()


_LINE_MOST = 2 * (NAME_MOST + PLACES_MOST * PLACE_MOST + OCCUPATION_MOST)  # with room for what is stray in it

_COMMA = re.compile(r"(?:(?<!\s)\s+)?[,;،，；]\s*")
_DASH = r"(?P<dash>(?<!\s)\s+[-–—]+\s*|(?<![-–—])[-–—]+\s+|[–—])"
_STOP = r"(?P<stop>(?<=\w\w)\.\s+)"  # not that of an initial
_AFTER_NAME = re.compile(rf"{_DASH}|{_STOP}")
_AFTER_PLACES = re.compile(rf"{_DASH}|{_STOP}|\s+")
_BETWEEN_WORDS = re.compile(r"[\s-]+")
_BETWEEN_PLACES = re.compile(r"[/／|,;]")
_IN_FRONT = re.compile(r"\A(?:\d+[.)](?=\s)|[•*·–—-](?=\s)|[\s\\,;])+")  # the numbers and bullets of a list, too
_AT_THE_END = " \\,;،，；/|–—-"
# How often a line is tried to be parted: a name of more parts is none, and hostile lines take no more time than others.
_PARTS_OF_NAME = 8
_WORDS_OF_PLACES = 32


@dataclass(frozen=True, slots=True)
class _Fields:
    """What a line falls into, not yet checked."""

    name: str
    places: tuple[str, ...]
    occupation: str
    doubts: tuple[Doubt, ...]


def _fields(text: str) -> _Fields:
    doubts: list[Doubt] = []
    bare = _IN_FRONT.sub("", text).rstrip(_AT_THE_END)
    name, *rest = _COMMA.split(bare)
    if bare != text or "" in rest:
        doubts.append(Doubt.STRAY_CHARACTER)
    rest = [field for field in rest if field]
    if rest and rest[-1].endswith(".") and rest[-1].count(".") == 1 and _names_country(rest[-1]):
        doubts.append(Doubt.STRAY_CHARACTER)
        rest[-1] = rest[-1].removesuffix(".")
    name, rest = _part_name(name, rest, doubts)
    given, rest = _part_places(rest, doubts)
    return _Fields(name, _places(given, doubts), ", ".join(rest), tuple(dict.fromkeys(doubts)))


def _part_name(name: str, rest: list[str], doubts: list[Doubt]) -> tuple[str, list[str]]:
    """The name without places that follow it after something else than a comma; they go before the rest."""
    for end in islice(_AFTER_NAME.finditer(name), _PARTS_OF_NAME):
        before, after = name[: end.start()], name[end.end() :]
        if end["stop"] and (" " not in before or _count_places(rest)):
            continue  # "Dr. Jordan"
        if before and (_count_places([after, *rest]) or _cut_places(after, at_spaces=False)):
            doubts.append(Doubt.STOP_FOR_COMMA if end["stop"] else Doubt.DASH_FOR_COMMA)
            return before, [after, *rest]
    return name, rest


def _part_places(rest: list[str], doubts: list[Doubt]) -> tuple[list[str], list[str]]:
    """What follows the name, parted into places and the occupation."""
    count = _count_places(rest)
    if count < len(rest) and (cut := _cut_places(rest[count], at_spaces=not count)):
        before, after, doubt = cut
        doubts.append(doubt)
        rest = [*rest[:count], before, after, *rest[count + 1 :]]
        count = _count_places(rest)
    if count:
        return rest[:count], _without_repetition(rest[:count], rest[count:], doubts)

    later = next((index for index in range(1, len(rest)) if _count_places(rest[index:])), len(rest))
    end = later + _count_places(rest[later:])
    if later < end == len(rest):
        doubts.append(Doubt.PLACE_AFTER_OCCUPATION)
        return rest[later:], rest[:later]
    if later == 1 < end and _looks_like_place(rest[0]):  # a town that CLDR does not know, and its country
        return rest[:end], rest[end:]
    if len(rest) > 1 and _looks_like_place(rest[0]):
        return rest[:1], rest[1:]
    if rest and is_city(rest[0]):
        return rest[:1], rest[1:]
    doubts.append(Doubt.NO_PLACE)
    return [], rest


def _count_places(fields: list[str]) -> int:
    """How many of the first fields name countries, or cities beside their country."""
    count = 0
    while count < len(fields):
        following = fields[count + 1 : count + 2]
        if _names_country(fields[count]) or (count and _belong_together(fields[count - 1], fields[count])):
            count += 1
        elif following and _names_country(following[0]) and _belong_together(fields[count], following[0]):
            count += 2
        else:
            break
    return count


def _names_country(field: str) -> bool:
    """Whether a field is a country, or several places of which one is."""
    places = split_places(field)
    return any(map(country, places)) and all(country(place) or _looks_like_place(place) for place in places)


def _belong_together(first: str, second: str) -> bool:
    """Whether a city and its country meet at the comma between two fields."""
    return len(split_places(f"{first}, {second}")) < len(split_places(first)) + len(split_places(second))


def _looks_like_place(text: str) -> bool:
    """Whether it could be the name of a place that CLDR does not know: few words, written like names."""
    words = _BETWEEN_WORDS.split(text)
    return (
        len(words) <= 3
        and len(text) <= PLACE_MOST
        and all(has_letters(word) and not word[0].islower() and word[1:] == word[1:].lower() for word in words)
    )


def _cut_places(field: str, *, at_spaces: bool) -> tuple[str, str, Doubt] | None:
    """Countries and the occupation that follows them in one field, and what stands there for the comma."""
    for end in reversed(list(islice(_AFTER_PLACES.finditer(field), _WORDS_OF_PLACES))):
        before, after = field[: end.start()], field[end.end() :]
        if not before or not after or not all(map(country, split_places(before))):
            continue
        if end["dash"] or end["stop"]:
            return before, after, Doubt.DASH_FOR_COMMA if end["dash"] else Doubt.STOP_FOR_COMMA
        # Not so certain: "Georgia State University" is no place.
        if at_spaces and (after[0].islower() or "/" in before):
            return before, after, Doubt.MISSING_COMMA
    return None


def _without_repetition(given: list[str], occupation: list[str], doubts: list[Doubt]) -> list[str]:
    """The occupation without the countries that were given before it, should they stand again at its end."""
    if not occupation or not _names_country(occupation[-1]):
        return occupation
    before, after = ({country(place) for place in split_places(", ".join(part))} for part in (given, occupation[-1:]))
    if after <= before:
        doubts.append(Doubt.PLACE_REPEATED)
        return occupation[:-1]
    doubts.append(Doubt.PLACE_AFTER_OCCUPATION)
    return occupation


def _places(given: list[str], doubts: list[Doubt]) -> tuple[str, ...]:
    """The places in some fields, with a doubt for each way in which they are irregular."""
    parts = [part.strip() for part in _BETWEEN_PLACES.split(", ".join(given)) if part.strip()]
    places = split_places(", ".join(given))
    cities = sum(place.count(",") for place in places)
    once = distinct(places)
    irregular = {
        Doubt.CITY_WITH_COUNTRY: cities > 0,
        Doubt.COMMA_FOR_SLASH: len(given) - cities > 1,
        Doubt.DASH_FOR_SLASH: len(places) + cities > len(parts),
        Doubt.UNKNOWN_PLACE: not all(country(place) or is_city(place) for place in places),
        Doubt.PLACE_REPEATED: len(once) < len(places),
    }
    doubts += [doubt for doubt, present in irregular.items() if present]
    return once
