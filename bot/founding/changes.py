"""What a founder sees of letters that are open, and each step of changing one of them.

Every button says which letter it is about; whether that is one of the founder's is looked up each time. What has to be
typed or confirmed is a change (`storage.records.Change`): only one is open at a time.
"""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from bot.founding import organisers
from bot.founding.change_prompts import (
    OWN,
    TYPED,
    ask_change,
    changes_of,
    letter_in,
    listed,
    mark_of_change,
    may,
    shown,
)
from bot.founding.documents import is_known
from bot.founding.lines import line_or_problem
from bot.founding.pieces import put_together, with_piece
from bot.founding.texts import checked, from_words
from bot.founding.view import Outcome, View
from bot.i18n.languages import language_named
from bot.letters.letter import Letter
from bot.messaging.actions import Act, Action, mark_of
from bot.messaging.events import Command, Content, Document, Press, Text, Unreadable
from bot.policy import DOCUMENT_BYTES, FOUNDED_LANGUAGES_MOST
from bot.signatories.problem import Problem
from storage.records import Account, Altered, Change

_DAYS = (Altered.CLOSES, Altered.OPENS)


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
            return listed(view)
        case Press(action=Action() as action):
            return replace(_pressed(view, action), in_place=True)
        case _ if change is None or letter_in(view, change.slug) is None:
            return listed(view)
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
        if change is None or action.revision != founding.revision or letter_in(view, change.slug) is None:
            return replace(listed(view), toast=view.say.plain("button-is-old"))
        return _answered(view, change, action)
    _, _, about = action.word.partition(":")
    mark, _, what = about.partition(":")
    letter = next((each for each in view.mine if mark_of(each.slug) == mark), None)
    if letter is None:
        return listed(view)
    if what not in [*Altered]:
        return shown(view, letter)
    if not may(view, Altered(what)):
        return shown(view, letter, Problem("altering-not-you"))
    if Altered(what) not in changes_of(view, letter):
        return shown(view, letter)
    change = Change(letter.slug, Altered(what), secrets.token_hex(8))
    if change.what is Altered.ORGANISATIONS:
        change = replace(change, line="no" if letter.organisations else "yes")
    return ask_change(view, change)


def _answered(view: View, change: Change, action: Action) -> Outcome:
    verb, _, about = action.word.removeprefix(f"{OWN}!").partition(":")
    if verb == "no":
        letter = letter_in(view, change.slug)
        return shown(view, letter) if letter is not None else listed(view)
    if change.waits:
        return ask_change(view, change)
    if verb == "all" and change.text is None and change.pieces:
        return take_text(view, change, checked(from_words(put_together(change.pieces))))
    if verb == "in" and change.text is not None and not change.language and about in view.translators:
        return _in_language(view, change, about)
    if verb == "see":
        return ask_change(view, change, page=action.number)
    letter = letter_in(view, change.slug)
    if verb == "out" and change.what is Altered.ORGANISERS and about.isdecimal() and letter is not None:
        return ask_change(view, replace(change, line=organisers.taken_away(letter, int(about)), person=""))
    if verb == "yes" and about == mark_of_change(change) and _is_whole(change):
        if not may(view, change.what):
            return ask_change(view, change, Problem("altering-not-you"))
        if change.what in _DAYS and (change.line or "") <= view.today.isoformat():  # it has come meanwhile
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
    letter = letter_in(view, change.slug)
    if change.what in TYPED and letter is not None:
        is_account = change.what is Altered.ORGANISERS
        line = organisers.typed(letter, words) if is_account else line_or_problem(change.what, words, view.today)
        if isinstance(line, str) and _turns_days_round(letter, change.what, line):
            line = Problem("founding-opens-too-late")
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
    letter = letter_in(view, change.slug)
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
    letter = letter_in(view, change.slug)
    if letter is None or change.what is not Altered.ORGANISERS or change.line is not None or not may(view, change.what):
        return None
    wanted = organisers.applied(letter, change, account, person)
    return ask_change(view, change, wanted) if isinstance(wanted, Problem) else ask_change(view, wanted)


def done(view: View, change: Change, problem: Problem | None = None) -> Outcome:
    """A change has been made, or could not be."""
    letter = letter_in(view, change.slug)
    return shown(view, letter, problem or Problem("altering-done")) if letter is not None else listed(view)


def _is_whole(change: Change) -> bool:
    """Whether nothing is missing but the confirmation."""
    if change.what is Altered.TEXT:
        return change.text is not None and bool(change.language)
    return change.what not in TYPED or change.line is not None


def _turns_days_round(letter: Letter, what: Altered, line: str) -> bool:
    """Whether a letter would close before it opens."""
    first, last = (line, letter.last_day) if what is Altered.OPENS else (letter.opens, line)
    return what in _DAYS and bool(first) and bool(last) and f"{first}" > f"{last}"


def letters_of(slugs: Sequence[str], letters: Sequence[Letter]) -> tuple[Letter, ...]:
    """Those of the letters that have these slugs."""
    return tuple(each for each in letters if each.slug in slugs and each.founded)
