"""Keeps the page of a running bot up to date: it looks for changes, and writes them within seconds.

Whatever happens to the folder, the bot goes on. It tries again until the page can be written, and says since when it
cannot.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bot.i18n.catalog import languages_at_hand
from bot.letters.letter import Letter
from bot.policy import CARD_SECONDS, SITE_LONGEST_PAUSE_SECONDS, SITE_PAUSE_SECONDS, SITE_SECONDS
from bot.runtime.backoff import Backoff
from bot.runtime.logs import where
from bot.settings import SiteSettings
from bot.site.folder import FULL, SiteFolder
from bot.site.pages import Pages
from bot.site.site import Order, Site
from storage.errors import OperatorError
from storage.protocol import Store, Transaction
from storage.records import PublishedSignature

log = logging.getLogger(__name__)

T = TypeVar("T")

_NUMBERS_AT_ONCE = 5_000
LINKS = "links"


class StoreSource:
    """The public lines of a store, for a thread: each call waits for the event loop of the store."""

    def __init__(self, store: Store, secret: bytes) -> None:
        self._store = store
        self._loop = asyncio.get_running_loop()
        self._stopped = False
        self.secret = secret

    @classmethod
    async def of(cls, store: Store) -> "StoreSource":
        return cls(store, await store.transact(lambda tx: tx.publication.secret()))

    def stop(self) -> None:
        """Let the thread end at its next question."""
        self._stopped = True

    def numbers(self) -> Iterator[int]:
        last = 0
        while numbers := self._ask(partial(_numbers, after=last)):
            yield from numbers
            last = numbers[-1]

    def readable(self, numbers: Collection[int]) -> Iterable[PublishedSignature]:
        return self._ask(lambda tx: tx.publication.readable(numbers))

    def counted(self) -> tuple[int, int, int]:
        return self._ask(lambda tx: (*tx.signatures.count_signatories(), tx.signatures.count_organisations()[0]))

    def _ask(self, question: Callable[[Transaction], T]) -> T:
        if self._stopped:
            raise asyncio.CancelledError
        return asyncio.run_coroutine_threadsafe(self._store.transact(question), self._loop).result()


def _numbers(tx: Transaction, after: int) -> list[int]:
    return tx.publication.numbers(after, _NUMBERS_AT_ONCE)


def open_site(
    folder: SiteFolder,
    letter: Letter,
    source: StoreSource,
    order: Order,
    spill: Path,
    links: Callable[[], Mapping[str, str]],
    clock: Callable[[], datetime],
) -> Site:
    """The page of a letter in a folder. Platforms whose link is not known now keep the one that they had."""

    def known() -> Mapping[str, str]:
        pairs = (each.split(" ", 1) for each in folder.remembered(LINKS) if " " in each)
        former = {platform: link for platform, link in pairs if platform in links()}
        now = {platform: link or former.get(platform, "") for platform, link in links().items()}
        found = {platform: link for platform, link in now.items() if link}
        if found != former:
            with suppress(OSError):  # it is only for a time when no platform can be asked
                folder.remember(LINKS, [f"{platform} {link}" for platform, link in found.items()])
        return found

    pages = Pages(letter, languages_at_hand())
    return Site(folder, letter, pages, source, order=order, spill=spill, links=known, today=lambda: clock().date())


def order_of(settings: SiteSettings, letter: Letter) -> Order:
    """The order that the settings ask for: by time, or by name as in the letter's own language."""
    return Order(letter.default_language if settings.order == "name" else None)


class Publisher:
    """Writes the page of a letter into a folder, again and again.

    `links` are how one signs by platform; "" where that is not known yet. `failing` is the time since when the page
    cannot be written, None if it can.
    """

    def __init__(
        self,
        store: Store,
        path: Path,
        letter: Letter,
        *,
        order: Order,
        spill: Path,
        links: Callable[[], Mapping[str, str]],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._path = path
        self._letter = letter
        self._order = order
        self._spill = spill
        self._links = links
        self._clock = clock
        self.failing: datetime | None = None
        self._backoff = Backoff(SITE_PAUSE_SECONDS, SITE_LONGEST_PAUSE_SECONDS)

    def read_anew(self, letter: Letter) -> None:
        """Publish the same letter, which says something else now, from its next look on."""
        self._letter = letter

    async def run(self) -> None:
        """Publish until cancelled."""
        while True:
            try:
                await self._publish()
            except OperatorError as complaint:
                self._fail(str(complaint))
            except OSError as error:
                self._fail(_not_written(self._path, error))
            except Exception as error:
                self._fail(f"The page could not be made ({where(error)}).")
            await asyncio.sleep(self._backoff.next())

    def _fail(self, sentence: str) -> None:
        level = logging.ERROR if self.failing is None else logging.DEBUG  # once, and health says so meanwhile
        self.failing = self.failing or self._clock()
        log.log(level, "%s The bot goes on, and tries again.", sentence)

    def _succeed(self) -> None:
        if self.failing is not None:
            log.warning("the page in %s is written again", self._path)
        self.failing = None
        self._backoff.reset()

    async def _publish(self) -> None:
        letter = self._letter
        folder = await asyncio.to_thread(SiteFolder.open, self._path, self._letter.slug)
        source = await StoreSource.of(self._store)
        try:
            site = open_site(folder, letter, source, self._order, self._spill, self._links, self._clock)
            await self._store.transact(_watch)
            await _in_thread(site.plan, source)
            try:
                await _in_thread(folder.probe, source)
                await self._make(site, source)
                self._succeed()
                await self._follow(site, source, letter)
            except OSError as error:
                if error.errno not in FULL:
                    raise
                self._fail(_not_written(self._path, error))
                await self._wait_for_room(folder, site, source)
        finally:
            folder.close()

    async def _wait_for_room(self, folder: SiteFolder, site: Site, source: StoreSource) -> None:
        """Return when the disk is not full any more. Until then, what must go goes, and nothing comes."""
        while True:
            await asyncio.sleep(self._backoff.next())
            try:
                await self._look(site, source)
                await _in_thread(folder.probe, source)
            except OSError as error:
                if error.errno not in FULL:
                    raise
            else:
                return

    async def _make(self, site: Site, source: StoreSource) -> None:
        """Write every file, and take in changes meanwhile."""
        loop = asyncio.get_running_loop()
        steps, due = site.make(), loop.time() + SITE_SECONDS
        while await _in_thread(lambda: next(steps, _DONE), source) is not _DONE:
            if loop.time() >= due:
                await self._look(site, source)
                due = loop.time() + SITE_SECONDS

    async def _follow(self, site: Site, source: StoreSource, letter: Letter) -> None:
        """Keep the page up to date, until the letter itself has changed."""
        loop = asyncio.get_running_loop()
        due = loop.time() + CARD_SECONDS
        while self._letter is letter:
            await asyncio.sleep(SITE_SECONDS)
            await self._look(site, source)
            if loop.time() >= due:
                await _in_thread(site.draw, source)
                due = loop.time() + CARD_SECONDS

    async def _look(self, site: Site, source: StoreSource) -> None:
        await _in_thread(site.find, source)
        numbers: Sequence[int] = await self._store.transact(lambda tx: tx.publication.changed())
        await _in_thread(lambda: site.update(numbers), source)


_DONE = object()


def _not_written(path: Path, error: OSError) -> str:
    return f"The page in {path} cannot be written: {error.strerror}."


def _watch(tx: Transaction) -> None:
    tx.publication.watch()
    tx.publication.changed()  # what has changed until now is read anyway


async def _in_thread(work: Callable[[], T], source: StoreSource) -> T:
    """The result of work in a thread. If the caller is cancelled, the thread is waited for: it uses the folder."""
    task: asyncio.Task[Any] = asyncio.create_task(asyncio.to_thread(work))
    try:
        result: T = await asyncio.shield(task)
    except asyncio.CancelledError:
        source.stop()
        await asyncio.wait([task])
        raise
    return result
