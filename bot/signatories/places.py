"""Places as people write them, and the countries among them as CLDR names them in every language it knows."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.messaging.bounds import is_within
from bot.signatories.addresses import has_link, has_telephone
from bot.signatories.countries import COMMA, PLACE_MOST, city_of, country, key_of, world
from bot.signatories.problem import Problem
from bot.signatories.texts import LINE_BREAKS, has_letters, is_formula, tidy

PLACES_MOST = 8

_SLASH = re.compile(r"(?:(?<!\s)\s+)?[/／;；|]\s*")
_JOINT = re.compile(r"(?:(?<!\s)\s+)?[-‐–—&+]\s*|(?<!\s)\s+(?P<word>\w+)")  # a dash or a word between two countries


def check_places(text: str) -> tuple[str, ...] | Problem:
    """The places named in an answer, each as written and none twice, or why they cannot be taken.

    Any place with a letter in it will do; whether it is a country makes no difference.
    """
    if not is_within(text):
        return Problem("text-long")
    places: list[str] = []
    for line in LINE_BREAKS.split(text):
        tidied = tidy(line)
        if isinstance(tidied, Problem):
            return tidied
        places += split_places(tidied)
    return check_split(places) if places else Problem("places-empty")


def check_split(places: Iterable[str]) -> tuple[str, ...] | Problem:
    """The same for places that have been split already, of which there may be none."""
    once = distinct(places)
    if any(len(place) > PLACE_MOST for place in once):
        return Problem("place-too-long", {"most": PLACE_MOST})
    if len(once) > PLACES_MOST:
        return Problem("places-too-many", {"most": PLACES_MOST})
    if not all(map(has_letters, once)):
        return Problem("place-no-letters")
    if any(map(has_link, once)) or any(map(has_telephone, once)):
        return Problem("place-address")
    if any(map(is_formula, once)):
        return Problem("text-formula")
    return once


def split_places(text: str) -> tuple[str, ...]:
    """The places in a text of one line, in their order, spelled as they are.

    Slashes, semicolons and commas part them, but not a city from its country. A dash or an "and" of any language
    parts them only between countries, so that Guinea-Bissau and Bosnia and Herzegovina stay whole.
    """
    places: list[str] = []
    for chunk in _SLASH.split(text.strip()):
        first = len(places)
        for piece in filter(None, COMMA.split(chunk)):
            if len(places) > first and _city_with_country(places[-1], piece):
                places[-1] += f", {piece}"
            else:
                places += _split_joined(piece)
    return tuple(places)


def distinct(places: Iterable[str]) -> tuple[str, ...]:
    """The places without repetitions, the first spelling kept: of a country in any language, of others as written."""
    once: dict[str, str] = {}
    for place in places:
        plain = None if COMMA.search(place) else country(place)
        once.setdefault(plain or key_of(place) or place, place)
    return tuple(once.values())


def _city_with_country(first: str, second: str) -> bool:
    if COMMA.search(first):
        return False
    for city, land in ((first, second), (second, first)):
        code = country(land)
        if code and not country(city) and city_of(city, code):
            return True
    return False


@lru_cache(maxsize=4096)  # also keeps "Armenia-Armenia-Armenia-..." from being tried in every combination
def _split_joined(text: str) -> tuple[str, ...]:
    if len(text) > PLACES_MOST * PLACE_MOST or country(text):
        return (text,)
    for joint in _JOINT.finditer(text):
        if (word := joint["word"]) and word.casefold() not in world().conjunctions:
            continue
        if country(text[: joint.start()]):
            others = _split_joined(text[joint.end() :].strip())
            if all(map(country, others)):
                return (text[: joint.start()], *others)
    return (text,)
