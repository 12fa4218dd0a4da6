"""The numbers of cards as admins type them: `2 3`, `3-12`, `#4, #5 and 7`, with or without words behind."""

import re
from dataclasses import dataclass

from bot.policy import NUMBERS_AT_ONCE

# “And”, in the languages of the bot; in Arabic letters it is written together with what follows.
_AND = "and|и|і|й|та|և|եւ|ու|და|və|ve|және|мен|жана|менен|și|und|et|y|e"
# What stands between two numbers, and what makes a range of them.
_NUMBER = re.compile(
    rf"(?:[,;+&،؛]|(?:{_AND})\b|و)? ?[#№]?(?P<first>\d{{1,18}})(?!\w)"
    r"(?: ?(?:-|–|—|\.\.) ?[#№]?(?P<last>\d{1,18})(?!\w))? ?"
)
_BETWEEN = " -–—:,.;()"


class TooManyNumbersError(Exception):
    """More than `NUMBERS_AT_ONCE` cards are named at once."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What an admin has typed behind a command."""

    named: tuple[int, ...]
    """The numbers in their order, each once."""
    in_ranges: frozenset[int]
    """Those among them that nobody has typed: they stand within a range."""
    words: str
    """What follows, without the signs that set it off."""


def read_numbers(text: str) -> Numbers:
    """The numbers at the beginning of a text; TooManyNumbersError."""
    named: dict[int, bool] = {}
    position = 0
    text = " ".join(text.split())
    while (found := _NUMBER.match(text, position)) is not None:
        first = int(found["first"])
        last = int(found["last"] or first)
        first, last = min(first, last), max(first, last)
        if len(named) + last - first >= NUMBERS_AT_ONCE:
            raise TooManyNumbersError
        for number in range(first, last + 1):
            named[number] = named.get(number, True) and number not in (first, last)
        position = found.end()
    in_ranges = frozenset(number for number, unnamed in named.items() if unnamed)
    return Numbers(tuple(named), in_ranges, text[position:].lstrip(_BETWEEN).rstrip())


def spoken(numbers: "tuple[int, ...] | list[int]") -> str:
    """The numbers as they are read: `#3`, `#3, #5` or, where many follow each other, `#3–#12`."""
    parts: list[str] = []
    run: list[int] = []
    for number in [*sorted(numbers), -1]:
        if run and number != run[-1] + 1:
            parts += [f"#{run[0]}–#{run[-1]}"] if len(run) > 2 else [f"#{each}" for each in run]
            run = []
        run.append(number)
    return ", ".join(parts)
