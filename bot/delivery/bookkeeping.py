"""Records a delivery in the store: which message shows a slot, and which choices the message offers.

Each function runs within one transaction.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain

from bot.messaging.actions import Act
from bot.messaging.capabilities import Capabilities
from bot.messaging.messages import DELIVERIES, OFFERS, Choice, Delivery, Message
from bot.messaging.replies import offered_now, signs_of
from bot.policy import MENUS_A_CHAT, ROWS_AT_ONCE
from storage.protocol import Transaction
from storage.records import Address, OutboxMessage, Priority, SlotKind

# The text of a former message that can no longer be deleted, after its content was sent again as a new message.
MOVED_DOWN = Message("⬇️")
# The beginning of the text that replaces a message which the platform rejects; the number of the signature follows.
REFUSED = "⚠️"


def shown_and_offered(
    outgoing: OutboxMessage, can: Capabilities, tx: Transaction
) -> tuple[str | None, tuple[Choice, ...]]:
    """The message that shows the slot of an outgoing message, and the choices that it offers as far as the store
    knows.
    """
    shown = tx.outbox.shown(outgoing)
    offer = tx.chats.offered(outgoing.address, shown) if shown and can.answered_in_words else None
    return shown, OFFERS.validate_json(offer.choices) if offer else ()


def note_delivered(
    outgoing: OutboxMessage,
    message: str | None,
    can: Capabilities,
    tx: Transaction,
    *,
    group: bool,
    refused: datetime | None = None,
) -> list[OutboxMessage]:
    """Take an outgoing message out of the outbox. What a new message leaves to do comes back: the one that showed its
    slot before is to go, and the reactions that decide are to be put to it. `refused` is when the chat did not take it.
    """
    if outgoing.slot is not None and outgoing.slot.kind is SlotKind.NAMES:
        platform = outgoing.address.platform
        if refused is not None:
            # What stands there stays known, since it is still to be mended.
            tx.outbox.delivered(replace(outgoing, slot=None), None)
            tx.announcements.refused(outgoing.slot.number, platform, refused)
            return []
        tx.announcements.accepted(platform)
    delivery = DELIVERIES.validate_json(outgoing.body)
    former = tx.outbox.shown(outgoing) if outgoing.slot and message is not None else None
    tx.outbox.delivered(outgoing, message)
    following = []
    if message is not None and can.answered_in_words and delivery.message is not None:
        signs = _note_offered(outgoing, message, list(chain(*delivery.message.choices)), tx, group=group)
        if signs and can.places_signs:
            # Who waits for a card needs it sooner than the signs below another.
            tap = DELIVERIES.dump_json(Delivery(replaces=message, signs=signs))
            following.append(tx.outbox.post(OutboxMessage(outgoing.address, tap, priority=Priority.REPORTS)))
    if message is not None and can.keeps_a_form and not group:
        following += _note_form(outgoing, delivery, message, tx)
    if former is not None and former != message and (delivery.as_new or can.answered_in_words or can.keeps_edits):
        gone = DELIVERIES.dump_json(Delivery(MOVED_DOWN, replaces=former, removes=True))
        following.append(tx.outbox.post(OutboxMessage(outgoing.address, gone, priority=outgoing.priority)))
    return following


def next_undelivered(after: int, tx: Transaction) -> list[OutboxMessage]:
    """The next outgoing messages with an id above `after`, as many as one transaction reads."""
    return tx.outbox.undelivered(after, ROWS_AT_ONCE)


def form_in_view(outgoing: OutboxMessage, tx: Transaction) -> str | None:
    """The message that shows the form of a chat, unless a newer message stands below it."""
    form = tx.chats.form(outgoing.address)
    return form[0] if form is not None and form[0] == form[1] else None


def _note_form(outgoing: OutboxMessage, delivery: Delivery, message: str, tx: Transaction) -> list[OutboxMessage]:
    """Note where the form of a chat stands now; the task comes back to delete the message that showed it before."""
    if not delivery.form:
        if message != delivery.replaces:
            tx.chats.note_newest(outgoing.address, message)
        return []
    former, newest = tx.chats.form(outgoing.address) or ("", message)
    if message not in (former, delivery.replaces):
        newest = message
    if delivery.ends:
        tx.chats.drop_form(outgoing.address)
    else:
        tx.chats.note_form(outgoing.address, message, newest)
    if former in ("", message):
        return []
    gone = DELIVERIES.dump_json(Delivery(replaces=former, removes=True))
    return [tx.outbox.post(OutboxMessage(outgoing.address, gone, priority=outgoing.priority))]


def _note_offered(
    outgoing: OutboxMessage, message: str, choices: Sequence[Choice], tx: Transaction, *, group: bool
) -> tuple[str, ...]:
    """Note what a message offers; the reactions come back that decide about it and did not before."""
    # A group shows many cards at once, a private chat asks one thing at a time.
    menu = tx.chats.offered(outgoing.address, message) if group else None
    before = OFFERS.validate_json(menu.choices) if menu else ()
    offered = offered_now(list(map(_nameless, choices)), before)
    if offered:
        tx.chats.offer(outgoing, message, OFFERS.dump_json(offered), most=None if group else MENUS_A_CHAT)
    return signs_of(choices) if group and not signs_of(before) else ()


def follow(outgoing: OutboxMessage, new: Address, tx: Transaction) -> OutboxMessage | None:
    """Put an outgoing message into the outbox again, for the new address of its chat. None if a newer message of its
    slot exists.
    """
    tx.chats.moved(outgoing.address, new)
    if not is_latest(outgoing, tx):
        return None
    tx.outbox.delivered(replace(outgoing, notifies=0), None)
    return tx.outbox.post(replace(outgoing, address=new))


def is_latest(outgoing: OutboxMessage, tx: Transaction) -> bool:
    """Whether an outgoing message is still in the outbox. A newer message of its slot must not be overwritten."""
    return tx.outbox.undelivered(outgoing.id - 1, 1) == [outgoing]


def shorter(outgoing: OutboxMessage) -> Delivery | None:
    """What an admin group gets in place of a message that the platform rejects for good: the number of the signature.
    None if there is nothing to replace.
    """
    delivery = DELIVERIES.validate_json(outgoing.body)
    if not outgoing.slot or delivery.message is None or delivery.removes or delivery.message.text.startswith(REFUSED):
        return None
    number = outgoing.slot.number
    return replace(delivery, message=Message(f"{REFUSED} #{number}" if number else f"{REFUSED} /pending"))


def _nameless(choice: Choice) -> Choice:
    """A choice as it is stored: without a label that contains words of the signer."""
    private = choice.action is not None and choice.action.act in (Act.KEEP, Act.PICK, Act.TAKE)
    return replace(choice, label="") if private else choice
