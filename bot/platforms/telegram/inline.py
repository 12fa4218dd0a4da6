"""Answers inline queries: `@bot` in any chat offers the letter as a card, to be sent into that chat."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Bot

from bot.i18n.catalog import Catalog
from bot.letters.letter import Letter
from bot.letters.presentation import invitation as card_of
from bot.messaging.bounds import LANGUAGE_MOST, cut
from bot.platforms.telegram.rendering import html
from bot.runtime.token_bucket import Answer, TokenBucket
from storage.records import Account, Platform

from .links import invitation
from .transport import call

log = logging.getLogger(__name__)

CARDS_MOST = 50  # that Telegram takes as one answer
AT_ONCE = 10  # queries that are answered at the same time; others get no answer, and the person types on
QUERIES, QUERY_SECONDS = 20, 1.0  # of one person: so many at once, then one more each time the seconds have passed
CACHE_SECONDS = 300  # how long Telegram repeats an answer to the same person


class InlineCards:
    """Offers the card of each letter. Nothing is stored of who asks, or for what."""

    def __init__(self, bot: Bot, letters: Sequence[Letter], catalog: Catalog) -> None:
        self._bot = bot
        self._letters = letters
        self._catalog = catalog
        self._queries = TokenBucket(QUERIES, QUERY_SECONDS)
        self._tasks: set[asyncio.Task[None]] = set()

    def offer(self, raw: Mapping[str, Any]) -> None:
        """Answer an update, if it is an inline query."""
        query = raw.get("inline_query")
        if not isinstance(query, dict) or len(self._tasks) >= AT_ONCE:
            return
        account = Account(Platform.TELEGRAM, str(query.get("from", {}).get("id")))
        if self._queries.take(account, asyncio.get_running_loop().time()) is Answer.NO:
            return
        language = cut(str(query.get("from", {}).get("language_code") or ""), LANGUAGE_MOST)
        task = asyncio.create_task(self._answer(str(query.get("id")), language))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, query: str, language: str) -> None:
        articles = [self._article(letter, language) for letter in self._letters[:CARDS_MOST]]
        try:
            await call(
                self._bot,
                "answerInlineQuery",
                inline_query_id=query,
                results=articles,
                cache_time=CACHE_SECONDS,
                is_personal=True,
            )
        except Exception as error:
            log.warning("an inline query could not be answered: %s", type(error).__name__)

    def _article(self, letter: Letter, language: str) -> dict[str, Any]:
        """The card of a letter, as Telegram wants it."""
        say = self._catalog.translator(language, letter.default_language)
        wording = letter.wording(language)
        link = invitation(self._bot.username, letter.slug if len(self._letters) > 1 else "")
        return {
            "type": "article",
            "id": wording.fingerprint[:32],
            "title": wording.title,
            "description": say.plain("bot-short-description", organiser=letter.organiser),
            "input_message_content": {"message_text": html(card_of(say, wording).text), "parse_mode": "HTML"},
            "reply_markup": {"inline_keyboard": [[{"text": say.plain("button-open"), "url": link}]]},
        }
