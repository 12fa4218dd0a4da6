"""The signature of a command of the admin group, and the objects that all commands use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.messaging.actions import Action
from bot.messaging.events import Command, Event
from bot.messaging.messages import Delivery, Message
from bot.moderation.admin_groups import AdminGroups
from bot.moderation.decisions import Decisions
from bot.moderation.importing import Importing
from bot.moderation.new_texts import NewTexts
from bot.moderation.removals import Removals
from bot.moderation.sweeps import Sweeps
from bot.moderation.typed import Typed
from bot.moderation.watch_list import WatchList
from bot.policy import Rules
from storage.protocol import Transaction
from storage.records import Account, Priority


@dataclass(frozen=True, slots=True)
class CommandContext:
    """The collaborators of all commands. `say` speaks the language of the admin group."""

    letter: Letter
    catalog: Catalog
    say: Translator
    groups: AdminGroups
    decisions: Decisions
    typed: Typed
    rules: Rules
    removals: Removals
    sweeps: Sweeps
    watch_list: WatchList
    importing: Importing
    has_others: Callable[[Transaction, Account], bool]
    new_texts: NewTexts
    letters: Sequence[Letter] = ()
    """All letters of a deployment with several."""

    def post(self, unit: UnitOfWork, event: Event, message: Message) -> None:
        """Send a message to the admin group in which a command was given."""
        unit.post(self.groups[event.platform], Delivery(message), priority=Priority.ADMINS)


# Does what a button says that a command has shown; returns a word to the admin who pressed it, or "".
AdminPress = Callable[[CommandContext, UnitOfWork, Event, Action, datetime], str]
# Does what a command says; returns a word to the admin who gave it, or "".
AdminCommand = Callable[[CommandContext, UnitOfWork, Event, Command, datetime], str]
