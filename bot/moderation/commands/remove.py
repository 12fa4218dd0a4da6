"""`/remove 12 offensive`: takes published lines off the list; `/remove 12 erase` erases all that is kept of one."""

from collections import defaultdict
from datetime import datetime, timedelta

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.messaging.actions import Action
from bot.messaging.events import Command, Event
from bot.messaging.messages import Delivery
from bot.moderation.board import show_card
from bot.moderation.commands.context import CommandContext
from bot.moderation.found import may_be_told
from bot.moderation.numbers import TooManyNumbersError, read_numbers, spoken
from bot.moderation.reasons import reason_in
from bot.moderation.removal_card import ERASE, question
from bot.moderation.removals import Removal, Wish
from bot.policy import CARDS_ASKED_AT_ONCE, DECISION_PAUSE
from storage.records import Priority, Reason, Slot, State, Verdict

MINUTE = timedelta(minutes=1)


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Remove each line that is named, and say what became of it; without a reason, ask for one."""
    say = context.decisions.translator(event)
    try:
        numbers = read_numbers(command.argument)
    except TooManyNumbersError:
        return say.plain("numbers-too-many", most=CARDS_ASKED_AT_ONCE)
    if len(numbers.named) > CARDS_ASKED_AT_ONCE:  # each brings its card into the group
        return say.plain("numbers-too-many", most=CARDS_ASKED_AT_ONCE)
    if not numbers.named:
        return say.plain("number-missing", command=command.name)
    if not numbers.words and len(numbers.named) == 1:
        return _ask(context, unit, event, numbers.named[0], now)
    languages = context.decisions.languages(say)
    erases = numbers.words.casefold().rstrip(" .") in {ERASE, *(each.plain("word-erase") for each in languages)}
    reason = "" if erases else reason_in(languages, numbers.words)
    if not erases and not reason:
        return _reasons(say)
    if erases and len(numbers.named) > 1:
        return say.plain("removal-one")
    found = defaultdict[Removal, list[int]](list)
    for number in numbers.named:
        wish = _wish(number, ERASE if erases else str(reason))
        found[context.removals.remove(unit, event, wish, now)].append(number)
    return " ".join(told(say, outcome, several) for outcome, several in found.items())


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Remove the line for the reason of the button, if it stands as the button shows it."""
    say = context.decisions.translator(event)
    if action.word != ERASE and action.word not in set(Reason):
        return say.plain("not-here")
    # Revisions begin with 1: a button without one was never shown.
    wish = _wish(action.number, action.word, action.revision or -1)
    return told(say, context.removals.remove(unit, event, wish, now), [action.number])


def leave(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Leave a line on the list: what was proposed is dropped, and the card says how things stand."""
    say = context.decisions.translator(event)
    signature = unit.tx.signatures.get(action.number)
    stands = signature is not None and (
        signature.state is State.APPROVED or unit.tx.signatures.former(signature.id) is not None
    )
    if signature is None or signature.revision != action.revision or not stands:
        return told(say, Removal.CHANGED, [action.number])
    unit.tx.removals.drop(signature.id)
    show_card(unit, context.say, signature)
    return say.plain("removal-left", number=str(signature.id))


def _ask(context: CommandContext, unit: UnitOfWork, event: Event, number: int, now: datetime) -> str:
    """Show the line with the reasons to choose from."""
    say = context.decisions.translator(event)
    if unit.tx.withdrawn_lines.is_there(number):  # there is no text to be shown, and nothing to choose
        return told(say, context.removals.remove(unit, event, Wish(number, Verdict.REMOVED), now), [number])
    signature = unit.tx.signatures.get(number)
    if signature is None or signature.state is State.WITHDRAWN:
        return told(say, Removal.GONE, [number])
    if unit.tx.signatures.former(number) is not None:
        return _reasons(say)
    if signature.state is not State.APPROVED:
        return told(say, Removal.WAITS if signature.state is State.PENDING else Removal.NOT_LISTED, [number])
    if context.removals.proposal(unit, signature, now) is not None:
        return say.plain("removal-open", number=str(number))
    if not may_be_told(unit.tx, signature, now - timedelta(hours=context.rules.card_hours)):
        return _reasons(say)
    unit.post(
        context.groups[event.platform],
        Delivery(question(context.say, signature), as_new=True),
        priority=Priority.ADMINS,
        slot=Slot.card(number),
    )
    return ""


def _reasons(say: Translator) -> str:
    """The words that can stand behind a number."""
    reasons = [say.plain(f"because-{reason}").lower() for reason in Reason]
    example = say.plain(f"because-{Reason.OFFENSIVE}").lower()
    return say.plain("removal-why", reasons=", ".join([*reasons, say.plain("word-erase")]), example=example)


def _wish(number: int, word: str, revision: int = 0) -> Wish:
    if word == ERASE:
        return Wish(number, Verdict.ERASED, None, revision)
    return Wish(number, Verdict.REMOVED, Reason(word), revision)


def told(say: Translator, outcome: Removal, numbers: list[int]) -> str:
    """What became of some wishes, in a sentence."""
    if outcome is Removal.PAUSED:
        return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
    return say.plain(f"removal-{outcome}", numbers=spoken(numbers), first=str(numbers[0]), count=len(numbers))
