"""A channel on Telegram, over real HTTP: names of those who have signed, and what becomes of them."""

import shutil
from pathlib import Path

import pytest

from bot.dispatch import maintenance
from bot.operations.check import check
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, Status
from bot.settings import SAMPLE_LETTER, Settings
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@pytest.fixture
def channel(server: RehearsalServer) -> Chat:
    """Where the bot may write, and others read."""
    channel = server.cast.neighbours
    channel.members[server.world.bot.id] = Status.MEMBER
    return channel


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path, channel: Chat) -> Settings:
    """What the bot does every minute it does five times a second; what is approved is told at once."""
    shutil.copytree(SAMPLE_LETTER, tmp_path / "letter")
    with (tmp_path / "letter" / "letter.toml").open("a", encoding="utf-8") as file:
        file.write(f"announce = {channel.id}\nannounce_names = true\n")
    changes = {"letter": tmp_path / "letter", "news_seconds": 0}
    return settings_on(server, tmp_path).model_copy(update=changes)


async def test_names_are_told_and_one_that_is_hidden_is_edited_out(
    server: RehearsalServer, settings: Settings, channel: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maintenance, "CLOCK_LOOK_SECONDS", 0.2)
    flora, timur = (phone_of(server, person) for person in server.cast.signers[:2])
    admin = Phone(server, server.cast.admins[0], server.cast.admin_group)
    async with running(settings):
        for phone, name in ((flora, "Flora"), (timur, "Timur")):
            phone.say("/language en")
            phone.say(f"{name} Example, Armenia")
            await phone.sees("Please check.", "Sign")
            phone.press("Sign")
            await admin.sees(f"{name} Example, Armenia", "Approve")
        admin.say("/approve 1 2")
        told = await server.world.until(lambda: channel.last if "Flora Example" in channel.last.text else None)
        assert told.text.endswith("1. Flora Example, Armenia\n2. Timur Example, Armenia")
        flora.say("/hide")
        await server.world.until(lambda: "Flora" not in told.text or None)
        assert told.text.endswith("1. Timur Example, Armenia")
        assert channel.last is told


async def test_check_tells_whether_the_bot_may_write_there(
    server: RehearsalServer, settings: Settings, channel: Chat
) -> None:
    found = [finding.sentence async for finding in check(settings) if finding.good]
    assert "News of the letter are told in “Neighbours”." in found
    channel.members[server.world.bot.id] = Status.LEFT
    found = [finding.sentence async for finding in check(settings) if not finding.good]
    assert any(f"The bot is not in the channel {channel.id} of `announce`." in sentence for sentence in found)
