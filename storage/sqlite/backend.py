"""The kind of store that keeps everything in one SQLite file."""

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from storage.crypto.vault import Vault
from storage.records import Changes, Reading
from storage.sqlite import copying, replace_file
from storage.sqlite.present import check_backup, read_present
from storage.sqlite.store import SqliteStore


class SqliteBackend:
    """See `storage.backend.Backend`."""

    async def open(self, database: Path, vault: Vault, letter: str, *, read_only: bool = False) -> SqliteStore:
        return await SqliteStore.open(database, vault, letter, read_only=read_only)

    def stored_check(self, database: Path) -> bytes | None:
        return copying.stored_check(database)

    def letter_in(self, database: Path) -> str | None:
        return copying.letter_in(database)

    def copy(self, database: Path, target: Path) -> None:
        copying.copy_database(database, target)

    def staging_file(self, database: Path) -> AbstractContextManager[Path]:
        return replace_file.staging_file(database)

    async def rebuild(
        self, backup: Path, part: Path, database: Path, vault: Vault, letter: str, key_file: Path, now: datetime
    ) -> tuple[Reading, Changes]:
        copying.copy_database(backup, part)
        deployment = check_backup(part, backup, vault.check, letter, key_file)
        present = read_present(database, deployment)
        store = await SqliteStore.open(part, vault, letter)
        try:
            changes = await store.reconcile(present, now)
        finally:
            await store.close()
        copying.check_whole(part)
        return present.reading, changes

    def checkpoint(self, database: Path) -> None:
        replace_file.checkpoint(database)

    def set_aside(self, database: Path, moment: datetime) -> Path | None:
        return replace_file.set_aside(database, moment)
