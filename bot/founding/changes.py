"""What a founder sees of letters that are open, and each step of changing one of them.

Every button says which letter it is about; whether that is one of the founder's is looked up each time. What has to be
typed or confirmed is a change (`storage.records.Change`): only one is open at a time.
"""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from babel.lists import format_list
from markupsafe import Markup

from bot.founding import organisers
from bot.founding.documents import is_known
from bot.founding.drafts import wording_of
from bot.founding.lines import language_named, line_or_problem
from bot.founding.pieces import put_together, with_piece
from bot.founding.prompts import Row, as_signers_see, choice, languages, turning
from bot.founding.texts import checked, from_words
from bot.founding.view import Outcome, View
from bot.i18n.languages import name_in
from bot.letters.letter import Letter
from bot.letters.presentation import day_in_words
from bot.messaging.actions import Act, Action, mark_of
from bot.messaging.events import Command, Content, Document, Press, Text, Unreadable
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.policy import DOCUMENT_BYTES, FOUNDED_LANGUAGES_MOST
from bot.signatories.problem import Problem
from storage.records import Account, Altered, Change, Founding

OWN = "my"
"""What the words of all these buttons begin with."""
_TYPED = (Altered.ORGANISER, Altered.CONTACT, Altered.CLOSES, Altered.ORGANISERS)
_WITHOUT_LEAVE = (Altered.CLOSED,)  # what somebody may do whom the operator does not name any more


def is_about_change(content: Content) -> bool:
    """Whether an event says by itself that it is about letters that are open."""
    match content:
        case Command("myletters"):
            return True
        case Press(action=Action(Act.FOUND, word=word)):
            return word == OWN or word.startswith((f"{OWN}:", f"{OWN}!"))
    return False


def step(view: View, content: Content) -> Outcome:
    """The outcome when a founder asks for their letters, or answers what was asked about one."""
    change = view.founding.change
    if change is not None and change.confirmed:
        return ask_change(view, change)  # nobody leaves what is just being done
    match content:
        case Command("myletters" | "cancel" | "back"):
            return _listed(view)
        case Press(action=Action() as action):
            return replace(_pressed(view, action), in_place=True)
        case _ if change is None or _letter(view, change.slug) is None:
            return _listed(view)
        case _ if change.waits:
            return ask_change(view, change)
        case Text(words):
            return _said(view, change, words)
        case Document() as document:
            return _sent(view, change, document)
        case Unreadable(what):
            return ask_change(view, change, Problem(f"strange-{what}"))
        case _:
            return ask_change(view, change)


def _pressed(view: View, action: Action) -> Outcome:
    change, founding = view.founding.change, view.founding
    if action.word.startswith(f"{OWN}!"):
        if change is None or action.revision != founding.revision or _letter(view, change.slug) is None:
            return replace(_listed(view), toast=view.say.plain("button-is-old"))
        return _answered(view, change, action)
    _, _, about = action.word.partition(":")
    mark, _, what = about.partition(":")
    letter = next((each for each in view.mine if mark_of(each.slug) == mark), None)
    if letter is None:
        return _listed(view)
    if what not in [*Altered]:
        return _shown(view, letter)
    if not may(view, Altered(what)):
        return _shown(view, letter, Problem("altering-not-you"))
    return ask_change(view, Change(letter.slug, Altered(what), secrets.token_hex(8)))


def _answered(view: View, change: Change, action: Action) -> Outcome:
    verb, _, about = action.word.removeprefix(f"{OWN}!").partition(":")
    if verb == "no":
        letter = _letter(view, change.slug)
        return _shown(view, letter) if letter is not None else _listed(view)
    if change.waits:
        return ask_change(view, change)
    if verb == "all" and change.text is None and change.pieces:
        return take_text(view, change, checked(from_words(put_together(change.pieces))))
    if verb == "in" and change.text is not None and not change.language and about in view.translators:
        return _in_language(view, change, about)
    if verb == "see":
        return ask_change(view, change, page=action.number)
    letter = _letter(view, change.slug)
    if verb == "out" and change.what is Altered.ORGANISERS and about.isdecimal() and letter is not None:
        return ask_change(view, replace(change, line=organisers.taken_away(letter, int(about)), person=""))
    if verb == "yes" and about == _mark(change) and _is_whole(change):
        if not may(view, change.what):
            return ask_change(view, change, Problem("altering-not-you"))
        if change.what is Altered.CLOSES and (change.line or "") <= view.today.isoformat():  # it has come meanwhile
            return ask_change(view, replace(change, line=None), Problem("founding-no-such-day"))
        return ask_change(view, replace(change, confirmed=True))
    return ask_change(view, change)


def _said(view: View, change: Change, words: str) -> Outcome:
    if change.what is Altered.TEXT and change.text is None:
        pieces = with_piece(change.pieces, words)
        if isinstance(pieces, Problem):
            return ask_change(view, change, pieces)
        return ask_change(view, replace(change, pieces=pieces))
    if change.what is Altered.TEXT and not change.language:
        language = language_named(view.translators, words)
        if language is None:
            return ask_change(view, change, Problem("founding-language-unknown"))
        return replace(_in_language(view, change, language), taken=True)
    letter = _letter(view, change.slug)
    if change.what in _TYPED and letter is not None:
        is_account = change.what is Altered.ORGANISERS
        line = organisers.typed(letter, words) if is_account else line_or_problem(change.what, words, view.today)
        if isinstance(line, Problem):
            return ask_change(view, change, line)
        return replace(ask_change(view, replace(change, line=line, person="")), taken=True)
    return ask_change(view, change)


def _sent(view: View, change: Change, document: Document) -> Outcome:
    if change.what is not Altered.TEXT or change.text is not None:
        return ask_change(view, change)
    if not is_known(document.name):
        return ask_change(view, change, Problem("founding-file-kind"))
    if document.size > DOCUMENT_BYTES:
        return ask_change(view, change, Problem("founding-file-large", {"most": DOCUMENT_BYTES // 1024**2}))
    return ask_change(view, replace(change, about=f"{document.name.rpartition('.')[2]}|{document.file}"))


def _in_language(view: View, change: Change, language: str) -> Outcome:
    letter = _letter(view, change.slug)
    if letter is not None and language not in letter.wordings and len(letter.wordings) >= FOUNDED_LANGUAGES_MOST:
        return ask_change(view, change, Problem("founding-language-unknown"))
    return ask_change(view, replace(change, language=language))


def take_text(view: View, change: Change, text: str | Problem) -> Outcome:
    """The text is complete, or cannot be used, in which case it is sent again."""
    if isinstance(text, Problem):
        return ask_change(view, replace(change, pieces=(), about=""), text)
    return ask_change(view, replace(change, pieces=(), about="", text=text))


def applied(view: View, change: Change, account: Account, person: str) -> Outcome | None:
    """Somebody wants to be an organiser of the letter; None if its founder does not wait for that."""
    letter = _letter(view, change.slug)
    if letter is None or change.what is not Altered.ORGANISERS or change.line is not None or not may(view, change.what):
        return None
    wanted = organisers.applied(letter, change, account, person)
    return ask_change(view, change, wanted) if isinstance(wanted, Problem) else ask_change(view, wanted)


def done(view: View, change: Change, problem: Problem | None = None) -> Outcome:
    """A change has been made, or could not be."""
    letter = _letter(view, change.slug)
    return _shown(view, letter, problem or Problem("altering-done")) if letter is not None else _listed(view)


def may(view: View, what: Altered) -> bool:
    """Whether the founder may change that. Who is not named any more, or is blocked, still sees and closes letters."""
    return not view.refusal or what in _WITHOUT_LEAVE


def _mark(change: Change) -> str:
    """How the button that confirms a change names it."""
    return change.mark[:4]


def _is_whole(change: Change) -> bool:
    """Whether nothing is missing but the confirmation."""
    if change.what is Altered.TEXT:
        return change.text is not None and bool(change.language)
    return change.what not in _TYPED or change.line is not None


def _letter(view: View, slug: str) -> Letter | None:
    return next((each for each in view.mine if each.slug == slug), None)


# What is shown ------------------------------------------------------------------------------------


def _with(founding: Founding, change: Change | None) -> Founding:
    """The founding with another change. Buttons of before are old."""
    return replace(founding, change=change, revision=founding.revision + 1)


def _listed(view: View) -> Outcome:
    """The letters of the founder; the only one itself."""
    if len(view.mine) == 1:
        return _shown(view, view.mine[0])
    rows = [(_to(view, each, each.wording(view.say.language).title),) for each in view.mine]
    text = view.say("my-letters" if view.mine else "my-letters-none")
    return Outcome(Message(text, tuple(rows), awaited=True), _with(view.founding, None))


def _to(view: View, letter: Letter, label: str, what: str = "", tone: Tone | None = None) -> Choice:
    word = f"{OWN}:{mark_of(letter.slug)}" + (f":{what}" if what else "")
    return Choice(label, Action(Act.FOUND, 0, view.founding.revision + 1, word), tone=tone)


def _shown(view: View, letter: Letter, problem: Problem | None = None) -> Outcome:
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
    if letter.last_day is not None:
        text = Markup("\n").join([text, say("my-letter-day", day=day_in_words(letter.last_day, say))])
    end = Altered.CLOSED if not letter.has_closed(view.today) else Altered.REOPENED
    changes = [each for each in (Altered.TEXT, *_TYPED, end) if may(view, each)]
    buttons = [
        _to(view, letter, say.plain(f"button-altering-{each.value}"), each.value, Tone.DANGER if each is end else None)
        for each in changes
    ]
    rows: list[Row] = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    if len(view.mine) > 1:
        rows.append((Choice(say.plain("button-altering-list"), Action(Act.FOUND, 0, 0, OWN)),))
    trouble = say(problem.phrase, **problem.values) if problem is not None else Markup()
    return Outcome(Message(joined([trouble, text]), tuple(rows), awaited=True), _with(view.founding, None))


def ask_change(view: View, change: Change, problem: Problem | None = None, *, page: int = 0) -> Outcome:
    """Ask what is missing for a change, after a sentence about the problem with the last answer."""
    founding = _with(view.founding, change)
    say, letter = view.say, _letter(view, change.slug)
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
    yes = (choice(view, founding, "button-altering-yes", f"{OWN}!yes:{_mark(change)}", Tone.PRIMARY),)
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


def letters_of(slugs: Sequence[str], letters: Sequence[Letter]) -> tuple[Letter, ...]:
    """Those of the letters that have these slugs."""
    return tuple(each for each in letters if each.slug in slugs and each.founded)
