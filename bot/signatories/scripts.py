"""The scripts of letters, by the names that Unicode gives them: LATIN, CYRILLIC, ARMENIAN."""

import unicodedata
from functools import cache

# The scripts that people are asked about, by their codes in the tags of languages (ISO 15924).
ASKED = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Armn": "ARMENIAN", "Geor": "GEORGIAN", "Arab": "ARABIC"}
_LETTERS = ("Lu", "Ll", "Lt", "Lo")  # not the modifiers, which serve many scripts


def scripts(text: str) -> frozenset[str]:
    """The scripts of the letters of a text."""
    return frozenset(_script(letter) for letter in text if unicodedata.category(letter) in _LETTERS)


@cache
def _script(letter: str) -> str:
    """The name of a letter begins with that of its script: CYRILLIC SMALL LETTER A, CJK UNIFIED IDEOGRAPH-4F8B."""
    return unicodedata.name(letter, "UNKNOWN").split()[0]
