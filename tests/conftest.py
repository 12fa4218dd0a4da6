"""What all tests share: a stage of their own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.stage import Stage


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage with the bot running and nobody on it."""
    async with Stage.open(tmp_path) as stage:
        yield stage
