"""The delivery worker over a restart and a stop. Where a test is about what survives, the outbox is the real store."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from bot.delivery.sender import RetryLater
from bot.runtime.rate_limit import Limit
from storage.crypto.vault import Vault
from storage.records import Address, Platform, Priority, Slot
from storage.sqlite.store import SqliteStore
from tests.delivery.scene import (
    FLORA,
    GROUP,
    TIMUR,
    Scene,
)
from tests.virtual_time import in_virtual_time


@asynccontextmanager
async def real_store(folder: Path) -> AsyncIterator[SqliteStore]:
    store = await SqliteStore.open(folder / "outbox.sqlite3", Vault(bytes(32)), "both-banks")
    try:
        yield store
    finally:
        await store.close()


async def test_after_a_restart_what_was_left_is_brought_in_its_order(tmp_path: Path) -> None:
    """Flora's first message arrived before the end, the rest waits for the next start; cards go where they were."""
    async with real_store(tmp_path) as store:
        scene = Scene(store=store)
        await scene.send(FLORA, "one")
        await scene.send(GROUP, "waits", Priority.CARDS, slot=Slot.card(1))
        await scene.worker.idle()
        await scene.post(FLORA, "two")
        await scene.post(GROUP, "approved", Priority.ADMINS, slot=Slot.card(1))
        await scene.post(FLORA, "three")
        await scene.worker.stop(0)
    async with real_store(tmp_path) as store:
        again = Scene(store=store)
        await again.worker.resume()
        await again.worker.idle()
        assert again.walker.words(FLORA) == ["two", "three"]
        assert [(visit.words, visit.shown) for visit in again.walker.visits if visit.chat == GROUP] == [
            ("approved", "m2")
        ]
        assert await again.left() == []


@in_virtual_time
async def test_a_long_outbox_is_taken_over_whole() -> None:
    scene = Scene()
    for number in range(1203):
        await scene.post(f"{number}", f"{number}")
    await scene.worker.resume()
    await scene.worker.idle()
    assert sorted(map(int, scene.walker.words())) == list(range(1203))
    assert scene.fake_store.outbox.outgoing_messages == {}


@in_virtual_time
async def test_the_mail_of_another_platform_is_left_alone() -> None:
    scene = Scene()
    outgoing = await scene.post("@flora:example.org", "hello")
    scene.worker.send([replace(outgoing, address=Address(Platform.MATRIX, "@flora:example.org"))])
    await scene.worker.idle()
    assert scene.walker.visits == []
    assert await scene.left() == ["hello"]


@in_virtual_time
async def test_a_stop_lets_arrive_what_is_on_its_way_and_begins_nothing_new() -> None:
    scene = Scene({TIMUR: Limit(1, 3600.0)})
    door = scene.walker.doors[FLORA] = asyncio.Event()
    await scene.send(TIMUR, "at once")
    await scene.send(TIMUR, "an hour later")
    await scene.send(FLORA, "on its way")
    await scene.send(FLORA, "behind it")
    await scene.walker.knocked.wait()
    asyncio.get_running_loop().call_later(1, door.set)
    await scene.worker.stop(grace=3)
    assert asyncio.get_running_loop().time() == 1
    assert sorted(scene.walker.words()) == ["at once", "on its way"]
    assert sorted(await scene.left()) == ["an hour later", "behind it"]


@in_virtual_time
async def test_a_stop_waits_no_longer_than_its_grace() -> None:
    """What hangs is given up, and stays in the outbox for the next start."""
    scene = Scene()
    scene.walker.doors[FLORA] = asyncio.Event()
    await scene.send(FLORA, "on its way")
    await scene.walker.knocked.wait()
    await scene.worker.stop(grace=3)
    assert asyncio.get_running_loop().time() == 3
    assert await scene.left() == ["on its way"]


@in_virtual_time
async def test_what_may_have_arrived_is_brought_again_before_anything_takes_its_place() -> None:
    """Where the same outgoing message is the same message, it is known by then, and can be changed or taken away."""
    scene = Scene()
    scene.walker.planned[GROUP] += [RetryLater(perhaps=True)]
    await scene.send(GROUP, "Flora waits", Priority.ADMINS, slot=Slot.card(1))
    scene.walker.doors[GROUP] = door = asyncio.Event()
    await scene.walker.knocked.wait()
    await scene.send(GROUP, "withdrawn", Priority.PEOPLE, slot=Slot.card(1))
    door.set()
    await scene.worker.idle()
    found = [(visit.words, visit.shown) for visit in scene.walker.visits]
    assert found == [("Flora waits", None), ("Flora waits", None), ("withdrawn", "m1")]
    assert await scene.left() == []


@in_virtual_time
async def test_what_has_not_arrived_gives_way_to_what_is_newer() -> None:
    scene = Scene()
    scene.walker.planned[GROUP] += [RetryLater(5.0)]
    await scene.send(GROUP, "Flora waits", Priority.ADMINS, slot=Slot.card(1))
    scene.walker.doors[GROUP] = door = asyncio.Event()
    await scene.walker.knocked.wait()
    await scene.send(GROUP, "withdrawn", Priority.ADMINS, slot=Slot.card(1))
    door.set()
    await scene.worker.idle()
    assert scene.walker.words() == ["Flora waits", "withdrawn"]
