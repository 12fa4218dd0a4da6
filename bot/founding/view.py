"""The input and the output of a step of founding a letter, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.i18n.catalog import Translator
from bot.letters.letter import Letter
from bot.messaging.capabilities import SMALL_PAGE, PageLimits
from bot.messaging.events import Exposure, Presence
from bot.messaging.messages import Message
from storage.records import Address, Founding


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a step may know. `refusal` is the phrase that says why this person may not found a letter; ""
    if they may. With `makes_groups`, the bot makes the admin group. `mine` are
    the letters that they have founded and that are carried.
    """

    founding: Founding
    say: Translator
    translators: Mapping[str, Translator]
    now: datetime
    refusal: str = ""
    page: PageLimits = SMALL_PAGE
    makes_groups: bool = False
    mine: tuple[Letter, ...] = ()

    @property
    def today(self) -> date:
        """The day on which the event is handled, in UTC."""
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Group:
    """What a platform says of a group that may become an admin group. `presence` is what the bot is there, `exposures`
    are the ways in which others could enter it or read it. It `is_empty` while nobody but the bot is in it. `moved` is
    its new address, if it has one.
    """

    title: str
    presence: Presence
    exposures: tuple[Exposure, ...] = ()
    is_empty: bool = False
    moved: Address | None = None
    is_taken: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a step: a message to the founder, and the letter (None if it is not founded any more).

    With `in_place` the message replaces the one whose button was pressed, and otherwise it stands at the end of the
    chat. What was typed is taken out of the chat if it was `taken` as a short answer. `told` is for the group.
    """

    message: Message
    founding: Founding | None
    in_place: bool = False
    toast: str = ""
    taken: bool = False
    told: Message | None = None
