"""`/history 12`, `/history Flora Example`: what has happened to a signature, and who decided it. Without
a number, what its founder and the admins have changed in the letter.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.i18n.languages import name_in
from bot.messaging.events import Command, Event
from bot.messaging.messages import Message
from bot.moderation.cards import moment
from bot.moderation.commands import find
from bot.moderation.commands.context import CommandContext
from bot.moderation.found import line_found, may_be_told, post_found
from bot.moderation.search import read_query, search
from bot.policy import LETTER_EVENTS_SHOWN
from storage.records import Altered, HistoryEvent, LetterEvent, Signature, Source


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show the history of the one signature that is meant; where several are, show which, as `/find` does."""
    if not command.argument.strip() and (changes := unit.tx.letter_record.latest(LETTER_EVENTS_SHOWN)):
        context.post(unit, event, Message(_of_letter(context.say, changes)))
        return ""
    query = read_query(context.say, command.argument)
    if query is None:
        return context.decisions.translator(event).plain("number-missing", command=command.name)
    if query.numbers:
        numbers, whole = query.numbers, True
    else:
        found = search(unit.tx, query)
        numbers, whole = found.numbers, found.reached is None
    if len(numbers) != 1 or not whole:
        return find.serve(context, unit, event, command, now)
    (number,) = numbers
    signature, happened = unit.tx.signatures.get(number), unit.tx.history.of(number)
    if signature is None and not happened:
        return context.decisions.translator(event).plain("toast-gone")
    told = signature is not None and may_be_told(unit.tx, signature, now - timedelta(hours=context.rules.card_hours))
    message = Message(_text(context.say, number, signature, happened, told=told), confidential=True)
    post_found(unit, context.groups[event.platform], message, now)
    return ""


def _of_letter(say: Translator, changes: list[LetterEvent]) -> Markup:
    """What has been changed in the letter, the newest change last."""
    return Markup("\n").join(
        Markup("{} · {}").format(moment(each.made, say), _altered(say, each)) for each in reversed(changes)
    )


def _altered(say: Translator, change: LetterEvent) -> Markup:
    language = name_in(change.language, say.language) if change.language else ""
    if change.what is Altered.DESK_TEXT:
        return say("text-by-group", language=language)
    return say("founder-altered", state=change.what.value, language=language)


def _text(
    say: Translator, number: int, signature: Signature | None, happened: list[HistoryEvent], *, told: bool
) -> Markup:
    parts = [say("history-heading", number=str(number))]
    parts += [line_found(say, signature, told=told)] if signature is not None else []
    if signature is not None and signature.source is Source.IMPORT:
        parts.append(say("history-imported"))
    parts += [_line(say, each) for each in happened]
    return Markup("\n").join(parts)


def _line(say: Translator, event: HistoryEvent) -> Markup:
    told = say("history-event", time=moment(event.made, say), state=event.what.value, admin=event.admin)
    parts = [told, *([say(f"reason-{event.reason}")] if event.reason else []), *([event.words] if event.words else [])]
    return Markup(" · ").join(parts)
