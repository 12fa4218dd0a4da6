"""A sealed key-value store: one SQLite file with sealed values by kind and name, for the data of a platform.

Its writes are synchronous and durable, because encryption keys must be stored before the next request.
"""

import secrets
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.crypto.vault import Vault
from storage.errors import SealedStoreError, SealError, StorageError
from storage.files import give_lock_back, make_private, restoring_folder, take_lock
from storage.policy import KEYS_BUSY_MILLISECONDS
from storage.sqlite.connection import fetch
from storage.sqlite.errors import file_errors, storage_errors

APPLICATION_ID = 0x554E4453 + 1  # distinct from that of the database
# The user_version of a restored file, until `settled` is called.
RESTORED = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (
  kind TEXT NOT NULL, tag BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (kind, tag)
) STRICT, WITHOUT ROWID
"""


class SealedKeyValueStore:
    """Sealed values in a file. A reader sees what the writer has committed."""

    def __init__(self, connection: sqlite3.Connection, vault: Vault, lock: int | None) -> None:
        self._db = connection
        self._vault = vault
        self._lock = lock

    @classmethod
    def open(cls, path: Path, vault: Vault, *, read_only: bool = False) -> "SealedKeyValueStore":
        """Open the sealed store in a file; a new one is made. SealedStoreError if this fails, or the file has another
        key.

        The writer holds the lock file beside it, so there is only one. The vault must not be shared with another
        thread.
        """
        if read_only and not path.exists():
            raise SealedStoreError(f"There is no file {path} yet.")
        lock = None if read_only else take_lock(path)
        try:
            if not read_only:
                shutil.rmtree(restoring_folder(path), ignore_errors=True)  # left by an interrupted `restore`
                make_private(path)
            mode = "ro" if read_only else "rw"
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
            sealed_store = cls(connection, vault, lock)
            sealed_store._prepare(path, write=not read_only)
        except (sqlite3.Error, StorageError) as error:
            give_lock_back(lock)
            raise SealedStoreError(f"The file {path} cannot be used: {error}.") from None
        except BaseException:
            give_lock_back(lock)
            raise
        return sealed_store

    def _prepare(self, path: Path, *, write: bool) -> None:
        ((application,),) = fetch(self._db, "PRAGMA application_id")
        ((new,),) = fetch(self._db, "SELECT count(*) = 0 FROM sqlite_schema")
        if application != APPLICATION_ID and not (new and write):
            raise SealedStoreError(f"{path} is not a file of Undersigned's encryption keys.")
        for pragma in ("trusted_schema = OFF", f"busy_timeout = {KEYS_BUSY_MILLISECONDS}", "temp_store = MEMORY"):
            self._db.execute(f"PRAGMA {pragma}")
        if write:
            for pragma in (f"application_id = {APPLICATION_ID}", "journal_mode = WAL", "synchronous = FULL"):
                self._db.execute(f"PRAGMA {pragma}")
            self._db.execute("PRAGMA secure_delete = ON")
            self._db.execute(_SCHEMA)
        try:
            known = self.all("deployment")
        except SealError:
            raise SealedStoreError(f"The key does not belong to {path}. Put the right key file in its place.") from None
        if not known and write:
            self.put("deployment", "key", b"fits")

    @file_errors()
    def copy(self, path: Path, vault: Vault) -> None:
        """Write a new file with the same contents, sealed by another vault. SealError or StorageError if this fails."""
        path.unlink(missing_ok=True)
        copy = SealedKeyValueStore.open(path, vault)
        try:
            with copy.together():
                for kind, tag, sealed in fetch(self._db, "SELECT kind, tag, sealed FROM kept"):
                    copy.put(kind, *self._opened(kind, tag, sealed))
            if self.restored:
                copy._db.execute(f"PRAGMA user_version = {RESTORED}")
        finally:
            copy.close()
            path.with_name(path.name + ".lock").unlink(missing_ok=True)

    @file_errors()
    def open_all(self) -> None:
        """Open every value. SealError if one is damaged, has another key or is in a wrong place."""
        for kind, tag, sealed in fetch(self._db, "SELECT kind, tag, sealed FROM kept"):
            self._opened(kind, tag, sealed)

    def close(self) -> None:
        """Close the file."""
        self._db.close()
        give_lock_back(self._lock)
        self._lock = None

    @property
    def restored(self) -> bool:
        """Whether the file was restored from a backup, and so lacks what has happened since."""
        ((version,),) = fetch(self._db, "PRAGMA user_version")
        return bool(version == RESTORED)

    def settled(self) -> None:
        """Note that the platform has handled what the backup lacks."""
        self._db.execute("PRAGMA user_version = 0")

    @contextmanager
    def together(self) -> Iterator[None]:
        """All writes inside the block become durable together at its end."""
        if self._db.in_transaction:
            yield
            return
        with storage_errors():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    @storage_errors()
    def wipe(self) -> None:
        """Remove erased data also from the file's write-ahead log. While somebody reads, this waits for the next
        call.
        """
        self._db.execute("PRAGMA busy_timeout = 0")
        try:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            self._db.execute(f"PRAGMA busy_timeout = {KEYS_BUSY_MILLISECONDS}")

    @storage_errors()
    def put(self, kind: str, name: str, value: bytes) -> None:
        """Store a value; it replaces the former one."""
        tag = self._vault.tag("shelf", kind, name)
        self._db.execute(
            "INSERT INTO kept (kind, tag, sealed) VALUES (?, ?, ?)"
            " ON CONFLICT (kind, tag) DO UPDATE SET sealed = excluded.sealed",
            (kind, tag, self._vault.seal(name.encode() + b"\0" + value, _row(kind, tag))),
        )

    @storage_errors()
    def get(self, kind: str, name: str) -> bytes | None:
        """A value, or None."""
        tag = self._vault.tag("shelf", kind, name)
        rows = fetch(self._db, "SELECT sealed FROM kept WHERE kind = ? AND tag = ?", (kind, tag))
        return next((self._opened(kind, tag, sealed)[1] for (sealed,) in rows), None)

    def get_or_create(self, kind: str) -> bytes:
        """The 32 random bytes of a kind, which stay the same for ever, also when the file gets another vault."""
        kept = self.get(kind, "")
        if kept is None:
            kept = secrets.token_bytes(32)
            self.put(kind, "", kept)
        return kept

    @storage_errors()
    def all(self, kind: str) -> list[tuple[str, bytes]]:
        """All names of a kind, with their values."""
        rows = fetch(self._db, "SELECT tag, sealed FROM kept WHERE kind = ?", (kind,))
        return [self._opened(kind, tag, sealed) for tag, sealed in rows]

    @storage_errors()
    def drop(self, kind: str, name: str) -> None:
        """Erase a value, if there is one."""
        self._db.execute("DELETE FROM kept WHERE kind = ? AND tag = ?", (kind, self._vault.tag("shelf", kind, name)))

    @storage_errors()
    def keep_only(self, kinds: Collection[str]) -> None:
        """Erase the values of all kinds but these and what the file itself needs."""
        kept = ("deployment", *kinds)
        self._db.execute(f"DELETE FROM kept WHERE kind NOT IN ({', '.join('?' * len(kept))})", kept)

    def _opened(self, kind: str, tag: bytes, sealed: bytes) -> tuple[str, bytes]:
        name, _, value = self._vault.open(sealed, _row(kind, tag)).partition(b"\0")
        return name.decode(), value


def open_or_begin(path: Path, vault: Vault) -> SealedKeyValueStore:
    """Open a file of sealed values that can be lost: one that has another key, or cannot be read, begins anew."""
    try:
        return SealedKeyValueStore.open(path, vault)
    except SealedStoreError:
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        return SealedKeyValueStore.open(path, vault)


def _row(kind: str, tag: bytes) -> str:
    return f"shelf|{kind}|{tag.hex()}"
