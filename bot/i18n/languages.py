"""Languages by their tags (BCP 47): how a tag is written, which of several languages serves somebody who asks for
another one, and what a language calls itself.

A tag is read tolerantly (`pt-br`, `pt_BR`) and written in one way (`pt-BR`). A language in another script is another
language: who asks for `az-Cyrl` is not served `az`, which is written in Latin letters.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from bot.messaging.folding import folded

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<territory>[a-z]{2}|\d{3}))?(?:-[a-z\d-]{1,30})?", re.A
)
LONGEST = 64  # characters of a tag; a longer one is none
# Norwegian is Bokmål to every platform; CLDR has no alias for it.
_ALIASES = {**get_global("language_aliases"), "no": "nb"}


class _Tag(NamedTuple):
    language: str
    script: str | None
    territory: str | None


def canonical(tag: str) -> str | None:
    """The tag as it is written everywhere, such as `pt-BR` or `zh-Hant`. None if it is none, or of a language that CLDR
    does not know.
    """
    found = _read(tag)
    return None if found is None or _locale(written := _written(found)) is None else written


def locale_of(tag: str) -> Locale:
    """What CLDR knows of a language. ValueError if it is not known there."""
    if (locale := _locale(tag)) is None:
        raise ValueError
    return locale


def match(wanted: str | None, offered: Iterable[str]) -> str | None:
    """Which of the offered languages serves somebody who wants a language: the same one in the same script, and of the
    same country where there is a choice. None if there is none.
    """
    asked = _read(wanted or "")
    if asked is None:
        return None
    found = [(each, tag) for each in offered if (tag := _read(each)) and _kin(tag) == _kin(asked)]
    found.sort(key=lambda pair: (pair[1].territory != asked.territory, pair[1].territory is not None))
    return found[0][0] if found else None


def choose(wanted: Iterable[str | None], offered: Iterable[str]) -> str | None:
    """The language that serves the first wish that one of the offered languages can serve."""
    offered = tuple(offered)
    return next((found for each in wanted if (found := match(each, offered)) is not None), None)


def own_name(tag: str) -> str:
    """What a language calls itself, such as “Français” or “Հայերեն”."""
    name = locale_of(tag).get_display_name() or tag
    return name[:1].title() + name[1:]


def name_in(tag: str, language: str) -> str:
    """What a language is called in another one; its tag, if CLDR has no name for it there."""
    return ((locale := _locale(tag)) and locale.get_display_name(locale_of(language))) or tag


def language_named(offered: Iterable[str], words: str) -> str | None:
    """The language that somebody names: one of those offered by what it calls itself, or any by its tag."""
    word = folded(words[:LONGEST])
    named = next((each for each in offered if word in (folded(own_name(each)), each.casefold())), None)
    return named or canonical(words.strip())


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left."""
    return locale_of(tag).text_direction == "rtl"


def script_of(tag: str) -> str | None:
    """The script in which a language is written, by its code in ISO 15924: that of the tag, or else the likely one."""
    return None if (found := _read(tag)) is None else _kin(found)[1]


def _read(tag: str) -> _Tag | None:
    return _parsed(tag) if len(tag) <= LONGEST else None


@lru_cache(1024)
def _parsed(tag: str) -> _Tag | None:
    found = _TAG.fullmatch(tag.replace("_", "-").casefold())
    if found is None:
        return None
    language, script, territory = found["language"], found["script"], found["territory"]
    alias, _, of_alias = str(_ALIASES.get(language, language)).partition("_")
    if script is None and len(of_alias) == 4:  # such as sr_Latn for sh
        script = of_alias
    return _Tag(alias, script.title() if script else None, territory.upper() if territory else None)


def _written(tag: _Tag) -> str:
    return "-".join(part for part in tag if part)


@lru_cache(1024)
def _kin(tag: _Tag) -> tuple[str, str | None]:
    """The language with the script in which it is written: the likely one, if the tag names none."""
    if tag.script is not None:
        return tag.language, tag.script
    likely = get_global("likely_subtags")
    full = (likely.get(f"{tag.language}_{tag.territory}") if tag.territory else None) or likely.get(tag.language)
    return tag.language, full.split("_")[1] if full else None


@lru_cache(1024)
def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
