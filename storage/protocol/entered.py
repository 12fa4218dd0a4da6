"""The protocol of a store for lines that admins enter for people who have no messenger."""

from datetime import datetime
from typing import Protocol

from storage.records import Account, Address, Signature, Submission


class Entered(Protocol):
    """Signatures that admins have entered. Until its person claims it, one belongs to no account (`Source.ENTERED`)."""

    def add(self, submission: Submission, code: str, admin: Account, now: datetime) -> Signature:
        """Store a new pending signature that is claimed with a code, of which only a fingerprint is kept."""

    def renew(self, number: int, code: str, now: datetime) -> bool:
        """Let a signature be claimed with another code, and no more with the former one, as if it was entered now.

        False if nobody can claim it, or somebody has.
        """

    def lately(self, admin: Account, since: datetime) -> int:
        """How many an admin has entered since a time that are still there."""

    def holds(self, number: int) -> bool:
        """Whether a signature was entered by an admin, be it claimed or not."""

    def is_by(self, number: int, admin: Account) -> bool:
        """Whether a signature was entered by this admin, and nobody has claimed it."""

    def is_open(self, number: int) -> bool:
        """Whether a signature, pending or approved, can still be claimed."""

    def of_code(self, code: str) -> Signature | None:
        """The signature, pending or approved, that is claimed with a code; None if there is none."""

    def claim(self, number: int, account: Account, address: Address, language: str) -> Signature:
        """Let a signature be that of an account, as if it had been signed from there. Its code is over."""

    def disown(self, number: int, now: datetime) -> None:
        """Erase a signature whose person says that the line is not theirs. Of one that waits the number stays; one that
        is approved counts as removed.
        """

    def warn(self, before: datetime, now: datetime, most: int) -> list[int]:
        """Note that the admins are told now of what was entered before a time and is unclaimed; its numbers, each
        once, at most so many.
        """

    def lapse(self, before: datetime, warned_before: datetime, most: int) -> list[Signature]:
        """Erase what was entered before a time, is unclaimed, and was told to the admins before a time; of each the
        number stays. What it was comes back, at most so many. What was rejected or removed stays as it is, and cannot
        be claimed any more.
        """

    def lapse_all(self, most: int) -> list[Signature]:
        """Erase what is unclaimed, whenever it was entered; what it was comes back, at most so many."""
