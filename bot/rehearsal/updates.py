"""The queue of updates that wait for the bot."""

import asyncio
from collections import deque
from collections.abc import Iterable

from bot.rehearsal.shapes import JsonObject

# What a bot gets only when it asks for it.
# Source: https://core.telegram.org/bots/api#getupdates
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """The updates in their order. An update is deleted when a higher offset is requested."""

    def __init__(self, first_id: int) -> None:
        self.next_id = first_id
        self._waiting: deque[JsonObject] = deque()
        self._allowed: frozenset[str] | None = None
        self._arrived = asyncio.Event()

    def __len__(self) -> int:
        return len(self._waiting)

    def allow(self, kinds: Iterable[str]) -> None:
        """Which kinds are queued from now on; none named means all but those given on request only."""
        self._allowed = frozenset(kinds) or None

    def allows(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed else kind not in _ON_REQUEST

    @property
    def allowed(self) -> list[str]:
        """The kinds asked for; empty for the default."""
        return sorted(self._allowed or ())

    def put(self, kind: str, content: JsonObject) -> None:
        """Queue an update, unless the bot does not want its kind."""
        if self.allows(kind):
            self._waiting.append({"update_id": self.next_id, kind: content})
            self.next_id += 1
            self._arrived.set()

    def put_raw(self, update: JsonObject) -> None:
        """Queue anything at all under the next id: for tests of a bot that must survive it."""
        self._waiting.append({"update_id": self.next_id, **update})
        self.next_id += 1
        self._arrived.set()

    def clear(self) -> None:
        self._waiting.clear()

    def confirm(self, offset: int) -> None:
        """Delete the updates below the offset. A negative offset keeps only that many of the newest."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while self._waiting and offset > 0 and int(str(self._waiting[0]["update_id"])) < offset:
            self._waiting.popleft()

    def batch(self, limit: int) -> list[JsonObject]:
        return [update for update, _ in zip(self._waiting, range(limit), strict=False)]

    async def arrival(self) -> None:
        """Return when something waits."""
        while not self._waiting:
            self._arrived.clear()
            await self._arrived.wait()
