"""What countries are called, in one index of names as keys (see `key_of`)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bot.signatories.localities import lies_only_in
from bot.signatories.sources import (
    LANGUAGES,
    WIDESPREAD,
    codes,
    countries,
    iso_names,
    languages_of,
    locales,
    own_currencies,
    table,
)
from bot.signatories.spelling import key_of

_WORD_BETWEEN = re.compile(r"\{0\} (\w+) \{1\}")
_WORD_MOST = 3  # Latin letters of what is more likely another word
_INITIALS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names as keys, countries as codes. An empty code means that the name is counted as it is written."""

    names: Mapping[str, str]
    spoken: Mapping[str, Mapping[str, str]]  # the same, of each of our languages alone
    capitals: Mapping[str, str]  # written in capitals: USA, ԱՄՆ
    conjunctions: frozenset[str]  # and, и, և
    written: Mapping[str, str]  # how names in our languages are written in full


@cache
def gazetteer() -> Gazetteer:
    """All names; the first call reads them, which takes a second.

    Names of our own tables go before those in English, these before those in Russian, in our other languages, and in
    all others. Where languages of one kind disagree, the name means nothing.
    """
    own = _read_tables()
    cldr = _read_cldr()
    spoken = {language: {**own.spoken[language]} for language in LANGUAGES}
    for language in LANGUAGES:
        for key, code in cldr.spoken[language].items():
            _agree(spoken[language], key, code)
        official: dict[str, str] = {}
        for code, name in iso_names(language):
            _agree(official, key_of(name), code)
        for key, code in official.items():
            spoken[language].setdefault(key, code)  # where CLDR says otherwise, the translation is wrong

    names = {**own.names}
    for tier in (spoken["en"], spoken["ru"], _agreed(spoken)):
        names |= {key: code for key, code in tier.items() if code and key not in names}
    # In some language a country may be called as a town is elsewhere.
    names |= {
        key: code
        for key, code in cldr.names.items()
        if code and key not in names and (key in cldr.native or lies_only_in(key, code))
    }
    return Gazetteer(
        names=names,
        spoken={language: {key: names[key] for key in spoken[language] if names.get(key)} for language in LANGUAGES},
        capitals={word: code for word, code in {**codes(), **cldr.capitals, **own.capitals}.items() if code},
        conjunctions=frozenset(cldr.conjunctions - {""}),
        written=cldr.written,
    )


@dataclass(slots=True)
class _Read:
    """The names that were read from one source; the code is empty where the source contradicts itself."""

    names: dict[str, str] = field(default_factory=dict)
    spoken: dict[str, dict[str, str]] = field(default_factory=lambda: {language: {} for language in LANGUAGES})
    capitals: dict[str, str] = field(default_factory=dict)
    native: set[str] = field(default_factory=set)  # names in a language of the country itself
    conjunctions: set[str] = field(default_factory=set)
    written: dict[str, str] = field(default_factory=dict)


def _read_tables() -> _Read:
    own = _Read()
    for code, language, names in table("spellings"):
        for name in names.split("|"):
            if code == "-":
                own.names[key_of(name)] = ""
            elif name.isupper():
                _agree(own.capitals, name, code)
            else:
                own.names.setdefault(key_of(name), code)
                own.spoken.get(language, {}).setdefault(key_of(name), code)
    for code, language, _, name in table("cldr"):
        if name.isalpha() and name.isupper():
            own.capitals.setdefault(name, code)
        else:
            _agree(own.spoken[language], key_of(name), code)
    return own


def _read_cldr() -> _Read:
    cldr = _Read()
    currencies = own_currencies()
    for locale, data in locales():
        conjunction = _conjunction(data)
        cldr.conjunctions.add(conjunction)
        for code, name in data.get("territories", {}).items():
            if code in countries():
                for spelling in {name, name.replace("&", conjunction)}:
                    _note_name(cldr, locale, code, spelling)
        for currency, name in data.get("currency_names", {}).items():
            # Babel leaves out the short names of countries; those in capitals survive in "US Dollar", "доллар США".
            if currency in currencies and not name.isupper():
                for word in _INITIALS.findall(name):
                    if word.isupper() and word != currency:
                        _agree(cldr.capitals, word, currencies[currency])
    return cldr


def _note_name(cldr: _Read, locale: str, code: str, name: str) -> None:
    key = key_of(name)
    if locale in cldr.spoken:
        _agree(cldr.spoken[locale], key, code)
        cldr.written.setdefault(key, name)
        return
    language = locale.partition("_")[0]
    is_native = language in languages_of(code)
    if is_native:
        cldr.native.add(key)
    if is_native or (language in WIDESPREAD and (len(key) > _WORD_MOST or not key.isascii())):
        _agree(cldr.names, key, code)


def _agreed(spoken: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    agreed: dict[str, str] = {}
    for names in spoken.values():
        for key, code in names.items():
            _agree(agreed, key, code)
    return agreed


def _agree(index: dict[str, str], key: str, code: str) -> None:
    """Note what a name means; nothing, for good, where it has been said to mean something else."""
    if index.setdefault(key, code) != code:
        index[key] = ""


def _conjunction(data: Mapping[str, Mapping[str, Any]]) -> str:
    """The word between two things, where a language writes it as a word of its own; else nothing."""
    pattern = data.get("list_patterns", {}).get("standard")
    word = _WORD_BETWEEN.fullmatch(pattern.get("2", "")) if isinstance(pattern, Mapping) else None
    return word[1].casefold() if word else ""
