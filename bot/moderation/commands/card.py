"""`/card 12`: a card that stands further up."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.moderation.commands.desk import Desk


def serve(desk: Desk, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show cards at the bottom of the group, or say where they are."""
    return desk.typed.bring_cards(unit, event, command, now)
