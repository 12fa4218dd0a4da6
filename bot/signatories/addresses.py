"""What leads away from a letter: links, domains, telephone numbers. No signature carries any of it."""

import re
from functools import cache

from publicsuffixlist import PublicSuffixList

_LINK = re.compile(
    r"""
      \w://               # https://example.org
    | \bwww\.
    | \S@\w               # flora@example.org
    | (?<!\w)[@＠]\w      # @flora
    | \bt\.me\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?<![\w-])[\w-]{2,63}(?:[.。．｡][\w-]{1,63}){1,8}(?![\w-])")
_DOTS = re.compile("[.。．｡]")
# Titles that are written before others, with a stop and no space between: Dr.med, Dipl.Ing
_TITLES = frozenset(("dr", "prof", "dipl", "mag", "lic", "priv", "univ", "st", "mr", "mrs", "ms"))

_DIGITS_LEAST = 7
_NUMBER = re.compile(r"\d(?:[\s()./·–—-]{0,4}\d){6,40}")
_GROUPS = re.compile(r"\d+")
_YEAR_DIGITS = 4


def has_link(text: str) -> bool:
    """Whether it holds a web address, an e-mail address or a handle: what a chat would turn into a link."""
    return _LINK.search(text) is not None


def has_domain(text: str) -> bool:
    """Whether it holds the name of a domain, by the public suffix list: evil.shop, but no Prof.dr and no Yu.M."""
    return any(_is_domain(found[0]) for found in _DOMAIN.finditer(text))


def has_telephone(text: str) -> bool:
    """Whether it holds a telephone number, in any digits. Years are none: 1941-1945."""
    return any(not _are_years(_GROUPS.findall(found[0])) for found in _NUMBER.finditer(text))


def _is_domain(name: str) -> bool:
    name = _DOTS.sub(".", name).lower()
    return name.partition(".")[0] not in _TITLES and _suffixes().privatesuffix(name) is not None


def _are_years(groups: list[str]) -> bool:
    return all(len(group) == _YEAR_DIGITS and group.isdecimal() and 1000 <= int(group) < 2100 for group in groups)


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)
