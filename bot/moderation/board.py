"""Keeps the messages in the admin groups current: the cards, and the queue while many signatures are pending."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.delivery.domain_events import Corrected, DomainEvent, Submitted, Withdrawn
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import DELIVERIES, Delivery, Message
from bot.moderation import cards, queue
from bot.moderation.triage import ALONE, BURST_AMONG, Neighbours, is_burst
from bot.policy import CARDS_AT_ONCE, PENDING_A_PAGE
from bot.signatories.similarity import similarity_key
from storage.records import QUEUE, Account, Address, OutboxMessage, Priority, Signature, Slot, SlotKind, State

# The maximum number of cards that quote one signature.
QUOTING_MOST = 100


def keep_current(unit: UnitOfWork, event: DomainEvent, say: Translator) -> None:
    """Show in the admin groups what a signer has done. The effect of an admin's action is shown by that action
    itself.
    """
    match event:
        case Submitted(signature):
            show_new(unit, say, signature)
        case Corrected(before, after):
            show_correction(unit, say, before, after)
        case Withdrawn(before):
            close_card(unit, say, before)


def show_new(unit: UnitOfWork, say: Translator, signature: Signature) -> None:
    """Show a new signature to the admins, by a card or in the queue."""
    waiting = unit.tx.pending.count()
    if waiting <= CARDS_AT_ONCE:
        show_card(unit, say, signature, priority=Priority.CARDS)
        refresh_queue(unit, say)
    elif _changes_queue(waiting) or not _occupied(unit, QUEUE):
        for group in unit.groups.values():
            _renew_queue(unit, say, group, awaited=True)


def bring_back(unit: UnitOfWork, say: Translator) -> None:
    """Show pending signatures that are not shown: a card may have been deleted, or may never have arrived."""
    waiting = unit.tx.pending.count()
    for group in unit.groups.values():
        if not waiting or unit.tx.outbox.occupied(group.platform, QUEUE):
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
        refresh_queue(unit, say)
    elif unit.tx.pending.count() <= CARDS_AT_ONCE:
        # As a new message, because nobody looks at an old card far up.
        show_card(unit, say, corrected, as_new=True, priority=Priority.CARDS)
        refresh_queue(unit, say)
    else:
        if has_card(unit, corrected.id):
            remove_card(unit, corrected.id)
        show_new(unit, say, corrected)


def _changes_queue(waiting: int) -> bool:
    """Whether one more signature changes the queue visibly: an entry on its first page, or a round number."""
    return waiting <= PENDING_A_PAGE or not waiting % 10 ** (len(str(waiting)) - 1)


def show_card(
    unit: UnitOfWork,
    say: Translator,
    signature: Signature,
    *,
    rejecting: bool = False,
    as_new: bool = False,
    redacts_history: bool = False,
    priority: Priority = Priority.ADMINS,
) -> None:
    """Update the card of a signature. With `as_new` it is sent as a new message.

    With `redacts_history`, all former contents of the card are deleted.
    """
    message = _card(unit, say, signature, rejecting=rejecting)
    unit.show_admins(
        Slot.card(signature.id), Delivery(message, as_new=as_new), priority, redacts_history=redacts_history
    )


def refresh_cards(unit: UnitOfWork, say: Translator, beside: Signature | None = None) -> None:
    """Update the pending cards whose quotes of similar signatures are outdated, and delete their former contents,
    because a quoted signer may have withdrawn, or their text may have been erased.

    This applies to all pending cards, or to those that are similar to `beside`.
    """
    if beside is None:
        numbers = shown_cards(unit)
    else:
        numbers = (
            unit.tx.similarity.find(similarity_key(beside.entry.name), beside.id, QUOTING_MOST) if beside.entry else []
        )
    for number in numbers:
        signature = unit.tx.signatures.get(number) if has_card(unit, number) else None
        if signature is None or signature.state is not State.PENDING:
            continue
        slot, delivery = Slot.card(number), Delivery(_card(unit, say, signature))
        for group in unit.groups.values():
            outgoing = OutboxMessage(group, DELIVERIES.dump_json(delivery), slot)
            if unit.tx.outbox.occupied(group.platform, slot) and not unit.tx.outbox.shows(outgoing):
                unit.post(group, delivery, priority=Priority.ADMINS, slot=slot, redacts_history=True)


def _card(unit: UnitOfWork, say: Translator, signature: Signature, *, rejecting: bool = False) -> Message:
    decision = unit.tx.decisions.last(signature.id)
    neighbours = neighbours_of(unit, signature)
    return cards.card(say, signature, neighbours, decision, rejecting=rejecting, watched=unit.watched)


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
    refresh_queue(unit, say)


def shown_cards(unit: UnitOfWork) -> list[int]:
    """The numbers of all signatures whose cards are shown in a group, or will be."""
    slots = {slot for platform in unit.groups for slot in unit.tx.outbox.slots(platform)}
    return sorted(slot.number for slot in slots if slot.kind is SlotKind.CARD)


def remove_card(unit: UnitOfWork, number: int, priority: Priority = Priority.REPORTS) -> None:
    """Remove a card that is no longer needed."""
    unit.show_admins(Slot.card(number), Delivery(cards.removed_card(number), removes=True), priority)


def remove_copy(unit: UnitOfWork, group: Address, number: int, message: str) -> None:
    """Remove a message that shows a card but is not the known one: its delivery was never confirmed."""
    known = unit.tx.outbox.shown(OutboxMessage(group, b"", Slot.card(number)))
    if known is not None and known != message:
        unit.post(group, Delivery(cards.removed_card(number), replaces=message, removes=True), priority=Priority.ADMINS)


def show_queue(
    unit: UnitOfWork,
    say: Translator,
    group: Address,
    offset: int = 0,
    *,
    as_new: bool = False,
    awaited: bool = False,
    priority: Priority = Priority.ADMINS,
) -> None:
    """Show the pending signatures from a position. If there are none, the message says so if an admin asked for it, and
    is removed otherwise.

    It is `awaited` when it shows a new signature.
    """
    count = unit.tx.pending.count()
    if not count and not as_new:
        gone = Delivery(queue.pending(say, [], {}, 0, 0), removes=True)
        return unit.post(group, gone, priority=priority, slot=QUEUE)
    if not 0 <= offset < count:
        offset = max(0, count - PENDING_A_PAGE) if offset > 0 else 0
    waiting = unit.tx.pending.page(offset, PENDING_A_PAGE)
    message = queue.pending(say, waiting, neighbours_of_each(unit, waiting), offset, count, unit.watched)
    message = replace(message, awaited=awaited)
    unit.tx.outbox.note_queue(group.platform, offset, count)
    # A signer who is no longer in it may have withdrawn.
    return unit.post(group, Delivery(message, as_new=as_new), priority=priority, slot=QUEUE, redacts_history=True)


def refresh_queue(unit: UnitOfWork, say: Translator) -> None:
    """Update the queue wherever it is shown, from the position that is open."""
    for group in unit.groups.values():
        if unit.tx.outbox.occupied(group.platform, QUEUE):
            _renew_queue(unit, say, group)


def correct_queue(unit: UnitOfWork, say: Translator) -> None:
    """Correct the number of pending signatures in every queue that is shown."""
    waiting = unit.tx.pending.count()
    for group in unit.groups.values():
        shown = unit.tx.outbox.occupied(group.platform, QUEUE)
        if shown and unit.tx.outbox.queue(group.platform)[1] != waiting:
            _renew_queue(unit, say, group)


def _renew_queue(unit: UnitOfWork, say: Translator, group: Address, *, awaited: bool = False) -> None:
    shown = unit.tx.outbox.occupied(group.platform, QUEUE)
    position = unit.tx.outbox.queue(group.platform)[0] if shown else 0
    # A queue that an admin has requested and that is not delivered yet keeps its priority, and stays a new message.
    asked = (unit.tx.outbox.priority(group.platform, QUEUE) or Priority.CARDS) < Priority.CARDS
    show_queue(
        unit, say, group, position, as_new=asked, awaited=awaited, priority=Priority.ADMINS if asked else Priority.CARDS
    )


def neighbours_of_each(unit: UnitOfWork, signatures: Sequence[Signature]) -> dict[int, Neighbours]:
    """The neighbours of each signature, by its number."""
    before = _waiting_before(unit, [signature for signature in signatures if signature.state is State.PENDING])
    return {signature.id: _neighbours(unit, signature, before) for signature in signatures}


def neighbours_of(unit: UnitOfWork, signature: Signature) -> Neighbours:
    """The neighbours of a signature: possible duplicates, and whether it is pending among many that are nearly
    equal.
    """
    return neighbours_of_each(unit, [signature])[signature.id]


def _waiting_before(unit: UnitOfWork, waiting: Sequence[Signature]) -> list[Signature]:
    """The pending signatures from a burst's length before the first of some to the last of them."""
    if not waiting:
        return []
    place = unit.tx.pending.place(waiting[0].id) - 1
    first = max(0, place - BURST_AMONG)
    return unit.tx.pending.page(first, place - first + len(waiting))


def _neighbours(unit: UnitOfWork, signature: Signature, waiting: Sequence[Signature]) -> Neighbours:
    if signature.entry is None:
        return ALONE
    numbers = unit.tx.similarity.find(similarity_key(signature.entry.name), signature.id)
    similar = [other for number in numbers if (other := unit.tx.signatures.get(number))]
    earlier = [other.entry for other in waiting if other.entry and other.id < signature.id][-BURST_AMONG:]
    return Neighbours(tuple(similar), signature.state is State.PENDING and is_burst(signature.entry, earlier))


def tell_admins(unit: UnitOfWork, message: Message, *, quietly: bool = False) -> None:
    """Send a message to every admin group; with `quietly`, without a notification."""
    for group in unit.groups.values():
        unit.post(group, Delivery(replace(message, awaited=not quietly)), priority=Priority.ADMINS)


def tell_organisers(unit: UnitOfWork, organisers: Collection[Account], message: Message) -> None:
    """Send a message to the organisers in private, because the admin group may be unreachable."""
    for organiser in organisers:
        if CAPABILITIES[organiser.platform].accounts_are_chats:
            unit.post(Address(organiser.platform, organiser.id), Delivery(replace(message, awaited=True)))


def _occupied(unit: UnitOfWork, slot: Slot) -> bool:
    return any(unit.tx.outbox.occupied(platform, slot) for platform in unit.groups)
