"""The store on SQLite, through aiosqlite."""

import itertools
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any, TypeVar

from storage.crypto.vault import Vault
from storage.errors import DatabaseError
from storage.policy import DRAFTS_KEPT, FAILED_KEPT, KEYS_KEPT, ROWS_AT_ONCE, UNDO_TIME
from storage.records import Entry, InboxEvent, PublishedSignature, State, Statistics, Step, Visibility, to_the_minute
from storage.sqlite.connection import fetch
from storage.sqlite.database import Database
from storage.sqlite.errors import file_errors
from storage.sqlite.reconcile import Changes, Present, reconcile
from storage.sqlite.rekey import count_damaged, open_all, reseal
from storage.sqlite.signature_rows import ENTRIES
from storage.sqlite.similarity import make_room
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
            make_room(connection)
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

    async def publication(self, after: int, limit: int) -> list[tuple[int, PublishedSignature]]:
        rows = await self._database.transact(
            lambda connection: fetch(
                connection,
                "SELECT id, entry, submitted, language, wording FROM signature"
                " WHERE letter = ? AND state = 'approved' AND entry IS NOT NULL AND id > ? ORDER BY id LIMIT ?",
                (self._letter, after, limit),
            )
        )
        return [
            (
                number,
                PublishedSignature(
                    number, _public_entry(number, entry), datetime.fromisoformat(submitted).date(), language, wording
                ),
            )
            for number, entry, submitted, language, wording in rows
        ]

    async def statistics(self, now: datetime) -> Statistics:
        figures = await self._database.transact(lambda connection: _Figures(connection, self._letter, now).all())
        return replace(
            figures,
            places=await self.places(Visibility.PUBLIC),
            withheld_places=await self.places(Visibility.WITHHELD),
        )

    async def places(self, visibility: Visibility) -> Counter[tuple[str, ...]]:
        found: Counter[tuple[str, ...]] = Counter()
        last: int | None = 0
        while last is not None:  # in chunks, so that other work can run in between
            chunk, last = await self.transact(partial(_places, visibility, last))
            found.update(chunk)
        return found

    async def purge(self, now: datetime) -> None:
        def work(tx: SqliteTransaction) -> None:
            tx.inbox.purge(now - KEYS_KEPT, now - FAILED_KEPT)
            tx.people.purge(now - DRAFTS_KEPT)
            for kept in (tx.similarity, tx.decisions, tx.signatures):
                kept.purge(now - UNDO_TIME)

        await self.transact(work)
        self._database.forget_copies(now - DRAFTS_KEPT)


def _places(visibility: Visibility, after: int, tx: SqliteTransaction) -> tuple[list[tuple[str, ...]], int | None]:
    return tx.signatures.places(visibility, after, ROWS_AT_ONCE)


@dataclass(frozen=True, slots=True)
class _Figures:
    """The statements behind /stats."""

    db: Connection
    letter: str
    now: datetime

    def all(self) -> Statistics:
        return Statistics(
            states={State(state): number for state, number in self._grouped("state")},
            lately={days: self._since(self.now - timedelta(days=days)) for days in (1, 7)},
            languages=dict(self._grouped("language", "state = 'approved' AND language <> ''")),
            platforms=dict(self._grouped("coalesce(platform, source)", "state = 'approved'")),
            steps={
                Step(step): number
                for step, number in self._rows("SELECT step, number FROM step_count WHERE letter = ?")
            },
            median_decision_seconds=self._median(),
            days=tuple(
                (date.fromisoformat(day), number)
                for day, number in self._grouped("substr(submitted, 1, 10)", "state = 'approved'", "1")
            ),
        )

    def _rows(self, statement: str, *more: str) -> list[Any]:
        return fetch(self.db, statement, (self.letter, *more))

    def _grouped(self, key: str, condition: str = "1", order: str = "2 DESC, 1") -> list[Any]:
        return self._rows(
            f"SELECT {key}, count(*) FROM signature WHERE letter = ? AND {condition} GROUP BY 1 ORDER BY {order}"
        )

    def _since(self, start: datetime) -> dict[str, int]:
        submitted = self._rows(
            "SELECT 'received', count(*) FROM signature WHERE letter = ? AND source = 'chat' AND submitted >= ?",
            start.isoformat(),
        )
        decided = self._rows(
            "SELECT state, count(*) FROM signature WHERE letter = ? AND source = 'chat' AND decided >= ?"
            " GROUP BY state",
            start.isoformat(),
        )
        return dict([*submitted, *decided])

    def _median(self) -> float | None:
        rows = self._rows(
            "SELECT (julianday(decided) - julianday(submitted)) * 86400.0 FROM signature"
            " WHERE letter = ? AND source = 'chat' AND state IN ('approved', 'rejected')"
        )
        seconds = [row[0] for row in rows]
        return statistics.median(seconds) if seconds else None


def _public_entry(number: int, entry: str) -> Entry:
    """The entry of a public line. A list without a signatory would be wrong, so a damaged line raises an error that
    names it.
    """
    try:
        return ENTRIES.validate_json(entry)
    except ValueError:
        raise DatabaseError(
            f"The public line of signature {number} is damaged. Restore a backup, or let the signer sign again."
        ) from None
