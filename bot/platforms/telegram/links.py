"""Links that open the private chat with the bot on Telegram."""

from bot.messaging.links import JOINT, OWN_LINK, with_slug
from bot.messaging.messages import Choice, Invitation, Message

_START = "?start="


def invitation(username: str, letter: str = "") -> str:
    """The link that opens the private chat with a bot, where the letter is shown. `letter` is its slug, in a deployment
    with several.
    """
    return f"https://t.me/{username}{_START}{letter or OWN_LINK}"


def claim(link: str, choice: Choice) -> str:
    """The link by which somebody claims a line, with the code that the choice holds; `link` is an `invitation`."""
    bot, _, letter = link.partition(_START)
    is_whole = JOINT in choice.words or letter == OWN_LINK  # a code of version 0.2 waits without its letter
    return f"{bot}{_START}{choice.words if is_whole else with_slug(choice.words, letter)}"


def claims(message: Message, link: str) -> str:
    """The links that a message is about, to be read below its text."""
    choices = (choice for row in message.choices for choice in row if choice.invitation is Invitation.CLAIM)
    return "".join(f"\n\n{claim(link, choice)}" for choice in choices)
