"""A restored backup asks nobody a second time whether they keep the signature, and loses no answer."""

from pathlib import Path

import pytest

from storage.protocol import Store, Transaction
from tests.backed_up import BackedUpDeployment, backed_up
from tests.storage.samples import NOON


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


async def everybody_is_asked_and_flora_keeps_it(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.wordings.note_known("texts")
        tx.wordings.begin("texts", NOON)
        tx.wordings.next(("wording-2",), 10)
        for number in (1, 2):
            tx.wordings.ask(number, "wording-2")
        tx.wordings.keep(1, "wording-2")

    await store.transact(work)


async def test_whoever_was_asked_since_the_backup_is_not_asked_again(deployment: BackedUpDeployment) -> None:
    await deployment.since(everybody_is_asked_and_flora_keeps_it)
    await deployment.restore()

    def look(tx: Transaction) -> None:
        assert not tx.wordings.note_known("texts")
        assert not tx.wordings.ask(1, "wording-2")
        assert not tx.wordings.ask(2, "wording-2")
        assert tx.wordings.answers() == (2, 1)
        assert tx.wordings.next(("wording-2",), 10) == []

    await deployment.since(lambda store: store.transact(look))
