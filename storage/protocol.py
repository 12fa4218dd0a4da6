"""What the bot asks of a store, whichever database keeps it.

A `Transaction` is all or nothing, and durable once `transact` returns. Accounts and addresses are given in
clear and kept as tags and sealed values. A `Store` serves one letter; mail and members are shared by all letters.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from storage.records import (
    Account,
    Address,
    Backlog,
    Decision,
    Draft,
    Ending,
    InboxEvent,
    Leftover,
    Member,
    Menu,
    OutboxMessage,
    Platform,
    Priority,
    PublishedSignature,
    Reason,
    Signature,
    Slot,
    Statistics,
    Step,
    Submission,
    Verdict,
    Visibility,
)

T = TypeVar("T")
NEWEST = (1 << 63) - 1  # higher than any number of an outgoing message


@dataclass(frozen=True, slots=True)
class SignerRecord:
    """What is known of one account: the language they chose, their draft, their signature."""

    language: str | None
    draft: Draft | None
    signature: Signature | None


@dataclass(frozen=True, slots=True)
class Lapsed:
    """What is left to say of a signature that nobody decided: its number, and in which language to tell whom."""

    number: int
    language: str
    address: Address | None


class Mail(Protocol):
    """The inbox and the outbox."""

    def left_over(self, platform: Platform, now: datetime) -> None:
        """Count that the bot has started with what is left in the inbox; what has been there too often is set aside."""

    def set_aside(self, event: InboxEvent, now: datetime) -> None:
        """Keep an event that failed out of the way, for some days."""

    def take(self, event: InboxEvent) -> bool:
        """Erase an event from the inbox; False if it has been handled before."""

    def post(self, outgoing: OutboxMessage) -> OutboxMessage:
        """Put an outgoing message into the outbox, in place of an unsent one of the same slot; it comes back with its
        id.
        """

    def shows(self, outgoing: OutboxMessage) -> bool:
        """Whether the outgoing message's slot shows just this in that chat, or will once what is on its way has
        arrived.
        """

    def undelivered(self, after: int, limit: int) -> list[OutboxMessage]:
        """Outgoing messages of the outbox with an id above `after`, oldest first."""

    def delivered(self, outgoing: OutboxMessage, message: str | None) -> None:
        """Take an outgoing message out of the outbox. `message` now shows its slot; None if no message does."""

    def shown(self, outgoing: OutboxMessage) -> str | None:
        """The message that shows the outgoing message's slot in that chat, if there is one."""

    def occupied(self, platform: Platform, slot: Slot) -> bool:
        """Whether a message shows the slot, or soon will."""

    def slots(self, platform: Platform) -> set[Slot]:
        """The slots that a message shows, or soon will."""

    def forget_chat(self, address: Address) -> None:
        """Erase what is still to be delivered into a chat, and what has been offered there."""

    def priority(self, platform: Platform, slot: Slot) -> Priority | None:
        """The priority of what is on its way to a slot; None if nothing is."""

    def note_queue(self, platform: Platform, position: int, waiting: int) -> None:
        """Remember from which position on a group's queue message shows what waits, and how many it says that are."""

    def queue(self, platform: Platform) -> tuple[int, int]:
        """The position and the number noted last; zeros if there are none."""

    def backlog(self) -> Backlog:
        """What waits in the inbox and in the outbox."""

    def is_outgoing(self, address: Address, until: int = NEWEST) -> bool:
        """Whether anything, up to that number, is still to be delivered into a chat."""

    def last(self) -> int:
        """The number of the last outgoing message that was ever posted; 0 if there was none."""

    def offer(self, outgoing: OutboxMessage, message: str, choices: bytes, *, alone: bool) -> None:
        """Remember which choices a message offers; `alone`, instead of all that its chat offered before."""

    def offered(self, address: Address, message: str = "") -> Menu | None:
        """A message of a chat, the latest with choices if none is named, and what it offers."""

    def moved(self, old: Address, new: Address) -> None:
        """Remember that a chat has a new address, where its members are who they were."""

    def current(self, address: Address) -> Address:
        """Where a chat is now, after all its moves."""


class People(Protocol):
    """Accounts: their language, their draft, their membership in the admin group."""

    def signer(self, account: Account) -> SignerRecord:
        """All that is known of an account."""

    def speak(self, account: Account, language: str) -> None:
        """Remember the language somebody chose."""

    def keep_draft(self, account: Account, draft: Draft, now: datetime) -> None:
        """Store a draft in place of the former one."""

    def drop_draft(self, account: Account) -> None:
        """Erase a draft, if there is one."""

    def passed(self, account: Account, step: Step, now: datetime) -> None:
        """Count a step on the way to signing, once a day for an account."""

    def keep_member(self, group: Address, account: Account, member: Member) -> None:
        """Remember what is known of somebody in a group, instead of what was known before."""

    def member(self, group: Address, account: Account) -> Member | None:
        """What is known of somebody in a group; None where nothing has been said yet."""

    def doubt_members(self, group: Address) -> None:
        """What is known of the members of a group may have changed: each must be asked about again."""

    def forget_members(self, group: Address) -> None:
        """Forget who is a member of a group."""


class Groups(Protocol):
    """Which group is the admin group of a platform, and what still stands in those that were."""

    def present(self, platform: Platform) -> Address | None:
        """The admin group at the last start, by the address that it had then."""

    def appoint(self, group: Address) -> None:
        """From now on this is the admin group of its platform; members of any other are forgotten."""

    def dismiss(self, platform: Platform) -> None:
        """The platform has no admin group now."""

    def leave(self, group: Address) -> None:
        """What is shown in a group is left over; what was to be sent there and what it was offered is forgotten."""

    def leave_over(self, group: Address, message: str) -> None:
        """One more message of a group is to be taken away."""

    def leftovers(self, platform: Platform) -> list[Leftover]:
        """What is still to be taken away on a platform, the oldest first."""

    def note_try(self, leftover: Leftover) -> None:
        """It could not be taken away."""

    def settle(self, leftover: Leftover) -> None:
        """It has been taken away, or is given up."""

    def count(self, platform: Platform, *, off: bool) -> int:
        """How many messages stand where no admin group is; of a platform that is `off`, all that stand there."""


class Signatures(Protocol):
    """Signatures and the decisions about them."""

    def add(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        """A new pending signature. An account has at most one: the store raises if it has one already."""

    def correct(self, account: Account, address: Address, submission: Submission, now: datetime) -> Signature:
        """Replace what an account signed by a correction, which is pending again."""

    def withdraw(self, account: Account, now: datetime) -> int | None:
        """Erase all that an account gave and return the signature's number; None if there is none."""

    def get(self, number: int) -> Signature | None:
        """A signature by its number."""

    def by_similarity_key(self, similarity_key: str, number: int) -> list[int]:
        """The numbers of at most five other signatures whose name looks the same.

        Rejected and withheld ones are among them until their decision can no longer be undone.
        """

    def unmarked(self, after: int, limit: int) -> list[Signature]:
        """Signatures with a number above `after` whose names cannot be compared until they are marked.

        There are some after an upgrade only, and none any more once this has returned none.
        """

    def mark(self, signature: Signature, similarity_key: str) -> None:
        """Let a signature be found by the likeness of its name."""

    def place_in_queue(self, number: int) -> int:
        """How many pending signatures there are up to this number."""

    def count_pending(self) -> int:
        """How many signatures wait."""

    def count_signatories(self) -> tuple[int, int]:
        """How many signatures are approved: in all, and public ones."""

    def pending(self, offset: int, limit: int) -> list[Signature]:
        """What waits, oldest first."""

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

    def decisions_by(self, admin: Account, latest: int) -> list[datetime]:
        """When an admin made so many of their latest decisions, latest first."""

    def settled(self, number: int, before: datetime) -> bool:
        """Whether a signature was decided or withdrawn before a time, or is there no more."""

    def warn(self, submitted_before: datetime, now: datetime) -> int:
        """Mark what has waited since before a time and is not marked yet; how many that are."""

    def lapse(self, submitted_before: datetime, warned_before: datetime) -> list[Lapsed]:
        """Erase, with all traces but the number, what waits since before a time and was marked before another."""

    def lapse_all(self, most: int) -> list[Lapsed]:
        """The same with whatever waits, so many at a time, oldest first."""

    def last_decision(self, number: int) -> Decision | None:
        """The decision that holds, if there is any."""

    def address(self, number: int) -> Address | None:
        """Where the signer can be told, while that is still known."""

    def public(self, offset: int, limit: int) -> list[Signature]:
        """Approved and public signatures in the order of their numbers."""

    def import_line(self, submission: Submission, occurrence: int, now: datetime) -> bool:
        """Store a published line as approved; False if the `occurrence`-th line of that wording is there already."""


class Endings(Protocol):
    """The end of the letter: its signers are erased, its public lines and all numbers stay."""

    def get(self) -> Ending:
        """How far it has come."""

    def announce(self, due: date, now: datetime) -> None:
        """Note that the admins were told of a day."""

    def call_off(self) -> None:
        """Forget what was announced."""

    def lapse(self, now: datetime) -> None:
        """Note that nothing waits any more; what has been posted until now need not be delivered for ever."""

    def begin(self, now: datetime) -> None:
        """From now on nobody who has signed until now is known any more."""

    def erase(self, most: int, kept: Collection[Address]) -> bool:
        """Erase the next rows, about so many; False if nothing is left. Chats that are `kept` keep their mail."""

    def finish(self, now: datetime) -> None:
        """Note that all of it is erased."""


class Transaction(Protocol):
    """One transaction over the whole store."""

    @property
    def mail(self) -> Mail: ...
    @property
    def people(self) -> People: ...
    @property
    def groups(self) -> Groups: ...
    @property
    def signatures(self) -> Signatures: ...
    @property
    def endings(self) -> Endings: ...


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
