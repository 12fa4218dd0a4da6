"""`/letter`: the letter and the way into the private chat."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.letters.presentation import invitation
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Send the invitation to read and sign."""
    context.post(unit, event, invitation(context.say, context.letter.wording(context.say.language)))
    return ""
