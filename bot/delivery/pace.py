"""What all delivery workers of one platform keep together: its rate limits."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from weakref import WeakValueDictionary

from bot.policy import DELIVERIES_AT_ONCE
from bot.runtime.rate_limit import Limit, RateLimiter, SlidingWindow

_REMEMBERED = 1000


class Pace:
    """The limits of a platform: `overall` for all chats together, and `limit(chat)` for each."""

    def __init__(self, overall: Limit, limit: Callable[[str], Limit]) -> None:
        self.rate_limiter = RateLimiter(overall)
        self.places = asyncio.Semaphore(DELIVERIES_AT_ONCE)
        self._limit = limit
        self._windows: WeakValueDictionary[str, SlidingWindow] = WeakValueDictionary()
        self._latest: OrderedDict[str, SlidingWindow] = OrderedDict()

    def window(self, chat: str) -> SlidingWindow:
        """The window of a chat. It is kept for the latest chats, so that their limit also holds after a queue was
        empty.
        """
        window = self._windows.get(chat)
        if window is None:
            window = self._windows[chat] = SlidingWindow(self._limit(chat))
        self._latest[chat] = window
        self._latest.move_to_end(chat)
        if len(self._latest) > _REMEMBERED:
            self._latest.popitem(last=False)
        return window
