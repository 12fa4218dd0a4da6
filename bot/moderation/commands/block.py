"""`/block 12 offensive`: no more signatures from the account behind a number; `/unblock 12` lifts it.

Nobody sees the account. Where removals want two admins, a block does, too. An undo of the rejection that comes with a
block lifts it.
"""

from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Event
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.moderation.answering import number_and_text
from bot.moderation.board import has_card, show_card, tell_admins
from bot.moderation.commands.context import CommandContext
from bot.moderation.decisions import MINUTE, Particulars
from bot.moderation.intents import who_else_decides
from bot.moderation.numbers import spoken
from bot.moderation.reasons import reason_in
from bot.policy import BLOCKED_NAMED_MOST, DECISION_PAUSE
from storage.protocol import Transaction
from storage.records import Account, Happened, NoteKind, Reason, State, Verdict


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Block the account behind a number; without a number, say which are blocked."""
    say = context.decisions.translator(event)
    number, words = number_and_text(unit.tx, context.groups[event.platform], command)
    if number is None:
        return _blocked(say, unit.tx)
    reason = reason_in(context.decisions.languages(say), words)
    if reason is None:
        return say.plain("block-why", reasons=", ".join(say.plain(f"because-{each}").lower() for each in Reason))
    return _block(context, unit, event, number, Reason(reason or Reason.OTHER), now)


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Agree to block an account, if that is proposed, and the signature stands as it did then."""
    signature = unit.tx.signatures.get(action.number)
    proposed = unit.tx.notes.about(action.number, NoteKind.BLOCK)
    if signature is None or signature.revision != action.revision or proposed is None:
        return context.decisions.translator(event).plain("toast-changed")
    return _block(context, unit, event, action.number, Reason.OTHER, now)


def lift(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """`/unblock 12`: the account behind a number can sign again; a decision that was made stays."""
    say = context.decisions.translator(event)
    number, words = number_and_text(unit.tx, context.groups[event.platform], command)
    if number is None or words:
        return _blocked(say, unit.tx)
    if not unit.tx.blocks.lift(number):
        return say.plain("block-none", number=str(number))
    signature = unit.tx.signatures.get(number)
    if signature is not None and signature.state is not State.WITHDRAWN:  # of what is withdrawn only that is kept
        unit.tx.history.note(number, Happened.UNBLOCKED, now, admin=event.person)
        if has_card(unit, number):
            show_card(unit, context.say, signature)
    tell_admins(unit, Message(context.say("block-lifted", number=str(number), admin=event.person)), quietly=True)
    return ""


def _block(context: CommandContext, unit: UnitOfWork, event: Event, number: int, reason: Reason, now: datetime) -> str:
    say, tx = context.decisions.translator(event), unit.tx
    signature, shown = tx.signatures.get(number), str(number)
    if context.decisions.is_paused(tx, event, now):
        return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
    if signature is None or not tx.blocks.reaches(number):
        return say.plain("block-nobody", number=shown)
    if tx.blocks.holds(number):
        return say.plain("block-already", number=shown)
    if admin := who_else_decides(tx, event, number):
        return say.plain("toast-deciding", admin=admin)
    if context.rules.removal_admins > 1:
        proposed = tx.notes.about(number, NoteKind.BLOCK)
        if proposed is None:
            return _propose(context, unit, event, number, reason, now)
        if proposed.admin_tag == tx.notes.author(Account(event.platform, event.account)):
            return say.plain("removal-own", numbers=f"#{number}")
        tx.notes.remove(number, NoteKind.BLOCK)
        reason = Reason(proposed.text)
    tx.blocks.put(number)
    tx.history.note(number, Happened.BLOCKED, now, admin=event.person, reason=reason)
    if signature.state is State.PENDING:
        rejected = context.decisions.settle(
            unit, event, number, signature.revision, Verdict.REJECTED, now, Particulars(reason)
        )
        if rejected is not None:
            signature = rejected
            context.decisions.remember(unit, event, [rejected], now)
    if has_card(unit, number):
        show_card(unit, context.say, signature)
    _, line = tx.signatures.listed(number)
    told = [context.say("block-made", number=shown, admin=event.person)]
    told += [context.say("block-listed", number=shown)] if line is not None else []
    tell_admins(unit, Message(joined(told)), quietly=True)
    context.decisions.finish(unit, event, now)
    return ""


def _propose(
    context: CommandContext, unit: UnitOfWork, event: Event, number: int, reason: Reason, now: datetime
) -> str:
    signature = unit.tx.signatures.get(number)
    admin = Account(event.platform, event.account)
    unit.tx.notes.put(number, NoteKind.BLOCK, reason, now, admin, event.person)
    why = context.say(f"reason-{reason}")
    asked = context.say("block-proposed", number=str(number), admin=event.person, reason=why)
    agree = Action(Act.BLOCK, number, signature.revision if signature else 0)
    tell_admins(unit, Message(asked, ((Choice(context.say.plain("button-block"), agree, tone=Tone.DANGER),),)))
    return ""


def _blocked(say: Translator, tx: Transaction) -> str:
    """Which accounts are blocked, by the numbers under which they are known; the latest, if they are many."""
    numbers = tx.blocks.numbers()[-BLOCKED_NAMED_MOST:]
    if not numbers:
        return say.plain("block-how", example=f"/block 12 {say.plain('because-offensive').lower()}")
    return say.plain("block-numbers", numbers=spoken(numbers), first=str(numbers[0]), count=len(numbers))
