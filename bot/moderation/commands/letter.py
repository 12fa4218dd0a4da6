"""`/letter`: the letter and the way into the private chat."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.letters.presentation import invitation
from bot.messaging.events import Command, Event
from bot.moderation.commands.desk import Desk


def serve(desk: Desk, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Send the invitation to read and sign."""
    desk.post(unit, event, invitation(desk.say, desk.letter.wording(desk.say.language)))
    return ""
