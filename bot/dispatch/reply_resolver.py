"""Resolves an answer in words: it is a press of a choice that the bot has offered, or plain words."""

from dataclasses import replace

from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Event, Press, Reply, Room, Text
from bot.messaging.messages import OFFERS
from bot.messaging.replies import about_card, understood
from storage.protocol import Transaction
from storage.records import Menu, SlotKind


class ReplyTargetUnknown(Exception):
    """The message that is answered is not known yet: its delivery may not have been recorded."""


def meaning(tx: Transaction, event: Event, former: int, *, patiently: bool) -> Event | None:
    """The event, in which an answer to a list of choices is replaced by its meaning. None if it means nothing.

    `former` is the last id of an outgoing message of the run before. Raises ReplyTargetUnknown only if `patiently`.
    """
    reply = event.content
    if not isinstance(reply, Reply):
        return event
    if event.room is Room.ADMINS and not CAPABILITIES[event.platform].answered_in_words:
        return _said_to_card(tx, event, reply)
    menu = tx.chats.offered(event.address, reply.message)
    if patiently and _may_be_noted_soon(tx, event, reply, former, known=menu is not None):
        raise ReplyTargetUnknown
    if reply.follows == () and not reply.message:
        menu = None  # it came before anything that the bot said, and so is no answer to it
    message, choices = (menu.message, menu.choices) if menu else (reply.message, b"[]")
    content = understood(reply, message, OFFERS.validate_json(choices), event.room)
    if isinstance(content, Press) and menu and _came_before(reply, menu):
        content = replace(content, action=None)  # it answers the choices that were offered before
    if isinstance(content, Text):
        content = replace(content, first=reply.follows == (), early=menu is not None and _came_before(reply, menu))
    return replace(event, content=content) if content is not None else None


def _said_to_card(tx: Transaction, event: Event, reply: Reply) -> Event | None:
    """Where there are buttons, people only write in reply to a card what no button can say."""
    slot = tx.outbox.slot_of(event.address, reply.message)
    said = about_card(reply.text)
    if slot is None or slot.kind is not SlotKind.CARD or said is None:
        return None
    return replace(event, content=Command(*said, answers=reply.message))


def _may_be_noted_soon(tx: Transaction, event: Event, reply: Reply, former: int, *, known: bool) -> bool:
    """Whether the answered message may have been sent although its delivery was not recorded. When it is delivered
    again, it is the same message. A person who names no message may have seen one that the run before has left in the
    outbox.
    """
    if reply.message:
        return not known and tx.outbox.is_outgoing(event.address)
    return event.room is Room.PRIVATE and tx.outbox.is_outgoing(event.address, former)


def _came_before(reply: Reply, menu: Menu) -> bool:
    """Whether the person answered before they could see these choices. People repeat an answer that seems to be
    ignored.
    """
    return not reply.message and reply.follows is not None and menu.message not in reply.follows
