"""The rate limits of a bot, which lead to the status 429."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rate:
    """A number of messages in any period of a number of seconds."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    """The rate limits; the defaults are Telegram's own, None removes a limit.

    Telegram's limit of one message per second in a private chat allows short bursts, so the period here is longer.
    Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    """

    private: Rate | None = Rate(30, 30)
    group: Rate | None = Rate(20, 60)
    overall: Rate | None = Rate(30, 1)


NO_LIMITS = Limits(private=None, group=None, overall=None)


@dataclass(slots=True)
class Pace:
    """Counts sent messages, per chat and in total."""

    limits: Limits
    _sent: defaultdict[int | None, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def wait(self, chat: int, now: float) -> int:
        """Whole seconds until the next message to the chat may go; 0 counts one as sent."""
        of_chat = self.limits.group if chat < 0 else self.limits.private
        rates = [(key, rate) for key, rate in ((chat, of_chat), (None, self.limits.overall)) if rate]
        needed = 0.0
        for key, rate in rates:
            sent = self._sent[key]
            while sent and sent[0] <= now - rate.seconds:
                sent.popleft()
            if len(sent) >= rate.count:
                needed = max(needed, sent[0] + rate.seconds - now)
        if needed <= 0:
            for key, _ in rates:
                self._sent[key].append(now)
        return math.ceil(needed)
