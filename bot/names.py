"""What counts as a name, and as readable text in general."""

import re
import unicodedata

from bot.vocabulary import Problem

NAME_MOST = 100
OCCUPATION_MOST = 160
PLACE_MOST = 60
PLACES_MOST = 8

LINE_BREAKS = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+")

_JOINERS = "\u200c\u200d"
# Fillers and blanks that Unicode counts as letters, marks or symbols although they show nothing.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_VIRAMA = 9  # the combining class of the signs that suppress a vowel
_MARKS_MOST = 4

_ADDRESS = re.compile(
    r"""
      \w://                                       # https://example.org
    | \bwww\.
    | \S@\w                                       # flora@example.org
    | (?<!\w)[@＠]\w                              # @flora
    | \bt\.me\b
    | (?<![\w-])[\w-]{2,63}\.                     # example.org, not J.R. and not Node.js
      (?: (?i:com|org|net|info|edu|gov|int|biz) | (?!js\b|py\b)[a-z]{2} ) (?![\w.])
    """,
    re.VERBOSE,
)
_TELEPHONE = re.compile(r"\d(?:[\s().-]{0,4}\d){6}")

# Letters that look alike, after case folding: capitals decide, since lists of names are often typed in them.
_LOOK_ALIKE = str.maketrans(
    "аеорсухіјѕһӏкмтнвαβεζηικμνορτυχıłøđ",
    "aeopcyxijshlkmthbabezhikmnoptyxilod",
)
_WORD_ENDS = re.compile(r"[\s\-‐–—./&,]+")
_LETTERS = ("Lu", "Ll", "Lt", "Lo")  # not the modifiers, which serve many scripts
_WRITTEN_TOGETHER = frozenset(("CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "LATIN"))
_APOSTROPHES = re.compile("['’‘ʼʻ`´ʹʽ]")
_NOT_LETTERS = re.compile(r"[\W_\u02b0-\u02ff]+")


def check_name(text: str) -> str | Problem:
    """The name, tidied (see `tidy`), or why it is none: letters of any script, in one line, and no address."""
    name = tidy(text)
    if isinstance(name, Problem):
        return Problem("name-lines") if name.phrase == "text-lines" else name
    if not name:
        return Problem("name-empty")
    if len(name) > NAME_MOST:
        return Problem("name-too-long", {"most": NAME_MOST})
    if has_address(name) or _TELEPHONE.search(name):
        return Problem("name-address")
    if not has_letters(name):
        return Problem("name-no-letters")
    return name


def check_text(text: str, *, most: int) -> str | Problem:
    """Any other text of one line and at most `most` characters, tidied."""
    tidied = tidy(text)
    if isinstance(tidied, Problem):
        return tidied
    if not tidied:
        return Problem("text-empty")
    if len(tidied) > most:
        return Problem("text-too-long", {"most": most})
    return tidied


def check_occupation(text: str) -> str | Problem:
    """An occupation or affiliation: any text, so long as it advertises no address."""
    occupation = check_text(text, most=OCCUPATION_MOST)
    if isinstance(occupation, str) and has_address(occupation):
        return Problem("occupation-address")
    return occupation


def tidy(text: str) -> str | Problem:
    """The text in NFC, trimmed, each run of white space folded to one space; may be empty.

    A Problem (`text-lines`, `text-unreadable`) where it holds several lines, or what a reader cannot see for what it
    is: control characters, lone surrogates, marks that turn the direction of writing, invisible characters, piles of
    combining marks. The joiners that Persian, Hindi and others write between letters are letters to them, and stay.
    """
    text = unicodedata.normalize("NFC", text.strip())
    if LINE_BREAKS.search(text):
        return Problem("text-lines")
    if not all(_readable(text, index) for index in range(len(text))) or _piled(text):
        return Problem("text-unreadable")
    return " ".join(text.split())


def has_letters(text: str) -> bool:
    """Whether any letter of any script is in it."""
    return any(character.isalpha() for character in text)


def has_address(text: str) -> bool:
    """Whether it holds a web address, an e-mail address or a handle: what a chat would turn into a link."""
    return _ADDRESS.search(text) is not None


def likeness(name: str) -> str:
    """A form in which spellings of one name meet: case, accents, punctuation, order and look-alike letters aside.

    For spotting possible duplicates only: different people may meet in it too. Never empty for a valid name.
    """
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name.casefold()))
        if not unicodedata.combining(character)
    )
    words = _NOT_LETTERS.sub(" ", plain.translate(_LOOK_ALIKE)).split()
    return " ".join(sorted(words)) or name.casefold()


def mixed_words(name: str) -> list[str]:
    """The words in which letters of different scripts stand side by side, as in a name with one look-alike letter.

    What is written together in earnest is no mixture: Han, kana, Hangul and bopomofo, with Latin among them, and words
    of different scripts on both sides of a hyphen. Source: https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
    """
    return [word for word in _WORD_ENDS.split(name) if _is_mixed(word)]


def _is_mixed(word: str) -> bool:
    letters = (letter for letter in unicodedata.normalize("NFKC", word) if unicodedata.category(letter) in _LETTERS)
    # The name of a letter begins with that of its script: CYRILLIC SMALL LETTER A, CJK UNIFIED IDEOGRAPH-4F8B.
    scripts = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in letters}
    return len(scripts) > 1 and not scripts <= _WRITTEN_TOGETHER


def _readable(text: str, index: int) -> bool:
    character = text[index]
    if " " <= character <= "~":
        return True
    if character in _JOINERS:
        return _joins(text, index)
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return character == "\t"
    return character not in _INVISIBLE


def _joins(text: str, index: int) -> bool:
    """Whether a joiner has work to do here: beside a virama, between Arabic letters, or inside an emoji."""
    before, after = text[max(index - 1, 0) : index], text[index + 1 : index + 2]
    if any(unicodedata.combining(neighbour) == _VIRAMA for neighbour in before + after):
        return bool(before)
    if not before or not after:
        return False
    arabic = unicodedata.bidirectional(before) in ("AL", "NSM") and unicodedata.bidirectional(after) == "AL"
    return arabic or unicodedata.category(after) == "So"


def _piled(text: str) -> bool:
    """Whether more marks sit on one letter than any script needs."""
    height = 0
    for character in unicodedata.normalize("NFD", text):
        height = height + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if height > _MARKS_MOST:
            return True
    return False
