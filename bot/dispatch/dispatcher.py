"""event → load → pure step → commit: the only way from a platform to the store and back.

One transaction removes an event from the inbox, stores what it changes and puts the answers into the outbox. So a crash
neither loses an answer nor announces something that did not happen, and a repeated event changes nothing.
"""

import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot.delivery.domain_events import DomainEvent, before_and_after
from bot.delivery.unit_of_work import UnitOfWork
from bot.dispatch.addressing import Elsewhere, about_letter, without_file
from bot.dispatch.event_queue import EventQueue
from bot.dispatch.former_group import leave_former_group
from bot.dispatch.intake import Intake
from bot.dispatch.refusals import Refusals
from bot.dispatch.reply_resolver import meaning
from bot.dispatch.upkeep import Upkeep
from bot.founding.handler import FoundingHandler
from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.messaging.events import EVENTS, Event, Notice, Press, Room
from bot.messaging.messages import Delivery, Message
from bot.moderation.access import Admissions, Standing, in_own_language
from bot.moderation.admin_groups import AdminGroups, AdminMembership
from bot.moderation.announcing import note_public_line
from bot.moderation.board import keep_current, tell_admins, tell_organisers
from bot.moderation.found import keep_found_current
from bot.moderation.handler import AdminHandler
from bot.moderation.notices import tell_what_was_missed
from bot.moderation.rewording import tell_of_new_texts
from bot.moderation.sweeps import keep_sweeps_current
from bot.moderation.unclaimed import keep_links_current
from bot.moderation.watch_list import WatchList
from bot.policy import Rules
from bot.reports.handler import Reports
from bot.runtime.logs import where
from bot.signatories.marking import mark_names
from bot.signatories.public_countries import PublicCountries
from bot.signing.handler import SignerHandler
from storage.protocol import Store, Transaction
from storage.records import Account, InboxEvent, OutboxMessage, Platform, Priority, Visibility

log = logging.getLogger(__name__)

T = TypeVar("T")

# Alarms that the organisers get too, because the admin group itself may be unreachable.
UNHEARD = ("alarm-backlog", "alarm-over-backlog")


class Dispatcher:
    """Receives the events of every platform for a letter and leads each to its handler.

    `groups` are the present admin groups, and `memberships` tell who is in them. `send` gets outgoing messages once
    they are committed in the outbox. `letters` are all those of a deployment with several, `hand_over` gets an event
    about another one. `founding` is given to the one whose store keeps the letters that are founded, and `founds` tells
    whether an account may found letters.
    """

    def __init__(  # noqa: PLR0913  all that a letter needs comes together here
        self,
        store: Store,
        letter: Letter,
        catalog: Catalog,
        *,
        groups: AdminGroups,
        memberships: Mapping[Platform, AdminMembership],
        organisers: Collection[Account],
        clock: Callable[[], datetime],
        send: Callable[[Sequence[OutboxMessage]], None],
        rules: Rules,
        letters: Sequence[Letter] = (),
        hand_over: Callable[[Event], Awaitable[None]] | None = None,
        founding: FoundingHandler | None = None,
        founds: Callable[[Account], bool] = lambda _account: False,
    ) -> None:
        self._store = store
        self._letter = letter
        self._catalog = catalog
        self._say = catalog.translator(letter.group_language)
        self._groups = groups
        self._organisers = organisers
        self._clock = clock
        self._send = send
        self._countries = PublicCountries()
        self._watch_list = WatchList(letter.watched)
        self._hand_over = hand_over
        self._founding = founding
        self.admissions = Admissions(
            store,
            self._say,
            self._groups,
            rules,
            memberships=memberships,
            organisers=organisers,
            clock=clock,
            send=send,
            slug=letter.slug if hand_over is not None else "",
        )
        self.signers = SignerHandler(letter, catalog, self._countries, rules, letters, founds, self.admissions.belongs)
        self.admins = AdminHandler(letter, catalog, self._groups, rules, self.admissions, self._watch_list, letters)
        self._listeners = (
            partial(keep_current, say=self._say),
            self._count_countries,
            lambda unit, event: tell_what_was_missed(unit, event, catalog, self._letter),
            keep_found_current,
            keep_links_current,
            lambda unit, event: note_public_line(unit, event, self._letter, clock()),
            partial(keep_sweeps_current, say=self._say),
        )
        self.upkeep = Upkeep(store, letter, catalog, rules, clock, self.change, self.admins)
        self.admins.importing.learn = self.count_countries
        self.intake = Intake(rules, self.admissions.knows)
        self._refusals = Refusals(letter, catalog, self.admissions)
        self._reports = Reports(store, letter, catalog, organisers, clock)
        self._former = 0  # the last id of an outgoing message of the run before
        self._events = EventQueue(self.handle, self._set_aside)

    async def read_anew(self, letter: Letter) -> None:
        """Go on with the same letter, which says something else now. If its texts have changed, the admins are told."""

        def work(unit: UnitOfWork) -> None:
            tell_of_new_texts(unit, self._say, letter)
            unit.afterwards.append(lambda: self._go_on_with(letter))

        await self.change(work)

    def _go_on_with(self, letter: Letter) -> None:
        self._letter = self.signers.letter = self._refusals.letter = self._reports.letter = letter
        self.admins.read_anew(letter)
        self.upkeep.read_anew(letter)

    async def receive(self, events: Sequence[Event]) -> None:
        """Make events durable and begin to handle them. When this returns, the platform may forget them.

        It takes longer while many events wait, so that the platform keeps the events that cannot be handled yet.
        """
        heard = [*self.intake.heard(events)]
        try:
            await self.accept(heard)
        except BaseException:
            self.intake.refund(heard)
            raise
        await self._events.below_limit()

    async def accept(self, events: Sequence[Event]) -> None:
        """Make events durable that are within the limits of their accounts, and begin to handle them."""
        by_key = {(event.platform, event.key): event for event in events}
        incoming = [InboxEvent(event.platform, event.key, EVENTS.dump_json(event)) for event in by_key.values()]
        received = await self._store.receive(incoming, self._clock())
        for stored in received:
            self._events.put(stored, by_key[stored.platform, stored.key])

    async def below_limit(self) -> None:
        """Wait while many events wait to be handled."""
        await self._events.below_limit()

    async def tell(self, phrase: str, values: Mapping[str, int | str]) -> None:
        """Send a phrase to every admin group, and an alarm of `UNHEARD` also to the organisers."""

        def work(unit: UnitOfWork) -> None:
            message = Message(self._say(phrase, **values))
            tell_admins(unit, message)
            if phrase in UNHEARD:
                tell_organisers(unit, self._organisers, message)

        await self.change(work)

    async def change(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run `work` in one transaction, hand its messages on once they are committed, and return its result."""

        def whole(tx: Transaction) -> tuple[UnitOfWork, T]:
            unit = UnitOfWork(tx, self._groups, listeners=self._listeners, watched=self._watch_list.watched)
            return unit, work(unit)

        unit, result = await self._store.transact(whole)
        for learn in unit.afterwards:
            learn()
        self._send(unit.outgoing_messages)
        return result

    async def prepare(self) -> None:
        """Load what must be known from the start: the last outgoing message of the run before, and the names that are
        compared in memory.

        Call it before the delivery workers resume, because it takes cards for a former admin group out of the outbox.
        """
        await mark_names(self._store, self._clock())
        self._watch_list.learn(await self._store.transact(lambda tx: tx.watch_list.names()))
        await self._store.transact(lambda tx: tx.triage.begin())
        self._former = await self._store.transact(lambda tx: tx.outbox.last())
        self._letter.closing.note(await self._store.transact(lambda tx: tx.closings.day()))
        await leave_former_group(self._store, self._groups, self._say, self._watch_list.watched)
        await self.change(lambda unit: tell_of_new_texts(unit, self._say, self._letter))

    async def count_countries(self) -> None:
        """Count the countries of all public signatures, which the question for places offers as buttons.

        It needs the names of all countries, which take a second to load, so the first answers do not wait for it.
        """
        self._countries.learn(await self._store.places(Visibility.PUBLIC), await self._store.kept_places())
        self.upkeep.may_judge = True
        self.upkeep.sweeping.wake()  # a sweep may have been interrupted

    async def resume(self, platform: Platform) -> None:
        """Handle the events of a platform that the last run left in the inbox, now that the platform can be reached."""
        await self._store.transact(lambda tx: tx.inbox.left_over(platform, self._clock()))
        for stored in await self._store.unhandled():
            if stored.platform is not platform:
                continue
            try:
                event = EVENTS.validate_json(stored.body)
            except ValueError:
                log.error("event %d in the inbox can no longer be read and stays there", stored.id)
            else:
                self._events.put(stored, event)

    async def idle(self) -> None:
        """Wait until every event received has been handled."""
        await self._events.idle()
        await self.upkeep.idle()

    async def stop(self) -> None:
        """Stop handling. An event that was being handled is either committed or still in the inbox."""
        await self.upkeep.stop()
        await self._events.stop()

    async def _set_aside(self, stored: InboxEvent, event: Event) -> None:
        """Set an event aside that fails repeatedly, and tell its sender."""
        say = self._catalog.on(event.platform).translator(event.language, self._letter.default_language)

        def work(unit: UnitOfWork) -> None:
            unit.tx.inbox.set_aside(stored, self._clock())
            if event.room is not Room.GROUP and not isinstance(event.content, Notice):
                unit.post(event.address, Delivery(Message(say("event-failed"), awaited=True)), priority=Priority.ADMINS)

        try:
            await self.change(work)
        except Exception as error:
            log.error("event %d could not be set aside (%s)", stored.id, where(error))

    async def handle(self, stored: InboxEvent, event: Event, *, patiently: bool = True) -> None:
        """Handle one event exactly once, even if it is repeated. ReplyTargetUnknown only if `patiently`."""
        standing = await self._standing(event)
        admitted = standing is Standing.ADMITTED
        report = await self._reports.answer(event, admitted=admitted)

        def work(tx: Transaction) -> UnitOfWork:
            thread = (event.address, event.thread) if event.thread else None
            unit = UnitOfWork(
                tx, self._groups, listeners=self._listeners, watched=self._watch_list.watched, thread=thread
            )
            if tx.inbox.take(stored) and (meant := meaning(tx, event, self._former, patiently=patiently)):
                about = about_letter(meant, self._letter.slug, several=self._hand_over is not None)
                self._serve(unit, in_own_language(tx, about), report, standing)
            return unit

        try:
            done = await self._store.transact(work)
        except Elsewhere as about:
            assert self._hand_over is not None  # noqa: S101  only then is it raised
            await self._hand_over(about.event)
            await self._store.transact(lambda tx: tx.inbox.take(stored))
            return
        for learn in done.afterwards:
            learn()
        self._send(done.outgoing_messages)

    def _count_countries(self, unit: UnitOfWork, event: DomainEvent) -> None:
        before, after = before_and_after(event)
        former = unit.tx.signatures.former(after.id) if after is not None else None
        unit.afterwards.append(partial(self._countries.change, before, after, former))

    async def _standing(self, event: Event) -> Standing:
        if event.room is not Room.ADMINS or self._groups.get(event.platform) != event.address:
            return Standing.OUTSIDE
        if isinstance(event.content, Notice):
            return Standing.ADMITTED
        return await self.admissions.standing(event)

    def _serve(self, unit: UnitOfWork, event: Event, report: Sequence[Message], standing: Standing) -> None:
        if report:
            if isinstance(event.content, Press):
                unit.post(event.address, Delivery(press=event.content.press))
            for message in report:
                unit.post(event.address, Delivery(message), priority=Priority.REPORTS)
        elif self._founding is not None and self._founding.serve(unit, event, self._clock()):
            return
        elif event.room is Room.PRIVATE:
            self.signers.serve(unit, without_file(event), self._clock())
        elif standing is Standing.ADMITTED:
            self.admins.serve(unit, event, self._clock())
        elif event.room is Room.ADMINS:
            self._refusals.refuse(unit, event, standing)
        else:
            self._refusals.elsewhere(unit, event)
