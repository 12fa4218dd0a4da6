"""A store, and a transaction over all of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from storage.protocol.mail import Chats, Inbox, Outbox
from storage.protocol.people import Endings, Groups, People
from storage.protocol.signatures import Decisions, Imports, Pending, Signatures, Similarity
from storage.records import InboxEvent, PublishedSignature, Statistics, Visibility

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
    def groups(self) -> Groups: ...
    @property
    def signatures(self) -> Signatures: ...
    @property
    def similarity(self) -> Similarity: ...
    @property
    def pending(self) -> Pending: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def endings(self) -> Endings: ...
    @property
    def imports(self) -> Imports: ...


class Store(Protocol):
    """Where everything is kept, for one letter."""

    async def transact(self, work: Callable[[Transaction], T]) -> T:
        """Do some work in a transaction and return what it returns, once that is on the disk.

        Work that raises is undone, and the error comes out here. Work runs in the database's own thread: it must
        not wait for anything, and change nothing but the store.
        """

    async def receive(self, events: Sequence[InboxEvent], now: datetime) -> list[InboxEvent]:
        """Put events into the inbox and return the new ones, with their ids."""

    async def unhandled(self) -> list[InboxEvent]:
        """What is left in the inbox, in the order of its coming."""

    async def remember_wording(self, fingerprint: str, language: str, text: str, now: datetime) -> None:
        """Keep the text that a fingerprint stands for."""

    async def places(self, visibility: Visibility) -> Counter[tuple[str, ...]]:
        """How often each set of places stands in approved signatures of that visibility.

        A sealed one that is damaged, or was erased, is left out.
        """

    async def statistics(self, now: datetime) -> Statistics:
        """The figures for /stats."""

    async def publication(self, after: int, limit: int) -> list[tuple[int, PublishedSignature]]:
        """Public signatures with an internal number above `after`, with that number; for reading by key."""

    async def purge(self, now: datetime) -> None:
        """Delete what is no longer needed."""
