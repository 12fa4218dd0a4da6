"""The questions to a signer, in their order, and what a draft has answered so far."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.messaging.actions import Act
from bot.messaging.messages import Choice
from bot.signatories.lines import signatory_line
from bot.signatories.names import check_name, check_occupation
from bot.signatories.places import check_places
from bot.signatories.problem import Problem
from bot.signing.view import View
from storage.records import Answers, Draft, Entry

Row = tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the field of the draft it fills, how a typed answer is checked, the act that reopens it."""

    field: str
    check: Callable[[str], str | tuple[str, ...] | Problem]
    reopen: Act

    def value(self, answers: Answers) -> Any:
        return getattr(answers, self.field)


QUESTIONS = (
    Question("name", check_name, Act.CHANGE_NAME),
    Question("places", check_places, Act.CHANGE_PLACES),
    Question("occupation", check_occupation, Act.CHANGE_OCCUPATION),
)


BY_REOPENING = {question.reopen: question for question in QUESTIONS}


def open_question(draft: Draft) -> Question | None:
    """The question to ask, or None when only the confirmation is left."""
    return next((question for question in QUESTIONS if question.value(draft.answers) is None), None)


def fill(draft: Draft, **answers: Any) -> Draft:
    return replace(
        draft,
        answers=replace(draft.answers, **answers),
        former=replace(draft.former, **dict.fromkeys(answers)),
        picked=() if "places" in answers else draft.picked,
        revision=draft.revision + 1,
    )


def reopen(draft: Draft, question: Question) -> Draft:
    value = question.value(draft.answers)
    return replace(
        draft,
        answers=replace(draft.answers, **{question.field: None}),
        former=replace(draft.former, **{question.field: value}),
        picked=value if question is PLACES else draft.picked,
        revision=draft.revision + 1,
    )


def is_changing(draft: Draft, question: Question) -> bool:
    """Whether a question is open only because its answer is being changed."""
    others = (other for other in QUESTIONS if other is not question)
    answered = all(other.value(draft.answers) is not None for other in others)
    return answered and question.value(draft.former) is not None


def one_back(draft: Draft) -> Draft:
    """One question back; where a single answer was being changed, that answer is as it was."""
    question = open_question(draft)
    if question is None:
        return reopen(draft, OCCUPATION)
    if is_changing(draft, question):
        return fill(draft, **{question.field: question.value(draft.former)})
    return reopen(draft, QUESTIONS[QUESTIONS.index(question) - 1])


def begun(view: View) -> Draft:
    """An empty draft. Revisions count up from the second it was begun, so that a button of an earlier one is old."""
    return Draft(view.wording.fingerprint, revision=int(view.now.timestamp()))


def entry_of(draft: Draft) -> Entry:
    """What the draft amounts to; every question must have been answered."""
    answers = draft.answers
    if answers.name is None or answers.places is None or answers.occupation is None:
        raise ValueError("the draft has an open question")
    line = signatory_line(answers.name, answers.places, answers.occupation)
    return Entry(answers.name, answers.places, answers.occupation, line)


NAME, PLACES, OCCUPATION = QUESTIONS
