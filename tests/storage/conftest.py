"""A store in a file of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.backend import Backend, OpenedStore
from storage.crypto.vault import Vault
from storage.protocol import Store
from storage.sqlite.backend import SqliteBackend

# The kinds of stores whose behaviour the tests in this folder describe.
BACKENDS: dict[str, Backend] = {"sqlite": SqliteBackend()}


class OpenStore:
    """Opens the store of a letter; the one opened before is closed, as when the bot starts again."""

    def __init__(self, backend: Backend, path: Path, vault: Vault) -> None:
        self._backend = backend
        self._path = path
        self._vault = vault
        self._open: OpenedStore | None = None

    async def __call__(self, letter: str = "open-gate") -> Store:
        await self.close()
        self._open = await self._backend.open(self._path, self._vault, letter)
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


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Backend:
    return BACKENDS[request.param]


@pytest.fixture
async def open_store(backend: Backend, path: Path, vault: Vault) -> AsyncIterator[OpenStore]:
    open_store = OpenStore(backend, path, vault)
    yield open_store
    await open_store.close()


@pytest.fixture
async def store(open_store: OpenStore) -> Store:
    return await open_store()
