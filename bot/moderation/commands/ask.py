"""`/ask 12 Are you the author?`: asks the signer something, without either seeing the other's account."""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.letters.presentation import question_of_admins
from bot.messaging.events import Command, Event
from bot.messaging.messages import Delivery
from bot.moderation import cards
from bot.moderation.answering import number_and_text
from bot.moderation.board import show_card
from bot.moderation.commands.context import CommandContext
from bot.moderation.intents import who_else_decides
from bot.policy import QUESTION_MOST, QUESTIONS_MOST
from bot.signatories.names import check_text
from bot.signatories.problem import Problem
from storage.records import Account, Happened, NoteKind, Source, State

_EXAMPLE = "/ask 12"


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Send the question to the signer; it stands on the card, and the answer will stand below it."""
    say, tx = context.decisions.translator(event), unit.tx
    number, typed = number_and_text(tx, context.groups[event.platform], command)
    if number is None or not typed:
        return say.plain("ask-how", example=_EXAMPLE)
    signature, address = tx.signatures.get(number), tx.signatures.address(number)
    if signature is not None and signature.source is Source.ENTERED:
        return say.plain("block-nobody", number=str(number))
    if signature is None or signature.state is not State.PENDING or address is None:
        return cards.too_late(say, signature, tx.decisions.last(number))
    if admin := who_else_decides(tx, event, number):
        return say.plain("toast-deciding", admin=admin)
    question = check_text(" ".join(typed.split()), most=QUESTION_MOST)
    if isinstance(question, Problem):
        return say.plain(question.phrase, **question.values)
    if tx.notes.about(number, NoteKind.QUESTION) is not None and tx.notes.about(number, NoteKind.ANSWER) is None:
        return say.plain("ask-waits")
    if sum(each.what is Happened.ASKED for each in tx.history.of(number)) >= QUESTIONS_MOST:
        return say.plain("ask-enough", most=QUESTIONS_MOST)
    for kind in (NoteKind.ANSWER, NoteKind.ANSWERING):
        tx.notes.remove(number, kind)
    tx.notes.put(number, NoteKind.QUESTION, question, now, Account(event.platform, event.account), event.person)
    tx.history.note(number, Happened.ASKED, now, admin=event.person)
    theirs = context.catalog.translator(signature.language)
    unit.post(address, Delivery(question_of_admins(theirs, context.letter, signature, question)))
    show_card(unit, context.say, signature, as_new=True)
    return ""
