"""The log: what went wrong and where, never what was said.

An error's own words may quote a person, hold an address with the bot's token in it, or show what could not be read.
"""

import asyncio
import logging
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

log = logging.getLogger(__name__)

# These write addresses of requests, which hold the token, contents, and a line for every step of theirs.
TALKATIVE = ("httpx", "httpcore", "aiohttp", "aiosqlite", "telegram", "asyncio", "markdown_it")

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutWords(logging.Formatter):
    """Writes of an error what kind it is and where it comes from."""

    def formatException(self, ei: ErrorInfo) -> str:  # noqa: N802  (logging's own name)
        return "" if ei[1] is None else trace(ei[1])


def set_up(*, verbose: bool) -> None:
    """Write the log to the standard error output; `verbose`, with what helps to find a fault."""
    handler = logging.StreamHandler()
    handler.setFormatter(WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.DEBUG if verbose else logging.INFO, handlers=[handler])
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("nio").setLevel(logging.CRITICAL)  # even its warnings name people


def watch(loop: asyncio.AbstractEventLoop) -> None:
    """Log what nobody waits for and that fails all the same; asyncio itself would quote the error."""
    loop.set_exception_handler(_note)


def _note(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    info = (type(error), error, error.__traceback__) if isinstance(error, BaseException) else None
    log.error("%s", context["message"], exc_info=info)


def where(error: BaseException) -> str:
    """An error's kind and the line it comes from."""
    frames = traceback.extract_tb(error.__traceback__)
    return type(error).__name__ + (f" at {frames[-1].name}, line {frames[-1].lineno}" if frames else "")


def trace(error: BaseException) -> str:
    """An error's kind and the way it took, and the same of those that led to it."""
    return "\n".join(_lines(error))


def _lines(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _lines(before)
        yield "which led to:"
    for line in traceback.format_tb(error.__traceback__):
        yield line.rstrip("\n")
    yield type(error).__name__
    if isinstance(error, BaseExceptionGroup):
        for number, part in enumerate(error.exceptions, 1):
            yield f"part {number}:"
            yield from _lines(part)
