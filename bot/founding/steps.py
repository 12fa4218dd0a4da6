"""Each step of founding a letter leads from what was answered and an act of the founder to the next question."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.founding.documents import is_known
from bot.founding.drafts import Asked, changed, one_back, question_of, with_text
from bot.founding.prompts import ask, ask_to_leave
from bot.founding.texts import checked, cleaned, from_words, is_readable
from bot.founding.view import Group, Outcome, View
from bot.i18n.languages import canonical, own_name
from bot.messaging.actions import Action
from bot.messaging.events import Command, Content, Document, Presence, Press, Strange, Text, Unreadable
from bot.messaging.folding import folded
from bot.messaging.messages import Message
from bot.policy import (
    DOCUMENT_BYTES,
    FOUNDED_DAYS_MOST,
    FOUNDED_LANGUAGES_MOST,
    FOUNDED_LINE_MOST,
    FOUNDED_PIECES_MOST,
    FOUNDED_TEXT_MOST,
)
from bot.signatories.problem import Problem
from storage.records import Errand

_DAY = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<year>\d{4})")
_ADDRESS_SIGNS = ("@", "://", "t.me/")
_SPLIT_FROM = 3_500  # characters: an app has cut a longer text into several messages, wherever it was
_SENTENCE_ENDS = (".", "!", "?", "…", ":", "։", "۔", "؟", "»", "”")
_NO_SUCH_DAY = Problem("founding-no-such-day")
_TOO_LONG = Problem("founding-too-long", {"most": FOUNDED_TEXT_MOST})


def step(view: View, content: Content) -> Outcome:
    """The outcome when a founder says or sends something, or presses a button."""
    founding = view.founding
    if founding.errand is Errand.OPEN:
        return ask(view, founding)  # nobody leaves a letter that is just being opened
    match content:
        case Command("newletter"):
            return ask(view, founding)
        case Command("back"):
            return ask(view, one_back(founding) if founding.errand is None else founding)
        case Command("cancel"):
            return ask_to_leave(view, founding)
        case Press(action=Action() as action) if action.revision == founding.revision:
            return replace(_pressed(view, action), in_place=True)
        case Press():
            return replace(ask(view, founding), in_place=True, toast=view.say.plain("button-is-old"))
        case _ if founding.errand is not None:
            return ask(view, founding)
        case Text(text):
            return _said(view, text)
        case Document() as document:
            return _sent(view, document)
        case Unreadable(what):
            return ask(view, founding, Problem(f"strange-{what}"))
        case _:
            return ask(view, founding)


def _pressed(view: View, action: Action) -> Outcome:  # noqa: PLR0912  a list of buttons
    founding, question = view.founding, question_of(view.founding)
    verb, _, about = action.word.partition(":")
    if action.word == "leave":
        return ask_to_leave(view, founding)
    if action.word == "erase":
        return Outcome(Message(view.say("founding-left")), None)
    if founding.errand is not None or action.word == "stay":
        return ask(view, founding)
    match question, action.word:
        case _, "back":
            return ask(view, one_back(founding))
        case Asked.TEXT, "all" if founding.pieces:
            return _whole(view, checked(from_words(_put_together(founding.pieces))))
        case Asked.FURTHER, "add" if len(founding.texts) < FOUNDED_LANGUAGES_MOST:
            return ask(view, changed(founding, adding=True))
        case Asked.FURTHER, "on":
            return ask(view, changed(founding, whole=True))
        case Asked.CLOSES, "no-day":
            return ask(view, changed(founding, closes=""))
        case Asked.PREVIEW, "right":
            return ask(view, changed(founding, seen=True))
        case Asked.GROUP, "make" if view.makes_groups and not founding.about:
            return ask(view, changed(founding, errand=Errand.MAKE))
        case Asked.GROUP, "look" if founding.about:
            return ask(view, changed(founding, errand=Errand.LOOK))
        case Asked.OPEN, "open" if view.refusal:
            return ask(view, founding, Problem(view.refusal))
        case Asked.OPEN, "open" if founding.closes and founding.closes <= view.today.isoformat():
            return ask(view, changed(founding, closes=None, seen=False), _NO_SUCH_DAY)  # it has come meanwhile
        case Asked.OPEN, "open":
            return ask(view, changed(founding, errand=Errand.OPEN))
    match question, verb:
        case Asked.LANGUAGE, "in" if about in view.translators:
            return ask(view, with_text(founding, about))
        case Asked.PREVIEW, "see":
            return ask(view, founding, page=action.number, language=about)
    return ask(view, founding)


def _said(view: View, words: str) -> Outcome:
    founding = view.founding
    match question_of(founding):
        case Asked.TEXT:
            return _piece(view, words)
        case Asked.LANGUAGE:
            return (
                _taken(ask(view, with_text(founding, language)))
                if (language := _language(view, words))
                else ask(view, founding, Problem("founding-language-unknown"))
            )
        case Asked.ORGANISER | Asked.CONTACT as question:
            line = " ".join(cleaned(words).split())
            if not is_readable(line) or len(line) > FOUNDED_LINE_MOST:
                return ask(view, founding, Problem("founding-too-long", {"most": FOUNDED_LINE_MOST}))
            if question is Asked.CONTACT and not any(sign in line for sign in _ADDRESS_SIGNS):
                return ask(view, founding, Problem("founding-no-address"))
            return _taken(ask(view, changed(founding, **{question.value: line})))
        case Asked.CLOSES:
            day = _day(words, view.today)
            if day is None:
                return ask(view, founding, _NO_SUCH_DAY)
            return _taken(ask(view, changed(founding, closes=day.isoformat())))
        case _:
            return ask(view, founding)


def _taken(outcome: Outcome) -> Outcome:
    return replace(outcome, taken=True)


def _piece(view: View, words: str) -> Outcome:
    """One more message with a part of the text."""
    founding = view.founding
    pieces = (*founding.pieces, words)
    if sum(map(len, pieces)) > FOUNDED_TEXT_MOST or len(pieces) > FOUNDED_PIECES_MOST:
        return ask(view, founding, _TOO_LONG)
    return ask(view, changed(founding, pieces=pieces))


def _put_together(pieces: tuple[str, ...]) -> str:
    """The messages as one text. One that an app has cut off goes on where it was cut."""
    words = ""
    for piece in pieces:
        cut_off = len(piece) > _SPLIT_FROM and not piece.rstrip().endswith(_SENTENCE_ENDS)
        words += piece + (" " if cut_off else "\n\n")
    return words


def _whole(view: View, text: str | Problem) -> Outcome:
    """The text is complete, or cannot be used, in which case it is sent again."""
    if isinstance(text, Problem):
        return ask(view, changed(view.founding, pieces=()), text)
    return ask(view, changed(view.founding, pieces=(), text=text))


def _sent(view: View, document: Document) -> Outcome:
    """A file, in the place of what was sent before."""
    founding = view.founding
    if question_of(founding) is not Asked.TEXT:
        return ask(view, founding, Problem(f"strange-{Strange.OTHER}"))
    if not is_known(document.name):
        return ask(view, founding, Problem("founding-file-kind"))
    if document.size > DOCUMENT_BYTES:
        return ask(view, founding, Problem("founding-file-large", {"most": DOCUMENT_BYTES // 1024**2}))
    about = f"{document.name.rpartition('.')[2]}|{document.file}"
    return ask(view, changed(founding, errand=Errand.READ, about=about))


def _language(view: View, words: str) -> str | None:
    """The language that somebody names by its tag, or by what it is called."""
    word = folded(words[:FOUNDED_LINE_MOST])
    named = next((each for each in view.translators if word in (folded(own_name(each)), each.casefold())), None)
    return named or canonical(words.strip())


def _day(words: str, today: date) -> date | None:
    """A day that is still to come, and near enough."""
    found = _DAY.fullmatch(words.strip()) or _DAY_FIRST.fullmatch(words.strip())
    if found is None:
        return None
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return day if today < day <= today + timedelta(days=FOUNDED_DAYS_MOST) else None


# What an errand has brought -----------------------------------------------------------------------


def read(view: View, text: str | Problem) -> Outcome:
    """A file has been read."""
    view = replace(view, founding=replace(view.founding, errand=None, about=""))
    return _whole(view, text)


def made(view: View, chat: str | None) -> Outcome:
    """A group has been made; None if that was not possible now."""
    founding = changed(replace(view.founding, errand=None, about=chat or ""))
    return ask(view, founding, None if chat else Problem("founding-group-unknown"))


def looked(view: View, group: Group | None) -> Outcome:
    """The platform has said what it knows of a group; None if it cannot say anything now."""
    founding = replace(view.founding, errand=None)
    if group is not None and group.moved is not None:
        founding = replace(founding, about=group.moved.chat)
    problem = unfit(group)
    if problem is not None or group is None:
        return ask(view, changed(founding), problem)
    address = replace(founding.address, chat=founding.about)
    found = changed(founding, group=address, group_title=group.title, about="")
    return replace(ask(view, found), told=Message(view.say("founding-group-here")))


def unfit(group: Group | None) -> Problem | None:
    """Why a group cannot be an admin group, in words that say what to mend; None if it can."""
    if group is None:
        return Problem("founding-group-unknown")
    if group.is_taken:
        return Problem("founding-group-taken")
    if group.presence is Presence.OUTSIDE:
        return Problem("founding-group-outside")
    if group.is_empty:
        return Problem("founding-group-nobody", {"group": group.title})
    if group.exposures:
        return Problem("founding-group-exposed", {"group": group.title})
    if group.presence is not Presence.LEADER:
        return Problem("founding-group-no-admin", {"group": group.title})
    return None


def not_opened(view: View, problem: Problem, *, group: bool = False) -> Outcome:
    """The letter could not be opened. With `group`, that is because of its group, which is looked at again."""
    founding = replace(view.founding, errand=None, slug="")
    if group and founding.group is not None:
        founding = replace(founding, group=None, group_title="", about=founding.group.chat)
    return ask(view, changed(founding), problem)


def failed(view: View) -> Outcome:
    """An errand has come to nothing, as nobody foresaw: the founder can try again."""
    match view.founding.errand:
        case Errand.READ:
            return read(view, Problem("founding-file-broken"))
        case Errand.MAKE:
            return made(view, None)
        case Errand.LOOK:
            return looked(view, None)
        case _:
            return not_opened(view, Problem("founding-failed"))


def opened(view: View, title: str) -> Outcome:
    """The letter is open."""
    return Outcome(Message(view.say("founding-opened", title=title), awaited=True), None)
