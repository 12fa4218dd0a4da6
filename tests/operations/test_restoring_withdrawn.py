"""A number that is shown as withdrawn stays so when a backup of before is restored, and the name does not come back."""

from pathlib import Path

import pytest

from storage.protocol import Store
from storage.records import Account, Platform, PublishedSignature
from tests.backed_up import BackedUpDeployment, backed_up
from tests.storage.samples import FLORA, NOON, decided, sign, submission


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    """Flora, with number 1, is on the public list."""
    return await backed_up(tmp_path / "start")


async def flora_is_shown_as_withdrawn(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.withdraw(FLORA, NOON, shown=True))


async def flora_is_pinned(store: Store) -> None:
    await store.transact(lambda tx: tx.pins.put(1, "initiator"))


async def lines(deployment: BackedUpDeployment) -> list[PublishedSignature]:
    found: list[PublishedSignature] = []

    async def read(store: Store) -> None:
        found.extend(await store.transact(lambda tx: tx.publication.after(0, 100)))

    await deployment.since(read)
    return found


async def test_the_name_stays_away_and_the_number_stays(deployment: BackedUpDeployment) -> None:
    await deployment.since(flora_is_pinned)
    deployment.back_up_anew()
    assert b"Flora Example" in deployment.backup.read_bytes()
    await deployment.since(flora_is_shown_as_withdrawn)
    before = await lines(deployment)
    for _ in range(2):  # and when it is restored once more
        await deployment.restore()
        assert await lines(deployment) == before
    (first, *_) = before
    assert (first.number, first.entry, first.pinned, first.word) == (1, None, 1, "")
    assert b"Flora Example" not in deployment.database.read_bytes()


async def test_who_signed_after_the_backup_and_is_shown_as_withdrawn_stays_so(deployment: BackedUpDeployment) -> None:
    async def comes_and_goes(store: Store) -> None:
        account = Account(Platform.MATRIX, "@nora:example.org")
        signed = await decided(store, await sign(store, account, submission("Nora Example")))
        await store.transact(lambda tx: tx.signatures.withdraw(account, NOON, shown=True))
        numbers.append(signed.id)

    numbers: list[int] = []
    await deployment.since(comes_and_goes)
    await deployment.restore()
    await deployment.restore()
    assert [each.number for each in await lines(deployment) if each.entry is None] == numbers


async def test_what_admins_took_off_since_does_not_come_back(deployment: BackedUpDeployment) -> None:
    await deployment.since(flora_is_shown_as_withdrawn)
    deployment.back_up_anew()

    async def take_off(store: Store) -> None:
        assert await store.transact(lambda tx: tx.withdrawn_lines.remove(1))

    await deployment.since(take_off)
    await deployment.restore()
    assert 1 not in [each.number for each in await lines(deployment)]


async def test_it_comes_with_the_backup_where_the_present_database_is_lost(deployment: BackedUpDeployment) -> None:
    await deployment.since(flora_is_shown_as_withdrawn)
    deployment.back_up_anew()
    deployment.database.unlink()
    await deployment.restore()
    assert (await lines(deployment))[0].entry is None
