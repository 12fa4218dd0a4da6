"""What the bot says on Matrix where no message can stand, in the language of the person who will read it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.widgets import shorten
from bot.platforms.base import LanguageOf
from storage.records import Account, Platform

from .policy import NAME_MOST


async def _nothing(_phrase: str, _user: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Words:
    """The bot's name, and the reasons that clients show when it declines an invitation, leaves a room or cancels a
    verification.
    """

    name: str = ""
    reason: Callable[[str, str], Awaitable[str]] = _nothing
    """Takes a phrase and the Matrix id of a person, and returns plain text. An empty reason is not sent."""


def words_of(letters: Sequence[Letter], catalog: Catalog, language_of: LanguageOf) -> Words:
    """The words for the letters. A person without a chosen language reads them in that of the letter."""
    phrases, letter = catalog.on(Platform.MATRIX), letters[0]

    async def reason(phrase: str, user: str) -> str:
        chosen = await language_of(Account(Platform.MATRIX, user))
        return phrases.translator(chosen, letter.default_language).plain(phrase)

    name = letter.wording(letter.default_language).title
    if len(letters) > 1:
        name = phrases.translator(letter.default_language).plain("bot-name-several")
    return Words(shorten(name, NAME_MOST), reason)
