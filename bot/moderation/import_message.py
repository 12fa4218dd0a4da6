"""What the admin group reads of a list that was sent as a file."""

from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.messaging.actions import Act, Action
from bot.messaging.markup import as_written
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined, shorten
from bot.policy import IMPORT_SAMPLE
from bot.signatories.taking_in import Outcome

YES, NO, UNDO = "yes", "no", "undo"


def asked(say: Translator, outcome: Outcome, number: int | None, admin: str) -> Message:
    """How a list was read, with the doubtful lines first, and whether it is to be taken in; `number` names it in the
    buttons. None if there is nothing to take in.
    """
    told = say("import-read", admin=admin, clean=outcome.added, doubtful=len(outcome.open), known=outcome.known)
    sample = [as_written(f"{each.number}: {shorten(each.line)}") for each in outcome.open[:IMPORT_SAMPLE]]
    parts = [told, Markup("\n").join(sample)]
    if number is None:
        return Message(joined(parts), confidential=True, awaited=True)
    yes = Choice(
        say.plain("button-import", count=outcome.added), Action(Act.IMPORT, number, word=YES), tone=Tone.PRIMARY
    )
    no = Choice(say.plain("button-import-not"), Action(Act.IMPORT, number, word=NO))
    return Message(joined(parts), ((yes,), (no,)), confidential=True, awaited=True)


def taken_in(say: Translator, outcome: Outcome, admin: str) -> Message:
    """What was taken in, with a button that takes it back."""
    told = say("import-done", count=outcome.added, admin=admin)
    if outcome.number is None:
        return Message(told)
    return Message(told, ((Choice(say.plain("button-import-undo"), Action(Act.IMPORT, outcome.number, word=UNDO)),),))
