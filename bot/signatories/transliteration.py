"""Suggests how a name is spelled in Latin letters. Its owner knows better: it is a suggestion, and can be corrected.

`anyascii` carries letters over one by one. What depends on the neighbours of a letter, or on the language, stands here.
"""

import re
import unicodedata

from anyascii import anyascii

from bot.i18n.languages import match
from bot.signatories.scripts import scripts

# Scripts that write every sound, so that the letters alone determine a Latin spelling. One without vowels, or of
# syllables, does not.
_SPELLED_OUT = frozenset(("CYRILLIC", "ARMENIAN", "GEORGIAN", "GREEK"))
_SILENT = re.compile("['’ʼ‘`]")  # apostrophes, and the signs that anyascii writes so
_STRESS = "\u0301"  # in Greek
_Rules = tuple[tuple[str, str], ...]

# As in Armenian passports: some letters have another sound at the beginning of a word.
_ARMENIAN: _Rules = (
    *((r"\bո(?=վ)", "o"), (r"\bո(?!ւ)", "vo"), (r"\bե", "ye"), ("ու", "u"), ("իւ", "yu"), ("եւ", "ev"), ("ռ", "r")),
)
# The standard ELOT 743.
_GREEK: _Rules = (
    *(("ου", "ou"), (r"αυ(?=[θκξπσςτφχψ]|\b)", "af"), ("αυ", "av"), (r"ευ(?=[θκξπσςτφχψ]|\b)", "ef"), ("ευ", "ev")),
    *((r"\bμπ", "b"), ("γγ", "ng"), ("γξ", "nx"), ("γχ", "nch")),
)
# The resolution 55 of the Cabinet of Ministers of Ukraine of 2010.
_UKRAINIAN: _Rules = (
    *((r"\bє", "ye"), (r"\bї", "yi"), (r"\bй", "y"), (r"\bю", "yu"), (r"\bя", "ya"), ("зг", "zgh")),
    *(("є", "ie"), ("ї", "i"), ("й", "i"), ("ю", "iu"), ("я", "ia"), ("г", "h"), ("и", "y")),
)
_ONLY_UKRAINIAN = re.compile("[єїґ]", re.IGNORECASE)
_NEVER_UKRAINIAN = re.compile("[ыэёъ]", re.IGNORECASE)

_RULES: _Rules = (*_ARMENIAN, *_GREEK)
_WITH_UKRAINIAN: _Rules = (*_RULES, *_UKRAINIAN)
# They find what a rule is about, as the group of its number, or else any letter.
_RULE = re.compile("|".join([*(f"({letters})" for letters, _ in _RULES), "."]))
_RULE_WITH_UKRAINIAN = re.compile("|".join([*(f"({letters})" for letters, _ in _WITH_UKRAINIAN), "."]))


def latin_spelling(name: str, language: str = "") -> str | None:
    """A suggestion for the Latin spelling of a name, given by somebody who speaks a language. None if the letters do
    not determine it.
    """
    used = scripts(name)
    if not used or not used <= _SPELLED_OUT:
        return None
    rule, rules = _RULE, _RULES
    if _ONLY_UKRAINIAN.search(name) or (match(language, ["uk"]) and not _NEVER_UKRAINIAN.search(name)):
        rule, rules = _RULE_WITH_UKRAINIAN, _WITH_UKRAINIAN
    if "GREEK" in used:
        name = unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).replace(_STRESS, ""))
    words = (_latin_word(_SILENT.sub("", word), rule, rules) for word in name.split())
    return " ".join(filter(None, words)) or None


def _latin_word(word: str, rule: re.Pattern[str], rules: _Rules) -> str:
    """A word in Latin letters with the same capitals: the first of the letters that stand for a capital is one."""
    latin = ""
    for found in rule.finditer(word.lower()):
        letters = rules[found.lastindex - 1][1] if found.lastindex else _SILENT.sub("", anyascii(found[0]))
        latin += letters.capitalize() if word[found.start()].isupper() else letters
    if "GEORGIAN" in scripts(word):  # has no capitals
        return latin.capitalize()
    return latin.upper() if word.isupper() and sum(map(str.isalpha, word)) > 1 else latin
