"""What has happened to a signature."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.signatures import Reason


class Happened(StrEnum):
    """What can happen to a signature. The values are stored."""

    SUBMITTED = "submitted"
    CORRECTED = "corrected"
    APPROVED = "approved"
    REJECTED = "rejected"
    UNDONE = "undone"
    REMOVED = "removed"
    ERASED = "erased"
    MENDED = "mended"  # an admin approved another line than the signer's own
    ACCEPTED = "accepted"  # the signer keeps the mended line
    OBJECTED = "objected"
    EDITED = "edited"  # by the operator
    ASKED = "asked"
    ANSWERED = "answered"
    HIDDEN = "hidden"
    SHOWN = "shown"
    KEPT = "kept"  # the signer keeps the signature under the changed text
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    VOUCHED = "vouched"  # one admin approves, where two are wanted
    CONFIRMED = "confirmed"  # an admin noted how the name was confirmed
    BLOCKED = "blocked"  # the account of its signer
    UNBLOCKED = "unblocked"
    PINNED = "pinned"  # among the first signatories
    UNPINNED = "unpinned"
    ENTERED = "entered"  # by an admin, for somebody who has no messenger; how they agreed
    LINKED = "linked"  # an admin made another link to claim it
    CLAIMED = "claimed"  # its person says that the line is theirs
    DISOWNED = "disowned"  # whoever followed the link says that it is not
    UNCLAIMED = "unclaimed"  # erased, because nobody claimed it in time


BY_SIGNERS = (Happened.CORRECTED, Happened.HIDDEN, Happened.SHOWN)
"""What signers can do as often as they like."""


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One thing that happened, to the minute; the reason, the name of the admin who did it, and what they noted, if
    any.
    """

    what: Happened
    made: datetime
    reason: Reason | None = None
    admin: str = ""
    words: str = ""
