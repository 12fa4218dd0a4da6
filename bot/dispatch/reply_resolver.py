"""What an answer in words means: a press of a choice that the bot has offered, or words."""

from dataclasses import replace

from bot.messaging.events import Event, Press, Reply, Room
from bot.messaging.messages import OFFERS
from bot.messaging.replies import understood
from storage.protocol import Transaction
from storage.records import Menu


class ReplyTargetUnknown(Exception):
    """What is replied to is not known, and may be something that is about to be noted as sent."""


def meaning(tx: Transaction, event: Event, former: int, *, patiently: bool) -> Event | None:
    """The event, with an answer to a list of choices turned into what it means; None if it means nothing.

    `former` is the last number of an outgoing message of the run before. ReplyTargetUnknown only if `patiently`.
    """
    reply = event.content
    if not isinstance(reply, Reply):
        return event
    menu = tx.chats.offered(event.address, reply.message)
    if patiently and _may_be_noted_soon(tx, event, reply, former, known=menu is not None):
        raise ReplyTargetUnknown
    message, choices = (menu.message, menu.choices) if menu else (reply.message, b"[]")
    content = understood(reply, message, OFFERS.validate_json(choices), event.room)
    if isinstance(content, Press) and menu and _came_before(reply, menu):
        content = replace(content, action=None)  # meant for what had been offered until then
    return replace(event, content=content) if content is not None else None


def _may_be_noted_soon(tx: Transaction, event: Event, reply: Reply, former: int, *, known: bool) -> bool:
    """Whether what somebody answers was perhaps sent, and the bot did not live to note it: when it is sent again,
    it is the same message. Who does not say to which message they reply saw what the run before has left.
    """
    if reply.message:
        return not known and tx.outbox.is_outgoing(event.address)
    return event.room is Room.PRIVATE and tx.outbox.is_outgoing(event.address, former)


def _came_before(reply: Reply, menu: Menu) -> bool:
    """Whether somebody answered who cannot have seen these choices: they type twice what seems to be unheard."""
    return not reply.message and reply.follows is not None and menu.message not in reply.follows
