"""What a platform has heard, as plain frozen values with a JSON form: they rest in the inbox for a while."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from pydantic import TypeAdapter

from bot.messaging.actions import Action
from storage.records import Address, Platform


class Room(StrEnum):
    """What kind of chat an event came from."""

    PRIVATE = "private"
    ADMINS = "admins"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Command:
    """`/name argument`, without the slash."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words typed by a person."""

    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """A button; `press` is the platform's id to answer it by, `message` the message that carries it.

    Whoever presses `silently` sees the message change, and needs no word that it did.
    """

    press: str
    message: str
    action: Action | None
    silently: bool = False


FOLLOWS_MOST = 10


@dataclass(frozen=True, slots=True)
class Reply:
    """Words, or a reaction, to choices that stand in a message as a list: which action they mean, our records tell.

    `reply` is the platform's id of it, `message` that of the message answered; without one it is the last with
    choices in the chat. `follows` are the bot's last messages there that it came after, at most `FOLLOWS_MOST`; None if
    none is known.
    """

    reply: str
    text: str
    message: str = ""
    reaction: bool = False
    follows: tuple[str, ...] | None = None


class Strange(StrEnum):
    """What a person may send that is no answer; the values are stored, and name phrases."""

    EDITED = "edited"
    RATE_LIMITED = "hasty"  # it came too fast to be read
    TOO_LONG = "long"
    OTHER = "other"
    UNDECRYPTABLE = "sealed"
    UNENCRYPTED = "open"  # it came unencrypted into an encrypted room
    UNSIGNED = "unsigned"  # it came from a device that its owner has not verified, where only such count
    REACTION = "reaction"  # it is a reaction, which no device signs, where only signed devices count


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A photo, a sticker, a voice message, an edited message: anything that is no answer."""

    what: Strange


class Presence(StrEnum):
    """What somebody is in a group: out of it, an ordinary member, or one of those who lead it."""

    OUTSIDE = "outside"
    MEMBER = "member"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody joined or left the admin group, or leads it now; `at` by the platform's clock, in Unix seconds, or 0."""

    present: bool
    leads: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class OwnMembership:
    """The bot itself was taken out of the admin group or into it, or leads it now or no more; `at` as above."""

    presence: Presence
    at: int = 0


class Exposure(StrEnum):
    """Why more people than the admins can get into an admin group, or read there."""

    PUBLIC = "public"
    LINKED = "linked"  # it is where a channel is discussed
    CHANNEL = "channel"  # it is no group at all
    JOINABLE = "joinable"
    READABLE = "readable"
    GUESTS = "guests"


@dataclass(frozen=True, slots=True)
class Exposed:
    """More people than the admins can get into the admin group, or read there."""

    how: Exposure


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has a new address."""

    to: str


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The chat has been closed in favour of another one, into which the bot was not taken along."""

    to: str
    closed: Literal[True] = True  # in the inbox, it must not look like a move, which is followed


# The platform's own words about a chat, which nobody in it can say.
Notice = Membership | OwnMembership | Exposed | Moved | Upgraded
Content = Command | Text | Press | Reply | Unreadable | Notice


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a chat. `key` is unique on its platform, `person` a name to call them by."""

    platform: Platform
    key: str
    chat: str
    room: Room
    account: str
    person: str
    language: str
    content: Content

    @property
    def address(self) -> Address:
        """The chat in which it happened."""
        return Address(self.platform, self.chat)


EVENTS: TypeAdapter[Event] = TypeAdapter(Event)
