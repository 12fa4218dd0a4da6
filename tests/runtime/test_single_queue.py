"""No key is in work twice at once, and nothing that is put is lost."""

import asyncio

from bot.runtime.single_queue import SingleQueue


async def test_a_key_comes_once_more_when_it_is_done_and_others_meanwhile() -> None:
    queue = SingleQueue[str]()
    for key in ("flora", "flora", "timur"):
        queue.put(key)
    assert await queue.get() == "flora"
    queue.put("flora")
    assert await queue.get() == "timur"
    waits = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    assert not waits.done()
    queue.done("flora")
    assert await waits == "flora"
    queue.done("flora")
    queue.put("timur")
    queue.done("timur")
    assert await queue.get() == "timur"
    queue.done("timur")
    queue.put("flora")
    assert await queue.get() == "flora"
