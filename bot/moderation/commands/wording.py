"""`/wording`: who signed which text, what has changed, and a button to ask those who signed an earlier one."""

from datetime import datetime

from markupsafe import Markup

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.catalog import Translator
from bot.i18n.languages import name_in
from bot.letters.letter import Letter
from bot.letters.rewording import change, fingerprints, texts_of, word_of
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Event
from bot.messaging.folding import folded
from bot.messaging.messages import Choice, Message
from bot.messaging.widgets import joined
from bot.moderation.board import tell_admins
from bot.moderation.commands.context import CommandContext
from bot.moderation.rewording import earlier, lines
from storage.protocol import Transaction


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Show who signed which text; with a yes behind the command, begin to ask."""
    said = folded(command.argument.strip(" .!"))
    if said and any(each.lists("typed-yes", said) for each in context.decisions.languages(context.say)):
        return _begin(context, unit, event, now)
    context.post(unit, event, _shown(context.say, context.letter, unit.tx))
    return ""


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Begin to ask, if the texts are still those that the button shows."""
    if action.word != word_of(texts_of(context.letter)):
        return context.decisions.translator(event).plain("toast-list-changed")
    return _begin(context, unit, event, now)


def _shown(say: Translator, letter: Letter, tx: Transaction) -> Message:
    before = earlier(letter, tx)
    parts = [Markup("\n").join([say("wording-heading"), *lines(say, letter, tx)])]
    if not before:
        return Message(joined([*parts, say("wording-none")]))
    most = max(before, key=lambda each: each.count)
    signed, present = tx.wordings.get(most.fingerprint), letter.wordings.get(most.language)
    if signed is not None and present is not None:
        named = say("wording-change", language=name_in(most.language, say.language))
        parts += [named, change(say, signed, present)]
    if (asked := tx.wordings.round()) is not None and asked.texts == texts_of(letter):
        got, kept = tx.wordings.answers()
        return Message(joined([*parts, say("wording-progress", asked=got, kept=kept)]))
    count, reachable = sum(each.count for each in before), tx.wordings.reachable(fingerprints(letter))
    ask = Choice(say.plain("button-ask-wording"), Action(Act.ASK_WORDING, word=word_of(texts_of(letter))))
    return Message(joined([*parts, say("wording-ask", count=count, reachable=reachable)]), ((ask,),))


def _begin(context: CommandContext, unit: UnitOfWork, event: Event, now: datetime) -> str:
    say, letter = context.decisions.translator(event), context.letter
    if not letter.open_on(now.date()):
        return say.plain(letter.why_not_open(now.date()))
    if not earlier(letter, unit.tx):
        return say.plain("wording-none")
    asked = unit.tx.wordings.round()
    if asked is not None and asked.texts == texts_of(letter):
        got, kept = unit.tx.wordings.answers()
        return say.plain("wording-progress", asked=got, kept=kept)
    unit.tx.wordings.begin(texts_of(letter), now)
    tell_admins(unit, Message(context.say("wording-asked", admin=event.person)), quietly=True)
    return ""
