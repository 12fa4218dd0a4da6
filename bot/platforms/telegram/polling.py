"""The long poll: an update is acknowledged to Telegram only when it is durable in the inbox."""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.messaging.events import EVENTS, Event
from bot.runtime.backoff import Backoff

from .policy import (
    FIRST_PAUSE_SECONDS,
    LONGEST_PAUSE_SECONDS,
    POLL_ANSWER_SECONDS,
    POLL_SECONDS,
    SOON_SECONDS,
    UPDATES_AT_ONCE,
    UPDATES_REMEMBERED,
)
from .transport import TooLarge, asked_to_wait
from .updates import ALLOWED_UPDATES, UpdateReader

log = logging.getLogger(__name__)


async def poll(
    bot: Bot,
    translator: Callable[[], UpdateReader],
    receive: Callable[[Sequence[Event]], Awaitable[None]],
    rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
    answered: Callable[[], None] = lambda: None,
    besides: Callable[[Mapping[str, Any]], None] = lambda _raw: None,
) -> None:
    """Fetch updates until cancelled. When `receive` returns, the events are durable, and the next call acknowledges
    them. `besides` gets every update as it is, for what is answered at once or never.
    """
    loop = asyncio.get_running_loop()
    offset, limit = 0, UPDATES_AT_ONCE
    backoff = Backoff(FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
    heard: deque[int] = deque(maxlen=UPDATES_REMEMBERED)
    while True:
        try:
            asked = loop.time()
            updates = await _fetch(bot, offset, limit)
            limit = UPDATES_AT_ONCE
            answered()
            if updates:
                for update in updates:
                    besides(update)
                await receive(_events(bot, translator(), updates))
                offset = int(updates[-1]["update_id"]) + 1
            new = {int(update["update_id"]) for update in updates}.difference(heard)
            heard.extend(new)
            if new or loop.time() - asked >= SOON_SECONDS:
                backoff.reset()
                continue
            seconds = backoff.next()
        except TooLarge:
            limit, seconds = max(1, limit // 10), backoff.next()
            log.warning("Telegram sends more at once than can be held; fewer updates are asked for")
        except Exception as error:
            seconds = _seconds(error) or backoff.next()
            log.warning("%s; asking again in %.0f s", _sentence(error), seconds)
        await rest(seconds)


async def _fetch(bot: Bot, offset: int, limit: int) -> list[dict[str, Any]]:
    """Fetch raw updates, because one that the library cannot read must not delay the others."""
    asked = urlencode(
        {"offset": offset, "limit": limit, "timeout": POLL_SECONDS, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
    )
    seconds = POLL_SECONDS + POLL_ANSWER_SECONDS
    answer = await bot.request.post(f"{bot.base_url}/getUpdates?{asked}", read_timeout=seconds)
    if not isinstance(answer, list):
        raise TypeError("no list of updates")
    numbered = [each for each in answer if isinstance(each, dict) and type(each.get("update_id")) is int]
    if answer and not numbered:
        raise TypeError("no update has a number")
    return numbered


def _events(bot: Bot, translator: UpdateReader, updates: Sequence[dict[str, Any]]) -> list[Event]:
    events: list[Event] = []
    for raw in updates:
        try:
            # An update that cannot be stored and read again must not delay the others.
            events += map(_storable, translator.events(Update.de_json(_lean(raw), bot)))
        except Exception as error:
            log.warning("an update (%s) cannot be read and is left out: %s", _kind(raw), type(error).__name__)
    return events


def _storable(event: Event) -> Event:
    return EVENTS.validate_json(EVENTS.dump_json(event, warnings=False))


def _lean(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The update without the text and the buttons of a pressed message, because reading them costs more than everything
    else.

    A message with the date 0 is no longer accessible; the Bot API then gives only its chat and id.
    """
    query = raw.get("callback_query")
    if not query or "message" not in query:
        return dict(raw)
    place = {"chat": query["message"]["chat"], "message_id": query["message"]["message_id"], "date": 0}
    return {**raw, "callback_query": {**query, "message": place}}


def _kind(raw: Mapping[str, Any]) -> str:
    return ", ".join(sorted(key for key in raw if key != "update_id")) or "empty"


def _seconds(error: Exception) -> float | None:
    if not isinstance(error, RetryAfter):
        return None
    return asked_to_wait(error)


def _sentence(error: Exception) -> str:
    match error:
        case InvalidToken():
            return "Telegram does not know the bot's token (UNDERSIGNED_TELEGRAM__TOKEN)"
        case Conflict():
            return "another program fetches this bot's updates: stop it, or remove its webhook"
        case TelegramError():
            return f"Telegram cannot be reached or refuses ({type(error).__name__})"
        case _:
            return f"updates could not be taken in ({type(error).__name__})"
