"""`/take 12`: an admin takes care of an entry, so that two do not work on the same; `/release 12` lets it go again."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.moderation import cards
from bot.moderation.answering import number_and_text
from bot.moderation.board import has_card, show_card
from bot.moderation.commands.context import CommandContext
from bot.moderation.intents import drop_plan, intend, plan_of, who_else_decides
from bot.moderation.queue_board import refresh_queue
from storage.records import Intent, State


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Take an entry, and show its card at the bottom of the group."""
    say = context.decisions.translator(event)
    number, words = number_and_text(unit.tx, context.groups[event.platform], command)
    if number is None or words:
        return say.plain("number-missing", command=command.name)
    signature = unit.tx.signatures.get(number)
    if signature is None or signature.state is not State.PENDING:
        return cards.too_late(say, signature, unit.tx.decisions.last(number))
    if admin := who_else_decides(unit.tx, event, number):
        return say.plain("toast-deciding", admin=admin)
    intend(unit.tx, event, number, Intent.TAKEN, now)
    show_card(unit, context.say, signature, as_new=True)
    refresh_queue(unit, context.say)
    return ""


def release(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Let an entry go: others need not wait until its time is over."""
    say = context.decisions.translator(event)
    number, words = number_and_text(unit.tx, context.groups[event.platform], command)
    if number is None or words:
        return say.plain("number-missing", command=command.name)
    if admin := who_else_decides(unit.tx, event, number):
        return say.plain("toast-deciding", admin=admin)
    signature, plan = unit.tx.signatures.get(number), plan_of(unit.tx, number)
    if signature is None or plan is None or not plan.binds:
        return say.plain("take-none", number=str(number))
    drop_plan(unit.tx, number)
    if has_card(unit, number):
        show_card(unit, context.say, signature)
    refresh_queue(unit, context.say)
    return ""
