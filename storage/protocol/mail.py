"""What is asked of a store about messages: the inbox, the outbox, the chats that they come from and go to."""

from datetime import datetime
from typing import Protocol

from storage.records import Address, Backlog, InboxEvent, Menu, OutboxMessage, Platform, Priority, Slot

NEWEST = (1 << 63) - 1  # higher than any number of an outgoing message


class Inbox(Protocol):
    """Events that are durable and not handled yet."""

    def left_over(self, platform: Platform, now: datetime) -> None:
        """Count that the bot has started with what is left in the inbox; what has been there too often is set aside."""

    def set_aside(self, event: InboxEvent, now: datetime) -> None:
        """Keep an event that failed out of the way, for some days."""

    def take(self, event: InboxEvent) -> bool:
        """Erase an event from the inbox; False if it has been handled before."""


class Outbox(Protocol):
    """Messages that are durable and not delivered yet, and what shows the slots of those that were."""

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

    def redirect(self, number: int, address: Address) -> list[OutboxMessage]:
        """Let news for the signer of a signature that are still to be delivered go into another chat; what they are."""

    def shown(self, outgoing: OutboxMessage) -> str | None:
        """The message that shows the outgoing message's slot in that chat, if there is one."""

    def occupied(self, platform: Platform, slot: Slot) -> bool:
        """Whether a message shows the slot, or soon will."""

    def slots(self, platform: Platform) -> set[Slot]:
        """The slots that a message shows, or soon will."""

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


class Chats(Protocol):
    """What the messages of a chat offer to choose, and where a chat is now."""

    def offer(self, outgoing: OutboxMessage, message: str, choices: bytes, *, alone: bool) -> None:
        """Remember which choices a message offers; `alone`, instead of all that its chat offered before."""

    def offered(self, address: Address, message: str = "") -> Menu | None:
        """A message of a chat, the latest with choices if none is named, and what it offers."""

    def moved(self, old: Address, new: Address) -> None:
        """Remember that a chat has a new address, where its members are who they were."""

    def current(self, address: Address) -> Address:
        """Where a chat is now, after all its moves."""

    def forget(self, address: Address) -> None:
        """Erase what is still to be delivered into a chat, and what has been offered there."""
