"""What the admins' desk keeps of entries that are being decided."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class QueueView(StrEnum):
    """What a queue shows, and in which order. The values are stored."""

    OLDEST = "oldest"
    RISKY = "risky"
    CLEAN = "clean"


class NoteKind(StrEnum):
    """The kinds of notes about an entry. The values are stored."""

    INTENT = "intent"
    FORMER = "former"
    """The line as its signer wrote it, before an admin mended it, as an entry."""
    QUESTION = "question"
    ANSWER = "answer"
    ANSWERING = "answering"
    """The signer is about to answer."""
    WORD = "word"
    MENDED = "mended"
    """The line that an admin is about to approve in place of the signer's own, as an entry."""
    OBJECTION = "objection"
    """The line that the signer does not want to stand under."""
    LINK = "link"
    """The signer came by a link by which nobody had signed before."""
    VOUCHED = "vouched"
    """An admin approves a well-known name, which needs a second one; "mend" for a mended line."""
    BLOCK = "block"
    """An admin wants to block the account, where two are wanted; the reason."""


class Intent(StrEnum):
    """What one admin is about to do with a pending entry. The values are stored."""

    APPROVE = "approve"
    REJECT = "reject"
    EXPLAIN = "explain"
    """It is marked in the queue as rejected, and its reason is being chosen."""
    REASONS = "reasons"
    """The reasons are open on its card."""
    ASK = "ask"
    """A question to the signer is being written."""
    MEND = "mend"
    """Another line is shown on its card, to be approved in place of the signer's own."""
    TAKEN = "taken"
    """The admin takes care of it."""


BINDING = (Intent.EXPLAIN, Intent.REASONS, Intent.ASK, Intent.MEND, Intent.TAKEN)


@dataclass(frozen=True, slots=True)
class Note:
    """A note about an entry: what it says, the name of the admin who made it, and the tag of their account, if any."""

    text: str
    admin: str = ""
    admin_tag: bytes | None = None


@dataclass(frozen=True, slots=True)
class BulkDecision:
    """Signatures that were decided together: the revision of each since then, by its number."""

    id: int
    admin: str
    made: datetime
    decided: dict[int, int]
