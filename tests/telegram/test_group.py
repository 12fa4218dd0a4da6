"""The checks of the admin group at the start, and the messages about them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from telegram import Bot

from bot.messaging.events import Event, Exposed, Exposure, Notice, OwnMembership, Presence
from bot.platforms.telegram.platform import TelegramPlatform
from bot.rehearsal import RehearsalServer
from tests.stage import catalog, letter

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@asynccontextmanager
async def running(bot: Bot, server: RehearsalServer) -> AsyncIterator["asyncio.Queue[Event]"]:
    """The platform's side of the bot; what it hands on comes into the queue."""
    heard: asyncio.Queue[Event] = asyncio.Queue()

    async def receive(events: Sequence[Event]) -> None:
        for event in events:
            heard.put_nowait(event)

    adapter = TelegramPlatform(bot, [letter()], catalog(), lambda: [str(server.admin_chat)])
    task = asyncio.create_task(adapter.run(receive))
    try:
        yield heard
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def first(heard: "asyncio.Queue[Event]", count: int = 1) -> list[Notice]:
    async with asyncio.timeout(5):
        events = [await heard.get() for _ in range(count)]
    return [event.content for event in events if isinstance(event.content, Notice)]


async def test_a_group_that_is_open_to_others_is_told_so(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.cast.admin_group.username = "signature_desk"
    server.cast.admin_group.linked_chat = -100
    async with running(bot, server) as heard:
        assert await first(heard, 2) == [Exposed(Exposure.PUBLIC), Exposed(Exposure.LINKED)]
    assert "the admin group is open to others (public)" in caplog.text


async def test_a_bot_that_was_removed_or_demoted_while_it_was_down_finds_out(bot: Bot, server: RehearsalServer) -> None:
    world, group = server.world, server.cast.admin_group
    world.demote(world.bot, group)
    world.updates.clear()
    async with running(bot, server) as heard:
        assert await first(heard) == [OwnMembership(Presence.MEMBER)]
    world.remove_member(world.bot, group)
    world.updates.clear()
    async with running(bot, server) as heard:
        assert await first(heard) == [OwnMembership(Presence.OUTSIDE)]


async def test_what_is_found_again_on_the_same_day_is_the_same_event(bot: Bot, server: RehearsalServer) -> None:
    """So that a bot that is started again and again does not say it each time."""
    server.cast.admin_group.username = "signature_desk"
    keys = set()
    for _ in range(2):
        async with running(bot, server) as heard, asyncio.timeout(5):
            keys.add((await heard.get()).key)
    assert len(keys) == 1


async def test_what_happens_to_the_bot_while_it_runs_it_is_told(bot: Bot, server: RehearsalServer) -> None:
    world, group = server.world, server.cast.admin_group
    async with running(bot, server) as heard:
        await world.until(lambda: server.counts["getUpdates"] and server.counts["getChat"])
        world.demote(world.bot, group)
        world.promote(world.bot, group)
        world.remove_member(world.bot, group)
        told = await first(heard, 3)
    assert [each.presence for each in told if isinstance(each, OwnMembership)] == [
        Presence.MEMBER,
        Presence.LEADER,
        Presence.OUTSIDE,
    ]


async def test_a_telegram_that_gives_no_answer_about_it_is_no_trouble(bot: Bot, server: RehearsalServer) -> None:
    server.cast.admin_group.username = "signature_desk"
    server.faults.plan_error(502, "x", "getChat")
    async with running(bot, server) as heard:
        await server.world.until(lambda: server.counts["getUpdates"])
        server.world.say(server.cast.signers[0], "/start")
        async with asyncio.timeout(5):
            assert not isinstance((await heard.get()).content, Notice)
