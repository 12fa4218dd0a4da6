"""Whether what an admin decides by its number can be read in their group, as it is now."""

from collections.abc import Collection
from dataclasses import replace

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.messages import Delivery, Message
from bot.moderation.board import card_of
from bot.moderation.queue_board import entries_shown, neighbours_of, open_page
from storage.records import QUEUE, Address, Slot


def readable_now(unit: UnitOfWork, say: Translator, group: Address, numbers: Collection[int]) -> dict[int, int]:
    """The revisions of those signatures that people in a group with buttons can read as they are now, by number: on a
    card, or in the queue.
    """
    page: dict[int, int] = {}
    if _is_delivered(unit, group, QUEUE, open_page(unit, say, group)):
        entries = entries_shown(unit, say, group)
        page = {each.signature.id: each.signature.revision for each in entries if each.may_be_approved()}
    found = {}
    for number in numbers:
        signature = unit.tx.signatures.get(number)
        if signature is None:
            continue
        if number in page:
            found[number] = page[number]
        elif unit.tx.outbox.occupied(group.platform, Slot.card(number)):
            card = card_of(unit, say, group, signature, neighbours_of(unit, signature))
            if _is_delivered(unit, group, Slot.card(number), card):
                found[number] = signature.revision
    return found


def _is_delivered(unit: UnitOfWork, group: Address, slot: Slot, message: Message) -> bool:
    if unit.tx.outbox.priority(group.platform, slot) is not None:
        return False  # another content is on its way
    return any(
        unit.tx.outbox.shown(outgoing) is not None and unit.tx.outbox.shows(outgoing)
        for awaited in (True, False)
        for as_new in (True, False)
        for outgoing in [unit.outgoing(group, Delivery(replace(message, awaited=awaited), as_new=as_new), slot)]
    )
