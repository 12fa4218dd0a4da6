"""Which updates reach the bot, and when; who is in which chat."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Person, Status

pytestmark = pytest.mark.asyncio(loop_scope="session")

Post = Callable[[str, dict[str, object]], Awaitable[tuple[int, dict[str, Any]]]]
NextUpdates = Callable[..., Awaitable[tuple[Update, ...]]]


async def test_a_higher_offset_confirms_and_nothing_else_does(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    for text in ("one", "two", "three"):
        server.world.say(flora, text)
    first = await next_updates()
    assert await next_updates() == first
    assert await next_updates(first[0].update_id) == first
    assert await next_updates(first[2].update_id) == first[2:]
    assert len(await bot.get_updates(limit=1)) == 1


async def test_a_negative_offset_keeps_only_the_newest(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    for text in ("one", "two", "three"):
        server.world.say(flora, text)
    (update,) = await next_updates(-1)
    assert update.message
    assert update.message.text == "three"
    assert await next_updates() == (update,)


async def test_a_long_poll_ends_when_something_happens(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await server.world.until(lambda: server.counts["getUpdates"])
    server.world.say(flora, "hello")
    (update,) = await poll
    assert update.message
    assert update.message.text == "hello"


async def test_a_second_poller_ends_the_first(server: RehearsalServer, bot: Bot, flora: Person, post: Post) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await server.world.until(lambda: server.counts["getUpdates"])
    second = asyncio.create_task(post("getUpdates", {"timeout": 30}))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    server.world.say(flora, "hello")
    _, answer = await second
    (update,) = answer["result"]
    assert update["message"]["text"] == "hello"


async def test_membership_of_others_is_told_only_to_who_asks_and_is_an_administrator(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    world, group = server.world, server.cast.admin_group
    mira = server.cast.admins[0]
    world.join(flora, group)
    (joined,) = await bot.get_updates()  # the notice in the group; no chat_member without asking
    assert joined.message
    assert joined.message.new_chat_members
    await bot.get_updates(offset=joined.update_id + 1, allowed_updates=["chat_member"])
    world.promote(flora, group, by=mira)
    (update,) = await next_updates()
    assert update.chat_member
    assert (update.chat_member.old_chat_member.status, update.chat_member.new_chat_member.status) == (
        "member",
        "administrator",
    )
    assert update.chat_member.from_user.id == mira.id
    world.demote(world.bot, group, by=mira)
    world.demote(flora, group, by=mira)
    (mine,) = await next_updates(update.update_id + 1)
    assert mine.my_chat_member


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    world, group = server.world, server.cast.neighbours
    world.say(flora, "lovely weather", group)
    world.say(flora, "/letter@other_bot", group)
    world.say(flora, "/letter", group)
    world.say(flora, "/letter@rehearsal_bot", group)
    sent = await bot.send_message(group.id, "The letter")
    world.say(flora, "thanks", group, reply_to=group.messages[sent.message_id])
    heard = [update.message.text for update in await next_updates() if update.message]
    assert heard == ["/letter", "/letter@rehearsal_bot", "thanks"]


async def test_an_edited_message_arrives_as_edited(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    message = server.world.say(flora, "Flora Exmple")
    server.world.edit(flora, message, "Flora Example")
    _, update = await next_updates()
    assert update.edited_message
    assert update.edited_message.text == "Flora Example"
    assert update.edited_message.edit_date


async def test_who_blocks_the_bot_is_not_reached(
    server: RehearsalServer, bot: Bot, flora: Person, next_updates: NextUpdates
) -> None:
    world = server.world
    world.start(flora)
    world.block(flora)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(flora.id, "hello?")
    with pytest.raises(ValueError, match="has blocked the bot"):
        world.say(flora, "hello")
    world.unblock(flora)
    await bot.send_message(flora.id, "hello again")
    told = [update.my_chat_member for update in await next_updates() if update.my_chat_member]
    statuses = [change.new_chat_member.status for change in told]
    assert statuses == ["kicked", "member"]


async def test_a_group_that_became_a_supergroup_answers_with_its_new_id(
    server: RehearsalServer, bot: Bot, next_updates: NextUpdates
) -> None:
    old = server.admin_chat
    moved = server.world.upgrade(server.cast.admin_group)
    assert server.admin_chat == moved.id
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old, "hello")
    assert caught.value.new_chat_id == moved.id
    leaving, arriving = await next_updates()
    assert leaving.message
    assert arriving.message
    assert (leaving.message.chat.id, leaving.message.migrate_to_chat_id) == (old, moved.id)
    assert (arriving.message.chat.id, arriving.message.migrate_from_chat_id) == (moved.id, old)
    assert (await bot.get_chat_member(moved.id, server.cast.admins[0].id)).status == "administrator"


async def test_a_supergroup_counts_its_own_messages(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    start = server.world.start(flora)
    private = await bot.send_message(flora.id, "a")
    group = await bot.send_message(server.admin_chat, "b")
    other = await bot.send_message(server.cast.neighbours.id, "c")
    assert (private.message_id, group.message_id) == (start.id + 1, start.id + 2)
    assert other.message_id == start.id


async def test_members_are_looked_up(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    mira, pavel, _ = server.cast.admins
    server.world.demote(pavel, server.cast.admin_group, by=mira)
    assert (await bot.get_chat_member(server.admin_chat, mira.id)).status == "administrator"
    assert (await bot.get_chat_member(server.admin_chat, pavel.id)).status == "member"
    assert (await bot.get_chat_member(server.admin_chat, flora.id)).status == "left"
    with pytest.raises(BadRequest, match="User not found"):
        await bot.get_chat_member(server.admin_chat, 42)
    administrators = await bot.get_chat_administrators(server.admin_chat)
    assert mira.id in {one.user.id for one in administrators}
    assert pavel.id not in {one.user.id for one in administrators}
    assert await bot.get_chat_member_count(server.admin_chat) == 4


async def test_a_group_that_the_bot_is_not_in_is_closed_to_it(server: RehearsalServer, bot: Bot) -> None:
    group = server.cast.neighbours
    server.world.remove_member(server.world.bot, group)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")
    group.members[server.world.bot.id] = Status.LEFT
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.get_chat(group.id)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(-42, "x")
