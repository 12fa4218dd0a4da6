"""Finds the meaning of the columns of a table by their headings, in any language of `words.toml`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.signatories.countries import country
from bot.signatories.lists.surroundings import bare, without_unseen
from bot.signatories.lists.words import phrases, words_of


class Role(StrEnum):
    """The meaning of a column."""

    NAME = "name"
    GIVEN = "given"
    SURNAME = "surname"
    COUNTRY = "country"
    CITY = "city"
    REGION = "region"
    OCCUPATION = "occupation"
    TITLE = "title"
    CONSENT = "consent"
    WITHHELD = "withheld"
    LINE = "line"  # of our own exports
    KIND = "kind"  # of our own exports: "organisation", or a person
    ASIDE = "-"


_ALIASES = {
    "place": Role.COUNTRY,
    "places": Role.COUNTRY,
    "first": Role.GIVEN,
    "last": Role.SURNAME,
    "affiliation": Role.OCCUPATION,
}
COLUMNS_MOST = 100
_OUR_OWN = frozenset(("number", "name", "places", "occupation", "line"))
_EITHER = "either"  # a given name beside a surname, and the other way around
# The longest phrase decides; of equally long ones, the first of these.
_ORDER = (
    "withheld",
    "consent",
    "aside",
    "occupation",
    "country",
    "city",
    "region",
    "title",
    "name",
    "surname",
    "given",
    _EITHER,
)
_ALTERNATIVES = re.compile(r"[/|;,\n]| - | – | — ")
_PARENTHESES = re.compile(r"[(\[（][^()\[\]（）]*[)\]）]")
_BETWEEN_HEADINGS = re.compile(r"[,;\t|،，]|\s/\s")
_BETWEEN_TWO = re.compile(r"[,/]")
_HEADER_MOST = 300  # characters of what stands above a column


class ColumnsUnknown(ValueError):
    """What somebody says about the columns cannot be understood; the text says what."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The meaning of each column. `surname_first`: in the column of names, the surname is written before a comma."""

    roles: tuple[Role, ...]
    surname_first: bool = False


def read_header(cells: Sequence[str]) -> Columns | None:
    """The columns below a row, if it is one of headings."""
    cells = [without_unseen(cell).strip() for cell in cells[:COLUMNS_MOST]]
    named = [cell for cell in cells if cell]
    if not named or any(len(cell) > _HEADER_MOST or country(cell) for cell in named):
        return None
    roles = [_role(cell) for cell in cells]
    if not any(role in (Role.NAME, Role.GIVEN, Role.SURNAME, _EITHER) for role in roles):
        return None
    known = sum(role is not None for role in roles)
    if known * 2 < len(named) or (len(named) > 1 and known < 2):
        return None
    settled = _settled(roles)
    if {cell.casefold() for cell in cells} >= _OUR_OWN:
        own = {"line": Role.LINE, "kind": Role.KIND}
        settled = [own.get(cell.casefold(), role) for cell, role in zip(cells, settled, strict=True)]
    first = next(
        cell for cell, role in zip(cells, settled, strict=True) if role in (Role.NAME, Role.GIVEN, Role.SURNAME)
    )
    return Columns(tuple(settled), _is_surname_first(first))


def is_heading(text: str) -> bool:
    """Whether a text is a heading of a column that a table of people has."""
    return len(text) <= _HEADER_MOST and _role(text) not in (None, Role.ASIDE)


def given_columns(text: str, header: Sequence[str]) -> tuple[Columns, bool]:
    """Columns as somebody names them, and whether the first row is one of headings.

    Either all in their order (`name,country,-,occupation`), or each by its heading or its number, counted from 1
    (`name=Who are you?,country=3`). ColumnsUnknown with a sentence.
    """
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    if not pieces or len(pieces) > COLUMNS_MOST:
        raise ColumnsUnknown("Name the columns in their order, such as name,country,-,occupation.")
    if not any("=" in piece for piece in pieces):
        roles = tuple(_named_role(piece) for piece in pieces)
        headed = read_header(header)
        return _with_name(Columns(roles)), headed is not None
    found: list[Role] = [Role.ASIDE] * len(header)
    headed_ = False
    for piece in pieces:
        role, _, where = piece.partition("=")
        index, by_heading = _index(where.strip(), header)
        found[index] = _named_role(role.strip())
        headed_ = headed_ or by_heading
    return _with_name(Columns(tuple(found))), headed_ or read_header(header) is not None


def is_header_line(line: str) -> bool:
    """Whether a line of text is one of headings: Name, Country, Occupation."""
    cells = [cell for cell in _BETWEEN_HEADINGS.split(bare(line).text) if cell.strip()]
    return 0 < len(cells) <= COLUMNS_MOST and all(_role(cell) for cell in cells) and read_header(cells) is not None


def _role(heading: str) -> str | None:
    """The role of the column below a heading, or `_EITHER`; None if the words of the heading do not tell."""
    plain = _PARENTHESES.sub(" ", heading)
    whole = words_of(plain) or words_of(heading) or (heading,)
    best: tuple[int, int, str] | None = None
    both = {name for name in ("given", "surname", _EITHER) if phrases("columns", name).longest_in(whole)}
    for part in [whole, *(words_of(piece) for piece in _ALTERNATIVES.split(plain))]:
        for rank, name in enumerate(_ORDER):
            length = phrases("columns", name).longest_in(part) if part else 0
            if length and (best is None or (length, -rank) > best[:2]):
                best = (length, -rank, name)
    if best is None:
        return None
    if (
        best[2] in ("given", "surname", _EITHER)
        and ({"given", "surname"} <= both or {"surname", _EITHER} <= both)
        and not _same_phrase(whole)
    ):
        return Role.NAME
    return Role.ASIDE if best[2] == "aside" else best[2]


def _same_phrase(words: tuple[str, ...]) -> bool:
    """Whether the words for a given name only stand within those for a surname: last name, نام خانوادگی."""
    surname = phrases("columns", "surname").longest_in(words)
    return surname == len(words)


def _settled(roles: Sequence[str | None]) -> list[Role]:
    """Roles with what a plain "name" means beside the others, and everything unknown set aside."""
    instead = Role.NAME
    if Role.NAME not in roles:
        if Role.SURNAME in roles:
            instead = Role.GIVEN
        elif Role.GIVEN in roles:
            instead = Role.SURNAME if _EITHER in roles else Role.NAME
    settled = [instead if role == _EITHER else Role.ASIDE if role is None else Role(role) for role in roles]
    if Role.NAME not in settled and Role.SURNAME not in settled:
        settled = [Role.NAME if role is Role.GIVEN else role for role in settled]
    elif Role.NAME not in settled and Role.GIVEN not in settled:
        settled = [Role.NAME if role is Role.SURNAME else role for role in settled]
    if Role.NAME in settled:  # a whole name needs no second one
        first = settled.index(Role.NAME)
        settled = [
            Role.ASIDE if role in (Role.GIVEN, Role.SURNAME) or (role is Role.NAME and index != first) else role
            for index, role in enumerate(settled)
        ]
    return settled


def _is_surname_first(heading: str) -> bool:
    """Whether a heading says that the surname is written first: Name, Vorname; last name, first name."""
    pieces = [words_of(piece) for piece in _BETWEEN_TWO.split(heading)]
    if len(pieces) != 2:
        return False
    given, surname, either = (phrases("columns", name) for name in ("given", "surname", _EITHER))
    return bool((surname.longest_in(pieces[0]) or either.longest_in(pieces[0])) and given.longest_in(pieces[1]))


def _named_role(text: str) -> Role:
    plain = text.strip().casefold()
    if plain in _ALIASES:
        return _ALIASES[plain]
    try:
        return Role(plain or "-")
    except ValueError:
        role = _role(text)
        if role is None:
            known = ", ".join(each for each in Role if each is not Role.ASIDE)
            raise ColumnsUnknown(f"“{text}” is no kind of column. There are: {known}; “-” passes one over.") from None
        return Role.NAME if role == _EITHER else Role(role)


def _index(where: str, header: Sequence[str]) -> tuple[int, bool]:
    if where.isdecimal() and 0 < int(where) <= len(header):
        return int(where) - 1, False
    wanted = words_of(where)
    for index, cell in enumerate(header):
        if wanted and words_of(cell) == wanted:
            return index, True
    raise ColumnsUnknown(
        f"There is no column “{where}”. There are: {', '.join(cell for cell in header if cell)[:500]}."
    )


def _with_name(columns: Columns) -> Columns:
    if not {Role.NAME, Role.GIVEN, Role.SURNAME} & set(columns.roles):
        raise ColumnsUnknown("One of the columns has to be the name.")
    return columns
