"""What time it is at the least: nothing may be deleted as old because somebody has set a clock.

The steady clock cannot be set and counts seconds since an unknown moment. Together with what the wall clock shows, each
look at both says when that moment was. Whatever was stamped since the window began was stamped by one of these answers,
so the earliest of them makes nothing look older than it is.
"""

from collections import deque
from datetime import UTC, datetime, timedelta


class ClockGuard:
    """Looks at both clocks now and then. `window` is how long what is to be deleted has been kept."""

    def __init__(self, window: timedelta) -> None:
        self._window = window.total_seconds()
        self._beginnings: deque[tuple[float, datetime]] = deque()

    def look(self, wall: datetime, steady: float) -> None:
        """What both clocks show now; `steady` is in seconds."""
        self._beginnings.append((steady, wall - timedelta(seconds=steady)))
        while steady - self._beginnings[0][0] > self._window:
            self._beginnings.popleft()

    def earliest_now(self) -> datetime:
        """The time at the last look, or what it was at the least if the clocks disagreed within the window."""
        steady, _ = self._beginnings[-1]
        return min(beginning for _, beginning in self._beginnings) + timedelta(seconds=steady)


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)
