"""Messages of the bot. A platform turns each `Delivery` into calls of its API.

Like events, they are frozen values with a JSON form, because they are stored in the outbox.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import AliasChoices, Base64Bytes, Field, TypeAdapter

from bot.messaging.actions import Action


class Tone(StrEnum):
    """The look of a button, where the platform can show it."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


class Invitation(StrEnum):
    """What a button does with the link to the private chat with the bot."""

    OPEN = "open"
    COPY = "copy"
    SHARE = "share"  # with the words of the choice, in a chat that the person picks in the platform's own list
    CARD = "card"  # as a card of the letter, in any chat
    CLAIM = "claim"  # the link claims a line with the words of the choice, and is to be copied
    GROUP = "group"  # adds the bot to a group that the person picks, where it hears the words of the choice


class Topic(StrEnum):
    """What a message in an admin group is about, by which groups with topics sort it. The values are stored."""

    WAITING = "waiting"  # for a decision
    DECIDED = "decided"  # what became of it, and answers
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: it has an action, shares the link to the bot, or leads to a `page` in the web."""

    label: str
    action: Action | None = None
    invitation: Invitation | None = None
    tone: Tone | None = None
    page: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file that a message carries."""

    name: str
    kind: str
    """The media type, such as `text/csv`."""
    content: Base64Bytes


@dataclass(frozen=True, slots=True)
class Message:
    """One message in a chat: text in our markup (see `bot.messaging.markup`), rows of buttons, and possibly a picture
    (PNG) or a file.

    A confidential message cannot be forwarded or saved, if the platform can forbid that. An `awaited` message notifies
    its readers; other messages are read by the person who asked for them.
    """

    text: str
    choices: tuple[tuple[Choice, ...], ...] = ()
    picture: Base64Bytes | None = None
    confidential: bool = False
    file: File | None = None
    awaited: bool = False
    shows_code: bool = False
    """Whether its picture is the link to the bot as a QR code, which the platform draws."""
    lists_choices: bool = True
    """Whether the choices are listed where there are no buttons. Otherwise the text says how to take them."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One task of the delivery worker in one chat: answer a press, show a message, or both.

    `replaces` is the id of a message in the chat; the new message replaces it if it still exists. The message of a slot
    replaces the former message of that slot; with `as_new` it is sent as a new message, and the delivery worker deletes
    the former one. `removes` deletes the message that `replaces` names, or otherwise the slot's message, without a new
    one; where the platform can no longer delete it, the old message is edited to show the new one, if there is any.
    A `form` is the one message in which a conversation happens: it replaces the form of its chat while nothing of ours
    stands below that, and is sent as a new message otherwise, whereupon the former one is deleted. One that `ends` is
    the last of its conversation. It goes into the `thread` that begins with that message, where the platform has
    threads; without one, into the `topic`, where the group has topics.
    """

    message: Message | None = None
    replaces: str = ""
    press: str = ""
    toast: str = ""
    as_new: Annotated[bool, Field(validation_alias=AliasChoices("as_new", "afresh"))] = False  # so until 0.2
    removes: bool = False
    form: bool = False
    ends: bool = False
    signs: tuple[str, ...] = ()
    """Reactions to put to the message that it `replaces`, instead of a message."""
    thread: str = ""
    topic: Topic | None = None


DELIVERIES: TypeAdapter[Delivery] = TypeAdapter(Delivery)
OFFERS: TypeAdapter[tuple[Choice, ...]] = TypeAdapter(tuple[Choice, ...])
