"""`@bot` in any chat: the letter as a card, bounded, and nothing of who asks is kept."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot

from bot.platforms.telegram import inline
from bot.platforms.telegram.inline import AT_ONCE, QUERIES, InlineCards
from tests.stage import catalog, letter


class Calls:
    """The calls of the Bot API that were made; none is answered before `opened` is set."""

    def __init__(self) -> None:
        self.made: list[dict[str, Any]] = []
        self.opened = asyncio.Event()

    async def call(self, _bot: Bot, method: str, **parameters: Any) -> Any:
        self.made.append({"method": method, **parameters})
        await self.opened.wait()


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    made = Calls()
    monkeypatch.setattr(inline, "call", made.call)
    return made


def cards() -> InlineCards:
    return InlineCards(cast(Bot, SimpleNamespace(username="bridge_bot")), [letter()], catalog())


def query(number: int = 1, person: int = 7, language: str = "ru") -> dict[str, Any]:
    return {
        "update_id": number,
        "inline_query": {"id": str(number), "from": {"id": person, "language_code": language}, "query": "x" * 256},
    }


async def test_the_card_is_the_letter_in_the_language_of_whoever_asks(calls: Calls) -> None:
    cards().offer(query())
    await asyncio.sleep(0)
    (made,) = calls.made
    (article,) = made["results"]
    assert made["method"] == "answerInlineQuery"
    assert article["title"] == "Не трогайте мост"
    assert article["reply_markup"]["inline_keyboard"][0][0]["url"] == "https://t.me/bridge_bot?start=letter"
    calls.opened.set()


async def test_other_updates_and_broken_ones_are_left_alone(calls: Calls) -> None:
    offered = cards()
    for update in ({"update_id": 1, "message": {}}, {"update_id": 2, "inline_query": "no"}):
        offered.offer(update)
    await asyncio.sleep(0)
    assert not calls.made


async def test_one_person_is_answered_so_often_and_all_together_so_many_at_once(calls: Calls) -> None:
    offered = cards()
    for number in range(AT_ONCE * 2):
        offered.offer(query(number, person=number))
    await asyncio.sleep(0)
    assert len(calls.made) == AT_ONCE
    calls.opened.set()
    for number in range(QUERIES * 2):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        offered.offer(query(number, person=99))
    await asyncio.sleep(0)
    assert len(calls.made) == AT_ONCE + QUERIES
