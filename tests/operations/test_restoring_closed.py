"""A restored backup neither opens a letter that admins have closed since, nor closes one that they have opened."""

from datetime import date
from pathlib import Path

import pytest

from storage.protocol import Store
from storage.records import Altered
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
    assert deployment.ask("SELECT reopened FROM closing") == [(1,)], "so that no question of before closes it"


async def test_what_a_founder_has_changed_since_is_still_on_record(deployment: BackedUpDeployment) -> None:
    found: list[Altered] = []

    async def change(store: Store) -> None:
        await store.transact(lambda tx: tx.letter_record.note("mark", Altered.CONTACT, NOON))

    async def look(store: Store) -> None:
        found.extend(each.what for each in await store.transact(lambda tx: tx.letter_record.latest(20)))

    await deployment.since(change)
    await deployment.restore()
    await deployment.since(look)
    assert found == [Altered.CONTACT]
