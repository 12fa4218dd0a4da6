"""The words by which a line is found: those of its name as they are compared, and those of its places."""

import re
import unicodedata
from collections.abc import Iterable

from storage.similarity import readings_of

PLACE_SIGN = "@"
WORDS_MOST = 40  # of one line; only an imported one has more
_DROPPED = re.compile("['’‘ʼʻ`´.·]")
_PARTS = re.compile("[,،，、()]")


def words_of(similarity_key: str, places: Iterable[str]) -> list[str]:
    """The words of a line: of each reading of its name, and of its places."""
    name = [word for reading in readings_of(similarity_key) for word in reading.split(" ") if word]
    found = dict.fromkeys([*name, *(word for place in places for word in _of_place(place))])
    return list(found)[:WORDS_MOST]


def place_word(place: str) -> str:
    """A place as one word: small, without accents and signs; empty if nothing else is in it."""
    plain = _plain(place)
    return f"{PLACE_SIGN}{plain}" if plain else ""


def _of_place(place: str) -> Iterable[str]:
    """The whole place, its parts between commas, and their words: Springfield, New Example."""
    parts = [place, *_PARTS.split(place), *_plain(place).split()]
    return filter(None, dict.fromkeys(map(place_word, parts)))


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", _DROPPED.sub("", text.casefold()))
    kept = ("" if unicodedata.combining(each) else each if each.isalnum() else " " for each in bare)
    return " ".join("".join(kept).split())
