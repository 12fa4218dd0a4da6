"""Keeps the messages in the admin groups current: the cards, and the queue while many signatures are pending."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.delivery.domain_events import (
    Accepted,
    Answered,
    Claimed,
    Corrected,
    Decided,
    Disowned,
    DomainEvent,
    Erased,
    Objected,
    Submitted,
    Turned,
    Withdrawn,
)
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import Delivery, Message, Topic
from bot.moderation import cards
from bot.moderation.bulk import refresh_bulks, remove_bulks
from bot.moderation.intents import plan_of
from bot.moderation.queue_board import (
    is_brief,
    is_occupied,
    listed,
    lists,
    neighbours_of,
    refresh_queue,
    renew_queue,
    show_queue,
)
from bot.moderation.triage import Neighbours
from bot.policy import CARDS_AT_ONCE, PENDING_A_PAGE
from bot.signatories.mending import notes_about
from bot.signatories.similarity import similarity_key
from storage.records import (
    Account,
    Address,
    NoteKind,
    OutboxMessage,
    Priority,
    Signature,
    Slot,
    SlotKind,
    State,
    Verdict,
    Visibility,
)

# The maximum number of cards that quote one signature.
QUOTING_MOST = 100


def keep_current(unit: UnitOfWork, event: DomainEvent, say: Translator) -> None:
    """Show in the admin groups what a signer has done. The effect of an admin's action is shown by that action
    itself.
    """
    match event:
        case Submitted(signature):
            show_new(unit, say, signature)
        case Corrected(before, after) | Objected(before, after):
            show_correction(unit, say, before, after)
            refresh_bulks(unit, say, [after.id])
        case Turned(before, after) | Claimed(before, after):
            if has_card(unit, after.id):
                show_card(unit, say, after, priority=Priority.CARDS)
            refresh_cards(unit, say, before)
            refresh_queue(unit, say)
        case Accepted(signature) if has_card(unit, signature.id):
            show_card(unit, say, signature, redacts_history=True, priority=Priority.CARDS)
        case Answered(signature):
            show_card(unit, say, signature, as_new=True, priority=Priority.CARDS)
        case Withdrawn(before):
            close_card(unit, say, before)
            refresh_bulks(unit, say, [before.id])
        case Erased(before) | Disowned(before):
            if has_card(unit, before.id):
                remove_card(unit, before.id, Priority.ADMINS)
            refresh_cards(unit, say, before)
            refresh_queue(unit, say, (before.id,))
            refresh_bulks(unit, say, [before.id])
            if isinstance(event, Disowned):
                tell_admins(unit, Message(say("entered-disowned", number=str(before.id))))
        case Decided(_, after):
            refresh_bulks(unit, say, [after.id])


def show_new(unit: UnitOfWork, say: Translator, signature: Signature, erased: Collection[int] = ()) -> None:
    """Let the admins know of a new signature, by a card or in the queue; see `show_queue` for what is `erased`."""
    waiting = unit.tx.pending.count()
    if waiting <= CARDS_AT_ONCE:
        show_card(unit, say, signature, priority=Priority.CARDS)
        refresh_queue(unit, say, erased)
    elif _changes_queue(waiting) or not any(lists(unit, group) for group in unit.groups.values()):
        for group in unit.groups.values():
            renew_queue(unit, say, group, erased, awaited=True)
    elif erased:
        refresh_queue(unit, say, erased)


def bring_back(unit: UnitOfWork, say: Translator) -> None:
    """Show pending signatures that are not shown: a card may have been deleted, or may never have arrived."""
    waiting = unit.tx.pending.count()
    for group in unit.groups.values():
        if not waiting or lists(unit, group):
            continue
        missing = [
            signature
            for signature in unit.tx.pending.page(0, CARDS_AT_ONCE + 1)
            if not unit.tx.outbox.occupied(group.platform, Slot.card(signature.id))
        ]
        if missing and waiting > CARDS_AT_ONCE:
            show_queue(unit, say, group, priority=Priority.CARDS, awaited=True)
        elif missing:
            for signature in missing:
                show_card(unit, say, signature, priority=Priority.CARDS)


def show_correction(unit: UnitOfWork, say: Translator, before: Signature, corrected: Signature) -> None:
    """Show a correction to the admins: in place if its card is pending; otherwise like a new signature."""
    refresh_cards(unit, say, before)
    if before.state is State.PENDING:
        if has_card(unit, corrected.id):
            show_card(unit, say, corrected, redacts_history=True, priority=Priority.CARDS)
        refresh_queue(unit, say, (corrected.id,))
    elif unit.tx.pending.count() <= CARDS_AT_ONCE:
        # As a new message, because nobody looks at an old card far up.
        show_card(unit, say, corrected, as_new=True, priority=Priority.CARDS)
        refresh_queue(unit, say, (corrected.id,))
    else:
        if has_card(unit, corrected.id):
            remove_card(unit, corrected.id)
        show_new(unit, say, corrected, (corrected.id,))


def _changes_queue(waiting: int) -> bool:
    """Whether one more signature changes the queue visibly: an entry on its first page, or a round number."""
    return waiting <= PENDING_A_PAGE or not waiting % 10 ** (len(str(waiting)) - 1)


def show_card(
    unit: UnitOfWork,
    say: Translator,
    signature: Signature,
    *,
    as_new: bool = False,
    redacts_history: bool = False,
    priority: Priority = Priority.ADMINS,
) -> None:
    """Update the card of a signature. With `as_new` it is sent as a new message.

    With `redacts_history`, all former contents of the card are deleted.
    """
    neighbours = neighbours_of(unit, signature)
    for group in unit.groups.values():
        delivery = Delivery(card_of(unit, say, group, signature, neighbours), as_new=as_new)
        slot = Slot.card(signature.id)
        unit.post(group, delivery, priority=priority, slot=slot, redacts_history=redacts_history)


def refresh_cards(unit: UnitOfWork, say: Translator, beside: Signature | None = None) -> None:
    """A card that waits quotes others that are similar. Let each that says what is not so any more say how things
    stand: a person who was quoted may have withdrawn. Where former versions of a message are kept, none quotes anybody.

    This applies to all pending cards, or to those that are similar to `beside`.
    """
    if beside is None:
        numbers = shown_cards(unit)
    else:
        numbers = (
            unit.tx.similarity.find(similarity_key(beside.entry.name), beside.id, QUOTING_MOST) if beside.entry else []
        )
    for number in numbers:
        if beside is not None:
            unit.tx.triage.doubt(number)
        signature = unit.tx.signatures.get(number) if has_card(unit, number) else None
        if signature is None or signature.state is not State.PENDING:
            continue
        slot, neighbours = Slot.card(number), neighbours_of(unit, signature)
        for group in unit.groups.values():
            delivery = Delivery(card_of(unit, say, group, signature, neighbours))
            outgoing = unit.outgoing(group, delivery, slot)
            if unit.tx.outbox.occupied(group.platform, slot) and not unit.tx.outbox.shows(outgoing):
                unit.post(group, delivery, priority=Priority.ADMINS, slot=slot)


def card_of(unit: UnitOfWork, say: Translator, group: Address, signature: Signature, neighbours: Neighbours) -> Message:
    """The card of a signature as it is to be shown in a group."""
    decision = unit.tx.decisions.last(signature.id)
    plan = plan_of(unit.tx, signature.id)
    brief = is_brief(group)
    return cards.card(
        say,
        signature,
        neighbours,
        decision,
        plan=plan,
        brief=brief,
        watched=unit.watched,
        notes=notes_about(unit.tx, signature.id),
    )


def has_card(unit: UnitOfWork, number: int) -> bool:
    """Whether the card of a signature is shown in a group, or will be."""
    return _occupied(unit, Slot.card(number))


def close_card(unit: UnitOfWork, say: Translator, before: Signature) -> None:
    """Update the group after a withdrawal: a pending card is removed, a decided card keeps its number, and the queue no
    longer lists the signature.
    """
    if has_card(unit, before.id):
        if before.state is State.PENDING:
            remove_card(unit, before.id, Priority.ADMINS)
        else:
            unit.show_admins(Slot.card(before.id), Delivery(cards.withdrawn_card(say, before.id)), redacts_history=True)
    refresh_cards(unit, say, before)
    refresh_queue(unit, say, (before.id,))


def shown_cards(unit: UnitOfWork) -> list[int]:
    """The numbers of all signatures whose cards are shown in a group, or will be."""
    slots = {slot for platform in unit.groups for slot in unit.tx.outbox.slots(platform)}
    return sorted(slot.number for slot in slots if slot.kind is SlotKind.CARD)


def remove_card(unit: UnitOfWork, number: int, priority: Priority = Priority.REPORTS) -> None:
    """Take a card away that nobody needs any more."""
    for group in unit.groups.values():
        _remove_card_from(unit, group, number, priority)


def _remove_card_from(unit: UnitOfWork, group: Address, number: int, priority: Priority) -> None:
    gone = Delivery(cards.removed_card(number), removes=True)
    unit.post(group, gone, priority=priority, slot=Slot.card(number))


def remove_settled(unit: UnitOfWork, say: Translator, before: datetime) -> None:
    """Let go what was decided before a time: the cards, and whatever the queue's message has said of it.

    Where former versions of a message are kept for as long as it stands, what is public stays too: a message that is
    taken away leaves a mark, and nothing need be hidden.
    """
    for number in shown_cards(unit):
        if unit.tx.decisions.settled(number, before) and unit.tx.removals.proposed(number) is None:
            for group in unit.groups.values():
                if not _may_stay(unit, group, number):
                    _remove_card_from(unit, group, number, Priority.REPORTS)
    remove_bulks(unit, before)
    for group in unit.groups.values():
        settled = [
            number
            for number in listed(unit, group)
            if unit.tx.decisions.settled(number, before) and not _may_stay(unit, group, number)
        ]
        if settled and CAPABILITIES[group.platform].keeps_edits:
            renew_queue(unit, say, group, settled)


def _may_stay(unit: UnitOfWork, group: Address, number: int) -> bool:
    """Whether what a group shows of a settled signature is public, or nothing but its number."""
    signature = unit.tx.signatures.get(number)
    if signature is None or not CAPABILITIES[group.platform].keeps_edits:
        return False
    public = signature.state is State.APPROVED and signature.visibility is Visibility.PUBLIC
    last = unit.tx.decisions.last(number)
    rejected = last is not None and last.verdict is Verdict.REJECTED  # the former line is public, its correction is not
    mended = unit.tx.notes.about(number, NoteKind.FORMER) is not None  # former contents tell what the signer wrote
    return (public and not rejected and not mended) or signature.state is State.WITHDRAWN


def remove_copy(unit: UnitOfWork, group: Address, number: int, message: str) -> None:
    """Remove a message that shows a card but is not the known one: its delivery was never confirmed."""
    known = unit.tx.outbox.shown(OutboxMessage(group, b"", Slot.card(number)))
    if known is not None and known != message:
        unit.post(group, Delivery(cards.removed_card(number), replaces=message, removes=True), priority=Priority.ADMINS)


def tell_admins(unit: UnitOfWork, message: Message, *, quietly: bool = False, topic: Topic = Topic.REPORTS) -> None:
    """Send a message to every admin group; with `quietly`, without a notification."""
    for group in unit.groups.values():
        unit.post(group, Delivery(replace(message, awaited=not quietly), topic=topic), priority=Priority.ADMINS)


def tell_organisers(unit: UnitOfWork, organisers: Collection[Account], message: Message) -> None:
    """Send a message to the organisers in private, because the admin group may be unreachable."""
    for organiser in organisers:
        if CAPABILITIES[organiser.platform].accounts_are_chats:
            unit.post(Address(organiser.platform, organiser.id), Delivery(replace(message, awaited=True)))


def _occupied(unit: UnitOfWork, slot: Slot) -> bool:
    return any(is_occupied(unit, group, slot) for group in unit.groups.values())
