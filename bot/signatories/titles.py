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
# Titles written with a hyphen, and the degrees of the Soviet school: д-р, г-жа, к.ф.н., д. ист. н.
_SHORTENED = re.compile(r"\b(?:д-р|пр-р|г-н|г-жа|[кд]\. ?(?:\w{1,5}\.-? ?){1,2}н\.)(?!\w)", re.IGNORECASE)


def without_titles(name: str, split: Callable[[str], list[str]]) -> list[str]:
    """The words of a name in small letters, as `split` finds them, without titles; all, where only titles are there."""
    first, *others = name.replace("،", ",").replace("，", ",").split(",")
    bare = _WITH_STOP.sub(" ", _SHORTENED.sub(" ", first))
    words = [word for word in split(bare) if word not in TITLES]
    for part in others:
        if not is_degree(part):
            words += [word for word in split(part) if word not in TITLES]
    return words or split(name)


def is_degree(text: str) -> bool:
    """Whether a text after a name and a comma is a degree or the like: PhD, Ph.D., M.A., Jr., Inc., к.ф.н."""
    if _SHORTENED.fullmatch(text.strip()):
        return True
    words = text.lower().replace(".", "").replace("-", "").split()
    return bool(words) and all(word in DEGREES or word in TITLES for word in words)
