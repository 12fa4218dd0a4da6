"""The form in which all spellings of one place meet, and the marks between the parts of a place."""

import re
import unicodedata

COMMA = re.compile(r"(?:(?<!\s)\s+)?[,،，、]\s*")
# Where one text names a place and what it lies in: Yerevan, Armenia; Armenia (Yerevan); Yerevan – Armenia
BETWEEN_PARTS = re.compile(r"[,،，、()（）\[\]]|\s[-–—]{1,3}\s")
FLAG = "\U0001f1e6-\U0001f1ff"  # the letters of which flags are made
_FLAGS = re.compile(f"[{FLAG}]+")
_LETTER_A = 0x1F1E6
# The flags of England, Scotland and Wales are spelled in tags: a black flag, gbeng, an end.
_TAGGED = re.compile("\U0001f3f4\U000e0067\U000e0062[\U000e0061-\U000e007a]{3}\U000e007f")

# What names are compared without: apostrophes and dots within words, accents, vowel signs of Arabic, signs that choose
# a picture, and joiners that some keyboards have and others not.
_DROPPED = re.compile("['’‘ʼʻ`´.·\u0300-\u036f\u0640\u064b-\u0655\u0670\ufe0e\ufe0f\u200d\u2060\u00ad]")
# Letters that one keyboard has and the next has not, and those that Persian and Arabic write differently.
_ALIKE = str.maketrans({"ı": "i", "ə": "e", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ہ": "ه"})
_WITHIN_WORDS = str.maketrans("", "", "'`.")
_BETWEEN_WORDS = re.compile("[^a-z0-9]")
# What is grown together with a name: Armenia's, d'Arménie, l'Allemagne
_GROWN = re.compile(r"(?<=\w)['’]s\b|\b[dl]['’](?=\w)", re.IGNORECASE)


def key_of(name: str) -> str:
    """The form in which spellings of one place meet; empty where nothing but punctuation is left."""
    if name.isascii():  # the same, sooner
        return " ".join(_BETWEEN_WORDS.sub(" ", name.lower().translate(_WITHIN_WORDS)).split())
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", name.casefold())).translate(_ALIKE)
    if not plain.isalnum():
        plain = "".join(c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in plain)
    return " ".join(plain.split())


def pruned(text: str) -> str:
    """The text without what English and French write together with a name: Armenia's, d'Arménie."""
    return _GROWN.sub("", text) if "'" in text or "’" in text else text


def has_flag(text: str) -> bool:
    """Whether a flag of a country is in it."""
    return _FLAGS.search(text) is not None


def take_flags(text: str) -> tuple[str, frozenset[str]]:
    """The text without flags, and the codes that the flags spell; odd letters of flags spell none."""
    codes: set[str] = set()
    if _TAGGED.search(text):
        text = _TAGGED.sub(" ", text)
        codes.add("GB")
    for run in _FLAGS.findall(text):
        letters = [chr(ord(letter) - _LETTER_A + ord("A")) for letter in run]
        codes |= {"".join(letters[start : start + 2]) for start in range(0, len(letters), 2)}
    return _FLAGS.sub(" ", text) if codes else text, frozenset(codes)
