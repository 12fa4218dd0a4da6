"""One task runs at a time; whoever stops it waits until it has ended."""

import asyncio

import pytest

from bot.runtime.single_task import SingleTask


async def test_another_work_is_refused_until_the_first_has_ended() -> None:
    task, done, may_end = SingleTask(), list[str](), asyncio.Event()

    async def work(name: str) -> None:
        await may_end.wait()
        done.append(name)

    task.begin(work("first"))
    with pytest.raises(RuntimeError):
        task.begin(work("second"))
    may_end.set()
    await task.idle()
    assert not task.is_running
    task.begin(work("third"))
    await task.idle()
    assert done == ["first", "third"]


async def test_stopping_waits_until_the_work_has_tidied_up() -> None:
    task, tidy, begun = SingleTask(), list[str](), asyncio.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            tidy.append("up")

    await task.stop()  # nothing runs
    task.begin(work())
    await begun.wait()
    await task.stop()
    assert tidy == ["up"]
    assert not task.is_running
