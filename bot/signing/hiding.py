"""A signer takes the name off the public list at once, and puts it back as easily.

Nobody has to give a reason or to press twice: a person in danger has no time. An open draft follows, so that its
confirmation does not undo it.
"""

from dataclasses import replace

from bot.messaging.actions import Act, Action
from bot.messaging.messages import Choice, Message
from bot.signing.prompts import ask
from bot.signing.standing import home, shown_standing
from bot.signing.view import Hide, Outcome, Show, View
from storage.records import Draft, Signature, State, Visibility


def hide(view: View) -> Outcome:
    """Hide the name of the signature, whatever state it is in."""
    draft, signature = _turned(view.draft, Visibility.WITHHELD), view.signature
    if signature is None:
        return _without_signature(view, draft)
    if _was_never_public(signature):
        return Outcome((Message(view.say("hide-withheld"), home(view)),), draft)
    show_again = (Choice(view.say.plain("button-show"), Action(Act.SHOW)),)
    return Outcome((Message(view.say("hide-done"), (show_again, *home(view))),), draft, change=Hide())


def show(view: View) -> Outcome:
    """Show the name again. What was withheld from the beginning has to be corrected: no admin has seen it as public."""
    draft, signature = _turned(view.draft, Visibility.PUBLIC), view.signature
    if signature is None:
        return _without_signature(view, draft)
    if _was_never_public(signature):
        correct = (Choice(view.say.plain("button-correct"), Action(Act.CORRECT, signature.id)),)
        return Outcome((Message(view.say("show-withheld"), (correct, *home(view))),), view.draft)
    hide_again = (Choice(view.say.plain("button-hide"), Action(Act.HIDE)),)
    told = view.say("show-done" if signature.state is State.APPROVED else "show-waits")
    return Outcome((Message(told, (hide_again, *home(view))),), draft, change=Show())


def _turned(draft: Draft | None, visibility: Visibility) -> Draft | None:
    if draft is None or draft.visibility is visibility:
        return draft
    return replace(draft, visibility=visibility, revision=draft.revision + 1)


def _without_signature(view: View, draft: Draft | None) -> Outcome:
    return shown_standing(view) if draft is None else ask(view, draft)


def _was_never_public(signature: Signature) -> bool:
    return signature.visibility is Visibility.WITHHELD and not signature.hidden
