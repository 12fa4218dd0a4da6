"""The protocol of a store for sweeps."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from storage.records.sweeps import Sweep, SweepCount, SweptAs


class Sweeps(Protocol):
    """Verdicts about all that waits and meets a condition, made in pieces. What is stored is where each has come to."""

    def add(self, condition: str, admin: str, now: datetime) -> Sweep:
        """Begin to look for what meets a condition."""

    def get(self, number: int) -> Sweep | None:
        """The sweep with a number."""

    def at_work(self) -> Sweep | None:
        """The earliest sweep that has something to do."""

    def change(self, sweep: Sweep) -> None:
        """Store where a sweep has come to."""

    def include(self, number: int, found: Mapping[int, int], clean: Collection[int]) -> None:
        """Add signatures that were found to a sweep: their revisions by their numbers, and which are clean."""

    def next(self, number: int, swept: SweptAs, limit: int, *, clean: bool = False) -> list[tuple[int, int]]:
        """Signatures of a sweep that stand so, in order, each with its revision; with `clean`, only clean ones."""

    def sample(self, number: int, most: int) -> list[tuple[int, int]]:
        """Some of the signatures that a sweep has found, spread over all of them, each with its revision."""

    def settle(self, number: int, signature: int, swept: SweptAs, revision: int = 0) -> None:
        """Store what a sweep has done with a signature, and its revision since then; 0 leaves that as it is."""

    def count(self, number: int) -> SweepCount:
        """How many signatures of a sweep stand how."""

    def decided_since(self, time: datetime) -> int:
        """How many entries were decided by sweeps that were begun since a time, and not taken back."""

    def unanswered(self) -> list[int]:
        """The numbers of the sweeps about which an admin has not said anything yet."""

    def waiting_for(self, signature: int) -> list[int]:
        """The numbers of those that have found a signature."""

    def remove(self, number: int) -> None:
        """Forget a sweep."""

    def purge(self, before: datetime) -> None:
        """Forget the sweeps from before a time that are not at work."""
