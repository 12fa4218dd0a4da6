"""Routes each event of the private chat to its step: a pure function from a view to an outcome."""

from dataclasses import replace
from itertools import chain

from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Content, Press, Text, Unreadable
from bot.messaging.messages import Message
from bot.signing import prompts, reading, steps
from bot.signing.typed_words import meant
from bot.signing.view import Outcome, View


def step(view: View, content: Content) -> Outcome:
    """The outcome when a signer sends a command, words, a press of a button, or unreadable input."""
    match content:
        case Command():
            return _command(view, content)
        case Text(text):
            action = meant(view, text)
            return steps.typed(view, text) if action is None else replace(_press(view, action), in_place=False)
        case Press(action=None):
            return steps.old_button(view)
        case Press(action=Action() as action):
            return _press(view, action)
        case Unreadable(what):
            return steps.interrupted(view, what)
        case _:
            return Outcome((), view.draft)


def _command(view: View, command: Command) -> Outcome:
    match command.name:
        case "start" if command.argument != "sign":
            return _and_ask_again(reading.open_letter(view), view)
        case "letter":
            return _and_ask_again(reading.open_letter(view), view)
        case "start" | "sign":
            return steps.begin(view)
        case "my":
            return _read(view, prompts.standing(view))
        case "signatories":
            return _read(view, reading.signatories(view, 0))
        case "privacy":
            return _read(view, reading.privacy(view))
        case "language":
            return _read(view, reading.languages(view))
        case "help":
            return _read(view, reading.help_(view))
        case "cancel":
            return steps.cancel(view)
        case "back":
            return steps.back(view)
        case "skip":
            return steps.skip(view)
        case _:
            return _read(view, reading.unknown(view))


def _press(view: View, action: Action) -> Outcome:
    match action.act:
        case Act.PAGE:
            return Outcome((reading.letter_page(view, action.number),), view.draft, in_place=True)
        case Act.SIGNATORIES:
            return Outcome((reading.signatories(view, action.number),), view.draft, in_place=True)
        case Act.LANGUAGES:
            return Outcome((reading.languages(view),), view.draft)
        case Act.SPEAK:
            return _and_ask_again(reading.speak(view, action.word), reading.spoken(view, action.word))
        case Act.READ:
            return _and_ask_again(reading.read_in(view, action.word), view)
        case Act.SIGN:
            return steps.begin(view)
        case Act.MY:
            return Outcome((prompts.standing(view),), view.draft, in_place=True)
        case Act.CORRECT:
            return steps.correct(view)
        case Act.WITHDRAW:
            return steps.ask_to_withdraw(view)
        case Act.WITHDRAW_SURELY:
            return steps.withdraw(view, action.number)
        case _:
            return steps.pressed(view, action)


def _read(view: View, message: Message) -> Outcome:
    return _and_ask_again(Outcome((message,), view.draft), view)


def _and_ask_again(outcome: Outcome, view: View) -> Outcome:
    """While a draft is open, an answer to something else ends with the open question."""
    if view.draft is None:
        return outcome
    *before, last = outcome.messages
    if view.in_words and any(choice.action for choice in chain(*last.choices)):
        # The question is not repeated here: the choices of the last message could no longer be selected, and a number
        # meant for them would answer the question.
        text = f"{last.text}\n\n{view.say('question-waits')}"
        return replace(outcome, messages=(*before, replace(last, text=text)))
    return replace(outcome, messages=outcome.messages + prompts.ask(view, view.draft).messages)
