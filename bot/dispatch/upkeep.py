"""What the bot does for a letter by itself, without an event: every minute, every hour, and in pieces in between."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol, TypeVar

from bot.delivery.unit_of_work import UnitOfWork
from bot.dispatch.piecework import Piecework
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.moderation.announcing import announce_names
from bot.moderation.ending import Closer
from bot.moderation.handler import AdminHandler
from bot.moderation.milestones import tell_milestone
from bot.moderation.news import tell_some, tell_that_closed
from bot.moderation.queue_board import correct_queue, judge
from bot.moderation.releasing import release_stale
from bot.moderation.reminders import remind
from bot.moderation.retention import Housekeeper
from bot.moderation.rewording import ask_some
from bot.policy import SWEEP_PAUSE_SECONDS, Rules
from storage.protocol import Store

T = TypeVar("T")


class Change(Protocol):
    """Runs some work in one transaction, and hands on what it posts."""

    def __call__(self, work: Callable[[UnitOfWork], T], /) -> Awaitable[T]: ...


class Upkeep:
    """Keeps the messages of a letter current, tells what has become due, and deletes what has expired.

    `may_judge` is set once the names of all countries are known, without which an entry cannot be judged.
    """

    def __init__(
        self,
        store: Store,
        letter: Letter,
        catalog: Catalog,
        rules: Rules,
        clock: Callable[[], datetime],
        change: Change,
        admins: AdminHandler,
    ) -> None:
        self._store = store
        self._letter = letter
        self._catalog = catalog
        self._say = catalog.translator(letter.group_language)
        self._reminder_hours = rules.reminder_hours
        self._clock = clock
        self._change = change
        self._sweeps = admins.sweeps
        self.importing = admins.importing
        self.importing.change, self.importing.clock = change, clock
        self.new_texts = admins.new_texts
        self.new_texts.change, self.new_texts.clock = change, clock
        self._housekeeper = Housekeeper(letter, catalog, rules)
        self._rules = rules
        self._closer = Closer(letter, catalog, rules)
        self.sweeping = Piecework(self.sweep, SWEEP_PAUSE_SECONDS)
        self._sweeps.wake = self.sweeping.wake
        self.may_judge = False

    async def idle(self) -> None:
        """Wait until no long work is left."""
        await self.importing.idle()
        await self.new_texts.idle()
        await self.sweeping.idle()

    async def stop(self) -> None:
        """Stop long work."""
        await self.importing.stop()
        await self.new_texts.stop()
        await self.sweeping.stop()

    def read_anew(self, letter: Letter) -> None:
        """Go on with the same letter, which says something else now."""
        self._letter = letter
        self._closer = Closer(letter, self._catalog, self._rules)

    async def tidy(self, now: datetime) -> None:
        """Delete what is no longer needed at the time `now`, and tell the people concerned; call it every hour."""
        self.importing.forget(now)
        self.new_texts.forget(now)
        await self._store.purge(now)
        await self._change(lambda unit: self._housekeeper.tidy(unit, now))
        while await self._change(lambda unit: self._closer.step(unit, now)):
            pass  # in pieces, so that other work can run in between

    async def correct_queue(self) -> None:
        """Update the queue messages, so that they show how many signatures are pending, and let go of entries about
        which nobody has decided for a while; call it every minute.
        """

        def work(unit: UnitOfWork) -> None:
            release_stale(unit, self._say, self._clock())
            correct_queue(unit, self._say)
            remind(unit, self._say, self._reminder_hours, self._clock())

        await self._change(work)
        while self.may_judge and await self._change(judge):  # in small pieces: others work in between
            pass
        self.sweeping.wake()

    async def go_round(self) -> None:
        """Post some more of what goes round to many signers; call it every minute."""

        def work(unit: UnitOfWork) -> None:
            ask_some(unit, self._letter, self._catalog, self._clock())
            tell_that_closed(unit, self._letter, self._clock())
            tell_some(unit, self._letter, self._catalog)
            tell_milestone(unit, self._letter, self._catalog, self._clock())
            announce_names(unit, self._letter, self._catalog, self._clock(), self._rules.news_seconds)

        await self._change(work)

    async def sweep(self) -> bool:
        """Do one piece of a sweep; whether there may be more."""
        return await self._change(lambda unit: self._sweeps.step(unit, self._clock()))
