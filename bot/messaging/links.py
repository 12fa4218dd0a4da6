"""What stands in a link to the bot: the name that its maker gave it, or the code by which somebody claims a line that
an admin has entered for them. The code can be typed to the bot, too.
"""

import base64
import re
import secrets
import unicodedata

from bot.messaging.events import Command, Content, Reply, Text

# Between a letter and what follows it in a link: its slug has no such sign.
JOINT = "__"
# The name in the bot's own link to a letter.
OWN_LINK = "letter"
_SOURCE = re.compile(r"[A-Za-z0-9_-]{1,64}")  # what Telegram allows in a link
_BITS = 128
_MARK = "my-"
# Behind the longest slug of a letter a code still fits into a link. What was not copied well is one that leads nowhere:
# whoever gives it is told so, and it is kept as nobody's answer and as the name of no link.
_CODE = re.compile(rf"(?:[a-z0-9-]{{1,32}}{JOINT})?(?P<code>{_MARK}[a-z0-9]{{20,32}})")
_CODE_MOST = 100  # characters


def new_code() -> str:
    """A code that nobody can guess."""
    return _MARK + base64.b32encode(secrets.token_bytes(_BITS // 8)).decode().rstrip("=").lower()


def code_of(word: str) -> str:
    """The code that somebody has typed or followed, perhaps behind the slug of its letter; "" if it is none."""
    found = _CODE.fullmatch(_bare(word)) if len(word) <= _CODE_MOST else None
    return found["code"] if found is not None else ""


def with_slug(code: str, slug: str) -> str:
    """A code behind the slug of its letter, in a deployment with several."""
    return f"{slug}{JOINT}{code}"


def as_link(content: Content) -> Content:
    """A code that somebody has typed, perhaps behind the slug of its letter, as the link that it stands for; anything
    else as it is.
    """
    if isinstance(content, Text | Reply) and code_of(content.text):
        return Command("start", _bare(content.text))
    return content


def _bare(word: str) -> str:
    """A word without what is copied with it: blanks, and the marks between which it stands in a language that runs
    from right to left.
    """
    return "".join(each for each in word if unicodedata.category(each) != "Cf").strip().casefold()


def source_in(content: Content) -> str:
    """By which link somebody came, as its maker named it; "" if they came by none."""
    match content:
        case Command("start", argument) if argument != "sign" and not code_of(argument) and _SOURCE.fullmatch(argument):
            return argument
        case _:
            return ""
