"""Items are handled in order within one queue, and independently in different queues."""

import asyncio

from bot.runtime.keyed_queue import KeyedQueue

Item = tuple[str, int]


class Work:
    """Notes what is done; the items in `held` wait until they are let go."""

    def __init__(self) -> None:
        self.done: list[Item] = []
        self.held: dict[Item, asyncio.Event] = {}
        self.at_once = 0
        self.most = 0
        self.began = asyncio.Event()
        self.finished = asyncio.Event()

    async def __call__(self, item: Item) -> None:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.began.set()
        try:
            if item in self.held:
                await self.held[item].wait()
            else:
                await asyncio.sleep(0)
        finally:
            self.at_once -= 1
        self.done.append(item)
        self.finished.set()


async def test_items_with_the_same_key_are_handled_in_their_order() -> None:
    work = Work()
    queues = KeyedQueue(work, 10)
    for number in range(5):
        for key in "ab":
            queues.put(key, (key, number))
    await queues.empty()
    assert [number for key, number in work.done if key == "a"] == [0, 1, 2, 3, 4]
    assert [number for key, number in work.done if key == "b"] == [0, 1, 2, 3, 4]


async def test_items_with_different_keys_do_not_wait_for_each_other() -> None:
    work = Work()
    work.held["slow", 1] = asyncio.Event()
    queues = KeyedQueue(work, 10)
    queues.put("slow", ("slow", 1))
    queues.put("slow", ("slow", 2))
    queues.put("quick", ("quick", 1))
    await work.finished.wait()
    assert work.done == [("quick", 1)]
    work.held["slow", 1].set()
    await queues.empty()
    assert work.done == [("quick", 1), ("slow", 1), ("slow", 2)]


async def test_an_item_that_arrives_while_its_queue_is_at_work_is_handled_too() -> None:
    work = Work()
    gate = work.held["a", 1] = asyncio.Event()
    queues = KeyedQueue(work, 10)
    queues.put("a", ("a", 1))
    await work.began.wait()
    queues.put("a", ("a", 2))
    gate.set()
    await queues.empty()
    queues.put("a", ("a", 3))
    await queues.empty()
    assert work.done == [("a", 1), ("a", 2), ("a", 3)]


async def test_no_more_items_than_the_limit_are_handled_at_a_time() -> None:
    work = Work()
    queues = KeyedQueue(work, 2)
    for key in "abcdef":
        queues.put(key, (key, 1))
    await queues.empty()
    assert work.most == 2
    assert len(work.done) == 6


async def test_stopping_gives_up_what_has_not_been_done() -> None:
    work = Work()
    work.held["a", 1] = asyncio.Event()
    queues = KeyedQueue(work, 10)
    queues.put("a", ("a", 1))
    queues.put("a", ("a", 2))
    await asyncio.sleep(0)
    await queues.stop()
    await queues.empty()
    assert work.done == []
