"""The signing conversation: a draft and what a signer does lead to the next draft and what the signer sees.

There is no step variable: the first open question of the draft is the one to ask, and when none is open,
confirming is the last.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from bot.letters.presentation import contact, day_in_words, home, reason_told
from bot.messaging.actions import Act, Action
from bot.messaging.events import Strange
from bot.messaging.messages import Choice, Invitation, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.lines import is_whole_line, read_line, signatory_line
from bot.signatories.names import check_name, check_occupation, similarity_key
from bot.signatories.places import check_places, country
from bot.signatories.problem import Problem
from bot.signing.reading import letter_page
from bot.signing.view import Outcome, Sign, View, Withdraw
from storage.records import Answers, Draft, Entry, Signature, State, Step, Submission, Visibility

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
NAME, PLACES, OCCUPATION = QUESTIONS
_REOPENS = {question.reopen: question for question in QUESTIONS}


# The draft ----------------------------------------------------------------------------------------


def open_question(draft: Draft) -> Question | None:
    """The question to ask, or None when only the confirmation is left."""
    return next((question for question in QUESTIONS if question.value(draft.answers) is None), None)


def _fill(draft: Draft, **answers: Any) -> Draft:
    return replace(
        draft,
        answers=replace(draft.answers, **answers),
        former=replace(draft.former, **dict.fromkeys(answers)),
        picked=() if "places" in answers else draft.picked,
        revision=draft.revision + 1,
    )


def _reopen(draft: Draft, question: Question) -> Draft:
    value = question.value(draft.answers)
    return replace(
        draft,
        answers=replace(draft.answers, **{question.field: None}),
        former=replace(draft.former, **{question.field: value}),
        picked=value if question is PLACES else draft.picked,
        revision=draft.revision + 1,
    )


def _changing(draft: Draft, question: Question) -> bool:
    """Whether a question is open only because its answer is being changed."""
    others = (other for other in QUESTIONS if other is not question)
    answered = all(other.value(draft.answers) is not None for other in others)
    return answered and question.value(draft.former) is not None


def _back(draft: Draft) -> Draft:
    """One question back; where a single answer was being changed, that answer is as it was."""
    question = open_question(draft)
    if question is None:
        return _reopen(draft, OCCUPATION)
    if _changing(draft, question):
        return _fill(draft, **{question.field: question.value(draft.former)})
    return _reopen(draft, QUESTIONS[QUESTIONS.index(question) - 1])


def _begun(view: View) -> Draft:
    """An empty draft. Revisions count up from the second it was begun, so that a button of an earlier one is old."""
    return Draft(view.wording.fingerprint, revision=int(view.now.timestamp()))


def entry_of(draft: Draft) -> Entry:
    """What the draft amounts to; every question must have been answered."""
    answers = draft.answers
    if answers.name is None or answers.places is None or answers.occupation is None:
        raise ValueError("the draft has an open question")
    line = signatory_line(answers.name, answers.places, answers.occupation)
    return Entry(answers.name, answers.places, answers.occupation, line)


# What a signer does -------------------------------------------------------------------------------


def begin(view: View) -> Outcome:
    """/sign: the open question, or the first one, or where the signature stands."""
    if view.draft is not None:
        return ask(view, view.draft)
    if view.signature is not None:
        return Outcome((standing(view),), None)
    if not view.letter.open_on(view.today):
        return Outcome((Message(view.say("letter-closed")),), None)
    return replace(ask(view, _begun(view)), step=Step.BEGUN)


def correct(view: View) -> Outcome:
    """A new draft with what the signature says, or the correction that is under way."""
    signature = view.signature
    if view.draft is not None:
        return replace(ask(view, view.draft), in_place=True)
    if signature is None:
        return _standing(view)
    if not view.letter.open_on(view.today):
        return Outcome((Message(view.say("letter-closed")),), None)
    draft = replace(_begun(view), visibility=signature.visibility)
    if signature.entry is not None:
        given = signature.entry
        draft = replace(draft, answers=Answers(given.name, given.places, given.occupation))
    return replace(ask(view, draft), in_place=True)


def typed(view: View, text: str) -> Outcome:
    """Words in the private chat: the answer to the open question."""
    draft = view.draft
    if draft is None:
        return Outcome((Message(view.say("nothing-asked"), home(view.say)),), None)
    question = open_question(draft)
    if question is None:
        return ask(view, draft, Problem("confirm-by-button"))
    if question is NAME and is_whole_line(text):
        return _whole_line(view, draft, text)
    answer = question.check(text)
    if isinstance(answer, Problem):
        return ask(view, draft, answer)
    if question is PLACES and draft.picked and draft.picked != draft.former.places:
        # Added to what was picked, but in place of a former answer that was left as it was.
        together = check_places("/".join([*draft.picked, *(place for place in answer if place not in draft.picked)]))
        answer = answer if isinstance(together, Problem) else together
    return ask(view, _fill(draft, **{question.field: answer}))


def _whole_line(view: View, draft: Draft, text: str) -> Outcome:
    reading = read_line(text.strip())
    if isinstance(reading, Problem):
        return ask(view, draft, reading)
    name = check_name(reading.entry.name)
    places = check_places("/".join(reading.entry.places)) if reading.entry.places else None
    occupation = check_occupation(reading.entry.occupation) if reading.entry.occupation else ""
    for answer in (name, places, occupation):
        if isinstance(answer, Problem):
            return ask(view, draft, answer)
    answers = {"name": name, "places": places, "occupation": occupation}
    return ask(view, _fill(draft, **{field: value for field, value in answers.items() if value is not None}))


def interrupted(view: View, what: Strange | None = None) -> Outcome:
    """Something that is no answer came: the question is asked again, nothing given is lost."""
    problem = None if what is None else Problem(f"strange-{what}")
    if view.draft is not None:
        return ask(view, view.draft, problem)
    if what is Strange.EDITED:
        return Outcome((), None)
    if problem is not None and what is not Strange.OTHER:
        return Outcome((Message(view.say(problem.phrase), home(view.say)),), None)
    return Outcome((Message(view.say("nothing-asked"), home(view.say)),), None)


def back(view: View) -> Outcome:
    """One question back; from the first one to the letter, with the draft kept."""
    if view.draft is None:
        return _standing(view)
    if open_question(view.draft) is NAME and not _changing(view.draft, NAME):
        return Outcome((letter_page(view),), view.draft)
    return ask(view, _back(view.draft))


def skip(view: View) -> Outcome:
    """Leave a question out, where that is possible; taking back an optional answer counts as leaving it out."""
    draft = view.draft
    if draft is None:
        return _standing(view)
    question = open_question(draft)
    if question is None:
        return ask(view, draft, Problem("confirm-by-button"))
    if question is not OCCUPATION:
        return ask(view, draft, Problem(f"{question.field}-needed"))
    return ask(view, _fill(draft, occupation=""))


def cancel(view: View) -> Outcome:
    """Forget the draft; a signature that was confirmed before stays as it is."""
    if view.draft is None:
        return _standing(view)
    key = "cancelled-correction" if view.signature is not None else "cancelled"
    return Outcome((Message(view.say(key), home(view.say)),), None)


def pressed(view: View, action: Action) -> Outcome:
    """A button of the conversation, checked against where the draft stands now."""
    draft = view.draft
    if draft is None or action.revision != draft.revision:
        return old_button(view)
    question = open_question(draft)
    match action.act:
        case Act.BACK:
            outcome = back(view)
        case Act.CANCEL:
            outcome = cancel(view)
        case Act.SKIP if question is OCCUPATION:
            outcome = skip(view)
        case Act.KEEP if question is not None and question.value(draft.former) is not None:
            outcome = ask(view, _fill(draft, **{question.field: question.value(draft.former)}))
        case Act.PICK if question is PLACES:
            outcome = _pick(view, draft, action.word)
        case Act.DONE if question is PLACES and draft.picked:
            outcome = ask(view, _fill(draft, places=draft.picked))
        case Act.SWITCH if question is None:
            other = Visibility.PUBLIC if draft.visibility is Visibility.WITHHELD else Visibility.WITHHELD
            outcome = ask(view, replace(draft, visibility=other, revision=draft.revision + 1))
        case Act.CONFIRM if question is None:
            outcome = _confirm(view, draft)
        case act if question is None and act in _REOPENS:
            outcome = ask(view, _reopen(draft, _REOPENS[act]))
        case _:
            return old_button(view)
    return replace(outcome, in_place=True)


def _pick(view: View, draft: Draft, place: str) -> Outcome:
    if place in draft.picked:
        picked = tuple(other for other in draft.picked if other != place)
    else:
        checked = check_places("/".join([*draft.picked, place]))
        if isinstance(checked, Problem):
            return ask(view, draft, checked)
        picked = checked
    return ask(view, replace(draft, picked=picked, revision=draft.revision + 1))


def _confirm(view: View, draft: Draft) -> Outcome:
    if not view.letter.open_on(view.today):
        return Outcome((Message(view.say("letter-closed")),), None)
    if view.withdrew_too_often:
        return ask(view, draft, Problem("withdrawn-too-often"))
    if draft.wording not in {wording.fingerprint for wording in view.letter.wordings.values()}:
        renewed = replace(draft, wording=view.wording.fingerprint, revision=draft.revision + 1)
        return ask(view, renewed, Problem("wording-changed"))
    entry = entry_of(draft)
    submission = Submission(entry, similarity_key(entry.name), draft.visibility, view.say.language, draft.wording)
    thanks = view.say("thanks" if view.signature is None else "thanks-correction")
    text = joined([thanks, _line(view, entry), view.say("state-pending", place=view.ahead)])
    rows: tuple[Row, ...] = (
        (Choice(view.say.plain("button-share"), invitation=Invitation.COPY),),
        (Choice(view.say.plain("button-my"), Action(Act.MY)),),
    )
    return Outcome((Message(text, rows),), None, change=Sign(submission), step=Step.CONFIRMED)


def old_button(view: View) -> Outcome:
    """The button says that it is old and shows where things stand."""
    outcome = ask(view, view.draft) if view.draft is not None else _standing(view)
    return replace(outcome, toast=view.say.plain("button-is-old"))


def ask_to_withdraw(view: View) -> Outcome:
    """The first of two taps."""
    signature = view.signature
    if signature is None:
        return _standing(view)
    choices = (
        Choice(view.say.plain("button-withdraw-surely"), Action(Act.WITHDRAW_SURELY, signature.id), tone=Tone.DANGER),
        Choice(view.say.plain("button-keep-signature"), Action(Act.MY)),
    )
    text = joined([view.say("withdraw-question"), *([_line(view, signature.entry)] if signature.entry else [])])
    return Outcome((Message(text, tuple((choice,) for choice in choices)),), view.draft, in_place=True)


def withdraw(view: View, number: int) -> Outcome:
    """The second tap: everything given is erased, an open draft too."""
    if view.signature is None or view.signature.id != number:
        return replace(_standing(view), toast=view.say.plain("button-is-old"))
    return Outcome((Message(view.say("withdrawn"), home(view.say)),), None, in_place=True, change=Withdraw())


# What a signer sees -------------------------------------------------------------------------------


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
    return joined([say("ask-confirmation"), _line(view, entry_of(draft)), say(f"visibility-{draft.visibility}")]), rows


def _button(view: View, draft: Draft, phrase: str, act: Act, tone: Tone | None = None, **values: str) -> Choice:
    return Choice(view.say.plain(phrase, **values), Action(act, revision=draft.revision), tone=tone)


def _line(view: View, entry: Entry) -> Markup:
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
        parts += [_line(view, signature.entry), say(f"{shown}-{signature.visibility}")]
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


def _standing(view: View) -> Outcome:
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
