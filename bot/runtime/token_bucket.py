"""How much one account may say before the bot asks it to wait: whoever hammers must delay nobody else."""

from collections import OrderedDict
from collections.abc import Hashable
from enum import Enum

# No conversation goes on faster than this.
SECONDS_EACH = 2.0
_ACCOUNTS = 10_000


class Answer(Enum):
    """Whether an event is heard; the last one before the patience ends is the one to say so."""

    YES = "yes"
    LAST = "last"
    NO = "no"


class TokenBucket:
    """A bucket for each account, of `burst` events that come back one by one."""

    def __init__(self, burst: int, seconds_each: float = SECONDS_EACH) -> None:
        self._burst = burst
        self._seconds_each = seconds_each
        self._spent: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, account: Hashable, now: float) -> Answer:
        """Take one event of an account, at a time in seconds. A clock that was set back accuses nobody."""
        spent = self._spent_by(account, now)
        self._spent.pop(account, None)
        if spent + 1 > self._burst:
            self._remember(account, spent, now)
            return Answer.NO
        self._remember(account, spent + 1, now)
        return Answer.LAST if spent + 2 > self._burst else Answer.YES

    def is_spent(self, account: Hashable, now: float) -> bool:
        """Whether nothing more of an account is heard at that time."""
        return self._spent_by(account, now) + 1 > self._burst

    def _spent_by(self, account: Hashable, now: float) -> float:
        spent, then = self._spent.get(account, (0.0, now))
        return max(0.0, spent - (now - then) / self._seconds_each) if now >= then else 0.0

    def refund(self, account: Hashable) -> None:
        """Give one back: what was heard could not be kept, and will come again."""
        if account in self._spent:
            spent, then = self._spent[account]
            self._spent[account] = (max(0.0, spent - 1), then)

    def _remember(self, account: Hashable, spent: float, now: float) -> None:
        """Keep the accounts heard last; who was heard so long ago starts anew."""
        self._spent[account] = (spent, now)
        while len(self._spent) > _ACCOUNTS:
            self._spent.popitem(last=False)
