"""The text has changed after somebody signed it: what is different, and what the signer does about it."""

from bot.delivery.unit_of_work import UnitOfWork
from bot.letters.letter import Letter
from bot.letters.rewording import GONE, question, successor, texts_of, word_of
from bot.messaging.actions import Act, Action
from bot.messaging.events import Content, Press
from bot.messaging.messages import Delivery, Message
from bot.signing.standing import home
from bot.signing.steps import old_button
from bot.signing.view import KeepWording, Outcome, View
from storage.records import Address, State

_ABOUT_TEXT = (Act.DIFFERENCES, Act.KEEP_WORDING, Act.WITHDRAW, Act.WITHDRAW_SURELY)
_STANDS = (State.PENDING, State.APPROVED)


def differences(view: View) -> Outcome:
    """Show what has changed since the signer signed."""
    if view.signature is None or view.signed_text is None:
        return old_button(view)
    return Outcome((question(view.say, view.letter, view.signature.id, view.signed_text),), view.draft, in_place=True)


def keep(view: View, action: Action) -> Outcome:
    """The signature stands for the present text from now on, if that is the one that the signer was shown."""
    signature, signed = view.signature, view.signed_text
    if signature is None or signed is None or signature.id != action.number or signature.state not in _STANDS:
        return old_button(view)
    if not view.letter.open_on(view.today):
        return Outcome(
            (Message(view.say(view.letter.why_not_open(view.today)), home(view), awaited=True),),
            view.draft,
            in_place=True,
        )
    present = successor(view.letter, signed)
    if present is None or word_of(present.fingerprint) != action.word:
        asked = question(view.say, view.letter, signature.id, signed, again=present is not None)
        return Outcome((asked,), view.draft, in_place=True)
    told = Message(view.say("wording-kept"), home(view), awaited=True)
    return Outcome((told,), view.draft, in_place=True, change=KeepWording(present.fingerprint))


def ask_who_writes(unit: UnitOfWork, letter: Letter, view: View, address: Address) -> None:
    """Ask somebody who could not be written to and writes now, once, if the admins ask everybody."""
    signature, signed = view.signature, view.signed_text
    if signature is None or signed is None or signature.state not in _STANDS:
        return
    asked = unit.tx.wordings.round()
    if asked is None or asked.texts != texts_of(letter) or signature.id > asked.last:
        return
    present = successor(letter, signed)
    if letter.open_on(view.today) and unit.tx.wordings.ask(signature.id, present.fingerprint if present else GONE):
        unit.post(address, Delivery(question(view.say, letter, signature.id, signed)))


def is_about_text(content: Content) -> bool:
    """Whether somebody withdraws, or is already looking at what has changed in the text."""
    return isinstance(content, Press) and content.action is not None and content.action.act in _ABOUT_TEXT
