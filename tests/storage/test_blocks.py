"""A block is kept as a tag that outlasts the signature, and goes with the letter."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from storage.crypto.vault import Vault
from storage.protocol import Store, Transaction
from storage.records import Happened, Platform
from storage.sqlite.present import read_present
from storage.sqlite.store import SqliteStore
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN_NAME, CARLO, DALIA, FLORA, NOON, decided, home, sign, submission

KEYS = [bytes(range(32)), bytes(range(32, 64))]


async def block(store: Store, number: int = 1) -> bool:
    return await store.transact(lambda tx: tx.blocks.put(number))


async def blocked(store: Store) -> list[int]:
    return await store.transact(lambda tx: tx.blocks.numbers())


async def test_it_is_known_to_the_conversation_and_by_its_number(store: Store) -> None:
    await sign(store, FLORA)
    await sign(store, CARLO, submission("Carlo Example"))
    assert await block(store)
    assert not await block(store), "twice"
    assert not await block(store, 7), "nobody"
    assert (await store.transact(lambda tx: tx.people.signer(FLORA))).blocked
    assert not (await store.transact(lambda tx: tx.people.signer(CARLO))).blocked
    assert await store.transact(lambda tx: (tx.blocks.holds(1), tx.blocks.holds(2))) == (True, False)
    assert await store.transact(lambda tx: tx.personal_data.about(FLORA, home(FLORA)).blocked)


async def test_it_outlasts_a_withdrawal_as_a_bare_tag_and_can_be_lifted(open_store: OpenStore, path: Path) -> None:
    store = await open_store()
    await sign(store, FLORA)
    await block(store)
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
    assert (await store.transact(lambda tx: tx.people.signer(FLORA))).blocked
    assert await blocked(store) == [1]
    with closing(sqlite3.connect(path)) as connection:
        ((_, tag, sealed),) = connection.execute("SELECT * FROM block")
        assert not list(connection.execute("SELECT 1 FROM signature WHERE account_tag = ?", (tag,)))
    assert len(sealed) == len(Vault(bytes(32)).seal(b"1000000", ""))
    assert await store.transact(lambda tx: tx.blocks.lift(1))
    assert not await store.transact(lambda tx: tx.blocks.lift(1))
    assert not (await store.transact(lambda tx: tx.people.signer(FLORA))).blocked


async def test_it_is_erased_at_the_end_of_the_letter(store: Store) -> None:
    await decided(store, await sign(store, FLORA))
    await block(store)

    def end(tx: Transaction) -> None:
        tx.endings.begin(NOON + timedelta(days=1))
        while tx.endings.erase(100, ()):
            pass

    await store.transact(end)
    assert await blocked(store) == []


async def reconciled(path: Path, backup: Path, key: bytes = KEYS[0]) -> list[int]:
    """The accounts that are blocked in a backup after it has been reconciled with the present database."""
    with closing(sqlite3.connect(path)) as connection:
        ((deployment,),) = connection.execute("SELECT coalesce(first_check, key_check) FROM deployment")
    store = await SqliteStore.open(backup, Vault(key), "open-gate")
    try:
        await store.reconcile(read_present(path, bytes(deployment)), NOON)
        return await blocked(store)
    finally:
        await store.close()


async def history(store: Store, number: int, what: Happened) -> None:
    await store.transact(lambda tx: tx.history.note(number, what, NOON, admin=ADMIN_NAME))


@pytest.mark.parametrize("rekeyed", [False, True])
async def test_no_restored_backup_forgets_a_block_or_brings_one_back(path: Path, *, rekeyed: bool) -> None:
    """#1 is blocked since the backup, the block of #2 was lifted. #3 was blocked, and has withdrawn: that is only known
    with the same key.
    """
    store = await SqliteStore.open(path, Vault(KEYS[0]), "open-gate")
    for account in (FLORA, CARLO, DALIA):
        await sign(store, account, submission(account.id))
    await block(store, 2)
    await history(store, 2, Happened.BLOCKED)
    await store.close()
    backup = path.with_name("backup.sqlite3")
    backup.write_bytes(path.read_bytes())
    store = await SqliteStore.open(path, Vault(KEYS[0]), "open-gate")
    for number in (1, 3):
        await block(store, number)
        await history(store, number, Happened.BLOCKED)
    await store.transact(lambda tx: tx.blocks.lift(2))
    await history(store, 2, Happened.UNBLOCKED)
    await store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON))
    if rekeyed:
        await store.rekey(KEYS[1])
    await store.close()
    assert DALIA.platform is Platform.MATRIX
    assert await reconciled(path, backup) == ([1] if rekeyed else [1, 3])
