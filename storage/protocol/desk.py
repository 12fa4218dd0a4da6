"""The protocol of a store for the admins' desk."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from storage.records import Account, BulkDecision, Happened, HistoryEvent, Note, NoteKind, Reason, Signature


class Notes(Protocol):
    """Notes about entries that are being decided. They go when the entry changes, is decided or erased."""

    def author(self, admin: Account) -> bytes:
        """The tag of an admin's account, as notes have it."""

    def put(
        self, number: int, kind: NoteKind, text: str, now: datetime, admin: Account | None = None, name: str = ""
    ) -> None:
        """Make a note about a signature, in place of a former one of that kind. `name` is the admin's."""

    def about(self, number: int, kind: NoteKind) -> Note | None:
        """The note of a kind about a signature; None if there is none, or if it is damaged."""

    def remove(self, number: int, kind: NoteKind) -> None:
        """Remove a note, if there is one."""

    def older(self, kind: NoteKind, before: datetime) -> list[int]:
        """The numbers of the signatures that have a note of a kind from before a time."""

    def expire(self, kind: NoteKind, before: datetime) -> list[int]:
        """Remove the notes of a kind that were made before a time; the numbers of their signatures come back."""


class History(Protocol):
    """What has happened to each signature. It goes with its signature, and a withdrawal leaves only itself of it."""

    def note(
        self,
        number: int,
        what: Happened,
        now: datetime,
        *,
        admin: str = "",
        reason: Reason | None = None,
        words: str = "",
    ) -> None:
        """Write down what has happened; `admin` is the name of the admin who did it, `words` are what they noted."""

    def of(self, number: int) -> list[HistoryEvent]:
        """What has happened to the signature with a number, the earliest first."""


class Blocks(Protocol):
    """Accounts from which the letter takes no more signatures. A block outlasts the signature by whose number it is
    known, and ends with the letter.
    """

    def reaches(self, number: int) -> bool:
        """Whether the account is known that has signed with a number."""

    def put(self, number: int) -> bool:
        """Block the account that has signed with a number; False if none is known, or it is blocked already."""

    def holds(self, number: int) -> bool:
        """Whether the account of a signature is blocked."""

    def lift(self, number: int) -> bool:
        """Lift the block that is known by a number, also if the signature is gone; False if there is none."""

    def numbers(self) -> list[int]:
        """The numbers by which the blocked accounts are known."""


class WatchList(Protocol):
    """Well-known names that admins have added."""

    def names(self) -> tuple[str, ...]:
        """The names, in the order in which they were added."""

    def add(self, name: str) -> None:
        """Add a name."""

    def remove(self, name: str) -> None:
        """Take a name away."""


class BulkDecisions(Protocol):
    """Decisions about several signatures at once, which can be taken back together."""

    def add(self, name: str, decided: Mapping[int, int], now: datetime) -> BulkDecision:
        """Store what an admin of that name has decided: the new revision of each signature, by its number."""

    def get(self, number: int) -> BulkDecision | None:
        """The bulk decision with a number."""

    def of(self, signatures: Collection[int]) -> list[int]:
        """The numbers of the bulk decisions that include one of these signatures."""

    def purge(self, before: datetime) -> None:
        """Forget the bulk decisions that were made before a time."""


class Triage(Protocol):
    """Which pending entries are to be looked at one by one. It is known in memory alone, and judged anew after each
    start; what is not judged yet counts as to be looked at.
    """

    def begin(self) -> None:
        """Note what waits, after a start."""

    def unjudged(self, limit: int) -> list[Signature]:
        """The oldest pending signatures that have not been judged."""

    def judge(self, number: int, *, held: bool) -> None:
        """Store whether a pending signature is held back from being approved together with others."""

    def doubt(self, number: int) -> None:
        """A pending signature is to be judged again: one that it is similar to has changed."""

    def riskiest(self, offset: int, limit: int) -> list[Signature]:
        """Pending signatures, those that are held back first, each part the oldest first."""

    def clean(self, limit: int) -> list[Signature]:
        """Pending signatures that are not held back, the oldest first."""
