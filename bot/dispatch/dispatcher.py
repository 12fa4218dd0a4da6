"""event → load → pure step → commit: the only way from a platform to the store and back.

An event leaves the inbox, changes what it changes and puts its answers into the outbox in one transaction, so that
a crash neither loses an answer nor announces something that did not happen, and a replay changes nothing.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.delivery.domain_events import DomainEvent, before_and_after
from bot.delivery.unit_of_work import UnitOfWork
from bot.dispatch.reply_resolver import ReplyTargetUnknown, meaning
from bot.i18n.catalog import Catalog, Translator
from bot.letters.letter import Letter
from bot.letters.presentation import invitation
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.commands import Audience, commands
from bot.messaging.events import EVENTS, Command, Event, Notice, Press, Room, Strange, Unreadable
from bot.messaging.markup import as_written
from bot.messaging.messages import Delivery, Message
from bot.moderation.access import Admissions, Standing
from bot.moderation.board import correct_queue, keep_current, tell_admins, tell_organisers
from bot.moderation.ending import Closer
from bot.moderation.handler import AdminHandler
from bot.moderation.relocation import relocate
from bot.moderation.retention import Housekeeper
from bot.policy import Rules
from bot.reports.handler import Reports
from bot.runtime.backoff import Backoff
from bot.runtime.keyed_queue import KeyedQueue
from bot.runtime.logs import where
from bot.runtime.token_bucket import Answer, TokenBucket
from bot.signatories.public_countries import PublicCountries
from bot.signing.handler import SignerHandler, awaits
from storage.errors import StorageError, StorageUnavailable
from storage.protocol import Store, Transaction
from storage.records import Account, Address, InboxEvent, OutboxMessage, Platform, Priority, Visibility

log = logging.getLogger(__name__)

_ADMIN_COMMANDS = frozenset(row.name for row in commands(Audience.ADMINS))
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

    `groups` are the admin groups as they are now; `send` is told of outgoing messages once they are in the outbox for
    good.
    """

    def __init__(
        self,
        store: Store,
        letter: Letter,
        catalog: Catalog,
        *,
        groups: Mapping[Platform, Address],
        organisers: frozenset[Account],
        clock: Callable[[], datetime],
        send: Callable[[Sequence[OutboxMessage]], None],
        rules: Rules,
    ) -> None:
        self._store = store
        self._letter = letter
        self._catalog = catalog
        self._groups = dict(groups)
        self._organisers = organisers
        self._clock = clock
        self._send = send
        self._countries = PublicCountries()
        self.signers = SignerHandler(letter, catalog, self._countries, rules)
        self.admissions = Admissions(
            store,
            catalog.translator(letter.default_language),
            self._groups,
            rules,
            organisers=organisers,
            clock=clock,
            send=send,
        )
        self.admins = AdminHandler(letter, catalog, self._groups, rules, self.admissions)
        say = catalog.translator(letter.default_language)
        self._listeners = (partial(keep_current, say=say), self._count_countries)
        self._housekeeper = Housekeeper(letter, catalog, rules)
        self._closer = Closer(letter, catalog, rules)
        self._patience = TokenBucket(rules.messages_at_once)
        # An admin decides as fast as admins may, and turns pages besides.
        acts = 2 * rules.decisions_per_minute
        self._admins_patience = TokenBucket(max(acts, rules.messages_at_once), 60 / acts)
        # So often somebody in the admin group who is not admitted gets an answer in it, and all of them together.
        self._refusals, self._refusals_in_all = TokenBucket(5, 300.0), TokenBucket(20, 60.0)
        self._reports = Reports(store, letter, clock)
        self._former = 0  # the last number of an outgoing message that the run before has given out
        self._in_vain: set[Address] = set()  # the chats in which it was no use to wait for long
        self._queues: KeyedQueue[tuple[InboxEvent, Event]] = KeyedQueue(self._handle_surely, EVENTS_AT_ONCE)

    def group(self, platform: Platform) -> str | None:
        """The address of a platform's admin group as it is now."""
        group = self._groups.get(platform)
        return group.chat if group else None

    def is_group(self, address: Address) -> bool:
        """Whether an address is that of an admin group."""
        return address in self._groups.values()

    def follow(self, old: Address, new: Address) -> None:
        """A chat has a new address: if it is an admin group, that is where it is now."""
        if self.is_group(old):
            self._groups[old.platform] = new

    async def receive(self, events: Sequence[Event]) -> None:
        """Make events durable and begin to handle them. After this the platform may forget them.

        It takes longer while many wait to be handled, so that the platform keeps for us what we cannot deal with yet.
        """
        by_key = {(event.platform, event.key): event for event in self._heard(events)}
        incoming = [InboxEvent(event.platform, event.key, EVENTS.dump_json(event)) for event in by_key.values()]
        try:
            received = await self._store.receive(incoming, self._clock())
        except BaseException:
            for event in by_key.values():
                self._bucket(event).refund((event.platform, event.account))
            raise
        for stored in received:
            self._line_up(stored, by_key[stored.platform, stored.key])
        await self._queues.below(EVENTS_WAITING_MOST)

    def _heard(self, events: Iterable[Event]) -> Iterator[Event]:
        """What is heard of the events: of an account that says too much, the last thing is that it is told so."""
        for event in events:
            if event.room is Room.ADMINS and isinstance(event.content, Notice):
                yield event
                continue
            seconds = asyncio.get_running_loop().time()
            answer = self._bucket(event).take((event.platform, event.account), seconds)
            if answer is Answer.LAST and event.room is Room.PRIVATE:
                yield replace(event, content=Unreadable(Strange.RATE_LIMITED))
            elif answer is not Answer.NO:
                yield event

    def _bucket(self, event: Event) -> TokenBucket:
        """Whose patience an event is asked of: people's, or admins', who do more in a minute."""
        admitted = event.room is Room.ADMINS and self.admissions.knows(Account(event.platform, event.account))
        return self._admins_patience if admitted else self._patience

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
            correct_queue(unit, self._catalog.translator(self._letter.default_language))
            return unit

        self._send((await self._store.transact(work)).outgoing_messages)

    async def awaits(self, account: Account, address: Address) -> bool:
        """Whether a signer has something to finish in a chat, or is still to be told something there."""
        return await self._store.transact(lambda tx: awaits(tx, account, address))

    async def tell(self, phrase: str, values: Mapping[str, int | str]) -> None:
        """Say something in every admin group; to organisers too, where a group may be what takes no messages."""

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups)
            say = self._catalog.translator(self._letter.default_language)
            message = Message(say(phrase, **values))
            tell_admins(unit, message)
            if phrase in UNHEARD:
                tell_organisers(unit, self._organisers, message)
            return unit

        self._send((await self._store.transact(work)).outgoing_messages)

    async def prepare(self) -> None:
        """Learn what is best known from the start: what the run before has left, and which countries are public.

        Before the delivery workers resume: cards of a group that is no admin group any more are taken back from them.
        """
        self._former = await self._store.transact(lambda tx: tx.mail.last())
        await self._relocate()
        for places, people in (await self._store.places(Visibility.PUBLIC)).items():
            self._countries.count(places, people)

    async def _relocate(self) -> None:
        say = self._catalog.translator(self._letter.default_language)
        try:
            await self._store.transact(lambda tx: relocate(tx, self._groups, say))
        except StorageError:
            raise
        except Exception as error:  # an entry that cannot be shown keeps nobody from starting
            log.error("what waits could not be shown in another admin group (%s): write /pending there", where(error))
            await self._store.transact(lambda tx: relocate(tx, self._groups, say, show=False))

    async def resume(self, platform: Platform) -> None:
        """Go on with what the last run left in the inbox from a platform, now that it can be reached."""
        await self._store.transact(lambda tx: tx.mail.left_over(platform, self._clock()))
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
            tx.mail.set_aside(stored, self._clock())
            if event.room is not Room.GROUP and not isinstance(event.content, Notice):
                unit.post(event.address, Delivery(Message(say("event-failed"))), priority=Priority.ADMINS)
            return unit

        try:
            self._send((await self._store.transact(work)).outgoing_messages)
        except Exception as error:
            log.error("event %d could not be set aside (%s)", stored.id, where(error))

    async def handle(self, stored: InboxEvent, event: Event, *, patiently: bool = True) -> None:
        """Handle one event, once, whatever happens in between. ReplyTargetUnknown only if `patiently`."""
        standing = await self._standing(event)
        admitted = standing is Standing.ADMITTED
        report = await self._report(event, admitted=admitted)

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups, listeners=self._listeners)
            if tx.mail.take(stored) and (meant := meaning(tx, event, self._former, patiently=patiently)):
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
            self._refuse(unit, event, standing)
        else:
            self._elsewhere(unit, event)

    async def _report(self, event: Event, *, admitted: bool) -> tuple[Message, ...]:
        if not isinstance(event.content, Command) or event.content.name not in ("stats", "export"):
            return ()
        organiser = event.room is Room.PRIVATE and Account(event.platform, event.account) in self._organisers
        if not admitted and not organiser:
            return ()
        wishes = (event.language,) if organiser else ()
        say = self._catalog.translator(*wishes, self._letter.default_language)
        if event.content.name == "export":
            return (await self._reports.export(say),)
        return await self._reports.messages(say)

    def _refuse(self, unit: UnitOfWork, event: Event, standing: Standing) -> None:
        """Somebody in the admin group who may not decide there, or not yet: they are told so, but never too often."""
        say = self._catalog.on(event.platform).translator(event.language, self._letter.default_language)
        match event.content:
            case Press(press) if not CAPABILITIES[event.platform].answered_in_words or self._may_refuse(unit, event):
                unit.post(event.address, Delivery(press=press, toast=self._refusal(unit, say, event, standing)))
            case Command(name) if name in _ADMIN_COMMANDS and self._may_refuse(unit, event):
                text = as_written(self._refusal(unit, say, event, standing))
                unit.post(event.address, Delivery(Message(text)), priority=Priority.ADMINS)

    def _refusal(self, unit: UnitOfWork, say: Translator, event: Event, standing: Standing) -> str:
        if standing is Standing.NEW:
            return say.plain("toast-newcomer", minutes=self.admissions.minutes_left(unit.tx, event))
        return say.plain("not-allowed")

    def _may_refuse(self, unit: UnitOfWork, event: Event) -> bool:
        """Whether there is room in the group for one more such answer: it takes what cards and decisions need."""
        account, seconds = (event.platform, event.account), time.monotonic()
        if self._refusals.is_spent(account, seconds) or self._refusals_in_all.is_spent(event.platform, seconds):
            return False
        unit.afterwards.append(lambda: self._refusals.take(account, seconds))
        unit.afterwards.append(lambda: self._refusals_in_all.take(event.platform, seconds))
        return True

    def _elsewhere(self, unit: UnitOfWork, event: Event) -> None:
        """A group that is not the admin group: nothing can be changed there."""
        say = self._catalog.translator(event.language, self._letter.default_language)
        match event.content:
            case Press(press):
                unit.post(event.address, Delivery(press=press, toast=say.plain("not-allowed")))
            case Command("letter" | "start"):
                unit.post(event.address, Delivery(invitation(say, self._letter.wording(say.language))))
