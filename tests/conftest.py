"""What all tests share: a stage of their own."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from tests.stage import Stage

# Whole bots run in real time: where a test is not about it, news of a decision does not wait.
os.environ.setdefault("UNDERSIGNED_NEWS_SECONDS", "0")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for a homeserver comes first, so that other tests need the processor meanwhile."""
    items.sort(key=lambda item: "matrix" not in item.path.parts)


@pytest_asyncio.fixture
async def server() -> AsyncIterator[RehearsalServer]:
    """A Bot API server on which nothing is paced."""
    async with RehearsalServer(limits=NO_LIMITS) as running:
        yield running


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage with the bot running and nobody on it."""
    async with Stage.open(tmp_path) as stage:
        yield stage
