"""Small pieces of messages."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.policy import LINE_MOST


def shorten(line: str, most: int = LINE_MOST) -> str:
    """The line, cut with an ellipsis when it is longer than `most` UTF-16 units."""
    encoded = line.encode("utf-16-le")
    if len(encoded) <= most * 2:
        return line
    return encoded[: (most - 1) * 2].decode("utf-16-le", "ignore") + "…"


def joined(parts: Sequence[Markup]) -> Markup:
    """Paragraphs with an empty line between them."""
    return Markup("\n\n").join(part for part in parts if part)
