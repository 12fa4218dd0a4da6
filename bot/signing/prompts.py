"""What a signer is asked, and told of where their signature stands."""

from markupsafe import Markup

from bot.letters.presentation import contact, day_in_words, home, reason_told
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Invitation, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.countries import country
from bot.signatories.problem import Problem
from bot.signing.questions import NAME, OCCUPATION, PLACES, QUESTIONS, Question, Row, entry_of, open_question
from bot.signing.view import Outcome, View
from storage.records import Answers, Draft, Entry, Signature, State


def ask(view: View, draft: Draft, problem: Problem | None = None) -> Outcome:
    """Ask the open question of the draft, after a word about what was wrong with the last answer."""
    question = open_question(draft)
    trouble = view.say(problem.phrase, **problem.values) if problem else Markup()
    text, rows = _confirmation(view, draft) if question is None else _prompt(view, draft, question)
    return Outcome((Message(joined([trouble, text]), rows),), draft)


def _prompt(view: View, draft: Draft, question: Question) -> tuple[Markup, tuple[Row, ...]]:
    say = view.say
    rows: list[Row] = []
    typed_only = question is PLACES and not view.popular and not draft.picked
    text = say("ask-places-typed" if typed_only else f"ask-{question.field}")
    if question is NAME and draft.answers == draft.former == Answers():
        text = joined([say("privacy-short", organiser=view.letter.organiser), text])
    if question is PLACES:
        if draft.picked:
            text = joined([text, say("places-picked", places=", ".join(draft.picked))])
        rows += _place_rows(view, draft)
    former = question.value(draft.former)
    if former and not draft.picked:
        shown = former if isinstance(former, str) else "/".join(former)
        rows.append((_button(view, draft, "button-keep", Act.KEEP, value=_short(shown)),))
    if question is OCCUPATION:
        rows.append((_button(view, draft, "button-skip", Act.SKIP),))
    rows.append((_button(view, draft, "button-back", Act.BACK), _button(view, draft, "button-cancel", Act.CANCEL)))
    return text, tuple(rows)


def _place_rows(view: View, draft: Draft) -> list[Row]:
    """The most used places, two a row, and what is picked; a picked one carries a mark and is let go by a press."""
    known = {country(place) or place for place in view.popular}
    offered = [place for place in draft.picked if (country(place) or place) not in known]
    picked = {country(place) or place for place in draft.picked}
    buttons = []
    for place in [*view.popular, *offered]:
        chosen = (country(place) or place) in picked
        word = next((own for own in draft.picked if (country(own) or own) == (country(place) or place)), place)
        action = Action(Act.PICK, 0, draft.revision, word)
        if len(word.encode()) <= PLACE_BYTES:
            buttons.append(Choice(f"✓ {word}" if chosen else place, action, tone=Tone.PRIMARY if chosen else None))
    rows: list[Row] = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    if draft.picked:
        rows.append((_button(view, draft, "button-done", Act.DONE, tone=Tone.SUCCESS),))
    return rows


# What an action leaves for a word, beside the act and a revision of eight digits.
PLACE_BYTES = 50


def _confirmation(view: View, draft: Draft) -> tuple[Markup, tuple[Row, ...]]:
    say = view.say
    rows: tuple[Row, ...] = (
        (_button(view, draft, "button-confirm", Act.CONFIRM, tone=Tone.SUCCESS),),
        tuple(_button(view, draft, f"button-change-{each.field}", each.reopen) for each in QUESTIONS),
        (_button(view, draft, f"button-switch-{draft.visibility}", Act.SWITCH),),
        (_button(view, draft, "button-cancel", Act.CANCEL, tone=Tone.DANGER),),
    )
    return joined([say("ask-confirmation"), quoted(view, entry_of(draft)), say(f"visibility-{draft.visibility}")]), rows


def _button(view: View, draft: Draft, phrase: str, act: Act, tone: Tone | None = None, **values: str) -> Choice:
    return Choice(view.say.plain(phrase, **values), Action(act, revision=draft.revision), tone=tone)


def quoted(view: View, entry: Entry) -> Markup:
    return view.say("exact-line", line=entry.line)


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def standing(view: View) -> Message:
    """Where the signature stands, and what can be done about it."""
    say, signature = view.say, view.signature
    if signature is None:
        return Message(joined(_none(view)), home(say))
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
    )


def _none(view: View) -> list[Markup]:
    """No signature is known of; after the end of a letter that does not mean that there is none."""
    say = view.say
    parts = [] if view.erased and not view.letter.open_on(view.today) else [say("my-none")]
    if view.erased:
        parts.append(say("my-erased", day=day_in_words(view.erased, say), contact=contact(view.letter)))
    return parts


def shown_standing(view: View) -> Outcome:
    return Outcome((standing(view),), view.draft)


def _state(view: View, signature: Signature) -> Markup:
    say = view.say
    match signature.state:
        case State.PENDING:
            return say("state-pending", place=view.ahead)
        case State.REJECTED:
            reason = reason_told(say, signature.reason)
            return say("state-rejected", reason=reason, contact=contact(view.letter))
        case _:
            return say(f"state-{signature.state}")
