"""The slug of a letter, made from its title."""

import re
from collections.abc import Collection

from anyascii import anyascii

from bot.messaging.actions import mark_of
from bot.messaging.commands import NAMES
from bot.signatories.transliteration import latin_spelling

_LENGTH = 32
_OTHER = re.compile(r"[^a-z0-9]+")
# Words that mean something else in a link or a command.
_TAKEN = frozenset(("letter", "letters", "sign", *NAMES))


def slug_of(title: str, language: str, taken: Collection[str]) -> str:
    """A slug that no letter of the deployment has or had (`taken`), and whose buttons look like those of no other."""
    latin = latin_spelling(title[: _LENGTH * 2], language) or anyascii(title[: _LENGTH * 2])
    words = _OTHER.sub("-", latin.casefold()).strip("-")
    stem = _shortened(words, _LENGTH - 4) or "letter"
    marks = {mark_of(slug) for slug in taken}
    for number in range(1, len(taken) + 1_000):
        slug = stem if number == 1 else f"{stem}-{number}"
        if slug not in taken and slug not in _TAKEN and mark_of(slug) not in marks:
            return slug
    raise ValueError("there are too many letters of that name")


def _shortened(words: str, most: int) -> str:
    """The words, cut between two of them where there is room for one."""
    if len(words) <= most:
        return words
    cut, _, rest = words[: most + 1].rpartition("-")
    return cut if cut and rest is not None else words[:most]
