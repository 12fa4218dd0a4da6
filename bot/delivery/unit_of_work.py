"""Collects the messages that one event puts into the outbox."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.delivery.domain_events import DomainEvent
from bot.letters.letter import Watched
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.messages import DELIVERIES, Delivery, Topic
from storage.protocol import Transaction
from storage.records import Address, OutboxMessage, Platform, Priority, Slot, SlotKind

_TOPICS = {
    SlotKind.CARD: Topic.WAITING,
    SlotKind.QUEUE: Topic.WAITING,
    SlotKind.SWEEP: Topic.WAITING,
    SlotKind.BULK: Topic.DECIDED,
    SlotKind.FOUND: Topic.DECIDED,
    SlotKind.LINK: Topic.DECIDED,
    SlotKind.NAMES: Topic.REPORTS,
}


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """Collects the outgoing messages of one transaction. They may be sent only after it is committed."""

    tx: Transaction
    groups: Mapping[Platform, Address]
    outgoing_messages: list[OutboxMessage] = field(default_factory=list)
    afterwards: list[Callable[[], object]] = field(default_factory=list)
    """After-commit hooks: functions that change the memory, called once the transaction is on the disk."""
    listeners: Sequence[Callable[["UnitOfWork", DomainEvent], None]] = ()
    watched: Watched = field(default_factory=Watched)
    """What the organisers of the letter want the admins to look at."""
    thread: tuple[Address, str] | None = None
    """The chat in whose thread the event happened, and the message that begins it: answers belong there."""

    def publish(self, event: DomainEvent) -> None:
        """Call every listener with a domain event, in this transaction."""
        for listener in self.listeners:
            listener(self, event)

    def post(
        self,
        address: Address,
        delivery: Delivery,
        *,
        priority: Priority = Priority.PEOPLE,
        slot: Slot | None = None,
        notifies: int = 0,
        redacts_history: bool = False,
        due: datetime | None = None,
        corrects: bool = False,
    ) -> None:
        """Put a delivery for one chat into the outbox, unless its slot already shows the same content."""
        if self.thread is not None and slot is None and not delivery.removes and address == self.thread[0]:
            delivery = replace(delivery, thread=self.thread[1])
        if delivery.message is None and not delivery.removes:
            priority = Priority.ANSWERS
        outgoing = replace(
            self.outgoing(address, delivery, slot, priority),
            notifies=notifies,
            redacts_history=redacts_history,
            due=due,
            corrects=corrects,
        )
        anew = redacts_history or delivery.as_new or delivery.removes
        if slot is not None and not anew and self.tx.outbox.shows(outgoing):
            return
        self.outgoing_messages.append(self.tx.outbox.post(outgoing))

    def outgoing(
        self, address: Address, delivery: Delivery, slot: Slot | None, priority: Priority = Priority.PEOPLE
    ) -> OutboxMessage:
        """A delivery as it stands in the outbox. In an admin group it belongs to its topic, or else to that of its slot
        or priority.
        """
        if self.groups.get(address.platform) == address and CAPABILITIES[address.platform].has_topics:
            delivery = replace(delivery, topic=delivery.topic or _topic(slot, priority) if delivery.message else None)
        return OutboxMessage(address, DELIVERIES.dump_json(delivery), slot, priority)

    def show_admins(
        self, slot: Slot, delivery: Delivery, priority: Priority = Priority.ADMINS, *, redacts_history: bool = False
    ) -> None:
        """Update a slot in every admin group."""
        for group in self.groups.values():
            self.post(group, delivery, priority=priority, slot=slot, redacts_history=redacts_history)


def _topic(slot: Slot | None, priority: Priority) -> Topic:
    """What a message in an admin group is about that says nothing of it itself."""
    if slot is not None:
        return _TOPICS[slot.kind]
    return Topic.REPORTS if priority is Priority.REPORTS else Topic.DECIDED
