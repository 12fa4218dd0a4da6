"""Each step of founding a letter leads from what was answered and an act of the founder to the next question."""

from dataclasses import replace

from markupsafe import Markup

from bot.founding.documents import is_known
from bot.founding.drafts import Asked, changed, one_back, opens_on, question_of, with_text
from bot.founding.lines import line_or_problem
from bot.founding.pieces import put_together, with_piece
from bot.founding.prompts import ask, ask_to_leave
from bot.founding.texts import checked, from_words
from bot.founding.view import Group, Outcome, View
from bot.i18n.languages import language_named
from bot.letters.presentation import day_in_words
from bot.messaging.actions import Action
from bot.messaging.events import Command, Content, Document, Presence, Press, Strange, Text, Unreadable
from bot.messaging.messages import Message
from bot.messaging.widgets import joined
from bot.policy import (
    DOCUMENT_BYTES,
    FOUNDED_LANGUAGES_MOST,
)
from bot.signatories.problem import Problem
from storage.records import Errand


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
            return _whole(view, checked(from_words(put_together(founding.pieces))))
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
        case Asked.OPENS, "at-once":
            return ask(view, changed(founding, asks_opens=False, opens=""))
        case Asked.OPEN, "later":
            return ask(view, changed(founding, asks_opens=True))
        case Asked.OPEN, "organisations":
            return ask(view, changed(founding, organisations=not founding.organisations))
        case Asked.OPEN, "open" if view.refusal:
            return ask(view, founding, Problem(view.refusal))
        case Asked.OPEN, "open" if founding.closes and founding.closes <= view.today.isoformat():
            return ask(
                view, changed(founding, closes=None, seen=False), Problem("founding-no-such-day")
            )  # it has come meanwhile
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
                if (language := language_named(view.translators, words))
                else ask(view, founding, Problem("founding-language-unknown"))
            )
        case Asked.ORGANISER | Asked.CONTACT | Asked.CLOSES as question:
            line = line_or_problem(question.value, words, view.today)
            if isinstance(line, Problem):
                return ask(view, founding, line)
            return _taken(ask(view, changed(founding, **{question.value: line})))
        case Asked.OPENS:
            line = line_or_problem("opens", words, view.today)
            if isinstance(line, str) and founding.closes and line > founding.closes:
                line = Problem("founding-opens-too-late")
            if isinstance(line, Problem):
                return ask(view, founding, line)
            return _taken(ask(view, changed(founding, opens=line, asks_opens=False)))
        case _:
            return ask(view, founding)


def _taken(outcome: Outcome) -> Outcome:
    return replace(outcome, taken=True)


def _piece(view: View, words: str) -> Outcome:
    """One more message with a part of the text."""
    founding = view.founding
    pieces = with_piece(founding.pieces, words)
    if isinstance(pieces, Problem):
        return ask(view, founding, pieces)
    return ask(view, changed(founding, pieces=pieces))


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
    day = opens_on(view.founding, view.today)
    first = view.say("founding-opens-on", day=day_in_words(day, view.say)) if day is not None else Markup()
    told = joined([view.say("founding-opened", title=title), first, view.say("founding-later")])
    return Outcome(Message(told, awaited=True), None)
