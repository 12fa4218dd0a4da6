"""The prompts of the conversation, and the message about the state of a signature."""

from markupsafe import Markup

from bot.letters.presentation import contact, day_in_words, home, reason_told, shown_entry
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Invitation, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.problem import Problem
from bot.signing.drafts import entry_of, open_question
from bot.signing.questions import QUESTIONS
from bot.signing.questions.question import Question, Row, button
from bot.signing.view import Outcome, View
from storage.records import Draft, Entry, Signature, State


def ask(view: View, draft: Draft, problem: Problem | None = None) -> Outcome:
    """Ask the open question of the draft, after a sentence about the problem with the last answer."""
    question = open_question(draft)
    trouble = view.say(problem.phrase, **problem.values) if problem else Markup()
    text, rows = _confirmation(view, draft) if question is None else _prompt(view, draft, question)
    return Outcome((Message(joined([trouble, text]), rows, awaited=True),), draft)


def _prompt(view: View, draft: Draft, question: Question) -> tuple[Markup, tuple[Row, ...]]:
    rows = question.rows(view, draft)
    former = draft.former.get(question.field)
    if former and not draft.picked:
        shown = former if isinstance(former, str) else "/".join(former)
        rows.append((button(view, draft, "button-keep", Act.KEEP, value=_short(shown)),))
    if question.optional:
        rows.append((button(view, draft, "button-skip", Act.SKIP),))
    rows.append(
        (
            button(view, draft, "button-back", Act.BACK, word=question.field),
            button(view, draft, "button-cancel", Act.CANCEL),
        )
    )
    return question.text(view, draft), tuple(rows)


def _confirmation(view: View, draft: Draft) -> tuple[Markup, tuple[Row, ...]]:
    say = view.say
    rows: tuple[Row, ...] = (
        (button(view, draft, "button-confirm", Act.CONFIRM, tone=Tone.SUCCESS),),
        tuple(button(view, draft, f"button-change-{each.field}", Act.CHANGE, word=each.field) for each in QUESTIONS),
        (button(view, draft, f"button-switch-{draft.visibility}", Act.SWITCH),),
        (button(view, draft, "button-cancel", Act.CANCEL, tone=Tone.DANGER),),
    )
    return joined([say("ask-confirmation"), quoted(view, entry_of(draft)), say(f"visibility-{draft.visibility}")]), rows


def quoted(view: View, entry: Entry) -> Markup:
    """The line of an entry as a quotation, in the language of the signer."""
    return shown_entry(view.say, entry)


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def standing(view: View) -> Message:
    """The message about the state of the signature, with buttons to change it."""
    say, signature = view.say, view.signature
    if signature is None:
        return Message(joined(_none(view)), home(say), awaited=True)
    parts = [say("my-heading", number=str(signature.id))]
    if signature.entry is not None:
        shown = "published" if signature.state is State.APPROVED else "visibility"
        parts += [quoted(view, signature.entry), say(f"{shown}-{signature.visibility}")]
    parts.append(_state(view, signature))
    if not view.letter.open_on(view.today) and (until := view.letter.erased_on(view.closed_days)):
        parts.append(say("my-until", day=day_in_words(until, say), contact=contact(view.letter)))
    withdraw_ = Choice(say.plain("button-withdraw"), Action(Act.WITHDRAW, signature.id), tone=Tone.DANGER)
    share: tuple[Row, ...] = ((Choice(say.plain("button-share"), invitation=Invitation.COPY),),)
    return Message(
        joined(parts),
        ((Choice(say.plain("button-correct"), Action(Act.CORRECT, signature.id)), withdraw_), *share),
        awaited=True,
    )


def _none(view: View) -> list[Markup]:
    """The text when no signature is known. After the end of a letter, the account may have signed nevertheless."""
    say = view.say
    parts = [] if view.erased and not view.letter.open_on(view.today) else [say("my-none")]
    if view.erased:
        parts.append(say("my-erased", day=day_in_words(view.erased, say), contact=contact(view.letter)))
    return parts


def shown_standing(view: View) -> Outcome:
    """Show the signer the state of the signature, and keep the draft."""
    return Outcome((standing(view),), view.draft)


def _state(view: View, signature: Signature) -> Markup:
    say = view.say
    match signature.state:
        case State.PENDING:
            return say("state-pending", place=view.ahead)
        case State.REMOVED:
            return say("state-removed", contact=contact(view.letter))
        case State.REJECTED:
            reason = reason_told(say, signature.reason)
            return say("state-rejected", reason=reason, contact=contact(view.letter))
        case _:
            return say(f"state-{signature.state}")
