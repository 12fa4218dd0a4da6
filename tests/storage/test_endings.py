"""What the end of a letter erases and what it leaves, checked in the bytes of the file."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from storage.crypto.vault import Vault
from storage.protocol import Store, Transaction
from storage.records import Account, Address, Ending, Member, OutboxMessage, Platform, State, Visibility
from storage.sqlite.store import SqliteStore
from tests.storage.conftest import OpenStore
from tests.storage.samples import (
    ADMIN,
    CARLO,
    DAY,
    FLORA,
    GROUP,
    NOON,
    decided,
    fill_with_samples,
    home,
    read,
    sign,
    submission,
)

DUE = date(2031, 6, 1)
NOTHING = (
    "SELECT 1 FROM person",
    "SELECT 1 FROM draft",
    "SELECT 1 FROM visit",
    "SELECT 1 FROM decision",
)
OTHER_KEY = bytes(range(32, 64))


def ask(path: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


async def fill(store: Store) -> None:
    """One of everything, with #6 approved and withheld, and choices that were offered in a signer's chat."""
    await fill_with_samples(store)
    await decided(store, await sign(store, Account(Platform.TELEGRAM, "6"), submission(visibility=Visibility.WITHHELD)))

    def offer(tx: Transaction) -> None:
        for chat in (home(FLORA), GROUP):
            tx.chats.offer(tx.outbox.post(OutboxMessage(chat, b"choose")), f"message in {chat.chat}", b"[]", most=1)

    await store.transact(offer)


async def end(store: Store, most: int = 500) -> int:
    """The letter ends; in how many pieces."""
    pieces = 0
    await store.transact(lambda tx: tx.endings.announce(DUE, NOON))
    while await store.transact(lambda tx: tx.pending.expire_all(most)):
        pass
    await store.transact(lambda tx: tx.endings.note_expired(NOON + DAY))
    await store.transact(lambda tx: tx.endings.begin(NOON + 2 * DAY))
    while await store.transact(lambda tx: tx.endings.erase(most, (GROUP,))):
        pieces += 1
    await store.transact(lambda tx: tx.endings.finish(NOON + 2 * DAY))
    return pieces


async def test_an_ended_letter_keeps_only_public_lines_states_and_numbers_of_its_signers(
    store: Store, path: Path
) -> None:
    await fill(store)
    before = dict(ask(path, "SELECT id, state FROM signature"))
    tags = [
        tag for (tag,) in ask(path, "SELECT account_tag FROM signature WHERE source = 'chat' AND account_tag NOTNULL")
    ]
    sealed = [
        value
        for row in ask(path, "SELECT address_sealed, entry_sealed FROM signature")
        for value in row
        if value is not None
    ]
    sealed += [value for (value,) in ask(path, "SELECT admin_sealed FROM decision")]
    await end(store)
    left = ask(path, "SELECT source, account_tag, likeness_tag, address_sealed, entry_sealed, reason FROM signature")
    assert all(row[1:] == (None,) * 5 or row[0] == "import" for row in left)
    assert all(row[2:] == (None,) * 4 for row in left)
    assert [row for statement in NOTHING for row in ask(path, statement)] == []
    assert dict(ask(path, "SELECT id, state FROM signature")) == {
        number: state for number, state in before.items() if state != State.PENDING
    }
    assert (await read(store, 1)).entry is not None
    assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (3, 2)
    everything = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert tags
    assert sealed
    assert [value for value in (*tags, *sealed) if value in everything] == []


async def test_mail_and_choices_of_the_admin_group_stay_and_those_of_signers_go(store: Store, path: Path) -> None:
    await fill(store)
    await end(store)
    left = await store.transact(lambda tx: tx.outbox.undelivered(0, 100))
    assert {outgoing.address for outgoing in left} == {GROUP}
    assert await store.transact(lambda tx: tx.chats.offered(GROUP)) is not None
    assert await store.transact(lambda tx: tx.chats.offered(home(FLORA))) is None
    assert await store.unhandled() == []


async def test_a_message_posted_after_the_last_signature_expired_is_delivered(store: Store) -> None:
    await fill(store)
    await end(store)
    await store.transact(lambda tx: tx.outbox.post(OutboxMessage(home(FLORA), b"the answer")))
    assert not await store.transact(lambda tx: tx.endings.erase(500, (GROUP,)))
    assert b"the answer" in [each.body for each in await store.transact(lambda tx: tx.outbox.undelivered(0, 100))]


async def test_nobody_is_known_afterwards_and_who_signs_again_is_new(store: Store) -> None:
    await fill(store)
    await end(store)
    for account in (FLORA, CARLO):
        known = await store.transact(lambda tx, account=account: tx.people.signer(account))
        assert (known.language, known.draft, known.signature) == (None, None, None)
    assert (await sign(store)).id == 7


async def test_erasing_continues_in_pieces_and_ends_the_same_in_each_size(open_store: OpenStore, path: Path) -> None:
    store = await open_store()
    await fill(store)
    assert await end(store, 1) == 5 + 1 + 2
    whole = ask(path, "SELECT * FROM signature")
    assert not await store.transact(lambda tx: tx.endings.erase(1, (GROUP,)))
    assert ask(path, "SELECT * FROM signature") == whole


async def test_erasing_continues_after_a_stop_in_the_middle(open_store: OpenStore) -> None:
    store = await open_store()
    await fill(store)
    await store.transact(lambda tx: tx.pending.expire_all(9))
    await store.transact(lambda tx: tx.endings.note_expired(NOON))
    await store.transact(lambda tx: tx.endings.begin(NOON))
    await store.transact(lambda tx: tx.endings.erase(1, (GROUP,)))
    store = await open_store()
    ending = await store.transact(lambda tx: tx.endings.get())
    assert (ending.begun, ending.finished) == (NOON, None)
    while await store.transact(lambda tx: tx.endings.erase(1, (GROUP,))):
        pass
    assert (await store.transact(lambda tx: tx.people.signer(FLORA))).signature is None


async def test_an_imported_line_is_known_again(store: Store) -> None:
    await fill(store)
    await end(store)
    assert not await store.transact(lambda tx: tx.signatures.import_line(submission("Hana Example"), 1, NOON))


async def test_another_letter_in_the_database_keeps_its_signers(open_store: OpenStore) -> None:
    other = await open_store("closed-gate")
    await sign(other)
    await end(await open_store("open-gate"))
    other = await open_store("closed-gate")
    assert (await other.transact(lambda tx: tx.people.signer(FLORA))).signature is not None
    assert await other.transact(lambda tx: tx.endings.get()) == Ending()


async def test_an_end_can_be_called_off_until_it_begins(store: Store) -> None:
    await store.transact(lambda tx: tx.endings.announce(DUE, NOON))
    assert (await store.transact(lambda tx: tx.endings.get())).due == DUE
    await store.transact(lambda tx: tx.endings.call_off())
    assert await store.transact(lambda tx: tx.endings.get()) == Ending()


async def test_after_a_change_of_keys_an_ended_letter_is_still_over(path: Path) -> None:
    store = await SqliteStore.open(path, Vault(bytes(range(32))), "open-gate")
    await fill(store)
    await end(store)
    await store.rekey(OTHER_KEY)
    await store.close()
    store = await SqliteStore.open(path, Vault(OTHER_KEY), "open-gate")
    try:
        assert (await store.transact(lambda tx: tx.endings.get())).finished is not None
        assert await store.transact(lambda tx: tx.signatures.count_signatories()) == (3, 2)
    finally:
        await store.close()


@pytest.mark.parametrize("state", ["pending", "withheld"])
async def test_nothing_loses_its_entry_while_its_signer_is_known(store: Store, path: Path, state: str) -> None:
    """The schema says so itself: the old promise holds until the end."""
    visibility = Visibility.WITHHELD if state == "withheld" else Visibility.PUBLIC
    signature = await sign(store, FLORA, submission(visibility=visibility))
    if state == "withheld":
        await decided(store, signature)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE signature SET entry_sealed = NULL")


async def test_the_group_keeps_its_members_and_former_groups_do_not(store: Store) -> None:
    former = Address(Platform.TELEGRAM, "-1003000000055")

    def join(tx: Transaction) -> None:
        for group in (GROUP, former):
            tx.people.keep_member(group, ADMIN, Member(present=True))

    await store.transact(join)
    await end(store)
    assert await store.transact(lambda tx: tx.people.member(GROUP, ADMIN)) is not None
    assert await store.transact(lambda tx: tx.people.member(former, ADMIN)) is None
