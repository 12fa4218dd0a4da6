"""The markup in which the texts of messages are written, for every platform.

Text with these tags, which can be nested and must be closed:

    <h>a heading</h> <b>bold</b> <i>slanted</i> <s>struck out</s> <code>code</code> <pre>lines of code</pre>
    <blockquote>a quote, or the exact line of a signatory</blockquote> <a href="https://example.org">a link</a>

A line ends with a newline. `<`, `>`, `&` and quotation marks in people's words are character references. The module
`rendering.py` of each platform translates the markup.
"""

import re
from collections.abc import Iterable
from html import unescape
from itertools import takewhile
from typing import NamedTuple

from markupsafe import Markup, escape

from bot.messaging.bounds import units

TAGS = ("h", "b", "i", "s", "code", "pre", "blockquote", "a")
TAG = re.compile("<(/?)([a-z]+)([^<>]*)>")
# What a reader would take for a command; `bot.platforms.matrix.rendering` writes our own commands with "!".
_SLASH = re.compile(r"(?<![\w/])/(?=\w)")
SLASH = "&#47;"


def as_written(text: str) -> Markup:
    """People's words as markup that shows them unchanged; they are never taken for tags or commands of ours."""
    return Markup(_SLASH.sub(SLASH, escape(text)))  # noqa: S704  escaped on this line


def plain(text: str) -> str:
    """The visible characters of a text, without its formatting."""
    return unescape(TAG.sub("", text))


def shown_units(text: Markup) -> int:
    """The visible length of a text in UTF-16 units: Telegram counts no tags, and counts a character reference as its
    character.
    """
    return units(plain(text))


# Styled text that may be cut anywhere ---------------------------------------------------------------


class Run(NamedTuple):
    """A piece of visible text and the tags around it, the outermost first."""

    text: str
    tags: tuple[str, ...] = ()


Runs = tuple[Run, ...]


def visible(runs: Iterable[Run]) -> str:
    """The visible characters of the runs, without their formatting."""
    return "".join(run.text for run in runs)


def entities(runs: Iterable[Run], before: tuple[str, ...] = ()) -> int:
    """How many tags the runs open, after text that is inside the tags `before`."""
    count = 0
    for run in runs:
        count += len(run.tags) - _shared(before, run.tags)
        before = run.tags
    return count


def written(runs: Iterable[Run]) -> Markup:
    """The runs as markup, in which every tag is opened and closed."""
    parts: list[str] = []
    opened: tuple[str, ...] = ()
    for run in (*runs, Run("")):
        kept = _shared(opened, run.tags)
        parts += (f"</{tag.split()[0]}>" for tag in reversed(opened[kept:]))
        parts += (f"<{tag}>" for tag in run.tags[kept:])
        parts.append(as_written(run.text))
        opened = run.tags
    return Markup("".join(parts))  # noqa: S704 - every text and address in it is escaped above


def _shared(some: tuple[str, ...], others: tuple[str, ...]) -> int:
    """How many of the outermost tags are equal."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))
