"""`/approve 2 3-12`, `/reject 12 duplicate`, `/undo 12`: decisions about the numbers of cards."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Decide about each number, and say what was done and what was not."""
    return context.typed.decide(unit, event, command, now)
