"""A line that an admin has mended: its signer keeps it so, or objects."""

from bot.letters.presentation import shown_entry
from bot.messaging.actions import Action
from bot.messaging.messages import Message
from bot.messaging.widgets import joined
from bot.signing.standing import home
from bot.signing.steps import old_button
from bot.signing.view import Accept, Object, Outcome, View


def accept(view: View, action: Action) -> Outcome:
    """The mended line is the signer's own from now on."""
    signature = view.signature
    if signature is None or signature.entry is None or view.own_line is None or not _is_meant(view, action):
        return old_button(view)
    text = joined([view.say("mended-accepted"), shown_entry(view.say, signature.entry)])
    return Outcome((Message(text, home(view), awaited=True),), view.draft, in_place=True, change=Accept())


def object_(view: View, action: Action) -> Outcome:
    """The mended line leaves the public list at once, and the admins decide anew, about the signer's own."""
    own = view.own_line
    if own is None or not _is_meant(view, action):
        return old_button(view)
    text = joined([view.say("mended-objected"), shown_entry(view.say, own)])
    return Outcome((Message(text, home(view), awaited=True),), view.draft, in_place=True, change=Object(own))


def _is_meant(view: View, action: Action) -> bool:
    signature = view.signature
    return signature is not None and (signature.id, signature.revision) == (action.number, action.revision)
