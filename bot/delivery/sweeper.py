"""Takes away what still stands in a group that is no admin group any more; see `bot.relocation`.

This goes past the outbox, where a message that a platform refuses is given up: here it is tried again for days.
"""

import asyncio
import logging

from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater, Sender
from bot.messaging.messages import DELIVERIES, Delivery, Message
from bot.runtime.logs import where
from storage.errors import StorageError
from storage.protocol import Store
from storage.records import Address, Leftover, OutboxMessage

log = logging.getLogger(__name__)

AGAIN_SECONDS = 3600.0
TRIES_MOST = 14 * 24  # a fortnight of hours
# As long as Telegram wants between two messages in a group.
BETWEEN_SECONDS = 3.0
WAIT_SECONDS_MOST = 60.0
# What stands, where a message cannot be deleted any more, in its place.
NOTHING = Message("—")


class Sweeper:
    """Sweeps one platform, from the moment in which it is `ready`: at once, and every hour."""

    def __init__(self, store: Store, sender: Sender, between: float = BETWEEN_SECONDS) -> None:
        self._store = store
        self._sender = sender
        self._between = between
        self.ready = asyncio.Event()

    async def run(self) -> None:
        """Sweep for ever."""
        await self.ready.wait()
        while True:
            try:
                await self.sweep()
            except StorageError as error:
                log.warning("what is left over in former admin groups cannot be looked up (%s)", error)
            except Exception as error:
                log.error("what is left over in former admin groups could not be taken away: %s", where(error))
            await asyncio.sleep(AGAIN_SECONDS)

    async def sweep(self) -> None:
        """Try each message once."""
        platform = self._sender.platform
        left, shut = 0, set[Address]()
        for leftover in await self._store.transact(lambda tx: tx.groups.leftovers(platform)):
            gone = leftover.address not in shut and await self._take_away(leftover)
            if not gone:
                shut.add(leftover.address)  # the others of that group would fare no better
                left += await self._try_again(leftover)
        if left:
            log.error(
                "%d messages about signatures still stand in a former admin group on %s, which does not let the bot "
                "take them away: let it in there again, or delete them by hand",
                left,
                platform,
            )

    async def _take_away(self, leftover: Leftover) -> bool:
        """Whether the message is gone now, as far as it can be."""
        delivery = Delivery(NOTHING, replaces=leftover.message, removes=True)
        outgoing = OutboxMessage(leftover.address, DELIVERIES.dump_json(delivery))
        try:
            await self._sender.deliver(outgoing, delivery, None)
        except RetryLater as wait:
            await asyncio.sleep(min(wait.seconds or 0.0, WAIT_SECONDS_MOST))
            return False
        except (RecipientUnreachable, Rejected):
            return False
        except ChatMigrated:
            # A group that became a supergroup took its messages along under numbers that no bot is told.
            log.error("what stands in a former admin group cannot be taken away, since it has become a supergroup")
        await self._store.transact(lambda tx: tx.groups.settle(leftover))
        await asyncio.sleep(self._between)
        return True

    async def _try_again(self, leftover: Leftover) -> bool:
        if leftover.tries + 1 < TRIES_MOST:
            await self._store.transact(lambda tx: tx.groups.note_try(leftover))
            return True
        log.error(
            "a message about a signature stays in a former admin group: it could not be taken away for a fortnight"
        )
        await self._store.transact(lambda tx: tx.groups.settle(leftover))
        return False
