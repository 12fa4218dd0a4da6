"""Remarks about an entry that an admin should look at before approving it. A remark refuses nothing."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from bot.letters.letter import Watched
from bot.signatories.addresses import has_domain, has_link, has_long_number
from bot.signatories.countries import country, is_known
from bot.signatories.look_alikes import unmixed
from bot.signatories.one_person import may_be_nobody, may_be_several
from bot.signatories.similarity import mixed_words, similarity_key
from bot.signatories.texts import is_formula, is_hidden_but_allowed, is_stray, is_symbol
from bot.signatories.words import as_pattern, read_words
from storage.records import Entry, Signature, Source
from storage.similarity import are_alike

NOTHING_ELSE = Watched()


class Kind(StrEnum):
    """The kinds of remarks, in the order in which they are shown."""

    SIMILAR = "similar"
    BURST = "burst"
    NEW_LINK = "new-link"
    WELL_KNOWN = "well-known"
    INSULT = "insult"
    CLAIM = "claim"
    NOBODY = "nobody"
    SEVERAL = "several"
    MIXED = "mixed-scripts"
    IMITATED = "imitated-letters"
    HIDDEN = "hidden-marks"
    FORMULA = "formula"
    NUMBER = "number"
    SYMBOLS = "symbols"
    SHOUTING = "shouting"
    NO_COUNTRY = "no-country"


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark, with the words that it concerns."""

    kind: Kind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What other signatures reveal about an entry: possible duplicates, whether it comes with many that are nearly
    equal, whether its signer was the first to come by a link, and whether an admin has entered it.
    """

    similar: tuple[Signature, ...] = ()
    burst: bool = False
    new_link: bool = False
    entered: bool = False


ALONE = Neighbours()

# How Unicode marks a letter as a styled form of another: 𝐀 is a <font> of A, Ａ a <wide> one, ⓐ a <circle>.
# https://www.unicode.org/reports/tr44/#Formatting_Tags_Table
_DRESSED = ("<font>", "<wide>", "<narrow>", "<circle>", "<square>", "<super>", "<sub>", "<small>")
# Scripts with so many Latin-shaped letters that a whole name can be written in them.
_LATIN_IN_SHAPE = ("LISU", "CHEROKEE")
LIGATURE_MOST = 4  # letters; ﷺ is a whole sentence
_ORDINALS = "ªº"  # of Spanish and Portuguese titles: M.ª


# Characters before the sign of a formula that hide it from people but not from every spreadsheet.
_BEFORE_FORMULA = " '\"’“«([\t"
# What only admins say: Anna Example, approved by admin.
_WORD = re.compile(r"\w+")
_CLAIMS = re.compile(rf"(?<!\w)(?:{as_pattern(read_words('claims'))})(?!\w)")
# Organisations write their names in capitals, in two scripts, in many words, and with an "and".
_NOT_OF_ORGANISATIONS = frozenset((Kind.MIXED, Kind.SHOUTING, Kind.NOBODY, Kind.SEVERAL))
# So many entries that are nearly equal, among so many that came one after the other, are a burst.
BURST_LEAST = 3
BURST_AMONG = 20


def remarks(entry: Entry, watched: Watched = NOTHING_ELSE) -> list[Remark]:
    """All remarks about an entry by itself."""
    fields = (entry.name, *entry.places, entry.occupation)
    found = {
        Kind.WELL_KNOWN: _well_known(entry.name, watched.well_known),
        Kind.INSULT: _insults(entry.line, watched.insults, watched.no_insults),
        Kind.CLAIM: _found(_CLAIMS, entry.name),
        Kind.NOBODY: [entry.name] if may_be_nobody(entry.name) else [],
        Kind.SEVERAL: [entry.name] if may_be_several(entry.name) else [],
        Kind.MIXED: mixed_words(entry.name),
        Kind.IMITATED: _words(entry.line, _is_dressed),
        Kind.HIDDEN: [
            *_words(entry.line, is_hidden_but_allowed),
            *filter(_has_strange_mark, entry.line.split()),
        ],
        Kind.FORMULA: [field for field in fields if is_formula(field.lstrip(_BEFORE_FORMULA))],
        Kind.NUMBER: [field for field in fields if has_long_number(field) or has_domain(field) or has_link(field)],
        Kind.SYMBOLS: [*_words(entry.line, is_symbol), *_words(entry.name, is_stray)],
        Kind.SHOUTING: [entry.name] if is_shouted(entry.name) else [],
        Kind.NO_COUNTRY: [] if any(country(place) or is_known(place) for place in entry.places) else entry.places,
    }
    left_out = _NOT_OF_ORGANISATIONS if entry.organisation else frozenset()
    return [
        Remark(kind, tuple(dict.fromkeys(words))) for kind, words in found.items() if words and kind not in left_out
    ]


def of_one_kind(one: Entry | None, other: Entry | None) -> bool:
    """Whether both are people, or both are organisations: only those are compared."""
    return one is None or other is None or one.organisation is other.organisation


def holds_back(entry: Entry, neighbours: Neighbours, watched: Watched) -> bool:
    """Whether an entry must be looked at alone, and is not approved together with others."""
    return bool(set(map(str, kinds_of(entry, neighbours, watched))) - set(watched.together))


def kinds_of(entry: Entry, neighbours: Neighbours, watched: Watched) -> set[Kind]:
    """The kinds of all remarks about an entry, also of those that others reveal."""
    kinds = {remark.kind for remark in remarks(entry, watched)}
    kinds |= {Kind.SIMILAR} if neighbours.similar else set()
    kinds |= {Kind.BURST} if neighbours.burst else set()
    return kinds | ({Kind.NEW_LINK} if neighbours.new_link else set())


def wants_two(entry: Entry, watched: Watched) -> bool:
    """Whether an entry bears a well-known name that one admin does not approve alone."""
    return watched.two_admins and bool(_well_known(entry.name, watched.well_known))


def is_approved_alone(signature: Signature, watched: Watched) -> bool:
    """Whether a signature is approved by itself, and not together with others."""
    return signature.entry is not None and (signature.source is Source.ENTERED or wants_two(signature.entry, watched))


def is_burst(entry: Entry, others: Iterable[Entry]) -> bool:
    """Whether so many other entries are equal except for digits and signs, or have nearly the same name, that one
    person may have written them all.
    """
    plain, key = _letters(entry.line), _key(entry.name)
    near = (_letters(other.line) == plain or are_alike(_key(other.name), key) for other in others)
    return sum(near) >= BURST_LEAST


def _letters(line: str) -> str:
    return "".join(filter(str.isalpha, line.casefold()))


def _well_known(name: str, names: tuple[str, ...]) -> list[str]:
    key = similarity_key(name) if names else ""
    return [known for known in names if are_alike(key, _key(known))]


@lru_cache(maxsize=10_000)
def _key(name: str) -> str:
    return similarity_key(name)


def _insults(line: str, more: tuple[str, ...], fewer: tuple[str, ...]) -> list[str]:
    whole, beginnings, phrases = _insulting(more, fewer)
    words = _WORD.findall(_without_disguise(line))
    text = f" {' '.join(words)} "
    found = [word for word in words if word in whole or word.startswith(beginnings)]
    return found + [phrase for phrase in phrases if f" {phrase} " in text]


def _found(expression: re.Pattern[str], text: str) -> list[str]:
    """The words of a text that an expression finds, in lower case and without look-alike letters."""
    return [found[0] for found in expression.finditer(_without_disguise(text))]


def _without_disguise(text: str) -> str:
    """A text in lower case and without look-alike letters."""
    return " ".join(unmixed(word) for word in unicodedata.normalize("NFKC", text).lower().split())


@cache
def _insulting(
    more: tuple[str, ...], fewer: tuple[str, ...]
) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The insults that the bot knows, with additions and exceptions: words, beginnings of words, several words."""
    less = {word.lower() for word in fewer}
    listed = [word.lower() for word in (*read_words("insults"), *more) if word.lower() not in less]
    whole = frozenset(word for word in listed if not word.endswith("*"))
    beginnings = tuple(word.removesuffix("*") for word in listed if word.endswith("*") and len(word) > 1)
    return whole, beginnings, tuple(word for word in whole if " " in word)


def is_shouted(name: str) -> bool:
    """Whether a name of several words is written in capitals only. Initials are no words."""
    words = [word for word in name.split() if sum(map(str.isalpha, word)) > 1]
    return len(words) > 1 and all(word.isupper() for word in words)


def _has_strange_mark(word: str) -> bool:
    """Whether a mark of one script is in a word of another script, or alone: it is drawn over the letters, or not at
    all.
    """
    letters = {_script(character) for character in word if character.isalpha()}
    marks = {_script(character) for character in word if unicodedata.category(character) == "Mn"}
    return not marks - {"COMBINING", "VARIATION"} <= letters


def _script(character: str) -> str:
    """The first word of the character's name, which is the script of letters and of the marks of one script."""
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
