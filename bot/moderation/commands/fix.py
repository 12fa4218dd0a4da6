"""`/fix 12 Flora Example, Armenia, poet`: shows another line, to be approved in place of the signer's own."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.moderation import cards
from bot.moderation.answering import number_and_text
from bot.moderation.board import show_card
from bot.moderation.commands.context import CommandContext
from bot.moderation.intents import intend, who_else_decides
from bot.moderation.queue_board import refresh_queue
from bot.signatories.mending import as_note, mended
from bot.signatories.problem import Problem
from storage.records import Intent, NoteKind, State

_EXAMPLE = "/fix 12 Flora Example, Armenia, poet"


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show both lines on the card at the bottom of the group, with a button that approves the other one."""
    say = context.decisions.translator(event)
    number, line = number_and_text(unit.tx, context.groups[event.platform], command)
    if number is None or not line:
        return say.plain("fix-how", example=_EXAMPLE)
    signature = unit.tx.signatures.get(number)
    if signature is None or signature.state is not State.PENDING or signature.entry is None:
        return cards.too_late(say, signature, unit.tx.decisions.last(number))
    if admin := who_else_decides(unit.tx, event, number):
        return say.plain("toast-deciding", admin=admin)
    entry = mended(signature.entry, line)
    if isinstance(entry, Problem):
        return say.plain("fix-unread", problem=say.plain(entry.phrase, **entry.values))
    if entry == signature.entry:
        return say.plain("fix-same")
    intend(unit.tx, event, number, Intent.MEND, now)
    unit.tx.notes.put(number, NoteKind.MENDED, as_note(entry), now)
    show_card(unit, context.say, signature, as_new=True)
    refresh_queue(unit, context.say)
    return ""
