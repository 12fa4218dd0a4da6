"""Checks and tidies a text of one line, for every kind of answer."""

import re
import unicodedata
from bisect import bisect

from bot.messaging.bounds import is_within
from bot.signatories.problem import Problem

ENDS_OF_LINES = "\n\r\v\f\x85\u2028\u2029"
LINE_BREAKS = re.compile(f"[{ENDS_OF_LINES}]+")

_JOINERS = "\u200c\u200d"
_VIRAMA = 9  # the combining class of the signs that suppress a vowel
_MARKS_MOST = 4
_LOST = "\ufffd"
_FORMULA = "=+-@＝＋－＠−"
_OVERRIDES = "\u202d\u202e"
_SIGNS_OF_WORDS = "+№™®©°℠℗"  # symbols that stand in names of organisations: LGBTQ+, School № 5
# Of apostrophes, hyphens and quotes of all kinds, initials, degrees, two spellings, firms.
_SIGNS_OF_NAMES = frozenset("'’‘‛`´ʹ＇՚׳′ꞌ-‐‑–—־.․,،，、()（）\"“”„«»「」״&＆/／·・‧՛՜՞՝" + _SIGNS_OF_WORDS)
_EMOJI_MODIFIERS = range(0x1F3FB, 0x1F400)
_OTHER_EMOJI = "‼⁉※"  # which Unicode counts as punctuation
# Marks that strike a letter out, or frame it.
_CROSSING = (range(0x0334, 0x0339), range(0x20D0, 0x20F1))
# Blank too, but not default-ignorable: a Braille pattern without dots.
_BLANK = "\u2800"

# Default_Ignorable_Code_Point of Unicode 16: characters that are invisible even if the font lacks them.
# https://www.unicode.org/Public/16.0.0/ucd/DerivedCoreProperties.txt
_IGNORABLE = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
_STARTS = [start for start, _ in _IGNORABLE]


def tidy(text: str) -> str | Problem:
    """The text in NFC, trimmed, each run of white space folded to one space; may be empty.

    Marks that nobody sees and that keyboards and forms add at the edges of words go. A Problem (`text-long`,
    `text-lines`, `text-lost`, `text-unreadable`) where the text holds several lines, what was lost on the way, or what
    a reader cannot see for what it is: control characters, lone surrogates, marks that turn the direction of writing,
    invisible characters, piles of combining marks. The joiners that Persian, Hindi and others write between letters
    are letters to them, and stay.
    """
    if not is_within(text):
        return Problem("text-long")
    text = unicodedata.normalize("NFC", text.strip())
    if LINE_BREAKS.search(text):
        return Problem("text-lines")
    text = " ".join(filter(None, map(_without_edges, text.split())))
    if _LOST in text:
        return Problem("text-lost")
    if not all(_readable(text, index) for index in range(len(text))) or _piled(text):
        return Problem("text-unreadable")
    return text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take a cell with this text for a formula."""
    return text[:1] in _FORMULA and bool(text)


def has_letters(text: str) -> bool:
    """Whether a text contains a letter of any script."""
    return any(character.isalpha() for character in text)


def is_symbol(character: str) -> bool:
    """Whether a character is a picture or a sign that is not part of a word: emoji, ticks, arrows."""
    if character in _SIGNS_OF_WORDS or character.isascii():
        return False
    return (
        unicodedata.category(character) in ("So", "Sm", "Sc", "Me")
        or ord(character) in _EMOJI_MODIFIERS
        or character in _OTHER_EMOJI
        or any(ord(character) in marks for marks in _CROSSING)
    )


def is_stray(character: str) -> bool:
    """Whether a character is a sign that no name contains, such as a separator or a part of a drawing."""
    return unicodedata.category(character)[0] in "PS" and character not in _SIGNS_OF_NAMES


def is_hidden_but_allowed(character: str) -> bool:
    """Whether a character selects a variant of the character before it, and is invisible itself."""
    return _is_variation(character)


def is_ignorable(character: str) -> bool:
    """Whether a character is invisible: Unicode's default-ignorable characters, and blanks that are not white space."""
    number = ord(character)
    before = bisect(_STARTS, number) - 1
    return character == _BLANK or (before >= 0 and number <= _IGNORABLE[before][1])


def _without_edges(word: str) -> str:
    """A word without the invisible marks at its edges. Marks with an effect there stay, and are checked."""
    start, end = 0, len(word)
    while start < end and _is_loose(word[start]):
        start += 1
    while start < end and _is_loose(word[end - 1]) and not _joins(word, end - 1):
        end -= 1
    return word[start:end]


def _is_loose(character: str) -> bool:
    """Whether a form or a keyboard may have added a character: format characters, except those that change the
    direction of letters.
    """
    return unicodedata.category(character) == "Cf" and is_ignorable(character) and character not in _OVERRIDES


def _readable(text: str, index: int) -> bool:
    character = text[index]
    if " " <= character <= "~":
        return True
    if character in _JOINERS:
        return _joins(text, index)
    if _is_variation(character):
        return index > 0 and _varies(text[index - 1])
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return False
    return not is_ignorable(character)


def _is_variation(character: str) -> bool:
    return character in "\ufe0e\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _varies(character: str) -> bool:
    """Whether a variation selector after a character has an effect: after an emoji, and in Japanese names."""
    return unicodedata.category(character) == "So" or unicodedata.name(character, "").startswith("CJK ")


def _joins(text: str, index: int) -> bool:
    """Whether a joiner at this position has an effect: beside a virama, between Arabic letters, or inside an emoji."""
    if text[index] not in _JOINERS:
        return False
    before, after = text[max(index - 1, 0) : index], text[index + 1 : index + 2]
    if any(unicodedata.combining(neighbour) == _VIRAMA for neighbour in before + after):
        return bool(before)
    if not before or not after:
        return False
    arabic = unicodedata.bidirectional(before) in ("AL", "NSM") and unicodedata.bidirectional(after) == "AL"
    return arabic or unicodedata.category(after) == "So"


def _piled(text: str) -> bool:
    """Whether one letter has more marks than any script needs."""
    height = 0
    for character in unicodedata.normalize("NFD", text):
        height = height + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if height > _MARKS_MOST:
            return True
    return False
