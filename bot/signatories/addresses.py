"""Finds links, domains and telephone numbers, which no signature may contain.

A text is checked in its plain form (NFKC), in which ＠ is @ and ⁴ is 4, because disguised addresses work too.
"""

import re
import unicodedata
from functools import cache

from publicsuffixlist import PublicSuffixList

from bot.signatories.words import as_pattern, read_words

_LINK = re.compile(
    r"""
      \w://               # https://example.org
    | \bwww\.
    | \S@\w               # flora@example.org
    | (?<!\w)@\w          # @flora
    | \bt\.me\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?<![\w-])[\w-]{2,63}(?:[.。‧][\w-]{1,63}){1,8}(?![\w-])")
_DOTS = re.compile("[.。‧]")
# Titles and names that are written before others with a stop and no space: Dr.med, Md.Al, Rev.Kim
_TITLES = frozenset(
    (
        *("dr", "prof", "dipl", "mag", "lic", "priv", "univ", "st", "mr", "mrs", "ms", "jr", "sr", "ing", "ph", "mgr"),
        *("rev", "fr", "abp", "bp", "msgr", "hon", "gen", "col", "capt", "maj", "lt", "sgt", "amb", "sen", "gov"),
        *("md", "mohd", "muhd", "sk", "th", "ch", "kh", "wm", "chas", "geo", "jas", "jos", "thos"),
    )
)

# Digits with at most a few signs between them. A comma or colon with a space after it begins something else.
_NUMBER = re.compile(r"\d(?:(?:[\s()./·‧•_‐-―−-]|[,:;](?!\s)){0,8}\d){6,40}")
_YEAR = r"(?:1\d|20)\d\d"
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
# What has many digits and calls nobody: days, years and spans of years, round numbers, researchers' ids.
_HARMLESS = re.compile(
    rf"""
      (?<!\d){_DAY}[./-]{_MONTH}[./-]{_YEAR}(?!\d)         # 24.04.1915
    | (?<!\d){_YEAR}[./-]{_MONTH}[./-]{_DAY}(?!\d)         # 1915-04-24
    | (?<!\d){_YEAR}(?:\s?[/‐-―−-]\s?(?:{_YEAR}|\d\d))+(?!\d)  # 1941-1945, 2001-02
    | (?<!\d)\d{{1,3}}(?:[ .,'\u202f]000){{2,4}}(?!\d)     # 1 000 000
    | \bORCID\W{{0,3}}0000-000\d-\d{{4}}-\d{{3}}[\dX]
    """,
    re.VERBOSE | re.IGNORECASE,
)


# A number beside a word that asks to be called is a telephone's, whatever else is said of it.
_CALLS = re.compile(rf"\b(?:{as_pattern(read_words('calls'))})\b", re.IGNORECASE)
# A word for what has a number, up to two small ones, and then that number.
_NUMBERED = re.compile(
    rf"""
    (?: № | \# | \b(?:{as_pattern(read_words("numbered"))}) )
    (?: [\s.:\#№(-]{{1,4}} (?: nos? | nr? | number | num | n[uú]m[eé]ro | nummer | номер | № | of | the | de ) ){{0,2}}
    [\s.:\#№(-]{{0,4}} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_MOST = 60  # the number of characters before a number that may say what it is


def has_link(text: str) -> bool:
    """Whether a text contains a web address, an e-mail address or a handle, which a chat would turn into a link."""
    return _LINK.search(_plain(text)) is not None


def has_domain(text: str) -> bool:
    """Whether a text contains a domain, by the public suffix list: evil.shop, but not Prof.dr or Yu.M."""
    return any(_is_domain(found[0]) for found in _DOMAIN.finditer(_plain(text)))


def has_telephone(text: str) -> bool:
    """Whether a text contains a telephone number, in any digits.

    Days and years are not telephone numbers: 24.04.1915, 1941-1945. Neither is a number that the words before it
    describe as something else, such as member no. 1234567, unless a word asks to call it.
    """
    plain = _HARMLESS.sub("~", _plain(text))
    calls = _CALLS.search(plain) is not None
    return any(calls or not _is_numbered(plain, found.start()) for found in _NUMBER.finditer(plain))


def has_long_number(text: str) -> bool:
    """Whether a text contains so many digits in a row that they could be a telephone number, whatever the words around
    them say.
    """
    return _NUMBER.search(_HARMLESS.sub("~", _plain(text))) is not None


def _is_numbered(text: str, start: int) -> bool:
    before = text[max(0, start - _BEFORE_MOST) : start]
    return not before.endswith("+") and _NUMBERED.search(before) is not None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _is_domain(name: str) -> bool:
    name = _DOTS.sub(".", name).lower()
    return name.partition(".")[0] not in _TITLES and _suffixes().privatesuffix(name) is not None


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)
