"""The store on SQLite, through aiosqlite."""

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any, TypeVar

from storage.crypto.vault import Vault
from storage.errors import DatabaseError
from storage.policy import DRAFTS_KEPT, FAILED_KEPT, FORMER_KEPT, FOUNDINGS_KEPT, KEYS_KEPT, ROWS_AT_ONCE, UNDO_TIME
from storage.records import (
    Changes,
    InboxEvent,
    Kind,
    NoteKind,
    PublishedSignature,
    Statistics,
    Visibility,
    to_the_minute,
)
from storage.sqlite import similarity, triage
from storage.sqlite.connection import fetch
from storage.sqlite.database import Database
from storage.sqlite.errors import file_errors
from storage.sqlite.present import Present
from storage.sqlite.reconcile import reconcile
from storage.sqlite.rekey import count_damaged, open_all, reseal
from storage.sqlite.transaction import SqliteTransaction

T = TypeVar("T")


class SqliteStore:
    """See `storage.protocol.Store`."""

    def __init__(self, database: Database, vault: Vault, letter: str) -> None:
        self._database = database
        self._vault = vault
        self._letter = letter
        self._numbers = itertools.count(1)
        self._made: SqliteTransaction | None = None

    @classmethod
    async def open(cls, path: Path, vault: Vault, letter: str, *, read_only: bool = False) -> "SqliteStore":
        """Open the store in a file, for one letter. DatabaseError if the file or the key does not fit."""
        database = await Database.open(path, read_only=read_only)
        store = cls(database, vault, letter)
        try:
            await store._check_key(write=not read_only)
        except BaseException:
            await database.close()
            raise
        return store

    async def _check_key(self, *, write: bool) -> None:
        check = self._vault.check

        def look(connection: Connection) -> tuple[list[Any], int]:
            similarity.make_room(connection)
            triage.make_room(connection)
            stored = fetch(connection, "SELECT key_check, former_sealed FROM deployment")
            if not stored and write:
                connection.execute("INSERT INTO deployment (only, key_check) VALUES (1, ?)", (check,))
            numbers = fetch(connection, "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")
            return stored, next((number for (number,) in numbers), 0)

        stored, last = await self._database.transact(look)
        self._numbers = itertools.count(last + 1)
        for stored_check, former in stored:
            if stored_check != check:
                raise DatabaseError(
                    "The key does not belong to this database. "
                    "Put the right key file in its place; nothing was changed."
                )
            self._vault = self._vault.unwrap_former(former)

    async def rekey(self, key: bytes) -> None:
        """Seal everything again with another key, in one transaction."""
        successor = self._vault.successor(key)

        def work(connection: Connection) -> None:
            reseal(connection, self._vault, successor)
            self._database.erase()

        await self._database.transact(work)
        self._vault = successor
        self._made = None

    async def damaged(self) -> dict[str, int]:
        """The numbers of damaged values, by table and column; columns without damage are left out."""
        return await self._database.transact(lambda connection: count_damaged(connection, self._vault))

    def forget_copies(self, before: datetime) -> None:
        """Delete copies of the database that were made before a time; see `Database.forget_copies`."""
        self._database.forget_copies(before)

    async def reconcile(self, present: Present, now: datetime) -> Changes:
        """Reconcile a backup with the present database; see `storage.sqlite.reconcile`.

        StorageDamaged if a value in it cannot be read or opened.
        """

        @file_errors()
        def work(connection: Connection) -> Changes:
            open_all(connection, self._vault)
            tx = self._transaction(connection)
            return reconcile(connection, tx, present, now)

        return await self._database.transact(work)

    async def close(self) -> None:
        """Close the database."""
        await self._database.close()

    async def transact(self, work: Callable[[SqliteTransaction], T]) -> T:
        return await self._database.transact(lambda connection: work(self._transaction(connection)))

    def _transaction(self, connection: Connection) -> SqliteTransaction:
        """What works on the one connection; it keeps nothing of a transaction, and so is made once for a key."""
        if self._made is None:
            erase = self._database.erase
            self._made = SqliteTransaction.on(connection, self._vault, self._letter, self._numbers, erase)
        return self._made

    async def receive(self, events: Sequence[InboxEvent], now: datetime) -> list[InboxEvent]:
        return await self.transact(lambda tx: tx.inbox.receive(events, to_the_minute(now)))

    async def unhandled(self) -> list[InboxEvent]:
        return await self.transact(lambda tx: tx.inbox.unhandled())

    async def remember_wording(self, fingerprint: str, language: str, text: str, now: datetime) -> None:
        await self._database.transact(
            lambda connection: connection.execute(
                "INSERT INTO wording (letter, fingerprint, language, text, first_shown) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (self._letter, fingerprint, language, text, to_the_minute(now)),
            )
        )

    async def publication(
        self, after: int, limit: int, kind: Kind | None = None
    ) -> list[tuple[int, PublishedSignature]]:
        found = await self.transact(lambda tx: tx.publication.after(after, limit, kind))
        return [(each.number, each) for each in found]

    async def statistics(self, now: datetime) -> Statistics:
        return await self.transact(lambda tx: tx.tallies.figures(now))

    async def places(self, visibility: Visibility) -> Counter[tuple[str, ...]]:
        return await self.transact(lambda tx: tx.tallies.places(visibility))

    async def kept_places(self) -> dict[int, tuple[str, ...]]:
        return await self.transact(lambda tx: tx.kept_lines.places())

    async def purge(self, now: datetime) -> None:
        pieces: tuple[Callable[[SqliteTransaction], int], ...] = (
            lambda tx: tx.inbox.purge(now - KEYS_KEPT, now - FAILED_KEPT, ROWS_AT_ONCE),
            lambda tx: tx.decisions.purge(now - UNDO_TIME, ROWS_AT_ONCE),
            lambda tx: tx.kept_lines.restore_rejected(now - UNDO_TIME, ROWS_AT_ONCE),
            lambda tx: tx.kept_lines.purge(now - UNDO_TIME, ROWS_AT_ONCE),
            lambda tx: tx.signatures.purge(now - UNDO_TIME, ROWS_AT_ONCE),
            lambda tx: tx.similarity.purge(now - UNDO_TIME, ROWS_AT_ONCE),
        )
        for piece in pieces:  # each in chunks, so that others have their turn
            while await self.transact(piece):
                pass

        def work(tx: SqliteTransaction) -> None:
            tx.chats.purge(now - UNDO_TIME)
            tx.people.purge(now - DRAFTS_KEPT)
            tx.sources.purge(now - DRAFTS_KEPT)
            tx.foundings.purge(now - FOUNDINGS_KEPT)
            tx.bulks.purge(now - UNDO_TIME)
            tx.news.purge(now - UNDO_TIME)
            tx.sweeps.purge(now - UNDO_TIME)
            tx.closings.purge(now - UNDO_TIME)
            tx.notes.expire(NoteKind.WORD, now - UNDO_TIME)
            tx.notes.expire(NoteKind.FORMER, now - FORMER_KEPT)
            tx.tallies.settle()

        await self.transact(work)
        self._database.forget_copies(now - DRAFTS_KEPT)
