"""Removals: a published line is taken off the list, or erased for good; where the setting says so, by two admins."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.delivery.domain_events import Erased, Turned
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Catalog, Translator
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Event
from bot.messaging.messages import Delivery, Message, Topic
from bot.moderation.board import has_card, show_card, tell_admins
from bot.moderation.decisions import Decisions, Particulars
from bot.moderation.removal_card import proposal_card
from bot.policy import PROPOSAL_STAYS, Rules
from storage.records import Account, Happened, NoteKind, Priority, Proposal, Reason, Signature, Slot, State, Verdict


class Removal(StrEnum):
    """What became of a wish to remove a line; the values name phrases (`removal-...`)."""

    MADE = "made"
    ERASED = "erased"
    PROPOSED = "proposed"  # another admin has to agree
    OWN = "own"  # the same admin has proposed it before
    CHANGED = "changed"  # it is not what the admin was shown
    WAITS = "waits"  # it was not published
    NOT_LISTED = "not-listed"  # it was rejected or removed before
    GONE = "gone"
    PAUSED = "paused"
    FORMER = "former"  # the line of before a correction, which waits on
    LINE = "line"  # what was left on the list of a signature that is withdrawn


@dataclass(frozen=True, slots=True)
class Wish:
    """What an admin wants: the number, the revision that was shown (0 for the present one), how, and why."""

    number: int
    verdict: Verdict
    reason: Reason | None = None
    revision: int = 0


class Removals:
    """Removes lines in every group."""

    def __init__(self, decisions: Decisions, catalog: Catalog, say: Translator, rules: Rules) -> None:
        self._decisions = decisions
        self._catalog = catalog
        self._say = say
        self._rules = rules

    def remove(self, unit: UnitOfWork, event: Event, wish: Wish, now: datetime) -> Removal:
        """Remove a line or erase a signature, or propose it to the second admin."""
        if self._decisions.is_paused(unit.tx, event, now):
            return Removal.PAUSED
        if unit.tx.withdrawn_lines.remove(wish.number):  # nobody is named there: one admin is enough
            unit.tx.history.note(wish.number, Happened.REMOVED, now, admin=event.person, reason=wish.reason)
            self._decisions.finish(unit, event, now)
            return Removal.LINE
        signature = unit.tx.signatures.get(wish.number)
        former = unit.tx.signatures.former(wish.number) is not None
        hindrance = _hindrance(signature, wish, has_former=former)
        if signature is None or hindrance is not None:
            return hindrance or Removal.GONE
        admin = Account(event.platform, event.account)
        if self._rules.removal_admins > 1:
            proposal = self.proposal(unit, signature, now)
            if proposal is None:
                return self._propose(unit, event, signature, wish, now)
            if unit.tx.removals.is_proposed_by(signature.id, admin):
                return Removal.OWN
            wish = Wish(wish.number, proposal.verdict, proposal.reason)
        if wish.verdict is Verdict.ERASED:
            self._erase(unit, event, signature, now)
        elif former:
            self._take_off(unit, event, signature, wish, now)
            return Removal.FORMER
        else:
            removed = self._decisions.settle(
                unit, event, signature.id, signature.revision, Verdict.REMOVED, now, Particulars(wish.reason)
            )
            if removed is None:
                return Removal.CHANGED
            # Below what was said last: the card may be long gone, or stand far up.
            show_card(unit, self._say, removed, as_new=not has_card(unit, removed.id))
            self._decisions.remember(unit, event, [removed], now)
        self._decisions.finish(unit, event, now)
        return Removal.ERASED if wish.verdict is Verdict.ERASED else Removal.MADE

    def proposal(self, unit: UnitOfWork, signature: Signature, now: datetime) -> Proposal | None:
        """What was proposed about a signature as it stands now, and still counts."""
        found = unit.tx.removals.proposed(signature.id)
        counts = found is not None and found.revision == signature.revision and now - found.made < PROPOSAL_STAYS
        return found if counts else None

    def _propose(self, unit: UnitOfWork, event: Event, signature: Signature, wish: Wish, now: datetime) -> Removal:
        proposal = Proposal(signature.revision, wish.verdict, wish.reason, event.person, now)
        unit.tx.removals.propose(signature.id, proposal, Account(event.platform, event.account))
        if unit.tx.signatures.former(signature.id) is not None:  # its card is about the correction, and stays
            tell_admins(unit, proposal_card(self._say, replace(signature, entry=None), proposal), topic=Topic.WAITING)
            return Removal.PROPOSED
        card = Delivery(proposal_card(self._say, signature, proposal), as_new=True)
        unit.show_admins(Slot.card(signature.id), card)
        return Removal.PROPOSED

    def _take_off(self, unit: UnitOfWork, event: Event, signature: Signature, wish: Wish, now: datetime) -> None:
        """The public line of before a correction: nobody has decided about the correction, which stays as it is."""
        admin = Account(event.platform, event.account)
        unit.tx.removals.take_off(signature.id, wish.reason, admin, event.person, now)
        unit.tx.history.note(signature.id, Happened.REMOVED, now, admin=event.person, reason=wish.reason)
        unit.publish(Turned(signature, signature))
        address = unit.tx.signatures.address(signature.id)
        if address is not None:
            theirs = self._catalog.translator(signature.language)
            unit.post(address, Delivery(Message(theirs("told-former-removed"), awaited=True)))
        self._decisions.finish(unit, event, now)

    def _erase(self, unit: UnitOfWork, event: Event, signature: Signature, now: datetime) -> None:
        """At somebody's request: nothing that they gave is kept, and nobody can undo it."""
        address = unit.tx.signatures.address(signature.id)
        if address is not None:
            unit.tx.chats.forget(address)  # the offered choices may contain what is erased
        unit.tx.removals.erase(signature.id, Account(event.platform, event.account), event.person, now)
        unit.tx.history.note(signature.id, Happened.ERASED, now, admin=event.person)
        unit.publish(Erased(signature))
        if address is not None:
            theirs = self._catalog.translator(signature.language)
            unit.post(address, Delivery(Message(theirs("told-erased"), awaited=True)))
        others = {platform: group for platform, group in unit.groups.items() if platform is not event.platform}
        if others or not CAPABILITIES[event.platform].answered_in_words:
            told = Message(self._say("erased-by", number=str(signature.id), admin=event.person))
            tell_admins(unit, told, quietly=True, topic=Topic.DECIDED)


def _hindrance(signature: Signature | None, wish: Wish, *, has_former: bool) -> Removal | None:
    """Why a wish cannot be granted; None if it can."""
    if signature is None or signature.state is State.WITHDRAWN:
        return Removal.GONE
    if wish.revision and wish.revision != signature.revision:
        return Removal.CHANGED
    if wish.verdict is Verdict.ERASED or has_former:
        return None
    if signature.state is State.PENDING:
        return Removal.WAITS
    return None if signature.state is State.APPROVED else Removal.NOT_LISTED


def forget_proposals(unit: UnitOfWork, say: Translator, now: datetime) -> None:
    """Take back what waited for a second admin for too long: the card says again how things stand."""
    unit.tx.notes.expire(NoteKind.BLOCK, now - PROPOSAL_STAYS)
    for number in unit.tx.removals.purge(now - PROPOSAL_STAYS):
        signature = unit.tx.signatures.get(number)
        if signature is not None and has_card(unit, number):
            show_card(unit, say, signature, priority=Priority.REPORTS)
