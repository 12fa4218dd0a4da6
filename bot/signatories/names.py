"""What counts as a name and as an occupation, and what names have in common."""

import re
import unicodedata

from bot.signatories.addresses import has_domain, has_link, has_telephone
from bot.signatories.problem import Problem
from bot.signatories.texts import has_letters, is_formula, is_symbol, tidy

NAME_MOST = 100
OCCUPATION_MOST = 160

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
    match name:
        case Problem("text-lines"):
            return Problem("name-lines")
        case Problem("text-long"):
            return Problem("name-too-long", {"most": NAME_MOST})
        case Problem():
            return name
        case "":
            return Problem("name-empty")
    if len(name) > NAME_MOST:
        return Problem("name-too-long", {"most": NAME_MOST})
    if has_link(name) or has_domain(name) or has_telephone(name):
        return Problem("name-address")
    if is_formula(name):
        return Problem("text-formula")
    if not has_letters(name):
        return Problem("name-no-letters")
    if any(map(is_symbol, name)):
        return Problem("name-symbols")
    return name


def check_text(text: str, *, most: int) -> str | Problem:
    """Any other text of one line and at most `most` characters, tidied."""
    tidied = tidy(text)
    if tidied == Problem("text-long"):
        return Problem("text-too-long", {"most": most})
    if isinstance(tidied, Problem):
        return tidied
    if not tidied:
        return Problem("text-empty")
    if len(tidied) > most:
        return Problem("text-too-long", {"most": most})
    return tidied


def check_occupation(text: str) -> str | Problem:
    """An occupation or affiliation: any text, so long as it advertises no address and no number to call."""
    occupation = check_text(text, most=OCCUPATION_MOST)
    if isinstance(occupation, Problem):
        return occupation
    if has_link(occupation) or has_telephone(occupation):
        return Problem("occupation-address")
    return Problem("text-formula") if is_formula(occupation) else occupation


def similarity_key(name: str) -> str:
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
