"""What has happened to a signature: the subject that brings it about says so, others act on it in the same transaction.

So the conversation does not know the cards of the admins, and the cards do not know the buttons with countries.
"""

from dataclasses import dataclass

from storage.records import Address, Signature


@dataclass(frozen=True, slots=True)
class Submitted:
    """A signer has signed."""

    signature: Signature


@dataclass(frozen=True, slots=True)
class Corrected:
    """A signer has changed what they signed; it waits for a decision again."""

    before: Signature
    after: Signature


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A signer has withdrawn; `before` is what is erased now."""

    before: Signature


@dataclass(frozen=True, slots=True)
class Decided:
    """An admin has approved, rejected or undone; `before` is None where what was there cannot be read."""

    before: Signature | None
    after: Signature


@dataclass(frozen=True, slots=True)
class ReachedAgain:
    """A signer who could not be told of the decision has written, in a chat where they can."""

    signature: Signature
    address: Address


DomainEvent = Submitted | Corrected | Withdrawn | Decided | ReachedAgain


def before_and_after(event: DomainEvent) -> tuple[Signature | None, Signature | None]:
    """How the signature stood, and how it stands now; None where there was or is nothing."""
    match event:
        case Submitted(signature):
            return None, signature
        case Withdrawn(before):
            return before, None
        case Corrected(before, after) | Decided(before, after):
            return before, after
        case ReachedAgain(signature):
            return signature, signature
