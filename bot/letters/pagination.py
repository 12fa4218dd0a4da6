"""Cuts a letter into pages that fit into messages."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from markupsafe import Markup

from bot.letters.letter import Wording, title_and_blocks
from bot.letters.markdown import Block
from bot.messaging.markup import Run, Runs, entities, visible, written
from bot.policy import PAGE_UNITS

PAGE_ENTITIES = 100
"""The number of tags after which Telegram drops the formatting of a message."""


@lru_cache(maxsize=64)
def pages(wording: Wording, most: int = PAGE_UNITS, tags: int = PAGE_ENTITIES) -> tuple[Markup, ...]:
    """The pages of a wording in our markup, without the title and of similar length.

    A page has at most `most` (2 or more) UTF-16 units of visible text and `tags` tags. Pages break between blocks. A
    block that is longer than a page breaks between sentences, or else between words, or else between visible
    characters.
    """
    _, below = title_and_blocks(wording.text)
    pieces = [piece for block in _with_headings(below, most) for piece in _cut(block, most, _CUTS)]
    count = len(_fill(pieces, most, tags))
    # The smallest limit that needs no more pages than the given one distributes the text evenly.
    even = bisect_left(range(most), True, key=lambda limit: len(_fill(pieces, limit, tags)) <= count)
    return tuple(written(runs) for runs in _fill(pieces, even, tags))


def _with_headings(blocks: Iterable[Block], most: int) -> list[Block]:
    """The blocks, where each heading is joined with the block below it, if the two fit on a page."""
    joined: list[Block] = []
    for block in blocks:
        if joined and joined[-1].heading:
            above = joined[-1]
            both = Block(above.glue, above.body + block.glue + block.body, block.heading)
            if _fits(both.body, most):
                joined[-1] = both
                continue
        joined.append(block)
    return joined


def _fill(pieces: Iterable[Block], most: int, tags_most: int) -> list[list[Run]]:
    """The pieces in order, on as few pages as the limits allow."""
    filled: list[list[Run]] = []
    units = tags = 0
    for piece in pieces:
        added = piece.glue + piece.body
        opened = entities(added, filled[-1][-1].tags) if filled else 0
        if filled and units + _units(added) <= most and tags + opened <= tags_most:
            filled[-1] += added
            units += _units(added)
            tags += opened
        else:
            filled.append([*piece.body])
            units, tags = _units(piece.body), entities(piece.body)
    return filled


_SPACE = r"[^\S\u00a0\u2007\u202f]+"  # except characters that forbid a break
_STOP = r"[.!?…։؟۔।。！？]"
_SENTENCE_GAP = re.compile(rf"(?:(?<={_STOP})|(?<={_STOP}[\"'”’»)\]])){_SPACE}|(?<=\S)\n+")
_WORD_GAP = re.compile(rf"(?:\A|(?<=\S)){_SPACE}")  # a line break may stand before the first word


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    return (gap.span() for gap in _SENTENCE_GAP.finditer(text))


def _words(text: str) -> Iterator[tuple[int, int]]:
    return (gap.span() for gap in _WORD_GAP.finditer(text))


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """The gaps between visible characters: never before an accent, nor within an emoji, a flag or a conjunct."""
    flags = 0
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        flags = flags + 1 if _is_flag_half(before) else 0
        joined = (
            unicodedata.category(after)[0] == "M"
            or "Cf" in (unicodedata.category(before), unicodedata.category(after))
            or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
            or unicodedata.combining(before) == 9  # viramas
            or (flags % 2 and _is_flag_half(after))
        )
        if not joined:
            yield at, at


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _characters(text: str) -> Iterator[tuple[int, int]]:
    return ((at, at) for at in range(1, len(text)))


_Cut = Callable[[str], Iterator[tuple[int, int]]]


_CUTS: tuple[_Cut, ...] = (_sentences, _words, _letters, _characters)
"""Ways to cut a block, the best first. Each yields the gaps as pairs: the end of one part, and the beginning of the
next.
"""


def _cut(block: Block, most: int, cuts: Sequence[_Cut]) -> Iterator[Block]:
    """The parts of a block that fit on a page; the block itself if it fits."""
    if _fits(block.body, most) or not cuts:
        yield block
        return
    text = visible(block.body)
    glue, start, told = block.glue, 0, 0
    for end, begin in (*cuts[0](text), (len(text), len(text))):
        if text[start:end].strip():
            yield from _cut(
                Block(glue + _between(block.body, told, start), _between(block.body, start, end)), most, cuts[1:]
            )
            glue, told = (), end
        start = begin


def _between(runs: Runs, start: int, end: int) -> Runs:
    parts = []
    for run in runs:
        if part := run.text[max(start, 0) : max(end, 0)]:
            parts.append(Run(part, run.tags))
        start -= len(run.text)
        end -= len(run.text)
    return tuple(parts)


def _fits(runs: Runs, most: int) -> bool:
    return _units(runs) <= most and entities(runs) <= PAGE_ENTITIES


def _units(runs: Iterable[Run]) -> int:
    """The length of the visible text in UTF-16 units."""
    return len(visible(runs).encode("utf-16-le")) // 2
