"""Events that a platform reports, as frozen values with a JSON form, because they are stored in the inbox."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from pydantic import TypeAdapter

from bot.messaging.actions import Action
from storage.records import Address, Platform


class Room(StrEnum):
    """The kind of chat that an event comes from."""

    PRIVATE = "private"
    ADMINS = "admins"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Document:
    """A person has sent a file. `file` is what the platform needs to fetch it, `size` its bytes as the sender's app
    says, and `source` the message that it came with.
    """

    file: str
    name: str
    size: int
    source: str


@dataclass(frozen=True, slots=True)
class Command:
    """`/name argument`, without the slash; the `file` is the one below which it stands, or to which it replies.

    `answers` is the message that it is a reply to, and `corrects` the one that it was edited from, if any. One that was
    said `silently` is a reaction: it can be answered only below the message that it answers. `quoted` are the words of
    somebody's message that it is a reply to, in the admin group, where the command needs them and the platform tells
    them.
    """

    name: str
    argument: str = ""
    answers: str = ""
    corrects: str = ""
    silently: bool = False
    file: Document | None = None
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words typed by a person; the `first` ones before the bot had said anything, where that is known.

    `source` is the platform's id of the message, where it can be edited or deleted later; `question` the field of the
    question that it replies to, if it names one. `early` words were typed before what is offered now could be seen.
    """

    text: str
    first: bool = False
    source: str = ""
    question: str = ""
    early: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """A person has put other words in the place of those of an earlier message of theirs."""

    message: str
    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button. `press` is the platform's id for the answer to it, `message` is the message with the button.

    If the press is `silently` made, the person sees the message change and needs no other answer.
    """

    press: str
    message: str
    action: Action | None
    silently: bool = False


FOLLOWS_MOST = 10


@dataclass(frozen=True, slots=True)
class Reply:
    """Words or a reaction that answer the choices listed in a message. The stored menus tell which action they mean.

    `reply` is the platform's id of the answer, `message` the id of the answered message; without `message` the answer
    is to the last message with choices in the chat. `follows` are the bot's latest messages in the chat before the
    answer, at most `FOLLOWS_MOST`; None if they are not known, none if the bot had
    sent nothing yet.
    """

    reply: str
    text: str
    message: str = ""
    reaction: bool = False
    follows: tuple[str, ...] | None = None
    forgeable: bool = False  # it is a reaction in an encrypted room: reactions are not encrypted


class Strange(StrEnum):
    """Kinds of input that is not an answer. The values are stored, and are parts of phrase names."""

    EDITED = "edited"
    RATE_LIMITED = "hasty"  # the account sends too fast
    TOO_LONG = "long"
    OTHER = "other"
    UNDECRYPTABLE = "sealed"
    UNENCRYPTED = "open"  # unencrypted, in an encrypted room
    UNSIGNED = "unsigned"  # from a device that its owner has not verified, where only verified devices count
    EMOTE = "emote"  # it came as “/me”
    POLL = "poll"
    VERIFICATION = "verification"  # somebody wants to compare emoji with the bot
    FORGEABLE = "forgeable"  # a reaction, where only what is encrypted may decide
    REACTION = "reaction"  # a reaction, which no device signs, where only verified devices count


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Input that is not an answer: a photo, a sticker, a voice message, an edited message."""

    what: Strange


@dataclass(frozen=True, slots=True)
class Retracted:
    """Somebody has taken back a message: `retracts` is the platform's id of it."""

    retracts: str


class Presence(StrEnum):
    """What an account is in a group: outside, an ordinary member, or an administrator."""

    OUTSIDE = "outside"
    MEMBER = "member"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody joined or left the admin group, or became its administrator. `at` is the platform's time in Unix
    seconds, or 0.
    """

    present: bool
    leads: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class OwnMembership:
    """The bot itself joined or left the admin group, or became or ceased to be its administrator. `at` as in
    `Membership`.
    """

    presence: Presence
    at: int = 0


class Exposure(StrEnum):
    """Why people other than the admins can enter an admin group, or read it."""

    PUBLIC = "public"
    LINKED = "linked"  # the group in which a channel is discussed
    CHANNEL = "channel"  # a channel instead of a group
    JOINABLE = "joinable"
    READABLE = "readable"
    GUESTS = "guests"
    IDENTITY = "identity"  # somebody else has replaced the identity of the bot's account, and can add devices to it


@dataclass(frozen=True, slots=True)
class Exposed:
    """People other than the admins can enter the admin group, or read it."""

    how: Exposure


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has a new address."""

    to: str


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The chat was replaced by another one, which the bot is not in."""

    to: str
    closed: Literal[True] = True  # in the inbox it must differ from `Moved`, which the bot follows


# Events that the platform itself reports about a chat; no person can send them.
Notice = Membership | OwnMembership | Exposed | Moved | Upgraded
Content = Command | Text | Document | Edited | Press | Reply | Unreadable | Retracted | Notice


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a chat. `key` is unique on its platform; `person` is the display name of the
    account.
    """

    platform: Platform
    key: str
    chat: str
    room: Room
    account: str
    person: str
    language: str
    content: Content
    thread: str = ""
    """The message that begins the thread in which it happened, if it did in one: there the answers belong."""

    @property
    def address(self) -> Address:
        """The chat in which the event happened."""
        return Address(self.platform, self.chat)

    @property
    def is_anonymous(self) -> bool:
        """Whether somebody writes as the group itself, so that nobody can tell who it is."""
        return self.room is not Room.PRIVATE and self.account == self.chat


EVENTS: TypeAdapter[Event] = TypeAdapter(Event)
