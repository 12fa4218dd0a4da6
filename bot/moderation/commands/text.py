"""`/text de`: brings a new text of the letter in a language, below the command or as a file."""

from collections.abc import Iterable
from datetime import datetime

from bot.delivery.unit_of_work import UnitOfWork
from bot.i18n.languages import language_named
from bot.letters.letter import Letter
from bot.messaging.actions import Action
from bot.messaging.events import Command, Document, Event, Press
from bot.messaging.messages import Delivery
from bot.moderation.commands.context import CommandContext
from bot.moderation.decisions import MINUTE
from bot.moderation.new_texts import NO, SEE, YES, preview
from bot.policy import DECISION_PAUSE, DOCUMENT_BYTES, FOUNDED_LANGUAGES_MOST, TYPED_TEXT_MOST
from storage.records import Account, Priority


def serve(context: CommandContext, unit: UnitOfWork, event: Event, command: Command, now: datetime) -> str:
    """Begin to read the text that is sent with the command, or that it replies to."""
    say, new_texts, letter = context.decisions.translator(event), context.new_texts, context.letter
    if not new_texts.may_write:
        return say.plain("text-operator")
    if context.decisions.is_paused(unit.tx, event, now):
        return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
    if new_texts.is_busy:
        return say.plain("text-busy")
    language, words = _read(letter, context.catalog.translators, command)
    sent = command.file or words or context.importing.sent(event, command.answers, now)
    if not language or not sent:
        return say.plain("text-how", example=letter.default_language)
    if isinstance(sent, Document) and sent.size > DOCUMENT_BYTES:
        return say.plain("founding-file-large", most=DOCUMENT_BYTES // 1024**2)
    if isinstance(sent, str) and len(sent) > TYPED_TEXT_MOST:  # the app may have cut it off
        return say.plain("text-cut")
    if language not in letter.wordings and len(letter.wordings) >= FOUNDED_LANGUAGES_MOST:
        return say.plain("founding-language-unknown")
    unit.afterwards.append(lambda: new_texts.begin(new_texts.bring(event, language, sent)))
    return ""


def press(context: CommandContext, unit: UnitOfWork, event: Event, action: Action, now: datetime) -> str:
    """Do what a button says. Where removals need two admins, it is not the one who brought a text who confirms it."""
    say, new_texts = context.decisions.translator(event), context.new_texts
    brought = new_texts.present(action.number, now)
    if brought is None or not new_texts.may_write or action.word not in (YES, NO, SEE):
        return say.plain("text-gone")
    if action.word == SEE:
        if isinstance(event.content, Press):
            shown = Delivery(preview(context.say, brought, action.revision), replaces=event.content.message)
            unit.post(context.groups[event.platform], shown, priority=Priority.ADMINS)
        return ""
    if context.decisions.is_paused(unit.tx, event, now):
        return say.plain("toast-paused", minutes=int(DECISION_PAUSE / MINUTE))
    if new_texts.is_busy:
        return say.plain("text-busy")
    is_own = brought.admin == Account(event.platform, event.account)
    if action.word == YES and context.rules.removal_admins > 1 and is_own:
        return say.plain("text-own")
    unit.afterwards.append(lambda: setattr(new_texts, "waiting", None))
    if action.word == NO:
        return say.plain("text-left")
    unit.afterwards.append(lambda: new_texts.begin(new_texts.place(brought, event.person)))
    return ""


def _read(letter: Letter, languages: Iterable[str], command: Command) -> tuple[str, str]:
    """The language that stands behind the command, or that of a letter with one, and the words of the text. "" for what
    is not known.
    """
    head, _, below = command.argument.partition("\n")
    named = language_named(languages, head)
    if named is not None:
        return named, below.strip() or command.quoted
    is_meant = len(letter.wordings) == 1 and (below or not head)  # one line alone is the name of no language
    return letter.default_language if is_meant else "", command.argument or command.quoted
