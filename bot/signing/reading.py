"""What can be read in the private chat: the letter in pages, who signed, privacy, languages, help."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from markupsafe import Markup

from bot.i18n.catalog import Voice
from bot.letters.letter import Letter, Wording, pages
from bot.messaging.messages import SIGNER_COMMANDS, Act, Action, Choice, Invitation, Message, Tone
from bot.signing.view import Outcome, Speak, View
from storage.records import Reason, Step

SIGNATORIES_A_PAGE = 20
# Twenty lines and their heading stay below Telegram's 4,096 units.
LINE_MOST = 180

_pages = lru_cache(pages)


def letter_page(view: View, number: int = 0) -> Message:
    """One page of the letter with everything one can do from there; numbers out of range give the nearest page."""
    say, wording = view.say, view.wording
    all_pages = _pages(wording)
    number = max(0, min(number, len(all_pages) - 1))
    heading = say(
        "letter-heading",
        title=wording.title,
        organiser=view.letter.organiser,
        day=day_in_words(view.letter.published, say),
    )
    foot = say("letter-page", page=number + 1, pages=len(all_pages)) if len(all_pages) > 1 else Markup()
    first = [heading] if number == 0 else [say("letter-title", title=wording.title)]
    turns = turning(say, Act.PAGE, number, len(all_pages))
    sign = (
        Choice(say.plain("button-my"), Action(Act.MY))
        if view.signature
        else Choice(say.plain("button-sign"), Action(Act.SIGN), tone=Tone.PRIMARY)
    )
    return Message(
        Markup("\n\n").join([*first, all_pages[number], *([foot] if foot else [])]),
        (
            *turns,
            (sign,),
            (
                Choice(say.plain("button-signatories", count=view.signatories), Action(Act.SIGNATORIES)),
                Choice(say.plain("button-language"), Action(Act.LANGUAGES)),
            ),
        ),
    )


def day_in_words(day: date, say: Voice) -> str:
    """A day as it is written in a sentence."""
    return format_date(day, "long", locale=say.language)


def turning(say: Voice, act: Act, number: int, count: int) -> tuple[tuple[Choice, ...], ...]:
    """A row with the buttons back and next, as far as there is somewhere to go."""
    row = []
    if number > 0:
        row.append(Choice(say.plain("button-previous"), Action(act, number - 1)))
    if number < count - 1:
        row.append(Choice(say.plain("button-next"), Action(act, number + 1)))
    return (tuple(row),) if row else ()


def open_letter(view: View) -> Outcome:
    return Outcome((letter_page(view),), view.draft, step=Step.OPENED)


def signatories(view: View, number: int) -> Message:
    """One page of the public list."""
    say = view.say
    public = view.signatories - view.withheld
    count = max(1, -(-public // SIGNATORIES_A_PAGE))
    number = max(0, min(number, count - 1))
    start = number * SIGNATORIES_A_PAGE
    lines = [
        say("signatories-line", number=str(start + index), line=shorten(signature.entry.line))
        for index, signature in enumerate(view.listed, 1)
        if signature.entry
    ]
    heading = say("signatories-heading", count=view.signatories, withheld=view.withheld)
    text = Markup("\n").join([heading, Markup(), *lines]) if lines else say("signatories-none")
    letter = (Choice(say.plain("button-letter"), Action(Act.PAGE)),)
    return Message(text, (*turning(say, Act.SIGNATORIES, number, count), letter))


def shorten(line: str, most: int = LINE_MOST) -> str:
    """The line, cut with an ellipsis when it is longer than `most` UTF-16 units."""
    encoded = line.encode("utf-16-le")
    if len(encoded) <= most * 2:
        return line
    return encoded[: (most - 1) * 2].decode("utf-16-le", "ignore") + "…"


def languages(view: View) -> Message:
    """The languages to choose from, each by its own name."""
    return Message(
        view.say("language-question"),
        tuple((Choice(_own_name(language), Action(Act.SPEAK, word=language)),) for language in view.voices),
    )


def speak(view: View, language: str) -> Outcome:
    """From now on in another language; one that is not at hand is asked for again."""
    if language not in view.voices:
        return Outcome((languages(view),), view.draft)
    text = view.voices[language]("language-chosen")
    return Outcome((Message(text, home(view.voices[language])),), view.draft, in_place=True, change=Speak(language))


def _own_name(language: str) -> str:
    return (Locale.parse(language).get_display_name(language) or language).capitalize()


def privacy(view: View) -> Message:
    days = view.closed_days
    return Message(view.say("privacy", organiser=view.letter.organiser, contact=contact(view.letter), days=days))


def help_(view: View) -> Message:
    say = view.say
    lines = [say("help-line", command=name, meaning=say.plain(f"command-{name}")) for name in SIGNER_COMMANDS]
    return Message(Markup("\n").join([say("help", title=view.wording.title), Markup(), *lines]), home(say))


def unknown(view: View) -> Message:
    """The answer to what the bot does not understand."""
    return Message(view.say("not-understood"), home(view.say))


def home(say: Voice) -> tuple[tuple[Choice, ...], ...]:
    """Where to go from anywhere."""
    return (
        (
            Choice(say.plain("button-letter"), Action(Act.PAGE)),
            Choice(say.plain("button-sign"), Action(Act.SIGN), tone=Tone.PRIMARY),
        ),
    )


def invitation(say: Voice, wording: Wording) -> Message:
    """What a group that is not the admin group gets: the title and the way into the private chat."""
    return Message(
        say("group-invitation", title=wording.title),
        ((Choice(say.plain("button-open"), invitation=Invitation.OPEN, tone=Tone.PRIMARY),),),
    )


def reason_told(say: Voice, reason: Reason | None) -> Markup:
    """What a signer is told of the reason for a rejection. That somebody of the same name is there already, who may
    have withheld it, is not for them to learn: a duplicate sounds like any other reason.
    """
    if reason is None:
        return Markup()
    return say("reason-untold") if reason in (Reason.DUPLICATE, Reason.OTHER) else say(f"reason-{reason}")


def contact(letter: Letter) -> str:
    """Whom to write to."""
    return letter.contact or letter.organiser


def joined(parts: Sequence[Markup]) -> Markup:
    """Paragraphs with an empty line between them."""
    return Markup("\n\n").join(part for part in parts if part)
