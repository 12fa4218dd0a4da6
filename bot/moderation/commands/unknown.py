"""A command that the admin group does not have: perhaps mistyped, or one of signers."""

from datetime import datetime
from difflib import get_close_matches

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.commands import Audience, commands
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext

_NAMES = {audience: tuple(row.name for row in commands(audience, several=True)) for audience in Audience}


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Say which command was probably meant, where it can only be meant for the bot."""
    say = context.decisions.translator(event)
    if not CAPABILITIES[event.platform].answered_in_words:
        return ""  # commands of other bots look the same there
    if command.name in _NAMES[Audience.SIGNERS]:
        return say.plain("command-elsewhere", command=command.name)
    near = get_close_matches(command.name, (*_NAMES[Audience.ADMINS], "help"), 1)
    if near:
        return say.plain("command-mistyped", typed=command.name, meant=near[0])
    return say.plain("command-unknown", typed=command.name)
