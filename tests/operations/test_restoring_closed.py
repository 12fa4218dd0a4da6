"""A restored backup neither opens a letter that admins have closed since, nor closes one that they have opened."""

from datetime import date
from pathlib import Path

import pytest

from storage.protocol import Store
from tests.backed_up import BackedUpDeployment, backed_up
from tests.storage.samples import NOON

DAY = NOON.date()


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


async def admins_close_it(store: Store) -> None:
    await store.transact(lambda tx: tx.closings.close(DAY))


async def admins_open_it(store: Store) -> None:
    await store.transact(lambda tx: tx.closings.reopen())


async def closed_on(deployment: BackedUpDeployment) -> date | None:
    found: list[date | None] = []

    async def look(store: Store) -> None:
        found.append(await store.transact(lambda tx: tx.closings.day()))

    await deployment.since(look)
    return found[0]


async def test_a_letter_that_was_closed_since_stays_closed(deployment: BackedUpDeployment) -> None:
    await deployment.since(admins_close_it)
    await deployment.restore()
    assert await closed_on(deployment) == DAY


async def test_a_letter_that_was_opened_since_stays_open(deployment: BackedUpDeployment) -> None:
    await deployment.since(admins_close_it)
    deployment.back_up_anew()
    await deployment.since(admins_open_it)
    await deployment.restore()
    assert await closed_on(deployment) is None
