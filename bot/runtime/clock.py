"""The earliest time that it can be now: a clock that somebody has set must not make the bot delete data too early.

The steady clock counts seconds since an unknown moment, and nobody can set it. Each look at both clocks yields that
moment: the wall clock's time minus the steady clock's seconds. Every time stamp since the beginning of the window
corresponds to one of these moments, so the earliest of them makes no data look older than it is.
"""

from collections import deque
from datetime import UTC, datetime, timedelta


class ClockGuard:
    """Compares the two clocks. `window` is the longest time for which data is kept before it is deleted."""

    def __init__(self, window: timedelta) -> None:
        self._window = window.total_seconds()
        self._beginnings: deque[tuple[float, datetime]] = deque()

    def look(self, wall: datetime, steady: float) -> None:
        """Note what both clocks show now; `steady` is in seconds."""
        self._beginnings.append((steady, wall - timedelta(seconds=steady)))
        while steady - self._beginnings[0][0] > self._window:
            self._beginnings.popleft()

    def earliest_now(self) -> datetime:
        """The time at the last look; if the clocks disagreed within the window, the earliest time that it can have
        been.
        """
        steady, _ = self._beginnings[-1]
        return min(beginning for _, beginning in self._beginnings) + timedelta(seconds=steady)


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)
