"""A signer turns news of the letter on or off; it is off until then."""

from bot.letters.news import OFF, ON, switch
from bot.messaging.actions import Action
from bot.messaging.messages import Message
from bot.signing.standing import home, shown_standing
from bot.signing.steps import old_button
from bot.signing.view import Outcome, View, WantNews
from storage.records import State

STANDS = (State.PENDING, State.APPROVED)


def shown(view: View) -> Outcome:
    """Whether the signer gets news, and the switch. Only a signer can turn it on."""
    if view.signature is None or view.signature.state not in STANDS:
        return shown_standing(view)
    text = view.say("news-on" if view.wants_news else "news-offered")
    return Outcome((Message(text, ((switch(view.say, wanted=view.wants_news),), *home(view))),), view.draft)


def turn(view: View, action: Action) -> Outcome:
    """Turn it on or off, as the button says."""
    if view.signature is None or action.word not in (ON, OFF):
        return old_button(view)
    if action.word == ON and view.signature.state not in STANDS:
        return old_button(view)
    wanted = action.word == ON
    text = view.say("news-on" if wanted else "news-stopped")
    rows = ((switch(view.say, wanted=wanted),), *home(view))
    return Outcome((Message(text, rows, awaited=True),), view.draft, in_place=True, change=WantNews(wanted))
