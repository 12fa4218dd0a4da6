"""A thief of the file can identify nobody who is not public: neither by equal values, nor by times, nor by remains."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.signatories.marking import mark_names
from bot.signatories.similarity import similarity_key
from storage.crypto.vault import Vault
from storage.protocol import Store
from storage.records import Address, OutboxMessage, Platform, Reason, Signature, Step, Verdict, Visibility
from tests.storage.conftest import OpenStore
from tests.storage.samples import (
    CARLO,
    DALIA,
    EMIL,
    FLORA,
    GITA,
    NOON,
    decided,
    home,
    sign,
    submission,
    undone,
)

WITHHELD = Visibility.WITHHELD
DAY = timedelta(days=1)
LATER = NOON + timedelta(hours=1, seconds=23, microseconds=456789)
PAGE = (Path(__file__).parents[2] / "SECURITY.md").read_text()


def ask(path: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def columns(path: Path) -> list[tuple[str, str]]:
    return ask(
        path,
        "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
    )


def values(path: Path) -> Iterator[tuple[str, Any]]:
    """Every value of the file with the column that it stands in."""
    for table, column in columns(path):
        for (value,) in ask(path, f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"):  # noqa: S608
            yield f"{table}.{column}", value


async def alike(store: Store, number: int = 0) -> list[int]:
    return await store.transact(lambda tx: tx.similarity.find("flora example", number))


COMPARED = "SELECT signature FROM public_name ORDER BY signature"


async def crowd(store: Store) -> list[Signature]:
    """Five of one name: on a list, public, withheld, rejected, and waiting."""
    await store.transact(lambda tx: tx.signatures.import_line(submission(), 1, NOON))
    return [
        await decided(store, await sign(store, FLORA)),
        await decided(store, await sign(store, CARLO, submission(visibility=WITHHELD))),
        await decided(store, await sign(store, DALIA), Verdict.REJECTED, reason=Reason.DUPLICATE),
        await sign(store, EMIL),
        await sign(store, GITA, submission(visibility=WITHHELD)),
    ]


NAMED = """
SELECT hidden.id FROM signature AS hidden JOIN signature AS shown
WHERE shown.entry IS NOT NULL AND hidden.entry IS NULL AND hidden.{column} = shown.{column}
"""


async def test_nothing_in_the_file_is_made_of_a_name_that_is_not_public(store: Store, path: Path) -> None:
    """An imported list is a dictionary of names in clear: what is equal to a part of it would name somebody."""
    public, *hidden = await crowd(store)
    assert await alike(store) == [1, 2, 3, 4, 5], "five at most, and the admins see them all"
    assert ask(path, NAMED.format(column="account_tag")) == []
    assert ask(path, COMPARED) == [(1,), (public.id,)]
    for signature in hidden:
        if signature.state == "pending":
            await decided(store, signature)
    await decided(store, public, Verdict.UNDONE)
    assert ask(path, COMPARED) == [(1,), (hidden[2].id,)], "of the two that waited, the one that is public now"
    assert ask(path, "SELECT id FROM signature WHERE likeness_tag IS NOT NULL") == []


async def test_a_hidden_name_is_found_again_after_a_start_and_still_not_in_the_file(
    open_store: OpenStore, path: Path
) -> None:
    await crowd(await open_store())
    store = await open_store()
    assert await alike(store) == [1, 2]
    key = similarity_key("Flora Example")
    await mark_names(store, NOON)
    assert await store.transact(lambda tx: tx.similarity.find(key, 0)) == [3, 4, 5, 6]
    assert ask(path, COMPARED) == [(1,), (2,)]
    store = await open_store()
    await mark_names(store, NOON + DAY + timedelta(minutes=1))
    waiting = await store.transact(lambda tx: tx.similarity.find(key, 0))
    assert waiting == [5, 6], "those that were decided a day ago nobody compares any more"


async def test_what_is_undone_is_undone_in_memory_too(store: Store) -> None:
    signature = await sign(store, FLORA)
    await undone(store, lambda tx: tx.signatures.add(CARLO, home(CARLO), submission(), NOON))
    await undone(store, lambda tx: tx.signatures.withdraw(FLORA, NOON))
    assert await alike(store) == [signature.id]


async def test_a_withheld_name_is_compared_for_a_day_and_no_longer(store: Store) -> None:
    withheld = await decided(store, await sign(store, CARLO, submission(visibility=WITHHELD)))
    rejected = await decided(store, await sign(store, DALIA), Verdict.REJECTED)
    assert await alike(store) == [withheld.id, rejected.id]
    await store.purge(NOON + DAY)
    assert await alike(store) == [withheld.id, rejected.id]
    await store.purge(NOON + DAY + timedelta(microseconds=1))
    assert await alike(store) == []


@pytest.mark.parametrize("what", ["withdraw", "correct", "forget"])
async def test_who_leaves_is_found_no_more(store: Store, path: Path, what: str) -> None:
    public = await decided(store, await sign(store, FLORA))
    other = submission("Carlo Example")
    await store.transact(
        lambda tx: {
            "withdraw": lambda: tx.signatures.withdraw(FLORA, NOON),
            "correct": lambda: tx.signatures.correct(FLORA, home(FLORA), other, NOON),
            "forget": lambda: tx.signatures.forget(public.id),  # type: ignore[attr-defined]
        }[what]()
    )
    assert await alike(store) == []
    assert ask(path, COMPARED) == []


async def test_public_names_are_compared_for_ever(store: Store) -> None:
    public = await decided(store, await sign(store))
    await store.purge(NOON + 365 * DAY)
    assert await alike(store) == [public.id]


async def test_after_an_upgrade_public_names_are_made_comparable_once(store: Store, path: Path) -> None:
    await decided(store, await sign(store, CARLO, submission("Flora Example")))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM public_name")
        connection.execute("UPDATE deployment SET unmarked = 1")
    await mark_names(store, NOON)
    found = await store.transact(lambda tx: tx.similarity.find(similarity_key("Example FLORA"), 0))
    assert found == [1]
    assert ask(path, "SELECT unmarked FROM deployment") == [(0,)]


async def test_no_time_tells_which_rows_were_written_together(store: Store, path: Path) -> None:
    """To the minute; decisions have their second for a day, by which one who is too quick is known."""
    await store.transact(lambda tx: tx.people.passed(FLORA, Step.CONFIRMED, LATER))
    waits = await sign(store, FLORA, None, LATER)
    await decided(store, waits, Verdict.REJECTED, LATER, Reason.OTHER)
    await store.remember_wording("f", "en", "text", LATER)
    fine = {column for column, value in values(path) if isinstance(value, str) and re.search(r"T..:..:(?!00\+)", value)}
    assert fine <= {"decision.made"}
    await store.purge(LATER + DAY + timedelta(minutes=1))
    assert not [value for _, value in values(path) if isinstance(value, str) and re.search(r"T..:..:(?!00\+)", value)]


async def test_a_withdrawal_leaves_nothing_that_leads_to_the_account(store: Store, path: Path, vault: Vault) -> None:
    for step in Step:
        await store.transact(lambda tx, step=step: tx.people.passed(FLORA, step, NOON))  # type: ignore[misc]
    await store.transact(lambda tx: tx.people.speak(FLORA, "ru"))
    signature = await sign(store)
    await decided(store, signature, Verdict.REJECTED, reason=Reason.OFFENSIVE)
    chat = home(FLORA)
    await store.transact(lambda tx: tx.outbox.post(OutboxMessage(chat, b"Flora Example is rejected")))
    await store.transact(lambda tx: tx.chats.offer(OutboxMessage(chat, b"", id=1), "m1", b"[]", most=1))
    other = Address(Platform.TELEGRAM, "chat-of-another")
    await store.transact(lambda tx: tx.outbox.post(OutboxMessage(other, b"for somebody else")))
    await store.transact(lambda tx: (tx.chats.forget(chat), tx.signatures.withdraw(FLORA, LATER)))
    tags = [vault.tag("account", "open-gate", FLORA.platform, FLORA.id), vault.tag("chat", chat.platform, chat.chat)]
    assert [column for column, value in values(path) if value in tags] == []
    assert ask(path, "SELECT count(*) FROM decision") == [(0,)]
    assert b"offensive" not in b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert [outgoing.address for outgoing in await store.transact(lambda tx: tx.outbox.undelivered(0, 9))] == [other]
    assert ask(path, "SELECT step, number FROM step_count") == [("begun", 1), ("confirmed", 1), ("opened", 1)]


async def test_the_page_tells_of_every_column_what_it_gives_away(open_store: OpenStore, path: Path) -> None:
    await open_store()
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, re.MULTILINE))
    for table, column in columns(path):
        assert f"`{column}`" in rows.get(table, ""), f"{table}.{column}"


@pytest.mark.parametrize("table", ["draft", "person", "visit"])
async def test_no_order_of_rows_tells_who_came_after_whom(store: Store, path: Path, table: str) -> None:
    """They stand in the order of their tags."""
    await store.transact(lambda tx: tx.people.speak(FLORA, "ru"))
    with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
        ask(path, f"SELECT rowid FROM {table}")  # noqa: S608
