"""Moves the cards when a platform has another admin group than at the last start, or no longer has one.

The cards in the old group are removed: its members are no longer admins, and no name may stay there after a withdrawal.
Pending signatures are shown in the new group. The same is done when a platform was switched off and on again, because
its cards are then out of date.
"""

import logging
from collections.abc import Mapping

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.letters.letter import Watched
from bot.messaging.messages import DELIVERIES
from bot.moderation.board import show_card
from bot.moderation.queue_board import show_queue
from bot.moderation.triage import NOTHING_ELSE
from bot.policy import CARDS_AT_ONCE
from storage.protocol import Transaction
from storage.records import Address, Platform, Priority, SlotKind

log = logging.getLogger(__name__)

_MANY = 1_000_000_000


def relocate(
    tx: Transaction,
    groups: Mapping[Platform, Address],
    say: Translator,
    *,
    show: bool = True,
    watched: Watched = NOTHING_ELSE,
) -> None:
    """Compare the admin groups of this start with those of the last one, and post what must be shown, if `show`."""
    for platform in Platform:
        group, known = groups.get(platform), tx.groups.present(platform)
        former = tx.chats.current(known) if known else None
        if former == group:
            continue
        if former is not None:
            log.warning("the admin group on %s has changed: the messages in the former group are deleted", platform)
            _leave(tx, former)
        if group is None:
            tx.groups.dismiss(platform)
            continue
        tx.groups.appoint(group)
        # Messages from before the group was recorded are in this group.
        if show and all(slot.kind is SlotKind.NAMES for slot in tx.outbox.slots(platform)):
            _show_what_waits(UnitOfWork(tx, {platform: group}, watched=watched), say, group)


def _leave(tx: Transaction, group: Address) -> None:
    for outgoing in tx.outbox.undelivered(0, _MANY):
        if outgoing.address == group:
            delivery = DELIVERIES.validate_json(outgoing.body)
            if delivery.removes and delivery.replaces:
                tx.groups.leave_over(group, delivery.replaces)
    tx.groups.leave(group)


def _show_what_waits(unit: UnitOfWork, say: Translator, group: Address) -> None:
    waiting = unit.tx.pending.count()
    if waiting > CARDS_AT_ONCE:
        show_queue(unit, say, group, priority=Priority.CARDS, awaited=True)
    else:
        for signature in unit.tx.pending.page(0, waiting):
            show_card(unit, say, signature, priority=Priority.CARDS)
