"""What the hourly upkeep asks of the file is answered by indexes: it does not walk the rows of a large letter."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from storage.crypto.vault import Vault
from storage.sqlite.database import Database
from storage.sqlite.store import SqliteStore
from tests.storage.samples import NOON

# One row for each signature, or for each thing that happened to one. What is kept for a day or each group is small.
GROWING = {"signature", "decision", "public_name", "public_word", "note", "inbox", "outbox"}


async def test_a_purge_walks_no_table_that_grows_with_the_letter(path: Path, vault: Vault) -> None:
    asked: set[str] = set()
    database = await Database.open(path)
    store = SqliteStore(database, vault, "open-gate")
    try:
        await store._check_key(write=True)
        await database.transact(lambda connection: connection.set_trace_callback(asked.add))
        await store.purge(NOON + timedelta(days=3))
        await database.transact(lambda connection: connection.set_trace_callback(None))

        def walked(connection: sqlite3.Connection) -> set[tuple[str, str]]:
            return {
                (step.split()[1], statement)
                for statement in asked
                if statement.startswith(("SELECT", "UPDATE", "DELETE"))
                for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
                if step.startswith("SCAN") and " USING " not in step
            }

        assert any("UPDATE signature SET" in statement for statement in asked), "the statements are seen"
        assert [each for each in await database.transact(walked) if each[0] in GROWING] == []
    finally:
        await database.close()


async def test_a_purge_finds_what_is_due_by_its_index(path: Path, vault: Vault) -> None:
    """By the index of all signatures of a state it would look at each of them."""
    asked: set[str] = set()
    database = await Database.open(path)
    store = SqliteStore(database, vault, "open-gate")
    try:
        await store._check_key(write=True)
        await database.transact(lambda connection: connection.set_trace_callback(asked.add))
        await store.purge(NOON + timedelta(days=3))

        def plan(connection: sqlite3.Connection) -> str:
            connection.set_trace_callback(None)
            (statement,) = (each for each in asked if each.startswith("UPDATE signature SET address_sealed"))
            return str(connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall())

        assert "INDEX signature_due" in await database.transact(plan)
    finally:
        await database.close()
