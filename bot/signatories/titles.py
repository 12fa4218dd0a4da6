"""Recognises titles before names, and degrees, ranks and forms of companies after a comma."""

import re
from collections.abc import Callable

from bot.signatories.words import read_words

TITLES = frozenset(read_words("titles"))
DEGREES = frozenset(read_words("degrees"))
# These words are names too. They are titles only with a full stop: Gen. Example, but not Gen Example.
_WITH_STOP = re.compile(
    r"\b(?:hon|sen|gen|maj|col|eng|av|op|me|don|fr|sr|sir|amb|priv|bay|st|к|ph\.? ?d)\.", re.IGNORECASE
)


def without_titles(name: str, split: Callable[[str], list[str]]) -> list[str]:
    """The words of a name in small letters, as `split` finds them, without titles; all, where only titles are there."""
    first, *others = name.replace("،", ",").replace("，", ",").split(",")
    words = [word for word in split(_WITH_STOP.sub(" ", first)) if word not in TITLES]
    for part in others:
        if not is_degree(part):
            words += [word for word in split(part) if word not in TITLES]
    return words or split(name)


def is_degree(text: str) -> bool:
    """Whether a text after a name and a comma is a degree or the like: PhD, Ph.D., M.A., Jr., Inc., к.ф.н."""
    words = text.lower().replace(".", "").replace("-", "").split()
    return bool(words) and all(word in DEGREES or word in TITLES for word in words)
