"""Names of countries as they stand in a sentence: "из Грузии", "Հայաստանից", "I live in Georgia".

A case is undone by the endings of `tables/endings.tsv`, one language at a time. What is left must be a name in that
language, so that no ending makes a country out of another word.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from bot.signatories.gazetteer import gazetteer
from bot.signatories.sources import LANGUAGES, table
from bot.signatories.spelling import key_of

_WORDS_MOST = 4  # of an inflected name
_ENDING_MOST = 9  # letters
_STEM_LEAST = 3  # letters of a name to which an ending may be added
# Letters of a name whose own ending changes, or to which one letter is added: "Çine" is a town, and no way to China.
_NAME_LEAST = 4
# Whose name means another country as soon as "republic" stands beside it.
_NOT_WITH_STATE = frozenset({"CD", "CG", "CN", "DM", "DO", "KP", "KR", "TW"})


def uninflected(key: str) -> str | None:
    """The country that a name in some case of one of our languages means; None where languages disagree."""
    words = key.split()
    if not 0 < len(words) <= _WORDS_MOST:
        return None
    found = {code for language in _inflecting() for code in _bases(words, language)}
    return found.pop() if len(found) == 1 else None


def within_words(words: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """Where a name may stand among the keys of words: its first word, the one after its last, whether it is a state's.

    Once for each language whose words stand around it.
    """
    for before, after, states in _around():
        start, end = 0, len(words)
        while start < end and words[start] in before:
            start += 1
        while start < end and words[end - 1] in after:
            end -= 1
        state = False
        for phrase in states:
            if tuple(words[start : start + len(phrase)]) == phrase:
                start, state = start + len(phrase), True
            if start < end and tuple(words[max(start, end - len(phrase)) : end]) == phrase:
                end, state = end - len(phrase), True
        while state and start < end and words[start] in before:
            start += 1
        if start < end and (start, end) != (0, len(words)):
            yield start, end, state


def may_be_state(code: str) -> bool:
    """Whether "Republic of" before the name of the country makes clear which country is meant."""
    return code not in _NOT_WITH_STATE


def calls_itself_region(text: str) -> bool:
    """Whether a word of some language says that this is a region: область, province, մարզ."""
    return not _region_words().isdisjoint(key_of(text).split())


def _bases(words: Sequence[str], language: str) -> Iterator[str]:
    names = gazetteer().spoken[language]
    *front, last = words
    if front and last in _added(language) and (code := names.get(" ".join(front))):
        yield code  # ԱՄՆ-ից, США-да
    if not all(word[:_STEM_LEAST] in _beginnings(language) for word in words):
        return  # no ending makes a name of it
    choices = [(word, *_undone(word, language)) for word in words]
    for choice in product(*choices):
        if code := names.get(" ".join(choice)):
            yield code


def _undone(word: str, language: str) -> list[str]:
    """What a word may be in the nominative."""
    found = []
    for size in range(min(_ENDING_MOST, len(word)) + 1):
        stem, ending = word[: len(word) - size], word[len(word) - size :]
        for nominative in _endings(language).get(ending, ()):
            least = _NAME_LEAST if nominative or size == 1 else _STEM_LEAST
            if len(stem + nominative) >= least and _class_of(stem + nominative, language) == nominative:
                found.append(stem + nominative)
    return found


@cache
def _beginnings(language: str) -> frozenset[str]:
    """How the words of names begin."""
    return frozenset(word[:_STEM_LEAST] for name in gazetteer().spoken[language] for word in name.split())


def _class_of(name: str, language: str) -> str:
    classes = _classes(language)
    return next((name[-size:] for size in range(6, 0, -1) if name[-size:] in classes), "")


@cache
def _inflecting() -> tuple[str, ...]:
    return tuple(dict.fromkeys(language for language, _, _ in table("endings")))


@cache
def _endings(language: str) -> dict[str, frozenset[str]]:
    """Endings in a sentence, with those of the nominative that they stand for; an empty one where they are added."""
    found: dict[str, frozenset[str]] = {}
    for own, nominative, endings in table("endings"):
        if own == language:
            for ending in endings.split():
                key = key_of(ending)
                found[key] = found.get(key, frozenset()) | {key_of(nominative)}
    return found


@cache
def _classes(language: str) -> frozenset[str]:
    return frozenset(key_of(nominative) for own, nominative, _ in table("endings") if own == language)


@cache
def _added(language: str) -> frozenset[str]:
    """What may be added to any name, and stands after a hyphen where that is an abbreviation."""
    return frozenset(ending for ending, nominatives in _endings(language).items() if "" in nominatives and ending)


@cache
def _around() -> tuple[tuple[frozenset[str], frozenset[str], tuple[tuple[str, ...], ...]], ...]:
    """For each language: words before a name, words after it, phrases of states, the longest first."""
    rows = {(language, kind): [key_of(word) for word in words.split("|")] for language, kind, words in table("around")}
    return tuple(
        (
            frozenset(rows.get((language, "before"), ())),
            frozenset(rows.get((language, "after"), ())),
            tuple(
                sorted((tuple(phrase.split()) for phrase in rows.get((language, "state"), ())), key=len, reverse=True)
            ),
        )
        for language in LANGUAGES
    )


@cache
def _region_words() -> frozenset[str]:
    return frozenset(
        key_of(word) for _, kind, words in table("around") if kind == "region" for word in words.split("|")
    )
