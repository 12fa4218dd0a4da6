"""`/letters`: which letters there are, and how a command names one of them."""

from datetime import datetime

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.messaging.messages import Message
from bot.messaging.widgets import joined, shorten
from bot.moderation.commands.context import CommandContext
from bot.policy import LETTER_BUTTON_MOST, LETTERS_LISTED


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Send the list."""
    say = context.catalog.on(event.platform).translator(context.letter.group_language)
    letters = context.letters or (context.letter,)
    lines = [
        say("admin-letters-line", slug=each.slug, title=shorten(each.wording(say.language).title, LETTER_BUTTON_MOST))
        for each in letters[:LETTERS_LISTED]
    ]
    context.post(
        unit, event, Message(joined([say("admin-letters", example=letters[0].slug), Markup("\n").join(lines)]))
    )
    return ""
