"""What somebody typed or sent as a letter, as the Markdown of a letter that shows it exactly so.

It is a stranger's text: nothing in it becomes a link, and nothing in it is invisible.
"""

import html
import re
import unicodedata
from itertools import groupby

from bot.letters.letter import LetterError, Wording
from bot.policy import FOUNDED_TEXT_MOST, FOUNDED_TITLE_MOST
from bot.signatories.problem import Problem

_MARKUP = re.compile(r"[\\`*_\[\]<>~&!|]")
# What begins a heading, a quote, a list, a line or the underline of a heading.
_BEGINNING = re.compile(r"^(\d{1,9}(?=[.)])|)([#+\-=.)])")
# What would end a heading, and not be shown.
_END = re.compile(r"(?<![#\\])#+$")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?=\s)\s*", re.ASCII)
# A sign by its name or number, which could be one that nobody sees.
_NAMED = re.compile(r"&#?\w{1,32};", re.ASCII)
# What begins a link, an image, an address or a reference, or names a sign; or what a backslash makes plain already.
_LINKING = re.compile(r"\\.|[\[<]|&(?=#?\w{1,32};)", re.DOTALL | re.ASCII)
# Marks that turn the order of letters around, so that a text reads otherwise than it stands there.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_KEPT_CONTROLS = "\n\u200c\u200d"  # two that Persian and emoji need


def cleaned(text: str) -> str:
    """The text without what nobody sees: control characters, and marks that change the order of letters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\u2028", "\n")
    text = _TURNING.sub("", unicodedata.normalize("NFC", text))
    return "".join(
        each for each in text if each in _KEPT_CONTROLS or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Co")
    )


def is_readable(text: str) -> bool:
    """Whether there is a letter or a digit in a text: of joiners alone nobody sees anything."""
    return any(map(str.isalnum, text))


def escaped(line: str) -> str:
    """A line in Markdown that shows it as it stands."""
    line = _MARKUP.sub(r"\\\g<0>", line.strip())
    return _END.sub(r"\\\g<0>", _BEGINNING.sub(r"\1\\\2", line, count=1))


def from_words(words: str) -> str:
    """The Markdown of a text in plain words, whose first line is the title."""
    title, _, below = cleaned(words).strip().partition("\n")
    groups = groupby(below.split("\n"), key=lambda line: not line.strip())
    shown = ["\\\n".join(map(escaped, lines)) for is_gap, lines in groups if not is_gap]
    return "\n\n".join([f"# {escaped(_HEADING.sub('', title, count=1))}", *shown])


def from_markdown(markdown: str) -> str:
    """The Markdown of a text in Markdown, in which addresses and links stand as they were written. Without a heading,
    its first line is one.
    """
    spelt = _NAMED.sub(lambda found: html.unescape(found[0]), markdown)
    text = _LINKING.sub(_disarmed, cleaned(spelt)).strip()
    title, _, below = text.partition("\n")
    if any(_HEADING.match(line) for line in text.split("\n")):
        return text
    return f"# {title.strip()}\n\n{below.strip()}"


def _disarmed(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("\\") else f"\\{found[0]}"


def checked(markdown: str) -> str | Problem:
    """The Markdown of a whole text, or what is wrong with it."""
    if len(markdown) > FOUNDED_TEXT_MOST:
        return Problem("founding-too-long", {"most": FOUNDED_TEXT_MOST})
    try:
        wording = Wording.of("en", markdown)
    except LetterError:
        return Problem("founding-no-text")
    if not is_readable(wording.title):
        return Problem("founding-no-text")
    if len(wording.title) > FOUNDED_TITLE_MOST:
        return Problem("founding-title-long", {"most": FOUNDED_TITLE_MOST})
    return wording.text
