"""Answers that are changed where they were given: by a reply to the question, by an edit, by taking a message away.

The draft remembers which message gave which answer. Where a platform tells nothing of edits, nobody asks for it.
"""

from dataclasses import replace

from bot.messaging.events import Content, Edited, Strange, Text
from bot.messaging.messages import Message
from bot.signatories.problem import Problem
from bot.signing.drafts import BY_FIELD, open_question, reopen
from bot.signing.prompts import ask
from bot.signing.questions import QUESTIONS
from bot.signing.steps import interrupted
from bot.signing.typed_lines import filled, whole_line
from bot.signing.view import Outcome, View
from storage.records import Answer, Draft

# A message gives three answers at most; more than so many are not changed in one conversation.
SOURCES_MOST = 12


def remembered(before: Draft | None, outcome: Outcome, content: Content) -> Outcome:
    """The outcome whose draft knows which message gave its answers, now that `content` has led to it."""
    after = outcome.draft
    if before is None or after is None or not outcome.messages:
        return outcome
    source = content.source if isinstance(content, Text) else content.message if isinstance(content, Edited) else ""
    given = [each.field for each in QUESTIONS if _is_given(each.field, before, after)]
    question = open_question(after)
    if not given and source and question is not None:
        given = [question.field]  # it was no answer yet, and may become one by an edit
    kept = [pair for pair in after.sources if pair[1] not in given]
    sources = (*kept, *((source, field) for field in given if source))[-SOURCES_MOST:]
    return outcome if sources == after.sources else replace(outcome, draft=replace(after, sources=sources))


def _is_given(field: str, before: Draft, after: Draft) -> bool:
    answer = after.answers.get(field)
    return answer is not None and answer != before.answers.get(field)


def replied(view: View, draft: Draft, field: str, text: str) -> Outcome:
    """Other words in reply to a question that was asked before."""
    return _amend(view, draft, [field], text)


def edited(view: View, message: str, text: str) -> Outcome:
    """An edited answer is read as the new one."""
    draft = view.draft
    if draft is None:
        return Outcome((Message(view.say("edited-too-late"), awaited=True),) if view.signature else (), None)
    fields = _fields(draft, message)
    return _amend(view, draft, fields, text) if fields else interrupted(view, Strange.EDITED)


def retracted(view: View, message: str) -> Outcome:
    """What stood in a message that was taken back is forgotten, and asked again."""
    draft = view.draft
    fields = _fields(draft, message) if draft is not None else []
    if draft is None or not fields:
        return Outcome((), draft)
    nothing = dict.fromkeys(_with_spelling(fields))
    left = replace(
        draft,
        answers=draft.answers.changed(**nothing),
        former=draft.former.changed(**nothing),
        picked=() if "places" in fields else draft.picked,
        sources=tuple(pair for pair in draft.sources if pair[0] != message),
        revision=draft.revision + 1,
    )
    return ask(view, left, Problem("answer-deleted"))


def _fields(draft: Draft, message: str) -> list[str]:
    return [field for source, field in draft.sources if source == message and field in BY_FIELD]


def _with_spelling(fields: list[str]) -> list[str]:
    """The fields, and that of the second spelling with that of the name: it may have been made of it."""
    return [*fields, "spelling"] if "name" in fields else fields


def _amend(view: View, draft: Draft, fields: list[str], text: str) -> Outcome:
    """Put other answers in place of those to these questions; a question whose new answer is none is asked again."""
    question = BY_FIELD[fields[0]]
    takes_line = not draft.answers.is_organisation and (question.field in ("kind", "name") or len(fields) > 1)
    line = whole_line(text) if takes_line else None
    if line is not None:
        fields = _with_spelling(fields)
        by_others = [field for field in BY_FIELD if field not in fields and draft.answers.get(field) is not None]
        return ask(view, *filled(view, draft, line, by_others))
    answer = question.check(text, draft)
    if isinstance(answer, Problem):
        return ask(view, reopen(draft, question) if draft.answers.get(question.field) is not None else draft, answer)
    cleared = replace(
        draft,
        answers=draft.answers.changed(**{question.field: None}),
        picked=() if question.field == "places" else draft.picked,
    )
    after = question.answered(cleared, answer)
    changed = _shown(after.answers.get(question.field) or "")
    return ask(view, after, Problem("answer-changed", {"answer": changed}) if changed else None)


def _shown(answer: Answer) -> str:
    return answer if isinstance(answer, str) else "/".join(answer)
