"""When two names are alike, by their similarity keys.

A key holds the words of a name, sorted and parted by spaces; slashes part the ways in which a name can be read.
"""

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

# In a shorter word another letter makes another name more often than an error: Ara and Aram, Anna and Anne.
WORD_LEAST = 5
# Of more words nobody looks at other orders: a name may have any number of them.
_WORDS_MOST = 6
_CUTS_MOST = 40


def are_alike(one: str, other: str) -> bool:
    """Whether two keys are of names that one person may have typed: equal, but for one typing error at most.

    A typing error is a letter too many, missing, or wrong, or two that changed places, in a word of five letters; or a
    space that is missing or too many.
    """
    return any(_are_alike(first, second) for first in one.split("/") for second in other.split("/"))


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


def probes(key: str) -> Iterator[tuple[int, str, str]]:
    """What to look up to find all keys like one of a single reading: the length of a key without its spaces, and its
    first or its second half; the other is empty and may be anything.

    An error is in one half only, so that the other is intact; or it lies between the halves, which are then looked up
    with the two letters changed back. A word with an error may be sorted elsewhere, so every place is tried.
    """
    found: dict[tuple[int, str, str], None] = {}
    for text in _orders(key.split(" ")):
        for length in (len(text), len(text) - 1, len(text) + 1):
            half = length // 2
            if half:
                found[length, text[:half], ""] = None
            if length > half:
                found[length, "", text[len(text) - (length - half) :]] = None
        half = len(text) // 2
        if half:
            found[len(text), text[: half - 1] + text[half], text[half - 1] + text[half + 1 :]] = None
    return iter(found)


def _orders(words: list[str]) -> Iterator[str]:
    """The words written together: in their order, and with each one in every other place."""
    yield "".join(words)
    if len(words) == 1:  # two words, perhaps, and sorted otherwise
        for cut in range(1, min(len(words[0]), _CUTS_MOST)):
            yield words[0][cut:] + words[0][:cut]
    elif len(words) <= _WORDS_MOST:
        for at, word in enumerate(words):
            others = words[:at] + words[at + 1 :]
            for place in range(len(words)):
                yield "".join([*others[:place], word, *others[place:]])
