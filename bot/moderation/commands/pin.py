"""`/pin 12 initiator`: puts a public line among the first signatories; `/unpin 12` takes it from there again."""

from datetime import datetime

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.messaging.events import Command, Event
from bot.messaging.messages import Message
from bot.messaging.widgets import shorten
from bot.moderation.answering import number_and_text
from bot.moderation.board import tell_admins
from bot.moderation.commands.context import CommandContext
from bot.moderation.found import post_found
from bot.policy import PIN_WORD_MOST, PINS_MOST
from bot.signatories.lines import with_word
from bot.signatories.names import check_occupation
from bot.signatories.problem import Problem
from storage.records import Happened

_HOW = {"add": "/pin 12 initiator", "take": "/unpin 12"}
# Numbers of signatures have fewer digits; a longer one is none that the database could look for.
_NUMBER_MOST = 10**15
_SHOWN_MOST = 20  # that fit into a message


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Pin a line and tell the admins who did, or show which ones are pinned."""
    say = context.decisions.translator(event)
    if not command.argument.strip() and not command.answers:
        return _list(context, unit, event, now)
    number, typed = number_and_text(unit.tx, context.groups[event.platform], command)
    if number is None:
        return say.plain("number-missing", command=command.name)
    word = check_occupation(typed) if typed else ""
    if isinstance(word, str) and len(word) > PIN_WORD_MOST:
        word = Problem("text-too-long", {"most": PIN_WORD_MOST})
    if isinstance(word, Problem):
        return say.plain(word.phrase, **word.values)
    pins = {pin.number: pin for pin in unit.tx.pins.all()}
    if number not in pins and len(pins) >= PINS_MOST:
        return say.plain("pin-full", most=PINS_MOST)
    if number in pins and pins[number].word == word:
        return say.plain("pin-there", number=str(number))
    if number > _NUMBER_MOST or not unit.tx.pins.put(number, word):
        return say.plain("pin-not-public", number=str(number))
    unit.tx.history.note(number, Happened.PINNED, now, admin=event.person)
    tell_admins(unit, Message(context.say("pin-made", number=str(number), admin=event.person)), quietly=True)
    return ""


def unpin(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Take a line from among the first signatories, and tell the admins who did. It stays on the list."""
    say = context.decisions.translator(event)
    number, words = number_and_text(unit.tx, context.groups[event.platform], command)
    if number is None or words:
        return say.plain("number-missing", command=command.name)
    if number > _NUMBER_MOST or not unit.tx.pins.remove(number):
        return say.plain("pin-none", number=str(number))
    unit.tx.history.note(number, Happened.UNPINNED, now, admin=event.person)
    tell_admins(unit, Message(context.say("pin-taken", number=str(number), admin=event.person)), quietly=True)
    return ""


def _list(context: CommandContext, unit: UnitOfWork, event: Event, now: datetime) -> str:
    """Show which lines are pinned; this goes as what was found does, since it names people."""
    say = context.say
    gone = say.plain("stands-withdrawn")
    listed = [(pin, unit.tx.signatures.listed(pin.number)[1] or gone) for pin in unit.tx.pins.all()[:_SHOWN_MOST]]
    lines = [say("bulk-line", number=str(pin.number), line=shorten(with_word(line, pin.word))) for pin, line in listed]
    parts = [Markup("<b>{}</b>").format(say("first-signatories")), Markup("\n").join(lines)] if lines else []
    text = Markup("\n\n").join([*parts, say("pin-how", **_HOW)])
    post_found(unit, context.groups[event.platform], Message(text, confidential=True), now)
    return ""
