"""Events of the domain: one subject publishes what has happened to a signature, others react to it in the same
transaction.

So the conversation does not depend on the admins' cards, and the cards do not depend on the country buttons.
"""

from dataclasses import dataclass

from storage.records import Address, Signature


@dataclass(frozen=True, slots=True)
class Submitted:
    """A signer has signed."""

    signature: Signature


@dataclass(frozen=True, slots=True)
class Corrected:
    """A signer has corrected the signature, which is pending again."""

    before: Signature
    after: Signature


@dataclass(frozen=True, slots=True)
class Accepted:
    """A signer keeps the line as an admin has mended it."""

    signature: Signature


@dataclass(frozen=True, slots=True)
class Answered:
    """A signer has answered what the admins asked."""

    signature: Signature


@dataclass(frozen=True, slots=True)
class Objected:
    """A signer does not want the line that an admin has mended; the signature waits again, with the signer's own."""

    before: Signature
    after: Signature


@dataclass(frozen=True, slots=True)
class Turned:
    """A signer has hidden the name, or shows it again."""

    before: Signature
    after: Signature


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A signer has withdrawn; `before` is the signature that is erased."""

    before: Signature


@dataclass(frozen=True, slots=True)
class Decided:
    """An admin has made a decision; `before` is None if the stored signature could not be read."""

    before: Signature | None
    after: Signature


@dataclass(frozen=True, slots=True)
class Erased:
    """An admin has erased a signature for good; `before` is what is erased."""

    before: Signature


@dataclass(frozen=True, slots=True)
class Claimed:
    """The person for whom an admin has entered a line says that it is theirs."""

    before: Signature
    after: Signature


@dataclass(frozen=True, slots=True)
class Disowned:
    """Whoever got the link to a line that an admin has entered says it is not theirs; `before` is what is erased."""

    before: Signature


@dataclass(frozen=True, slots=True)
class ReachedAgain:
    """A signer who could not be told of the decision has written, in a chat where the bot can tell them."""

    signature: Signature
    address: Address


DomainEvent = (
    Submitted
    | Corrected
    | Accepted
    | Answered
    | Objected
    | Turned
    | Withdrawn
    | Decided
    | Erased
    | Claimed
    | Disowned
    | ReachedAgain
)


def before_and_after(event: DomainEvent) -> tuple[Signature | None, Signature | None]:
    """The signature before and after the event; None where it did not or does not exist."""
    match event:
        case Submitted(signature):
            return None, signature
        case Withdrawn(before) | Erased(before) | Disowned(before):
            return before, None
        case Corrected(before, after) | Objected(before, after) | Turned(before, after) | Decided(before, after):
            return before, after
        case Claimed(before, after):
            return before, after
        case Accepted(signature) | Answered(signature) | ReachedAgain(signature):
            return signature, signature
