"""The answers of a draft, and the next question, which is always the first open one."""

from dataclasses import replace

from bot.signatories.lines import signatory_line
from bot.signatories.names import with_spelling
from bot.signing.questions import QUESTIONS
from bot.signing.questions.question import Question, fill
from bot.signing.view import View
from storage.records import Draft, Entry

BY_FIELD = {question.field: question for question in QUESTIONS}


def begun(view: View) -> Draft:
    """An empty draft. Its revisions count up from the Unix time in seconds, so that a button of an earlier draft is
    old.
    """
    return Draft(
        view.wording.fingerprint,
        revision=int(view.now.timestamp()),
        script=view.script,
        asks_kind=view.letter.organisations,
    )


def questions_of(draft: Draft) -> list[Question]:
    """The questions that are asked, after what was answered so far."""
    return [question for question in QUESTIONS if question.applies(draft)]


def is_first(draft: Draft, question: Question | None) -> bool:
    """Whether it is the question with which signing begins."""
    return question is questions_of(draft)[0]


def takes_lines(draft: Draft, question: Question | None) -> bool:
    """Whether a whole line may be typed here: it is a person's."""
    return not draft.answers.is_organisation and (question is None or question.field in ("kind", "name"))


def open_question(draft: Draft) -> Question | None:
    """The question to ask, or None when only the confirmation is left."""
    return next((question for question in questions_of(draft) if draft.answers.get(question.field) is None), None)


def reopen(draft: Draft, question: Question) -> Draft:
    """The draft with a question open again; the present answer becomes the former one."""
    value = draft.answers.get(question.field)
    return replace(
        draft,
        answers=draft.answers.changed(**{question.field: None}),
        former=draft.former.changed(**{question.field: value}),
        picked=question.picked_again(value) if value else (),
        revision=draft.revision + 1,
    )


def is_changing(draft: Draft, question: Question) -> bool:
    """Whether a question is open only because its answer is being changed."""
    others = (other for other in questions_of(draft) if other is not question)
    answered = all(draft.answers.get(other.field) is not None for other in others)
    return answered and draft.former.get(question.field) is not None


def one_back(draft: Draft) -> Draft:
    """The draft one question back. If a single answer was being changed, its former value is restored."""
    question, asked = open_question(draft), questions_of(draft)
    if question is None:
        return reopen(draft, asked[-1])
    if (within := question.back_within(draft)) is not None:
        return within
    if is_changing(draft, question):
        return fill(draft, **{question.field: draft.former.get(question.field)})
    return reopen(draft, asked[asked.index(question) - 1])


def entry_of(draft: Draft) -> Entry:
    """The entry that the draft leads to. ValueError if a question is still open."""
    answers = draft.answers
    if answers.name is None or answers.places is None or answers.occupation is None or open_question(draft):
        raise ValueError("the draft has an open question")
    name = with_spelling(answers.name, answers.spelling)
    line = signatory_line(name, answers.places, answers.occupation)
    return Entry(name, answers.places, answers.occupation, line, answers.further, answers.is_organisation)
