"""What becomes of the cards when a platform has another admin group than at the last start, or none any more.

The old group's go: whoever is in it is no admin for that, and nobody may be named there after a withdrawal. What waits
comes anew in the new one. So it is when a platform is switched off and on again: what stands there is out of date.
"""

import logging
from collections.abc import Mapping

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.letters.letter import Watched
from bot.messaging.messages import DELIVERIES
from bot.moderation.board import show_card, show_queue
from bot.moderation.triage import NOTHING_ELSE
from bot.policy import CARDS_AT_ONCE
from storage.protocol import Transaction
from storage.records import Address, Platform, Priority

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
    """Compare the admin groups of this start with those of the last one, and post what has to be shown; unless `show`,
    nothing is.
    """
    for platform in Platform:
        group, known = groups.get(platform), tx.groups.present(platform)
        former = tx.chats.current(known) if known else None
        if former == group:
            continue
        if former is not None:
            log.warning("the admin group on %s is not what it was: what stands there is taken away", platform)
            _leave(tx, former)
        if group is None:
            tx.groups.dismiss(platform)
            continue
        tx.groups.appoint(group)
        # What was shown before anybody wrote down which group it is, stands there.
        if show and not tx.outbox.slots(platform):
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
