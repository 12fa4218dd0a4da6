"""What stands in a link to the bot: the name that its maker gave it, or the code by which somebody claims a line that
an admin has entered for them. The code can be typed to the bot, too.
"""

import base64
import re
import secrets

from bot.messaging.events import Command, Content, Reply, Text

# Between a letter and what follows it in a link: its slug has no such sign.
JOINT = "__"
_SOURCE = re.compile(r"[A-Za-z0-9_-]{1,64}")  # what Telegram allows in a link
_BITS = 128
_MARK = "my-"
# Behind the longest slug of a letter it still fits into a link.
_CODE = re.compile(rf"{_MARK}[a-z2-7]{{26}}")
_TYPED = re.compile(rf"(?:[a-z0-9-]{{1,32}}{JOINT})?{_MARK}[a-z2-7]{{26}}")
_TYPED_MOST = 100  # characters


def new_code() -> str:
    """A code that nobody can guess."""
    return _MARK + base64.b32encode(secrets.token_bytes(_BITS // 8)).decode().rstrip("=").lower()


def is_code(word: str) -> bool:
    """Whether a word may be such a code."""
    return _CODE.fullmatch(word) is not None


def with_slug(code: str, slug: str) -> str:
    """A code behind the slug of its letter, in a deployment with several."""
    return f"{slug}{JOINT}{code}"


def as_link(content: Content) -> Content:
    """A code that somebody has typed, perhaps behind the slug of its letter, as the link that it stands for; anything
    else as it is.
    """
    if not isinstance(content, Text | Reply) or len(content.text) > _TYPED_MOST:
        return content
    typed = content.text.strip().casefold()
    return Command("start", typed) if _TYPED.fullmatch(typed) is not None else content


def source_in(content: Content) -> str:
    """By which link somebody came, as its maker named it; "" if they came by none."""
    match content:
        case Command("start", argument) if argument != "sign" and not is_code(argument) and _SOURCE.fullmatch(argument):
            return argument
        case _:
            return ""
