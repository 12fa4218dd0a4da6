"""Sweeps: one verdict about all that waits and meets a condition."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.signatures import Reason, Verdict


class SweepStage(StrEnum):
    """How far a sweep has come. The values are stored."""

    LOOKING = "looking"  # for what meets the condition
    ASKED = "asked"  # an admin has to say what becomes of it
    WHY = "why"  # and for which reason it is rejected
    PROPOSED = "proposed"  # a second admin has to agree
    DECIDING = "deciding"
    STOPPED = "stopped"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


AT_WORK = (SweepStage.LOOKING, SweepStage.DECIDING, SweepStage.UNDOING)
UNANSWERED = (SweepStage.ASKED, SweepStage.WHY)
OPEN = (*UNANSWERED, SweepStage.PROPOSED)


class SweptAs(StrEnum):
    """What a sweep has done with one entry. The values are stored."""

    FOUND = "found"
    DECIDED = "decided"
    LEFT = "left"  # it has changed since, or is being decided
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Sweep:
    """A sweep: the condition, in a form that its maker reads; the name of the admin who said what comes next, and when;
    the number of the last signature that was looked at; and what becomes of those that were found. `proposer` is the
    account that wants it, while a second admin has to agree.
    """

    id: int
    stage: SweepStage
    condition: str
    admin: str
    made: datetime
    reached: int = 0
    verdict: Verdict | None = None
    reason: Reason | None = None
    proposer: str = ""


@dataclass(frozen=True, slots=True)
class SweepCount:
    """How many entries of a sweep stand how; `clean` are those found about which nothing is to be looked into."""

    found: int = 0
    clean: int = 0
    decided: int = 0
    left: int = 0
    undone: int = 0
