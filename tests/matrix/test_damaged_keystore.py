"""The file of Matrix's encryption keys is spoilt: that is Matrix's trouble alone; without a homeserver."""

import asyncio
from pathlib import Path

import pytest

from bot.app import run
from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from bot.settings import SAMPLE_LETTER, MatrixSettings, Settings, TelegramSettings
from tests.live import Phone

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


async def test_telegram_goes_on_while_the_file_of_the_keys_is_spoilt(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = tmp_path / "matrix.sqlite3"
    store.write_text("rubbish, " * 1000)
    matrix = {
        "homeserver": "http://127.0.0.1:9",
        "user": "@letter:example.org",
        "admin_room": "!admins:example.org",
        "admins": ["@ada:example.org"],
        "store": store,
    }
    async with RehearsalServer(limits=NO_LIMITS) as server:
        telegram = {"token": server.token, "admin_chat": server.admin_chat, "api_url": server.api_url}
        settings = Settings(
            letter=SAMPLE_LETTER,
            database=tmp_path / "db.sqlite3",
            key_file=tmp_path / "key",
            languages=("en", "ru"),
            organisers=(),
            telegram=TelegramSettings.model_validate(telegram),
            matrix=MatrixSettings.model_validate(matrix),
        )
        bot = asyncio.create_task(run(settings))
        try:
            person = server.cast.signers[0]
            phone = Phone(server, person, server.world.private(person))
            phone.say("/sign")
            async with asyncio.timeout(30):
                await phone.sees("What is your name?")
            assert f"matrix: The file {store} cannot be used" in caplog.text
            assert store.read_text().startswith("rubbish")
            assert not bot.done()
        finally:
            bot.cancel()
            (end,) = await asyncio.gather(bot, return_exceptions=True)
    assert isinstance(end, asyncio.CancelledError), repr(end)
