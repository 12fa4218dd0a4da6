"""Figures of each admin; `tests/transcripts/figures.en.txt` plays the conversation."""

from datetime import timedelta

import pytest

import bot.reports.admins
from bot.reports.admins import AdminFigures, count_decisions
from storage.protocol import Store
from storage.records import Account, Platform, Verdict
from tests.storage.samples import ADMIN, ADMIN_NAME, CARLO, DALIA, EMIL, FLORA, NOON, home, sign, submission

HOUR = timedelta(hours=1)
BEA = Account(Platform.MATRIX, "@bea:example.org")


async def approved(store: Store, account: Account, admin: Account, name: str, after: timedelta) -> None:
    given = submission(f"Person {account.id}")
    number = (await sign(store, account, given)).id
    await store.transact(
        lambda tx: tx.decisions.decide(number, 1, Verdict.APPROVED, None, admin, name, "", NOON + after)
    )


@pytest.mark.parametrize("at_once", [1, 2, 500])
async def test_each_admin_is_counted_under_the_latest_name_in_pieces_of_any_size(
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    at_once: int,
) -> None:
    monkeypatch.setattr(bot.reports.admins, "ROWS_AT_ONCE", at_once)
    await approved(store, FLORA, ADMIN, "Ada", HOUR)
    await approved(store, CARLO, BEA, "Bea", 5 * HOUR)
    await approved(store, DALIA, ADMIN, ADMIN_NAME, 3 * HOUR)
    hour = HOUR.total_seconds()
    assert await count_decisions(store, NOON + 6 * HOUR) == [
        AdminFigures(ADMIN_NAME, 2, 2 * hour),
        AdminFigures("Bea", 1, 5 * hour),
    ]


async def test_what_was_decided_long_ago_or_undone_does_not_count(store: Store) -> None:
    await approved(store, FLORA, ADMIN, "Ada", HOUR)
    await approved(store, EMIL, ADMIN, "Ada", timedelta(days=31))
    await store.transact(
        lambda tx: tx.decisions.decide(2, 2, Verdict.UNDONE, None, BEA, "Bea", "", NOON + timedelta(days=31))
    )
    found = await count_decisions(store, NOON + timedelta(days=31, hours=2))
    assert [(each.admin, each.count) for each in found] == [("Ada", 1)]


async def test_a_correction_afterwards_tells_no_time(store: Store) -> None:
    await approved(store, FLORA, ADMIN, "Ada", HOUR)
    await store.transact(
        lambda tx: tx.signatures.correct(FLORA, home(FLORA), submission("Flora Other"), NOON + 2 * HOUR)
    )
    assert await count_decisions(store, NOON + 3 * HOUR) == [AdminFigures("Ada", 1, None)]
