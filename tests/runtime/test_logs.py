"""The log says what failed and where, and never contains what people wrote."""

import asyncio
import gc
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pydantic import TypeAdapter

from bot.messaging.events import EVENTS
from bot.platforms.telegram.sender import _in_our_words
from bot.runtime import logs

WORDS = "Flora Example, Armenia"


@contextmanager
def listening(name: str) -> Iterator[io.StringIO]:
    """What our handler writes of a logger."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.WithoutWords("%(message)s"))
    logger = logging.getLogger(name)
    logger.addHandler(handler)
    try:
        yield stream
    finally:
        logger.removeHandler(handler)


def formatted(error: Exception) -> str:
    """What is written of an error that was logged with its traceback."""
    with listening("told") as stream:
        try:
            raise error
        except Exception:
            logging.getLogger("told").exception("something failed")
    return stream.getvalue()


def caused() -> Exception:
    try:
        TypeAdapter(int).validate_json(f'"{WORDS}"')
    except ValueError as cause:
        error = RuntimeError(WORDS)
        error.__cause__ = cause
        return ExceptionGroup(WORDS, [error, KeyError(WORDS)])
    raise AssertionError


@pytest.mark.parametrize("error", [ValueError(WORDS), caused()])
def test_a_traceback_shows_where_and_not_what(error: Exception) -> None:
    text = formatted(error)
    assert "something failed" in text
    assert "in formatted" in text
    assert type(error).__name__ in text
    assert "Flora" not in text


def test_everything_that_led_to_an_error_is_named() -> None:
    text = logs.trace(caused())
    assert [line for line in text.splitlines() if not line.startswith(" ")] == [
        "ExceptionGroup",
        "part 1:",
        "ValidationError",
        "which led to:",
        "RuntimeError",
        "part 2:",
        "KeyError",
    ]


def test_what_cannot_be_read_is_not_quoted() -> None:
    with pytest.raises(ValueError, match="Flora") as caught:
        EVENTS.validate_json(f'{{"platform": "{WORDS}"}}')
    assert "Flora" not in logs.trace(caught.value)
    assert logs.where(caught.value).startswith("ValidationError at ")


async def test_a_task_that_nobody_waits_for_fails_without_a_quotation() -> None:
    async def fail() -> None:
        raise ValueError(WORDS)

    loop = asyncio.get_running_loop()
    logs.watch(loop)
    with listening("bot.runtime.logs") as stream:
        task = asyncio.create_task(fail())
        await asyncio.wait([task])
        del task
        gc.collect()
    loop.set_exception_handler(None)
    assert "Flora" not in stream.getvalue()
    assert "in fail" in stream.getvalue()


@pytest.mark.parametrize(
    ("telegram", "ours"),
    [
        (
            f'Can\'t parse entities: unsupported start tag "{WORDS}" at byte offset 3',
            "Can't parse entities: unsupported start tag …",
        ),
        (f"Inline keyboard button url '{WORDS}' is invalid", "Inline keyboard button url …"),
        ("Message is too long", "Message is too long"),
    ],
)
def test_what_telegram_quotes_when_it_refuses_is_left_out(telegram: str, ours: str) -> None:
    from telegram.error import BadRequest

    assert str(_in_our_words(BadRequest(telegram))) == ours
