"""`/approve 2 3-12`, `/reject 12 duplicate`, `/undo 12`: decisions about the numbers of cards."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.moderation.commands.desk import Desk


def serve(desk: Desk, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Decide about each number, and say what was done and what was not."""
    return desk.typed.decide(unit, event, command, now)
