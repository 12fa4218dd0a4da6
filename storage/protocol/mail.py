"""The protocol of a store for messages: the inbox, the outbox and the chats."""

from datetime import datetime
from typing import Protocol

from storage.records import Address, Backlog, InboxEvent, Menu, OutboxMessage, Platform, Priority, QueueView, Slot

NEWEST = (1 << 63) - 1  # higher than any id of an outgoing message


class Inbox(Protocol):
    """Events that are durable and not handled yet."""

    def knows(self, platform: Platform, key: str) -> bool:
        """Whether an event has been received, and its key is still kept."""

    def left_over(self, platform: Platform, now: datetime) -> None:
        """Count a start of the bot for each event left in the inbox. Events left over at too many starts are set
        aside.
        """

    def set_aside(self, event: InboxEvent, now: datetime) -> None:
        """Set an event aside that failed; it is kept for some days."""

    def take(self, event: InboxEvent) -> bool:
        """Erase an event from the inbox. False if it was handled before."""


class Outbox(Protocol):
    """Messages that are durable and not delivered yet, and the delivered messages that show slots."""

    def post(self, outgoing: OutboxMessage) -> OutboxMessage:
        """Put an outgoing message into the outbox; it replaces an unsent one of the same slot. Returns the message with
        its id.
        """

    def shows(self, outgoing: OutboxMessage) -> bool:
        """Whether the slot of an outgoing message already shows the same content in its chat, or will after the pending
        delivery.
        """

    def undelivered(self, after: int, limit: int) -> list[OutboxMessage]:
        """At most `limit` outgoing messages with an id above `after`, the oldest first."""

    def delivered(self, outgoing: OutboxMessage, message: str | None) -> None:
        """Remove an outgoing message from the outbox. `message` is the id of the message that now shows its slot, or
        None.
        """

    def come_due(self, platform: Platform, now: datetime, latest: datetime) -> list[OutboxMessage]:
        """The messages whose time has come, which can no longer be taken back. A time after `latest` is taken for one
        that the clock was set back from, and has come, too.
        """

    def next_due(self, platform: Platform) -> datetime | None:
        """The earliest time for which a message waits; None if none does."""

    def take_back(self, number: int) -> list[OutboxMessage]:
        """Remove the messages for the signer of a signature whose time has not come, and return them."""

    def redirect(self, number: int, address: Address) -> list[OutboxMessage]:
        """Redirect the undelivered messages for the signer of a signature to another chat, and return them."""

    def shown(self, outgoing: OutboxMessage) -> str | None:
        """The id of the message that shows the slot of an outgoing message in its chat, or None."""

    def slot_of(self, address: Address, message: str) -> Slot | None:
        """The slot that a message of a chat shows; None if it shows none."""

    def occupied(self, platform: Platform, slot: Slot) -> bool:
        """Whether a message shows the slot, or will be delivered for it."""

    def slots(self, platform: Platform) -> set[Slot]:
        """The slots that a message shows or will show after its delivery."""

    def priority(self, platform: Platform, slot: Slot) -> Priority | None:
        """The priority of the undelivered message of a slot; None if there is none."""

    def note_queue(self, platform: Platform, position: int, waiting: int, view: QueueView = QueueView.OLDEST) -> None:
        """Store the first position that a group's queue message shows, the number of pending signatures that it states,
        and its view.
        """

    def remind(self, platform: Platform, hour: str) -> bool:
        """Store the hour at which a group is told what waits. False if it was told in that hour already."""

    def queue_view(self, platform: Platform) -> QueueView:
        """The stored view of a group's queue message."""

    def queue(self, platform: Platform) -> tuple[int, int]:
        """The stored position and number; zeros if there are none."""

    def backlog(self) -> Backlog:
        """How much waits in the inbox and in the outbox."""

    def is_outgoing(self, address: Address, until: int = NEWEST) -> bool:
        """Whether an outgoing message with an id up to `until` must still be delivered to a chat."""

    def last(self) -> int:
        """The id of the last outgoing message that was ever posted; 0 if there was none."""


class Chats(Protocol):
    """The choices that the messages of a chat offer, and the present address of a chat."""

    def offer(self, outgoing: OutboxMessage, message: str, choices: bytes, *, most: int | None) -> None:
        """Store the choices that a message offers. With `most`, only so many latest ones of its chat are kept."""

    def offered(self, address: Address, message: str = "") -> Menu | None:
        """The choices of a message of a chat; without `message`, of the latest message with choices. None if there are
        none.
        """

    def note_decided(self, group: Address, event: str, choices: bytes, made: datetime) -> None:
        """Remember for a day what takes back the decisions that an admin's event has made; `offered` finds it by the
        event.
        """

    def moved(self, old: Address, new: Address) -> None:
        """Store the new address of a chat, whose members stay the same."""

    def current(self, address: Address) -> Address:
        """The present address of a chat, after all its moves."""

    def form(self, address: Address) -> tuple[str, str] | None:
        """The message that shows the form of a chat, and the newest message of the bot there; None without an open
        form.
        """

    def note_form(self, address: Address, message: str, newest: str) -> None:
        """Store which message shows the form of a chat, and which one is the newest there."""

    def note_newest(self, address: Address, newest: str) -> None:
        """Store which message of the bot is the newest of a chat, if a form is open there."""

    def drop_form(self, address: Address) -> None:
        """Forget where the form of a chat was: it is answered."""

    def forget(self, address: Address) -> None:
        """Erase the undelivered messages for a chat, and the choices offered there."""

    def taken_away(self, address: Address, message: str) -> None:
        """A message is gone from a chat: it offers no choices and shows no slot any more."""
