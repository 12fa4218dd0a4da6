"""What a founder sees of letters that are open, and of a change that is being made; see `changes`."""

from dataclasses import replace
from types import MappingProxyType

from babel.lists import format_list
from markupsafe import Markup

from bot.founding import organisers
from bot.founding.drafts import wording_of
from bot.founding.prompts import Row, as_signers_see, choice, languages, turning
from bot.founding.view import Outcome, View
from bot.i18n.languages import name_in
from bot.letters.letter import Letter
from bot.letters.presentation import day_in_words
from bot.messaging.actions import Act, Action, mark_of
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.problem import Problem
from storage.records import Altered, Change, Founding

OWN = "my"
"""What the words of all these buttons begin with."""
TYPED = (Altered.ORGANISER, Altered.CONTACT, Altered.CLOSES, Altered.OPENS, Altered.ORGANISERS)
_ENDS = (Altered.CLOSED, Altered.REOPENED)
_WITHOUT_LEAVE = (Altered.CLOSED,)  # what somebody may do whom the operator does not name any more


def may(view: View, what: Altered) -> bool:
    """Whether the founder may change that. Who is not named any more, or is blocked, still sees and closes letters."""
    return not view.refusal or what in _WITHOUT_LEAVE


def mark_of_change(change: Change) -> str:
    """How the button that confirms a change names it."""
    return change.mark[:4]


def changes_of(view: View, letter: Letter) -> list[Altered]:
    """What can be changed in a letter now. The first day can be moved until it has come."""
    end = Altered.REOPENED if letter.has_closed(view.today) else Altered.CLOSED
    waits = not letter.opened_on(view.today)
    return [
        each
        for each in (Altered.TEXT, *TYPED, Altered.ORGANISATIONS, end)
        if may(view, each) and (waits or each is not Altered.OPENS)
    ]


def letter_in(view: View, slug: str) -> Letter | None:
    return next((each for each in view.mine if each.slug == slug), None)


def _with(founding: Founding, change: Change | None) -> Founding:
    """The founding with another change. Buttons of before are old."""
    return replace(founding, change=change, revision=founding.revision + 1)


def listed(view: View) -> Outcome:
    """The letters of the founder; the only one itself."""
    if len(view.mine) == 1:
        return shown(view, view.mine[0])
    rows = [(_to(view, each, each.wording(view.say.language).title),) for each in view.mine]
    text = view.say("my-letters" if view.mine else "my-letters-none")
    return Outcome(Message(text, tuple(rows), awaited=True), _with(view.founding, None))


def _to(view: View, letter: Letter, label: str, what: str = "", tone: Tone | None = None) -> Choice:
    word = f"{OWN}:{mark_of(letter.slug)}" + (f":{what}" if what else "")
    return Choice(label, Action(Act.FOUND, 0, view.founding.revision + 1, word), tone=tone)


def shown(view: View, letter: Letter, problem: Problem | None = None) -> Outcome:
    """One letter, with what can be changed in it."""
    say = view.say
    texts = sorted(
        letter.wordings, key=lambda each: each != letter.default_language
    )  # the language of the letter first
    names = [name_in(each, say.language) for each in texts]
    is_open = letter.open_on(view.today)
    text = say(
        "my-letter",
        title=letter.wording(say.language).title,
        state="open" if is_open else "closed",
        organiser=letter.organiser,
        contact=letter.contact or "–",
        languages=format_list(names, locale=say.locale),
    )
    if not letter.opened_on(view.today) and letter.opens is not None:
        text = Markup("\n").join([text, say("founding-opens-on", day=day_in_words(letter.opens, say))])
    if letter.last_day is not None:
        text = Markup("\n").join([text, say("my-letter-day", day=day_in_words(letter.last_day, say))])
    buttons = [
        _to(
            view, letter, say.plain(f"button-altering-{each.value}"), each.value, Tone.DANGER if each in _ENDS else None
        )
        for each in changes_of(view, letter)
    ]
    rows: list[Row] = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    if len(view.mine) > 1:
        rows.append((Choice(say.plain("button-altering-list"), Action(Act.FOUND, 0, 0, OWN)),))
    trouble = say(problem.phrase, **problem.values) if problem is not None else Markup()
    return Outcome(Message(joined([trouble, text]), tuple(rows), awaited=True), _with(view.founding, None))


def ask_change(view: View, change: Change, problem: Problem | None = None, *, page: int = 0) -> Outcome:
    """Ask what is missing for a change, after a sentence about the problem with the last answer."""
    founding = _with(view.founding, change)
    say, letter = view.say, letter_in(view, change.slug)
    trouble = say(problem.phrase, **problem.values) if problem is not None else Markup()
    text, rows = (
        (say("founding-working"), []) if change.waits or letter is None else _asked(view, founding, letter, page)
    )
    if not change.confirmed:
        rows.append((choice(view, founding, "button-cancel", f"{OWN}!no"),))
    return Outcome(Message(joined([trouble, text]), tuple(rows), awaited=True), founding)


def _asked(view: View, founding: Founding, letter: Letter, page: int) -> tuple[Markup, list[Row]]:
    change, say = founding.change, view.say
    assert change is not None  # noqa: S101
    yes = (choice(view, founding, "button-altering-yes", f"{OWN}!yes:{mark_of_change(change)}", Tone.PRIMARY),)
    title = letter.wording(say.language).title
    match change.what:
        case Altered.TEXT if change.text is None and change.pieces:
            row = (choice(view, founding, "button-founding-all", f"{OWN}!all", Tone.PRIMARY),)
            return say("founding-so-far", count=sum(map(len, change.pieces))), [row]
        case Altered.TEXT if change.text is None:
            return say("altering-text", title=title), []
        case Altered.TEXT if not change.language:
            return say("founding-language"), languages(view, founding, f"{OWN}!in:")
        case Altered.TEXT:
            shown, count = as_signers_see(view, _with_text(letter, change), page, change.language)
            turns = turning(view, founding, min(page, count - 1), count, f"{OWN}!see")
            return joined([say("altering-preview"), shown]), [*turns, yes]
        case Altered.CLOSED | Altered.REOPENED:
            return say(f"altering-{change.what.value}", title=title), [yes]
        case Altered.ORGANISATIONS:
            return say("altering-organisations", title=title, state=change.line or ""), [yes]
        case Altered.ORGANISERS if change.line is None:
            return organisers.question(view, founding, letter, f"{OWN}!out")
        case Altered.ORGANISERS:
            return organisers.confirmation(view, change), [yes]
        case _ if change.line is None:
            return say(f"founding-{change.what.value}"), []
        case _:
            return say("altering-line", line=change.line), [yes]


def _with_text(letter: Letter, change: Change) -> Letter:
    wording = wording_of(change.language, change.text or "")
    return replace(letter, wordings=MappingProxyType({**letter.wordings, change.language: wording}))
