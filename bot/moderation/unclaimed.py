"""Lines that admins have entered and nobody claims: the admins are told, and then they go."""

from datetime import datetime, timedelta

from bot.delivery.domain_events import Erased
from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.messages import Message, Topic
from bot.moderation.board import tell_admins
from bot.moderation.numbers import spoken
from bot.policy import CLAIM_NOTICE, ROWS_AT_ONCE, UNCLAIMED_NAMED_MOST
from storage.records import Happened


def give_notice(unit: UnitOfWork, say: Translator, days: int, now: datetime) -> None:
    """Tell the admins once of lines that lapse soon. With 0 days none does."""
    if not days:
        return
    numbers = unit.tx.entered.warn(now - timedelta(days=days) + CLAIM_NOTICE, now, UNCLAIMED_NAMED_MOST)
    if numbers:
        text = say("entered-will-lapse", numbers=spoken(numbers), days=CLAIM_NOTICE.days)
        tell_admins(unit, Message(text), topic=Topic.WAITING)


def let_lapse(unit: UnitOfWork, say: Translator, days: int, now: datetime) -> None:
    """Erase the lines whose time is over, whether they wait or are published."""
    if not days:
        return
    lapsed = unit.tx.entered.lapse(now - timedelta(days=days), now - CLAIM_NOTICE, ROWS_AT_ONCE)
    for before in lapsed:
        unit.tx.history.note(before.id, Happened.UNCLAIMED, now)
        unit.publish(Erased(before))
    if lapsed:
        tell_admins(unit, Message(say("entered-lapsed", count=len(lapsed))))
