"""Lines that admins enter belong to nobody until somebody claims them; what is counted is right all along."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from storage.crypto.vault import Vault
from storage.policy import HISTORY_MOST
from storage.protocol import Store
from storage.records import Account, Happened, Source, State, Verdict
from storage.sqlite.store import SqliteStore
from tests.storage.conftest import OpenStore
from tests.storage.samples import ADMIN, ADMIN_NAME, DALIA, DAY, FLORA, NOON, decided, home, read, sign, submission
from tests.storage.tallies import check_tallies

CODE = "my-" + "a" * 26


async def enter(store: Store, code: str = CODE, name: str = "Henri Example", now: datetime = NOON) -> int:
    added = await store.transact(lambda tx: tx.entered.add(submission(name), code, ADMIN, now))
    await store.transact(lambda tx: tx.history.note(added.id, Happened.ENTERED, now, admin=ADMIN_NAME, words="by mail"))
    return added.id


async def claim(store: Store, number: int, account: Account = FLORA) -> None:
    await store.transact(lambda tx: tx.entered.claim(number, account, home(account), "hy"))


@pytest.mark.parametrize("verdict", [None, Verdict.APPROVED])
async def test_what_is_counted_is_right_whatever_becomes_of_it(
    path: Path, vault: Vault, verdict: Verdict | None
) -> None:
    store = await SqliteStore.open(path, vault, "open-gate")
    for code in ("claim", "disown", "lapse"):
        number = await enter(store, f"{CODE}-{code}", f"Henri {code}")
        if verdict is not None:
            await decided(store, await read(store, number), verdict)
    await store.transact(check_tallies)
    await claim(store, 1)
    await store.transact(check_tallies)
    await store.transact(lambda tx: tx.entered.disown(2, NOON))
    await store.transact(check_tallies)
    await store.transact(lambda tx: tx.entered.warn(NOON + DAY, NOON, 9))
    (lapsed,) = await store.transact(lambda tx: tx.entered.lapse(NOON + DAY, NOON + DAY, 9))
    assert lapsed.id == 3
    await store.transact(check_tallies)
    public = await store.transact(lambda tx: tx.signatures.public(0, 9))
    assert [each.id for each in public] == ([1] if verdict else [])
    states = dict((await store.statistics(NOON)).states)
    assert states == ({State.APPROVED: 1, State.REMOVED: 1} if verdict else {State.PENDING: 1})
    await store.close()


async def test_whoever_claims_it_has_it_as_if_they_had_signed(store: Store) -> None:
    number = await enter(store)
    assert (await read(store, number)).platform is None
    await claim(store, number, DALIA)
    hers = await store.transact(lambda tx: tx.people.signer(DALIA).signature)
    assert hers is not None
    assert (hers.id, hers.source, hers.platform, hers.language) == (number, Source.CHAT, DALIA.platform, "hy")
    assert await store.transact(lambda tx: tx.signatures.address(number)) == home(DALIA), "to be told of the decision"
    await decided(store, hers)
    corrected = submission("Henri Example", places=("Georgia",))
    await store.transact(lambda tx: tx.signatures.correct(DALIA, home(DALIA), corrected, NOON))
    assert await store.transact(lambda tx: tx.signatures.withdraw(DALIA, NOON)) == number
    assert await store.transact(lambda tx: tx.entered.holds(number)) is False
    assert await store.transact(lambda tx: tx.history.of(number)) == []


async def test_of_what_is_decided_no_address_is_kept(store: Store) -> None:
    number = await enter(store)
    await decided(store, await read(store, number))
    await claim(store, number)
    assert await store.transact(lambda tx: tx.signatures.address(number)) is None


async def test_how_a_person_agreed_is_kept_for_as_long_as_the_signature(store: Store) -> None:
    number = await enter(store)
    notes = HISTORY_MOST + 10
    await store.transact(lambda tx: [tx.history.note(number, Happened.ASKED, NOON) for _ in range(notes)])
    happened = await store.transact(lambda tx: tx.history.of(number))
    assert (happened[0].what, happened[0].words) == (Happened.ENTERED, "by mail")
    assert len(happened) == HISTORY_MOST + 1


async def test_no_two_lines_are_alike_and_nobodys_tag_is_that_of_an_account(
    store: Store, path: Path, vault: Vault
) -> None:
    for place in range(3):
        await enter(store, f"{CODE}{place}")
    with closing(sqlite3.connect(path)) as connection:
        tags = {bytes(tag) for (tag,) in connection.execute("SELECT account_tag FROM signature")}
    assert len(tags) == 3
    assert vault.tag("account", "open-gate", ADMIN.platform, ADMIN.id) not in tags
    assert {len(tag) for tag in tags} == {len(vault.tag("account"))}


async def test_a_code_leads_nowhere_in_another_letter(open_store: OpenStore) -> None:
    store = await open_store()
    await enter(store)
    assert await store.transact(lambda tx: tx.entered.of_code(CODE)) is not None
    other = await open_store("other-letter")
    assert await other.transact(lambda tx: tx.entered.of_code(CODE)) is None


async def test_at_the_end_of_the_letter_nobody_is_known_any_more(store: Store, path: Path) -> None:
    await decided(store, await sign(store))
    number = await enter(store)
    await decided(store, await read(store, number))
    await store.transact(lambda tx: tx.endings.begin(NOON + DAY))
    while await store.transact(lambda tx: tx.endings.erase(10, ())):
        pass
    assert await store.transact(lambda tx: tx.entered.of_code(CODE)) is None
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT account_tag FROM signature WHERE id = ?", (number,)).fetchall() == [(None,)]
        assert connection.execute("SELECT count(*) FROM entered").fetchall() == [(0,)]
    assert (await read(store, number)).entry is not None, "the public line stays"
