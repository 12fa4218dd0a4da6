"""`/help`: what the admin group can do."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.messaging.messages import Message
from bot.moderation.commands.desk import Desk
from bot.moderation.notices import admin_help


def serve(desk: Desk, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Send the help, in the words of the platform."""
    say = desk.catalog.on(event.platform).translator(desk.letter.group_language)
    desk.post(unit, event, Message(admin_help(say)))
    return ""
