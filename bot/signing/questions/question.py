"""What a question declares: its text, its check of a typed answer, and the effect of its own buttons."""

from abc import ABC, abstractmethod
from dataclasses import replace

from markupsafe import Markup

from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Tone
from bot.signatories.problem import Problem
from bot.signing.view import View
from storage.records import Answer, Answers, Draft

Row = tuple[Choice, ...]
# The bytes that an action leaves for its word, besides the act and a revision of eight digits.
WORD_BYTES = 50


class Question(ABC):
    """One question.

    `field` is the name of its answer in the draft and part of its phrases: `ask-FIELD` is its text,
    `button-change-FIELD` the button to change the answer, and `FIELD-needed` says that it cannot be skipped, unless it
    is `optional`.
    """

    field: str
    optional = False
    for_organisations: frozenset[str] = frozenset()
    """The kinds of its phrases that say something else to an organisation: see `named`."""
    keeps = True
    """Whether a former answer is offered with a button of its own."""
    skipping = "button-skip"
    """The phrase of the button that skips it."""

    @abstractmethod
    def check(self, text: str, draft: Draft) -> Answer | Problem:
        """The answer in a typed text, or the problem with the text."""

    def applies(self, draft: Draft) -> bool:
        """Whether it is asked at all, after what was answered before."""
        return True

    def shown(self, answers: Answers) -> str | None:
        """Its answer as the form shows it; None if there is none to show."""
        answer = answers.get(self.field)
        return answer if answer is None or isinstance(answer, str) else "/".join(answer)

    def text(self, view: View, draft: Draft) -> Markup:
        """The text of the question."""
        return view.say(f"ask-{self.named('ask', draft.answers)}")

    def named(self, purpose: str, answers: Answers) -> str:
        """What follows `ask-`, `filled-` or `button-change-` in the name of its phrase."""
        is_other = answers.is_organisation and purpose in self.for_organisations
        return f"{self.field}-organisation" if is_other else self.field

    def rows(self, view: View, draft: Draft) -> list[Row]:
        """The question's own buttons, shown above those that every question has."""
        return []

    def pressed(self, draft: Draft, action: Action) -> Draft | Problem | None:
        """The draft after a press of one of its own buttons, or a problem; None if it is not one of its buttons."""
        return None

    def combined(self, draft: Draft, answer: Answer) -> Answer:
        """A typed answer combined with what was chosen by buttons before."""
        return answer

    def answered(self, draft: Draft, answer: Answer) -> Draft:
        """The draft after a typed answer: with the answer, or with the part of it that has to be confirmed first."""
        return fill(draft, **{self.field: self.combined(draft, answer)})

    def back_within(self, draft: Draft) -> Draft | None:
        """The draft one step back, where that is still the same question; None where it is the question before."""
        return None

    def picked_again(self, answer: Answer) -> tuple[str, ...]:
        """What counts as chosen by buttons when this answer is changed."""
        return ()


def fill(draft: Draft, **answers: Answer | None) -> Draft:
    """The draft with these answers. An answer includes what was chosen by buttons of its question, so nothing stays
    picked. A spelling belongs to one name: for another one, the question is open again.
    """
    if "name" in answers and answers["name"] != (draft.answers.name or draft.former.name):
        answers = {"spelling": None, **answers}
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
    """A button that works only for this revision of the draft; `values` are the values of its phrase."""
    return Choice(view.say.plain(phrase, **values), Action(act, revision=draft.revision, word=word), tone=tone)
