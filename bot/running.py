"""The running bot: its letters, its platforms, and what looks after them until it is stopped."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from bot.dispatch.maintenance import keep_house
from bot.dispatch.router import Router
from bot.health.alarms import Values, Watch
from bot.health.heartbeat import Heartbeat, beat_file
from bot.health.signs import Health, together
from bot.letters.folder import read_letter, state_of
from bot.letters.letter import Letter, LetterError
from bot.messaging.events import Event
from bot.opening import Opener
from bot.platforms.base import PlatformAdapter
from bot.policy import CLOCK_LOOK_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS, DELIVERY_PAUSE_SECONDS, STOP_SECONDS
from bot.registry import organisers_of
from bot.running_letter import RunningLetter, site_failing_since
from bot.runtime.backoff import Backoff
from bot.runtime.clock import now
from bot.runtime.logs import where
from bot.settings import Settings
from bot.signatories import countries
from storage.errors import OperatorError, StorageError
from storage.files import free_bytes, last_backup
from storage.records import Address, Platform

log = logging.getLogger(__name__)

Receive = Callable[[Sequence[Event]], Awaitable[None]]


@dataclass(slots=True)
class Running:
    """A bot whose letters are open. `letters` grows when one is founded; the first one stays the first. `texts` are
    theirs, as everybody else sees them.
    """

    settings: Settings
    letters: list[RunningLetter]
    texts: list[Letter]
    adapters: Sequence[PlatformAdapter]
    router: Router | None
    opener: Opener | None = None
    _reached: set[Platform] = field(default_factory=set)
    _tasks: asyncio.TaskGroup | None = None
    _untidy: set[str] = field(default_factory=set)
    _heartbeat: Heartbeat | None = None
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def serve(self) -> None:
        """Begin everything, and run until cancelled."""
        receive = self.router.receive if self.router else self.letters[0].dispatcher.receive
        try:
            await asyncio.gather(*(each.dispatcher.prepare() for each in self.letters))
            if self.opener is not None:
                await self.opener.begin()
            self._heartbeat = heartbeat = self._beat()
            async with asyncio.TaskGroup() as self._tasks:
                self._tasks.create_task(self._warm_up())
                self._tasks.create_task(self._read_anew())
                self._tasks.create_task(heartbeat.run())
                self._tasks.create_task(Watch(self._look, self._tell, now).run())
                for each in self.letters:
                    self._tend(each)
                for adapter in self.adapters:
                    self._tasks.create_task(self._supervise(adapter, receive))
                if self.opener is not None:
                    self._tasks.create_task(self.opener.run())
        finally:
            await self._stop()
            for adapter in self.adapters:
                await adapter.close()

    async def add(self, letter: RunningLetter) -> None:
        """Let one more letter run, whose store is open and that has been begun."""
        assert self._tasks is not None  # noqa: S101  called while the bot runs
        await letter.dispatcher.prepare()
        await letter.dispatcher.count_countries()
        # From here on nothing fails.
        self.letters.append(letter)
        if self.router is not None:
            letter.join(self.router)
        self._tend(letter)
        for platform in self._reached:
            self._tasks.create_task(self._resume(letter, platform))

    async def _resume(self, letter: RunningLetter, platform: Platform) -> None:
        """Let a letter that has just been added deliver, again and again until the database can be used."""
        backoff = Backoff(DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS)
        while True:
            try:
                return await letter.resume(platform)
            except StorageError as error:
                log.warning("a letter cannot deliver yet (%s); trying again", error)
            await asyncio.sleep(backoff.next())

    async def _read_anew(self) -> None:
        """Notice within a minute that the folder of a letter has changed."""
        seen: dict[str, frozenset[tuple[str, int, int]]] = {}
        while True:
            await asyncio.sleep(CLOCK_LOOK_SECONDS)
            for each in tuple(self.letters):
                slug = each.letter.slug
                try:
                    state = state_of(each.settings.letter)
                    if seen.get(slug) == state:
                        continue
                    seen[slug] = state
                    await self.read_anew(each)
                except (OSError, LetterError) as error:
                    log.warning("the folder of a letter cannot be read: %s", type(error).__name__)
                except StorageError as error:
                    log.warning("a letter that has changed cannot be stored (%s); trying again", error)
                    seen.pop(slug)

    async def read_anew(self, each: RunningLetter) -> None:
        """Let one of the letters go on as its folder says now. OSError or LetterError if that cannot be read."""
        async with self._reading:  # so that what was read first does not come last
            found = await asyncio.to_thread(read_letter, each.settings.letter)
            if await each.read_anew(found, organisers_of(self.settings, found, each.settings.letter)):
                log.info("the letter %s says something else from now on", each.letter.slug)
                self.texts[:] = [each.letter if text.slug == found.slug else text for text in self.texts]
                if self.router is not None:
                    self.router.read_anew(each.letter)

    def _tend(self, letter: RunningLetter) -> None:
        """Look after one letter: its page, its periods, and what is left in former groups."""
        assert self._tasks is not None  # noqa: S101
        self._untidy.add(letter.letter.slug)
        if letter.publisher is not None:
            self._tasks.create_task(letter.publisher.run())
        self._tasks.create_task(
            keep_house(letter.dispatcher.upkeep, done=partial(self._note_tidied, letter.letter.slug))
        )
        for sweeper in letter.sweepers.values():
            self._tasks.create_task(sweeper.run())

    def _note_tidied(self, slug: str) -> None:
        """Everything is tidied when all letters are."""
        self._untidy.discard(slug)
        if not self._untidy and self._heartbeat is not None:
            self._untidy.update(each.letter.slug for each in self.letters)
            if self.router is not None:
                self.router.chats.tidy()
            self._heartbeat.tidy()

    def _beat(self) -> Heartbeat:
        started = now()

        async def answer() -> None:
            for each in tuple(self.letters):
                await each.store.transact(lambda tx: tx.outbox.last())

        return Heartbeat(
            beat_file(self.settings.database),
            answer,
            now,
            lambda: {adapter.sender.platform.value: adapter.contact or started for adapter in self.adapters},
            lambda: site_failing_since(self.letters),
        )

    async def _look(self) -> Health:
        """The signs of health."""
        assert self._heartbeat is not None  # noqa: S101
        letters = tuple(self.letters)
        backlog = together([await each.store.transact(lambda tx: tx.outbox.backlog()) for each in letters])
        distrusted = frozenset(each.sender.platform.value for each in self.adapters if not each.trusted)
        backup, free = last_backup(self.settings.database), free_bytes(letters[0].settings.database)
        return Health(self._heartbeat.last, backlog, backup, free, distrusted)

    async def _tell(self, phrase: str, values: Values) -> None:
        """Tell every admin group once."""
        told = set[Address]()
        for each in tuple(self.letters):
            if not told.issuperset(each.groups.values()):
                await each.dispatcher.tell(phrase, values)
                told.update(each.groups.values())

    async def _supervise(self, adapter: PlatformAdapter, handle: Receive) -> None:
        """Run one platform, and start it again after each failure. Other platforms are not affected."""
        backoff = Backoff(DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS)
        platform = adapter.sender.platform

        async def receive(events: Sequence[Event]) -> None:
            await handle(events)
            for each in tuple(self.letters):
                await each.workers[platform].eased()

        while True:
            try:
                await adapter.connect()
                self._reached.add(platform)
                for each in tuple(self.letters):
                    await each.resume(platform)
                backoff.reset()
                await adapter.run(receive)
            except OperatorError as complaint:
                log.error("%s: %s Trying again in %.0f s.", platform, complaint, backoff.peek())
            except Exception as error:
                log.error("%s has failed (%s); trying again in %.0f s", platform, where(error), backoff.peek())
            await asyncio.sleep(backoff.next())

    async def _warm_up(self) -> None:
        """Load the countries of all languages, while the first answers are sent without them."""
        await asyncio.to_thread(countries.prepare)
        for each in tuple(self.letters):
            await each.dispatcher.count_countries()
        # What is loaded now stays in memory, so the garbage collector need not look through it again and again.
        gc.freeze()

    async def _stop(self) -> None:
        """Finish the work that has begun, within `GRACE_SECONDS`; the rest waits in inbox and outbox."""
        loop = asyncio.get_running_loop()
        end = loop.time() + STOP_SECONDS
        try:
            async with asyncio.timeout_at(end):
                for each in self.letters:
                    await each.dispatcher.idle()
        except TimeoutError:
            log.info("events that have not been handled wait for the next start")
        await asyncio.gather(*(each.dispatcher.stop() for each in self.letters))
        await asyncio.gather(*(each.stop_delivering(max(0.0, end - loop.time())) for each in self.letters))
