"""Drafts, signatures, the decisions about them, and the end of a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from storage.records.people import Platform


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
class PublishedSignature:
    """A row of the public list."""

    number: int
    entry: Entry
    day: date
    language: str
    wording: str


@dataclass(frozen=True, slots=True)
class ImportedList:
    """One import of a list: its number, when it was made, and how many of its signatures are still there."""

    number: int
    made: datetime
    count: int
