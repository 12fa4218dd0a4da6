"""What names in lists look like: degrees behind a comma, surnames in front, words that belong to no name."""

import re
import unicodedata

from bot.signatories.doubts import Doubt
from bot.signatories.lists.words import phrases, word_set, words_of
from bot.signatories.titles import DEGREES, TITLES

_ALSO_REGIONS = frozenset(("ma", "md", "pe", "ms", "de"))  # in the United States and Canada
_PARTICLES = word_set("particles")
AND = re.compile(r"\s(?:and|und|et|и|та|և|եւ|და|və|ve|și|si|және|жана|&|\+)\s", re.IGNORECASE)
_ALSO_GIVEN = word_set("also_given")
_ORGANISATIONS = word_set("organisations")
_FROM = ("from", "aus", "из", "з", "desde")
_COMPARABLE = re.compile(r"[.\s]")
_BETWEEN = re.compile(r"[\s'’-]")
_WORD = re.compile(r"[^\s,]+")
_QUOTED = re.compile(r"['‘’‚].*['‘’]")
WORDS_OF_NAME = 7


def after_comma(text: str, following: str = "") -> bool:
    """Whether it is a degree, a "Jr." or a form of company, which a comma parts from its name."""
    pieces = text.split()
    if not 0 < len(pieces) <= 3:
        return False
    plain = [_plain(piece) for piece in pieces]
    if not all(piece in DEGREES for piece in plain) and _plain(text) not in DEGREES:
        return False
    region = len(plain) == 1 and plain[0] in _ALSO_REGIONS and "." not in text
    return not (region and words_of(following) in (("usa",), ("us",), ("united", "states"), ("canada",)))


def is_one_name(name: str, inside: str) -> bool:
    """Whether the text in parentheses behind a name belongs to it: a former name, or the name in another script."""
    words = words_of(inside)
    if words and (phrases("around", "born").only(words[:1]) or phrases("around", "born").only(words[:2])):
        return True
    return "," not in inside and not _scripts(name) & _scripts(inside)


def is_title(text: str) -> bool:
    """Whether a text consists only of titles that people write before names: Prof. Dr."""
    words = text.split()
    return 0 < len(words) <= 4 and all(_plain(word) in TITLES for word in words)


def is_given_name(text: str) -> bool:
    """Whether it could be a given name, perhaps with a title or a second one; a country may be one too."""
    words = [word for word in text.split() if _plain(word) not in TITLES]
    return (
        0 < len(words) <= 2
        and looks_like_name(" ".join(words))
        and not any(each in _ORGANISATIONS for each in words_of(text))
    )


def is_work_place(text: str) -> bool:
    """Whether a text is named after an employer: Example University, Peace Institute."""
    return not _ORGANISATIONS.isdisjoint(words_of(text))


def is_small(character: str) -> bool:
    """Whether it is a small letter of a script in which names have capitals: Georgian has none that people use."""
    return character.islower() and not "\u10d0" <= character <= "\u10ff"


def may_be_given(text: str) -> bool:
    """Whether a place is also a given name."""
    return _plain(text) in _ALSO_GIVEN


def looks_like_name(text: str, words_most: int = WORDS_OF_NAME) -> bool:
    """Whether it is written as names are: few words, each with a capital letter or in a script without them.

    Particles (van, de, ibn), titles and degrees aside.
    """
    words = [word for word in _WORD.findall(text) if _plain(word) not in _PARTICLES and _plain(word) not in TITLES]
    return 0 < len(words) <= words_most and all(map(_is_word_of_name, words))


def turned(surname: str, given: str) -> str:
    """The name of somebody whose surname stood first."""
    return f"{given} {surname}"


def name_doubts(name: str) -> list[Doubt]:
    """What about a name a person should look at: figures, two people, words without a capital letter."""
    doubts = []
    words = words_of(name)
    organisation = any(each in _ORGANISATIONS for each in words)
    letters = [each for each in name if each.isalpha()]
    first = next(iter(letters), "")
    if (
        any(each.isdigit() for each in name)
        or any(each in name for each in ':՝?!<>{}[]"=“”„«»')
        or _QUOTED.fullmatch(name)
        or _is_small(name, first)
    ) or (not organisation and len(name.split()) > WORDS_OF_NAME):
        doubts.append(Doubt.NAME_DOUBTFUL)
    if not organisation and (pair := AND.search(name)) and " " in name[pair.end() :].strip():
        doubts.append(Doubt.TWO_PEOPLE)
    elif len(words) == 2 and words[0] in _FROM:
        doubts.append(Doubt.NAME_DOUBTFUL)
    if len(letters) > 3 and name.isupper():
        doubts.append(Doubt.SHOUTING)
    return doubts


def _is_small(name: str, first: str) -> bool:
    """Whether a name begins with a small letter, and with no particle: van Example, d’Example."""
    return is_small(first) and _plain(_BETWEEN.split(name.strip(), maxsplit=1)[0]) not in _PARTICLES


def _is_word_of_name(word: str) -> bool:
    letters = [each for each in word if each.isalpha()]
    if not letters or any(each.isdigit() for each in word):
        return False
    return (
        not is_small(letters[0])
        or any(each.isupper() for each in letters[1:3])
        or _plain(word.split("-", maxsplit=1)[0]) in _PARTICLES
    )


def _scripts(text: str) -> set[str]:
    return {unicodedata.name(each, "UNKNOWN").split()[0] for each in text if each.isalpha()}


def _plain(text: str) -> str:
    return _COMPARABLE.sub("", text).casefold().strip(",;()")
