"""What was found among the signatures, as a message that goes again: it names people."""

from datetime import datetime

from babel.dates import format_date
from markupsafe import Markup

from bot.delivery.domain_events import Corrected, Decided, Disowned, DomainEvent, Erased, Objected, Turned, Withdrawn
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Action
from bot.messaging.messages import Choice, Delivery, Message
from bot.messaging.widgets import shorten
from bot.moderation.search import Query, standing_of
from bot.policy import FOUND_STAYS
from storage.protocol import Found, Transaction
from storage.records import Address, Priority, Signature, Slot, SlotKind, State


def found_message(
    say: Translator, tx: Transaction, query: Query, found: Found, before: datetime, following: Action | None
) -> Message:
    """One page of what was found. What is not public and was decided before a time is told without its text."""
    signatures = [signature for number in found.numbers if (signature := tx.signatures.get(number)) is not None]
    parts = [say("found-heading", query=shorten(query.text))]
    for signature in signatures:
        parts.append(line_found(say, signature, told=may_be_told(tx, signature, before)))
        former = tx.signatures.former(signature.id)
        if former is not None and former.entry is not None:
            parts.append(say("found-former", line=shorten(former.entry.line)))
    parts += [] if signatures else [say("found-none-yet")]
    if found.reached is not None:
        parts.append(say("found-more", query=shorten(query.text), number=str(found.reached)))
    rows = ((Choice(say.plain("button-next"), following),),) if following is not None else ()
    return Message(Markup("\n").join(parts), rows, confidential=True, lists_choices=False)


def line_found(say: Translator, signature: Signature, *, told: bool) -> Markup:
    """One signature that was found, in a line."""
    standing = say.plain(f"stands-{standing_of(signature)}")
    day = format_date(signature.submitted.date(), "d MMM y", locale=say.language)
    if not told or signature.entry is None:
        return say("found-untold", number=str(signature.id), standing=standing, day=day)
    line = say("found-line", number=str(signature.id), line=shorten(signature.entry.line), standing=standing, day=day)
    return Markup(" · ").join([line, say("signs-as-organisation")]) if signature.entry.organisation else line


def may_be_told(tx: Transaction, signature: Signature, before: datetime) -> bool:
    """Whether admins may read the text: it is public, waits, or was decided so lately that its card is still shown.

    Who finds a phone must not be able to ask it for names of long ago.
    """
    public = standing_of(signature) == State.APPROVED
    return public or signature.state is State.PENDING or not tx.decisions.settled(signature.id, before)


def post_found(unit: UnitOfWork, group: Address, message: Message, now: datetime) -> None:
    """Show something that names people, in a message of its own that goes when it is due, or one of them is erased."""
    slot = Slot(SlotKind.FOUND, int(now.timestamp()))
    unit.post(group, Delivery(message, as_new=True), priority=Priority.ADMINS, slot=slot)


def remove_found(unit: UnitOfWork, now: datetime | None = None) -> None:
    """Take away what was found more than an hour ago; all of it, if no time is given."""
    for platform, group in unit.groups.items():
        for slot in unit.tx.outbox.slots(platform):
            if slot.kind is not SlotKind.FOUND:
                continue
            if now is None or now.timestamp() - slot.number >= FOUND_STAYS.total_seconds():
                unit.post(group, _gone(), priority=Priority.ADMINS, slot=slot)


def keep_found_current(unit: UnitOfWork, event: DomainEvent) -> None:
    """What was found may name somebody who is not to be named any more: it goes."""
    match event:
        case Withdrawn() | Corrected() | Objected() | Turned() | Erased() | Disowned():
            remove_found(unit)
        case Decided(before, after) if before is not None and standing_of(before) == State.APPROVED:
            if standing_of(after) != State.APPROVED:
                remove_found(unit)


def _gone() -> Delivery:
    return Delivery(Message(Markup("🔎")), removes=True)
