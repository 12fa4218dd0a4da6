"""`/pending`: the queue, from its beginning or a page further."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show the queue at the bottom of the group."""
    return context.typed.bring_queue(unit, event, command)
