"""Which country a place is, in any language that CLDR knows."""

import pickle
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global

PLACE_MOST = 60
# What a name is compared without: apostrophes and dots within words, and the accents that NFKD splits off.
_DROPPED = re.compile("['’‘ʼʻ`´.·\u0300-\u036f]")
_ARTICLES = frozenset({"the", "la", "le", "les", "l", "el", "los", "las", "il", "lo", "die", "der", "das", "het"})
_WORDS_MOST = 8  # of a country's name
_COUNTRY_MOST = 2 * PLACE_MOST  # characters of a country with its city; whatever is longer need not be looked up
_WORD_BETWEEN = re.compile(r"\{0\} (\w+) \{1\}")
_AFTER_STOP = re.compile(r"\.\s*")
_INITIALS = re.compile(r"[^\W\d_]{2,}")


def country(place: str) -> str | None:
    """The territory code (ISO 3166, and XK) of the country that a place names, alone or with a city beside it.

    Written in any language of CLDR; case, accents, dots and a leading article aside. English is asked first, then
    Russian, then all others. None where these disagree, and where CLDR knows no such country: the place then stands
    as written and is counted as it is written.
    """
    return _country(place) if len(place) <= _COUNTRY_MOST else None


@lru_cache(maxsize=4096)
def _country(place: str) -> str | None:
    parts = COMMA.split(place)
    if len(parts) > 1:
        found = {code for part in parts if (code := country(part))}
        return found.pop() if len(found) == 1 else None
    for atlas in _atlases():
        if code := atlas.country(place):
            return code
    return None


def city_of(place: str, code: str) -> bool:
    """Whether a place is a city of a country, of the few that CLDR names: those that time zones are called after."""
    return any(code in atlas.city(place) for atlas in _atlases())


def is_city(place: str) -> bool:
    """Whether a place is one of the cities that CLDR names."""
    return any(atlas.city(place) for atlas in _atlases())


def country_name(code: str, language: str) -> str:
    """What a country is called in a language (en, pt-BR); in English, or by its code, where CLDR has no name."""
    for tag in (language, "en"):
        try:
            name: str | None = Locale.parse(tag.replace("-", "_")).territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            return name
    return code


def prepare() -> None:
    """Read all languages now, which takes half a second, instead of at the first place that is in no nearer one."""
    world()


def key_of(name: str) -> str:
    """The form in which spellings of one place meet; empty where nothing but punctuation is left."""
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", name.casefold())).replace("ı", "i")
    if not plain.isalnum():
        plain = "".join(c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in plain)
    return " ".join(plain.split())


@dataclass(frozen=True, slots=True)
class _Atlas:
    """What some languages call countries and cities; names are keys (see `key_of`), countries are codes."""

    names: Mapping[str, str]
    initials: Mapping[str, str]  # written in capitals: USA, ԱՄՆ
    cities: Mapping[str, frozenset[str]]  # name: the countries that have such a city
    conjunctions: frozenset[str]  # and, и, և
    city_words: frozenset[str]  # what stands beside a city's name: city, քաղաք

    def country(self, place: str) -> str | None:
        key = key_of(place)
        if code := self.names.get(key):
            return code
        bare = _AFTER_STOP.sub("", place.strip())
        if bare in self.initials:
            return self.initials[bare]
        words = key.split()
        if not 1 < len(words) <= _WORDS_MOST:
            return None
        if words[0] in _ARTICLES and (code := self.names.get(" ".join(words[1:]))):
            return code
        return self._said_twice(words)

    def _said_twice(self, words: list[str]) -> str | None:
        """The country that both ends of a name agree on: Czechia (Czech Republic), United States of America."""
        for middle in range(1, len(words)):
            code = self.names.get(" ".join(words[:middle]))
            if code and code in (self.names.get(" ".join(words[start:])) for start in (middle, middle + 1)):
                return code
        return None

    def city(self, place: str) -> frozenset[str]:
        words = key_of(place).split()
        bare = [word for word in words if word not in self.city_words]
        return self.cities.get(" ".join(words)) or self.cities.get(" ".join(bare)) or frozenset()


def _atlases() -> Iterator[_Atlas]:
    """English and Russian at once; the other languages, which take a while to read, at the first miss."""
    yield _atlas("en")
    yield _atlas("ru")
    yield world()


@cache
def world() -> _Atlas:
    return _atlas(*localedata.locale_identifiers())


@cache
def _atlas(*locales: str) -> _Atlas:
    names: dict[str, str] = {}
    initials = _codes()
    cities: dict[str, frozenset[str]] = {}
    conjunctions: set[str] = set()
    city_words: set[str] = set()
    own_currencies = _own_currencies()

    for locale in locales:
        data = _locale_data(locale)
        conjunction = _conjunction(data)
        conjunctions.add(conjunction)
        for code, name in data.get("territories", {}).items():
            if code in _countries():
                for spelling in {name, name.replace("&", conjunction)}:
                    _agree(names, key_of(spelling), code)
        for currency, name in data.get("currency_names", {}).items():
            # Babel leaves out the short names of countries; those in capitals survive in "US Dollar", "доллар США".
            if currency in own_currencies and not name.isupper():
                for word in _INITIALS.findall(name):
                    if word.isupper() and word != currency:
                        _agree(initials, word, own_currencies[currency])
        for zone, labels in data.get("time_zones", {}).items():
            if zone == "Etc/Unknown":  # "Unknown City"
                city_words.update(key_of(labels.get("city", "")).split())
            else:
                _settle(cities, labels.get("city", ""), zone)
    for zone in get_global("zone_territories"):
        _settle(cities, zone.rpartition("/")[2].replace("_", " "), zone)

    return _Atlas(
        names={key: code for key, code in names.items() if code},
        initials={word: code for word, code in initials.items() if code},
        cities=cities,
        conjunctions=frozenset(conjunctions - {""}),
        city_words=frozenset(city_words),
    )


def _locale_data(locale: str) -> dict[str, dict[str, Any]]:
    """What CLDR says in one language, without what it inherits.

    Read past `localedata.load`, which would keep all it reads, over a hundred megabytes, for good.
    """
    with Path(localedata.resolve_locale_filename(locale)).open("rb") as file:
        data: dict[str, dict[str, Any]] = pickle.load(file)  # noqa: S301 - a part of the installed package
    return data


def _agree(index: dict[str, str], key: str, code: str) -> None:
    """Note what a name means; nothing, for good, where it has been said to mean something else."""
    if index.setdefault(key, code) != code:
        index[key] = ""


def _settle(cities: dict[str, frozenset[str]], city: str, zone: str) -> None:
    territory = get_global("zone_territories").get(zone)
    if territory in _countries() and (key := key_of(city)):
        cities[key] = _set_of(cities.get(key, frozenset()) | {territory})


@cache
def _set_of(codes: frozenset[str]) -> frozenset[str]:
    """One set for all cities of a country, of which there are many thousand names."""
    return codes


def _conjunction(data: Mapping[str, Mapping[str, Any]]) -> str:
    """The word between two things, where a language writes it as a word of its own; else nothing."""
    pattern = data.get("list_patterns", {}).get("standard")
    word = _WORD_BETWEEN.fullmatch(pattern.get("2", "")) if isinstance(pattern, Mapping) else None
    return word[1].casefold() if word else ""


@cache
def _countries() -> frozenset[str]:
    """The territories where languages are spoken: no continents, no unions."""
    return frozenset(code for code in get_global("territory_languages") if code.isalpha() and code != "ZZ")


def _codes() -> dict[str, str]:
    """USA, GBR and the like, and UK: the codes that are also used as names. Others of two letters are too ambiguous."""
    return {
        alias: codes[0]
        for alias, codes in get_global("territory_aliases").items()
        if alias.isalpha() and (len(alias) == 3 or alias == "UK") and len(codes) == 1 and codes[0] in _countries()
    }


def _own_currencies() -> dict[str, str]:
    """Currencies that are in use now in the country after which they are coded: USD in US."""
    return {
        currency: territory
        for territory, currencies in get_global("territory_currencies").items()
        for currency, _, end, tender in currencies
        if currency.startswith(territory) and tender and end is None
    }


COMMA = re.compile(r"(?:(?<!\s)\s+)?[,،，、]\s*")
