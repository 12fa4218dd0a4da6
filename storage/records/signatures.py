"""Drafts, signatures, the decisions about them, and the end of a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from storage.records.people import Platform


class State(StrEnum):
    """The state of a signature."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"  # an admin has taken it off the list


class Visibility(StrEnum):
    """Whether an approved signature is published or only counted."""

    PUBLIC = "public"
    WITHHELD = "withheld"


class Reason(StrEnum):
    """The reason for a rejection."""

    NOT_A_PERSON = "not-a-person"
    DUPLICATE = "duplicate"
    OFFENSIVE = "offensive"
    OTHER = "other"


class Verdict(StrEnum):
    """The verdict of a decision; a later decision can undo an earlier one."""

    APPROVED = "approved"
    REJECTED = "rejected"
    UNDONE = "undone"
    REMOVED = "removed"
    ERASED = "erased"  # removed with all that was kept of it, for good


class Source(StrEnum):
    """How a signature was received."""

    CHAT = "chat"
    IMPORT = "import"
    ENTERED = "entered"  # by an admin, and claimed by nobody yet


class Kind(StrEnum):
    """Who signs. A signature stays of its kind: another one begins with a withdrawal."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Step(StrEnum):
    """The steps from opening the letter to confirming. They are counted without the accounts."""

    OPENED = "opened"
    BEGUN = "begun"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Entry:
    """The answers of a signer, and the exact line as it is published. `further` are the answers to questions that are
    not part of the line. Of an `organisation`, `name` is its name and `occupation` says what it is.
    """

    name: str
    places: tuple[str, ...]
    occupation: str
    line: str
    further: Mapping[str, str] = field(default_factory=dict)
    organisation: bool = False


Answer = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers so far. None means that the question is open, "" that an optional question was skipped.

    `spelling` is how the name is written in the script of the letter, if it is in another one. `further` are the
    answers to questions that are not part of the line, by the field of the question. `kind` is a `Kind`, None while
    nobody is asked for it, and `representative` says who signs for an organisation.
    """

    name: str | None = None
    places: tuple[str, ...] | None = None
    occupation: str | None = None
    spelling: str | None = None
    further: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    representative: str | None = None

    @property
    def is_organisation(self) -> bool:
        """Whether an organisation signs."""
        return self.kind == Kind.ORGANISATION

    def get(self, question: str) -> Answer | None:
        """The answer to the question of a field, or None if it is open."""
        if question in _LINE_FIELDS:
            answer: Answer | None = getattr(self, question)
            return answer
        return self.further.get(question)

    def changed(self, **answers: Answer | None) -> "Answers":
        """The answers with other values for these questions; None opens a question again."""
        line: dict[str, Any] = {question: answer for question, answer in answers.items() if question in _LINE_FIELDS}
        further = {**self.further, **{each: answers[each] for each in answers if each not in _LINE_FIELDS}}
        kept = {question: answer for question, answer in further.items() if isinstance(answer, str)}
        return replace(self, **line, further=kept)


_LINE_FIELDS = ("name", "places", "occupation", "spelling", "kind", "representative")


@dataclass(frozen=True, slots=True)
class Draft:
    """A signing conversation that has not been confirmed. The first open question is the one to ask.

    `revision` counts the changes, so that an old button can be recognised. `former` keeps the answer to a question that
    was opened again. `picked` are the places chosen by buttons while that question is open.
    `sources` are the messages that answered lately, each with the field of a question: they can be edited or deleted.
    `refused` are the ids of messages that could not be taken as an answer and still stand in the chat.
    `leaving` is what a "yes" would mean, if the signer was last asked whether to stop or to withdraw.
    `script` is the one that readers of the letter know; "" if a name is not asked for in another script than its own.
    With `asks_kind`, the signer says whether an organisation signs.
    """

    wording: str
    answers: Answers = Answers()
    former: Answers = Answers()
    picked: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    revision: int = 0
    sources: tuple[tuple[str, str], ...] = ()
    refused: tuple[str, ...] = ()
    leaving: str = ""
    script: str = ""
    asks_kind: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it is stored. `entry` is None after it was erased, or if it is damaged. A withheld name may be
    `hidden`: its signer shows it again whenever they like. `representative` is who signs for an organisation, and is
    erased with the address.
    """

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
    hidden: bool = False
    organisation: bool = False
    representative: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """A signature to be stored, with the similarity key of its name, by which duplicates are found, and who signs for
    it if it is an organisation's.
    """

    entry: Entry
    similarity_key: str
    visibility: Visibility
    language: str
    wording: str
    representative: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One admin's verdict on one signature."""

    verdict: Verdict
    reason: Reason | None
    admin: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one admin wants to do to a signature of a revision, which needs a second one: REMOVED or ERASED."""

    revision: int
    verdict: Verdict
    reason: Reason | None
    admin: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Ending:
    """The progress of erasing the signers of a closed letter.

    `due` is the announced day, and `lapsed` the time since when no signature is pending. When the letter is opened
    again, the last `begun` and `finished` stay, and the others become None.
    """

    due: date | None = None
    announced: datetime | None = None
    lapsed: datetime | None = None
    begun: datetime | None = None
    finished: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """That a public line stands before all others, by the number of its signature; why, in a word, or ""."""

    number: int
    word: str = ""


@dataclass(frozen=True, slots=True)
class PublishedSignature:
    """A row of the public list. `pinned` is its place among the first signatories, from 1, or 0; `word` says why.

    `entry` is None if its signer has withdrawn, and is shown as withdrawn since `day`: nothing else is known then.
    """

    number: int
    entry: Entry | None
    day: date
    language: str
    wording: str
    source: Source = Source.CHAT
    pinned: int = 0
    word: str = ""
    organisation: bool = False


@dataclass(frozen=True, slots=True)
class ImportedList:
    """One import of a list: its number, when it was made, and how many of its signatures are still there."""

    number: int
    made: datetime
    count: int
