"""What people can read in the private chat: the pages of the letter, the list of signatories, privacy, languages,
help.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from babel.lists import format_list
from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.i18n.languages import match, name_in, own_name
from bot.letters.letter import Letter, Wording
from bot.letters.pagination import pages
from bot.letters.presentation import (
    contact,
    day_in_words,
    help_lines,
    language_button,
    letter_button,
    turning,
    withdrawn_line,
)
from bot.messaging.actions import Act, Action, mark_of
from bot.messaging.capabilities import PageLimits
from bot.messaging.commands import Audience
from bot.messaging.messages import Choice, Invitation, Message, Tone
from bot.messaging.widgets import joined, shorten
from bot.policy import LANGUAGE_ROWS, LETTER_BUTTON_MOST, LETTERS_A_PAGE, SIGNATORIES_A_PAGE
from bot.signatories.lines import with_word
from bot.signing.standing import home
from bot.signing.view import Outcome, Sought, Speak, View
from storage.records import Draft, State, Step

_pages = lru_cache(pages)


def pages_within(wording: Wording, limits: PageLimits) -> tuple[Markup, ...]:
    """The pages of a wording as a platform can show them: one, if the whole letter fits into a message."""
    found = _pages(wording, limits.units, limits.tags)
    fits = all(len(page.encode()) <= limits.size for page in found)
    return found if fits else _pages(wording)


def letter_page(view: View, number: int = 0) -> Message:
    """One page of the letter with its buttons. A number out of range gives the nearest page."""
    say, wording = view.say, view.wording
    all_pages = pages_within(wording, view.page)
    number = max(0, min(number, len(all_pages) - 1))
    foot = say("letter-page", page=number + 1, pages=len(all_pages)) if len(all_pages) > 1 else Markup()
    heading = _heading(view) if number == 0 else say("letter-title", title=wording.title)
    other = other_language(view) if number == 0 else Markup()
    _, on = home(view)[0]
    return Message(
        joined([heading, other, all_pages[number], _by_volunteers(view), foot]),
        (
            *turning(say, Act.PAGE, number, len(all_pages), first="button-read-on"),
            (on,),
            (
                Choice(say.plain("button-signatories", count=view.signatories), Action(Act.SIGNATORIES)),
                language_button(say),
            ),
            *(((Choice(say.plain("button-letters"), Action(Act.LETTERS)),),) if view.letters and number == 0 else ()),
        ),
        awaited=True,
    )


def _heading(view: View) -> Markup:
    """What stands above the text: its title, who wrote it and when, and how many have signed."""
    say, letter = view.say, view.letter
    day = day_in_words(letter.published, say)
    lines = [
        say("letter-heading", title=view.wording.title, organiser=letter.organiser, day=day),
        *([say("letter-authors", authors=letter.authors)] if letter.authors else []),
        *([say("letter-signed", count=view.signatories)] if view.signatories else []),
    ]
    return Markup("\n").join(lines)


def open_letter(view: View) -> Outcome:
    """Show the first page of the letter."""
    return Outcome((letter_page(view),), having_read(view), step=Step.OPENED)


def having_read(view: View) -> Draft | None:
    """The draft of somebody who is shown the letter. What is signed is the text that was shown last."""
    draft, shown = view.draft, view.wording.fingerprint
    if draft is None or draft.wording == shown:
        return draft
    return replace(draft, wording=shown, script=view.script, revision=draft.revision + 1)


def letters(view: View, number: int = 0) -> Outcome:
    """One page of the letters that people can read here, as buttons. In a deployment with one, that is the letter."""
    if not view.letters:
        return open_letter(view)
    say = view.say
    count = max(1, -(-len(view.letters) // LETTERS_A_PAGE))
    number = max(0, min(number, count - 1))
    shown = view.letters[number * LETTERS_A_PAGE : (number + 1) * LETTERS_A_PAGE]
    choices = tuple((_opening(view, letter),) for letter in shown)
    return Outcome(
        (Message(say("letters-heading"), (*choices, *turning(say, Act.LETTERS, number, count))),), view.draft
    )


def _opening(view: View, letter: Letter) -> Choice:
    """The button that opens a letter, with its title in the language of the person."""
    title = shorten(letter.wording(view.own_language, view.say.language).title, LETTER_BUTTON_MOST)
    label = title if letter.open_on(view.today) else view.say.plain("button-closed-letter", title=title)
    return Choice(label, Action(Act.COMMAND, word="letter", letter=mark_of(letter.slug)))


def signatories(view: View, number: int) -> Message:
    """One page of the public list, or what is looked for there."""
    say = view.say
    if view.sought is not None:
        return _sought(view, view.sought)
    lines_in_all = view.signatories - view.withheld + view.withdrawn
    count = max(1, -(-lines_in_all // SIGNATORIES_A_PAGE))
    number = max(0, min(number, count - 1))
    start = number * SIGNATORIES_A_PAGE
    sections: dict[bool, tuple[list[Markup], list[Markup]]] = {True: ([], []), False: ([], [])}
    for index, signature in enumerate(view.listed, 1):
        is_first = signature.id in view.pins
        if signature.state is State.WITHDRAWN:
            line = withdrawn_line(say, signature.submitted.date())
        elif signature.entry is not None:
            line = shorten(with_word(signature.entry.line, view.pins.get(signature.id, "")))
        else:
            continue
        first, others = sections[signature.organisation]
        (first if is_first else others).append(say("signatories-line", number=str(start + index), line=line))
    apart, people = view.organisations or any(sections[True]), view.signatories - view.organisations
    lines = _in_sections(view, sections) if apart else _under_headings(say, *sections[False])
    counted = say("signatories-heading", count=people, withheld=view.withheld) if people or not apart else Markup()
    if not lines:
        return Message(say("signatories-none"), home(view))
    text = joined([counted, *lines, _own_number(view), say("signatories-hint") if count > 1 else Markup()])
    return Message(text, (*turning(say, Act.SIGNATORIES, number, count), *home(view)))


def _in_sections(view: View, sections: Mapping[bool, tuple[list[Markup], list[Markup]]]) -> list[Markup]:
    """The lines of organisations and of people, each with a heading that counts those on the whole list."""
    people = view.signatories - view.withheld - view.organisations
    of_organisations = view.say("section-organisations"), view.organisations, sections[True]
    headed = [of_organisations, (view.say("section-people"), people, sections[False])]
    return [
        Markup("\n").join([Markup("<b>{} ({})</b>").format(heading, count), *first, *others])
        for heading, count, (first, others) in headed
        if first or others
    ]


def _under_headings(say: Translator, first: Sequence[Markup], others: Sequence[Markup]) -> list[Markup]:
    """The lines, with headings where there are first signatories among them."""
    if not first:
        return [Markup("\n").join(others)] if others else []
    headed = [(say("first-signatories"), first), (say("further-signatories"), others)]
    return [Markup("\n").join([Markup("<b>{}</b>").format(heading), *lines]) for heading, lines in headed if lines]


def _sought(view: View, found: Sought) -> Message:
    """The public lines that somebody has looked for, with their numbers in the list."""
    say = view.say
    lines = [say("signatories-line", number=str(number), line=shorten(line)) for number, line in found.lines]
    if not lines:
        return Message(say("signatories-not-found", name=found.text), home(view))
    more = say("signatories-more") if found.more else Markup()
    text = joined([say("signatories-found", name=found.text), Markup("\n").join(lines), more, _own_number(view)])
    return Message(text, home(view))


def _own_number(view: View) -> Markup:
    return view.say("signatories-yours", number=str(view.listed_as)) if view.listed_as else Markup()


def languages(view: View, number: int = 0) -> Message:
    """One page of the languages of the conversation as buttons, each with its own name, and then those of the letter. A
    number out of range gives the nearest page.
    """
    spoken = [Choice(own_name(language), Action(Act.SPEAK, word=language)) for language in view.translators]
    rows = (*_in_rows(spoken, 3), *(_texts(view) or ((letter_button(view.say),),)))
    count = -(-len(rows) // LANGUAGE_ROWS)
    number = max(0, min(number, count - 1))
    shown = rows[number * LANGUAGE_ROWS : (number + 1) * LANGUAGE_ROWS]
    return Message(view.say("language-question"), (*shown, *turning(view.say, Act.LANGUAGES, number, count)))


def _texts(view: View) -> tuple[tuple[Choice, ...], ...]:
    """The languages of the letter as buttons, if there are several."""
    wordings = view.letter.wordings
    choices = [
        Choice(view.say.plain("button-text", language=own_name(language)), Action(Act.READ, word=language))
        for language in wordings
    ]
    return _in_rows(choices, 2) if len(wordings) > 1 else ()


def _in_rows(choices: Sequence[Choice], width: int) -> tuple[tuple[Choice, ...], ...]:
    return tuple(tuple(choices[start : start + width]) for start in range(0, len(choices), width))


def speak(view: View, language: str) -> Outcome:
    """Change the language of the signer. If the language is not available, ask again. Somebody in whose language the
    letter is not there is told so, and offered the others.
    """
    if language not in view.translators:
        return Outcome((languages(view),), view.draft)
    view = spoken(view, language)
    other = other_language(view)
    texts = _texts(view) if other else ()
    if len(texts) > LANGUAGE_ROWS:
        texts = ((language_button(view.say),),)
    message = Message(joined([view.say("language-chosen"), other]), (*home(view), *texts))
    return Outcome((message,), view.draft, in_place=True, change=Speak(language, view.signer.text_language))


def spoken(view: View, language: str) -> View:
    """The view of somebody who has chosen a language. The letter follows, where it is there in that language."""
    if language not in view.translators:
        return view
    text = None if match(language, view.letter.wordings) else view.signer.text_language
    return replace(
        view, say=view.translators[language], signer=replace(view.signer, language=language, text_language=text)
    )


def read_in(view: View, language: str) -> Outcome:
    """Show the letter in a language, whatever the buttons speak."""
    if language not in view.letter.wordings:
        return Outcome((languages(view),), view.draft)
    view = replace(view, signer=replace(view.signer, text_language=language))
    return Outcome((letter_page(view),), having_read(view), in_place=True, change=Speak(view.say.language, language))


def other_language(view: View) -> Markup:
    """That the letter is not there in the language of the signer; empty if it is, or if they chose another."""
    own = view.own_language
    if view.signer.text_language is not None or match(own, view.letter.wordings) is not None:
        return Markup()
    language = view.say.language
    shown = name_in(view.wording.language, language)
    return view.say("letter-other-language", language=name_in(own, language), shown=shown)


def _by_volunteers(view: View) -> Markup:
    """That volunteers translated the text, and which text counts; empty if this one does."""
    official = view.letter.official
    if not official or view.wording.language in official:
        return Markup()
    names = [name_in(language, view.say.language) for language in official]
    return view.say("letter-by-volunteers", official=format_list(names, locale=view.say.locale))


def privacy(view: View) -> Message:
    """What is stored about a signer, for how long, and who can see it."""
    days = view.closed_days
    text = view.say("privacy", organiser=view.letter.organiser, contact=contact(view.letter), days=days)
    return Message(text, home(view))


def share(view: View) -> Message:
    """The ways to pass the letter on. None of them says whether the person has signed."""
    say = view.say
    words = say.plain("share-words", title=view.wording.title)
    return Message(
        say("share-heading"),
        (
            (Choice(say.plain("button-share-chat"), invitation=Invitation.SHARE, words=words, tone=Tone.PRIMARY),),
            (Choice(say.plain("button-share-card"), invitation=Invitation.CARD),),
            (
                Choice(say.plain("button-share-link"), invitation=Invitation.COPY),
                Choice(say.plain("button-share-code"), Action(Act.CODE)),
            ),
            *home(view),
        ),
    )


def code(view: View) -> Message:
    """The link to the bot as a picture that a camera reads."""
    return Message(view.say("share-code", title=view.wording.title), shows_code=True)


def help_(view: View) -> Message:
    """The title of the letter and the commands of signers."""
    say = view.say
    lines = help_lines(say, Audience.SIGNERS, several=bool(view.letters), founds=view.founds)
    return Message(
        joined([say("help", title=view.wording.title), lines]),
        home(view),
    )


def unknown(view: View) -> Message:
    """The answer to an unknown command."""
    return Message(view.say("not-understood"), home(view))
