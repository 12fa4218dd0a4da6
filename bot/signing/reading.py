"""What people can read in the private chat: the pages of the letter, the list of signatories, privacy, languages,
help.
"""

from functools import lru_cache

from markupsafe import Markup

from bot.i18n.languages import own_name
from bot.letters.pagination import pages
from bot.letters.presentation import contact, day_in_words, help_lines, home, turning
from bot.messaging.actions import Act, Action
from bot.messaging.commands import Audience
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined, shorten
from bot.policy import SIGNATORIES_A_PAGE
from bot.signing.view import Outcome, Speak, View
from storage.records import Step

_pages = lru_cache(pages)


def letter_page(view: View, number: int = 0) -> Message:
    """One page of the letter with its buttons. A number out of range gives the nearest page."""
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
        awaited=True,
    )


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


def languages(view: View) -> Message:
    """The languages as buttons, each with its own name."""
    return Message(
        view.say("language-question"),
        tuple((Choice(own_name(language), Action(Act.SPEAK, word=language)),) for language in view.translators),
    )


def speak(view: View, language: str) -> Outcome:
    """Change the language of the signer. If the language is not available, ask again."""
    if language not in view.translators:
        return Outcome((languages(view),), view.draft)
    text = view.translators[language]("language-chosen")
    return Outcome(
        (Message(text, home(view.translators[language])),), view.draft, in_place=True, change=Speak(language)
    )


def privacy(view: View) -> Message:
    days = view.closed_days
    return Message(view.say("privacy", organiser=view.letter.organiser, contact=contact(view.letter), days=days))


def help_(view: View) -> Message:
    say = view.say
    return Message(joined([say("help", title=view.wording.title), help_lines(say, Audience.SIGNERS)]), home(say))


def unknown(view: View) -> Message:
    """The answer to an unknown command."""
    return Message(view.say("not-understood"), home(view.say))
