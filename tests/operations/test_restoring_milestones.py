"""A backup from before does not let a round number be told a second time."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.delivery.unit_of_work import UnitOfWork
from bot.moderation import milestones as subject
from storage.protocol import Store, Transaction
from tests.backed_up import BackedUpDeployment, backed_up
from tests.stage import catalog, letter
from tests.storage.samples import GROUP, NOON, submission


@pytest.fixture
async def deployment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BackedUpDeployment:
    monkeypatch.setattr(subject, "milestones", lambda most: range(1, most + 1))
    return await backed_up(tmp_path / "start")


def looking(told: list[int]) -> Callable[[Store], Awaitable[None]]:
    """The bot looks for milestones; how many messages go out is added to `told`."""

    async def look(store: Store) -> None:
        def work(tx: Transaction) -> None:
            unit = UnitOfWork(tx, {GROUP.platform: GROUP})
            subject.tell_milestone(unit, letter(), catalog(), NOON)
            told.append(len(unit.outgoing_messages))

        await store.transact(work)

    return look


async def one_more_signs(store: Store) -> None:
    await store.transact(lambda tx: tx.signatures.import_line(submission(), 7, NOON))


async def test_a_number_that_was_told_since_the_backup_is_not_told_again(deployment: BackedUpDeployment) -> None:
    told: list[int] = []
    look = looking(told)
    await deployment.since(look)  # what was reached before the first look is no news
    deployment.back_up_anew()
    await deployment.since(one_more_signs, look, look)
    assert told == [0, 1, 0]
    await deployment.restore()
    await deployment.since(one_more_signs, look)
    assert told == [0, 1, 0, 0]


async def test_a_backup_from_before_the_first_look_tells_what_has_been_reached_since(
    deployment: BackedUpDeployment,
) -> None:
    """What was told stays told, and what is new is told: the first look after it is not the first one."""
    told: list[int] = []
    look = looking(told)
    await deployment.since(look)
    await deployment.restore()
    await deployment.since(look, one_more_signs, look)
    assert told == [0, 0, 1]
