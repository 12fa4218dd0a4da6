"""What about an entry wants a look before it is approved. A remark refuses nothing."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.signatories.names import mixed_words
from bot.signatories.texts import is_hidden_but_allowed, is_symbol
from storage.records import Entry


class Kind(StrEnum):
    """The kinds of remarks, in the order in which they are told."""

    MIXED = "mixed-scripts"
    IMITATED = "imitated-letters"
    HIDDEN = "hidden-marks"
    SYMBOLS = "symbols"
    SHOUTING = "shouting"


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark, with the words that it is about."""

    kind: Kind
    words: tuple[str, ...]


# How Unicode says that a letter is another one in another dress: 𝐀 is a <font> of A, Ａ a <wide> one, ⓐ a <circle>.
# https://www.unicode.org/reports/tr44/#Formatting_Tags_Table
_DRESSED = ("<font>", "<wide>", "<narrow>", "<circle>", "<square>", "<super>", "<sub>", "<small>")
_ORDINALS = "ªº"  # of Spanish and Portuguese titles: M.ª


def remarks(entry: Entry) -> list[Remark]:
    """All there is to remark about an entry, without looking at others."""
    found = {
        Kind.MIXED: mixed_words(entry.name),
        Kind.IMITATED: _words(entry.line, _is_dressed),
        Kind.HIDDEN: _words(entry.line, is_hidden_but_allowed),
        Kind.SYMBOLS: _words(entry.line, is_symbol),
        Kind.SHOUTING: [entry.name] if is_shouted(entry.name) else [],
    }
    return [Remark(kind, tuple(dict.fromkeys(words))) for kind, words in found.items() if words]


def is_shouted(name: str) -> bool:
    """Whether a name of several words is written in capitals only. Initials are no words."""
    words = [word for word in name.split() if sum(map(str.isalpha, word)) > 1]
    return len(words) > 1 and all(word.isupper() for word in words)


def _words(line: str, has: Callable[[str], bool]) -> Iterable[str]:
    return [word for word in line.split() if any(map(has, word))]


def _is_dressed(character: str) -> bool:
    return (
        not character.isascii()
        and character not in _ORDINALS
        and unicodedata.category(character)[0] in "LN"
        and unicodedata.decomposition(character).startswith(_DRESSED)
    )
