"""The frozen values that are stored, and the enums that stand for their states."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any


def to_the_minute(time: datetime) -> str:
    """A time as it is kept. A finer one would tell which rows were written together."""
    return time.replace(second=0, microsecond=0).isoformat()


class Platform(StrEnum):
    """Where an account lives."""

    TELEGRAM = "telegram"
    MATRIX = "matrix"


class State(StrEnum):
    """Where a signature stands."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Visibility(StrEnum):
    """Whether an approved signature is published or only counted."""

    PUBLIC = "public"
    WITHHELD = "withheld"


class Reason(StrEnum):
    """Why an admin rejected."""

    NOT_A_PERSON = "not-a-person"
    DUPLICATE = "duplicate"
    OFFENSIVE = "offensive"
    OTHER = "other"


class Verdict(StrEnum):
    """What a decision says; a later one can take an earlier one back."""

    APPROVED = "approved"
    REJECTED = "rejected"
    UNDONE = "undone"


class Source(StrEnum):
    """How a signature came in."""

    CHAT = "chat"
    IMPORT = "import"


class Step(StrEnum):
    """The way from opening the letter to confirming, counted without saying who went it."""

    OPENED = "opened"
    BEGUN = "begun"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a signer gave, and the exact line as it is published. `further` are answers to questions beyond the line."""

    name: str
    places: tuple[str, ...]
    occupation: str
    line: str
    further: Mapping[str, str] = field(default_factory=dict)


Answer = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What has been answered so far; None is a question still open, "" an occupation that was skipped.

    `further` are the answers to questions beyond the line of a signatory, by the field of the question.
    """

    name: str | None = None
    places: tuple[str, ...] | None = None
    occupation: str | None = None
    further: Mapping[str, str] = field(default_factory=dict)

    def get(self, question: str) -> Answer | None:
        """The answer to the question of that field, if it is answered."""
        if question in _LINE_FIELDS:
            answer: Answer | None = getattr(self, question)
            return answer
        return self.further.get(question)

    def changed(self, **answers: Answer | None) -> "Answers":
        """With other answers to these questions; None opens a question again."""
        line: dict[str, Any] = {question: answer for question, answer in answers.items() if question in _LINE_FIELDS}
        further = {**self.further, **{each: answers[each] for each in answers if each not in _LINE_FIELDS}}
        kept = {question: answer for question, answer in further.items() if isinstance(answer, str)}
        return replace(self, **line, further=kept)


_LINE_FIELDS = ("name", "places", "occupation")


@dataclass(frozen=True, slots=True)
class Draft:
    """A signing conversation that has not been confirmed. The first open question is the one to ask.

    `revision` counts the changes, so that a button knows whether it is old. `former` keeps an answer that
    was taken back to be given anew. `picked` are places chosen by button while that question is open.
    """

    wording: str
    answers: Answers = Answers()
    former: Answers = Answers()
    picked: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Signature:
    """What a signer confirmed. `entry` is None once it has been erased."""

    id: int
    state: State
    visibility: Visibility
    language: str
    wording: str
    platform: Platform | None
    source: Source
    entry: Entry | None
    submitted: datetime
    revision: int
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """A signature on its way into the store, with the fingerprint of its name for spotting duplicates."""

    entry: Entry
    similarity_key: str
    visibility: Visibility
    language: str
    wording: str


@dataclass(frozen=True, slots=True)
class Account:
    """A person on a platform, in clear: only ever in memory, never in a table."""

    platform: Platform
    id: str


@dataclass(frozen=True, slots=True)
class Address:
    """A chat on a platform, in clear in memory and sealed in every table."""

    platform: Platform
    chat: str


@dataclass(frozen=True, slots=True)
class Member:
    """What is known of an account in an admin group.

    `confirmed` is when the platform last said so, by our clock, and None where it must be asked; `said` the time of the
    latest change that it told of, by its own clock in Unix seconds. They may decide from `admitted` on; it is None as
    long as the other admins have not been told of them.
    """

    present: bool
    confirmed: datetime | None = None
    said: int = 0
    admitted: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One admin's verdict on one signature."""

    verdict: Verdict
    reason: Reason | None
    admin: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Ending:
    """How far it has come that a closed letter's signers are erased.

    `due` is the day that the admins were told, `lapsed` since when nothing waits. When the letter is opened again, what
    was `begun` and `finished` last stays, and the others are None.
    """

    due: date | None = None
    announced: datetime | None = None
    lapsed: datetime | None = None
    begun: datetime | None = None
    finished: datetime | None = None


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


@dataclass(frozen=True, slots=True)
class PublishedSignature:
    """A row of the public list."""

    number: int
    entry: Entry
    day: date
    language: str
    wording: str


@dataclass(frozen=True, slots=True)
class Statistics:
    """What /stats needs, for one letter. Keys of `lately`: 1 and 7 (days).

    `places` are those that public lines name, `withheld_places` those that nobody but the admins may read.
    """

    states: Mapping[State, int]
    lately: Mapping[int, Mapping[str, int]]
    languages: Mapping[str, int]
    platforms: Mapping[str, int]
    steps: Mapping[Step, int]
    median_decision_seconds: float | None
    days: tuple[tuple[date, int], ...]
    places: Counter[tuple[str, ...]] = field(default_factory=Counter)
    withheld_places: Counter[tuple[str, ...]] = field(default_factory=Counter)
