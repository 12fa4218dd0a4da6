"""Names that may be nobody's, or those of several people: an admin should look at them."""

import re

from bot.signatories.lists.words import phrases, words_of
from bot.signatories.naming import AND, WORDS_OF_NAME

_PARENTHESES = re.compile(r"\([^()]*\)")


def may_be_nobody(name: str) -> bool:
    """Whether it looks like no name: anonymous, asdf, my name is Flora, words that no name has so many of."""
    words = words_of(name)
    return (
        phrases("around", "nobody").only(tuple(dict.fromkeys(words)))
        or phrases("around", "introduction").longest_in(words) > 0
        or len(words) > WORDS_OF_NAME
    )


def may_be_several(name: str) -> bool:
    """Whether it looks like the names of several people: Flora Example and Gustav Sample, Flora Example and family."""
    pair = AND.search(bare := _PARENTHESES.sub("", name).strip())
    return pair is not None and (" " in bare[: pair.start()].strip() or " " in bare[pair.end() :].strip())
