"""The protocol of a store, and of a transaction over all of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from storage.protocol.desk import Blocks, BulkDecisions, History, Notes, Triage, WatchList
from storage.protocol.entered import Entered
from storage.protocol.founding import Foundings, LetterRecord
from storage.protocol.mail import Chats, Inbox, Outbox
from storage.protocol.news import Announcements, Milestones, NewsOfLetter
from storage.protocol.people import Closings, Endings, Groups, People, PersonalFile, Sources
from storage.protocol.publication import Pins, Publication, WithdrawnLines
from storage.protocol.signatures import (
    Decisions,
    Imports,
    Pending,
    Removals,
    Search,
    Signatures,
    Similarity,
)
from storage.protocol.sweeps import Sweeps
from storage.protocol.wordings import Wordings
from storage.records import InboxEvent, Kind, PublishedSignature, Statistics, Visibility

T = TypeVar("T")


class Transaction(Protocol):
    """One transaction over the whole store."""

    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def chats(self) -> Chats: ...
    @property
    def people(self) -> People: ...
    @property
    def personal_data(self) -> PersonalFile: ...
    @property
    def groups(self) -> Groups: ...
    @property
    def signatures(self) -> Signatures: ...
    @property
    def similarity(self) -> Similarity: ...
    @property
    def search(self) -> Search: ...
    @property
    def pending(self) -> Pending: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def removals(self) -> Removals: ...
    @property
    def endings(self) -> Endings: ...
    @property
    def publication(self) -> Publication: ...
    @property
    def pins(self) -> Pins: ...
    @property
    def withdrawn_lines(self) -> WithdrawnLines: ...
    @property
    def imports(self) -> Imports: ...
    @property
    def entered(self) -> Entered: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def history(self) -> History: ...
    @property
    def blocks(self) -> Blocks: ...
    @property
    def watch_list(self) -> WatchList: ...
    @property
    def bulks(self) -> BulkDecisions: ...
    @property
    def sweeps(self) -> Sweeps: ...
    @property
    def triage(self) -> Triage: ...
    @property
    def sources(self) -> Sources: ...
    @property
    def wordings(self) -> Wordings: ...
    @property
    def news(self) -> NewsOfLetter: ...
    @property
    def milestones(self) -> Milestones: ...
    @property
    def announcements(self) -> Announcements: ...
    @property
    def closings(self) -> Closings: ...
    @property
    def foundings(self) -> Foundings: ...
    @property
    def letter_record(self) -> LetterRecord: ...


class Store(Protocol):
    """The store of one letter."""

    async def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in a transaction and return its result, once the changes are on the disk.

        If `work` raises an error, its changes are rolled back and the error is raised here. `work` runs in the
        database's thread: it must not wait for anything, and must change nothing but the store.
        """

    async def receive(self, events: Sequence[InboxEvent], now: datetime) -> list[InboxEvent]:
        """Put events into the inbox, and return the new ones with their ids."""

    async def unhandled(self) -> list[InboxEvent]:
        """The events that are left in the inbox, in the order of their arrival."""

    async def remember_wording(self, fingerprint: str, language: str, text: str, now: datetime) -> None:
        """Store the text of a wording by its fingerprint."""

    async def places(self, visibility: Visibility) -> Counter[tuple[str, ...]]:
        """How many approved signatures of a visibility have each set of places.

        Sealed entries that are damaged or were erased are left out.
        """

    async def kept_places(self) -> dict[int, tuple[str, ...]]:
        """The places of each line that stays public while its correction is not approved, by the signature's number."""

    async def statistics(self, now: datetime) -> Statistics:
        """The figures for /stats."""

    async def publication(
        self, after: int, limit: int, kind: Kind | None = None
    ) -> list[tuple[int, PublishedSignature]]:
        """At most `limit` public signatures with a number above `after`, of a kind or of both, each with that number,
        for reading in pieces.
        """

    async def purge(self, now: datetime) -> None:
        """Delete what is no longer needed at the time `now`."""
