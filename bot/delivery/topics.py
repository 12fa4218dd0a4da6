"""Into which topic of an admin group a message goes, where a platform has topics and the group uses them.

What cannot be had falls back to where everything goes without topics. A message waits for a topic only as long as the
platform asks to wait.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Protocol, runtime_checkable

from bot.delivery.sender import RetryLater
from bot.messaging.messages import Delivery, Topic
from bot.policy import TOPIC_AGAIN_SECONDS
from bot.runtime.logs import where
from storage.protocol import Store
from storage.records import Address

log = logging.getLogger(__name__)


class TopicGone(Exception):
    """The topic into which a message was to go is deleted, or only `closed`."""

    def __init__(self, *, closed: bool) -> None:
        super().__init__()
        self.closed = closed


@runtime_checkable
class OpensTopics(Protocol):
    """A sender of a platform that has topics."""

    async def open_topic(self, address: Address, name: str) -> str | None:
        """Make a topic in a group and return its id; None if the group has none, or the bot may not make any.
        RetryLater if the platform asks to wait.
        """


class Topics:
    """The topics of the admin groups on one platform. `names` are what they are called."""

    def __init__(self, store: Store, opener: OpensTopics, names: Mapping[Topic, str]) -> None:
        self._store = store
        self._opener = opener
        self._names = names
        self._not_before: dict[tuple[Address, Topic], float] = {}

    async def deliver(
        self, address: Address, delivery: Delivery, send: Callable[[Delivery], Awaitable[str | None]]
    ) -> str | None:
        """Send into the topic to which a delivery belongs; where there is none any more, to where all goes without."""
        topic, own = delivery.topic, bool(delivery.thread)
        if topic is None and not own:
            return await send(delivery)
        try:
            return await send(delivery if own or topic is None else await self._sorted(address, delivery, topic))
        except TopicGone as gone:
            if topic is not None and not own:  # where somebody wrote may be any topic, which is no business of ours
                await self.lost(address, topic, gone)
            return await send(replace(delivery, thread=""))

    async def _sorted(self, address: Address, delivery: Delivery, topic: Topic) -> Delivery:
        return replace(delivery, thread=await self.thread(address, topic))

    async def thread(self, address: Address, topic: Topic) -> str:
        """The id of a topic, which is made if need be; "" if there is none now. RetryLater as `open_topic`."""
        now = asyncio.get_running_loop().time()
        if now < self._not_before.get((address, topic), 0):
            return ""
        known = await self._store.transact(lambda tx: tx.groups.topic(address, topic))
        if known is not None:
            return known
        try:
            made = await self._opener.open_topic(address, self._names[topic])
        except RetryLater:
            raise  # the message is tried again then, and goes where it belongs
        except Exception as error:
            log.warning("a topic could not be made (%s)", where(error))
            made = None
        if made is None:
            self._not_before |= {(address, each): now + TOPIC_AGAIN_SECONDS for each in self._names}
            return ""
        await self._store.transact(lambda tx: tx.groups.note_topic(address, topic, made))
        return made

    async def lost(self, address: Address, topic: Topic, gone: TopicGone) -> None:
        """A topic cannot be written in: a closed one may be opened again, a deleted one is not wanted."""
        if gone.closed:
            again = asyncio.get_running_loop().time() + TOPIC_AGAIN_SECONDS
            self._not_before[address, topic] = again
        else:
            await self._store.transact(lambda tx: tx.groups.note_topic(address, topic, ""))
