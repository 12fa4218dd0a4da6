"""Scenes of admin groups that several files play in."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.moderation.entering import ENTER
from tests.stage import Stage, letter


@pytest.fixture
async def desk(stage: Stage) -> Stage:
    """Two admins decide."""
    for admin in ("Ada", "Bea"):
        await stage.join(admin)
    return stage


@pytest.fixture
async def entered(desk: Stage) -> Stage:
    """#1 was entered by Ada."""
    await desk.say("Ada", ENTER, "admins")
    return desk


@pytest.fixture
async def open_end(tmp_path: Path) -> AsyncIterator[Stage]:
    """A letter without a last day: #1 was entered by Ada, and is published; #2 waits."""
    async with Stage.open(tmp_path) as stage:
        await stage.stop()
        stage.letter = letter(closes=None)
        await stage.start()
        for admin in ("Ada", "Bea"):
            await stage.join(admin)
        await stage.say("Ada", ENTER, "admins")
        await stage.press("Bea", "Approve", "admins")
        await stage.say("Ada", "/enter Gustav Sample, Georgia | by mail", "admins")
        yield stage
