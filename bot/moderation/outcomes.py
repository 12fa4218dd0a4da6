"""What can become of a wish to decide."""

from enum import StrEnum

from bot.messaging.actions import Action
from storage.records import Signature, State, Verdict

DECIDED = (State.APPROVED, State.REJECTED, State.REMOVED)


class Outcome(StrEnum):
    """What became of a wish to decide; the values name phrases (`numbers-...`)."""

    MADE = "made"
    UNSEEN = "unseen"  # the group has not been shown it
    CHANGED = "changed"  # it is not what the group was shown
    DECIDED = "decided"  # somebody else was first
    WAITS = "waits"  # there is nothing to undo
    LATE = "late"  # it is too late to undo
    WITHDRAWN = "withdrawn"
    GONE = "gone"
    PAUSED = "paused"
    TAKEN = "taken"  # another admin is deciding about it
    VOUCHED = "vouched"  # another admin has to approve it, too
    ALONE = "alone"  # it is not approved together with others
    OWN = "own"  # another admin has to approve what this one has entered


def why_not(signature: Signature, action: Action, verdict: Verdict) -> Outcome:
    """Why no decision was made about a signature as the admin saw it."""
    if signature.state is State.WITHDRAWN:
        return Outcome.WITHDRAWN
    if verdict is Verdict.UNDONE and signature.state is State.PENDING:
        return Outcome.WAITS
    if verdict is not Verdict.UNDONE and signature.state in DECIDED:
        return Outcome.DECIDED
    return Outcome.CHANGED if action.revision else Outcome.UNSEEN
