"""event → load → pure step → commit: the only way from a platform to the store and back.

An event leaves the inbox, changes what it changes and puts its answers into the outbox in one transaction, so that
a crash neither loses an answer nor announces something that did not happen, and a replay changes nothing.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.delivery.domain_events import DomainEvent, before_and_after
from bot.delivery.unit_of_work import UnitOfWork
from bot.dispatch.intake import Intake
from bot.dispatch.refusals import Refusals
from bot.dispatch.reply_resolver import ReplyTargetUnknown, meaning
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.events import EVENTS, Event, Notice, Room
from bot.messaging.messages import Delivery, Message
from bot.moderation.access import Admissions, Standing
from bot.moderation.admin_groups import AdminGroups, AdminMembership
from bot.moderation.board import correct_queue, keep_current, tell_admins, tell_organisers
from bot.moderation.ending import Closer
from bot.moderation.handler import AdminHandler
from bot.moderation.notices import tell_what_was_missed
from bot.moderation.relocation import relocate
from bot.moderation.retention import Housekeeper
from bot.policy import Rules
from bot.reports.handler import Reports
from bot.runtime.backoff import Backoff
from bot.runtime.keyed_queue import KeyedQueue
from bot.runtime.logs import where
from bot.signatories.public_countries import PublicCountries
from bot.signing.handler import SignerHandler
from storage.errors import StorageError, StorageUnavailable
from storage.protocol import Store, Transaction
from storage.records import Account, Address, InboxEvent, OutboxMessage, Platform, Priority, Visibility

log = logging.getLogger(__name__)

EVENTS_AT_ONCE = 64
EVENTS_WAITING_MOST = 1000
TRIES = 3
# What admins may not hear, since it may be their group that takes no messages.
UNHEARD = ("alarm-backlog", "alarm-over-backlog")
IN_VAIN_MOST = 1000
PAUSE_SECONDS = 0.5
SHORT_PAUSE_SECONDS = 2.0
LONGEST_PAUSE_SECONDS = 30.0


class Dispatcher:
    """Takes events from every platform and brings about what they ask for.

    `groups` are the admin groups as they are now, and `memberships` how their platforms tell who is there; `send` is
    told of outgoing messages once they are in the outbox for good.
    """

    def __init__(  # noqa: PLR0913  all that a letter needs comes together here
        self,
        store: Store,
        letter: Letter,
        catalog: Catalog,
        *,
        groups: AdminGroups,
        memberships: Mapping[Platform, AdminMembership],
        organisers: frozenset[Account],
        clock: Callable[[], datetime],
        send: Callable[[Sequence[OutboxMessage]], None],
        rules: Rules,
    ) -> None:
        self._store = store
        self._letter = letter
        self._catalog = catalog
        self._say = catalog.translator(letter.default_language)
        self._groups = groups
        self._organisers = organisers
        self._clock = clock
        self._send = send
        self._countries = PublicCountries()
        self.signers = SignerHandler(letter, catalog, self._countries, rules)
        self.admissions = Admissions(
            store,
            self._say,
            self._groups,
            rules,
            memberships=memberships,
            organisers=organisers,
            clock=clock,
            send=send,
        )
        self.admins = AdminHandler(letter, catalog, self._groups, rules, self.admissions)
        missed = partial(tell_what_was_missed, catalog=catalog, letter=letter)
        self._listeners = (partial(keep_current, say=self._say), self._count_countries, missed)
        self._housekeeper = Housekeeper(letter, catalog, rules)
        self._closer = Closer(letter, catalog, rules)
        self.intake = Intake(rules, self.admissions)
        self._refusals = Refusals(letter, catalog, self.admissions)
        self._reports = Reports(store, letter, catalog, organisers, clock)
        self._former = 0  # the last number of an outgoing message that the run before has given out
        self._in_vain: set[Address] = set()  # the chats in which it was no use to wait for long
        self._queues: KeyedQueue[tuple[InboxEvent, Event]] = KeyedQueue(self._handle_surely, EVENTS_AT_ONCE)

    async def receive(self, events: Sequence[Event]) -> None:
        """Make events durable and begin to handle them. After this the platform may forget them.

        It takes longer while many wait to be handled, so that the platform keeps for us what we cannot deal with yet.
        """
        by_key = {(event.platform, event.key): event for event in self.intake.heard(events)}
        incoming = [InboxEvent(event.platform, event.key, EVENTS.dump_json(event)) for event in by_key.values()]
        try:
            received = await self._store.receive(incoming, self._clock())
        except BaseException:
            self.intake.refund(by_key.values())
            raise
        for stored in received:
            self._line_up(stored, by_key[stored.platform, stored.key])
        await self._queues.below(EVENTS_WAITING_MOST)

    async def tidy(self, now: datetime) -> None:
        """Delete what is no longer needed at that time, and tell whoever should know."""
        await self._store.purge(now)

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups)
            self._housekeeper.tidy(unit, now)
            return unit

        def close(tx: Transaction) -> tuple[UnitOfWork, bool]:
            unit = UnitOfWork(tx, self._groups)
            return unit, self._closer.step(unit, now)

        self._send((await self._store.transact(work)).outgoing_messages)
        more = True
        while more:  # in pieces, so that others have their turn
            unit, more = await self._store.transact(close)
            self._send(unit.outgoing_messages)

    async def correct_queue(self) -> None:
        """See that the queue tells how many wait, however many come."""

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups)
            correct_queue(unit, self._say)
            return unit

        self._send((await self._store.transact(work)).outgoing_messages)

    async def tell(self, phrase: str, values: Mapping[str, int | str]) -> None:
        """Say something in every admin group; to organisers too, where a group may be what takes no messages."""

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups)
            message = Message(self._say(phrase, **values))
            tell_admins(unit, message)
            if phrase in UNHEARD:
                tell_organisers(unit, self._organisers, message)
            return unit

        self._send((await self._store.transact(work)).outgoing_messages)

    async def prepare(self) -> None:
        """Learn what is best known from the start: what the run before has left, and which countries are public.

        Before the delivery workers resume: cards of a group that is no admin group any more are taken back from them.
        """
        self._former = await self._store.transact(lambda tx: tx.outbox.last())
        await self._relocate()
        for places, people in (await self._store.places(Visibility.PUBLIC)).items():
            self._countries.count(places, people)

    async def _relocate(self) -> None:
        try:
            await self._store.transact(lambda tx: relocate(tx, self._groups, self._say))
        except StorageError:
            raise
        except Exception as error:  # an entry that cannot be shown keeps nobody from starting
            log.error("what waits could not be shown in another admin group (%s): write /pending there", where(error))
            await self._store.transact(lambda tx: relocate(tx, self._groups, self._say, show=False))

    async def resume(self, platform: Platform) -> None:
        """Go on with what the last run left in the inbox from a platform, now that it can be reached."""
        await self._store.transact(lambda tx: tx.inbox.left_over(platform, self._clock()))
        for stored in await self._store.unhandled():
            if stored.platform is not platform:
                continue
            try:
                event = EVENTS.validate_json(stored.body)
            except ValueError:
                log.error("event %d in the inbox cannot be read any more and is left there", stored.id)
            else:
                self._line_up(stored, event)

    def _line_up(self, stored: InboxEvent, event: Event) -> None:
        self._queues.put((event.platform, event.account), (stored, event))

    async def idle(self) -> None:
        """Wait until every event received has been handled."""
        await self._queues.empty()

    async def stop(self) -> None:
        """Stop handling; what was under way is either committed or still in the inbox."""
        await self._queues.stop()

    async def _handle_surely(self, item: tuple[InboxEvent, Event]) -> None:
        """Handle an event, again and again while the disk refuses; an event that fails otherwise is set aside."""
        stored, event = item
        backoff, rest, tries = Backoff(PAUSE_SECONDS, LONGEST_PAUSE_SECONDS), PAUSE_SECONDS, 0
        while True:
            try:
                longest = SHORT_PAUSE_SECONDS if event.address in self._in_vain else LONGEST_PAUSE_SECONDS
                return await self.handle(stored, event, patiently=rest < longest)
            except StorageUnavailable as error:
                log.warning("the database cannot be used now (%s); trying again in %.1f s", error, backoff.peek())
            except ReplyTargetUnknown:
                await self._queues.rest(rest)
                rest = min(rest * 2, LONGEST_PAUSE_SECONDS)
                if rest == LONGEST_PAUSE_SECONDS:
                    if len(self._in_vain) >= IN_VAIN_MOST:
                        self._in_vain.clear()
                    self._in_vain.add(event.address)
                continue
            except Exception as error:
                tries += 1
                log.error("event %d failed: %s", stored.id, where(error))
                if tries >= TRIES:
                    return await self._set_aside(stored, event)
            await asyncio.sleep(backoff.next())

    async def _set_aside(self, stored: InboxEvent, event: Event) -> None:
        """Keep what fails again and again out of the way, and tell whoever sent it."""
        log.error("event %d is set aside for good; `undersigned check` counts such events", stored.id)
        say = self._catalog.on(event.platform).translator(event.language, self._letter.default_language)

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups)
            tx.inbox.set_aside(stored, self._clock())
            if event.room is not Room.GROUP and not isinstance(event.content, Notice):
                unit.post(event.address, Delivery(Message(say("event-failed"), awaited=True)), priority=Priority.ADMINS)
            return unit

        try:
            self._send((await self._store.transact(work)).outgoing_messages)
        except Exception as error:
            log.error("event %d could not be set aside (%s)", stored.id, where(error))

    async def handle(self, stored: InboxEvent, event: Event, *, patiently: bool = True) -> None:
        """Handle one event, once, whatever happens in between. ReplyTargetUnknown only if `patiently`."""
        standing = await self._standing(event)
        admitted = standing is Standing.ADMITTED
        report = await self._reports.answer(event, admitted=admitted)

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups, listeners=self._listeners)
            if tx.inbox.take(stored) and (meant := meaning(tx, event, self._former, patiently=patiently)):
                self._serve(unit, meant, report, standing)
            return unit

        done = await self._store.transact(work)
        for learn in done.afterwards:
            learn()
        self._send(done.outgoing_messages)

    def _count_countries(self, unit: UnitOfWork, event: DomainEvent) -> None:
        unit.afterwards.append(partial(self._countries.change, *before_and_after(event)))

    async def _standing(self, event: Event) -> Standing:
        if event.room is not Room.ADMINS or self._groups.get(event.platform) != event.address:
            return Standing.OUTSIDE
        if isinstance(event.content, Notice):
            return Standing.ADMITTED
        return await self.admissions.standing(event)

    def _serve(self, unit: UnitOfWork, event: Event, report: Sequence[Message], standing: Standing) -> None:
        if report:
            for message in report:
                unit.post(event.address, Delivery(message), priority=Priority.REPORTS)
        elif event.room is Room.PRIVATE:
            self.signers.serve(unit, event, self._clock())
        elif standing is Standing.ADMITTED:
            self.admins.serve(unit, event, self._clock())
        elif event.room is Room.ADMINS:
            self._refusals.refuse(unit, event, standing)
        else:
            self._refusals.elsewhere(unit, event)
