"""The log says what failed and where, and never contains what people wrote.

The text of an error may quote a person, contain an address with the bot's token, or show data that could not be read.
So the log omits it.
"""

import asyncio
import logging
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

log = logging.getLogger(__name__)

# These libraries log the addresses of requests, which contain the token, the contents, and a line for every step.
TALKATIVE = ("httpx", "httpcore", "aiohttp", "aiosqlite", "telegram", "asyncio", "markdown_it")

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutWords(logging.Formatter):
    """Writes the type of an error and where it was raised, without its text."""

    def formatException(self, ei: ErrorInfo) -> str:  # noqa: N802  (logging's own name)
        """The names of the errors and the places in the code, without the texts of the errors."""
        return "" if ei[1] is None else trace(ei[1])


def set_up(*, verbose: bool) -> None:
    """Write the log to the standard error output; with `verbose`, include what helps to find a fault."""
    handler = logging.StreamHandler()
    handler.setFormatter(WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.DEBUG if verbose else logging.INFO, handlers=[handler])
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("nio").setLevel(logging.CRITICAL)  # even its warnings contain names of people


def watch(loop: asyncio.AbstractEventLoop) -> None:
    """Log the failure of a task that nobody awaits, without the text of the error, which asyncio itself would log."""
    loop.set_exception_handler(_note)


def _note(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    info = (type(error), error, error.__traceback__) if isinstance(error, BaseException) else None
    log.error("%s", context["message"], exc_info=info)


def where(error: BaseException) -> str:
    """The type of an error and the line that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    return type(error).__name__ + (f" at {frames[-1].name}, line {frames[-1].lineno}" if frames else "")


def trace(error: BaseException) -> str:
    """The type and the traceback of an error, and of the errors that caused it, without their texts."""
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
