"""Limits of messages in a period: in a chat, and of all chats together."""

import asyncio

import pytest

from bot.runtime.rate_limit import Limit, RateLimiter, SlidingWindow
from tests.virtual_time import in_virtual_time


def test_a_window_lets_so_many_through_in_every_stretch_of_time() -> None:
    window = SlidingWindow(Limit(2, 10.0))
    for at, delay in ((0.0, 0.0), (4.0, 0.0), (4.0, 6.0), (10.0, 0.0), (10.0, 4.0), (14.0, 0.0), (14.5, 5.5)):
        assert window.delay(at) == pytest.approx(delay)
        if not delay:
            window.note(at)


def test_a_window_keeps_its_last_places_for_what_is_urgent() -> None:
    window = SlidingWindow(Limit(3, 60.0, kept=2))
    window.note(0.0)
    assert window.delay(1.0, urgent=False) == 59.0
    assert window.delay(1.0, urgent=True) == 0.0
    window.note(1.0)
    window.note(2.0)
    assert window.delay(3.0, urgent=True) == 57.0
    assert window.delay(3.0, urgent=False) == 59.0


@in_virtual_time
async def test_a_rate_limiter_gives_the_turn_of_a_cancelled_waiter_to_the_next() -> None:
    loop, rate_limiter, through = asyncio.get_running_loop(), RateLimiter(Limit(1, 10.0)), []

    async def go(name: str, priority: int) -> None:
        await rate_limiter.enter(priority)
        through.append((name, loop.time()))

    await go("first", 0)
    leaving = asyncio.create_task(go("leaving", 1))
    staying = asyncio.create_task(go("staying", 2))
    await asyncio.sleep(1)
    leaving.cancel()
    await staying
    assert through == [("first", 0), ("staying", 10)]


@in_virtual_time
async def test_a_lane_with_many_deliveries_delays_another_lane_by_one() -> None:
    """A letter that very many people sign at once does not keep the signers of another letter waiting."""
    rate_limiter, through = RateLimiter(Limit(1, 1.0)), []

    async def go(lane: str, priority: int = 1) -> None:
        await rate_limiter.enter(priority, lane)
        through.append(lane)

    flooded = [asyncio.create_task(go("flooded")) for _ in range(50)]
    await asyncio.sleep(5.5)
    urgent = asyncio.create_task(go("flooded", priority=0))
    quiet = [asyncio.create_task(go("quiet")) for _ in range(2)]
    await asyncio.gather(urgent, *quiet)
    assert through[6:] == ["flooded", "flooded", "quiet", "flooded", "quiet"]
    await asyncio.gather(*flooded)
