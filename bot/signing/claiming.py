"""A line that an admin has entered for somebody without a messenger: whoever has its code says whether it is theirs."""

from bot.letters.presentation import contact, letter_button, shown_entry
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Content, Press
from bot.messaging.links import code_of
from bot.messaging.messages import Choice, Message, Tone
from bot.messaging.widgets import joined
from bot.signing.standing import home
from bot.signing.view import Claim, Disown, Outcome, View


def code_in(content: Content) -> str:
    """The code that an event names, by a link or a button; "" if it names none."""
    match content:
        case Command("start", word) | Press(action=Action(Act.CLAIM | Act.DISOWN, word=word)):
            return code_of(word)
        case _:
            return ""


def ask(view: View, code: str) -> Outcome:
    """Show the line, and ask whose it is. Who has signed already is told so; a code that leads nowhere says nothing."""
    say, line = view.say, view.claimed
    if line is None or line.entry is None:
        return Outcome((Message(say("claim-void"), home(view), awaited=True),), view.draft)
    if view.signature is not None:
        text = say("claim-signed", number=str(view.signature.id), contact=contact(view.letter))
        return Outcome((Message(text, home(view), awaited=True),), view.draft)
    question = say("claim-question", title=view.wording.title)
    rows = (
        (_choice(view, "button-mine", Act.CLAIM, code, Tone.PRIMARY),),
        (_choice(view, "button-not-mine", Act.DISOWN, code, Tone.DANGER),),
        (letter_button(say),),
    )
    return Outcome((Message(joined([question, shown_entry(say, line.entry)]), rows, awaited=True),), view.draft)


def mine(view: View, action: Action) -> Outcome:
    """The line is theirs, as if they had signed; what they had begun to sign is over."""
    line = view.claimed
    if not _is_asked(view, action) or line is None or line.entry is None:
        return ask(view, action.word)
    say = view.say
    further = Choice(say.plain("button-my"), Action(Act.MY), tone=Tone.PRIMARY)
    text = joined([say("claim-made"), shown_entry(say, line.entry), say(f"claim-{line.state}")])
    message = Message(text, ((letter_button(say), further),), awaited=True)
    return Outcome((message,), None, in_place=True, change=Claim(line, say.language))


def not_mine(view: View, action: Action) -> Outcome:
    """The line is not theirs: it is erased, and the admins hear of it."""
    line = view.claimed
    if not _is_asked(view, action) or line is None:
        return ask(view, action.word)
    message = Message(view.say("claim-refused"), home(view), awaited=True)
    return Outcome((message,), view.draft, in_place=True, change=Disown(line))


def _is_asked(view: View, action: Action) -> bool:
    """Whether the line stands as it was shown, and the person has none of their own."""
    line = view.claimed
    return view.signature is None and line is not None and line.revision == action.revision


def _choice(view: View, phrase: str, act: Act, code: str, tone: Tone) -> Choice:
    revision = view.claimed.revision if view.claimed is not None else 0
    return Choice(view.say.plain(phrase), Action(act, 0, revision, code), tone=tone)
