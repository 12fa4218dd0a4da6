"""How long to wait between tries: twice as long after each, up to a longest wait."""


class Backoff:
    """Counts tries; `first` and `longest` are in seconds."""

    def __init__(self, first: float, longest: float) -> None:
        self._first = first
        self._longest = longest
        self._next = first

    def peek(self) -> float:
        """How long the next wait will be, in seconds."""
        return self._next

    def next(self) -> float:
        """How long to wait now, in seconds; the next wait will be twice as long."""
        now = self._next
        self._next = min(now * 2, self._longest)
        return now

    def reset(self) -> None:
        """A try has gone well."""
        self._next = self._first
