"""Regions and cities. They tell which country is meant when it is written beside them: Cambridge, MA, USA."""

import re
from collections.abc import Mapping
from functools import cache

import pycountry
from babel.core import get_global

from bot.signatories.sources import LANGUAGES, countries, locale_data, table, translation
from bot.signatories.spelling import key_of

_NOWHERE: frozenset[str] = frozenset()
# The words for a town that people write before its name, short ones with a full stop: г. Москва, ք. Երևան
_KIND_OF_TOWN = re.compile(
    r"\A(?:(?:г|гор|м|с|п|пос|дер|ք|գ|ქ|სოფ)\. ?|(?:город|місто|село|пос[её]лок|деревня) )", re.IGNORECASE
)


def without_kind(town: str) -> str:
    """A town as it is called, without the word for a town before it."""
    return _KIND_OF_TOWN.sub("", town, count=1)


def with_region(key: str) -> frozenset[str]:
    """The countries that have a region of this name."""
    return _regions().get(key, _NOWHERE)


def with_city(key: str, *, great: bool = False) -> frozenset[str]:
    """The countries that have a city of this name; or a great one, whose name is hardly ever another word."""
    index = _great_cities() if great else _cities()
    if key in index:
        return index[key]
    words = key.split()
    bare = " ".join(word for word in words if word not in _city_words())
    return index.get(bare, _NOWHERE) if bare else _NOWHERE


def is_territory(code: str, whole: str) -> bool:
    """Whether a region of a country has a code among the countries, too: Hong Kong, Puerto Rico."""
    return f"{whole}-{code}" in _region_codes()


def lies_only_in(key: str, code: str) -> bool:
    """Whether no other country has a city or region of this name, by its name in English or in the land."""
    return all(code in index.get(key, {code}) for index in (_cities(), _region_names()))


@cache
def _region_codes() -> frozenset[str]:
    return frozenset(entry.code for entry in pycountry.subdivisions)


@cache
def _region_names() -> Mapping[str, frozenset[str]]:
    """Regions by their names in the languages of the land and in English; some also by their codes."""
    found: dict[str, frozenset[str]] = {}
    for entry in pycountry.subdivisions:
        _add(found, key_of(entry.name), entry.country_code)
        if entry.country_code in ("AU", "CA", "US"):
            _add(found, key_of(entry.code.partition("-")[2]), entry.country_code)
    for code, regions in table("regions"):
        for name in regions.split("|"):
            _add(found, key_of(name), code)
    return found


@cache
def _regions() -> Mapping[str, frozenset[str]]:
    """The same, also in our languages.

    A translation that is a country's name is left out: some call the American Georgia by the name of the country.
    """
    found = dict(_region_names())
    for language in LANGUAGES:
        translate = translation("iso3166-2", language).gettext
        lands = {key_of(name) for name in locale_data(language)["territories"].values()}
        for entry in pycountry.subdivisions:
            translated = translate(entry.name)
            if translated != entry.name and (key := key_of(translated)) not in lands:
                _add(found, key, entry.country_code)
    return found


@cache
def _cities() -> Mapping[str, frozenset[str]]:
    """Cities of GeoNames, and the great ones of CLDR."""
    found = dict(_great_cities())
    for code, names in table("cities"):
        for name in names.split("|"):
            _add(found, key_of(name), code)
    return found


@cache
def _great_cities() -> Mapping[str, frozenset[str]]:
    """The few cities that CLDR names, those that time zones are called after, in our languages."""
    found: dict[str, frozenset[str]] = {}
    zones = {zone: code for zone, code in get_global("zone_territories").items() if code in countries()}
    for zone, code in zones.items():
        _add(found, key_of(zone.rpartition("/")[2].replace("_", " ")), code)
    for language in LANGUAGES:
        for zone, labels in locale_data(language).get("time_zones", {}).items():
            if zone in zones:
                _add(found, key_of(labels.get("city", "")), zones[zone])
    return found


@cache
def _city_words() -> frozenset[str]:
    """Words that are written beside the name of a city: city, քաղաք. CLDR has them for an unknown city."""
    unknown = (locale_data(language).get("time_zones", {}).get("Etc/Unknown", {}) for language in LANGUAGES)
    return frozenset(word for labels in unknown for word in key_of(labels.get("city", "")).split())


def _add(index: dict[str, frozenset[str]], key: str, code: str) -> None:
    if key and code not in index.get(key, _NOWHERE):
        index[key] = _set_of(index.get(key, _NOWHERE) | {code})


@cache
def _set_of(codes: frozenset[str]) -> frozenset[str]:
    """One set for all places of a country, of which there are many thousand names."""
    return codes
