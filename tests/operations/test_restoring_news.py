"""A restored backup sends no news twice, and none to somebody who does not want it any more."""

from pathlib import Path

import pytest

from storage.protocol import Store, Transaction
from storage.records import NewsKind
from tests.backed_up import BackedUpDeployment, backed_up
from tests.storage.samples import CARLO, FLORA, NOON, home


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


async def both_want_news_and_get_some(store: Store) -> None:
    def work(tx: Transaction) -> None:
        for number, account in ((1, FLORA), (2, CARLO)):
            tx.news.begin_for(number, home(account))
        tx.news.add(NewsKind.TEXT, "Delivered.", NOON)

    await store.transact(work)


async def test_what_went_round_since_the_backup_does_not_go_round_again(deployment: BackedUpDeployment) -> None:
    await deployment.since(both_want_news_and_get_some)
    deployment.back_up_anew()

    def goes_round(tx: Transaction) -> None:
        assert tx.news.next(10) is not None
        tx.news.end_for(1)

    await deployment.since(lambda store: store.transact(goes_round))
    await deployment.restore()

    def look(tx: Transaction) -> None:
        assert tx.news.next(10) is None
        assert tx.news.count(NewsKind.TEXT, NOON) == 1
        assert [tx.news.wants(number) for number in (1, 2)] == [False, True]

    await deployment.since(lambda store: store.transact(look))
