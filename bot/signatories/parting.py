"""Parts a line into a name, places and an occupation, as a careful reader would."""

import csv
import re
from dataclasses import dataclass, field
from itertools import islice, pairwise

from bot.signatories.countries import country, is_city
from bot.signatories.doubts import Doubt
from bot.signatories.naming import (
    after_comma,
    is_given_name,
    is_one_name,
    is_small,
    is_work_place,
    looks_like_name,
    may_be_given,
    name_doubts,
    turned,
)
from bot.signatories.placing import (
    DASH,
    FIELDS_OF_PLACE,
    STOP,
    count_places,
    cut_places,
    names_country,
    part_places,
    places_of,
)
from bot.signatories.texts import is_symbol


@dataclass(slots=True)
class Parts:
    """What a line falls into, not yet checked."""

    name: str
    places: tuple[str, ...] = ()
    occupation: str = ""
    doubts: list[Doubt] = field(default_factory=list)


def part(text: str) -> Parts:
    """The parts of a line. An irregular line is read in the likeliest way, and each irregularity becomes a doubt."""
    doubts: list[Doubt] = []
    text = text.strip()
    name, *rest = _fields(_opened(text, doubts), doubts)
    name, rest = _part_name(name, rest, doubts)
    while rest and after_comma(rest[0], following=rest[1] if len(rest) > 1 else ""):
        name, rest = f"{name}, {rest[0]}", rest[1:]
    rest = _with_given(name, rest)
    if _is_surname(name, rest):
        doubts.append(Doubt.SURNAME_FIRST)
        name, rest = turned(name, rest[0]), rest[1:]
        while rest and after_comma(rest[0], following=rest[1] if len(rest) > 1 else ""):
            name, rest = f"{name}, {rest[0]}", rest[1:]
    rest = _with_place_behind(rest, doubts)
    given, rest = part_places(rest, doubts)
    parts = Parts(name, places_of(given, doubts), ", ".join(map(_without_parentheses, rest)), doubts)
    doubts += name_doubts(name)
    if _names_somebody_else(rest):
        doubts.append(Doubt.TWO_PEOPLE)
    if not _INITIAL.search(name) and (country(name) or is_city(name)):
        doubts.append(Doubt.PLACE_FOR_NAME)
    if _SIGNS.search(text) or any(is_symbol(each) and not _is_flag(each) for place in parts.places for each in place):
        doubts.append(Doubt.UNCLEAR_PLACE)
    parts.doubts = list(dict.fromkeys(doubts))
    return parts


def several(text: str) -> list[str]:
    """The lines of several people that are written in one line with semicolons between; empty if there is only one."""
    pieces = [piece.strip() for piece in text.split(";") if piece.strip()]
    if not 2 <= len(pieces) <= _PEOPLE_MOST or text.count(",") < 2:
        return []
    parted = [part(piece) for piece in pieces]
    each = all("," in piece for piece in pieces) and all(" " in one.name and one.places for one in parted)
    return pieces if each else []


_PEOPLE_MOST = 20
_SIGNS = re.compile(r"[→←↔⇒⇔➔➜]|(?<!-)->|=>")
_INITIAL = re.compile(r"\b\w\.")
_COMMA = re.compile(r"(?:(?<!\s)\s+)?[,;،，；\t、]\s*")
_AFTER_NAME = re.compile(rf"{DASH}|{STOP}")
_STRAY = " \\,;،；/|–—-"
_OPENING, _CLOSING = "([（", ")]）"
_PARENTHESES = re.compile(r"[(（]([^()（）]*)[)）]")
# How often a line is tried to be parted: a name of more parts is none, and hostile lines take no more time than others.
_PARTS_OF_NAME = 8


# Fields -------------------------------------------------------------------------------------------


def _fields(text: str, doubts: list[Doubt]) -> list[str]:
    """The texts between the commas, the semicolons, the tabs or the borders of the cells of a line."""
    cells = _cells(text)
    if cells is None:
        bare = text.strip(_STRAY)
        if bare != text:
            doubts.append(Doubt.STRAY_CHARACTER)
        cells = [bare]
    fields = [piece.strip() for cell in cells for piece in _split(cell)]
    if "" in fields:
        doubts.append(Doubt.STRAY_CHARACTER)
    fields = [piece for piece in fields if piece] or [""]
    last = fields[-1]
    if len(fields) > 1 and last.endswith(".") and last.count(".") == 1 and names_country(last):
        doubts.append(Doubt.STRAY_CHARACTER)
        fields[-1] = last.removesuffix(".")
    return fields


def _cells(text: str) -> list[str] | None:
    """The cells of a line of a table: of CSV with quotes, with tabs or with upright strokes."""
    if text.startswith('"') and ('",' in text or '";' in text):
        delimiter = "," if '",' in text else ";"
        try:
            cells = next(csv.reader([text], delimiter=delimiter, strict=True), [])
        except csv.Error:
            return None
    elif "\t" in text:
        cells = text.split("\t")
    elif text.count(" / ") > 1 and "," not in text:
        cells = text.split(" / ")
    elif text.startswith("|") or (text.count(" | ") > 1 and "," not in text):
        cells = text.strip("| ").split("|")
    else:
        return None
    cells = [cell.strip() for cell in cells]
    while cells and not cells[-1]:
        cells.pop()
    return cells if len(cells) > 1 else None


def _split(text: str) -> list[str]:
    """A text between its commas, those in parentheses aside."""
    if not any(each in text for each in _OPENING):
        return _COMMA.split(text)
    pieces, start, depth, seen = [], 0, 0, 0
    for comma in _COMMA.finditer(text):
        between = text[seen : comma.start()]
        depth = max(0, depth + sum(each in _OPENING for each in between) - sum(each in _CLOSING for each in between))
        seen = comma.start()
        if depth == 0:
            pieces.append(text[start : comma.start()])
            start = comma.end()
    return [*pieces, text[start:]]


# The name -----------------------------------------------------------------------------------------


def _opened(text: str, doubts: list[Doubt]) -> str:
    """The line, in which the text in parentheses behind the name is put between commas: the place, the occupation."""
    found = _PARENTHESES.search(text)
    if found is None or found.start() < 1:
        return text
    before = _split(text[: found.start()].strip())
    if len(before) > 1 and not (len(before) == 2 and not is_city(before[1]) and _is_surname(before[0], before[1:])):
        return text  # but Example, Flora (Armenia)
    name, inside, rest = text[: found.start()].strip(), found[1].strip(), text[found.end() :].strip()
    placed = names_country(inside) or is_city(inside)
    goes_on = rest and rest[0].isalnum() and not (placed and " " in name and is_small(rest[0]))
    if not name or not inside or goes_on:
        return text  # Flora (Flo) Example, but Flora Example (Armenia) historian
    if not placed and is_one_name(name, inside):
        return text
    if not placed and not _tells(inside):
        doubts.append(Doubt.UNCLEAR_PARENTHESES)
        return text
    doubts.append(Doubt.PARENTHESES)
    rest = rest.lstrip("-–—,;:. ")
    if not placed and not any(map(names_country, _split(inside)[:FIELDS_OF_PLACE])):
        inside = f"({inside})"  # nothing but what they do, whatever it looks like
    return f"{name}, {inside}, {rest}" if rest else f"{name}, {inside}"


def _with_place_behind(rest: list[str], doubts: list[Doubt]) -> list[str]:
    """What follows the name, in which a country in parentheses at the end is a field: historian (Armenia)."""
    found = _PARENTHESES.search(rest[-1]) if rest and not count_places(rest) else None
    before = rest[-1][: found.start()].strip() if found else ""
    if not found or not before or found.end() < len(rest[-1]) or not names_country(found[1]) or names_country(rest[-1]):
        return rest
    doubts.append(Doubt.PARENTHESES)
    return [*rest[:-1], before, found[1]]


def _tells(inside: str) -> bool:
    """Whether the text in parentheses is more than one word that could also be a name."""
    return len(_split(inside)) > 1 or " " in inside or inside[0].islower() or "." in inside


def _part_name(name: str, rest: list[str], doubts: list[Doubt]) -> tuple[str, list[str]]:
    """The name without what follows it after something else than a comma; that goes before the rest."""
    for end in islice(_AFTER_NAME.finditer(name), _PARTS_OF_NAME):
        before, after = name[: end.start()], name[end.end() :]
        if end["stop"] and (" " not in before or count_places(rest)):
            continue  # "Dr. Jordan"
        if before and (count_places([after, *rest]) or cut_places(after, at_spaces=False)):
            doubts.append(Doubt.STOP_FOR_COMMA if end["stop"] else Doubt.DASH_FOR_COMMA)
            return before, [after, *rest]
        spaced = end[0] != end[0].strip() and end[0].strip() != "-"  # Flora Example – Poet
        if end["dash"] and " " in before and looks_like_name(before) and (spaced or is_small(after[:1])):
            doubts.append(Doubt.DASH_FOR_COMMA)
            return before, [after, *rest]
    return name, rest


def _names_somebody_else(rest: list[str]) -> bool:
    """Whether a name and a country follow the occupation, as the next person of a list whose lines were joined."""
    return any(
        looks_like_name(one) and " " in one and not names_country(one) and not is_work_place(one) and country(next_)
        for one, next_ in pairwise(rest)
    )


def _is_surname(name: str, rest: list[str]) -> bool:
    """Whether a given name seems to follow a surname, as in lists that are sorted."""
    if not rest or not is_given_name(rest[0]) or not looks_like_name(name, words_most=1):
        return False
    if names_country(rest[0]) or is_city(rest[0]):
        return may_be_given(rest[0]) and any(map(names_country, rest[1:3]))
    return True


def _with_given(surname: str, rest: list[str]) -> list[str]:
    """What follows a single word, in which a given name before a dash is a field: Example, Flora - Armenia."""
    dash = _AFTER_NAME.search(rest[0]) if rest and looks_like_name(surname, words_most=1) else None
    if dash is None or not dash["dash"]:
        return rest
    given, after = rest[0][: dash.start()], rest[0][dash.end() :]
    return [given, after, *rest[1:]] if names_country(after) and _is_surname(surname, [given]) else rest


def _without_parentheses(text: str) -> str:
    whole = _PARENTHESES.fullmatch(text)
    return whole[1].strip() if whole else text


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
