"""`/import` below a file, in reply to it, or after it: takes in a list of people who have signed elsewhere."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.actions import Action
from bot.messaging.events import Command, Event
from bot.moderation.commands.context import CommandContext
from bot.moderation.decisions import MINUTE
from bot.moderation.import_message import NO, UNDO, YES
from bot.policy import DECISION_PAUSE, IMPORT_BYTES, IMPORT_LINES
from storage.policy import UNDO_TIME
from storage.records import Account


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Begin to read the file."""
    say, importing = context.decisions.translator(event), context.importing
    document = command.file or importing.sent(event, command.answers, now)
    if document is None:
        return say.plain("import-how", lines=IMPORT_LINES)
    if document.size > IMPORT_BYTES:
        return say.plain("import-not-fetched", most=IMPORT_BYTES // 1024**2)
    if importing.is_busy:
        return say.plain("import-busy")
    unit.afterwards.append(lambda: importing.begin(importing.read(event, document)))
    return say.plain("import-reading")


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Do what a button says. Where others decide too, it is not the one who sent a list that takes it in."""
    say, importing = context.decisions.translator(event), context.importing
    if context.decisions.is_paused(unit.tx, event, now):
        return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
    if importing.is_busy:
        return say.plain("import-busy")
    if action.word == UNDO:
        made = next((each.made for each in unit.tx.imports.made() if each.number == action.number), None)
        if made is None or now - made >= UNDO_TIME:
            return say.plain("toast-undo-too-late")
        unit.afterwards.append(lambda: importing.begin(importing.take_back(action.number, event.person)))
        return ""
    importing.forget(now)
    waiting = importing.waiting
    if waiting is None or waiting.number != action.number or action.word not in (YES, NO):
        return say.plain("import-gone")
    admin = Account(event.platform, event.account)
    needs_two = context.rules.removal_admins > 1 or context.has_others(unit.tx, admin)
    if action.word == YES and needs_two and waiting.admin == admin:
        return say.plain("import-own")
    unit.afterwards.append(lambda: setattr(importing, "waiting", None))
    if action.word == NO:
        return say.plain("import-left")
    unit.afterwards.append(lambda: importing.begin(importing.take_in(waiting, event.person)))
    return ""
