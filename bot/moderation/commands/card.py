"""`/card 12`: a card that stands further up."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show cards at the bottom of the group, or say where they are."""
    return context.typed.bring_cards(unit, event, command, now)
