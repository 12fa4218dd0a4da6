"""Events that come in, messages that go out, and where they stand."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from storage.records.people import Address, Platform


@dataclass(frozen=True, slots=True)
class InboxEvent:
    """An event as the inbox keeps it: the platform's key for it and its sealed body, opened."""

    platform: Platform
    key: str
    body: bytes
    id: int = 0


class Priority(IntEnum):
    """In which order messages go out: the lowest first."""

    ANSWERS = 0  # to the press of a button
    PEOPLE = 1
    ADMINS = 2  # what an admin waits for
    CARDS = 3
    REPORTS = 4


class SlotKind(StrEnum):
    """What a slot shows."""

    CARD = "card"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in an admin group that one message shows at a time: the card of a signature, by its number, or the queue.

    Only its latest content counts. `str` and `parse` are how it is stored: `card:12`, `queue`.
    """

    kind: SlotKind
    number: int = 0

    def __str__(self) -> str:
        return f"{self.kind}:{self.number}" if self.number else str(self.kind)

    @classmethod
    def parse(cls, stored: str) -> "Slot":
        """The slot that is stored so; ValueError if there is none."""
        kind, _, number = stored.partition(":")
        return cls(SlotKind(kind), int(number or 0))

    @classmethod
    def card(cls, number: int) -> "Slot":
        """Where the card of a signature is shown."""
        return cls(SlotKind.CARD, number)


QUEUE = Slot(SlotKind.QUEUE)


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message on its way out. Of a `slot` only the latest content is ever sent.

    `notifies` is the number of the signature whose signer learns of a decision by
    it. One that `redacts_history` leaves nothing of what its slot has shown before.
    """

    address: Address
    body: bytes
    slot: Slot | None = None
    priority: Priority = Priority.ANSWERS
    notifies: int = 0
    id: int = 0
    redacts_history: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """The choices that a message offers, as they were stored, and the number of the outgoing message that brought
    it.
    """

    message: str
    choices: bytes
    number: int


@dataclass(frozen=True, slots=True)
class Leftover:
    """A message about a signature that stands where no admin group is any more, and how often it could not be taken
    away.
    """

    address: Address
    message: str
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many events wait to be handled, and messages to be delivered; since when the oldest of these does; and how
    many events failed and were set aside.
    """

    inbox: int
    outbox: int
    oldest: datetime | None
    failed: int = 0
