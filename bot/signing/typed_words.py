"""The words and numbers of buttons, typed instead of pressed, in any language that the bot speaks."""

from dataclasses import replace
from itertools import chain

from bot.messaging.actions import Act, Action
from bot.messaging.events import Press, Reply, Room
from bot.messaging.folding import folded
from bot.messaging.messages import Choice
from bot.messaging.replies import understood, word_of
from bot.signing.named_language import called
from bot.signing.prompts import ask
from bot.signing.standing import home
from bot.signing.view import View
from storage.records import Draft

_WORD_MOST = 60  # characters; the label of a button is hardly longer
# What people say for a button, whatever is written on it: the words of a phrase, and the acts they can stand for.
_SAID = {
    "typed-skip": (Act.SKIP,),
    "typed-back": (Act.BACK,),
    "typed-cancel": (Act.CANCEL,),
    "typed-yes": (Act.CONFIRM, Act.TAKE),
    "typed-no": (Act.SKIP,),
}
# What a number that nobody was shown must not do.
_ONLY_BY_WORD = frozenset((Act.CANCEL, Act.CANCEL_SURELY, Act.CONFIRM, Act.SWITCH))


def meant(view: View, text: str) -> Action | None:
    """The action of the button that somebody typed; None if it is an answer."""
    if len(text) > _WORD_MOST or not text.strip():
        return None
    if not view.in_words:  # where choices are listed, their words have been understood already
        word = word_of(text)
        for say in (view.say, *view.translators.values()):
            if say is not view.say and word not in say.labels:
                continue
            choices = _choices(replace(view, say=say))
            found = understood(Reply("", text), "", choices, Room.PRIVATE)
            if isinstance(found, Press):
                action = found.action
                by_number = not any(each.isalpha() for each in text)
                if action is None or (by_number and (view.draft is None or action.act in _ONLY_BY_WORD)):
                    return None
                return action
    return _said(view, folded(text).strip(" .!"))


def _said(view: View, word: str) -> Action | None:
    """The meaning of a word at the open question."""
    if view.draft is None:
        return called(view, word)
    offered = {each.action.act: each.action for each in _choices(view) if each.action}
    for phrase, acts in _SAID.items():
        if any(say.lists(phrase, word) for say in view.translators.values()):
            if view.draft.leaving and phrase in ("typed-yes", "typed-no"):
                return _about_leaving(view.draft, stays=phrase == "typed-no")
            if phrase == "typed-no" and Act.TAKE in offered:
                return offered.get(Act.DONE) or offered.get(Act.SKIP)  # no, keep what I typed
            return next((offered[act] for act in acts if act in offered), None)
    return None


def _about_leaving(draft: Draft, *, stays: bool) -> Action:
    """The meaning of a "yes" or "no" to the question whether to stop; to withdraw, its button is offered again."""
    if stays:
        return Action(Act.GO_ON, revision=draft.revision)
    stops = draft.leaving == Act.CANCEL_SURELY
    return Action(Act.CANCEL_SURELY if stops else Act.WITHDRAW, revision=draft.revision)


def _choices(view: View) -> list[Choice]:
    """What can be chosen now: the buttons of the open question, or those that lead on."""
    rows = ask(view, view.draft).messages[-1].choices if view.draft is not None else home(view)
    return list(chain(*rows))
