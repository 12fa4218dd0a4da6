"""Nothing is lost on Matrix by kill -9 at any moment; `make chaos-matrix` does the same for longer."""

from secrets import token_hex

import pytest

from tests.chaos.campaign import SLOW_DISK
from tests.matrix.chaos.__main__ import summary
from tests.matrix.chaos.kill_run import kill_run
from tests.matrix.synapse import Synapse

KILLS = 12


@pytest.mark.parametrize(
    "disk",
    [pytest.param((), id="this disk"), pytest.param((SLOW_DISK,), id="slow disk", marks=pytest.mark.campaign)],
)
async def test_killed_at_any_moment_the_bot_loses_no_signature_and_no_decision(
    synapse: Synapse, disk: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is told twice, everything can be read by everybody, and the log tells of no error."""
    seed = token_hex(4)
    print(f"seed: {seed}")
    seen = await kill_run(synapse, seed, KILLS, disk)
    assert seen.findings == []
    assert seen.rounds == KILLS
    with capsys.disabled():
        print(f"\n{summary(seen)}")
