"""What the bot says on Matrix where no message can stand, in the default language of the letter."""

from dataclasses import dataclass

from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.widgets import shorten
from storage.records import Platform

from .policy import NAME_MOST


@dataclass(frozen=True, slots=True)
class Words:
    """The bot's name, and the reasons that clients show when it declines an invitation, leaves a room or cancels a
    verification. An empty reason is not sent.
    """

    name: str = ""
    not_direct: str = ""
    enough_rooms: str = ""
    full: str = ""
    overheard: str = ""
    idle: str = ""
    verification: str = ""


def words_of(letter: Letter, catalog: Catalog) -> Words:
    """The words for a letter."""
    say = catalog.on(Platform.MATRIX).translator(letter.default_language)
    return Words(
        name=shorten(letter.wording(letter.default_language).title, NAME_MOST),
        not_direct=say.plain("leave-not-direct"),
        enough_rooms=say.plain("leave-enough-rooms"),
        full=say.plain("leave-full"),
        overheard=say.plain("leave-overheard"),
        idle=say.plain("leave-idle"),
        verification=say.plain("strange-verification"),
    )
