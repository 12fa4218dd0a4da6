"""Which country somebody may have meant who wrote a name that no list has."""

from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.signatories.countries import country, is_known
from bot.signatories.gazetteer import gazetteer
from bot.signatories.sources import LANGUAGES
from bot.signatories.spelling import COMMA, key_of

_LETTERS_LEAST = 5  # of what is typed: shorter words are near to too many others
_LETTERS_FOR_TWO = 8  # from which on two typing errors are likelier than another name
_LETTERS_MOST = 40


@lru_cache(maxsize=1024)
def suggestion(place: str) -> str | None:
    """A place in its correct spelling, with its country, if the typed text differs from it by one or two typing errors.
    None if the text is a country or another known place, or if several countries are equally near.
    """
    *within, last = COMMA.split(place)
    if within:
        meant = None if country(place) else _meant(last)
        return None if meant is None else ", ".join([*within, meant])
    return _meant(place)


def _meant(name: str) -> str | None:
    key = key_of(name)
    if not _LETTERS_LEAST <= len(key) <= _LETTERS_MOST or country(name) or is_known(name):
        return None
    most = 2 if len(key) >= _LETTERS_FOR_TWO else 1
    near = [
        (distance, candidate)
        for length in range(len(key) - most, len(key) + most + 1)
        for candidate, distance, _ in process.extract(
            key, _names().get(length, ()), scorer=OSA.distance, score_cutoff=most, limit=None
        )
    ]
    nearest = [candidate for distance, candidate in near if distance == min(near)[0]]
    names = gazetteer().names
    if len({names[candidate] for candidate in nearest}) != 1:
        return None
    return gazetteer().written[min(nearest, key=_by_language)]


@cache
def _names() -> dict[int, tuple[str, ...]]:
    """The names that may be suggested, by their length: those of CLDR in our languages."""
    by_length: dict[int, list[str]] = {}
    atlas = gazetteer()
    for key in atlas.written:
        if atlas.names.get(key):
            by_length.setdefault(len(key), []).append(key)
    return {length: tuple(keys) for length, keys in by_length.items()}


@cache
def _by_language(key: str) -> int:
    """The place of the first language that has the name."""
    return next(index for index, language in enumerate(LANGUAGES) if key in gazetteer().spoken[language])
