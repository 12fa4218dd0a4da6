"""What has changed between two texts of a letter: what is struck out is gone, what is bold is new."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from markupsafe import Markup

from bot.letters.markdown import blocks
from bot.messaging.bounds import units
from bot.messaging.markup import Run, visible, written
from bot.messaging.widgets import shorten
from bot.policy import (
    AROUND_MOST,
    COMPARED_MOST,
    DIFFERENCE_TAGS,
    DIFFERENCE_UNITS,
    PARAGRAPHS_COMPARED_MOST,
    WORDS_COMPARED_MOST,
)

_WORD = re.compile(r"\S+\s*")
_GONE, _NEW = ("s",), ("b",)
_ALIKE = 0.4  # paragraphs that share less of their words are two different ones
_GAP = Run("\n\n")


class Differences(NamedTuple):
    """The changed places in our markup; `whole` unless some did not fit. Empty if only what no reader sees differs."""

    text: Markup
    whole: bool


@lru_cache(maxsize=32)
def differences(former: str, present: str) -> Differences:
    """The differences between two normalised Markdown texts, paragraph by paragraph and there word by word.

    They are at most `DIFFERENCE_UNITS` long. The time is bounded, however long the texts are.
    """
    gone, new = _without_what_is_common(former.split("\n\n"), present.split("\n\n"))
    before, cut_before = _paragraphs(gone)
    after, cut_after = _paragraphs(new)
    runs: list[Run] = []
    left, tags = DIFFERENCE_UNITS, 0
    whole = not (cut_before or cut_after)
    for paragraph in _changes(before, after):
        if runs:
            runs.append(_GAP)
        for run in paragraph:
            tags += len(run.tags)
            if left <= 1 or tags > DIFFERENCE_TAGS:
                return Differences(written(runs), whole=False)
            shown = shorten(run.text, left)
            runs.append(Run(shown, run.tags))
            left -= units(shown)
            if shown != run.text:
                return Differences(written(runs), whole=False)
    return Differences(written(runs), whole)


def _without_what_is_common(former: list[str], present: list[str]) -> tuple[list[str], list[str]]:
    """The paragraphs without those at the beginning and at the end that are the same in both."""
    start = 0
    while start < min(len(former), len(present)) and former[start] == present[start]:
        start += 1
    end = 0
    while end < min(len(former), len(present)) - start and former[-1 - end] == present[-1 - end]:
        end += 1
    return former[start : len(former) - end], present[start : len(present) - end]


def _paragraphs(parts: list[str]) -> tuple[list[str], bool]:
    """What a reader sees of some Markdown, paragraph by paragraph; and whether some of it was left out."""
    text = "\n\n".join(parts)
    found = [" ".join(visible(block.body).split()) for block in blocks(text[:COMPARED_MOST])]
    is_cut = len(text) > COMPARED_MOST or len(found) > PARAGRAPHS_COMPARED_MOST
    return found[:PARAGRAPHS_COMPARED_MOST], is_cut


def _changes(former: list[str], present: list[str]) -> Iterator[list[Run]]:
    """Each changed paragraph."""
    for kind, start, end, begin, finish in SequenceMatcher(None, former, present, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for gone, new in zip_longest(former[start:end], present[begin:finish], fillvalue=""):
            yield from _changed(gone, new)


def _changed(gone: str, new: str) -> Iterator[list[Run]]:
    before, after = _WORD.findall(gone), _WORD.findall(new)
    if before and after and max(len(before), len(after)) <= WORDS_COMPARED_MOST:
        matcher = SequenceMatcher(None, [word.strip() for word in before], [word.strip() for word in after], False)
        if matcher.ratio() >= _ALIKE:
            yield list(_word_by_word(matcher, before, after))
            return
    for text, tags in ((gone, _GONE), (new, _NEW)):
        if text:
            yield [Run(text, tags)]


def _word_by_word(matcher: "SequenceMatcher[str]", before: list[str], after: list[str]) -> Iterator[Run]:
    for kind, start, end, begin, finish in matcher.get_opcodes():
        if kind == "equal":
            first, last = begin == 0, finish == len(after)
            yield Run(_around(after[begin:finish], first=first, last=last))
            continue
        for words, tags in ((before[start:end], _GONE), (after[begin:finish], _NEW)):
            if words:
                text = "".join(words)
                yield Run(text.rstrip(), tags)
                yield Run(" ")


def _around(words: list[str], *, first: bool, last: bool) -> str:
    """The words that stay, of which only those beside a change are shown."""
    head = [] if first else words[:AROUND_MOST]
    tail = [] if last else words[max(len(head), len(words) - AROUND_MOST) :]
    left_out = len(words) - len(head) - len(tail)
    if not left_out:
        return "".join(words)
    return "".join(head) + ("… " if tail else "…") + "".join(tail)
