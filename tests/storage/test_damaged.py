"""One damaged value affects only itself: it is skipped, kept, and reported by its number."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.crypto.vault import Vault
from storage.errors import DatabaseError
from storage.records import Answers, Draft, InboxEvent, Member, OutboxMessage, Platform, State, Verdict, Visibility
from storage.sqlite.store import SqliteStore
from tests.storage.samples import CARLO, FLORA, GROUP, NOON, decide, decided, home, sign


@pytest.fixture
async def store(path: Path, vault: Vault):  # type: ignore[no-untyped-def]
    store = await SqliteStore.open(path, vault, "open-gate")
    yield store
    await store.close()


def damage(path: Path, table: str, column: str, where: str = "1") -> None:
    damaged = f"CAST(x'00' || substr({column}, 2) || x'01' AS BLOB)"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE {table} SET {column} = {damaged} WHERE {where}")  # noqa: S608


async def test_the_rest_of_the_outbox_goes_out(
    store: SqliteStore, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(7):
        await store.transact(lambda tx, number=number: tx.outbox.post(OutboxMessage(GROUP, str(number).encode())))  # type: ignore[misc]
    damage(path, "outbox", "sealed", "id < 5")
    assert [outgoing.body for outgoing in await store.transact(lambda tx: tx.outbox.undelivered(0, 2))] == [b"4", b"5"]
    assert "outgoing message 1 in the outbox is damaged" in caplog.text
    assert await store.damaged() == {"outbox.sealed": 4}


async def test_the_rest_of_the_inbox_is_resumed(store: SqliteStore, path: Path) -> None:
    await store.receive([InboxEvent(Platform.TELEGRAM, key, b"hello") for key in ("a", "b", "c")], NOON)
    damage(path, "inbox", "sealed", "key = 'b'")
    assert [event.key for event in await store.unhandled()] == ["a", "c"]
    assert await store.damaged() == {"inbox.sealed": 1}


async def test_a_damaged_entry_waits_can_be_rejected_and_withdrawn_and_never_approved(
    store: SqliteStore, path: Path
) -> None:
    first, second = await sign(store, FLORA), await sign(store, CARLO)
    damage(path, "signature", "entry_sealed")
    damage(path, "signature", "address_sealed")
    waiting = await store.transact(lambda tx: tx.pending.page(0, 10))
    assert [(each.id, each.entry) for each in waiting] == [(first.id, None), (second.id, None)]
    assert await store.transact(lambda tx: tx.pending.count()) == 2
    assert await decide(store, waiting[0], Verdict.APPROVED) is None
    assert (await decided(store, waiting[0], Verdict.REJECTED)).state is State.REJECTED
    assert await store.transact(lambda tx: tx.signatures.withdraw(CARLO, NOON)) == second.id
    assert (await store.transact(lambda tx: tx.people.signer(FLORA))).signature is not None


async def test_who_has_a_damaged_draft_begins_anew(store: SqliteStore, path: Path) -> None:
    draft = Draft("wording", Answers("Flora Example"))
    await store.transact(lambda tx: tx.people.keep_draft(FLORA, draft, NOON))
    damage(path, "draft", "sealed")
    assert (await store.transact(lambda tx: tx.people.signer(FLORA))).draft is None
    await store.transact(lambda tx: tx.people.keep_draft(FLORA, draft, NOON))
    assert (await store.transact(lambda tx: tx.people.signer(FLORA))).draft == draft


async def test_who_decided_and_what_was_offered_may_be_damaged(store: SqliteStore, path: Path) -> None:
    signature = await decided(store, await sign(store))
    await store.transact(lambda tx: tx.chats.offer(OutboxMessage(home(FLORA), b"", id=1), "m1", b"[]", most=1))
    await store.transact(lambda tx: tx.chats.moved(GROUP, home(FLORA)))
    for table, column in (("decision", "admin_sealed"), ("offer", "sealed"), ("moved", "to_sealed")):
        damage(path, table, column)
    decision = await store.transact(lambda tx: tx.decisions.last(signature.id))
    assert decision is not None
    assert decision.admin == "?"
    assert await store.transact(lambda tx: tx.chats.offered(home(FLORA))) is None
    assert await store.transact(lambda tx: tx.chats.current(GROUP)) == GROUP
    assert await store.damaged() == {"decision.admin_sealed": 1, "offer.sealed": 1, "moved.to_sealed": 1}


async def test_a_public_line_that_is_damaged_stops_no_start_and_is_named_by_the_list(
    store: SqliteStore, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A list without a signatory would be a wrong list: none is written until somebody has mended it."""
    first, second = await sign(store, FLORA), await sign(store, CARLO)
    for each in (first, second):
        await decided(store, each, Verdict.APPROVED)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE signature SET entry = entry || '{' WHERE id = ?", (first.id,))
    assert sum((await store.places(Visibility.PUBLIC)).values()) == 2  # as they were counted
    listed = await store.transact(lambda tx: tx.signatures.public(0, 10))
    assert [each.entry is None for each in listed] == [True, False]
    assert await store.damaged() == {"signature.entry": 1}
    assert f"signature {first.id} is damaged" in caplog.text
    with pytest.raises(DatabaseError, match=f"The public line of signature {first.id} is damaged"):
        await store.publication(0, 10)


@pytest.mark.parametrize("column", ["confirmed", "admitted"])
async def test_a_time_that_is_damaged_counts_as_unknown(store: SqliteStore, path: Path, column: str) -> None:
    known = Member(present=True, confirmed=NOON, said=0, admitted=NOON)
    await store.transact(lambda tx: tx.people.keep_member(GROUP, FLORA, known))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE member SET {column} = '?'")  # noqa: S608
    found = await store.transact(lambda tx: tx.people.member(GROUP, FLORA))
    assert found is not None
    assert getattr(found, column) is None
