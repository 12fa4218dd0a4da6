"""A link as a QR code, which a camera reads."""

from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import segno

from bot.messaging.messages import Message

_PIXELS = 12  # a module; the picture has about 500 a side


@lru_cache(maxsize=8)
def png(link: str) -> bytes:
    """The picture of a link, as PNG."""
    stream = BytesIO()
    segno.make(link, micro=False, error="m").save(stream, kind="png", scale=_PIXELS, border=4)
    return stream.getvalue()


def with_code(message: Message, link: str) -> Message:
    """The message with the picture of the link, if it is to show that."""
    return replace(message, picture=png(link)) if message.shows_code else message
