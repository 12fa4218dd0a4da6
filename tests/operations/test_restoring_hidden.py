"""A backup from before does not bring a name back into the public list that its signer has hidden since."""

from pathlib import Path

import pytest

from storage.protocol import Store, Transaction
from storage.records import State, Visibility
from tests.backed_up import AT_THE_BACKUP, BackedUpDeployment, backed_up
from tests.storage.samples import FLORA, NOON, home, submission


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


async def flora_hides(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.hide(1))


async def flora_shows(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.show(1))


async def flora_corrects_without_her_name(store: Store) -> None:
    given = submission(visibility=Visibility.WITHHELD)
    await store.transact(lambda tx: tx.signatures.correct(FLORA, home(FLORA), given, NOON))


@pytest.mark.parametrize("act", [flora_hides, flora_corrects_without_her_name])
async def test_a_hidden_name_stays_hidden_after_a_restored_backup(deployment: BackedUpDeployment, act: object) -> None:
    assert b"Flora Example" in deployment.backup.read_bytes()
    await deployment.since(act)  # type: ignore[arg-type]
    await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP
    assert b"Flora Example" not in deployment.database.read_bytes()
    await deployment.since(flora_shows)
    assert b"Flora Example" in deployment.database.read_bytes()


async def test_what_was_shown_again_since_the_backup_comes_back_hidden(deployment: BackedUpDeployment) -> None:
    """Nobody can tell which is the later wish of two files; the signer shows it again in one message."""
    await deployment.since(flora_hides)
    deployment.back_up_anew()
    await deployment.since(flora_shows)
    await deployment.restore()

    def stands(tx: Transaction) -> tuple[State, bool]:
        found = tx.signatures.get(1)
        assert found is not None
        return found.state, found.hidden

    async def look(store: Store) -> None:
        assert await store.transact(stands) == (State.APPROVED, True)

    await deployment.since(look)
