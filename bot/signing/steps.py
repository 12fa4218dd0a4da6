"""The signing conversation: each step leads from a draft and an action of the signer to the next draft and its
messages.

There is no step variable. The bot asks the first open question of the draft; when none is open, it asks for the
confirmation.
"""

from dataclasses import replace

from bot.letters.presentation import day_in_words, letter_button
from bot.messaging.actions import Act, Action
from bot.messaging.events import Strange
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.problem import Problem
from bot.signatories.similarity import similarity_key
from bot.signing.drafts import (
    BY_FIELD,
    begun,
    entry_of,
    is_changing,
    is_first,
    one_back,
    open_question,
    reopen,
    takes_lines,
)
from bot.signing.prompts import ask, ask_to_cancel, quoted
from bot.signing.questions.question import button, fill
from bot.signing.reading import having_read, letter_page
from bot.signing.standing import home, shown_standing, standing, thanks
from bot.signing.typed_lines import filled, whole_line
from bot.signing.view import Outcome, Sign, View, Withdraw
from storage.records import Answers, Draft, Kind, Step, Submission, Visibility

# What a signer does -------------------------------------------------------------------------------

_SHOWN = "shown"  # the word of the button with which a number stays on the list


def begin(view: View) -> Outcome:
    """/sign: ask the open question of the draft, or the first question, or show the state of an existing signature."""
    if view.draft is not None:
        return replace(ask(view, view.draft), refused=True)  # a person who asks for it wants it where they read
    if view.signature is not None:
        return Outcome((standing(view),), None)
    if not view.can_sign:
        return not_open(view)
    return replace(ask(view, begun(view)), step=Step.BEGUN)


def not_open(view: View) -> Outcome:
    """Say that the letter cannot be signed any more, or from which day on it can."""
    opens = view.letter.opens
    if opens is not None and not view.letter.opened_on(view.today) and view.letter.open_on(view.today):
        text = view.say("letter-opens", day=day_in_words(opens, view.say))
    else:
        text = view.say(view.letter.why_not_open(view.today))
    return Outcome((Message(text, awaited=True),), None)


def correct(view: View) -> Outcome:
    """Begin a correction with the answers of the signature, or continue the one that was begun."""
    signature = view.signature
    if view.draft is not None:
        return replace(ask(view, view.draft), in_place=True)
    if signature is None:
        return shown_standing(view)
    if not view.can_sign:
        return not_open(view)
    draft = replace(begun(view), visibility=signature.visibility, asks_kind=False)
    if signature.entry is not None:
        given = signature.entry
        kind = Kind.ORGANISATION.value if given.organisation else None
        answers = Answers(given.name, given.places, given.occupation, spelling="", kind=kind)
        draft = replace(draft, answers=replace(answers, representative=signature.representative or None))
    return replace(ask(view, draft), in_place=True)


def typed(view: View, text: str) -> Outcome:
    """Words in the private chat answer the open question."""
    draft = view.draft
    if draft is None:
        return _typed_unasked(view, text)
    question = open_question(draft)
    line = whole_line(text) if takes_lines(draft, question) else None
    if line is not None:
        return ask(view, *filled(view, draft, line))
    if question is None:
        return ask(view, draft, Problem("confirm-by-button"))
    answer = question.check(text, draft)
    if isinstance(answer, Problem):
        return ask(view, draft, answer)
    return ask(view, question.answered(draft, answer))


def _typed_unasked(view: View, text: str) -> Outcome:
    """Words that answer nothing; a whole line begins to sign."""
    line = whole_line(text) if view.signature is None and view.letter.open_on(view.today) else None
    if line is not None and not view.can_sign:
        return not_open(view)
    if line is None:
        return Outcome((Message(view.say("nothing-asked"), home(view), awaited=True),), None)
    outcome = ask(view, *filled(view, begun(view), line))
    (asked,) = outcome.messages
    if outcome.draft is not None and outcome.draft.answers != outcome.draft.former:
        # The question for the name, which says it else, is not asked first.
        asked = replace(asked, text=f"{view.say('privacy-short')}\n\n{asked.text}")
    return replace(outcome, messages=(asked,), step=Step.BEGUN)


def offer_command(view: View, draft: Draft, name: str, text: str) -> Outcome:
    """What may be meant as a command was typed as an answer: the signer says which it is."""
    outcome = ask(view, draft)
    (asked,) = outcome.messages
    command = Choice(view.say.plain(f"command-{name}"), Action(Act.COMMAND, word=name))
    answer = button(view, draft, "button-answer", Act.ANSWER, word=text, value=text)
    words = f"{view.say('word-is-command', word=text)}\n\n{asked.text}"
    asked = replace(asked, text=words, choices=((command,), (answer,), *asked.choices))
    return replace(outcome, messages=(asked,), refused=True)


def interrupted(view: View, what: Strange | None = None) -> Outcome:
    """Input that is not an answer: ask the question again; no answer is lost."""
    problem = None if what is None else Problem(f"strange-{what}")
    if view.draft is not None:
        return ask(view, view.draft, problem)
    if what is Strange.EDITED:
        return Outcome((), None)
    if problem is not None and what is not Strange.OTHER:
        return Outcome((Message(view.say(problem.phrase), home(view), awaited=True),), None)
    return Outcome((Message(view.say("nothing-asked"), home(view), awaited=True),), None)


def back(view: View) -> Outcome:
    """One question back; from the first question to the letter, while the draft is kept."""
    if view.draft is None:
        return shown_standing(view)
    question = open_question(view.draft)
    if question is not None and is_first(view.draft, question) and not is_changing(view.draft, question):
        return Outcome((letter_page(view),), having_read(view))
    return ask(view, one_back(view.draft))


def skip(view: View) -> Outcome:
    """Skip a question if it is optional. The former answer to a skipped question is dropped."""
    draft = view.draft
    if draft is None:
        return shown_standing(view)
    question = open_question(draft)
    if question is None:
        return ask(view, draft, Problem("confirm-by-button"))
    if not question.optional:
        return ask(view, draft, Problem(f"{question.field}-needed"))
    return ask(view, fill(draft, **{question.field: ""}))


def cancel(view: View) -> Outcome:
    """Ask before a draft is deleted; one without any answer is deleted at once."""
    if view.draft is None:
        return shown_standing(view)
    if view.draft.answers == view.draft.former == Answers() and not view.draft.picked:
        return cancel_surely(view)
    return ask_to_cancel(view, view.draft)


def cancel_surely(view: View) -> Outcome:
    """Delete the draft. An existing signature stays unchanged."""
    view = replace(view, signer=replace(view.signer, draft=None))
    key = "cancelled-correction" if view.signature is not None else "cancelled"
    return Outcome((Message(view.say(key), home(view), awaited=True),), None)


def pressed(view: View, action: Action) -> Outcome:  # noqa: PLR0912  a list of buttons
    """A press of a button of the conversation, checked against the present draft."""
    draft = view.draft
    if draft is None or action.revision != draft.revision:
        return old_button(view)
    question = open_question(draft)
    match action.act:
        case Act.BACK:
            outcome = back(view)
        case Act.CANCEL:
            outcome = cancel(view)
        case Act.CANCEL_SURELY:
            outcome = cancel_surely(view)
        case Act.GO_ON:
            outcome = ask(view, draft)
        case Act.SKIP if question is not None and question.optional:
            outcome = skip(view)
        case Act.KEEP if question is not None and draft.former.get(question.field) is not None:
            outcome = ask(view, fill(draft, **{question.field: draft.former.get(question.field)}))
        case Act.ANSWER if question is not None:
            outcome = typed(view, action.word)
        case Act.SWITCH if (question is None or question.field == "name") and not draft.answers.is_organisation:
            shown = _visibility(draft, action.word)
            outcome = ask(view, replace(draft, visibility=shown, revision=draft.revision + 1))
        case Act.CONFIRM if question is None:
            outcome = _confirm(view, draft)
        case Act.CHANGE if question is None and action.word in BY_FIELD:
            outcome = ask(view, reopen(draft, BY_FIELD[action.word]))
        case _:
            changed = question.pressed(draft, action) if question is not None else None
            if changed is None:
                return old_button(view)
            outcome = ask(view, draft, changed) if isinstance(changed, Problem) else ask(view, changed)
    return replace(outcome, in_place=True)


def _confirm(view: View, draft: Draft) -> Outcome:
    if not view.can_sign:
        return not_open(view)
    if view.withdrew_too_often:
        return ask(view, draft, Problem("withdrawn-too-often"))
    if draft.wording not in {wording.fingerprint for wording in view.letter.wordings.values()}:
        renewed = replace(draft, wording=view.wording.fingerprint, revision=draft.revision + 1)
        return ask(view, renewed, Problem("wording-changed"))
    entry = entry_of(draft)
    submission = Submission(
        *(entry, similarity_key(entry.name), draft.visibility, view.say.language, draft.wording),
        representative=draft.answers.representative or "",
    )
    message = thanks(view, quoted(view, entry), draft.visibility)
    return Outcome((message,), None, form=True, change=Sign(submission), step=Step.CONFIRMED)


def _visibility(draft: Draft, word: str) -> Visibility:
    """The visibility that a button names, or else the other one."""
    if word in set(Visibility):
        return Visibility(word)
    return Visibility.PUBLIC if draft.visibility is Visibility.WITHHELD else Visibility.WITHHELD


def old_button(view: View) -> Outcome:
    """Answer that the button is old, and show the present state."""
    # In place, so that no button that does nothing stays there.
    outcome = ask(view, view.draft) if view.draft is not None else replace(shown_standing(view), in_place=True)
    return replace(outcome, toast=view.say.plain("button-is-old"))


def ask_to_withdraw(view: View) -> Outcome:
    """The first of two presses to withdraw: ask for confirmation."""
    signature = view.signature
    if signature is None:
        return shown_standing(view)
    say, number = view.say, view.listed_as
    erase = say.plain("button-withdraw-erase" if number else "button-withdraw-surely")
    choices = [Choice(erase, Action(Act.WITHDRAW_SURELY, signature.id), tone=Tone.DANGER)]
    if number:
        shown = Action(Act.WITHDRAW_SURELY, signature.id, word=_SHOWN)
        choices.append(Choice(say.plain("button-withdraw-shown"), shown, tone=Tone.DANGER))
    choices.append(Choice(say.plain("button-keep-signature"), Action(Act.MY)))
    text = joined(
        [
            say("withdraw-question"),
            *([quoted(view, signature.entry)] if signature.entry else []),
            *([say("withdraw-numbered", number=str(number))] if number else []),
        ]
    )
    rows = (*((choice,) for choice in choices), (letter_button(view.say),))
    return Outcome((Message(text, rows, awaited=True),), view.draft, in_place=True)


def withdraw(view: View, action: Action) -> Outcome:
    """The second press to withdraw: erase the signature and an open draft. Whoever wanted that the number stays on the
    list, where nothing stands any more, has all erased.
    """
    if view.signature is None or view.signature.id != action.number:
        return replace(shown_standing(view), in_place=True, toast=view.say.plain("button-is-old"))
    gone = replace(view, signer=replace(view.signer, signature=None, draft=None))
    shown = action.word == _SHOWN and view.listed_as > 0
    told = view.say("withdrawn-shown", number=str(view.listed_as)) if shown else view.say("withdrawn")
    message = Message(told, home(gone), awaited=True)
    return Outcome((message,), None, in_place=True, change=Withdraw(shown=shown))
