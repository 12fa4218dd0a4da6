"""Which names are spelled alike, and which words mix scripts."""

import re
import unicodedata

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
