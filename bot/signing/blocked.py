"""What somebody hears from whose account the letter takes no more signatures: that, and nothing else.

What the bot knows of them they can still see and erase, and their name they can still hide. They turn off the news that
they still get, and say of a signature that stands whether it stands for a changed text.
"""

from bot.letters.news import OFF
from bot.letters.presentation import no_more_signatures
from bot.messaging.actions import Act, Action
from bot.messaging.events import Command, Content, Edited, Press, Retracted, Text
from bot.signing.view import Outcome, View

_STILL = ("withdraw", "hide", "show")
_STILL_PRESSED = (Act.WITHDRAW, Act.WITHDRAW_SURELY, Act.HIDE, Act.SHOW, Act.DIFFERENCES, Act.KEEP_WORDING)


def may_go_on(view: View, content: Content) -> bool:
    """Whether a blocked account is answered as any other."""
    match content:
        case Command("data") | Press(action=Action(Act.COMMAND, word="data")):
            return True
        case Command(name) | Press(action=Action(Act.COMMAND, word=name)):
            return view.signature is not None and (name in _STILL or (name == "news" and view.wants_news))
        case Press(action=Action(Act.NEWS, word=word)):
            return view.wants_news and word == OFF
        case Press(action=Action(act)):
            return view.signature is not None and act in _STILL_PRESSED
        case _:
            return False


def turned_away(view: View, content: Content) -> Outcome:
    """The one sentence, in the place of whatever was pressed."""
    if isinstance(content, Edited | Retracted) or (isinstance(content, Text) and content.first):
        return Outcome((), None)
    told = no_more_signatures(view.say, view.letter, view.signature)
    return Outcome((told,), None, in_place=isinstance(content, Press))
