"""A folder as an operator has it: database and key in `data/`, and the sample letter."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.companions import companions
from bot.deployment import open_store, open_vault
from bot.letters.folder import read_letter
from bot.settings import SAMPLE_LETTER, MatrixSettings, Settings, TelegramSettings
from storage.crypto.key_files import successor_of
from storage.records import Platform
from storage.sqlite.key_value import SealedKeyValueStore
from tests.storage.samples import contents, fill_with_samples

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
LETTER = read_letter(SAMPLE_LETTER)


def beside(backup: Path) -> Path:
    """Where a backup has the encryption keys of Matrix."""
    (companion,) = [each for each in companions(Settings()) if each.platform is Platform.MATRIX]
    return companion.beside(backup)


@dataclass(frozen=True)
class Deployment:
    """What is done to it here is done in this process; commands of their own find the same files by their defaults."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "data" / "undersigned.sqlite3"

    @property
    def key_file(self) -> Path:
        return self.folder / "data" / "undersigned.key"

    @property
    def sealed_store(self) -> Path:
        return self.folder / "data" / "matrix.sqlite3"

    @property
    def settings(self) -> Settings:
        return Settings(
            letter=SAMPLE_LETTER,
            database=self.database,
            key_file=self.key_file,
            languages=("en", "ru"),
            telegram=TelegramSettings(),
            matrix=MatrixSettings(store=self.sealed_store),
        )

    async def fill_with_samples(self) -> None:
        """One of everything that is stored; see `tests.storage.samples.fill_with_samples`."""
        async with open_store(self.settings, LETTER) as store:
            await fill_with_samples(store)
        with self.opened_shelf() as sealed_store:
            sealed_store.put("session", "device", b"a login")
            sealed_store.put("account", "", b"the keys of a device")

    @contextmanager
    def opened_shelf(self) -> Iterator[SealedKeyValueStore]:
        """What is kept for Matrix."""
        sealed_store = SealedKeyValueStore.open(self.sealed_store, open_vault(self.settings, make=False))
        try:
            yield sealed_store
        finally:
            sealed_store.close()

    async def contents(self) -> dict[str, Any]:
        """All that the next start finds, in files that are whole."""
        async with open_store(self.settings, LETTER) as store:
            found = await contents(store)
        with self.opened_shelf() as sealed_store:
            found["shelf"] = [sealed_store.get("session", "device"), sealed_store.get("account", "")]
        assert self.ask("PRAGMA integrity_check") == [("ok",)]
        assert not successor_of(self.key_file).exists()
        return found

    def ask(self, statement: str) -> list[Any]:
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(statement).fetchall()

    def give_to(self, user: int) -> None:
        """As where the bot has an account of its own."""
        for path in (self.database.parent, *self.database.parent.iterdir()):
            os.chown(path, user, user)

    def owners(self) -> set[int]:
        return {path.stat().st_uid for path in self.database.parent.iterdir()}

    def files(self) -> dict[str, bytes]:
        """The files in `data/`, but for the lock."""
        return {
            path.name: path.read_bytes()
            for path in self.database.parent.iterdir()
            if path.is_file() and path.suffix != ".lock"
        }
