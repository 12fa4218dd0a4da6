"""`/help`: what the admin group can do."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.messaging.messages import Message
from bot.moderation.commands.context import CommandContext
from bot.moderation.notices import admin_help


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Send the help, in the words of the platform."""
    say = context.catalog.on(event.platform).translator(context.letter.group_language)
    context.post(unit, event, Message(admin_help(say, several=bool(context.letters))))
    return ""
