"""Limits how much one account may send, so that nobody delays others by sending very much."""

from collections import OrderedDict
from collections.abc import Hashable
from enum import Enum

_ACCOUNTS = 10_000


class Answer(Enum):
    """Whether an event is accepted. `LAST` is the event that empties the bucket; the bot then asks the sender to
    wait.
    """

    YES = "yes"
    LAST = "last"
    NO = "no"


class TokenBucket:
    """A bucket of `burst` events for each account. Spent events come back one by one."""

    def __init__(self, burst: int, seconds_each: float) -> None:
        self._burst = burst
        self._seconds_each = seconds_each
        self._spent: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, account: Hashable, now: float) -> Answer:
        """Take one event from the bucket of an account; `now` is in seconds. After a clock was set back, the bucket is
        full.
        """
        spent = self._spent_by(account, now)
        self._spent.pop(account, None)
        if spent + 1 > self._burst:
            self._remember(account, spent, now)
            return Answer.NO
        self._remember(account, spent + 1, now)
        return Answer.LAST if spent + 2 > self._burst else Answer.YES

    def is_spent(self, account: Hashable, now: float) -> bool:
        """Whether the bucket of an account is empty at a time in seconds."""
        return self._spent_by(account, now) + 1 > self._burst

    def _spent_by(self, account: Hashable, now: float) -> float:
        spent, then = self._spent.get(account, (0.0, now))
        return max(0.0, spent - (now - then) / self._seconds_each) if now >= then else 0.0

    def refund(self, account: Hashable) -> None:
        """Give one event back, because it could not be stored and will be sent again."""
        if account in self._spent:
            spent, then = self._spent[account]
            self._spent[account] = (max(0.0, spent - 1), then)

    def _remember(self, account: Hashable, spent: float, now: float) -> None:
        """Remember the latest accounts; a forgotten account starts with a full bucket."""
        self._spent[account] = (spent, now)
        while len(self._spent) > _ACCOUNTS:
            self._spent.popitem(last=False)
