"""Shows what waits in one message of each admin group, and keeps it current."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import DELIVERIES, OFFERS, Delivery
from bot.moderation import queue
from bot.moderation.triage import ALONE, BURST_AMONG, Neighbours, is_burst
from bot.policy import LISTED_A_MESSAGE, PENDING_A_PAGE
from bot.signatories.similarity import similarity_key
from storage.records import QUEUE, Address, OutboxMessage, Priority, Signature, Slot, State


def show_queue(
    unit: UnitOfWork,
    say: Translator,
    group: Address,
    offset: int = 0,
    *,
    as_new: bool = False,
    awaited: bool = False,
    priority: Priority = Priority.ADMINS,
    erased: Collection[int] = (),
) -> None:
    """Show what waits from a position on; when nothing does, the message says so, or goes unless it was asked for.

    It is `awaited` when it shows a new signature. `erased` are signatures whose text is gone for good: a message that
    keeps its former versions gives way to a new one if it has ever shown one of them.
    """
    count = unit.tx.pending.count()
    keeps = CAPABILITIES[group.platform].keeps_edits
    redacts = not keeps or _has_shown(unit, group, erased)
    if not count and not as_new:
        stays = not redacts and queue_message(unit, group) is not None
        unit.tx.outbox.note_queue(group.platform, 0, 0)
        message = queue.closed(say) if stays else queue.pending(say, [], {}, 0, 0)
        return unit.post(group, Delivery(message, removes=not stays), priority=priority, slot=QUEUE)
    if not 0 <= offset < count:
        offset = max(0, count - PENDING_A_PAGE) if offset > 0 else 0
    waiting = unit.tx.pending.page(offset, PENDING_A_PAGE)
    message = queue.pending(
        say, waiting, neighbours_of_each(unit, waiting), offset, count, unit.watched, brief=is_brief(group)
    )
    message = replace(message, awaited=awaited)
    unit.tx.outbox.note_queue(group.platform, offset, count)
    return unit.post(group, Delivery(message, as_new=as_new), priority=priority, slot=QUEUE, redacts_history=redacts)


def refresh_queue(unit: UnitOfWork, say: Translator, erased: Collection[int] = ()) -> None:
    """What waits has changed: wherever the queue is shown, it tells, from where it is open on."""
    for group in unit.groups.values():
        if lists(unit, group) or (is_occupied(unit, group, QUEUE) and _has_shown(unit, group, erased)):
            renew_queue(unit, say, group, erased)


def remove_queue(unit: UnitOfWork, say: Translator) -> None:
    """Take away what is left of the queue, when nothing waits any more and nobody may be named."""
    for group in unit.groups.values():
        if is_occupied(unit, group, QUEUE):
            gone = Delivery(queue.pending(say, [], {}, 0, 0), removes=True)
            unit.post(group, gone, priority=Priority.REPORTS, slot=QUEUE)


def correct_queue(unit: UnitOfWork, say: Translator) -> None:
    """Let every queue that is shown say how many wait, if it says anything else."""
    waiting = unit.tx.pending.count()
    for group in unit.groups.values():
        if lists(unit, group) and unit.tx.outbox.queue(group.platform)[1] != waiting:
            renew_queue(unit, say, group)


def refresh_quotes(unit: UnitOfWork, say: Translator) -> None:
    """Let each queue quote similar signatures as they are now: the text of one that it quotes may have been erased.

    Where former versions of a message are kept, none quotes anybody.
    """
    for group in unit.groups.values():
        if CAPABILITIES[group.platform].keeps_edits or not lists(unit, group):
            continue
        position, count = unit.tx.outbox.queue(group.platform)[0], unit.tx.pending.count()
        waiting = unit.tx.pending.page(position, PENDING_A_PAGE)
        neighbours = neighbours_of_each(unit, waiting)
        message = queue.pending(say, waiting, neighbours, position, count, unit.watched, brief=is_brief(group))
        shown = (
            OutboxMessage(group, DELIVERIES.dump_json(Delivery(replace(message, awaited=awaited))), QUEUE)
            for awaited in (True, False)
        )
        if not any(unit.tx.outbox.shows(outgoing) for outgoing in shown):
            show_queue(unit, say, group, position, priority=Priority.CARDS)


def renew_queue(
    unit: UnitOfWork, say: Translator, group: Address, erased: Collection[int] = (), *, awaited: bool = False
) -> None:
    """Let the queue of a group show what waits now, in a message of its own if the former one has been worked off."""
    occupied, is_open = is_occupied(unit, group, QUEUE), lists(unit, group)
    position = unit.tx.outbox.queue(group.platform)[0] if is_open else 0
    # What somebody has asked for and is on its way stays as urgent, and comes as a message of its own.
    asked = (unit.tx.outbox.priority(group.platform, QUEUE) or Priority.CARDS) < Priority.CARDS
    # One that has been worked off stands far up: what waits since then comes further down.
    asked_anew = asked and not CAPABILITIES[group.platform].keeps_edits
    anew = asked_anew or (occupied and not is_open and unit.tx.pending.count() > 0)
    priority = Priority.ADMINS if asked else Priority.CARDS
    show_queue(unit, say, group, position, as_new=anew, awaited=awaited, priority=priority, erased=erased)


def lists(unit: UnitOfWork, group: Address) -> bool:
    """Whether a message of a group is to list what waits, rather than that it has been worked off."""
    closed = CAPABILITIES[group.platform].keeps_edits and not unit.tx.outbox.queue(group.platform)[1]
    return is_occupied(unit, group, QUEUE) and not closed


def queue_message(unit: UnitOfWork, group: Address) -> str | None:
    """The message of a group that lists what waits, or says that it has been worked off."""
    return unit.tx.outbox.shown(OutboxMessage(group, b"", QUEUE))


def listed(unit: UnitOfWork, group: Address) -> set[int]:
    """The signatures that the queue's message offers, or has ever offered."""
    message = queue_message(unit, group)
    menu = unit.tx.chats.offered(group, message) if message else None
    choices = OFFERS.validate_json(menu.choices) if menu else ()
    return {choice.action.number for choice in choices if choice.action is not None}


def _has_shown(unit: UnitOfWork, group: Address, numbers: Collection[int]) -> bool:
    """Whether the queue's message has named one of these, or may have: what is on its way is not noted yet."""
    named = listed(unit, group)
    if len(named) > LISTED_A_MESSAGE:
        return True  # it would grow for ever
    on_its_way = unit.tx.outbox.priority(group.platform, QUEUE) is not None
    return bool(numbers) and (on_its_way or not named.isdisjoint(numbers))


def is_occupied(unit: UnitOfWork, group: Address, slot: Slot) -> bool:
    """Whether a slot of a group shows something, or is about to."""
    return unit.tx.outbox.occupied(group.platform, slot)


def is_brief(group: Address) -> bool:
    """Whether a group is shown few lines, and decides by words and reactions."""
    return CAPABILITIES[group.platform].answered_in_words


def neighbours_of_each(unit: UnitOfWork, signatures: Sequence[Signature]) -> dict[int, Neighbours]:
    """What others tell of each, by its number; of what waits, the signatures stand one after the other."""
    before = _waiting_before(unit, [signature for signature in signatures if signature.state is State.PENDING])
    return {signature.id: _neighbours(unit, signature, before) for signature in signatures}


def neighbours_of(unit: UnitOfWork, signature: Signature) -> Neighbours:
    """What others tell of a signature: possible duplicates, and whether it waits among many that are nearly equal."""
    return neighbours_of_each(unit, [signature])[signature.id]


def _waiting_before(unit: UnitOfWork, waiting: Sequence[Signature]) -> list[Signature]:
    """What waits, from a burst's length before the first of some that wait on to the last of them."""
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
