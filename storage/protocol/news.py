"""The protocol of a store for news of a letter, which only those get who want it, for its milestones, and for the names
that its channel tells.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from storage.records import Address, Announcement, News, NewsKind, Platform, Signature


class NewsOfLetter(Protocol):
    """Who wants news, and what goes round to them."""

    def wants(self, number: int) -> bool:
        """Whether the signer of a signature wants news."""

    def begin_for(self, number: int, address: Address) -> None:
        """The signer of a signature wants news, in that chat: its address is kept."""

    def end_for(self, number: int) -> None:
        """The signer wants no news. The address is erased, unless the signer has still to be told of a decision."""

    def readers(self) -> int:
        """How many get news now: they want it, and their signature waits or is approved."""

    def add(self, kind: NewsKind, text: str, now: datetime) -> News:
        """Store news; unless it is PROPOSED, it begins to go round. There is one proposal at a time."""

    def confirm(self, number: int, now: datetime) -> bool:
        """Let the proposal with a number go round; False if it is not there any more."""

    def count(self, kind: NewsKind, since: datetime) -> int:
        """How many of a kind were made since a time."""

    def next(self, limit: int) -> tuple[News, Sequence[Signature]] | None:
        """The oldest news that is going round, with the next signatures of those who get it, at most `limit`, and note
        that they were reached. Its text is erased with the last ones. None if nothing goes round.
        """

    def purge(self, before: datetime) -> None:
        """Forget proposals from before a time."""


class Milestones(Protocol):
    """Round numbers of signatures that a letter has reached."""

    def note(self, numbers: Collection[int], now: datetime) -> list[int]:
        """Note that these numbers are reached; those that were not before come back, the lowest first. At the first
        look there is nothing to tell.
        """


class Announcements(Protocol):
    """Which public lines are told in the channel of a letter, and in which message. However a line changes, what tells
    it is stale from then on.
    """

    def note(self, number: int, now: datetime) -> None:
        """A line has become public: it waits to be told, unless it waits already or was told."""

    def last_made(self) -> datetime | None:
        """When the last announcement was made."""

    def begin(self, platforms: Collection[Platform], most: int, before: datetime, now: datetime) -> bool:
        """Make an announcement of the lines that have waited since `before` and are public: at most `most`, and the
        number of the others. It is stale on these platforms until it is posted. False if none waits.
        """

    def stale(self, platform: Platform, limit: int) -> list[Announcement]:
        """The oldest announcements that are to be posted, or posted anew, on a platform."""

    def settle(self, number: int, platform: Platform) -> None:
        """What an announcement says now has been posted there."""

    def accepted(self, platform: Platform) -> None:
        """The channel has taken an announcement."""

    def refused(self, number: int, platform: Platform, now: datetime) -> None:
        """The channel does not take an announcement, which is stale again."""

    def may_try(self, platform: Platform, before: datetime) -> bool:
        """Whether the channel has refused nothing since `before`."""

    def untold_refusals(self) -> list[Platform]:
        """On which platforms a channel has begun to refuse what it gets; each is told once."""
