"""After a change of keys the data is the same, nothing sealed with the old key is left, and the old key opens
nothing.
"""

import re
import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from storage.crypto.vault import Vault
from storage.errors import DatabaseError, StorageUnavailable
from storage.sqlite.rekey import SEALED, TAGS, open_all
from storage.sqlite.store import SqliteStore
from tests.storage.samples import FLORA, contents, fill_with_samples

KEYS = [bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))]


def ask(path: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def on_disk(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())


async def look(path: Path, key: bytes) -> dict[str, Any]:
    store = await SqliteStore.open(path, Vault(key), "open-gate")
    try:
        return await contents(store)
    finally:
        await store.close()


async def rotate(path: Path, old: bytes, new: bytes) -> None:
    store = await SqliteStore.open(path, Vault(old), "open-gate")
    try:
        await store.rekey(new)
    finally:
        await store.close()


@pytest.fixture
async def furnished(path: Path) -> Path:
    """A closed database of the first key with one of everything."""
    store = await SqliteStore.open(path, Vault(KEYS[0]), "open-gate")
    await fill_with_samples(store)
    await store.close()
    return path


def test_rotation_knows_every_sealed_value_and_every_tag_of_the_schema(furnished: Path) -> None:
    columns = ask(
        furnished,
        "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND t.name <> 'deployment'",
    )
    assert {each for each in columns if re.search(r"(^|_)sealed$", each[1])} == {place[:2] for place in SEALED}
    assert {each for each in columns if re.search(r"(^|_)tag$", each[1])} == set(TAGS)


async def test_everything_is_as_it_was_after_one_rotation_and_after_two(furnished: Path) -> None:
    before = await look(furnished, KEYS[0])
    for old, new in pairwise(KEYS):
        await rotate(furnished, old, new)
        assert await look(furnished, new) == before


async def test_only_the_new_key_opens_it(furnished: Path) -> None:
    await rotate(furnished, KEYS[0], KEYS[1])
    with pytest.raises(DatabaseError, match="The key does not belong to this database"):
        await look(furnished, KEYS[0])


async def test_nothing_that_the_old_key_sealed_or_tagged_is_left_in_the_file(furnished: Path) -> None:
    """Not a tag either: with the old key nobody can look for an account in the database of the new one."""
    old = [
        value
        for table, column in [*(place[:2] for place in SEALED), *TAGS]
        for (value,) in ask(furnished, f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")  # noqa: S608
    ]
    tag = Vault(KEYS[0]).tag("account", "open-gate", FLORA.platform, FLORA.id)
    assert tag in old
    assert len(old) > 20
    await rotate(furnished, KEYS[0], KEYS[1])
    left = on_disk(furnished)
    assert [value for value in old if value in left] == []


async def test_what_does_not_open_stops_the_rotation_and_nothing_is_changed(furnished: Path) -> None:
    with closing(sqlite3.connect(furnished)) as connection, connection:
        connection.execute("UPDATE outbox SET sealed = zeroblob(92) WHERE id = 3")
    with closing(sqlite3.connect(furnished)) as connection, pytest.raises(sqlite3.OperationalError):
        open_all(connection, Vault(KEYS[0]))
    before = ask(furnished, "SELECT * FROM signature")
    with pytest.raises(StorageUnavailable):
        await rotate(furnished, KEYS[0], KEYS[1])
    assert ask(furnished, "SELECT * FROM signature") == before


class TestTags:
    """HMAC(new, HMAC(old, parts))."""

    def test_a_successor_makes_of_an_old_tag_what_it_makes_of_the_parts(self) -> None:
        first = Vault(KEYS[0])
        second = first.successor(KEYS[1])
        third = second.successor(KEYS[2])
        tag = first.tag("account", "1000000001")
        assert second.tag("account", "1000000001") == second.retag(tag)
        assert third.tag("account", "1000000001") == third.retag(second.retag(tag))

    def test_changing_a_tag_takes_both_keys(self) -> None:
        tag = Vault(KEYS[0]).successor(KEYS[1]).tag("account", "1000000001")
        assert tag not in (Vault(key).tag("account", "1000000001") for key in KEYS)

    def test_the_former_keys_come_back_from_what_the_database_keeps(self) -> None:
        vault = Vault(KEYS[0]).successor(KEYS[1]).successor(KEYS[2])
        again = Vault(KEYS[2]).unwrap_former(vault.wrap_former())
        assert again.tag("account", "1000000001") == vault.tag("account", "1000000001")
