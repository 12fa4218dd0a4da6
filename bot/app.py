"""The composition root: the only place where everything meets."""

import asyncio
import gc
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol

from bot.delivery.sweeper import Sweeper
from bot.delivery.worker import FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, Carrier, Courier
from bot.dispatch.dispatcher import Service
from bot.dispatch.marking import mark_names
from bot.exposure import in_clear, readable_by_others
from bot.health.alarms import Watch
from bot.health.heartbeat import Heartbeat, beat_file
from bot.health.signs import Health
from bot.i18n.catalog import Phrasebook
from bot.letters.letter import Letter, read_letter
from bot.messaging.events import Event
from bot.platforms.telegram.platform import TelegramPlatform, telegram_bot
from bot.rehearsal.server import RehearsalServer
from bot.runtime.clock import Timekeeper
from bot.runtime.logs import where
from bot.settings import MatrixSettings, Settings, SettingsError, TelegramSettings
from bot.signatories import places
from storage.crypto.key_files import fitting_key, settle, successor_of
from storage.crypto.vault import KeyFileError, Vault, make_key
from storage.files import free_bytes, last_backup
from storage.records import Address, Complaint, Parcel, Platform
from storage.sqlite.key_value import Shelf
from storage.sqlite.store import SqliteStore

log = logging.getLogger(__name__)


class RehearsalError(Complaint):
    """The rehearsal cannot begin."""


HOUSEKEEPING_SECONDS = 3600
# How often the clocks are compared, and how long after a start nothing is deleted: a machine that has just been
# switched on may learn only now what time it is.
LOOK_SECONDS = 60
SETTLING_SECONDS = 600
# How long the earlier of two times is believed when somebody has set the clock: longer than drafts and rejected texts
# are kept. What waits for months is not erased without a week's notice.
DISTRUST = timedelta(days=3)
# How long a stop waits for what is under way, in all.
GRACE_SECONDS = 3.0


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def open_vault(settings: Settings, *, make: bool) -> Vault:
    """The vault with the deployment's key. With `make`, a deployment that has no database yet gets a new key."""
    if make and not settings.key_file.exists() and not successor_of(settings.key_file).exists():
        if settings.database.exists():
            raise KeyFileError(
                f"The key file {settings.key_file} is missing, but the database {settings.database} needs it. "
                "Put the key back; nothing was changed."
            )
        vault = Vault(make_key(settings.key_file))
        log.info("a new key was made in %s: keep a copy of it, apart from the database", settings.key_file)
        return vault
    return Vault(fitting_key(settings.key_file, settings.database))


@asynccontextmanager
async def open_store(settings: Settings, letter: Letter, *, read_only: bool = False) -> AsyncIterator[SqliteStore]:
    """The store of the settings' database, closed in the end."""
    vault = open_vault(settings, make=not read_only)
    store = await SqliteStore.open(settings.database, vault, letter.slug, read_only=read_only)
    try:
        if not read_only:
            _settle_key(settings, vault)
            await mark_names(store)
        yield store
    finally:
        await store.close()


def _settle_key(settings: Settings, vault: Vault) -> None:
    try:
        settle(settings.key_file, vault.key, [settings.matrix.store])
    except OSError as error:
        log.warning(
            "a change of keys was interrupted, and the key files in %s cannot be put in order (%s): "
            "run `undersigned rekey` as somebody who may write there",
            settings.key_file.parent,
            error.strerror,
        )


class Side(Protocol):
    """One platform of the running bot."""

    @property
    def carrier(self) -> Carrier: ...

    @property
    def contact(self) -> datetime | None:
        """When the platform last answered whether there is news; None if it has not yet."""

    async def connect(self) -> None:
        """Learn what must be known before anything can be sent, trying until the platform answers."""

    async def run(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Hand on events for ever."""

    async def close(self) -> None:
        """Close the connections."""


async def run(settings: Settings) -> None:
    """Run the bot on every platform that is configured until it is cancelled."""
    groups = admin_groups(settings)
    if exposed := list(in_clear(settings)):
        raise SettingsError("\n".join(exposed))
    letter = read_letter(settings.letter)
    for sentence in readable_by_others(settings):
        log.warning(sentence)
    phrasebook = Phrasebook(settings.languages)
    async with open_store(settings, letter) as store:
        for wording in letter.wordings.values():
            await store.remember_wording(wording.fingerprint, wording.language, wording.text, now())
        current = await store.transact(lambda tx: [tx.mail.current(group) for group in groups])
        couriers: list[Courier] = []

        def send(parcels: Sequence[Parcel]) -> None:
            for courier in couriers:
                courier.send(parcels)

        service = Service(
            store,
            letter,
            phrasebook,
            groups={group.platform: group for group in current},
            organisers=frozenset(settings.organisers),
            clock=now,
            send=send,
            rules=settings.rules,
        )
        sides: list[tuple[Side, Courier, Sweeper]] = []
        try:
            await service.prepare()
            for make in (_telegram, _matrix):
                if (side := make(settings, letter, phrasebook, service)) is not None:
                    overall = side.carrier.overall
                    courier = Courier(store, side.carrier, overall, insists=service.is_group, moved=service.follow)
                    sides.append((side, courier, Sweeper(store, side.carrier)))
            started = now()
            heartbeat = Heartbeat(
                beat_file(settings.database),
                lambda: store.transact(lambda tx: tx.mail.last()),
                now,
                lambda: {side.carrier.platform.value: side.contact or started for side, *_ in sides},
            )

            async def look() -> Health:
                backlog = await store.transact(lambda tx: tx.mail.backlog())
                return Health(heartbeat.last, backlog, last_backup(settings.database), free_bytes(settings.database))

            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(_warm_up())
                tasks.create_task(heartbeat.run())
                tasks.create_task(Watch(look, service.tell, now).run())
                tasks.create_task(_keep_house(service, done=heartbeat.tidy))
                for side, courier, sweeper in sides:
                    tasks.create_task(sweeper.run())
                    tasks.create_task(_supervise(side, courier, sweeper, service, couriers))
        finally:
            await _stop(service, couriers)
            for side, *_ in sides:
                await side.close()


def admin_groups(settings: Settings) -> list[Address]:
    """The admin group of every platform that is configured; SettingsError if there is none, or half of one."""
    telegram, matrix = settings.telegram, settings.matrix
    groups = []
    if telegram.token is not None and telegram.admin_chat is not None:
        groups.append(Address(Platform.TELEGRAM, str(telegram.admin_chat)))
    elif telegram.token is not None or telegram.admin_chat is not None or matrix.homeserver is None:
        raise SettingsError(
            "UNDERSIGNED_TELEGRAM__TOKEN and UNDERSIGNED_TELEGRAM__ADMIN_CHAT are both needed. "
            "`undersigned check` helps to find the id of the admin group."
        )
    if matrix.homeserver is not None:
        if matrix.user is None or matrix.admin_room is None or not matrix.admins:
            raise SettingsError(
                "UNDERSIGNED_MATRIX__HOMESERVER wants UNDERSIGNED_MATRIX__USER, UNDERSIGNED_MATRIX__ADMIN_ROOM and "
                "UNDERSIGNED_MATRIX__ADMINS beside it. `undersigned check` helps to find the id of the admin room."
            )
        groups.append(Address(Platform.MATRIX, matrix.admin_room))
    return groups


def _telegram(settings: Settings, letter: Letter, phrasebook: Phrasebook, service: Service) -> Side | None:
    token = settings.telegram.token
    if token is None:
        return None
    bot = telegram_bot(token.get_secret_value(), str(settings.telegram.api_url))
    side = TelegramPlatform(bot, letter, phrasebook, lambda: service.group(Platform.TELEGRAM))
    service.admissions.lookups[Platform.TELEGRAM] = side.carrier.presence
    return side


def _matrix(settings: Settings, letter: Letter, phrasebook: Phrasebook, service: Service) -> Side | None:
    if settings.matrix.homeserver is None:
        return None
    # Imported only here: a bot that speaks Telegram alone stays as light as it is.
    from bot.platforms.matrix.platform import MatrixPlatform

    # A vault of its own: the shelf is written in this thread, the database in another.
    vault = open_vault(settings, make=False)
    side = MatrixPlatform(settings.matrix, partial(Shelf.open, settings.matrix.store, vault), service.awaits)
    service.admissions.rosters[Platform.MATRIX] = side.is_admin
    service.admissions.configured[Platform.MATRIX] = settings.matrix.admins
    return side


async def _supervise(side: Side, courier: Courier, sweeper: Sweeper, service: Service, couriers: list[Courier]) -> None:
    """Keep one platform going, whatever happens to it; the others do not notice."""
    pause = FIRST_PAUSE_SECONDS
    platform = side.carrier.platform

    async def receive(events: Sequence[Event]) -> None:
        await service.receive(events)
        await courier.eased()

    while True:
        try:
            await side.connect()
            if courier not in couriers:
                await courier.resume()
                # From here on parcels come from the service; until now they waited in the outbox.
                couriers.append(courier)
                await service.resume(platform)
                sweeper.ready.set()
            pause = FIRST_PAUSE_SECONDS
            await side.run(receive)
        except Complaint as complaint:
            log.error("%s: %s Trying again in %.0f s.", platform, complaint, pause)
        except Exception as error:
            log.error("%s has failed (%s); trying again in %.0f s", platform, where(error), pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE_SECONDS)


async def _warm_up() -> None:
    """Load the countries of all languages while the first answers go out without them."""
    await asyncio.to_thread(places.prepare)
    # What is loaded by now stays for good: the garbage collector need not look through it again and again.
    gc.freeze()


async def _keep_house(
    service: Service,
    wall: Callable[[], datetime] = now,
    steady: Callable[[], float] = time.monotonic,
    done: Callable[[], None] = lambda: None,
) -> None:
    """Delete every hour what need not be kept any longer, by a time that no wrong clock can hurry."""
    timekeeper = Timekeeper(DISTRUST)
    due = steady() + SETTLING_SECONDS
    while True:
        timekeeper.look(wall(), steady())
        try:
            await service.correct_queue()
        except Exception as error:
            log.warning("the queue could not be looked at (%s)", where(error))
        if steady() >= due:
            due = steady() + HOUSEKEEPING_SECONDS
            try:
                await service.tidy(timekeeper.at_least())
                done()
            except Exception as error:
                log.error("the database could not be tidied up (%s); the next try is in an hour", where(error))
        await asyncio.sleep(LOOK_SECONDS)


async def _stop(service: Service, couriers: Sequence[Courier]) -> None:
    """Let what is under way come to its end, within the grace; the rest waits in inbox and outbox."""
    loop = asyncio.get_running_loop()
    end = loop.time() + GRACE_SECONDS
    try:
        async with asyncio.timeout_at(end):
            await service.idle()
    except TimeoutError:
        log.info("what has not been handled yet waits for the next start")
    await service.stop()
    await asyncio.gather(*(courier.stop(max(0.0, end - loop.time())) for courier in couriers))


def rehearsal_settings(settings: Settings) -> Settings:
    """The settings with the rehearsal's own database and key in place of the real ones."""
    folder = settings.database.parent
    return settings.model_copy(
        update={
            "database": folder / "rehearsal.sqlite3",
            "key_file": folder / "rehearsal.key",
            "matrix": MatrixSettings(store=folder / "rehearsal-matrix.sqlite3"),
        }
    )


async def rehearse(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run the same bot against a Bot API server of our own, with a page to play on; `announce` is told its address."""
    rehearsal = rehearsal_settings(settings)
    # Whoever the database remembers has written to the bot before, though the new server has not seen it.
    server = RehearsalServer(resumed=rehearsal.database.exists())
    try:
        await server.start(settings.rehearsal.port)
    except OSError as error:
        raise RehearsalError(
            f"The rehearsal cannot listen on port {settings.rehearsal.port}: {error.strerror}. "
            "Set UNDERSIGNED_REHEARSAL__PORT to another one, or to 0 for any that is free."
        ) from None
    telegram = TelegramSettings.model_validate(
        {"token": server.token, "admin_chat": server.admin_chat, "api_url": server.api_url}
    )
    announce(server.url)
    try:
        await run(rehearsal.model_copy(update={"telegram": telegram}))
    finally:
        await server.stop()
