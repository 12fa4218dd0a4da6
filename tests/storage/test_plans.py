"""What the hourly upkeep asks of the file is answered by indexes: it does not walk the rows of a large letter."""

import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from storage.crypto.vault import Vault
from storage.protocol import Transaction
from storage.sqlite.database import Database
from storage.sqlite.store import SqliteStore
from tests.storage.samples import GROUP, NOON, submission

# One row for each signature, or for each thing that happened to one. What is kept for a day or each group is small.
GROWING = {"signature", "decision", "public_name", "public_word", "note", "inbox", "outbox"}


async def _purge(store: SqliteStore) -> None:
    await store.purge(NOON + timedelta(days=3))


Work = Callable[[SqliteStore], Awaitable[object]]


async def plans(path: Path, vault: Vault, work: Work = _purge) -> dict[str, list[str]]:
    """The steps of the plan of each statement that a purge asks, or other work."""
    asked: set[str] = set()
    database = await Database.open(path)
    store = SqliteStore(database, vault, "open-gate")

    def explained(connection: sqlite3.Connection) -> dict[str, list[str]]:
        connection.set_trace_callback(None)
        statements = [each for each in asked if each.startswith(("SELECT", "UPDATE", "DELETE"))]
        return {
            each: [str(step) for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {each}")] for each in statements
        }

    try:
        await store._check_key(write=True)
        await database.transact(lambda connection: connection.set_trace_callback(asked.add))
        await work(store)
        return await database.transact(explained)
    finally:
        await database.close()


async def test_a_purge_walks_no_table_that_grows_with_the_letter(path: Path, vault: Vault) -> None:
    found = await plans(path, vault)
    assert any("UPDATE signature SET" in statement for statement in found), "the statements are seen"
    walked = [step for steps in found.values() for step in steps if step.startswith("SCAN") and " USING " not in step]
    assert [step for step in walked if step.split()[1] in GROWING] == []


async def test_a_purge_finds_what_is_due_by_its_index(path: Path, vault: Vault) -> None:
    """By the index of all signatures of a state it would look at each of them."""
    found = await plans(path, vault)
    (steps,) = (found[each] for each in found if each.startswith("UPDATE signature SET address_sealed"))
    assert any("INDEX signature_due" in step for step in steps)


async def test_a_piece_of_the_public_list_is_read_without_sorting_the_rest(path: Path, vault: Vault) -> None:
    found = await plans(path, vault, lambda store: store.publication(0, 10))
    (steps,) = (found[each] for each in found if "FROM published_line" in each and "id >" in each)
    assert any(step.startswith("MERGE") for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


async def test_a_page_of_organisations_does_not_walk_over_all_people(path: Path, vault: Vault) -> None:
    """Among a million people, two organisations would be looked for in half a second."""

    def listed(tx: Transaction) -> None:
        organisation = submission("Open Gate e. V.")
        entry = replace(organisation.entry, organisation=True)
        tx.signatures.import_line(replace(organisation, entry=entry), 1, NOON)
        assert len(tx.signatures.public(0, 10)) == 1

    found = await plans(path, vault, lambda store: store.transact(listed))
    steps = [step for each in found if "organisation = 1" in each and "UNION ALL" in each for step in found[each]]
    searched = [step for step in steps if step.startswith("SEARCH signature USING INDEX")]
    assert searched
    assert all("signature_organisation" in step for step in searched)


async def test_a_page_of_people_asks_for_no_organisations_where_there_are_none(path: Path, vault: Vault) -> None:
    def listed(tx: Transaction) -> None:
        tx.signatures.import_line(submission(), 1, NOON)
        assert len(tx.signatures.public(0, 10)) == 1

    found = await plans(path, vault, lambda store: store.transact(listed))
    assert not [each for each in found if "organisation = 1" in each and "UNION ALL" in each]


async def test_names_for_the_channel_are_found_by_an_index(path: Path, vault: Vault) -> None:
    """It is asked every minute, also when everybody has been told."""

    def announce(tx: Transaction) -> None:
        tx.signatures.import_line(submission(), 1, NOON)
        tx.announcements.note(1, NOON)
        assert tx.announcements.begin([GROUP.platform], 20, NOON, NOON)
        (told,) = tx.announcements.stale(GROUP.platform, 10)
        assert told.lines == (1,)

    found = await plans(path, vault, lambda store: store.transact(announce))
    steps = [step for each in found.values() for step in each if " announced_" in step]
    assert any("INDEX announced_line_told" in step for step in steps)
    assert not any(step.startswith("SCAN") for step in steps)
