"""What the bot says: a platform turns each `Delivery` into calls.

Like an event it is a plain frozen value with a JSON form, because both rest in the database for a while.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import AliasChoices, Base64Bytes, Field, TypeAdapter

from bot.messaging.actions import Action


class Tone(StrEnum):
    """How a button looks, where the platform can show it."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


class Invitation(StrEnum):
    """What a button does with the link into the private chat with the bot."""

    OPEN = "open"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: it either carries an action or deals with the link to the bot."""

    label: str
    action: Action | None = None
    invitation: Invitation | None = None
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A file to keep."""

    name: str
    kind: str
    """Its media type, such as `text/csv`."""
    content: Base64Bytes


@dataclass(frozen=True, slots=True)
class Message:
    """What a chat shows: text in our markup (see `bot.messaging.markup`), buttons, perhaps a picture (PNG) or a file.

    A confidential message cannot be forwarded or saved where the platform knows how to forbid it. One that is `awaited`
    notifies whoever it is for; the others are read by who asked for them.
    """

    text: str
    choices: tuple[tuple[Choice, ...], ...] = ()
    picture: Base64Bytes | None = None
    confidential: bool = False
    file: File | None = None
    awaited: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing for the delivery worker to do in one chat: answer a press, show a message, or both.

    `replaces` names a message of the chat that the new one takes the place of, if it is still there. A slot's
    message takes the place of the one that showed the slot before; `as_new`, it comes anew, and the delivery worker
    sees to it that the former one goes. `removes` takes the message that it `replaces`, or else the slot's, away
    without another; where a platform cannot do that any more, the old message shows the new one instead.
    """

    message: Message | None = None
    replaces: str = ""
    press: str = ""
    toast: str = ""
    as_new: Annotated[bool, Field(validation_alias=AliasChoices("as_new", "afresh"))] = False  # stored so until 0.2
    removes: bool = False


DELIVERIES: TypeAdapter[Delivery] = TypeAdapter(Delivery)
OFFERS: TypeAdapter[tuple[Choice, ...]] = TypeAdapter(tuple[Choice, ...])
