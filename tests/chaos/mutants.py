"""Faults that the checks must see: each is built into the production code of a process before it starts."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.delivery.unit_of_work import UnitOfWork
from bot.delivery.worker import DeliveryWorker
from bot.dispatch.dispatcher import Dispatcher
from bot.messaging.events import Event
from bot.platforms.telegram import polling
from storage.protocol import Transaction
from storage.records import InboxEvent, OutboxMessage
from storage.sqlite import database
from storage.sqlite.database import Database
from storage.sqlite.inbox import SqliteInbox


@dataclass(frozen=True)
class Mutant:
    """A fault, and what it does to somebody."""

    build_in: Callable[[], None]
    harm: str


def _acknowledge_before_commit() -> None:
    async def commit_all(self: Database) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                outcomes = await self._connection.trip(partial(begin, [each.work for each in batch]))
                for each, outcome in zip(batch, outcomes, strict=True):
                    database._tell(each.done, outcome)
                await self._connection.trip(lambda connection: connection.execute("COMMIT"))
        finally:
            self._committer = None

    def begin(batch: Sequence[Callable[[sqlite3.Connection], Any]], connection: sqlite3.Connection) -> list[Any]:
        connection.execute("BEGIN IMMEDIATE")
        return [database._attempt(work, connection) for work in batch]

    Database._commit_all = commit_all


def _split_the_transaction() -> None:
    async def handle(self: Dispatcher, stored: InboxEvent, event: Event, **_: bool) -> None:
        standing = await self._standing(event)
        if not await self._store.transact(lambda tx: tx.inbox.take(stored)):
            return

        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, self._groups, listeners=self._listeners)
            self._serve(unit, event, (), standing)
            return unit

        done = await self._store.transact(work)
        self._send(done.outgoing_messages)

    Dispatcher.handle = handle


def _reply_before_commit() -> None:
    async def handle(self: Dispatcher, stored: InboxEvent, event: Event, **_: bool) -> None:
        standing = await self._standing(event)
        loop = asyncio.get_running_loop()

        def work(tx: Transaction) -> None:
            unit = UnitOfWork(tx, self._groups, listeners=self._listeners)
            if tx.inbox.take(stored):
                self._serve(unit, event, (), standing)
                loop.call_soon_threadsafe(self._send, unit.outgoing_messages)

        await self._store.transact(work)

    Dispatcher.handle = handle


def _advance_the_offset_before_the_inbox() -> None:
    poll, tasks = polling.poll, set()

    async def hasty(bot: Any, translator: Any, receive: Callable[[Sequence[Event]], Any], **more: Any) -> None:
        async def later(events: Sequence[Event]) -> None:
            tasks.add(asyncio.create_task(receive(events)))

        await poll(bot, translator, later, **more)

    from bot.platforms.telegram import platform

    platform.poll = hasty


def _count_again_what_comes_again() -> None:
    receive = SqliteInbox.receive

    def forgetful(self: SqliteInbox, events: Sequence[InboxEvent], received: str) -> list[InboxEvent]:
        keys = [(event.platform, event.key) for event in events]
        self._db.executemany("DELETE FROM inbox WHERE platform = ? AND key = ?", keys)
        return receive(self, events, received)

    SqliteInbox.receive = forgetful


def _take_out_before_sending() -> None:
    deliver = DeliveryWorker._deliver

    async def hasty(self: DeliveryWorker, outgoing: OutboxMessage) -> str | None:
        await self._store.transact(lambda tx: tx.outbox.delivered(outgoing, None))
        return await deliver(self, outgoing)

    DeliveryWorker._deliver = hasty


def _take_out_much_later() -> None:
    take_out, tasks = DeliveryWorker._take_out, set()

    async def lazy(self: DeliveryWorker, outgoing: OutboxMessage, message: str | None, **more: bool) -> None:
        async def later() -> None:
            await asyncio.sleep(0.1)
            await take_out(self, outgoing, message, **more)

        tasks.add(asyncio.create_task(later()))

    DeliveryWorker._take_out = lazy


MUTANTS = {
    "acknowledge before commit": Mutant(_acknowledge_before_commit, "what was promised is not there"),
    "split the transaction": Mutant(_split_the_transaction, "an act is forgotten half-way"),
    "reply before commit": Mutant(_reply_before_commit, "what did not happen is announced"),
    "advance the offset before the inbox": Mutant(_advance_the_offset_before_the_inbox, "an act is lost"),
    "count again what comes again": Mutant(_count_again_what_comes_again, "an act counts twice"),
    "take out of the outbox before sending": Mutant(_take_out_before_sending, "somebody is never told"),
    "take out of the outbox much later": Mutant(_take_out_much_later, "somebody is told twice"),
}
