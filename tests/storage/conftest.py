"""A store in a file of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.crypto.vault import Vault
from storage.protocol import Store
from storage.sqlite.store import SqliteStore


class OpenStore:
    """Opens the store of a letter; the one opened before is closed, as when the bot starts again."""

    def __init__(self, path: Path, vault: Vault) -> None:
        self._path = path
        self._vault = vault
        self._open: SqliteStore | None = None

    async def __call__(self, letter: str = "open-gate") -> Store:
        await self.close()
        self._open = await SqliteStore.open(self._path, self._vault, letter)
        return self._open

    async def close(self) -> None:
        if self._open is not None:
            await self._open.close()
            self._open = None


@pytest.fixture
def vault() -> Vault:
    return Vault(bytes(range(32)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of the test is, or will be."""
    return tmp_path / "undersigned.sqlite3"


@pytest.fixture
async def open_store(path: Path, vault: Vault) -> AsyncIterator[OpenStore]:
    open_store = OpenStore(path, vault)
    yield open_store
    await open_store.close()


@pytest.fixture
async def store(open_store: OpenStore) -> Store:
    return await open_store()
