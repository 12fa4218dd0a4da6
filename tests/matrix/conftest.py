"""A homeserver for all tests of Matrix, and what they need on it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.settings import Settings
from storage.crypto.vault import Vault
from storage.sqlite.key_value import SealedKeyValueStore
from tests.matrix.live import LiveMatrix, settings_on
from tests.matrix.receiving import Receiving
from tests.matrix.synapse import PYTHON, Synapse
from tests.rehearsal.conftest import browser

__all__ = ["browser"]


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """One homeserver for all tests; each makes users of its own."""
    yield from started(Synapse(tmp_path_factory.mktemp("synapse")))


@pytest.fixture
def strict_synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """A homeserver that limits everybody as Synapse does by default."""
    yield from started(Synapse(tmp_path_factory.mktemp("synapse"), defaults=True))


def started(server: Synapse) -> Iterator[Synapse]:
    if not (PYTHON.parent.parent / ".ready").exists():
        pytest.skip("there is no homeserver: `make .venv-synapse/.ready` installs it (Python 3.10 or newer, 64 bits)")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def settings(synapse: Synapse, tmp_path: Path) -> Settings:
    return settings_on(synapse, tmp_path)


@pytest_asyncio.fixture
async def live(synapse: Synapse, settings: Settings) -> AsyncIterator[LiveMatrix]:
    live = LiveMatrix(synapse, settings)
    yield live
    for person in live.people:
        await person.leave()


@pytest.fixture
def sealed_store(tmp_path: Path) -> Iterator[SealedKeyValueStore]:
    sealed_store = SealedKeyValueStore.open(tmp_path / "matrix.sqlite3", Vault(b"a" * 32))
    yield sealed_store
    sealed_store.close()


@pytest_asyncio.fixture
async def receiving(sealed_store: SealedKeyValueStore, monkeypatch: pytest.MonkeyPatch) -> Receiving:
    receiving = Receiving(sealed_store)

    async def nothing(*_: object) -> None:
        pass

    monkeypatch.setattr(receiving.receiver, "_keep_keys", nothing)
    monkeypatch.setattr(receiving.receiver.undecrypted, "ask_for_key", nothing)
    return receiving
