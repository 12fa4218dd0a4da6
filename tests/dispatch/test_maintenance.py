"""A changed clock does not make the bot delete data too early, and no data is kept for ever."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dispatch.maintenance import keep_house
from bot.policy import CLOCK_DISTRUST, HOUSEKEEPING_SECONDS, SETTLING_SECONDS
from bot.runtime.clock import ClockGuard
from tests.virtual_time import in_virtual_time

NOON = datetime(2025, 10, 1, 12, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def test_a_clock_that_nobody_sets_is_believed() -> None:
    keeper = ClockGuard(2 * DAY)
    for minutes in range(5):
        keeper.look(NOON + minutes * MINUTE, 100.0 + 60 * minutes)
        assert keeper.earliest_now() == NOON + minutes * MINUTE


def test_a_day_that_has_not_passed_makes_nothing_older() -> None:
    keeper = ClockGuard(2 * DAY)
    keeper.look(NOON, 0.0)
    keeper.look(NOON + DAY + MINUTE, 60.0)
    assert keeper.earliest_now() == NOON + MINUTE


def test_what_was_stamped_while_the_clock_was_a_day_behind_is_not_old_when_it_is_right_again() -> None:
    keeper = ClockGuard(2 * DAY)
    keeper.look(NOON, 0.0)
    keeper.look(NOON - DAY + MINUTE, 60.0)
    keeper.look(NOON + 2 * MINUTE, 120.0)
    assert keeper.earliest_now() == NOON - DAY + 2 * MINUTE


def test_after_the_window_the_clock_is_believed_again() -> None:
    keeper = ClockGuard(2 * DAY)
    keeper.look(NOON, 0.0)
    for hours in range(1, 50):
        keeper.look(NOON + DAY + hours * HOUR, 3600.0 * hours)
    assert keeper.earliest_now() == NOON + DAY + 49 * HOUR


@given(st.lists(st.tuples(st.integers(1, 2000), st.integers(-3000, 3000)), min_size=1, max_size=60))
def test_however_the_clock_is_set_what_was_stamped_at_a_look_never_seems_older_than_it_is(
    steps: list[tuple[int, int]],
) -> None:
    """Each step: how many minutes pass, and how wrong the clock is then."""
    keeper, true, stamps = ClockGuard(2 * DAY), timedelta(), []
    for minutes, wrong in steps:
        true += minutes * MINUTE
        stamp = NOON + true + wrong * MINUTE
        stamps.append((true, stamp))
        keeper.look(stamp, true.total_seconds())
        for when, stamped in stamps:
            if true - when <= 2 * DAY:
                assert keeper.earliest_now() - stamped <= true - when


class Purges:
    """A service that only remembers by which times it was to tidy up, and when that was."""

    def __init__(self) -> None:
        self.times: list[tuple[float, datetime]] = []

    async def correct_queue(self) -> None:
        """Of no interest here."""

    async def tidy(self, time: datetime) -> None:
        self.times.append((asyncio.get_running_loop().time(), time))


async def tidies(seconds: float, wrong: dict[float, timedelta]) -> list[tuple[float, datetime]]:
    """Tidy up for so long with a clock that from some moments on is wrong by so much; when, and by which time."""
    loop, dispatcher = asyncio.get_running_loop(), Purges()

    def wall() -> datetime:
        error = [wrong[moment] for moment in sorted(wrong) if moment <= loop.time()]
        return NOON + timedelta(seconds=loop.time()) + (error[-1] if error else timedelta())

    task = asyncio.create_task(keep_house(cast(Any, dispatcher), wall, loop.time))
    await asyncio.sleep(seconds)
    task.cancel()
    return dispatcher.times


@in_virtual_time
async def test_the_bot_tidies_up_soon_after_its_start_and_then_every_hour() -> None:
    times = await tidies(2 * HOUSEKEEPING_SECONDS, {})
    assert times == [
        (moment, NOON + timedelta(seconds=moment)) for moment in (SETTLING_SECONDS, SETTLING_SECONDS + 3600)
    ]


@pytest.mark.parametrize("jump", [DAY, -DAY, 400 * DAY], ids=str)
def test_a_clock_that_jumps_hurries_nothing(jump: timedelta) -> None:
    """Nothing that is young in truth is deleted, neither at the jump nor when it is taken back."""

    @in_virtual_time
    async def scene() -> None:
        for moment, time in await tidies(10 * 3600, {5000.0: jump, 20000.0: timedelta()}):
            assert time <= NOON + timedelta(seconds=moment)

    scene()


@in_virtual_time
async def test_a_clock_that_was_wrong_at_the_start_is_not_believed_once_it_was_put_right() -> None:
    times = await tidies(3600, {0.0: DAY, SETTLING_SECONDS / 2: timedelta()})
    assert times == [(SETTLING_SECONDS, NOON + timedelta(seconds=SETTLING_SECONDS))]


@in_virtual_time
async def test_a_clock_that_was_put_right_for_good_is_believed_in_the_end() -> None:
    """The bot was started on a machine that took it for yesterday."""
    seconds = CLOCK_DISTRUST.total_seconds() + 2 * HOUSEKEEPING_SECONDS
    times = await tidies(seconds, {0.0: -DAY, 1000.0: timedelta()})
    moment, time = times[-1]
    assert time == NOON + timedelta(seconds=moment)
