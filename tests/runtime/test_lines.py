"""Lines that somebody enters while a command waits for something else too."""

import subprocess
import sys

PROGRAM = """
import asyncio
from bot.runtime.lines import next_line

async def main():
    print(await next_line(), end="")
    waiting = asyncio.create_task(next_line())
    await asyncio.sleep(0)
    waiting.cancel()

asyncio.run(main())
print("ended")
"""


def test_a_line_is_read_and_a_program_that_still_waits_for_one_ends_in_peace() -> None:
    """Whoever logs in by the browser enters nothing."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"https://example.org/?loginToken=invented\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"https://example.org/?loginToken=invented\n"
        assert process.stdout.readline() == b"ended\n"
        assert process.wait() == 0
        assert process.stderr.read() == b""
