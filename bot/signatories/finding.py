"""The words by which lines are found that somebody looks for: see `storage.words`."""

from collections.abc import Callable, Collection

from bot.signatories.countries import country, names_of
from bot.signatories.similarity import similarity_key
from storage.similarity import readings_of
from storage.words import place_word

_WORDS_MOST = 8
_BEGINNING_LEAST = 3  # letters; with fewer, half of all names would begin so


def name_groups(name: str, beginning: Callable[[str], Collection[str]]) -> list[Collection[str]]:
    """For each word of a name, the words of which a line must have one. The last one may be the beginning of a word."""
    whole = {word for reading in readings_of(similarity_key(name)) for word in reading.split(" ")}
    groups: list[set[str]] = []
    for typed in name.split()[:_WORDS_MOST]:
        readings = [reading.split(" ") for reading in readings_of(similarity_key(typed))]
        if len(readings) > 1:
            groups.append({word for reading in readings for word in reading} & whole)
        else:
            groups += [{word} & whole for word in readings[0]]
    groups = [group for group in groups if group][:_WORDS_MOST]
    if groups:
        groups[-1] |= {each for word in tuple(groups[-1]) if len(word) >= _BEGINNING_LEAST for each in beginning(word)}
    return list(groups)


def place_group(place: str) -> Collection[str]:
    """The words by which a place is found; a country by each of its names."""
    code = country(place)
    names = names_of(code) if code else ()
    return frozenset(filter(None, map(place_word, (place, *names)))) or {"@"}
