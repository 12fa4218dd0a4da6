"""Where names come from: CLDR by way of Babel, ISO 3166 by way of pycountry, and our own tables.

`tables/` holds what neither package has; each says in its first lines what is in it and where that is from.
"""

import gettext
import pickle
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pycountry
from babel import localedata
from babel.core import get_global

from bot.signatories.spelling import key_of

# What the bot speaks or will speak. The names in these languages are known in their cases, and go before all others.
LANGUAGES = ("en", "ru", "hy", "az", "ka", "tr", "uk", "ky", "kk", "ro", "de", "fr", "es", "fa", "ar")

# Of these languages all names are taken; of the others only what they call the countries in which they are spoken. In
# one of them Almania is Armenia, while most who write it mean Germany.
WIDESPREAD = frozenset(
    (
        *("af", "am", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "el", "et", "eu", "fi"),
        *("ga", "gl", "he", "hi", "hr", "hu", "id", "is", "it", "ja", "ko", "ku", "lb", "lt"),
        *("lv", "mk", "mn", "ms", "mt", "nb", "nl", "nn", "no", "pa", "pl", "ps", "pt", "sk"),
        *("sl", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "tk", "ur", "uz", "vi", "yue"),
        *("zh"),
    )
)


def table(name: str) -> Iterator[tuple[str, ...]]:
    """The rows of one of our tables."""
    with files("bot.signatories").joinpath(f"tables/{name}.tsv").open(encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield tuple(line.rstrip("\n").split("\t"))


def locales() -> Iterator[tuple[str, Mapping[str, Mapping[str, Any]]]]:
    """The locales of CLDR whose names of countries may be taken, with what it says in them; those of the bot first."""
    wanted = WIDESPREAD.union(*map(languages_of, countries()))
    others = (locale for locale in localedata.locale_identifiers() if locale.partition("_")[0] in wanted)
    for locale in (*LANGUAGES, *sorted(set(others) - set(LANGUAGES))):
        yield locale, locale_data(locale)


def locale_data(locale: str) -> dict[str, dict[str, Any]]:
    """The data of CLDR for one language, without inherited data. It is not read by `localedata.load`, which would keep
    over a hundred megabytes in memory.
    """
    with Path(localedata.resolve_locale_filename(locale)).open("rb") as file:
        data: dict[str, dict[str, Any]] = pickle.load(file)  # noqa: S301 - a part of the installed package
    return data


@cache
def countries() -> frozenset[str]:
    """The codes of the countries and territories of ISO 3166, and of Kosovo: no continents, no unions."""
    return frozenset(entry.alpha_2 for entry in pycountry.countries) | {"XK"}


@cache
def inverted() -> frozenset[str]:
    """The keys of the names that ISO 3166 writes with a comma, without articles: "Moldova, Republic of"."""
    return frozenset(without_article(key_of(entry.name)) for entry in pycountry.countries if "," in entry.name)


def without_article(key: str) -> str:
    """The key of a name in English, without the articles within it and behind it."""
    return key.removesuffix(" the").replace(" the ", " ")


def iso_names(language: str) -> Iterator[tuple[str, str]]:
    """Codes and official names of countries in a language; in English also their other names in ISO 3166."""
    translate = translation("iso3166-1", language)
    for entry in pycountry.countries:
        for field in ("name", "official_name", "common_name") if language == "en" else ("official_name",):
            name = entry._fields.get(field)
            if name and (language == "en" or translate.gettext(name) != name):
                yield entry.alpha_2, translate.gettext(name)


def translation(domain: str, language: str) -> gettext.NullTranslations:
    """The translations of pycountry. They are not opened by `gettext.translation`, which would keep all of them in
    memory.
    """
    path = gettext.find(domain, pycountry.LOCALES_DIR, [language])
    if path is None:
        return gettext.NullTranslations()
    with Path(path).open("rb") as file:
        return gettext.GNUTranslations(file)


@cache
def continents() -> frozenset[str]:
    """The keys of what CLDR calls parts of the world and unions, in our languages."""
    return frozenset(
        key_of(name)
        for language in LANGUAGES
        for code, name in locale_data(language)["territories"].items()
        if code not in countries()
    )


@cache
def short_names() -> Mapping[tuple[str, str], str]:
    """Short names of CLDR, by code and language."""
    return {(code, language): name for code, language, kind, name in table("cldr") if kind == "short"}


@cache
def languages_of(code: str) -> frozenset[str]:
    """The languages that a good part of a country speaks."""
    spoken = get_global("territory_languages").get(code, {})
    return frozenset(language for language, facts in spoken.items() if facts["population_percent"] >= 20)


def codes() -> dict[str, str]:
    """USA, GBR and the like, and UK. Of the codes of two letters our table has those that mean nothing else."""
    return {
        alias: meant[0]
        for alias, meant in get_global("territory_aliases").items()
        if alias.isalpha() and (len(alias) == 3 or alias == "UK") and len(meant) == 1 and meant[0] in countries()
    }


def own_currencies() -> dict[str, str]:
    """Currencies that are in use now in the country after which they are coded: USD in US."""
    return {
        currency: territory
        for territory, currencies in get_global("territory_currencies").items()
        for currency, _, end, tender in currencies
        if currency.startswith(territory) and tender and end is None
    }
