"""Incoming events, outgoing messages, and the slots that show messages."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from storage.records.people import Address, Platform


@dataclass(frozen=True, slots=True)
class InboxEvent:
    """An event of the inbox: the platform's key for it, and its body, which is sealed in the database."""

    platform: Platform
    key: str
    body: bytes
    id: int = 0


class Priority(IntEnum):
    """The order in which messages are delivered: the lowest first."""

    ANSWERS = 0  # answers to the press of a button
    PEOPLE = 1
    ADMINS = 2  # messages that an admin waits for
    CARDS = 3
    REPORTS = 4  # also news of decisions, of which there may be thousands at once


class SlotKind(StrEnum):
    """The kind of content of a slot."""

    CARD = "card"
    QUEUE = "queue"
    FOUND = "found"
    BULK = "bulk"
    SWEEP = "sweep"
    LINK = "link"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one message in an admin group: the card of a signature, by its number, or the link by which it is
    claimed, the queue, what was decided together or in a sweep, by its number, or what was found, by the time at which
    it was asked for (Unix seconds). In the channel of a letter: names that are told together, by the number of the
    announcement.

    Only its latest content counts. `str` and `parse` convert to and from the stored form: `card:12`, `queue`, `bulk:3`.
    """

    kind: SlotKind
    number: int = 0

    def __str__(self) -> str:
        return f"{self.kind}:{self.number}" if self.number else str(self.kind)

    @classmethod
    def parse(cls, stored: str) -> "Slot":
        """The slot of a stored form. ValueError if there is none."""
        kind, _, number = stored.partition(":")
        return cls(SlotKind(kind), int(number or 0))

    @classmethod
    def card(cls, number: int) -> "Slot":
        """The slot of the card of a signature."""
        return cls(SlotKind.CARD, number)

    @classmethod
    def link(cls, number: int) -> "Slot":
        """The slot of the link by which an entered signature is claimed."""
        return cls(SlotKind.LINK, number)

    @classmethod
    def bulk(cls, number: int) -> "Slot":
        """The slot of the message about a bulk decision."""
        return cls(SlotKind.BULK, number)

    @classmethod
    def sweep(cls, number: int) -> "Slot":
        """The slot of the message about a sweep."""
        return cls(SlotKind.SWEEP, number)

    @classmethod
    def names(cls, number: int) -> "Slot":
        """The slot of an announcement."""
        return cls(SlotKind.NAMES, number)


QUEUE = Slot(SlotKind.QUEUE)


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message to be delivered. Of a `slot` only the latest content is sent.

    `notifies` is the number of the signature whose signer is told of a decision by the message. With `redacts_history`,
    all former contents of the slot are deleted. Before `due` it is not sent, and can be taken back. It `corrects` what
    the signer was told before. `letter` is the slug of the one it is about, in a deployment with several; it is not
    stored.
    """

    address: Address
    body: bytes
    slot: Slot | None = None
    priority: Priority = Priority.ANSWERS
    notifies: int = 0
    id: int = 0
    redacts_history: bool = False
    due: datetime | None = None
    corrects: bool = False
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """The choices that a message offers, in their stored form, and the id of the outgoing message that delivered
    them.
    """

    message: str
    choices: bytes
    number: int


@dataclass(frozen=True, slots=True)
class Leftover:
    """A message about a signature in a former admin group, and the number of failed attempts to delete it."""

    address: Address
    message: str
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Backlog:
    """The numbers of events that wait to be handled and of messages that wait for delivery, the time since when the
    oldest message waits, and the number of events that failed and were set aside.
    """

    inbox: int
    outbox: int
    oldest: datetime | None
    failed: int = 0
