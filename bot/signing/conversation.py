"""Routes each event of the private chat to its step: a pure function from a view to an outcome."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain

from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Content, Edited, Press, Retracted, Text, Unreadable
from bot.messaging.messages import Message
from bot.signing import (
    amending,
    answering,
    blocked,
    claiming,
    hiding,
    news,
    objecting,
    reading,
    rewording,
    standing,
    steps,
)
from bot.signing.drafts import BY_FIELD, open_question
from bot.signing.named_language import tagged
from bot.signing.personal_file import personal_file
from bot.signing.prompts import ask
from bot.signing.typed_words import meant
from bot.signing.view import Outcome, View
from bot.signing.words import command_in
from storage.records import Draft


def step(view: View, content: Content) -> Outcome:
    """The outcome when a signer sends a command, words, a press of a button, or unreadable input."""
    if view.signer.blocked and not blocked.may_go_on(view, content):
        return blocked.turned_away(view, content)
    return _noting_what_yes_means(amending.remembered(view.draft, _step(view, content), content))


def _noting_what_yes_means(outcome: Outcome) -> Outcome:
    """A "yes" to the question whether to stop must not sign."""
    if outcome.draft is None or not outcome.messages:
        return outcome
    offered = [choice.action.act for choice in chain(*outcome.messages[-1].choices) if choice.action]
    leaving = next((act for act in offered if act in (Act.CANCEL_SURELY, Act.WITHDRAW_SURELY)), "")
    return replace(outcome, draft=replace(outcome.draft, leaving=str(leaving)))


def _step(view: View, content: Content) -> Outcome:
    match content:
        case Command():
            return _command(view, content)
        case Text():
            return _said(view, content)
        case Edited(message, text):
            return amending.edited(view, message, text)
        case Retracted(message):
            return amending.retracted(view, message)
        case Press(action=None):
            return steps.old_button(view)
        case Press(action=Action() as action):
            return _press(view, action)
        case Unreadable(what):
            return steps.interrupted(view, what)
        case _:
            return Outcome((), view.draft)


def _said(view: View, said: Text) -> Outcome:
    """Words: an answer to the open question, or to an earlier one, or perhaps a command."""
    draft = view.draft
    if said.first:
        return Outcome((), draft)  # a greeting: the letter is on its way
    if answering.is_answer(view, said):
        return answering.answer(view, said.text)
    if draft is not None and _replies_to_earlier_question(draft, said):
        return amending.replied(view, draft, said.question, said.text)
    if (action := meant(view, said.text)) is not None:
        if said.early and action.act is Act.CONFIRM:
            return steps.interrupted(view)  # nobody confirms what they could not see
        return replace(_press(view, action), in_place=False)
    if draft is not None and (name := command_in(said.text, view.translators.values())):
        return steps.offer_command(view, draft, name, said.text)
    return answering.reminder(view) if view.asked and draft is None else steps.typed(view, said.text)


def _replies_to_earlier_question(draft: Draft, said: Text) -> bool:
    question = open_question(draft)
    is_open = question is not None and question.field == said.question
    return not is_open and said.question in BY_FIELD and draft.answers.get(said.question) is not None


def _command(view: View, command: Command) -> Outcome:  # noqa: PLR0912  a list of commands
    match command.name:
        case "start" if command.argument == "sign":
            return steps.begin(view)
        case "start" if code := claiming.code_in(command):
            return _and_ask_again(claiming.ask(view, code), view)
        case "start" | "letter":
            return _and_ask_again(reading.open_letter(view), view)
        case "letters":
            return _and_ask_again(reading.letters(view), view)
        case "my":
            return _read(view, standing.standing(view))
        case "news":
            return _and_ask_again(news.shown(view), view)
        case "signatories":
            return _read(view, reading.signatories(view, 0))
        case "data":
            return _read(view, personal_file(view, view.personal_data))
        case "privacy":
            return _read(view, reading.privacy(view))
        case "language" if (action := tagged(view, command.argument)) is not None:
            return replace(_press(view, action), in_place=False)
        case "language":
            return _read(view, reading.languages(view))
        case "help":
            return _read(view, reading.help_(view))
        case "hide" | "show" as name:
            return _turn(view, hiding.hide(view) if name == "hide" else hiding.show(view))
        case name if name in _ACTS:
            return _ACTS[name](view)
        case _:
            return _read(view, reading.unknown(view))


# The commands that do something to the draft or the signature.
_ACTS: Mapping[str, Callable[[View], Outcome]] = {
    "sign": steps.begin,
    "cancel": steps.cancel,
    "withdraw": steps.ask_to_withdraw,
    "back": steps.back,
    "skip": steps.skip,
}


def _press(view: View, action: Action) -> Outcome:  # noqa: PLR0912  a list of buttons
    match action.act:
        case Act.PAGE:
            return Outcome((reading.letter_page(view, action.number),), reading.having_read(view), in_place=True)
        case Act.LETTERS:
            return replace(reading.letters(view, action.number), in_place=True)
        case Act.SIGNATORIES:
            return Outcome((reading.signatories(view, action.number),), view.draft, in_place=True)
        case Act.LANGUAGES:
            return Outcome((reading.languages(view, action.number),), view.draft, in_place=True)
        case Act.SPEAK:
            return _and_ask_again(reading.speak(view, action.word), reading.spoken(view, action.word))
        case Act.READ:
            return _and_ask_again(reading.read_in(view, action.word), view)
        case Act.SIGN:
            return replace(steps.begin(view), in_place=True)
        case Act.SHARE:
            return Outcome((reading.share(view),), view.draft, in_place=True)
        case Act.CODE:
            return Outcome((reading.code(view),), view.draft)
        case Act.MY:
            return Outcome((standing.standing(view),), view.draft, in_place=True)
        case Act.CORRECT:
            return steps.correct(view)
        case Act.WITHDRAW:
            return steps.ask_to_withdraw(view)
        case Act.HIDE:
            return replace(_turn(view, hiding.hide(view)), in_place=True)
        case Act.SHOW:
            return replace(_turn(view, hiding.show(view)), in_place=True)
        case Act.CLAIM:
            return claiming.mine(view, action)
        case Act.DISOWN:
            return claiming.not_mine(view, action)
        case Act.RESPOND:
            return answering.begin(view, action)
        case Act.ACCEPT:
            return objecting.accept(view, action)
        case Act.OBJECT:
            return objecting.object_(view, action)
        case Act.NEWS:
            return news.turn(view, action)
        case Act.DIFFERENCES:
            return rewording.differences(view)
        case Act.KEEP_WORDING:
            return rewording.keep(view, action)
        case Act.COMMAND:
            return _command(view, Command(action.word))
        case Act.WITHDRAW_SURELY:
            return steps.withdraw(view, action)
        case _:
            return steps.pressed(view, action)


def _read(view: View, message: Message) -> Outcome:
    return _and_ask_again(Outcome((message,), view.draft), view)


def _turn(view: View, outcome: Outcome) -> Outcome:
    """During a correction, the open question follows."""
    return outcome if view.signature is None else _and_ask_again(outcome, view)


def _and_ask_again(outcome: Outcome, view: View) -> Outcome:
    """While a draft is open, an answer to something else ends with the open question of the draft as it is then."""
    if outcome.draft is None:
        return outcome
    view = replace(view, signer=replace(view.signer, draft=outcome.draft))
    *before, last = outcome.messages
    if view.in_words and any(choice.action for choice in chain(*last.choices)):
        # The question is not repeated here: the choices of the last message could no longer be selected, and a number
        # meant for them would answer the question.
        text = f"{last.text}\n\n{view.say('question-waits')}"
        return replace(outcome, messages=(*before, replace(last, text=text)))
    return replace(outcome, messages=outcome.messages + ask(view, outcome.draft).messages, form=True)
