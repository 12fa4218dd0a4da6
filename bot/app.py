"""The composition root: the only place that knows all parts."""

import asyncio
import gc
import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from bot.delivery.sweeper import Sweeper
from bot.delivery.worker import DeliveryWorker
from bot.deployment import open_store
from bot.dispatch.dispatcher import Dispatcher
from bot.dispatch.maintenance import keep_house
from bot.exposure import readable_by_others, served
from bot.health.alarms import Watch
from bot.health.heartbeat import Heartbeat, beat_file
from bot.health.signs import Health
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter, read_letter
from bot.messaging.events import Event
from bot.moderation.admin_groups import AdminGroups
from bot.platforms.base import PlatformAdapter, Surroundings
from bot.platforms.registry import admin_groups, in_clear, switched_on
from bot.policy import DELIVERY_LONGEST_PAUSE_SECONDS, DELIVERY_PAUSE_SECONDS, STOP_SECONDS
from bot.runtime.backoff import Backoff
from bot.runtime.clock import now
from bot.runtime.logs import where
from bot.settings import Settings, SettingsError
from bot.signatories import countries
from bot.signing.handler import awaits, language_of
from storage.errors import OperatorError
from storage.files import free_bytes, last_backup
from storage.protocol import Store
from storage.records import OutboxMessage

if TYPE_CHECKING:
    from bot.site.publisher import Publisher

log = logging.getLogger(__name__)


async def run(settings: Settings) -> None:
    """Run the bot on every configured platform until cancelled."""
    groups = admin_groups(settings)
    page = settings.site.folder
    if exposed := [*in_clear(settings), *(served(settings, page) if page else ())]:
        raise SettingsError("\n".join(exposed))
    letter = read_letter(settings.letter)
    for sentence in readable_by_others(settings):
        log.warning(sentence)
    catalog = Catalog(settings.languages)
    async with open_store(settings, letter) as store:
        for wording in letter.wordings.values():
            await store.remember_wording(wording.fingerprint, wording.language, wording.text, now())
        current = AdminGroups(
            await store.transact(lambda tx: {each.platform: tx.chats.current(each) for each in groups})
        )
        workers: list[DeliveryWorker] = []

        def send(outgoing_messages: Sequence[OutboxMessage]) -> None:
            for worker in workers:
                worker.send(outgoing_messages)

        surroundings = Surroundings(
            settings, letter, catalog, current, partial(awaits, store), partial(language_of, store)
        )
        adapters = [entry.make(surroundings) for entry in switched_on(settings)]
        dispatcher = Dispatcher(
            store,
            letter,
            catalog,
            groups=current,
            memberships={adapter.sender.platform: adapter for adapter in adapters},
            organisers=frozenset(settings.organisers),
            clock=now,
            send=send,
            rules=settings.rules,
        )
        try:
            await dispatcher.prepare()
            started = now()
            publisher = _publisher(settings, letter, store, adapters)
            heartbeat = Heartbeat(
                beat_file(settings.database),
                lambda: store.transact(lambda tx: tx.outbox.last()),
                now,
                lambda: {adapter.sender.platform.value: adapter.contact or started for adapter in adapters},
                lambda: publisher.failing if publisher else None,
            )

            async def look() -> Health:
                backlog = await store.transact(lambda tx: tx.outbox.backlog())
                distrusted = frozenset(each.sender.platform.value for each in adapters if not each.trusted)
                backup, free = last_backup(settings.database), free_bytes(settings.database)
                return Health(heartbeat.last, backlog, backup, free, distrusted)

            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(_warm_up(dispatcher))
                tasks.create_task(heartbeat.run())
                if publisher is not None:
                    tasks.create_task(publisher.run())
                tasks.create_task(Watch(look, dispatcher.tell, now).run())
                tasks.create_task(keep_house(dispatcher, done=heartbeat.tidy))
                for adapter in adapters:
                    sender = adapter.sender
                    worker = DeliveryWorker(
                        store, sender, sender.overall, insists=current.includes, moved=current.follow
                    )
                    sweeper = Sweeper(store, sender)
                    tasks.create_task(sweeper.run())
                    tasks.create_task(_supervise(adapter, worker, sweeper, dispatcher, workers))
        finally:
            await _stop(dispatcher, workers)
            for adapter in adapters:
                await adapter.close()


def _publisher(
    settings: Settings, letter: Letter, store: Store, adapters: Sequence[PlatformAdapter]
) -> "Publisher | None":
    """What keeps the public page up to date, if there is one."""
    if settings.site.folder is None:
        return None
    # Imported only here, since most of it is needed for the page alone.
    from bot.site.publisher import Publisher, order_of

    return Publisher(
        store,
        settings.site.folder,
        letter,
        order=order_of(settings.site, letter),
        spill=settings.database.parent,
        links=lambda: {adapter.sender.platform.value: adapter.link or "" for adapter in adapters},
        clock=now,
    )


async def _supervise(
    adapter: PlatformAdapter,
    worker: DeliveryWorker,
    sweeper: Sweeper,
    dispatcher: Dispatcher,
    workers: list[DeliveryWorker],
) -> None:
    """Run one platform, and start it again after each failure. Other platforms are not affected."""
    backoff = Backoff(DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS)
    platform = adapter.sender.platform

    async def receive(events: Sequence[Event]) -> None:
        await dispatcher.receive(events)
        await worker.eased()

    while True:
        try:
            await adapter.connect()
            if worker not in workers:
                await worker.resume()
                # From now on the dispatcher gives outgoing messages to the worker; until now they waited in the outbox.
                workers.append(worker)
                await dispatcher.resume(platform)
                sweeper.ready.set()
            backoff.reset()
            await adapter.run(receive)
        except OperatorError as complaint:
            log.error("%s: %s Trying again in %.0f s.", platform, complaint, backoff.peek())
        except Exception as error:
            log.error("%s has failed (%s); trying again in %.0f s", platform, where(error), backoff.peek())
        await asyncio.sleep(backoff.next())


async def _warm_up(dispatcher: Dispatcher) -> None:
    """Load the countries of all languages, while the first answers are sent without them."""
    await asyncio.to_thread(countries.prepare)
    await dispatcher.count_countries()
    # What is loaded now stays in memory, so the garbage collector need not look through it again and again.
    gc.freeze()


async def _stop(dispatcher: Dispatcher, workers: Sequence[DeliveryWorker]) -> None:
    """Finish the work that has begun, within `GRACE_SECONDS`; the rest waits in inbox and outbox."""
    loop = asyncio.get_running_loop()
    end = loop.time() + STOP_SECONDS
    try:
        async with asyncio.timeout_at(end):
            await dispatcher.idle()
    except TimeoutError:
        log.info("events that have not been handled wait for the next start")
    await dispatcher.stop()
    await asyncio.gather(*(worker.stop(max(0.0, end - loop.time())) for worker in workers))
