"""What one event puts into the outbox, and into which chats."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.delivery.domain_events import DomainEvent
from bot.messaging.messages import DELIVERIES, Delivery
from storage.protocol import Transaction
from storage.records import Address, OutboxMessage, Platform

# The urgencies of the delivery worker: answers to presses, people, what an admin waits for, new cards, reports.
ANSWERS, PEOPLE, ADMINS, CARDS, REPORTS = range(5)


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """Collects outgoing messages until their transaction ends; only then may they be sent."""

    tx: Transaction
    groups: Mapping[Platform, Address]
    outgoing_messages: list[OutboxMessage] = field(default_factory=list)
    afterwards: list[Callable[[], object]] = field(default_factory=list)
    """What memory may learn only once the transaction is on the disk."""
    listeners: Sequence[Callable[["UnitOfWork", DomainEvent], None]] = ()

    def publish(self, event: DomainEvent) -> None:
        """Let everybody who listens act on what has happened, in this transaction."""
        for listener in self.listeners:
            listener(self, event)

    def post(
        self,
        address: Address,
        delivery: Delivery,
        *,
        urgency: int = PEOPLE,
        slot: str = "",
        tells: int = 0,
        erases: bool = False,
    ) -> None:
        """Put a delivery for one chat into the outbox, unless its slot shows just that already."""
        if delivery.message is None:
            urgency = ANSWERS
        outgoing = OutboxMessage(address, DELIVERIES.dump_json(delivery), slot, urgency, tells, erases=erases)
        anew = erases or delivery.afresh or delivery.removes
        if slot and not anew and self.tx.mail.shows(outgoing):
            return
        self.outgoing_messages.append(self.tx.mail.post(outgoing))

    def show_admins(self, slot: str, delivery: Delivery, urgency: int = ADMINS, *, erases: bool = False) -> None:
        """Let a card show something new in every admin group."""
        for group in self.groups.values():
            self.post(group, delivery, urgency=urgency, slot=slot, erases=erases)
