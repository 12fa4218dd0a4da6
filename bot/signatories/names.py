"""Checks names and occupations, and finds the second spelling of a name."""

import re
import unicodedata

from anyascii import anyascii

from bot.signatories.addresses import has_domain, has_link, has_long_number, has_telephone
from bot.signatories.problem import Problem
from bot.signatories.texts import has_letters, is_formula, is_symbol, tidy

NAME_MOST = 120
OCCUPATION_MOST = 200

_BETWEEN_SPELLINGS = re.compile(r"[/／|]")
# Scripts that write every sound, so that the letters alone determine a Latin spelling.
_SPELLED_OUT = frozenset(("CYRILLIC", "ARMENIAN", "GEORGIAN", "GREEK"))


def check_name(text: str) -> str | Problem:
    """The tidied name (see `tidy`), or the problem with it. A name has letters of any script, is one line, and contains
    no address.
    """
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
    if has_link(name) or has_domain(name) or has_long_number(name):
        return Problem("name-address")
    if is_formula(name):
        return Problem("text-formula")
    if not has_letters(name):
        return Problem("name-no-letters")
    if any(map(is_symbol, name)):
        return Problem("name-symbols")
    return name


def check_text(text: str, *, most: int) -> str | Problem:
    """The tidied text, or the problem with it. It may have one line of at most `most` characters."""
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
    """The tidied occupation or affiliation, or the problem with it: it may be any text without an address or a
    telephone number.
    """
    occupation = check_text(text, most=OCCUPATION_MOST)
    if isinstance(occupation, Problem):
        return occupation
    if has_link(occupation) or has_telephone(occupation):
        return Problem("occupation-address")
    return Problem("text-formula") if is_formula(occupation) else occupation


def spellings(name: str) -> tuple[str, ...]:
    """The spellings of a name: one, or two in different scripts, separated by a slash or the second one in brackets."""
    parts = [part.strip() for part in _BETWEEN_SPELLINGS.split(name) if has_letters(part)]
    if len(parts) < 2 and name.endswith(")"):
        parts = [part.strip() for part in name.removesuffix(")").split("(")]
    scripts = [_scripts(part) for part in parts]
    if len(parts) == 2 and all(scripts) and not scripts[0] & scripts[1]:
        return tuple(parts)
    return (name,)


def latin_spelling(name: str) -> str | None:
    """A suggestion for the Latin spelling of a name, which the signer can correct. None if the letters do not determine
    it.

    A script without vowels, or of syllables, does not determine the spelling.
    """
    if not _scripts(name) or not _scripts(name) <= _SPELLED_OUT:
        return None
    words = (_latin_word(word) for word in name.replace("ու", "u").replace("Ու", "U").replace("ՈՒ", "U").split())
    return " ".join(filter(None, words)) or None


def _latin_word(word: str) -> str:
    latin = anyascii(word).replace("'", "").replace("`", "")
    return latin.capitalize() if "GEORGIAN" in _scripts(word) else latin  # Georgian has no capitals


def _scripts(text: str) -> frozenset[str]:
    return frozenset(unicodedata.name(letter, "?").split()[0] for letter in text if letter.isalpha())
