"""One SQLite file with one connection and one writer: opening, locking, and shared commits."""

import asyncio
import glob
import logging
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from storage.errors import DatabaseError
from storage.files import give_lock_back, make_private, restoring_folder, take_lock
from storage.policy import BUSY_MILLISECONDS, ERASE_AGAIN_SECONDS, WORK_PER_COMMIT
from storage.sqlite.connection import ConnectionInThread, fetch
from storage.sqlite.errors import storage_errors
from storage.sqlite.schema import check_kind, migrate

log = logging.getLogger(__name__)


_WRITER_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
_COMMON_PRAGMAS = ("PRAGMA trusted_schema = OFF", "PRAGMA temp_store = MEMORY")


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Work that waits for the next commit, and the future of its caller."""

    work: Callable[[sqlite3.Connection], Any]
    done: asyncio.Future[Any]


class Database:
    """A connection on which pieces of work are atomic, run one after the other, and are acknowledged when they are
    durable.
    """

    def __init__(self, connection: ConnectionInThread, path: Path, *, read_only: bool, lock: int | None) -> None:
        self._connection = connection
        self._path = path
        self._begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        self._lock = lock
        self._waiting: list[_Waiting] = []
        self._committer: asyncio.Task[None] | None = None
        self._erasing = False
        self._reminder: asyncio.TimerHandle | None = None

    @classmethod
    async def open(cls, path: Path, *, read_only: bool = False) -> "Database":
        """Open the database at a path; a new one is made, and an old one is migrated. DatabaseError if this fails.

        The writer holds the lock file beside the database, so there is only one. With `read_only` the file must exist,
        nothing is locked and nothing is written.
        """
        lock = None if read_only else take_lock(path)
        try:
            connection = await _connect(path, read_only=read_only)
        except BaseException:
            give_lock_back(lock)
            raise
        return cls(connection, path, read_only=read_only, lock=lock)

    async def close(self) -> None:
        """Close the file after the running work has ended, also if the caller is cancelled meanwhile."""
        try:
            while self._committer is not None:
                await asyncio.wait([self._committer])
        finally:
            if self._reminder is not None:
                self._reminder.cancel()
            try:
                await self._connection.close()
            finally:
                give_lock_back(self._lock)
                self._lock = None

    def forget_copies(self, before: datetime) -> None:
        """Delete the copies that migrations made before a time, and the files that an interrupted `restore` left
        behind.

        They contain data that was erased since. A file that cannot be deleted is logged, and tried again the next time.
        """
        shutil.rmtree(restoring_folder(self._path), ignore_errors=True)
        for copy in self._path.parent.glob(glob.escape(self._path.name) + ".schema-*"):
            try:
                if copy.stat().st_mtime < before.timestamp():
                    copy.unlink()
            except OSError as error:
                log.warning("%s could not be deleted: %s", copy.name, error.strerror)

    async def transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` atomically and return its result, once the changes are on the disk.

        If `work` raises an error, its changes are rolled back and the error is raised here; an error of SQLite becomes
        a StorageError. Pieces of work that wait at the same time share a commit. If the caller is cancelled, the work
        is still committed or rolled back as a whole.
        """
        waiting = _Waiting(work, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._committer is None:
            self._committer = asyncio.create_task(self._commit_all())
        with storage_errors():
            return cast(T, await asyncio.shield(waiting.done))

    def erase(self) -> None:
        """Called by work that has erased something: after the commit, its bytes are removed from the files."""
        self._erasing = True

    async def _commit_all(self) -> None:
        """Commit all waiting work, in batches."""
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:WORK_PER_COMMIT], self._waiting[WORK_PER_COMMIT:]
                outcomes: Sequence[Any]
                try:
                    outcomes = await self._connection.trip(partial(self._commit, [each.work for each in batch]))
                except Exception as error:
                    outcomes = [_Failed(error)] * len(batch)
                for each, outcome in zip(batch, outcomes, strict=True):
                    _tell(each.done, outcome)
        finally:
            self._committer = None
        if self._erasing and self._reminder is None:
            self._reminder = asyncio.get_running_loop().call_later(ERASE_AGAIN_SECONDS, self._remind)

    def _remind(self) -> None:
        self._reminder = None
        if self._committer is None:
            self._waiting.append(_Waiting(_nothing, asyncio.get_running_loop().create_future()))
            self._committer = asyncio.create_task(self._commit_all())

    def _commit(
        self, batch: Sequence[Callable[[sqlite3.Connection], Any]], connection: sqlite3.Connection
    ) -> list[Any]:
        """Run a batch in the connection's thread, under one commit. A piece of work that fails is rolled back alone."""
        connection.execute(self._begin)
        try:
            outcomes = [_attempt(work, connection) for work in batch]
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # some errors make SQLite roll back the transaction itself
                connection.execute("ROLLBACK")
            raise
        if self._erasing:
            self._erasing = not _empty_log(connection)
        return outcomes


def _busy_timeout() -> str:
    return f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}"


def _empty_log(connection: sqlite3.Connection) -> bool:
    """Write the write-ahead log into the file and truncate it, because it contains former contents of pages. False
    while others read.

    This waits for nobody, because all other work would wait too.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        ((busy, _, _),) = fetch(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError:  # the work is committed nevertheless
        busy = 1
    finally:
        connection.execute(_busy_timeout())
    return not busy


def _nothing(_connection: sqlite3.Connection) -> None:
    """Empty work, after which only the log is emptied."""


@dataclass(frozen=True, slots=True)
class _Failed:
    error: Exception


def _attempt(work: Callable[[sqlite3.Connection], Any], connection: sqlite3.Connection) -> Any:
    connection.execute("SAVEPOINT work")
    try:
        outcome = work(connection)
    except Exception as error:
        if not connection.in_transaction:  # for example on a full disk, SQLite itself rolls back the whole batch
            raise
        connection.execute("ROLLBACK TO work")
        outcome = _Failed(error)
    connection.execute("RELEASE work")
    return outcome


def _tell(done: asyncio.Future[Any], outcome: Any) -> None:
    if done.cancelled():
        return
    if isinstance(outcome, _Failed):
        done.set_exception(outcome.error)
        done.exception()  # marks the error as retrieved, because the caller may have been cancelled
    else:
        done.set_result(outcome)


async def _connect(path: Path, *, read_only: bool) -> ConnectionInThread:
    if read_only and not path.exists():
        raise DatabaseError(f"There is no database at {path} yet.")
    if not read_only:
        make_private(path)
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = ConnectionInThread(
        lambda: sqlite3.connect(uri, uri=True, isolation_level=None, cached_statements=256), iter_chunk_size=64
    )
    await connection
    try:
        for pragma in (*_COMMON_PRAGMAS, _busy_timeout()):
            await connection.execute(pragma)
        await check_kind(connection, path, read_only=read_only)
        if not read_only:
            for pragma in _WRITER_PRAGMAS:  # only now, because they change the file
                await connection.execute(pragma)
            await migrate(connection, path)
            # A killed run may have left data in the log that it had just erased.
            await connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        await connection.close()
        raise DatabaseError(f"The database {path} cannot be used: {error}.") from error
    except BaseException:
        await connection.close()
        raise
    return connection
