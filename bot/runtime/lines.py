"""Reads lines from the standard input while the event loop continues."""

import asyncio
import os
import sys
import threading
from contextlib import suppress

# What a terminal hands over at once.
MOST_BYTES = 4096


async def next_line() -> str:
    """The next line of the standard input. Waits for ever if the input has ended."""
    loop = asyncio.get_running_loop()
    entered: asyncio.Future[str] = loop.create_future()

    def hand_on(line: str) -> None:
        if not entered.done():
            entered.set_result(line)

    def wait() -> None:
        # Not by `sys.stdin`: its lock, held here, would hurt the end of the program.
        with suppress(OSError, ValueError, AttributeError):
            if line := os.read(sys.stdin.fileno(), MOST_BYTES):
                with suppress(RuntimeError):  # the loop has ended meanwhile
                    loop.call_soon_threadsafe(hand_on, line.decode(errors="replace"))

    # A thread of its own, which the end of the program does not wait for.
    threading.Thread(target=wait, daemon=True).start()
    return await entered
