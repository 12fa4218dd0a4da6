"""Brings a signature's card up to date in every admin group."""

from bot import approval
from bot.letterbox import ADMINS, Letterbox
from bot.names import likeness
from bot.phrasebook import Voice
from bot.vocabulary import Delivery
from storage.records import Signature


def show_card(
    box: Letterbox,
    say: Voice,
    signature: Signature,
    *,
    rejecting: bool = False,
    afresh: bool = False,
    urgency: int = ADMINS,
) -> None:
    """Let the card of a signature show how things stand; `afresh` sends it anew instead of changing it in place."""
    signatures = box.tx.signatures
    similar: list[int] = []
    if signature.entry is not None:
        similar = signatures.by_likeness(likeness(signature.entry.name), signature.id)
    decision = signatures.last_decision(signature.id)
    message = approval.card(say, signature, similar, decision, rejecting=rejecting)
    box.show_admins(approval.slot(signature.id), Delivery(message, afresh=afresh), urgency)


def close_card(box: Letterbox, say: Voice, number: int) -> None:
    """The signer has withdrawn: the card keeps nothing but its number."""
    box.show_admins(approval.slot(number), Delivery(approval.withdrawn_card(say, number)))
