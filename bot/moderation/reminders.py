"""Reminders of what waits, at the hours of the day that the operator has set."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Delivery, Message
from storage.records import Priority

HOUR = timedelta(hours=1)


def remind(unit: UnitOfWork, say: Translator, hours: Collection[int], now: datetime) -> None:
    """Tell each admin group how many signatures wait and how long the oldest has, once in an hour of `hours` (UTC)."""
    count = unit.tx.pending.count()
    if now.hour not in hours or not count:
        return
    (oldest,) = unit.tx.pending.page(0, 1)
    waited = max(0, int((now - oldest.submitted) / HOUR))
    text = say("queue-reminder", waiting=say("pending-heading", count=count), hours=waited)
    row = (Choice(say.plain("button-pending"), Action(Act.PENDING)),)
    for group in unit.groups.values():
        if unit.tx.outbox.remind(group.platform, now.strftime("%Y-%m-%dT%H")):
            unit.post(group, Delivery(Message(text, (row,), awaited=True)), priority=Priority.CARDS)
