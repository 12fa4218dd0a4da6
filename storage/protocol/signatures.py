"""What is asked of a store about signatures, the names on them, and the decisions about them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from storage.records import Account, Address, Decision, ImportedList, Reason, Signature, Submission, Verdict


@dataclass(frozen=True, slots=True)
class Lapsed:
    """What is left to say of a signature that nobody decided: its number, and in which language to tell whom."""

    number: int
    language: str
    address: Address | None


class Signatures(Protocol):
    """Signatures, and the public list of those that are approved."""

    def add(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        """A new pending signature. An account has at most one: the store raises if it has one already."""

    def correct(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        """Replace what an account signed by a correction, which is pending again."""

    def withdraw(self, account: Account, now: datetime) -> int | None:
        """Erase all that an account gave and return the signature's number; None if there is none."""

    def get(self, number: int) -> Signature | None:
        """A signature by its number."""

    def address(self, number: int) -> Address | None:
        """Where the signer can be told, while that is still known."""

    def follow(self, number: int, address: Address) -> None:
        """The signer can be told in this chat from now on, if where they can be told is kept at all."""

    def missed(self, number: int) -> bool:
        """Whether the signer could not be reached with the news of the last decision."""

    def count_signatories(self) -> tuple[int, int]:
        """How many signatures are approved: in all, and public ones."""

    def public(self, offset: int, limit: int) -> list[Signature]:
        """Approved and public signatures in the order of their numbers."""

    def import_line(
        self, submission: Submission, occurrence: int, signed: datetime, list_number: int | None = None
    ) -> bool:
        """Store a published line as approved; False if the `occurrence`-th line of that wording is there already.

        `signed` is when the person signed, `list_number` the import (see `Imports`) that it is a part of.
        """


class Imports(Protocol):
    """Imports of whole lists, which can be taken back."""

    def begin(self, now: datetime) -> int:
        """A new import; its number comes back."""

    def made(self) -> list[ImportedList]:
        """The imports that have not been taken back, the oldest first."""

    def holds(self, number: int, signature: int) -> bool:
        """Whether a signature came with an import."""

    def take_back(self, number: int, most: int) -> int:
        """Erase the next signatures of an import, all but their numbers; how many, `most` at a time.

        Fewer than `most` are the last ones.
        """


class Similarity(Protocol):
    """Which names may be one person's; see `storage.similarity`."""

    def find(self, similarity_key: str, number: int, most: int = 5) -> list[int]:
        """The numbers of at most so many other signatures whose name may be the same, equal ones first if there are
        more, in their order.

        Rejected and withheld ones are among them until their decision can no longer be undone.
        """

    def find_equal(self, similarity_key: str, most: int = 5) -> list[int]:
        """The same with names that are equal but for their spelling, without any typing error: much faster."""

    def unmarked(self, after: int, limit: int, since: datetime) -> list[Signature]:
        """Signatures with a number above `after` whose names cannot be compared until they are marked.

        After each start these are all that are not public: what waits, and what was decided after `since`. After an
        upgrade they are the public ones as well.
        """

    def mark(self, signature: Signature, similarity_key: str) -> None:
        """Let a signature be found by its name."""


class Pending(Protocol):
    """Signatures that wait for a decision."""

    def place(self, number: int) -> int:
        """How many pending signatures there are up to this number."""

    def count(self) -> int:
        """How many signatures wait."""

    def page(self, offset: int, limit: int) -> list[Signature]:
        """What waits, oldest first."""

    def warn(self, submitted_before: datetime, now: datetime) -> int:
        """Mark what has waited since before a time and is not marked yet; how many that are."""

    def lapse(self, submitted_before: datetime, warned_before: datetime) -> list[Lapsed]:
        """Erase, with all traces but the number, what waits since before a time and was marked before another."""

    def lapse_all(self, most: int) -> list[Lapsed]:
        """The same with whatever waits, so many at a time, oldest first."""


class Decisions(Protocol):
    """What admins decide about signatures; append-only."""

    def decide(
        self,
        number: int,
        revision: int,
        verdict: Verdict,
        reason: Reason | None,
        admin: Account,
        name: str,
        similarity_key: str,
        now: datetime,
    ) -> Signature | None:
        """Approve, reject or undo, if the signature still stands as it did in that revision; else None.

        `name` is what the decision calls the admin, `similarity_key` that of the signer's name. An
        undone signature is pending again.
        """

    def by(self, admin: Account, latest: int) -> list[datetime]:
        """When an admin made so many of their latest decisions, latest first."""

    def settled(self, number: int, before: datetime) -> bool:
        """Whether a signature was decided or withdrawn before a time, or is there no more."""

    def last(self, number: int) -> Decision | None:
        """The decision that holds, if there is any."""
