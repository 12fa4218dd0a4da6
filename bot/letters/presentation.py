"""Texts and buttons about a letter that several subjects use."""

from datetime import date

from babel.dates import format_date
from markupsafe import Markup, escape

from bot.i18n.catalog import Translator
from bot.letters.letter import Letter, Wording
from bot.messaging.actions import Act, Action
from bot.messaging.commands import Audience, commands
from bot.messaging.messages import Choice, Invitation, Message, Tone
from bot.messaging.widgets import joined
from storage.records import Entry, Reason, Signature


def day_in_words(day: date, say: Translator) -> str:
    """A day as words of a sentence."""
    return format_date(day, "long", locale=say.locale)


def withdrawn_line(say: Translator, day: date) -> str:
    """What stands in the public list in place of a line whose signer is shown as withdrawn since a day."""
    return say.plain("line-withdrawn", day=day_in_words(day, say))


def turning(
    say: Translator, act: Act, number: int, count: int, first: str = "button-next"
) -> tuple[tuple[Choice, ...], ...]:
    """A row with the buttons "back" and "next", each only if there is such a page; `first` is the phrase of the
    latter on the first page.
    """
    row = []
    if number > 0:
        row.append(Choice(say.plain("button-previous"), Action(act, number - 1)))
    if number < count - 1:
        row.append(Choice(say.plain("button-next" if number else first), Action(act, number + 1)))
    return (tuple(row),) if row else ()


def letter_button(say: Translator) -> Choice:
    """The way back to the text."""
    return Choice(say.plain("button-letter"), Action(Act.PAGE))


def language_button(say: Translator) -> Choice:
    """The way to the languages of the conversation and of the letter."""
    return Choice(say.plain("button-language"), Action(Act.LANGUAGES))


def home(say: Translator) -> tuple[tuple[Choice, ...], ...]:
    """The buttons that lead on from any message to somebody who has not signed."""
    return ((letter_button(say), Choice(say.plain("button-sign"), Action(Act.SIGN), tone=Tone.PRIMARY)),)


def invitation(say: Translator, wording: Wording) -> Message:
    """The message for a group that is not an admin group: the title, and a link to the private chat."""
    return Message(
        say("group-invitation", title=wording.title),
        ((Choice(say.plain("button-open"), invitation=Invitation.OPEN, tone=Tone.PRIMARY),),),
    )


def reason_told(say: Translator, letter: Letter, reason: Reason | None, word: str = "") -> Markup:
    """The reason for a rejection as the signer is told, which accuses nobody. A rejected duplicate is told nothing
    special: the signer must not learn that somebody with the same name has signed, who may have withheld it. Where the
    admins have written a `word`, that says it.
    """
    alike = Reason.OTHER if reason is Reason.DUPLICATE else reason
    own = letter.reasons.get(alike or "", {}).get(say.language)
    if own is not None:
        return escape(own)
    match reason:
        case None:
            return Markup()
        case Reason.NOT_A_PERSON:
            return say("mend-name")
        case Reason.OFFENSIVE:
            return say("mend-words")
        case _:
            return say("reason-untold") if not word else Markup()


def word_told(say: Translator, word: str) -> Markup:
    """What the admins write about a rejection; nothing if they write nothing."""
    return joined([say("told-word"), shown_words(say, word)]) if word else Markup()


def contact(letter: Letter) -> str:
    """The address to which signers can write."""
    return letter.contact or letter.organiser


def no_more_signatures(say: Translator, letter: Letter, signature: Signature | None) -> Message:
    """That the letter takes no more signatures from somebody's account, whom to ask, and what they can still do."""
    parts = [say("blocked")]
    parts += [say("blocked-contact", contact=letter.contact)] if letter.contact else []
    if signature is None:
        return Message(Markup(" ").join(parts), awaited=True)
    withdraw = Choice(say.plain("button-withdraw"), Action(Act.WITHDRAW, signature.id), tone=Tone.DANGER)
    return Message(Markup(" ").join([*parts, say("blocked-still")]), ((withdraw,),), awaited=True)


def shown_entry(say: Translator, entry: Entry) -> Markup:
    """The exact line as it is published, and below it what was answered to further questions (`answer-FIELD`)."""
    return Markup("\n").join([say("exact-line", line=entry.line), *further_told(say, entry)])


def shown_words(say: Translator, words: str) -> Markup:
    """Words as a quotation."""
    return say("exact-line", line=words)


def question_of_admins(say: Translator, letter: Letter, signature: Signature, question: str) -> Message:
    """What the admins ask a signer, with a button to answer."""
    answer = Choice(
        say.plain("button-respond"), Action(Act.RESPOND, signature.id, signature.revision), tone=Tone.PRIMARY
    )
    mine = Choice(say.plain("button-my"), Action(Act.MY))
    text = joined([say("told-question", organiser=letter.organiser), shown_words(say, question), say("question-how")])
    return Message(text, ((answer,), (letter_button(say), mine)), awaited=True)


def mending_told(say: Translator, own: Entry | None) -> Markup:
    """That an admin has mended a line, and how its signer wrote it; nothing if nobody has."""
    return joined([say("told-mended"), shown_entry(say, own)]) if own is not None else Markup()


def mending_rows(say: Translator, signature: Signature, own: Entry | None) -> tuple[tuple[Choice, ...], ...]:
    """The buttons with which a signer keeps a mended line, or objects to it."""
    if own is None:
        return ()
    accept = Choice(say.plain("button-accept"), Action(Act.ACCEPT, signature.id, signature.revision))
    return ((accept, Choice(say.plain("button-object"), Action(Act.OBJECT, signature.id, signature.revision))),)


def further_told(say: Translator, entry: Entry) -> list[Markup]:
    """That an organisation signs, and what was answered to further questions (`answer-FIELD`)."""
    kind = [say("signs-as-organisation")] if entry.organisation else []
    return kind + [say(f"answer-{field}", answer=answer) for field, answer in entry.further.items() if answer]


def help_lines(say: Translator, audience: Audience, *, several: bool, founds: bool = False) -> Markup:
    """One line for each command of an audience, where there are several letters or one; for somebody who `founds`
    letters, also those of founders.
    """
    lines = [
        say("help-line", command=f"{row.name} {row.argument}".rstrip(), meaning=say.plain(f"command-{row.name}"))
        for row in commands(audience, several=several, founds=founds)
    ]
    return Markup("\n").join(lines)
