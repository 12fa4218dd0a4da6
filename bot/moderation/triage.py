"""What about an entry wants a look before it is approved. A remark refuses nothing."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.signatories.similarity import mixed_words
from bot.signatories.texts import is_hidden_but_allowed, is_stray, is_symbol
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
# Scripts with so many letters in the shape of Latin ones that a whole name can be written in them.
_LATIN_IN_SHAPE = ("LISU", "CHEROKEE")
LIGATURE_MOST = 4  # letters; ﷺ is a whole sentence
_ORDINALS = "ªº"  # of Spanish and Portuguese titles: M.ª


def remarks(entry: Entry) -> list[Remark]:
    """All there is to remark about an entry, without looking at others."""
    found = {
        Kind.MIXED: mixed_words(entry.name),
        Kind.IMITATED: _words(entry.line, _is_dressed),
        Kind.HIDDEN: [
            *_words(entry.line, is_hidden_but_allowed),
            *filter(_has_strange_mark, entry.line.split()),
        ],
        Kind.SYMBOLS: [*_words(entry.line, is_symbol), *_words(entry.name, is_stray)],
        Kind.SHOUTING: [entry.name] if is_shouted(entry.name) else [],
    }
    return [Remark(kind, tuple(dict.fromkeys(words))) for kind, words in found.items() if words]


def is_shouted(name: str) -> bool:
    """Whether a name of several words is written in capitals only. Initials are no words."""
    words = [word for word in name.split() if sum(map(str.isalpha, word)) > 1]
    return len(words) > 1 and all(word.isupper() for word in words)


def _has_strange_mark(word: str) -> bool:
    """Whether a mark of one script stands in a word of others, or alone: it is drawn over them, or not at all."""
    letters = {_script(character) for character in word if character.isalpha()}
    marks = {_script(character) for character in word if unicodedata.category(character) == "Mn"}
    return not marks - {"COMBINING", "VARIATION"} <= letters


def _script(character: str) -> str:
    """The first word of its name, which is that of its script for letters and for the marks of one script."""
    return unicodedata.name(character, "").partition(" ")[0]


def _words(line: str, has: Callable[[str], bool]) -> Iterable[str]:
    return [word for word in line.split() if any(map(has, word))]


def _is_dressed(character: str) -> bool:
    if character.isascii() or character in _ORDINALS or unicodedata.category(character)[0] not in "LN":
        return False
    return (
        unicodedata.decomposition(character).startswith(_DRESSED)
        or unicodedata.category(character) == "Nl"  # Roman numerals, and other numbers that are drawn as letters
        or "LETTER SMALL CAPITAL" in unicodedata.name(character, "")
        or _script(character) in _LATIN_IN_SHAPE
        or len(unicodedata.normalize("NFKC", character)) > LIGATURE_MOST
    )
