"""Answers to people who may not decide, in the admin group and in other groups."""

import time

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.letters.presentation import invitation
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.commands import Audience, commands
from bot.messaging.events import Command, Event, Press
from bot.messaging.markup import as_written
from bot.messaging.messages import Delivery, Message
from bot.moderation.access import Admissions, Standing
from bot.policy import REFUSAL_SECONDS, REFUSAL_SECONDS_IN_ALL, REFUSALS, REFUSALS_IN_ALL
from bot.runtime.token_bucket import TokenBucket
from storage.records import Priority

_ADMIN_COMMANDS = frozenset(row.name for row in commands(Audience.ADMINS, several=True))


class Refusals:
    """Answers to people who may not decide. They change nothing."""

    def __init__(self, letter: Letter, catalog: Catalog, admissions: Admissions) -> None:
        self.letter = letter
        self._catalog = catalog
        self._admissions = admissions
        self._each = TokenBucket(REFUSALS, REFUSAL_SECONDS)
        self._in_all = TokenBucket(REFUSALS_IN_ALL, REFUSAL_SECONDS_IN_ALL)

    def refuse(self, unit: UnitOfWork, event: Event, standing: Standing) -> None:
        """Tell somebody in the admin group that they may not decide there, or not yet, but not too often."""
        say = self._catalog.on(event.platform).translator(event.language, self.letter.group_language)
        match event.content:
            case Press(press) if not CAPABILITIES[event.platform].answered_in_words or self._may_refuse(unit, event):
                unit.post(event.address, Delivery(press=press, toast=self._refusal(unit, say, event, standing)))
            case Command() as command if CAPABILITIES[event.platform].answered_in_words:
                if self._may_refuse(unit, event):
                    below = command.answers if command.silently else event.key
                    unit.post(event.address, Delivery(press=below, toast=self._refusal(unit, say, event, standing)))
            case Command(name) if name in _ADMIN_COMMANDS and self._may_refuse(unit, event):
                text = as_written(self._refusal(unit, say, event, standing))
                unit.post(event.address, Delivery(Message(text)), priority=Priority.ADMINS)

    def _refusal(self, unit: UnitOfWork, say: Translator, event: Event, standing: Standing) -> str:
        if standing is Standing.NEW:
            return say.plain("toast-newcomer", minutes=self._admissions.newcomers.minutes_left(unit.tx, event))
        if self._admissions.names_admins(event.platform):
            return say.plain("not-configured", person=event.account)
        return say.plain("not-allowed")

    def _may_refuse(self, unit: UnitOfWork, event: Event) -> bool:
        """Whether one more such answer may be sent to the group, whose rate limit cards and decisions need."""
        account, seconds = (event.platform, event.account), time.monotonic()
        if self._each.is_spent(account, seconds) or self._in_all.is_spent(event.platform, seconds):
            return False
        unit.afterwards.append(lambda: self._each.take(account, seconds))
        unit.afterwards.append(lambda: self._in_all.take(event.platform, seconds))
        return True

    def elsewhere(self, unit: UnitOfWork, event: Event) -> None:
        """Answer in a group that is not an admin group, where nothing can be changed."""
        say = self._catalog.translator(event.language, self.letter.default_language)
        match event.content:
            case Press(press):
                unit.post(event.address, Delivery(press=press, toast=say.plain("not-allowed")))
            case Command("letter" | "start"):
                unit.post(event.address, Delivery(invitation(say, self.letter.wording(event.language, say.language))))
