"""`/close`: closes the letter before its closing day; `/reopen` opens it again, until its signers are erased."""

from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.letters.presentation import day_in_words
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Event
from bot.messaging.messages import Choice, Message, Tone
from bot.moderation import closing
from bot.moderation.board import tell_admins
from bot.moderation.commands.context import CommandContext
from bot.policy import PROPOSAL_STAYS
from storage.records import Account


def serve(context: CommandContext, unit: UnitOfWork, event: Event, _command: Command, now: datetime) -> str:
    """Ask whether the letter is to be closed; of a closed one, offer the press file."""
    say = context.say
    if context.letter.has_closed(now.date()):
        context.post(unit, event, Message(say("letter-closed"), (_press_file(say),)))
        return ""
    question = say("close-question", day=_erased(context, now))
    context.post(unit, event, Message(question, (_close(unit, say),)))
    return ""


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Close the letter, or propose it to the second admin. A question of before it was opened again closes nothing."""
    say, letter, closings = context.decisions.translator(event), context.letter, unit.tx.closings
    if letter.has_closed(now.date()):
        return say.plain("letter-closed")
    if action.number != closings.reopened():
        return say.plain("close-old")
    if context.rules.removal_admins > 1:
        is_new = not closings.is_proposed(now - PROPOSAL_STAYS)
        admin = Account(event.platform, event.account)
        if not closings.propose(admin, now, now - PROPOSAL_STAYS):
            if not is_new:
                return say.plain("close-own")
            tell_admins(unit, Message(context.say("close-proposed", admin=event.person), (_close(unit, context.say),)))
            return ""
    closing.close(unit, letter, now)
    told = context.say("close-done", admin=event.person, day=_erased(context, now))
    tell_admins(unit, Message(told, (_press_file(context.say),)))
    return ""


def reopen(context: CommandContext, unit: UnitOfWork, event: Event, _command: Command, now: datetime) -> str:
    """Open the letter again, unless `letter.toml` has closed it as well, or its signers are being erased."""
    if not closing.reopen(unit, context.letter, now):
        return context.decisions.translator(event).plain("reopen-none")
    tell_admins(unit, Message(context.say("reopen-done", admin=event.person)))
    return ""


def _erased(context: CommandContext, now: datetime) -> str:
    return day_in_words(now.date() + timedelta(days=context.rules.closed_days + 1), context.say)


def _close(unit: UnitOfWork, say: Translator) -> tuple[Choice, ...]:
    return (Choice(say.plain("button-close"), Action(Act.CLOSE, unit.tx.closings.reopened()), tone=Tone.DANGER),)


def _press_file(say: Translator) -> tuple[Choice, ...]:
    return (Choice(say.plain("button-press-file"), Action(Act.PRESS_FILE)),)
