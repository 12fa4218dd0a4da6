"""Figures of a letter."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from storage.records.signatures import State, Step


@dataclass(frozen=True, slots=True)
class Statistics:
    """The data of /stats for one letter. The keys of `lately` are 1 and 7, in days.

    `places` counts the places that public lines name, `withheld_places` those of withheld signatures, which only admins
    may read. `sources` counts by which links signers came. `organisations` are those among the approved.
    """

    states: Mapping[State, int]
    lately: Mapping[int, Mapping[str, int]]
    languages: Mapping[str, int]
    platforms: Mapping[str, int]
    steps: Mapping[Step, int]
    median_decision_seconds: float | None
    days: tuple[tuple[date, int], ...]
    places: Counter[tuple[str, ...]] = field(default_factory=Counter)
    withheld_places: Counter[tuple[str, ...]] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    organisations: int = 0


@dataclass(frozen=True, slots=True)
class DecisionMade:
    """One approval or rejection, to be counted: its id, what the admin is known by, their name then, when it was made,
    and the seconds since the signature was submitted; None if that was corrected afterwards.
    """

    id: int
    admin_tag: bytes
    admin: str
    made: datetime
    seconds: float | None
