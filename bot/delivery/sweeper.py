"""Deletes the messages about signatures in a former admin group; see `bot.moderation.relocation`.

The sweeper does not use the outbox, which gives up a message that a platform refuses. It tries again for 14 days.
"""

import asyncio
import logging

from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater, Sender
from bot.messaging.messages import DELIVERIES, Delivery, Message
from bot.policy import SWEEP_BETWEEN_SECONDS, SWEEP_SECONDS, SWEEP_TRIES_MOST, SWEEP_WAIT_SECONDS_MOST
from bot.runtime.logs import where
from storage.errors import StorageError
from storage.protocol import Store
from storage.records import Address, Leftover, OutboxMessage

log = logging.getLogger(__name__)

# The text that replaces a message which can no longer be deleted.
NOTHING = Message("—")


class Sweeper:
    """Sweeps one platform every hour, as soon as `ready` is set."""

    def __init__(self, store: Store, sender: Sender, between: float = SWEEP_BETWEEN_SECONDS) -> None:
        self._store = store
        self._sender = sender
        self._between = between
        self.ready = asyncio.Event()

    async def run(self) -> None:
        """Sweep every hour, until cancelled."""
        await self.ready.wait()
        while True:
            try:
                await self.sweep()
            except StorageError as error:
                log.warning("the messages left in former admin groups cannot be listed (%s)", error)
            except Exception as error:
                log.error("the messages left in former admin groups could not be deleted: %s", where(error))
            await asyncio.sleep(SWEEP_SECONDS)

    async def sweep(self) -> None:
        """Try once to delete each message."""
        platform = self._sender.platform
        left, shut = 0, set[Address]()
        for leftover in await self._store.transact(lambda tx: tx.groups.leftovers(platform)):
            gone = leftover.address not in shut and await self._take_away(leftover)
            if not gone:
                shut.add(leftover.address)  # the other messages of that group would fail too
                left += await self._try_again(leftover)
        if left:
            log.error(
                "%d messages about signatures still stand in a former admin group on %s, which does not let the bot "
                "take them away: let it in there again, or delete them by hand",
                left,
                platform,
            )

    async def _take_away(self, leftover: Leftover) -> bool:
        """Delete a message; False if it must be tried again."""
        delivery = Delivery(NOTHING, replaces=leftover.message, removes=True)
        outgoing = OutboxMessage(leftover.address, DELIVERIES.dump_json(delivery))
        try:
            await self._sender.deliver(outgoing, delivery, None)
        except RetryLater as wait:
            await asyncio.sleep(min(wait.seconds or 0.0, SWEEP_WAIT_SECONDS_MOST))
            return False
        except (RecipientUnreachable, Rejected):
            return False
        except ChatMigrated:
            # When a group becomes a supergroup, its messages get new numbers, which no bot can learn.
            log.error("a message in a former admin group cannot be deleted, because the group has become a supergroup")
        await self._store.transact(lambda tx: tx.groups.settle(leftover))
        await asyncio.sleep(self._between)
        return True

    async def _try_again(self, leftover: Leftover) -> bool:
        if leftover.tries + 1 < SWEEP_TRIES_MOST:
            await self._store.transact(lambda tx: tx.groups.note_try(leftover))
            return True
        log.error("a message about a signature stays in a former admin group: it could not be deleted for 14 days")
        await self._store.transact(lambda tx: tx.groups.settle(leftover))
        return False
