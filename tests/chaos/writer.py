"""A process that writes into the store as fast as it can, and says on its standard output what has been acknowledged.

Each transaction puts one event into the inbox and one outgoing message into the outbox, under the same number.
"""

import argparse
import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

from storage.crypto.vault import Vault
from storage.records import Address, InboxEvent, OutboxMessage, Platform
from storage.sqlite import database
from storage.sqlite.store import SqliteStore, SqliteTransaction

KEY = bytes(range(32))
LETTER = "bridge"
WRITERS = 8
MORNING = datetime(2025, 10, 1, 9, 0, tzinfo=UTC).isoformat()


def body_of(number: int) -> bytes:
    """What is written under a number, of different lengths."""
    return f"number {number} ".encode() * (number % 40 + 1)


async def write(path: Path) -> None:
    store = await SqliteStore.open(path, Vault(KEY), LETTER)

    async def keep_on(number: int) -> None:
        while True:

            def work(tx: SqliteTransaction, number: int = number) -> None:
                tx.inbox.receive([InboxEvent(Platform.TELEGRAM, str(number), body_of(number))], MORNING)
                tx.outbox.post(OutboxMessage(Address(Platform.TELEGRAM, str(number)), body_of(number)))

            await store.transact(work)
            os.write(1, f"{number}\n".encode())
            number += WRITERS

    async with asyncio.TaskGroup() as tasks:
        for number in range(WRITERS):
            tasks.create_task(keep_on(number))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("--synchronous", default="FULL")
    given = parser.parse_args()
    full, wanted = "PRAGMA synchronous = FULL", f"PRAGMA synchronous = {given.synchronous}"
    assert full in database._WRITER_PRAGMAS
    database._WRITER_PRAGMAS = tuple(wanted if each == full else each for each in database._WRITER_PRAGMAS)
    asyncio.run(write(given.path))
