"""What the store keeps of letters that are founded: sealed, for a week, and of the founder a tag alone."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio

from storage.crypto.vault import Vault
from storage.policy import FOUNDINGS_KEPT
from storage.records import Account, Altered, Change, Errand, Founding, Platform
from storage.sqlite.store import SqliteStore

NOW = datetime(2025, 10, 1, 9, 0, tzinfo=UTC)
FLORA = Account(Platform.TELEGRAM, "5550001")
BEGUN = Founding(FLORA, "5550001", "en", "new_code", 1, 1, texts=(("en", "# Keep it\n\nPlease."),), errand=Errand.LOOK)


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    store = await SqliteStore.open(tmp_path / "db.sqlite3", Vault(bytes(32)), "bridge")
    yield store
    await store.close()


async def test_it_comes_back_as_it_was_by_its_founder_and_by_its_code(store: SqliteStore) -> None:
    await store.transact(lambda tx: tx.foundings.keep(BEGUN, NOW))
    later = replace(BEGUN, revision=2, code="new_other")
    await store.transact(lambda tx: tx.foundings.keep(later, NOW))
    assert await store.transact(lambda tx: tx.foundings.of(FLORA)) == later
    assert await store.transact(lambda tx: tx.foundings.by_code("new_other")) == later
    assert await store.transact(lambda tx: tx.foundings.by_code("new_code")) is None
    assert await store.transact(lambda tx: tx.foundings.all()) == [later]
    await store.transact(lambda tx: tx.foundings.drop(FLORA))
    assert await store.transact(lambda tx: tx.foundings.of(FLORA)) is None


async def test_what_nobody_goes_on_with_is_erased_after_a_week(store: SqliteStore) -> None:
    await store.transact(lambda tx: tx.foundings.keep(BEGUN, NOW))
    await store.purge(NOW + FOUNDINGS_KEPT)
    assert await store.transact(lambda tx: tx.foundings.of(FLORA)) == BEGUN
    await store.purge(NOW + FOUNDINGS_KEPT + timedelta(minutes=1))
    assert await store.transact(lambda tx: tx.foundings.of(FLORA)) is None


async def test_nothing_of_it_is_there_in_clear(store: SqliteStore, tmp_path: Path) -> None:
    await store.transact(lambda tx: tx.foundings.keep(BEGUN, NOW))
    await store.transact(lambda tx: tx.foundings.note_founder(FLORA, NOW))
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for word in (b"5550001", b"new_code", b"Keep it"):
        assert word not in written


async def test_the_founder_of_an_open_letter_is_known_until_its_signers_are_erased(store: SqliteStore) -> None:
    await store.transact(lambda tx: tx.foundings.note_founder(FLORA, NOW))
    other = Account(Platform.TELEGRAM, "5550002")
    assert await store.transact(lambda tx: [tx.foundings.has_founded(each) for each in (FLORA, other)]) == [True, False]
    await store.transact(lambda tx: tx.endings.begin(NOW))
    while await store.transact(lambda tx: tx.endings.erase(500, ())):
        pass
    assert not await store.transact(lambda tx: tx.foundings.has_founded(FLORA))


async def test_what_is_damaged_is_left_out(store: SqliteStore, tmp_path: Path) -> None:
    await store.transact(lambda tx: tx.foundings.keep(BEGUN, NOW))
    with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as db:
        db.execute("UPDATE founding SET sealed = x'00'")
        db.commit()
    assert await store.transact(lambda tx: tx.foundings.of(FLORA)) is None


async def test_a_change_that_is_waited_for_comes_back_with_the_founding(store: SqliteStore) -> None:
    change = Change("bridge", Altered.TEXT, "mark", pieces=("Keep it", "Please."), confirmed=True)
    await store.transact(lambda tx: tx.foundings.keep(replace(BEGUN, change=change, only_changes=True), NOW))
    found = await store.transact(lambda tx: tx.foundings.of(FLORA))
    assert found is not None
    assert found.change == change
    assert found.only_changes


async def test_a_change_is_noted_once_and_the_latest_are_told_first(store: SqliteStore) -> None:
    record = [("first", Altered.TEXT, "en"), ("second", Altered.CLOSED, "")]
    for mark, what, language in record:
        assert await store.transact(lambda tx, m=mark, w=what, la=language: tx.letter_record.note(m, w, NOW, la))
        assert not await store.transact(lambda tx, m=mark, w=what: tx.letter_record.note(m, w, NOW))
    found = await store.transact(lambda tx: tx.letter_record.latest(20))
    assert [(each.what, each.language) for each in found] == [(Altered.CLOSED, ""), (Altered.TEXT, "en")]
    assert await store.transact(lambda tx: tx.letter_record.has("first"))
    assert not await store.transact(lambda tx: tx.letter_record.has("third"))
