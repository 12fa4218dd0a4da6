"""How many rooms the bot joins at once, and how quickly, for each homeserver that invites it.

A homeserver that is silent, or full of robots, delays only its own users.
"""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.runtime.rate_limit import SlidingWindow

from .policy import (
    FOREIGN_JOINS,
    JOINS_AT_ONCE,
    JOINS_AT_ONCE_PER_SERVER,
    JOINS_PER_SERVER,
    SERVERS_REMEMBERED_MOST,
)


@dataclass(frozen=True, slots=True)
class _Server:
    """What the users of one homeserver share."""

    window: SlidingWindow = field(default_factory=lambda: SlidingWindow(JOINS_PER_SERVER))
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(JOINS_AT_ONCE_PER_SERVER))


class JoinLimits:
    """Who wants to join waits here for a turn."""

    def __init__(self) -> None:
        self.places = asyncio.Semaphore(JOINS_AT_ONCE)
        """Limits how many rooms are joined or left at once."""
        self._servers: OrderedDict[str, _Server] = OrderedDict()
        self._foreign = SlidingWindow(FOREIGN_JOINS)

    @asynccontextmanager
    async def turn(self, server: str, *, foreign: bool) -> AsyncIterator[None]:
        """Wait until a user of this homeserver may be joined. The bot's own homeserver is not limited in time."""
        shared = self._shared(server)
        if foreign:
            await _wait(shared.window)
            await _wait(self._foreign)
        async with shared.places, self.places:
            yield

    @property
    def remembered(self) -> list[str]:
        """The homeservers that are remembered: those of the latest invitations."""
        return [*self._servers]

    def _shared(self, server: str) -> _Server:
        shared = self._servers.setdefault(server, _Server())
        self._servers.move_to_end(server)
        while len(self._servers) > SERVERS_REMEMBERED_MOST:
            self._servers.popitem(last=False)
        return shared


async def _wait(window: SlidingWindow) -> None:
    """Wait until the window has room for one more."""
    now = asyncio.get_running_loop().time()
    delay = window.delay(now)
    window.note(now + delay)
    await asyncio.sleep(delay)
