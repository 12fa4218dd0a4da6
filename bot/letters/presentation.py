"""What is said of a letter in more than one place."""

from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.letters.letter import Letter, Wording
from bot.messaging.actions import Act, Action
from bot.messaging.commands import Audience, commands
from bot.messaging.messages import Choice, Invitation, Message, Tone
from storage.records import Entry, Reason


def day_in_words(day: date, say: Translator) -> str:
    """A day as it is written in a sentence."""
    return format_date(day, "long", locale=say.language)


def turning(say: Translator, act: Act, number: int, count: int) -> tuple[tuple[Choice, ...], ...]:
    """A row with the buttons back and next, as far as there is somewhere to go."""
    row = []
    if number > 0:
        row.append(Choice(say.plain("button-previous"), Action(act, number - 1)))
    if number < count - 1:
        row.append(Choice(say.plain("button-next"), Action(act, number + 1)))
    return (tuple(row),) if row else ()


def home(say: Translator) -> tuple[tuple[Choice, ...], ...]:
    """Where to go from anywhere."""
    return (
        (
            Choice(say.plain("button-letter"), Action(Act.PAGE)),
            Choice(say.plain("button-sign"), Action(Act.SIGN), tone=Tone.PRIMARY),
        ),
    )


def invitation(say: Translator, wording: Wording) -> Message:
    """What a group that is not the admin group gets: the title and the way into the private chat."""
    return Message(
        say("group-invitation", title=wording.title),
        ((Choice(say.plain("button-open"), invitation=Invitation.OPEN, tone=Tone.PRIMARY),),),
    )


def reason_told(say: Translator, reason: Reason | None) -> Markup:
    """What a signer is told of the reason for a rejection. That somebody of the same name is there already, who may
    have withheld it, is not for them to learn: a duplicate sounds like any other reason.
    """
    if reason is None:
        return Markup()
    return say("reason-untold") if reason in (Reason.DUPLICATE, Reason.OTHER) else say(f"reason-{reason}")


def contact(letter: Letter) -> str:
    """Whom to write to."""
    return letter.contact or letter.organiser


def shown_entry(say: Translator, entry: Entry) -> Markup:
    """The exact line as it is published, and below it what was answered to further questions (`answer-FIELD`)."""
    further = [say(f"answer-{field}", answer=answer) for field, answer in entry.further.items() if answer]
    return Markup("\n").join([say("exact-line", line=entry.line), *further])


def help_lines(say: Translator, audience: Audience) -> Markup:
    """A line for each command of an audience."""
    lines = [
        say("help-line", command=f"{row.name} {row.argument}".rstrip(), meaning=say.plain(f"command-{row.name}"))
        for row in commands(audience)
    ]
    return Markup("\n").join(lines)
