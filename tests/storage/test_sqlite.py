"""The SQLite file reveals only who signed publicly, and opens only with its key."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.crypto.vault import Vault
from storage.errors import DatabaseError, StorageUnavailable
from storage.protocol import Store, Transaction
from storage.records import (
    QUEUE,
    Address,
    Answers,
    Draft,
    InboxEvent,
    Member,
    OutboxMessage,
    Platform,
    Reason,
    Step,
    Verdict,
    Visibility,
)
from storage.sqlite import database as database_module
from storage.sqlite.store import SqliteStore
from tests.storage.conftest import OpenStore
from tests.storage.samples import (
    ADMIN,
    ADMIN_NAME,
    CARLO,
    DALIA,
    FLORA,
    GROUP,
    LONG_AGO,
    NOON,
    decided,
    home,
    sign,
    submission,
)

MOVED_TO = Address(Platform.TELEGRAM, "-1003000000099")


def ask(path: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def on_disk(path: Path) -> bytes:
    """Everything that the database's files hold."""
    return b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())


class TestKey:
    async def test_another_key_is_refused_and_nothing_is_changed(self, path: Path, open_store: OpenStore) -> None:
        store = await open_store()
        await sign(store)
        await open_store.close()
        before = path.read_bytes()
        for read_only in (False, True):
            with pytest.raises(
                DatabaseError, match=r"The key does not belong to this database\. .* nothing was changed"
            ):
                await (await SqliteStore.open(path, Vault(bytes(32)), "open-gate", read_only=read_only)).close()
        assert path.read_bytes() == before
        await open_store()  # nobody holds the lock

    async def test_the_key_itself_is_not_in_the_file(self, path: Path, open_store: OpenStore) -> None:
        await sign(await open_store())
        assert bytes(range(32)) not in on_disk(path)

    async def test_a_reader_reads_and_cannot_write(self, path: Path, vault: Vault, open_store: OpenStore) -> None:
        signature = await sign(await open_store())
        reader = await SqliteStore.open(path, vault, "open-gate", read_only=True)
        try:
            assert await reader.transact(lambda tx: tx.signatures.get(signature.id)) == signature
            assert (await reader.statistics(NOON)).states == {"pending": 1}
            assert await reader.publication(0, 10) == []
            with pytest.raises(StorageUnavailable, match="readonly"):
                await reader.purge(NOON)
        finally:
            await reader.close()


class TestRows:
    """What stands in the table of signatures, in clear and sealed."""

    async def rows(self, path: Path) -> list[tuple[bool, bool]]:
        return [
            (entry is not None, sealed is not None)
            for entry, sealed in ask(path, "SELECT entry, entry_sealed FROM signature ORDER BY id")
        ]

    async def test_a_pending_entry_is_sealed(self, path: Path, store: Store) -> None:
        await sign(store)
        assert await self.rows(path) == [(False, True)]

    async def test_approved_and_public_stands_in_clear(self, path: Path, store: Store) -> None:
        await decided(store, await sign(store))
        assert await self.rows(path) == [(True, False)]
        ((entry,),) = ask(path, "SELECT entry FROM signature")
        assert json.loads(entry)["line"] == "Flora Example, Armenia/Austria, historian"

    async def test_approved_but_withheld_is_sealed(self, path: Path, store: Store) -> None:
        await decided(store, await sign(store, FLORA, submission(visibility=Visibility.WITHHELD)))
        assert await self.rows(path) == [(False, True)]

    async def test_rejected_is_sealed(self, path: Path, store: Store) -> None:
        await decided(store, await sign(store), Verdict.REJECTED)
        assert await self.rows(path) == [(False, True)]

    @pytest.mark.parametrize("visibility", list(Visibility))
    async def test_what_was_undone_is_sealed_again(self, path: Path, store: Store, visibility: Visibility) -> None:
        signature = await sign(store, FLORA, submission(visibility=visibility))
        await decided(store, await decided(store, signature), Verdict.UNDONE)
        assert await self.rows(path) == [(False, True)]

    async def test_what_was_corrected_is_sealed_again(self, path: Path, store: Store) -> None:
        await decided(store, await sign(store))
        await store.transact(lambda tx: tx.signatures.correct(FLORA, home(FLORA), submission(), NOON))
        assert await self.rows(path) == [(False, True)]

    async def test_only_the_count_is_left_of_withdrawn_signatures(self, path: Path, store: Store) -> None:
        await decided(store, await sign(store))
        await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
        statement = "SELECT account_tag, likeness_tag, address_sealed, entry, entry_sealed, reason FROM signature"
        assert ask(path, statement) == [(None,) * 6]

    async def test_the_same_account_has_another_tag_under_each_letter(self, path: Path, open_store: OpenStore) -> None:
        for letter in ("open-gate", "closed-gate"):
            await sign(await open_store(letter))
        assert len(set(ask(path, "SELECT account_tag FROM signature"))) == 2

    async def test_a_sealed_entry_put_into_another_row_is_refused(
        self, path: Path, open_store: OpenStore, caplog: pytest.LogCaptureFixture
    ) -> None:
        store = await open_store()
        number = (await sign(store, FLORA)).id
        await sign(store, CARLO, submission("Carlo Example"))
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(
                "UPDATE signature SET entry_sealed = (SELECT entry_sealed FROM signature WHERE id <> ?) WHERE id = ?",
                (number, number),
            )
        signature = await store.transact(lambda tx: tx.signatures.get(number))
        assert signature is not None
        assert signature.entry is None
        assert f"signature {number} is damaged" in caplog.text

    async def test_a_wording_is_kept_once_for_each_letter(self, path: Path, open_store: OpenStore) -> None:
        for letter in ("open-gate", "open-gate", "closed-gate"):
            store = await open_store(letter)
            await store.remember_wording("wording-1", "en", "We write to you.", NOON)
        assert ask(path, "SELECT letter, fingerprint, language, text FROM wording ORDER BY letter") == [
            (letter, "wording-1", "en", "We write to you.") for letter in ("closed-gate", "open-gate")
        ]


class TestBytes:
    """What a finder of the files, or of a copy, could read with an editor."""

    async def test_nobody_who_is_not_public_is_named_while_it_runs_or_afterwards(
        self, path: Path, open_store: OpenStore
    ) -> None:
        store = await open_store()
        (event,) = await store.receive([InboxEvent(Platform.TELEGRAM, "update 1", b"typed by Canary-Event")], NOON)
        await store.receive([InboxEvent(Platform.TELEGRAM, "update 2", b"typed by Canary-Waiting")], NOON)
        pending = await sign(store, FLORA, submission("Canary-Pending", ("Canaryland",), "canary keeper"))
        rejected = await sign(store, CARLO, submission("Canary-Rejected"))
        await decided(store, rejected, Verdict.REJECTED, reason=Reason.OTHER)
        withheld = await sign(store, DALIA, submission("Canary-Withheld", visibility=Visibility.WITHHELD))
        await decided(store, withheld)

        def work(tx: Transaction) -> None:
            tx.inbox.take(event)
            tx.outbox.post(OutboxMessage(home(FLORA), b"Canary-Message", QUEUE, notifies=pending.id))
            tx.outbox.delivered(tx.outbox.post(OutboxMessage(home(CARLO), b"Canary-Sent", "notice")), "message 1")
            tx.chats.moved(GROUP, MOVED_TO)
            tx.people.keep_draft(FLORA, Draft("wording-1", Answers("Canary-Draft", ("Canaryland",))), NOON)
            tx.people.speak(FLORA, "ru")
            tx.people.passed(FLORA, Step.OPENED, NOON)
            tx.people.keep_member(GROUP, ADMIN, Member(present=True, admitted=LONG_AGO))

        await store.transact(work)
        accounts = [account.id.encode() for account in (FLORA, CARLO, DALIA, ADMIN)]
        chats = [address.chat.encode() for address in (home(FLORA), GROUP, MOVED_TO)]
        secrets = [b"canary", b"Canary", ADMIN_NAME.encode(), b"flora", *accounts, *chats]
        assert path.with_name(path.name + "-wal").exists()
        assert [secret for secret in secrets if secret in on_disk(path)] == []
        await open_store.close()
        assert [secret for secret in secrets if secret in on_disk(path)] == []

    @pytest.mark.parametrize("end", ["withdraw", "undo", "withhold"])
    async def test_the_name_of_who_was_public_and_no_longer_is_goes_from_the_files_at_once(
        self, path: Path, open_store: OpenStore, end: str
    ) -> None:
        """The store stays open: what the log of former pages holds counts as well."""
        store = await open_store()
        approved = await decided(store, await sign(store, FLORA, submission("Canary-Public")))
        await decided(store, await sign(store, CARLO, submission("Carlo Example")))
        assert b"Canary-Public" in on_disk(path)

        def work(tx: Transaction) -> None:
            if end == "withdraw":
                tx.signatures.withdraw(FLORA, NOON)
            elif end == "undo":
                tx.decisions.decide(approved.id, approved.revision, Verdict.UNDONE, None, ADMIN, ADMIN_NAME, "", NOON)
            else:
                withheld = submission("Flora Example", visibility=Visibility.WITHHELD)
                tx.signatures.correct(FLORA, home(FLORA), withheld, NOON)

        await store.transact(work)
        assert b"canary" not in on_disk(path).lower(), "neither the line nor the words by which it is found"
        assert b"Carlo Example" in on_disk(path)

    @pytest.mark.parametrize(
        "end", ["approve", "withdraw", "withhold", "reject and withdraw", "remove for good", "restart and approve"]
    )
    async def test_a_corrected_line_goes_from_the_files_as_soon_as_it_is_no_longer_public(
        self, path: Path, open_store: OpenStore, end: str
    ) -> None:
        """It stays public until its new form is approved; then nothing of it is left, in the log neither."""
        store = await open_store()
        await decided(store, await sign(store, FLORA, submission("Canary-Public")))
        await decided(store, await sign(store, CARLO, submission("Carlo Example")))
        corrected = await store.transact(
            lambda tx: tx.signatures.correct(FLORA, home(FLORA), submission("Flora Example"), NOON)
        )
        assert b"Canary-Public" in on_disk(path), "it is public still"
        if end == "restart and approve":
            store = await open_store()
        if end == "reject and withdraw":
            await decided(store, corrected, Verdict.REJECTED, reason=Reason.OTHER)
            assert b"Canary-Public" in on_disk(path), "it is public still"

        def work(tx: Transaction) -> None:
            if "withdraw" in end:
                tx.signatures.withdraw(FLORA, NOON)
            elif end == "withhold":
                withheld = submission("Flora Example", visibility=Visibility.WITHHELD)
                tx.signatures.correct(FLORA, home(FLORA), withheld, NOON)
            elif end == "remove for good":
                tx.removals.erase(corrected.id, ADMIN, ADMIN_NAME, NOON)
            else:
                seen = corrected.id, corrected.revision
                tx.decisions.decide(*seen, Verdict.APPROVED, None, ADMIN, ADMIN_NAME, "flora example", NOON)

        await store.transact(work)
        assert b"canary" not in on_disk(path).lower(), "neither the line nor the words by which it is found"
        assert (b"Flora Example" in on_disk(path)) == ("approve" in end)
        assert b"Carlo Example" in on_disk(path)

    async def test_while_somebody_reads_the_log_a_name_goes_as_soon_as_they_have_finished(
        self, path: Path, store: Store
    ) -> None:
        """An export or a backup under way holds up the erasing, and nothing else."""
        await decided(store, await sign(store, FLORA, submission("Canary-Public")))
        reader = sqlite3.connect(path, isolation_level=None)
        with closing(reader):
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM signature").fetchall()
            await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
            assert b"Canary-Public" in on_disk(path)
        await store.transact(lambda tx: tx.pending.count())
        assert b"Canary-Public" not in on_disk(path)

    async def test_after_somebody_read_the_log_nobody_else_need_come_for_a_name_to_go(
        self, path: Path, open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(database_module, "ERASE_AGAIN_SECONDS", 0.01)
        store = await open_store()
        await decided(store, await sign(store, FLORA, submission("Canary-Public")))
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM signature").fetchall()
            await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
        async with asyncio.timeout(30):
            while b"Canary-Public" in on_disk(path):  # noqa: ASYNC110
                await asyncio.sleep(0.01)  # there is nothing else to wait for: the store reminds itself

    async def test_a_run_that_was_killed_before_the_log_was_emptied_is_made_up_for_at_the_next_start(
        self, path: Path, open_store: OpenStore, tmp_path: Path
    ) -> None:
        store = await open_store()
        await decided(store, await sign(store, FLORA, submission("Canary-Public")))
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM signature").fetchall()
            await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))
            left = tmp_path / "left"
            left.mkdir()
            for file in path.parent.glob(f"{path.name}*"):
                (left / file.name).write_bytes(file.read_bytes())
        assert b"Canary-Public" in on_disk(left / path.name)
        again = await SqliteStore.open(left / path.name, Vault(bytes(range(32))), "open-gate")
        assert b"Canary-Public" not in on_disk(left / path.name)
        await again.close()
