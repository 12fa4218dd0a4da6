"""The form of founding a letter: the open question, with its buttons."""

from babel.lists import format_list
from markupsafe import Markup

from bot.founding.drafts import Asked, letter_of, opens_on, question_of
from bot.founding.view import Outcome, View
from bot.i18n.languages import name_in, own_name
from bot.letters.letter import Letter
from bot.letters.presentation import day_in_words
from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Invitation, Message, Tone
from bot.messaging.widgets import joined
from bot.signatories.problem import Problem
from bot.signing.reading import letter_page, pages_within
from bot.signing.view import View as SignersView
from storage.protocol import SignerRecord
from storage.records import Founding

Row = tuple[Choice, ...]


def ask(
    view: View, founding: Founding, problem: Problem | None = None, *, page: int = 0, language: str = ""
) -> Outcome:
    """Ask the open question, after a sentence about the problem with the last answer. Of the preview, one page is
    shown.
    """
    trouble = view.say(problem.phrase, **problem.values) if problem else Markup()
    waits: tuple[Markup, list[Row]] = (view.say("founding-working"), [])
    text, rows = waits if founding.errand is not None else _question(view, founding, page, language)
    message = Message(joined([trouble, text]), (*rows, _ways_out(view, founding)), awaited=True)
    return Outcome(message, founding)


def choice(view: View, founding: Founding, phrase: str, word: str, tone: Tone | None = None) -> Choice:
    """A button that works only for this revision of the letter."""
    return Choice(view.say.plain(phrase), Action(Act.FOUND, 0, founding.revision, word), tone=tone)


def _ways_out(view: View, founding: Founding) -> Row:
    leave = choice(view, founding, "button-cancel", "leave")
    is_first = question_of(founding) is Asked.TEXT and not founding.pieces and not founding.texts
    if is_first or founding.errand is not None:
        return (leave,)
    return choice(view, founding, "button-back", "back"), leave


def _question(view: View, founding: Founding, page: int, language: str) -> tuple[Markup, list[Row]]:
    match question_of(founding):
        case Asked.TEXT:
            return _text(view, founding)
        case Asked.LANGUAGE:
            return view.say("founding-language"), languages(view, founding)
        case Asked.FURTHER:
            return _further(view, founding)
        case Asked.ORGANISER:
            return view.say("founding-organiser"), []
        case Asked.CONTACT:
            return view.say("founding-contact"), []
        case Asked.CLOSES:
            return view.say("founding-closes"), [(choice(view, founding, "button-founding-no-day", "no-day"),)]
        case Asked.PREVIEW:
            return _preview(view, founding, page, language)
        case Asked.GROUP:
            return _group(view, founding)
        case Asked.OPENS:
            return view.say("founding-opens"), [(choice(view, founding, "button-founding-at-once", "at-once"),)]
        case _:
            return _opening(view, founding)


def _text(view: View, founding: Founding) -> tuple[Markup, list[Row]]:
    if founding.pieces:
        count = sum(map(len, founding.pieces))
        row = (choice(view, founding, "button-founding-all", "all", Tone.PRIMARY),)
        return view.say("founding-so-far", count=count), [row]
    if founding.texts:
        return view.say("founding-translation"), []
    return view.say("founding-text"), []


def languages(view: View, founding: Founding, before: str = "in:") -> list[Row]:
    """A button for each language of the bot; `before` is what its word begins with."""
    choices = [
        Choice(own_name(each), Action(Act.FOUND, 0, founding.revision, f"{before}{each}")) for each in view.translators
    ]
    return [tuple(choices[start : start + 3]) for start in range(0, len(choices), 3)]


def _further(view: View, founding: Founding) -> tuple[Markup, list[Row]]:
    names = [name_in(language, view.say.language) for language, _ in founding.texts]
    text = view.say("founding-further", languages=format_list(names, locale=view.say.locale))
    row = choice(view, founding, "button-founding-add", "add"), choice(view, founding, "button-founding-go-on", "on")
    return text, [row]


def _preview(view: View, founding: Founding, page: int, language: str) -> tuple[Markup, list[Row]]:
    """A page of the letter exactly as signers see it, with the buttons of the founder in place of theirs."""
    letter = letter_of(founding, view.today)
    shown = language if language in letter.wordings else letter.default_language
    text, count = as_signers_see(view, letter, page, shown)
    rows = turning(view, founding, min(page, count - 1), count, f"see:{shown}")
    others = [_turn(founding, 0, f"see:{each}", own_name(each)) for each in letter.wordings if each != shown]
    rows += [tuple(others[start : start + 3]) for start in range(0, len(others), 3)]
    rows.append((choice(view, founding, "button-founding-right", "right", Tone.PRIMARY),))
    return joined([view.say("founding-preview"), text]), rows


def turning(view: View, founding: Founding, page: int, count: int, word: str) -> list[Row]:
    """The buttons that lead to the pages beside one of them."""
    ways = [(page - 1, "button-previous")] * (page > 0) + [(page + 1, "button-next")] * (page < count - 1)
    return [tuple(_turn(founding, number, word, view.say.plain(phrase)) for number, phrase in ways)] if ways else []


def _turn(founding: Founding, page: int, word: str, label: str) -> Choice:
    return Choice(label, Action(Act.FOUND, page, founding.revision, word))


def as_signers_see(view: View, letter: Letter, page: int, language: str) -> tuple[Markup, int]:
    """A page of the letter in a language, or the last one before it, and how many there are."""
    count = len(pages_within(letter.wordings[language], view.page))
    signer = SignerRecord(view.say.language, None, None, language)
    signers = SignersView(letter, view.say, view.translators, signer, view.now, page=view.page)
    return Markup(letter_page(signers, max(0, min(page, count - 1))).text), count  # noqa: S704  it is markup of ours


def _group(view: View, founding: Founding) -> tuple[Markup, list[Row]]:
    looking = (choice(view, founding, "button-founding-look", "look"),)
    if view.makes_groups and founding.about:
        return view.say("founding-group-made"), [looking]
    if view.makes_groups:
        return view.say("founding-group"), [(choice(view, founding, "button-founding-make", "make", Tone.PRIMARY),)]
    label = view.say.plain("button-founding-group")
    adding = Choice(label, invitation=Invitation.GROUP, words=founding.code, tone=Tone.PRIMARY)
    return view.say("founding-group"), [(adding,), *([looking] if founding.about else [])]


def _opening(view: View, founding: Founding) -> tuple[Markup, list[Row]]:
    """The last question, with what most founders leave as it is."""
    day = opens_on(founding, view.today)
    whether = "button-founding-people" if founding.organisations else "button-founding-organisations"
    parts = [
        view.say("founding-open", group=founding.group_title),
        view.say("founding-opens-on", day=day_in_words(day, view.say)) if day is not None else Markup(),
        view.say("founding-organisations-sign") if founding.organisations else Markup(),
    ]
    return joined(parts), [
        (choice(view, founding, "button-founding-open", "open", Tone.SUCCESS),),
        (choice(view, founding, "button-founding-later", "later"),),
        (choice(view, founding, whether, "organisations"),),
    ]


def ask_to_leave(view: View, founding: Founding) -> Outcome:
    """Ask once before everything is erased."""
    row = (
        choice(view, founding, "button-founding-stay", "stay", Tone.PRIMARY),
        choice(view, founding, "button-founding-erase", "erase", Tone.DANGER),
    )
    return Outcome(Message(view.say("founding-leave"), (row,), awaited=True), founding)
