"""A deployment and its backup, and what may happen since."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import HttpUrl

from bot.deployment import open_store
from bot.operations.backup import backup
from bot.operations.restore import Restored, restore
from storage.crypto.vault import Vault
from storage.files import put_in_place
from storage.protocol import Store, Transaction
from storage.records import Member, OutboxMessage, Slot, Verdict
from storage.records.sweeps import SweepStage
from storage.sqlite.key_value import SealedKeyValueStore
from tests.deployment import LETTER, Deployment, beside
from tests.storage.samples import (
    ADMIN,
    CARD,
    DAY,
    FLORA,
    GITA,
    GROUP,
    NOON,
    decided,
    read,
    sign,
    submission,
)

OF_THE_BACKUP, YOUNGER = b"the keys of a device", b"the keys of a device, later"
OTHER = Vault(b"o" * 32)


class BackedUpDeployment(Deployment):
    """A deployment of which a backup was made while there was one of everything in it (`fill_with_samples`)."""

    @property
    def backup(self) -> Path:
        return self.folder / "backup.sqlite3"

    def back_up_anew(self) -> None:
        for path in (self.backup, beside(self.backup)):
            path.unlink()
        backup(self.settings, self.backup)

    def put_aside(self) -> Path:
        """The backup under another name."""
        aside = self.folder / "earlier.sqlite3"
        beside(self.backup).rename(beside(aside))
        return self.backup.rename(aside)

    async def since(self, *happenings: Callable[[Store], Any]) -> None:
        """What happened after the backup."""
        async with open_store(self.settings, LETTER) as store:
            for happening in happenings:
                await happening(store)

    def damage(self, page: int) -> None:
        with self.database.open("r+b") as file:
            file.seek((page - 1) * PAGE_BYTES)
            file.write(b"\xff" * PAGE_BYTES)

    async def restore(self) -> Restored:
        return await restore(self.settings, self.backup)

    def change_keys(self) -> None:
        with self.opened_shelf() as sealed_store:
            sealed_store.put("account", "", YOUNGER)

    def keys(self) -> bytes | None:
        """What the next start finds."""
        with self.opened_shelf() as sealed_store:
            assert sealed_store.get("session", "device") == b"a login"
            return sealed_store.get("account", "")

    def kept_keys(self) -> list[Path]:
        return sorted(self.sealed_store.parent.glob(f"{self.sealed_store.name}.kept-*"))

    def everything(self) -> dict[str, bytes]:
        """All files but for locks, and what SQLite keeps beside a file that is being read."""
        found = {path.relative_to(self.folder): path for path in self.folder.rglob("*") if path.is_file()}
        passing = (".lock", "-shm", "-wal")
        return {str(name): path.read_bytes() for name, path in found.items() if not name.name.endswith(passing)}

    async def on_matrix(self, **more: object) -> Restored:
        """Restored where Matrix is set up."""
        matrix = {"homeserver": HttpUrl("http://127.0.0.1:9"), "user": "@letter:example.org", **more}
        present = self.settings.matrix.model_copy(update=matrix)
        return await restore(self.settings.model_copy(update={"matrix": present}), self.backup)

    async def states(self) -> dict[int, str]:
        """Where each signature stands, as the next start finds it."""
        await self.contents()
        return dict(self.ask("SELECT id, state FROM signature"))

    async def outgoing_messages(self) -> list[bytes]:
        return [outgoing.body for outgoing in (await self.contents())["outgoing"]]

    async def events(self) -> list[bytes]:
        return [event.body for event in (await self.contents())["events"]]


PAGE_BYTES = 4096
AT_THE_BACKUP = {1: "approved", 2: "pending", 3: "rejected", 4: "withdrawn", 5: "approved"}


async def flora_withdraws(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON))


async def all_pending_signatures_expire(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.pending.warn(NOON + DAY, NOON + DAY)
        tx.pending.expire(NOON + 2 * DAY, NOON + 2 * DAY)

    await store.transact(work)


async def the_news_is_delivered(store: Store) -> None:
    def work(tx: Transaction) -> None:
        for outgoing in tx.outbox.undelivered(0, 10):
            if outgoing.notifies:
                tx.outbox.delivered(outgoing, None)

    await store.transact(work)


async def the_admin_leaves(store: Store) -> None:
    await store.transact(lambda tx: tx.people.keep_member(GROUP, ADMIN, Member(present=False)))


async def a_sweep_decides_about_carlo(store: Store) -> None:
    """It has found what waits, and an admin has said that it is rejected; nothing is done yet."""

    def work(tx: Transaction) -> None:
        sweep = tx.sweeps.add("{}", "Ada", NOON)
        tx.sweeps.include(sweep.id, {2: 1}, ())
        tx.sweeps.change(replace(sweep, stage=SweepStage.DECIDING, verdict=Verdict.REJECTED))
        tx.outbox.post(OutboxMessage(GROUP, b"a sweep", Slot.sweep(sweep.id)))

    await store.transact(work)


async def gita_signs(store: Store) -> None:
    await sign(store, GITA, submission("Gita Example"))


async def gita_signs_and_is_approved(store: Store) -> None:
    await decided(store, await sign(store, GITA, submission("Gita Example")))


async def gita_withdraws(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.withdraw(GITA, NOON))


async def carlo_is_approved(store: Store) -> None:
    await decided(store, await read(store, 2))


async def dalias_rejection_is_undone(store: Store) -> None:
    await decided(store, await read(store, 3), Verdict.UNDONE)


async def the_inbox_is_handled(store: Store) -> None:
    for event in await store.unhandled():
        await store.transact(lambda tx, event=event: tx.inbox.take(event))


async def carlos_card_is_delivered(store: Store) -> None:
    def work(tx: Transaction) -> None:
        for outgoing in tx.outbox.undelivered(0, 10):
            if outgoing.slot == CARD.slot:
                tx.outbox.delivered(outgoing, "message-2")

    await store.transact(work)


async def backed_up(folder: Path) -> BackedUpDeployment:
    """One of everything, and a backup of it; the bot is stopped."""
    deployment = BackedUpDeployment(folder)
    await deployment.fill_with_samples()
    backup(deployment.settings, deployment.backup)
    return deployment


# What happens to the encryption keys of Matrix


def lose(deployment: BackedUpDeployment) -> None:
    deployment.sealed_store.unlink()


def overwrite(deployment: BackedUpDeployment) -> None:
    deployment.sealed_store.write_text("my shopping list")


def damage_a_page(deployment: BackedUpDeployment) -> None:
    content = deployment.sealed_store.read_bytes()
    deployment.sealed_store.write_bytes(content[:4096] + b"\xff" * 4096 + content[8192:])


def change_a_value(deployment: BackedUpDeployment) -> None:
    with closing(sqlite3.connect(deployment.sealed_store)) as db, db:
        db.execute("UPDATE kept SET sealed = zeroblob(length(sealed)) WHERE kind = 'account'")


def seal_with_another_key(deployment: BackedUpDeployment) -> None:
    deployment.sealed_store.unlink()
    SealedKeyValueStore.open(deployment.sealed_store, OTHER).close()


def begin_anew(deployment: BackedUpDeployment) -> None:
    """As `check` leaves it on a new machine, where nobody has logged in."""
    deployment.sealed_store.unlink()
    with deployment.opened_shelf():
        pass


def failing_at(path: Path) -> Callable[[Path, Path], None]:
    """`put_in_place`, but for one file, for which the disk is full."""

    def put(part: Path, target: Path) -> None:
        if target == path:
            raise OSError(28, os.strerror(28))
        put_in_place(part, target)

    return put
