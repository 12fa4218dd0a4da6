"""Sweeps: an admin decides once about all that waits and meets a condition.

The work is done in pieces, each a transaction: to look for what meets the condition, to decide about what was found as
it was found, and to take all of it back. What has been done is noted with each piece, so that it goes on after a power
cut and nothing is done twice.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.delivery.domain_events import Corrected, Decided, Disowned, DomainEvent, Erased, Objected, Turned, Withdrawn
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Event, Room
from bot.messaging.messages import Delivery, Message
from bot.moderation import cards
from bot.moderation.board import has_card, refresh_cards, show_card
from bot.moderation.conditions import CONDITIONS, Condition, fits
from bot.moderation.decisions import NO_PARTICULARS, Decisions, Particulars
from bot.moderation.queue_board import listed_entry, refresh_queue
from bot.moderation.queue_page import Listed
from bot.moderation.sweep_message import sweep_message
from bot.moderation.triage import Kind, kinds_of
from bot.policy import FOUND_STAYS, SWEEP_JUDGED_AT_ONCE, SWEEP_SAMPLE, SWEEP_TOLD_SECONDS, SWEPT_AT_ONCE
from storage.records import Priority, Signature, Slot, SlotKind, State, Verdict
from storage.records.sweeps import OPEN, Sweep, SweepStage, SweptAs

NOTHING_LIKE_IT = Condition(since=datetime.max.replace(tzinfo=UTC))


class Sweeps:
    """Does the work of sweeps, and tells of it in the groups."""

    def __init__(self, decisions: Decisions, say: Translator) -> None:
        self._decisions = decisions
        self._say = say
        self.wake: Callable[[], object] = lambda: None
        """Is called when there is work to do."""
        self._told: datetime | None = None  # when the groups were last told how far the present one has come

    def step(self, unit: UnitOfWork, now: datetime) -> bool:
        """Do the next piece of work, if there is any; whether there may be more."""
        sweep = unit.tx.sweeps.at_work()
        if sweep is None or not unit.groups:
            return False
        works = {SweepStage.LOOKING: self._look, SweepStage.DECIDING: self._decide, SweepStage.UNDOING: self._undo}
        after = works[sweep.stage](unit, sweep, now)
        unit.tx.sweeps.change(after)
        ends = after.stage is not sweep.stage
        if ends or self._told is None or not timedelta() <= now - self._told < timedelta(seconds=SWEEP_TOLD_SECONDS):
            self._told = now
            self.show(unit, after, now)
            refresh_queue(unit, self._say)
        return True

    def _look(self, unit: UnitOfWork, sweep: Sweep, _now: datetime) -> Sweep:
        """Look at the next entries that wait. What needs others to be judged takes longer, so these are fewer."""
        condition = condition_of(sweep)
        found: dict[int, int] = {}
        clean: set[int] = set()
        waiting = unit.tx.pending.after(sweep.reached, SWEPT_AT_ONCE)
        reached, judged = sweep.reached, 0
        for signature in waiting:
            reached = signature.id
            if not fits(condition, signature):
                continue
            judged += 1
            entry = listed_entry(unit, signature)
            if set(condition.kinds) <= _remarked(unit, entry):
                found[signature.id] = signature.revision
                if _is_clean(unit, entry):
                    clean.add(signature.id)
            if judged == SWEEP_JUDGED_AT_ONCE:
                break
        unit.tx.sweeps.include(sweep.id, found, clean)
        return replace(sweep, reached=reached, stage=sweep.stage if waiting else SweepStage.ASKED)

    def _decide(self, unit: UnitOfWork, sweep: Sweep, now: datetime) -> Sweep:
        """Decide about the next entries, each only as it was found."""
        approves = sweep.verdict is Verdict.APPROVED
        several = unit.tx.sweeps.next(sweep.id, SweptAs.FOUND, SWEEP_JUDGED_AT_ONCE, clean=approves)
        particulars = NO_PARTICULARS if approves else Particulars(sweep.reason)
        decided = []
        for number, revision in several:
            one = None
            if self._may_be_decided(unit, number, revision, approves=approves):
                verdict = Verdict.APPROVED if approves else Verdict.REJECTED
                event = self._event(unit, sweep)
                one = self._decisions.settle(unit, event, number, revision, verdict, now, particulars)
            as_what = SweptAs.LEFT if one is None else SweptAs.DECIDED
            unit.tx.sweeps.settle(sweep.id, number, as_what, one.revision if one is not None else 0)
            decided += [one] if one is not None else []
        self._tell(unit, decided)
        return sweep if several else replace(sweep, stage=SweepStage.DONE)

    def _may_be_decided(self, unit: UnitOfWork, number: int, revision: int, *, approves: bool) -> bool:
        signature = unit.tx.signatures.get(number)
        if signature is None or signature.revision != revision or signature.state is not State.PENDING:
            return False
        entry = listed_entry(unit, signature)
        binds = entry.plan is not None and entry.plan.binds
        return not binds and (not approves or _is_clean(unit, entry))

    def _undo(self, unit: UnitOfWork, sweep: Sweep, now: datetime) -> Sweep:
        """Take the next decisions back, as far as nothing was decided or corrected since."""
        several = unit.tx.sweeps.next(sweep.id, SweptAs.DECIDED, SWEPT_AT_ONCE)
        undone = []
        for number, revision in several:
            one = None
            if cards.can_undo(unit.tx.decisions.last(number), now):
                event = self._event(unit, sweep)
                one = self._decisions.settle(unit, event, number, revision, Verdict.UNDONE, now)
            as_what = SweptAs.LEFT if one is None else SweptAs.UNDONE
            unit.tx.sweeps.settle(sweep.id, number, as_what, one.revision if one is not None else 0)
            undone += [one] if one is not None else []
        self._tell(unit, undone)
        return sweep if several else replace(sweep, stage=SweepStage.UNDONE)

    def _event(self, unit: UnitOfWork, sweep: Sweep) -> Event:
        """The event that a sweep decides by. Its account is its own: what is limited is what one person reads."""
        group = next(iter(unit.groups.values()))
        name = f"sweep {sweep.id}"
        return Event(
            group.platform, name, group.chat, Room.ADMINS, name, sweep.admin, self._say.language, Command("sweep")
        )

    def _tell(self, unit: UnitOfWork, changed: Sequence[Signature]) -> None:
        for one in changed:
            if has_card(unit, one.id):
                show_card(unit, self._say, one)
        for one in changed:
            refresh_cards(unit, self._say, one)

    def show(self, unit: UnitOfWork, sweep: Sweep, now: datetime, *, redacts: bool = False) -> None:
        """Show in every group how a sweep stands; see `show_sweep`."""
        show_sweep(unit, self._say, sweep, now, redacts=redacts)

    def drop_unanswered(self, unit: UnitOfWork) -> None:
        """Forget the sweeps about which no admin has said anything yet."""
        for number in unit.tx.sweeps.unanswered():
            drop_sweep(unit, number)


def show_sweep(unit: UnitOfWork, say: Translator, sweep: Sweep, now: datetime, *, redacts: bool) -> None:
    """Show in every group how a sweep stands. With `redacts`, nothing is left of what the message has said before,
    where former versions are kept.
    """
    sample = []
    if sweep.stage in OPEN:
        found = (unit.tx.signatures.get(number) for number, _ in unit.tx.sweeps.sample(sweep.id, SWEEP_SAMPLE))
        sample = [each for each in found if each is not None]
    message = sweep_message(say, sweep, condition_of(sweep), unit.tx.sweeps.count(sweep.id), sample, now)
    for group in unit.groups.values():
        unit.post(
            group,
            Delivery(message),
            priority=Priority.ADMINS if sweep.stage in OPEN else Priority.CARDS,
            slot=Slot.sweep(sweep.id),
            redacts_history=redacts and CAPABILITIES[group.platform].keeps_edits,
        )


def condition_of(sweep: Sweep) -> Condition:
    """The condition of a sweep; one that nothing meets if it is damaged."""
    try:
        return CONDITIONS.validate_json(sweep.condition)
    except ValueError:
        return NOTHING_LIKE_IT


def _remarked(unit: UnitOfWork, entry: Listed) -> set[Kind]:
    found = entry.signature.entry
    return kinds_of(found, entry.neighbours, unit.watched) if found is not None else set()


def _is_clean(unit: UnitOfWork, entry: Listed) -> bool:
    """Whether an entry may be approved unread: of a well-known name never, whatever the organisers say of remarks."""
    return entry.is_clean(unit.watched) and Kind.WELL_KNOWN not in _remarked(unit, entry)


def keep_sweeps_current(unit: UnitOfWork, event: DomainEvent, say: Translator) -> None:
    """What a sweep has found has changed before anybody has said what becomes of it: it is left, and not named."""
    match event:
        case (
            Withdrawn(before)
            | Erased(before)
            | Disowned(before)
            | Corrected(before)
            | Objected(before)
            | Turned(before)
        ):
            changed: Signature | None = before
        case Decided(before):
            changed = before
        case _:
            return
    for number in unit.tx.sweeps.waiting_for(changed.id) if changed is not None else ():
        sweep = unit.tx.sweeps.get(number)
        if changed is not None and sweep is not None:
            unit.tx.sweeps.settle(number, changed.id, SweptAs.LEFT)
            show_sweep(unit, say, sweep, sweep.made, redacts=True)


def remove_sweeps(unit: UnitOfWork, now: datetime | None = None) -> None:
    """Take away messages about sweeps: those that nobody has answered for an hour, and those that cannot be taken back
    any more; all of them, if no time is given.
    """
    for group in unit.groups.values():
        for slot in unit.tx.outbox.slots(group.platform):
            if slot.kind is not SlotKind.SWEEP:
                continue
            sweep = unit.tx.sweeps.get(slot.number)
            if sweep is not None and sweep.stage in OPEN and (now is None or now - sweep.made >= FOUND_STAYS):
                sweep = None
            if sweep is None:
                drop_sweep(unit, slot.number)


def drop_sweep(unit: UnitOfWork, number: int) -> None:
    """Forget a sweep, and take its message away from every group."""
    unit.tx.sweeps.remove(number)
    gone = Delivery(Message("🧹"), removes=True)
    unit.show_admins(Slot.sweep(number), gone)
