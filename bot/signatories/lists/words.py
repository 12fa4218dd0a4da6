"""Finds the words of `words.toml` in texts."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

WORDS_MOST = 40  # that are looked at in one text
_APOSTROPHES = re.compile("['’‘ʼʻ`´ʹʽ]")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in the form in which spellings meet: without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text[: WORDS_MOST * 20]).casefold()).replace("ı", "i")
    kept = ("" if unicodedata.combining(each) else each if each.isalnum() else " " for each in plain)
    return tuple("".join(kept).split()[:WORDS_MOST])


@dataclass(frozen=True, slots=True)
class Phrases:
    """Some phrases; see the head of `words.toml` for what * and = mean in them."""

    whole: frozenset[tuple[str, ...]]
    inside: frozenset[tuple[str, ...]]
    beginnings: Mapping[tuple[str, ...], tuple[str, ...]]
    """The beginnings of a phrase's last word, by the words before it."""
    longest: int

    def longest_in(self, words: tuple[str, ...]) -> int:
        """The number of words of the longest phrase that a text contains; 0 if it contains none."""
        if words in self.whole:
            return len(words)
        for length in range(min(self.longest, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                part = words[start : start + length]
                if part in self.inside or part[-1].startswith(self.beginnings.get(part[:-1], ())):
                    return length
        return 0

    def only(self, words: tuple[str, ...]) -> bool:
        """Whether a text is one of the phrases, without anything else."""
        return words in self.whole or words in self.inside


@cache
def phrases(table: str, name: str) -> Phrases:
    """The phrases of a key in `words.toml`."""
    return _phrases(_file()[table][name])


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a key in the table of names, without case."""
    return frozenset(word.casefold() for word in _file()["names"][name])


@cache
def _file() -> dict[str, Any]:
    text = resources.files("bot.signatories.lists").joinpath("words.toml").read_text("utf-8")
    return tomllib.loads(text)


def _phrases(given: Iterable[str]) -> Phrases:
    whole, inside = set(), set()
    beginnings: dict[tuple[str, ...], tuple[str, ...]] = {}
    for phrase in given:
        words = words_of(phrase) or (phrase,)
        if phrase.endswith("*"):
            *before, last = words
            beginnings[tuple(before)] = (*beginnings.get(tuple(before), ()), last)
        elif phrase.startswith("="):
            whole.add(words)
        else:
            inside.add(words)
    longest = max((*map(len, inside), *(len(before) + 1 for before in beginnings)), default=0)
    return Phrases(frozenset(whole), frozenset(inside), beginnings, longest)
