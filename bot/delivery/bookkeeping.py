"""What the store learns of a delivery: which message shows a slot, and which choices it offers.

Each function runs within one transaction.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from bot.messaging.actions import Act
from bot.messaging.capabilities import Capabilities
from bot.messaging.messages import DELIVERIES, OFFERS, Choice, Delivery, Message
from bot.messaging.replies import offered_now
from storage.protocol import Transaction
from storage.records import Address, OutboxMessage

# What stands, where a message cannot be deleted any more, in place of one that has been sent again further down.
MOVED_DOWN = Message("⬇️")
# What stands in place of a message that the platform does not take: the number tells which.
REFUSED = "⚠️"


def shown_and_offered(
    outgoing: OutboxMessage, can: Capabilities, tx: Transaction
) -> tuple[str | None, tuple[Choice, ...]]:
    """The message that shows an outgoing message's slot, and what it is known to offer."""
    shown = tx.outbox.shown(outgoing)
    offer = tx.chats.offered(outgoing.address, shown) if shown and can.answered_in_words else None
    return shown, OFFERS.validate_json(offer.choices) if offer else ()


def note_delivered(
    outgoing: OutboxMessage, message: str | None, can: Capabilities, tx: Transaction, *, group: bool
) -> OutboxMessage | None:
    """Take an outgoing message out of the outbox; a new message of a slot leaves another there, which removes the
    former.
    """
    delivery = DELIVERIES.validate_json(outgoing.body)
    former = tx.outbox.shown(outgoing) if outgoing.slot and message is not None else None
    tx.outbox.delivered(outgoing, message)
    if message is not None and can.answered_in_words and delivery.message is not None:
        _note_offered(outgoing, message, list(chain(*delivery.message.choices)), tx, group=group)
    if former is None or former == message or not (delivery.as_new or can.answered_in_words or can.keeps_edits):
        return None
    gone = Delivery(MOVED_DOWN, replaces=former, removes=True)
    return tx.outbox.post(OutboxMessage(outgoing.address, DELIVERIES.dump_json(gone), priority=outgoing.priority))


def _note_offered(
    outgoing: OutboxMessage, message: str, choices: Sequence[Choice], tx: Transaction, *, group: bool
) -> None:
    # A group shows many cards at once, a private chat asks one thing at a time.
    before = tx.chats.offered(outgoing.address, message) if group else None
    offered = offered_now(list(map(_nameless, choices)), OFFERS.validate_json(before.choices) if before else ())
    if offered:
        tx.chats.offer(outgoing, message, OFFERS.dump_json(offered), alone=not group)


def follow(outgoing: OutboxMessage, new: Address, tx: Transaction) -> OutboxMessage | None:
    """The chat of an outgoing message has a new address; the message as it goes there, unless a newer one does."""
    tx.chats.moved(outgoing.address, new)
    if not is_latest(outgoing, tx):
        return None
    tx.outbox.delivered(replace(outgoing, notifies=0), None)
    return tx.outbox.post(replace(outgoing, address=new))


def is_latest(outgoing: OutboxMessage, tx: Transaction) -> bool:
    """Whether nothing newer of its slot has taken its place in the outbox, which must not be overwritten."""
    return tx.outbox.undelivered(outgoing.id - 1, 1) == [outgoing]


def shorter(outgoing: OutboxMessage) -> Delivery | None:
    """What an admin group sees of something that the platform will never take: its name, and that it is there."""
    delivery = DELIVERIES.validate_json(outgoing.body)
    if not outgoing.slot or delivery.message is None or delivery.removes or delivery.message.text.startswith(REFUSED):
        return None
    number = outgoing.slot.number
    return replace(delivery, message=Message(f"{REFUSED} #{number}" if number else f"{REFUSED} /pending"))


def _nameless(choice: Choice) -> Choice:
    """A choice as it need be remembered: without the words of the signer that stand on some."""
    private = choice.action is not None and choice.action.act in (Act.KEEP, Act.PICK)
    return replace(choice, label="") if private else choice
