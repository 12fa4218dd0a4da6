"""What a question declares: how it is asked, how a typed answer is checked, and what its own buttons do."""

from abc import ABC, abstractmethod
from dataclasses import replace

from markupsafe import Markup

from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Tone
from bot.signatories.problem import Problem
from bot.signing.view import View
from storage.records import Answer, Draft

Row = tuple[Choice, ...]


class Question(ABC):
    """One question.

    `field` names its answer in the draft, and its phrases: `ask-FIELD` asks it, `button-change-FIELD` takes its answer
    back, and `FIELD-needed` says that it cannot be skipped, unless it is `optional`.
    """

    field: str
    optional = False

    @abstractmethod
    def check(self, text: str) -> Answer | Problem:
        """The answer that a typed text gives, or what is wrong with it."""

    def text(self, view: View, draft: Draft) -> Markup:
        """What is asked."""
        return view.say(f"ask-{self.field}")

    def rows(self, view: View, draft: Draft) -> list[Row]:
        """The question's own buttons, above those that every question has."""
        return []

    def pressed(self, draft: Draft, action: Action) -> Draft | Problem | None:
        """What a press of one of its own buttons leads to; None if that button is none of them."""
        return None

    def combined(self, draft: Draft, answer: Answer) -> Answer:
        """A typed answer together with what was chosen by buttons before."""
        return answer

    def picked_again(self, answer: Answer) -> tuple[str, ...]:
        """What is chosen by buttons when this answer is taken back."""
        return ()


def fill(draft: Draft, **answers: Answer | None) -> Draft:
    """The draft with these answers; what was chosen by buttons of their questions is part of them now."""
    return replace(
        draft,
        answers=draft.answers.changed(**answers),
        former=draft.former.changed(**dict.fromkeys(answers)),
        picked=() if "places" in answers else draft.picked,
        revision=draft.revision + 1,
    )


def button(
    view: View, draft: Draft, phrase: str, act: Act, word: str = "", tone: Tone | None = None, **values: str
) -> Choice:
    """A button that is good for this revision of the draft only; `values` are those of its phrase."""
    return Choice(view.say.plain(phrase, **values), Action(act, revision=draft.revision, word=word), tone=tone)
