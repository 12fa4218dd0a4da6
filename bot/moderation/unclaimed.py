"""Lines that admins have entered and nobody has claimed: the message with the link, which goes once it is over; the
notice before they lapse, and the end.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery.domain_events import Claimed, Decided, Disowned, DomainEvent, Erased
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.messages import Delivery, Message, Topic
from bot.moderation import cards
from bot.moderation.board import tell_admins
from bot.moderation.numbers import spoken
from bot.policy import CLAIM_NOTICE, ROWS_AT_ONCE, UNCLAIMED_NAMED_MOST
from storage.records import Address, Happened, Priority, Signature, Slot, SlotKind


def show_link(unit: UnitOfWork, group: Address, number: int, message: Message) -> None:
    """Show the link by which a line is claimed in one group; a message with a former link goes, wherever it stands."""
    _remove_link(unit, number, besides=group)
    unit.post(group, Delivery(message, as_new=True), priority=Priority.ADMINS, slot=Slot.link(number))


def keep_links_current(unit: UnitOfWork, event: DomainEvent) -> None:
    """A link by which nobody can claim a line any more goes: the message with it names somebody."""
    match event:
        case Claimed(before) | Disowned(before) | Erased(before):
            _remove_link(unit, before.id)
        case Decided(_, after) if not unit.tx.entered.is_open(after.id):
            _remove_link(unit, after.id)


def remove_links(unit: UnitOfWork) -> None:
    """Take away the links that are over for another reason, such as a restored backup."""
    slots = {slot for platform in unit.groups for slot in unit.tx.outbox.slots(platform)}
    for slot in slots:
        if slot.kind is SlotKind.LINK and not unit.tx.entered.is_open(slot.number):
            _remove_link(unit, slot.number)


def _remove_link(unit: UnitOfWork, number: int, besides: Address | None = None) -> None:
    gone = Delivery(cards.removed_card(number), removes=True)
    for group in unit.groups.values():
        if group != besides and unit.tx.outbox.occupied(group.platform, Slot.link(number)):
            unit.post(group, gone, priority=Priority.ADMINS, slot=Slot.link(number))


def give_notice(unit: UnitOfWork, say: Translator, days: int, now: datetime) -> None:
    """Tell the admins once of lines that lapse soon. With 0 days none does."""
    if not days:
        return
    _warn(unit, say, now - timedelta(days=days) + CLAIM_NOTICE, CLAIM_NOTICE, now)


def give_last_notice(unit: UnitOfWork, say: Translator, days: int, left: timedelta, now: datetime) -> None:
    """Tell the admins of all lines that lapse with the end of the letter, when so much time is left. With 0 days none
    does.
    """
    while days and _warn(unit, say, now + timedelta(minutes=1), left, now):
        pass


def _warn(unit: UnitOfWork, say: Translator, before: datetime, left: timedelta, now: datetime) -> bool:
    numbers = unit.tx.entered.warn(before, now, UNCLAIMED_NAMED_MOST)
    if numbers:
        text = say("entered-will-lapse", numbers=spoken(numbers), days=left.days)
        tell_admins(unit, Message(text), topic=Topic.WAITING)
    return bool(numbers)


def let_lapse(unit: UnitOfWork, say: Translator, days: int, now: datetime) -> None:
    """Erase the lines whose time is over, whether they wait or are published."""
    if not days:
        return
    _gone(unit, say, unit.tx.entered.lapse(now - timedelta(days=days), now - CLAIM_NOTICE, ROWS_AT_ONCE), now)


def let_all_lapse(unit: UnitOfWork, say: Translator, days: int, now: datetime) -> bool:
    """Erase what nobody has claimed before the signers are erased, since nobody could claim it or say that it is not
    theirs afterwards; whether there was any.
    """
    lapsed = unit.tx.entered.lapse_all(ROWS_AT_ONCE) if days else []
    _gone(unit, say, lapsed, now)
    return bool(lapsed)


def _gone(unit: UnitOfWork, say: Translator, lapsed: Sequence[Signature], now: datetime) -> None:
    for before in lapsed:
        unit.tx.history.note(before.id, Happened.UNCLAIMED, now)
        unit.publish(Erased(before))
    if lapsed:
        tell_admins(unit, Message(say("entered-lapsed", count=len(lapsed))))
