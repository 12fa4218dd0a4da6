"""Splits and checks places as people write them. Each place keeps its spelling."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.messaging.bounds import is_within
from bot.signatories.addresses import has_link, has_telephone
from bot.signatories.countries import PLACE_MOST, city_of, country, is_apart, is_city, is_inverted, region_of
from bot.signatories.gazetteer import gazetteer
from bot.signatories.inflection import calls_itself_region
from bot.signatories.misspelling import suggestion
from bot.signatories.problem import Problem
from bot.signatories.spelling import COMMA, FLAG, has_flag, key_of
from bot.signatories.texts import LINE_BREAKS, has_letters, is_formula, tidy

PLACES_MOST = 8

_SLASH = re.compile(r"(?:(?<!\s)\s+)?[/／;；|]\s*")
# Separators of two countries: a dash, a word, a space, or nothing between two flags.
_JOINT = re.compile(rf"(?:(?<!\s)\s+)?[-‐–—&+]\s*|(?<!\s)\s+(?P<word>\w+)|(?<=[{FLAG}]{{2}})\s*(?=[{FLAG}])")
_PARTS_MOST = 3  # the maximum number of parts of one place: Cambridge, MA, USA


def check_places(text: str) -> tuple[str, ...] | Problem:
    """The places in an answer, each as written and without repetitions, or the problem with them.

    Any place with a letter or a flag is accepted, whether it is a country or not.
    """
    if not is_within(text):
        return Problem("text-long")
    places: list[str] = []
    for line in LINE_BREAKS.split(text):
        tidied = tidy(line)
        if isinstance(tidied, Problem):
            return tidied
        for chunk in _SLASH.split(tidied):
            places += (chunk,) if _is_somewhere_in_a_country(chunk) else split_places(chunk)
    return check_split(places) if places else Problem("places-empty")


def check_split(places: Iterable[str]) -> tuple[str, ...] | Problem:
    """The same for places that have been split already; there may be none."""
    once = distinct(places)
    if any(len(place) > PLACE_MOST for place in once):
        return Problem("place-too-long", {"most": PLACE_MOST})
    if len(once) > PLACES_MOST:
        return Problem("places-too-many", {"most": PLACES_MOST})
    if not all(has_letters(place) or has_flag(place) for place in once):
        return Problem("place-no-letters")
    if any(map(has_link, once)) or any(map(has_telephone, once)):
        return Problem("place-address")
    if any(map(is_formula, once)):
        return Problem("text-formula")
    return once


def split_places(text: str) -> tuple[str, ...]:
    """The places in a text of one line, in their order and spelling.

    Slashes, semicolons and commas separate places, but not a city or a region from its country. A dash, a space or an
    "and" of any language separates only countries, so that Guinea-Bissau and Bosnia and Herzegovina stay whole.
    """
    places: list[str] = []
    for chunk in _SLASH.split(text.strip()):
        pieces = [piece for piece in COMMA.split(chunk) if piece]
        start = 0
        while start < len(pieces):
            size = _parts_of_place(pieces, start)
            if size == 1:
                places += _split_joined(pieces[start])
            else:
                places.append(", ".join(pieces[start : start + size]))
            start += size
    return tuple(places)


def distinct(places: Iterable[str]) -> tuple[str, ...]:
    """The places without repetitions, each in its first spelling. A country is repeated in any language, another place
    only in the same spelling.

    A part of a country is not the country: a person who writes Scotland/UK means both.
    """
    once: dict[str, str] = {}
    for place in places:
        code = None if COMMA.search(place) else country(place)
        plain = None if code and code in region_of(place) else code
        once.setdefault(plain or key_of(place) or place, place)
    return tuple(once.values())


def _parts_of_place(pieces: list[str], start: int) -> int:
    """The number of pieces from `start` that form one place: a country with its city, its region, or both."""
    for size in range(min(_PARTS_MOST, len(pieces) - start), 1, -1):
        parts = pieces[start : start + size]
        if country(whole := ", ".join(parts)) and (
            is_inverted(whole) or _ends_in_country(parts, first=start == 0) or _begins_with_country(parts)
        ):
            return size
    return 1


def _ends_in_country(parts: list[str], *, first: bool) -> bool:
    *within, land = parts
    code = country(land)
    if not code or (country(within[-1]) and not first):  # Armenia, Georgia, USA are three countries
        return False
    if len(within) == 1:
        return _is_region(within[0], code) or (not country(within[0]) and code in city_of(within[0]))
    return _is_region(within[-1], code)


def _begins_with_country(parts: list[str]) -> bool:
    land, *within = parts
    code = country(land)
    if not code or any(map(country, within)):
        return False
    if len(within) == 1:
        return _is_region(within[0], code) or code in city_of(within[0])
    return _is_region(within[0], code) and not city_of(within[0])


def _is_region(part: str, code: str) -> bool:
    """Whether a country has a region of this name, or may have it by what the region calls itself."""
    return code in region_of(part) or (calls_itself_region(part) and not region_of(part))


def _is_somewhere_in_a_country(chunk: str) -> bool:
    """Whether a text is a country after an unknown place, such as a village."""
    pieces = [piece for piece in COMMA.split(chunk) if piece]
    if len(pieces) != 2 or not country(pieces[1]) or country(chunk) is None:
        return False
    place = pieces[0]
    if not key_of(place) or country(place) or suggestion(place):
        return False
    return not (is_city(place) or region_of(place) or is_apart(place))


@lru_cache(maxsize=4096)  # also keeps "Armenia-Armenia-Armenia-..." from being tried in every combination
def _split_joined(text: str) -> tuple[str, ...]:
    if len(text) > PLACES_MOST * PLACE_MOST or country(text):
        return (text,)
    for joint in _JOINT.finditer(text):
        word = joint["word"]
        end = joint.end()
        if word is not None and word.casefold() not in gazetteer().conjunctions:
            end = joint.start("word")  # only a space between two countries
        if country(text[: joint.start()]):
            others = _split_joined(text[end:].strip())
            if all(map(country, others)):
                return (text[: joint.start()], *others)
    return (text,)
