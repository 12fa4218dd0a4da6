"""Shows what waits in one message of each admin group, and keeps it current."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import OFFERS, Delivery, Message
from bot.moderation import queue, queue_page
from bot.moderation.intents import plan_of
from bot.moderation.queue_page import Listed
from bot.moderation.triage import ALONE, BURST_AMONG, Neighbours, holds_back, is_approved_alone, is_burst, of_one_kind
from bot.policy import CLEAN_A_PAGE, ENTRIES_A_PAGE, JUDGED_AT_ONCE, LISTED_A_MESSAGE, PENDING_A_PAGE
from bot.signatories.similarity import similarity_key
from storage.records import QUEUE, Address, NoteKind, OutboxMessage, Priority, QueueView, Signature, Slot, Source, State


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
        message = queue.closed(say) if stays else queue.nothing_waits(say)
        return unit.post(group, Delivery(message, removes=not stays), priority=priority, slot=QUEUE)
    size = page_size(group)
    if not 0 <= offset < count:
        offset = max(0, count - size) if offset > 0 else 0
    view = unit.tx.outbox.queue_view(group.platform)
    if view is QueueView.CLEAN and not (count and clean_entries(unit)):
        view = QueueView.OLDEST
    message = replace(_message(unit, say, group, view, offset, count), awaited=awaited)
    unit.tx.outbox.note_queue(group.platform, offset, count, view)
    return unit.post(group, Delivery(message, as_new=as_new), priority=priority, slot=QUEUE, redacts_history=redacts)


def page_size(group: Address) -> int:
    """How many entries a page of a group's queue has at most."""
    return PENDING_A_PAGE if is_brief(group) else ENTRIES_A_PAGE


def _message(unit: UnitOfWork, say: Translator, group: Address, view: QueueView, offset: int, count: int) -> Message:
    if is_brief(group):
        waiting = unit.tx.pending.page(offset, PENDING_A_PAGE)
        return queue.pending(say, waiting, neighbours_of_each(unit, waiting), offset, count, unit.watched)
    if not count:
        return queue.nothing_waits(say)
    if view is QueueView.CLEAN:
        return queue_page.clean_page(say, clean_entries(unit), count)
    entries = _entries(unit, view, offset)
    return queue_page.page(say, entries, unit.watched, view=view, offset=offset, count=count)


def entries_shown(unit: UnitOfWork, say: Translator, group: Address) -> Sequence[Listed]:
    """The entries of the page that is open in a group with buttons, as they are now."""
    view, position = unit.tx.outbox.queue_view(group.platform), unit.tx.outbox.queue(group.platform)[0]
    return queue_page.fitting(say, _entries(unit, view, position), unit.watched)


def open_page(unit: UnitOfWork, say: Translator, group: Address) -> Message:
    """The page that is open in a group, as it is now."""
    position, view = unit.tx.outbox.queue(group.platform)[0], unit.tx.outbox.queue_view(group.platform)
    return _message(unit, say, group, view, position, unit.tx.pending.count())


def clean_entries(unit: UnitOfWork) -> list[Listed]:
    """The oldest entries that can be approved together, a page of them.

    What has become similar to another since it was judged is judged again.
    """
    judge(unit)
    found: list[Listed] = []
    for signature in unit.tx.triage.clean(2 * CLEAN_A_PAGE):
        entry = listed_entry(unit, signature)
        if _is_held(unit, signature, entry.neighbours):
            unit.tx.triage.judge(signature.id, held=True)
        else:
            found.append(entry)
        if len(found) == CLEAN_A_PAGE:
            break
    return queue_page.fitting_clean(found, unit.watched)


def judge(unit: UnitOfWork) -> bool:
    """Judge which of the entries that came lately are to be looked at one by one; whether there were any."""
    waiting = unit.tx.triage.unjudged(JUDGED_AT_ONCE)
    for signature in waiting:
        unit.tx.triage.judge(signature.id, held=_is_held(unit, signature, neighbours_of(unit, signature)))
    return bool(waiting)


def _is_held(unit: UnitOfWork, signature: Signature, neighbours: Neighbours) -> bool:
    entry = signature.entry
    if is_approved_alone(signature, unit.watched):
        return True
    return entry is None or not queue.is_shown_whole(entry.line) or holds_back(entry, neighbours, unit.watched)


def listed_entry(unit: UnitOfWork, signature: Signature) -> Listed:
    """A pending signature as the queue shows it."""
    return _listed(unit, signature, neighbours_of(unit, signature))


def _listed(unit: UnitOfWork, signature: Signature, neighbours: Neighbours) -> Listed:
    alone = is_approved_alone(signature, unit.watched)
    return Listed(signature, neighbours, plan_of(unit.tx, signature.id), alone)


def _entries(unit: UnitOfWork, view: QueueView, offset: int) -> list[Listed]:
    if view is QueueView.RISKY:
        judge(unit)
        waiting = unit.tx.triage.riskiest(offset, ENTRIES_A_PAGE)
    else:
        waiting = unit.tx.pending.page(offset, ENTRIES_A_PAGE)
    neighbours = neighbours_of_each(unit, waiting)
    return [_listed(unit, each, neighbours[each.id]) for each in waiting]


def refresh_queue(unit: UnitOfWork, say: Translator, erased: Collection[int] = ()) -> None:
    """What waits has changed: wherever the queue is shown, it tells, from where it is open on."""
    for group in unit.groups.values():
        if lists(unit, group) or (is_occupied(unit, group, QUEUE) and _has_shown(unit, group, erased)):
            renew_queue(unit, say, group, erased)


def remove_queue(unit: UnitOfWork, say: Translator) -> None:
    """Take away what is left of the queue, when nothing waits any more and nobody may be named."""
    for group in unit.groups.values():
        if is_occupied(unit, group, QUEUE):
            gone = Delivery(queue.nothing_waits(say), removes=True)
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
        position, message = unit.tx.outbox.queue(group.platform)[0], open_page(unit, say, group)
        shown = (unit.outgoing(group, Delivery(replace(message, awaited=awaited)), QUEUE) for awaited in (True, False))
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
    """What others tell of each signature, by its number."""
    waiting = [signature for signature in signatures if signature.state is State.PENDING]
    together = _came_before(unit, waiting) if waiting else []
    return {signature.id: _neighbours(unit, signature, together) for signature in signatures}


def neighbours_of(unit: UnitOfWork, signature: Signature) -> Neighbours:
    """What others tell of a signature: possible duplicates, and whether it waits among many that are nearly equal."""
    return neighbours_of_each(unit, [signature])[signature.id]


def _came_before(unit: UnitOfWork, waiting: Sequence[Signature]) -> list[Signature]:
    """What waits, from a burst's length before each of some that wait, in order."""
    first = waiting[0]
    found = {each.id: each for each in [*unit.tx.pending.before(first.id, BURST_AMONG), first]}
    for one in waiting[1:]:
        # Where they follow each other, what came before one is known from those before it.
        if max(found) < one.id and unit.tx.pending.before(one.id, 1)[0].id == max(found):
            found[one.id] = one
        else:
            found.update({each.id: each for each in [*unit.tx.pending.before(one.id, BURST_AMONG), one]})
    return [found[number] for number in sorted(found)]


def _neighbours(unit: UnitOfWork, signature: Signature, waiting: Sequence[Signature]) -> Neighbours:
    if signature.entry is None:
        return ALONE
    numbers = unit.tx.similarity.find(similarity_key(signature.entry.name), signature.id)
    similar = [
        other
        for number in numbers
        if (other := unit.tx.signatures.get(number)) and of_one_kind(other.entry, signature.entry)
    ]
    earlier = [
        other.entry
        for other in waiting
        if other.entry and other.id < signature.id and of_one_kind(other.entry, signature.entry)
    ][-BURST_AMONG:]
    if signature.state is not State.PENDING:
        return Neighbours(tuple(similar))
    new_link = unit.tx.notes.about(signature.id, NoteKind.LINK) is not None
    entered = signature.source is Source.ENTERED
    return Neighbours(tuple(similar), is_burst(signature.entry, earlier), new_link, entered)
