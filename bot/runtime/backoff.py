"""The wait between two tries: it doubles after each try, up to a maximum."""


class Backoff:
    """Counts tries. `first` and `longest` are the shortest and the longest wait, in seconds."""

    def __init__(self, first: float, longest: float) -> None:
        self._first = first
        self._longest = longest
        self._next = first

    def peek(self) -> float:
        """The next wait in seconds, without counting a try."""
        return self._next

    def next(self) -> float:
        """The wait in seconds after a failed try; the next wait will be twice as long."""
        now = self._next
        self._next = min(now * 2, self._longest)
        return now

    def reset(self) -> None:
        """Start again with the first wait, after a try that succeeded."""
        self._next = self._first
