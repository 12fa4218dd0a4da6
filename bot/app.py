"""The composition root: the only place that knows all parts."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from functools import partial
from itertools import chain

from bot.delivery.pace import Pace
from bot.deployment import open_store, open_vault
from bot.dispatch.current_letters import CurrentLetters
from bot.dispatch.maintenance import keep_house
from bot.dispatch.router import Router
from bot.exposure import readable_by_others, served
from bot.health.alarms import Values, Watch
from bot.health.heartbeat import Heartbeat, beat_file
from bot.health.signs import Health, together
from bot.i18n.catalog import Catalog
from bot.messaging.events import Event
from bot.platforms.base import PlatformAdapter, Surroundings
from bot.platforms.registry import in_clear, switched_on
from bot.policy import DELIVERY_LONGEST_PAUSE_SECONDS, DELIVERY_PAUSE_SECONDS, STOP_SECONDS
from bot.registry import DeployedLetter, chats_beside, deployed_letters, opened_first
from bot.running_letter import RunningLetter, groups_of, site_failing_since
from bot.runtime.backoff import Backoff
from bot.runtime.clock import now
from bot.runtime.logs import where
from bot.settings import Settings, SettingsError
from bot.signatories import countries
from bot.signing.handler import awaits, language_of
from storage.errors import OperatorError
from storage.files import free_bytes, last_backup
from storage.protocol import Store
from storage.records import Account, Address, Platform
from storage.sqlite.key_value import open_or_begin

log = logging.getLogger(__name__)

Receive = Callable[[Sequence[Event]], Awaitable[None]]


async def run(settings: Settings, *, own_groups: bool = True) -> None:
    """Run the bot on every configured platform until cancelled. `own_groups` as in `deployed_letters`."""
    deployed = deployed_letters(settings, own_groups=own_groups)
    _refuse_what_exposes(settings, deployed)
    for sentence in dict.fromkeys(chain.from_iterable(readable_by_others(each.settings) for each in deployed)):
        log.warning(sentence)
    async with AsyncExitStack() as stack:
        stores = await _open(deployed, stack)
        letters = [await RunningLetter.of(each, stores[each.letter.slug]) for each in deployed]
        catalogs = {each.settings.languages: Catalog(each.settings.languages) for each in letters}
        adapters = _adapters(settings, letters, catalogs[letters[0].settings.languages])
        paces = {adapter.sender.platform: Pace(adapter.sender.overall, adapter.sender.limit) for adapter in adapters}
        router = _router(settings, letters, stack) if len(letters) > 1 else None
        for each in letters:
            each.begin(letters, adapters, paces, catalogs[each.settings.languages], router)
        await _serve(settings, letters, adapters, router)


async def _open(deployed: Sequence[DeployedLetter], stack: AsyncExitStack) -> Mapping[str, Store]:
    """Open the stores of all letters: first the one that tells which key there is, then the others side by side."""

    async def opened(each: DeployedLetter) -> tuple[str, Store]:
        return each.letter.slug, await stack.enter_async_context(open_store(each.settings, each.letter))

    first, *others = opened_first(deployed)
    stores = [await opened(first), *await asyncio.gather(*map(opened, others), return_exceptions=True)]
    for each in stores:
        if isinstance(each, BaseException):
            raise each  # when the others are open, so that they are closed
    return dict(each for each in stores if not isinstance(each, BaseException))


def _refuse_what_exposes(settings: Settings, deployed: Sequence[DeployedLetter]) -> None:
    """SettingsError if secrets would go over a network unencrypted, or onto a public page, or a letter has no group."""
    exposed = [*in_clear(settings)]
    for each in deployed:
        groups_of(each)
        if each.settings.site.folder is not None:
            exposed += served(each.settings, each.settings.site.folder)
    if exposed:
        raise SettingsError("\n".join(dict.fromkeys(exposed)))


def _adapters(settings: Settings, letters: Sequence[RunningLetter], catalog: Catalog) -> list[PlatformAdapter]:
    """The platforms that are switched on, each with all letters."""
    entries = switched_on(settings)
    by_platform = {entry.platform: entry for entry in entries}

    def groups(platform: Platform) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for each in letters:
            if (chat := each.groups.chat(platform)) is not None:
                admins = by_platform[platform].admins(each.settings)
                found[chat] = found.get(chat, admins) & admins  # in a group of two letters, those who decide about both
        return found

    async def awaited(account: Account, address: Address) -> bool:
        return any([await awaits(each.store, account, address) for each in letters])

    async def language(account: Account) -> str | None:
        found = [await language_of(each.store, account) for each in letters]
        return next(filter(None, found), None)

    surroundings = Surroundings(settings, [each.letter for each in letters], catalog, groups, awaited, language)
    return [entry.make(surroundings) for entry in entries]


def _router(settings: Settings, letters: Sequence[RunningLetter], stack: AsyncExitStack) -> Router:
    """What leads each event to its letter."""
    values = open_or_begin(chats_beside(settings.database), open_vault(letters[0].settings, make=False))
    stack.callback(values.close)
    return Router(CurrentLetters(values, now), settings.rules, now)


async def _serve(
    settings: Settings, letters: Sequence[RunningLetter], adapters: Sequence[PlatformAdapter], router: Router | None
) -> None:
    """Begin everything, and run until cancelled."""
    receive = router.receive if router else letters[0].dispatcher.receive
    try:
        await asyncio.gather(*(each.dispatcher.prepare() for each in letters))
        heartbeat = _heartbeat(settings, letters, adapters)

        async def look() -> Health:
            backlog = together([await each.store.transact(lambda tx: tx.outbox.backlog()) for each in letters])
            distrusted = frozenset(each.sender.platform.value for each in adapters if not each.trusted)
            backup, free = last_backup(settings.database), free_bytes(letters[0].settings.database)
            return Health(heartbeat.last, backlog, backup, free, distrusted)

        async def tell(phrase: str, values: Values) -> None:
            told = set[Address]()
            for each in letters:
                if not told.issuperset(each.groups.values()):
                    await each.dispatcher.tell(phrase, values)
                    told.update(each.groups.values())

        untidy = {each.letter.slug for each in letters}

        def note_tidied(slug: str) -> None:
            """Everything is tidied when all letters are."""
            untidy.discard(slug)
            if not untidy:
                untidy.update(each.letter.slug for each in letters)
                if router is not None:
                    router.chats.tidy()
                heartbeat.tidy()

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_warm_up(letters))
            tasks.create_task(heartbeat.run())
            tasks.create_task(Watch(look, tell, now).run())
            for each in letters:
                if each.publisher is not None:
                    tasks.create_task(each.publisher.run())
                tasks.create_task(keep_house(each.dispatcher.upkeep, done=partial(note_tidied, each.letter.slug)))
                for sweeper in each.sweepers.values():
                    tasks.create_task(sweeper.run())
            for adapter in adapters:
                tasks.create_task(_supervise(adapter, letters, receive))
    finally:
        await _stop(letters)
        for adapter in adapters:
            await adapter.close()


def _heartbeat(settings: Settings, letters: Sequence[RunningLetter], adapters: Sequence[PlatformAdapter]) -> Heartbeat:
    started = now()

    async def answer() -> None:
        for each in letters:
            await each.store.transact(lambda tx: tx.outbox.last())

    return Heartbeat(
        beat_file(settings.database),
        answer,
        now,
        lambda: {adapter.sender.platform.value: adapter.contact or started for adapter in adapters},
        lambda: site_failing_since(letters),
    )


async def _supervise(adapter: PlatformAdapter, letters: Sequence[RunningLetter], handle: Receive) -> None:
    """Run one platform, and start it again after each failure. Other platforms are not affected."""
    backoff = Backoff(DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS)
    platform = adapter.sender.platform

    async def receive(events: Sequence[Event]) -> None:
        await handle(events)
        for each in letters:
            await each.workers[platform].eased()

    while True:
        try:
            await adapter.connect()
            for each in letters:
                await each.resume(platform)
            backoff.reset()
            await adapter.run(receive)
        except OperatorError as complaint:
            log.error("%s: %s Trying again in %.0f s.", platform, complaint, backoff.peek())
        except Exception as error:
            log.error("%s has failed (%s); trying again in %.0f s", platform, where(error), backoff.peek())
        await asyncio.sleep(backoff.next())


async def _warm_up(letters: Sequence[RunningLetter]) -> None:
    """Load the countries of all languages, while the first answers are sent without them."""
    await asyncio.to_thread(countries.prepare)
    for each in letters:
        await each.dispatcher.count_countries()
    # What is loaded now stays in memory, so the garbage collector need not look through it again and again.
    gc.freeze()


async def _stop(letters: Sequence[RunningLetter]) -> None:
    """Finish the work that has begun, within `GRACE_SECONDS`; the rest waits in inbox and outbox."""
    loop = asyncio.get_running_loop()
    end = loop.time() + STOP_SECONDS
    try:
        async with asyncio.timeout_at(end):
            for each in letters:
                await each.dispatcher.idle()
    except TimeoutError:
        log.info("events that have not been handled wait for the next start")
    await asyncio.gather(*(each.dispatcher.stop() for each in letters))
    await asyncio.gather(*(each.stop_delivering(max(0.0, end - loop.time())) for each in letters))
