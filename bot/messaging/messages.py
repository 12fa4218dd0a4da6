"""The words in which platforms and the service speak to each other.

A platform turns what it hears into an `Event` and what it is given, a `Delivery`, into calls. Both are plain
frozen values with a JSON form, because both rest in the database for a while.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from pydantic import Base64Bytes, TypeAdapter

from storage.records import Platform


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer cannot be taken: a phrase and the values that fill it."""

    phrase: str
    values: Mapping[str, str | int] = field(default_factory=dict)


# What comes in ------------------------------------------------------------------------------------


class Room(StrEnum):
    """What kind of chat an event came from."""

    PRIVATE = "private"
    ADMINS = "admins"
    GROUP = "group"


class Act(StrEnum):
    """What a button does. Short, since Telegram gives a button 64 bytes."""

    PAGE = "pg"
    SIGNATORIES = "ls"
    LANGUAGES = "lg"
    SPEAK = "sp"
    SIGN = "si"
    MY = "my"
    PICK = "pi"
    DONE = "dn"
    SKIP = "sk"
    BACK = "bk"
    KEEP = "kp"
    CANCEL = "cn"
    SWITCH = "sw"
    CHANGE_NAME = "cm"
    CHANGE_PLACES = "cp"
    CHANGE_OCCUPATION = "co"
    CONFIRM = "ok"
    CORRECT = "cr"
    WITHDRAW = "wd"
    WITHDRAW_SURELY = "ws"
    APPROVE = "ap"
    APPROVE_LISTED = "al"
    REJECT = "rj"
    REJECT_BECAUSE = "rb"
    REVIEW = "rv"
    UNDO = "un"
    PENDING = "pd"
    CARD = "cd"
    LET_IN = "li"


ACTION_BYTES = 64
NUMBER_MOST = 2**63 - 1  # what a database can look for


@dataclass(frozen=True, slots=True)
class Action:
    """A button's meaning: a page or signature number, the revision it was made for, and a word."""

    act: Act
    number: int = 0
    revision: int = 0
    word: str = ""

    def encode(self) -> str:
        """The action as a button carries it, at most 64 bytes; ValueError if it is longer."""
        code = f"{self.act}:{self.number:x}:{self.revision:x}:{self.word}"
        if len(code.encode()) > ACTION_BYTES:
            raise ValueError(f"a button of {self.act.name} would be longer than {ACTION_BYTES} bytes")
        return code

    @classmethod
    def decode(cls, code: str) -> "Action | None":
        """The action that a button carried, or None for anything that no button of ours carries."""
        parts = code.split(":", 3)
        if len(parts) != 4:
            return None
        act, number, revision, word = parts
        try:
            action = cls(Act(act), int(number, 16), int(revision, 16), word)
        except ValueError:
            return None
        return action if all(0 <= each <= NUMBER_MOST for each in (action.number, action.revision)) else None


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
    """What a person may send that is no answer; `HASTY` came too fast to be read, `LONG` is too long for it."""

    EDITED = "edited"
    HASTY = "hasty"
    LONG = "long"
    OTHER = "other"
    SEALED = "sealed"  # it cannot be decrypted
    OPEN = "open"  # it came unencrypted into an encrypted room


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


# What goes out ------------------------------------------------------------------------------------


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
    """What a chat shows: text in Telegram's HTML subset, rows of buttons, perhaps a picture (PNG) or a file.

    A confidential message cannot be forwarded or saved where the platform knows how to forbid it.
    """

    text: str
    choices: tuple[tuple[Choice, ...], ...] = ()
    picture: Base64Bytes | None = None
    confidential: bool = False
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing for the courier to do in one chat: answer a press, show a message, or both.

    `replaces` names a message of the chat that the new one takes the place of, if it is still there. A slot's
    message takes the place of the one that showed the slot before; `afresh`, it comes anew, and the courier sees to it
    that the former one goes. `removes` takes the message that it `replaces`, or else the slot's, away without another;
    where a platform cannot do that any more, the old message shows the new one instead.
    """

    message: Message | None = None
    replaces: str = ""
    press: str = ""
    toast: str = ""
    afresh: bool = False
    removes: bool = False


EVENTS: TypeAdapter[Event] = TypeAdapter(Event)
DELIVERIES: TypeAdapter[Delivery] = TypeAdapter(Delivery)
OFFERS: TypeAdapter[tuple[Choice, ...]] = TypeAdapter(tuple[Choice, ...])

SIGNER_COMMANDS = ("letter", "sign", "my", "signatories", "privacy", "language", "help", "cancel")
ADMIN_COMMANDS = ("pending", "stats", "export")
# Followed by the number of a card that the admin group has been shown.
DECISION_COMMANDS = ("approve", "reject", "undo")
GROUP_COMMANDS = ("letter",)
COMMANDS = (*SIGNER_COMMANDS, *ADMIN_COMMANDS, *DECISION_COMMANDS)
