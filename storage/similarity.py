"""Compares names by their similarity keys.

A key contains the sorted words of a name, separated by spaces. Slashes separate the different readings of a name. A
reading with a sign before it leaves out words that people leave out; it is compared with whole readings only, because
two people differ who share all but a patronymic.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

SHORTER = "~"
# In a shorter word, another letter more often makes another name than a typing error: Ara and Aram, Anna and Anne.
WORD_LEAST = 5
# Other orders are not tried for more words, because a name may have any number of words.
_WORDS_MOST = 6
_CUTS_MOST = 40


def readings_of(similarity_key: str) -> list[str]:
    """The whole readings of a name that its key contains, at least one. A reading is its words, separated by spaces."""
    return [reading for reading in similarity_key.split("/") if not reading.startswith(SHORTER)]


def shorter_readings_of(similarity_key: str) -> list[str]:
    """The shorter readings of a name that its key contains, as a rule none."""
    return [reading.removeprefix(SHORTER) for reading in similarity_key.split("/") if reading.startswith(SHORTER)]


def are_alike(one: str, other: str) -> bool:
    """Whether two keys belong to names that one person may have typed: they are equal except for at most one typing
    error, or except for a patronymic or initials that only one of them has.

    A typing error is one extra, missing or wrong letter, or two swapped letters, in a word of at least five letters; or
    one missing or extra space.
    """
    ours, theirs = readings_of(one), readings_of(other)
    return (
        any(_are_alike(first, second) for first in ours for second in theirs)
        or not set(ours).isdisjoint(shorter_readings_of(other))
        or not set(theirs).isdisjoint(shorter_readings_of(one))
    )


def _are_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    first, second = Counter(one.split(" ")), Counter(other.split(" "))
    left, right = list((first - second).elements()), list((second - first).elements())
    if len(left) > len(right):
        left, right = right, left
    match left, right:
        case [[word], [another]]:
            short = min(len(word), len(another)) < WORD_LEAST
            return not short and OSA.distance(word, another, score_cutoff=1) <= 1
        case [[word], [begin, end]]:
            return word in (begin + end, end + begin)
    return False


def halves(key: str) -> tuple[str, str]:
    """The first halves of the words of a reading, and the second ones. One error leaves one of the two as it is."""
    words = key.split(" ")
    return " ".join(map(_first, words)), " ".join(map(_second, words))


@dataclass(frozen=True, slots=True)
class Probes:
    """What to look up to find all readings like one: by the first halves of their words, by the second ones, whole."""

    heads: frozenset[str]
    tails: frozenset[str]
    keys: frozenset[str]


def probes(key: str) -> Probes:
    """What to look up for one reading.

    An error is in one half of one word, or between the halves. A word with an error may be sorted elsewhere, so every
    place is tried.
    """
    words = key.split(" ")
    heads, tails, keys = set(), set(), set()
    for at, word in enumerate(words):
        others = words[:at] + words[at + 1 :]
        if len(word) >= WORD_LEAST:
            places = range(len(words)) if len(words) <= _WORDS_MOST else (at,)
            for length in {max(len(word) - 1, WORD_LEAST), len(word), len(word) + 1}:
                first, second = word[: length // 2], word[len(word) - (length - length // 2) :]
                for place in places:
                    before, after = others[:place], others[place:]
                    heads.add(" ".join([*map(_first, before), first, *map(_first, after)]))
                    tails.add(" ".join([*map(_second, before), second, *map(_second, after)]))
            half = len(word) // 2
            swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
            keys.add(" ".join(sorted([*others, swapped])))
        if len(words) <= _WORDS_MOST:
            keys |= set(_with_other_spaces(word, others))
    return Probes(frozenset(heads), frozenset(tails), frozenset(keys - {key}))


def _with_other_spaces(word: str, others: list[str]) -> Iterator[str]:
    for at, other in enumerate(others):
        yield " ".join(sorted([*others[:at], *others[at + 1 :], word + other]))
    for cut in range(1, min(len(word), _CUTS_MOST)):
        yield " ".join(sorted([*others, word[:cut], word[cut:]]))


def _first(word: str) -> str:
    return word[: len(word) // 2]


def _second(word: str) -> str:
    return word[len(word) // 2 :]
