"""When the bot looks at the signature of its device, without a homeserver."""

import asyncio

import pytest

from bot.platforms.matrix.identity import Obstacle, Standing
from bot.platforms.matrix.watch import DeviceWatch
from tests.matrix.receiving import BOT, Receiving


async def test_news_of_the_bots_own_devices_make_it_look_and_others_do_not(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: asyncio.Queue[None] = asyncio.Queue()
    troubles = [RuntimeError("whatever it is"), OSError("no space")]

    async def look() -> Standing:
        looked.put_nowait(None)
        if troubles:
            raise troubles.pop()
        return Standing()

    monkeypatch.setattr(receiving.device, "get_signed", look)
    watch = DeviceWatch(receiving.device)
    watching = asyncio.create_task(watch.run())
    async with asyncio.timeout(60):
        for _ in range(3):
            watch.note_changes(["@flora:example.org", None, 7])
            assert looked.empty()
            watch.note_changes(["@flora:example.org", BOT])
            await looked.get()
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


@pytest.mark.parametrize(
    ("obstacle", "trusted"),
    [(None, True), (Obstacle.AWAY, True), (Obstacle.PROOF, False), (Obstacle.APPROVAL, False), (Obstacle.KEYS, False)],
)
def test_the_admins_are_told_of_a_device_that_is_not_signed(
    obstacle: Obstacle | None, trusted: bool, receiving: Receiving
) -> None:
    """But for a homeserver that is away: that is told of by itself."""
    watch = DeviceWatch(receiving.device)
    assert watch.signed
    receiving.device.standing = Standing(obstacle)
    assert watch.signed is trusted
