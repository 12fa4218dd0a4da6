"""Letters that look like Latin ones, as Unicode lists them. Source: https://www.unicode.org/reports/tr39/#Confusable_Detection"""

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Scripts with so many letters in the shape of Latin ones that whole names are written in them for their looks.
DISGUISES = frozenset(("LISU", "CHEROKEE", "COPTIC", "CANADIAN"))


def unmixed(word: str) -> str:
    """A word of several scripts, or in a disguise, in the one that it seems to be written in; others as they are.

    Where it could be written in either of two scripts, most of its letters decide.
    """
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    if scripts & DISGUISES:
        return as_latin(word) or word
    if len(scripts) < 2 or "LATIN" not in scripts:
        return word
    latin, strange = as_latin(word), [letter for letter in word if _script(letter) == "LATIN"]
    if latin and len(strange) * 2 >= len(word):
        return latin
    for script in sorted(scripts - {"LATIN"}):
        letters = _from_latin().get(script, {})
        if all(letter in letters for letter in strange):
            return "".join(letters.get(letter, letter) for letter in word)
    return latin or word


def as_latin(word: str) -> str | None:
    """A word in the Latin letters that it looks like, in small ones; None if a letter looks like none."""
    letters = to_latin()
    seen = [letters.get(letter) if letter in letters else letter for letter in word]
    if any(letter.isalpha() and _script(letter) != "LATIN" for letter in map(str, seen)):
        return None
    return "".join(map(str, seen))


@cache
def to_latin() -> Mapping[str, str]:
    """The Latin letter that a letter of another script looks like, both small.

    Where capitals look like one letter and small ones like another, capitals decide: lists are often typed in them. But
    a capital that is one stroke looks like several letters, so the small one decides.
    """
    listed = json.loads((files("confusable_homoglyphs") / "confusables.json").read_text("utf-8"))
    found: dict[str, str] = {}
    strokes: dict[str, str] = {}
    for capital in (True, False):
        for letter, others in listed.items():
            if len(letter) == 1 and letter.isalpha() and letter.isupper() is capital and _script(letter) != "LATIN":
                latin = (other["c"].lower() for other in others if len(other["c"]) == 1 and other["c"].isascii())
                small = letter.lower()
                if len(small) == 1 and (seen := next(filter(str.isalpha, latin), None)):
                    (strokes if capital and seen in "il" else found).setdefault(small, seen)
    return strokes | found


@cache
def _from_latin() -> Mapping[str, Mapping[str, str]]:
    """The same the other way round, by script."""
    found: dict[str, dict[str, str]] = {}
    for letter, latin in sorted(to_latin().items()):  # letters of today come before those of old books
        found.setdefault(_script(letter), {}).setdefault(latin, letter)
    return found


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split()[0]
