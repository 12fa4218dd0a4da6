"""The form of the conversation: what has been answered, and the open question or the confirmation."""

from markupsafe import Markup

from bot.letters.presentation import letter_button, shown_entry
from bot.messaging.actions import Act
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.problem import Problem
from bot.signing.drafts import entry_of, is_changing, is_first, open_question, questions_of
from bot.signing.questions import QUESTIONS
from bot.signing.questions.question import Question, Row, button
from bot.signing.standing import line_that_stays
from bot.signing.view import Outcome, View
from storage.records import Answers, Draft, Entry, Visibility


def ask(view: View, draft: Draft, problem: Problem | None = None) -> Outcome:
    """Ask the open question of the draft, after a sentence about the problem with the last answer."""
    question = open_question(draft)
    trouble = view.say(problem.phrase, **problem.values) if problem else Markup()
    text, rows = _confirmation(view, draft) if question is None else _prompt(view, draft, question, problem)
    message = Message(joined([trouble, text]), rows, awaited=True)
    return Outcome((message,), draft, form=True, refused=problem is not None and draft == view.draft)


def _prompt(view: View, draft: Draft, question: Question, problem: Problem | None) -> tuple[Markup, tuple[Row, ...]]:
    # What was understood of a whole line has just been told.
    parts = [Markup() if problem and problem.phrase == "line-understood" else _filled(view, draft)]
    rows = question.rows(view, draft)
    if is_first(draft, question) and problem is None and draft.answers == draft.former == Answers():
        parts.append(view.say("privacy-short"))
    if question.field == "name" and not is_changing(draft, question) and not draft.answers.is_organisation:
        parts.append(view.say(f"chosen-{draft.visibility}"))
        rows.insert(0, tuple(_visibility(view, draft, each) for each in Visibility))
    parts.append(question.text(view, draft))
    former = draft.former.get(question.field)
    if former and not draft.picked and question.keeps:
        shown = former if isinstance(former, str) else "/".join(former)
        rows.append((button(view, draft, "button-keep", Act.KEEP, value=_short(shown)),))
    if question.optional:
        rows.append((button(view, draft, question.skipping, Act.SKIP),))
    rows.append((button(view, draft, "button-back", Act.BACK, word=question.field), *_ways_out(view, draft)))
    return joined(parts), tuple(rows)


def _ways_out(view: View, draft: Draft) -> Row:
    return letter_button(view.say), button(view, draft, "button-cancel", Act.CANCEL)


def _visibility(view: View, draft: Draft, visibility: Visibility) -> Choice:
    chosen = draft.visibility is visibility
    phrase = f"button-{'chosen' if chosen else 'choose'}-{visibility}"
    return button(view, draft, phrase, Act.SWITCH, word=visibility, tone=Tone.PRIMARY if chosen else None)


def _filled(view: View, draft: Draft) -> Markup:
    """What has been answered, each in a line of its own, and how the name is going to be shown."""
    lines = []
    for question in QUESTIONS:
        answer = question.shown(draft.answers)
        if answer is not None:
            lines.append(
                view.say(
                    f"filled-{question.named('filled', draft.answers)}", answer=answer or view.say.plain("line-empty")
                )
            )
    if lines:
        lines.append(view.say(f"filled-{draft.visibility}"))
    return Markup("\n").join(lines)


def _confirmation(view: View, draft: Draft) -> tuple[Markup, tuple[Row, ...]]:
    say, organisation = view.say, draft.answers.is_organisation
    changes = [
        button(
            *(view, draft, f"button-change-{each.named('button-change', draft.answers)}", Act.CHANGE),
            word=each.field,
        )
        for each in questions_of(draft)
    ]
    rows: tuple[Row, ...] = (
        (button(view, draft, "button-confirm", Act.CONFIRM, tone=Tone.SUCCESS),),
        *_beside_each_other(changes),
        *([] if organisation else [(button(view, draft, f"button-switch-{draft.visibility}", Act.SWITCH),)]),
        _ways_out(view, draft),
    )
    asked = say(f"ask-confirmation-{draft.visibility}")
    stays = line_that_stays(view, draft.visibility)
    signs = say("filled-representative", answer=draft.answers.representative or "") if organisation else Markup()
    return joined([asked, quoted(view, entry_of(draft)), signs, say(f"visibility-{draft.visibility}"), stays]), rows


def _beside_each_other(choices: list[Choice]) -> list[Row]:
    """The choices in one row, or in rows of two where there are too many for one."""
    width = 3 if len(choices) <= 3 else 2
    return [tuple(choices[start : start + width]) for start in range(0, len(choices), width)]


def ask_to_cancel(view: View, draft: Draft) -> Outcome:
    """Ask once before answers are forgotten."""
    rows: tuple[Row, ...] = (
        (button(view, draft, "button-go-on", Act.GO_ON, tone=Tone.PRIMARY),),
        (letter_button(view.say), button(view, draft, "button-cancel-surely", Act.CANCEL_SURELY)),
    )
    key = "cancel-question" if view.signature is None else "cancel-question-correction"
    return Outcome((Message(joined([_filled(view, draft), view.say(key)]), rows, awaited=True),), draft, form=True)


def quoted(view: View, entry: Entry) -> Markup:
    """The line of an entry as a quotation, in the language of the signer."""
    return shown_entry(view.say, entry)


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
