"""Nothing is lost by kill -9 or a power cut.

`make chaos` does the same for longer, and `make chaos-mutants` shows that every fault is found that is built in.
"""

from secrets import token_hex

import pytest

from tests.chaos.campaign import campaign
from tests.chaos.powercut import cut_power, obstacle

KILLS = 20
POWER_CUTS = 8


@pytest.fixture
def seed() -> str:
    """Shown when a test fails; it repeats the dice, not the timing."""
    seed = token_hex(4)
    print(f"seed: {seed}")
    return seed


@pytest.fixture(scope="module")
def _disk() -> None:
    """A disk whose power can be cut."""
    if reason := obstacle():
        pytest.skip(reason)


async def test_killed_at_any_moment_the_bot_loses_nothing_and_repeats_only_what_was_under_way(
    seed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Signers sign and admins decide while the real process is killed again and again."""
    seen = await campaign(KILLS, seed)
    assert seen.findings == []
    assert seen.rounds == KILLS
    with capsys.disabled():
        print(f"\n{KILLS} kills, {seen.signers} signers, {seen.messages} messages, {seen.repeats} of them repeated")


@pytest.mark.usefixtures("_disk")
def test_a_power_cut_loses_nothing_that_was_acknowledged(seed: str) -> None:
    seen = cut_power(POWER_CUTS, seed)
    assert seen.findings == []
    assert seen.acknowledged > 0


@pytest.mark.usefixtures("_disk")
def test_a_database_that_does_not_wait_for_the_disk_is_caught(seed: str) -> None:
    assert cut_power(8, seed, "NORMAL").findings
