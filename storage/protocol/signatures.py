"""The protocol of a store for signatures, similar names and decisions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from storage.records import (
    Account,
    Address,
    Decision,
    DecisionMade,
    Entry,
    ImportedList,
    Proposal,
    Reason,
    Signature,
    State,
    Submission,
    Verdict,
    Visibility,
)


@dataclass(frozen=True, slots=True)
class Expired:
    """A signature that expired because nobody decided it: its number, and the signer's address and language for a
    message. If it was a correction of a public line, that line is `restored`, perhaps `hidden`.
    """

    number: int
    language: str
    address: Address | None
    restored: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of signatures that were found, in their order. `reached` is the number after which the next question
    goes on; None if there is nothing more.
    """

    numbers: tuple[int, ...]
    reached: int | None = None


class Signatures(Protocol):
    """Signatures, and the public list of those that are approved."""

    def add(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        """Store a new pending signature. An account has at most one; the store raises an error if it has one
        already.
        """

    def correct(
        self, account: Account, address: Address, submission: Submission, now: datetime, former_key: str = ""
    ) -> Signature:
        """Replace the signature of an account by a correction, which is pending again. A public line stays public until
        its correction is approved, unless the correction withholds the name (see `storage.publicity`); if it is
        rejected or expires, the line is the signature again. `former_key` is the similarity key of the name there.
        """

    def hide(self, number: int, similarity_key: str = "") -> Signature:
        """Take the name of a signature off the public list, whatever state it is in, until it is shown again."""

    def show(self, number: int, similarity_key: str = "") -> Signature:
        """Show a name again that was hidden. See `storage.publicity`."""

    def former(self, number: int) -> Signature | None:
        """A signature as its former line says, which is public while its correction waits; None if there is none."""

    def edit(self, number: int, entry: Entry, similarity_key: str) -> Signature | None:
        """Let a signature that waits or is approved stand under another line, in the state that it is in.

        None if there is no such signature, or its text is gone.
        """

    def withdraw(self, account: Account, now: datetime, *, shown: bool = False) -> int | None:
        """Erase everything that an account gave, and return the number of the signature; None if there is none.

        With `shown`, the number of a public line stays on the list (see `WithdrawnLines`).
        """

    def get(self, number: int) -> Signature | None:
        """The signature with a number."""

    def address(self, number: int) -> Address | None:
        """The address of the signer of a signature; None if it was erased."""

    def follow(self, number: int, address: Address) -> None:
        """Change the address of the signer of a signature, if an address is stored."""

    def missed(self, number: int) -> bool:
        """Whether the signer could not be told of the last decision."""

    def count_signatories(self) -> tuple[int, int]:
        """The numbers of approved signatures: all, and public ones."""

    def count_organisations(self) -> tuple[int, int]:
        """The same of organisations, which `count_signatories` counts too."""

    def listed(self, number: int) -> tuple[int, str | None]:
        """The place of a signature in the public list, counted from 1, and its line there; 0 and None if it is not
        there. Organisations stand first, and among them and after them the first signatories (see `Pins`).
        """

    def public(self, offset: int, limit: int) -> list[Signature]:
        """Public signatures, each with its public line: organisations, then people; of each those that are pinned, then
        all others in the order of their numbers. Where one is shown as withdrawn, it has no entry, and `submitted` is
        the day of the withdrawal.
        """

    def import_line(
        self, submission: Submission, occurrence: int, signed: datetime, list_number: int | None = None
    ) -> bool:
        """Store a published line as approved. False if the `occurrence`-th line with the same text exists already.

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

        They include rejected and withheld signatures until their decision can no longer be undone.
        """

    def find_equal(self, similarity_key: str, most: int = 5) -> list[int]:
        """The same with names that are equal but for their spelling, without any typing error: much faster."""

    def unmarked(self, after: int, limit: int, since: datetime, *, hidden_only: bool = False) -> list[Signature]:
        """At most `limit` signatures with a number above `after` whose names cannot be compared until they are marked.

        After each start these are all that are not public: what waits, and what was decided after `since`. After an
        upgrade they are the public ones as well, unless `hidden_only`.
        """

    def mark(self, signature: Signature, similarity_key: str) -> None:
        """Let a signature be found by its name."""


class Search(Protocol):
    """Finds signatures by their words (see `storage.words`) and states, some at a time.

    Public lines are found by what stands in the file, anybody else by what the running bot knows: what waits, and what
    was decided within a day.
    """

    def by_words(
        self, groups: Sequence[Collection[str]], after: int, limit: int, *, public_only: bool = False
    ) -> Found:
        """At most `limit` signatures with a number above `after` that have, of each group, one of its words.

        Where words are frequent, one question looks at a part of them only; there may be fewer, and more to come.
        """

    def by_state(self, state: State, visibility: Visibility | None, after: int, limit: int) -> Found:
        """The same, of a state and, unless it is None, a visibility."""

    def beginning(self, letters: str, *, public_only: bool = False) -> list[str]:
        """Some words that begin with these letters; never all, where there are many."""


class Pending(Protocol):
    """Pending signatures."""

    def place(self, number: int) -> int:
        """The number of pending signatures up to a signature's number, which is its place in the queue."""

    def count(self) -> int:
        """The number of pending signatures."""

    def page(self, offset: int, limit: int) -> list[Signature]:
        """Pending signatures, the oldest first."""

    def before(self, number: int, limit: int) -> list[Signature]:
        """The last pending signatures with a lower number than one, the oldest first."""

    def after(self, number: int, limit: int) -> list[Signature]:
        """The next pending signatures with a higher number than one, the oldest first."""

    def warn(self, submitted_before: datetime, now: datetime) -> int:
        """Mark the signatures that were submitted before a time and are not marked yet, and return their number."""

    def expire(self, submitted_before: datetime, warned_before: datetime) -> list[Expired]:
        """Erase the pending signatures that were submitted before one time and marked before another. Only their
        numbers stay.
        """

    def expire_all(self, most: int) -> list[Expired]:
        """Erase at most `most` pending signatures in the same way, the oldest first."""


class Decisions(Protocol):
    """The decisions of admins about signatures; append-only."""

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
        """Approve, reject, remove or undo, if the signature still has the given revision; otherwise return None.

        `name` is the admin's name in the decision, and `similarity_key` that of the signer's name. After an undo, the
        signature is pending again; after that of a removal, it is approved again.
        """

    def reopen(self, account: Account, address: Address, entry: Entry, similarity_key: str) -> Signature:
        """Let the approved signature of an account wait again, under another line: its signer objects to that under
        which it was approved. It is public no longer; a line of before a correction is public again, as after an undo.
        """

    def by(self, admin: Account, latest: int) -> list[datetime]:
        """The times of the latest `latest` decisions of an admin, the latest first."""

    def made(self, before: int, limit: int) -> list[DecisionMade]:
        """At most `limit` approvals and rejections with an id below `before`, the latest first."""

    def usual_seconds(self) -> float | None:
        """The median time from a signature to its decision, of the latest decisions; None if there is none."""

    def settled(self, number: int, before: datetime) -> bool:
        """Whether a signature was decided or withdrawn before a time, or no longer exists."""

    def last(self, number: int) -> Decision | None:
        """The last decision about a signature, or None."""


class Removals(Protocol):
    """Signatures that are erased at somebody's request, and what one admin has proposed where two are wanted."""

    def erase(self, number: int, admin: Account, name: str, now: datetime) -> Signature | None:
        """Erase a signature for good, with all that is kept of its account, and return it as it was.

        That it was removed stays, and who did it. None if there is no such signature, or the signer has withdrawn it.
        """

    def take_off(self, number: int, reason: Reason | None, admin: Account, name: str, now: datetime) -> None:
        """Take the former line of a signature off the list for good; its correction stays as it is."""

    def propose(self, number: int, proposal: Proposal, admin: Account) -> None:
        """Store what an admin wants to do; it replaces what was proposed before."""

    def proposed(self, number: int) -> Proposal | None:
        """What was proposed about a signature."""

    def is_proposed_by(self, number: int, admin: Account) -> bool:
        """Whether an admin has proposed something about a signature."""

    def drop(self, number: int) -> bool:
        """Forget what was proposed; False if nothing was."""

    def purge(self, before: datetime) -> list[int]:
        """Forget what was proposed before a time; the numbers of the signatures."""
