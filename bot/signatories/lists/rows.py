"""The person in a row of a table, by its columns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.signatories.countries import country
from bot.signatories.doubts import Doubt, NoSignatory, Reading
from bot.signatories.lines import read_anything, signatory_line, without_addresses
from bot.signatories.lists.headings import COLUMNS_MOST, Columns, Role
from bot.signatories.lists.surroundings import bare, nobody, without_front
from bot.signatories.lists.words import Phrases, phrases, words_of
from bot.signatories.names import check_occupation, check_organisation
from bot.signatories.naming import after_comma, is_given_name, is_title, looks_like_name, name_doubts, turned
from bot.signatories.parting import Parts
from bot.signatories.places import check_split, distinct, split_places
from bot.signatories.problem import Problem
from bot.signatories.texts import LINE_BREAKS, is_formula
from storage.records import Entry, Kind

_ONLY_NAMES = frozenset((Role.NAME, Role.GIVEN, Role.SURNAME, Role.TITLE, Role.ASIDE))
# Before what a spreadsheet would compute, in our own exports.
_FORMULA_MARK = re.compile(r"\A'(?=[=+\-@\t\r\n＝＋－＠])")


def read_row(columns: Columns, cells: Sequence[str]) -> list[Reading | Problem | NoSignatory]:
    """The person in a row, or why there is none; nothing for an empty row."""
    cells = [_cell(cell) for cell in cells[:COLUMNS_MOST]]
    if not any(cells):
        return []
    given = {
        role: [cell for cell, own in zip(cells, columns.roles, strict=False) if own is role and cell] for role in Role
    }
    if Kind.ORGANISATION in given[Role.KIND] and given[Role.NAME]:
        return [_organisation(given[Role.NAME][0], given)]
    name, doubts = _name(columns, given)
    bare_name = not (given[Role.COUNTRY] or given[Role.CITY] or given[Role.OCCUPATION])
    if not name:
        return [NoSignatory.TOTAL if bare_name else Problem("name-empty")]
    why = nobody(name)
    if why is not None and (bare_name or why in (NoSignatory.NOBODY, NoSignatory.TOTAL)):
        return [why]
    if bare_name and not _ONLY_NAMES.issuperset(columns.roles):
        doubts.append(Doubt.NAME_ALONE)
    return [_reading(name, given, doubts)]


def _reading(name: str, given: dict[Role, list[str]], doubts: list[Doubt]) -> Reading | Problem:
    places = distinct(place for text in _place_texts(given) for place in split_places(text))
    occupations = given[Role.OCCUPATION] + [title for title in given[Role.TITLE] if not is_title(title)]
    doubts += name_doubts(name)
    if any(map(is_formula, (name, *places, *occupations))):
        doubts.append(Doubt.FORMULA)
    if country(name):
        doubts.append(Doubt.PLACE_FOR_NAME)
    if not places:
        doubts.append(Doubt.NO_PLACE)
    elif not all(map(country, places)):
        doubts.append(Doubt.UNKNOWN_PLACE)
    if _refuses(given):
        doubts.append(Doubt.NOT_AGREED)
    reading = without_addresses(Parts(name, places, ", ".join(occupations), doubts))
    if given[Role.LINE] and isinstance(reading, Reading) and not reading.is_doubtful:
        reading = replace(reading, entry=replace(reading.entry, line=given[Role.LINE][0]))
    return reading


def _organisation(name: str, given: dict[Role, list[str]]) -> Reading | Problem:
    """An organisation, as an export tells of it: its name is read as it stands."""
    checked = check_organisation(name)
    if isinstance(checked, Problem):
        return checked
    places = check_split(distinct(place for text in _place_texts(given) for place in split_places(text)))
    if isinstance(places, Problem):
        return places
    occupation = check_occupation(", ".join(given[Role.OCCUPATION])) if given[Role.OCCUPATION] else ""
    if isinstance(occupation, Problem):
        return occupation
    line = given[Role.LINE][0] if given[Role.LINE] else signatory_line(checked, places, occupation)
    return Reading(Entry(checked, places, occupation, line, organisation=True), () if places else (Doubt.NO_PLACE,))


def _name(columns: Columns, given: dict[Role, list[str]]) -> tuple[str, list[Doubt]]:
    doubts: list[Doubt] = []
    if given[Role.NAME]:
        name, doubts = _straight(without_front(given[Role.NAME][0]), surname_first=columns.surname_first)
    else:
        name = " ".join([*given[Role.GIVEN], *given[Role.SURNAME]])
    titles = [title for title in given[Role.TITLE] if is_title(title) and not name.startswith(title)]
    return " ".join([*titles, name]) if name else "", doubts


def read_cells(cells: Sequence[str]) -> list[Reading | Problem | NoSignatory]:
    """The person in a row of a table whose columns nobody has named: read as a line is."""
    cells = [_cell(cell) for cell in cells[:COLUMNS_MOST]]
    if not any(cells):
        return []
    return read_anything("\t".join(cells) if len(cells) > 1 else cells[0])


def _cell(text: str) -> str:
    text = _FORMULA_MARK.sub("", text.strip())
    return bare(" ".join(LINE_BREAKS.split(text))).text if text else ""


def _straight(name: str, *, surname_first: bool) -> tuple[str, list[Doubt]]:
    """A name whose surname may be written first, before a comma."""
    surname, comma, given = (piece.strip() for piece in name.partition(","))
    if not comma or after_comma(given) or not given:
        return name, []
    first, _, rest = (piece.strip() for piece in given.partition(","))
    if not is_given_name(first) or not looks_like_name(surname):
        return name, [] if after_comma(first) else [Doubt.NAME_DOUBTFUL]
    turned_ = ", ".join(filter(None, (turned(surname, first), rest)))
    return turned_, [] if surname_first else [Doubt.SURNAME_FIRST]


def _place_texts(given: dict[Role, list[str]]) -> list[str]:
    """The places of a row: its town beside its country, if there is one of each."""
    cities, regions, countries = given[Role.CITY], given[Role.REGION], given[Role.COUNTRY]
    if len(countries) == 1 and len(cities) == 1 and len(split_places(countries[0])) == 1 and cities != countries:
        if country(cities[0]):  # a column for both, or the same again
            return [*cities, *countries]
        return [", ".join([*cities, *(region for region in regions if region not in cities), *countries])]
    return [*cities, *countries] if cities or countries else regions


def _refuses(given: dict[Role, list[str]]) -> bool:
    yes, no = phrases("answers", "yes"), phrases("answers", "no")
    return any(_answers(cell, no) for cell in given[Role.CONSENT]) or any(
        _answers(cell, yes) or phrases("columns", "withheld").longest_in(words_of(cell))
        for cell in given[Role.WITHHELD]
    )


def _answers(cell: str, answers: Phrases) -> bool:
    words = words_of(cell) or (cell,)
    only = answers.only
    return bool(only(words) or only(words[:1]))
