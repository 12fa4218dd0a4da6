"""Our markup as Telegram's HTML."""

from bot.messaging.markup import TAG

# Telegram's tag for each of ours: https://core.telegram.org/bots/api#html-style
TELEGRAM_TAGS = {
    "h": "b",
    "b": "b",
    "i": "i",
    "s": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "a",
}


def html(text: str) -> str:
    """A text in our markup as Telegram's HTML. Telegram refuses a message with a tag that it does not know."""
    return TAG.sub(lambda tag: f"<{tag[1]}{TELEGRAM_TAGS[tag[2]]}{tag[3]}>" if tag[2] in TELEGRAM_TAGS else "", text)
