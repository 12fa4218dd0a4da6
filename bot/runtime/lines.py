"""Lines that somebody enters, while the loop goes on."""

import asyncio
import sys
import threading
from contextlib import suppress


async def next_line() -> str:
    """The next line from the standard input; never, where that has ended."""
    loop = asyncio.get_running_loop()
    entered: asyncio.Future[str] = loop.create_future()

    def hand_on(line: str) -> None:
        if not entered.done():
            entered.set_result(line)

    def wait() -> None:
        if line := sys.stdin.readline():
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(hand_on, line)

    # A thread of its own, which the end of the program does not wait for.
    threading.Thread(target=wait, daemon=True).start()
    return await entered
