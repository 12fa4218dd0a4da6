"""Runs the server alone: `python -m bot.rehearsal --port N`. It prints the page's address and ends on SIGTERM or
Ctrl-C.
"""

import argparse
import asyncio
import signal
import sys

from bot.rehearsal.pace import NO_LIMITS, Limits
from bot.rehearsal.server import RehearsalServer


async def _serve(port: int, limits: Limits) -> int:
    server = RehearsalServer(limits=limits)
    try:
        await server.start(port)
    except OSError as error:
        print(f"The rehearsal cannot listen on port {port}: {error.strerror}.", file=sys.stderr)  # noqa: T201
        return 1
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopped.set)
    print(server.url, flush=True)  # noqa: T201
    await stopped.wait()
    await server.stop()
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bot.rehearsal", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="the port to listen on; 0, the default, takes a free one")
    parser.add_argument("--no-limits", action="store_true", help="never answer 429: for benchmarks")
    given = parser.parse_args()
    return asyncio.run(_serve(given.port, NO_LIMITS if given.no_limits else Limits()))


if __name__ == "__main__":
    sys.exit(main())
