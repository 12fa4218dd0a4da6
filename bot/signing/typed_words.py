"""The words and numbers of buttons, typed instead of pressed, on a platform that does not list its choices."""

from dataclasses import replace
from itertools import chain

from bot.letters.presentation import home
from bot.messaging.actions import Act, Action
from bot.messaging.events import Press, Reply, Room
from bot.messaging.messages import Choice
from bot.messaging.replies import understood
from bot.signing.prompts import ask
from bot.signing.view import View

_WORD_MOST = 60  # characters; the label of a button is hardly longer
_COMMANDS = {"skip": Act.SKIP, "back": Act.BACK}
# What a number that nobody was shown must not do.
_ONLY_BY_WORD = frozenset((Act.CANCEL, Act.CONFIRM, Act.SWITCH))


def meant(view: View, text: str) -> Action | None:
    """The action of the button that somebody typed, in any language that the bot speaks; None if it is an answer."""
    if view.in_words or len(text) > _WORD_MOST or not text.strip():
        return None  # where choices are listed, their words have been understood already
    for say in (view.say, *view.translators.values()):
        choices = _choices(replace(view, say=say))
        found = understood(Reply("", text), "", choices, Room.PRIVATE)
        if isinstance(found, Press):
            action = found.action
            by_number = not any(each.isalpha() for each in text)
            if action is None or (by_number and (view.draft is None or action.act in _ONLY_BY_WORD)):
                return None
            return action
    act = _COMMANDS.get(text.strip().casefold())
    return next((each.action for each in _choices(view) if each.action and each.action.act is act), None)


def _choices(view: View) -> list[Choice]:
    """What can be chosen now: the buttons of the open question, or those that lead on."""
    rows = ask(view, view.draft).messages[-1].choices if view.draft is not None else home(view.say)
    return list(chain(*rows))
