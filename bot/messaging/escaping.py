"""People's words in the markup of messages: shown as they are written, and never taken for words of ours."""

import re

from markupsafe import Markup, escape

# What a reader of our sentences takes for a command; see `bot.platforms.matrix.rendering`, which writes ours with "!".
_SLASH = re.compile(r"(?<![\w/])/(?=\w)")
SLASH = "&#47;"


def as_written(text: str) -> Markup:
    """The words as HTML. A slash that might begin a command is written as a character reference."""
    return Markup(_SLASH.sub(SLASH, escape(text)))  # noqa: S704  escaped on this line
