"""The protocol of a kind of store: what commands and `bot/deployment.py` ask of it, besides the store itself."""

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from storage.crypto.vault import Vault
from storage.protocol import Store
from storage.records import Changes, Reading


class OpenedStore(Store, Protocol):
    """A store that has been opened, with the methods of the operator's commands."""

    async def rekey(self, key: bytes) -> None:
        """Seal everything again with another key (32 bytes), in one transaction."""

    async def damaged(self) -> dict[str, int]:
        """The numbers of damaged values, by table and column; columns without damage are left out."""

    def forget_copies(self, before: datetime) -> None:
        """Delete the copies that the store itself made before a time, before it migrated."""

    async def close(self) -> None:
        """Close the store; what has been acknowledged is on the disk."""


class Backend(Protocol):
    """A kind of store. `database` is the path in the settings. Each method raises the errors of `storage/errors.py`."""

    async def open(self, database: Path, vault: Vault, letter: str, *, read_only: bool = False) -> OpenedStore:
        """Open the store of one letter. DatabaseError if the database or the key does not fit, or another process
        writes to it.
        """

    def stored_check(self, database: Path) -> bytes | None:
        """The check value of the key that a database is sealed with; None if it cannot be read."""

    def letter_in(self, database: Path) -> str | None:
        """The slug of the letter that a database holds; None if there is no database, or it has not been used yet."""

    def copy(self, database: Path, target: Path) -> None:
        """Make a consistent copy of a database, also while others write, in an empty file."""

    def staging_file(self, database: Path) -> AbstractContextManager[Path]:
        """An empty file that will replace the database, which is locked meanwhile. DatabaseError if it is in use."""

    async def rebuild(
        self, backup: Path, part: Path, database: Path, vault: Vault, letter: str, key_file: Path, now: datetime
    ) -> tuple[Reading, Changes]:
        """Make the file `part` from a backup, with the newest schema and reconciled with the present database.

        Returns how much of the present database could be read, and what was changed. DatabaseError if the backup is of
        another deployment, key or letter; `key_file` is named in the sentence. StorageDamaged if it is damaged.
        """

    def checkpoint(self, database: Path) -> None:
        """Make the file of an undamaged database complete, so that it can be set aside."""

    def set_aside(self, database: Path, moment: datetime) -> Path | None:
        """Rename a database to a name with the time, and return it; None if there was none."""
