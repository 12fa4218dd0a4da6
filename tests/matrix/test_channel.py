"""The room in which a letter tells its news: the bot speaks there, and hears nothing."""

import shutil
from pathlib import Path

import pytest

from bot.dispatch import maintenance
from bot.moderation import milestones
from bot.operations.check import check
from bot.settings import SAMPLE_LETTER
from tests.matrix.live import LiveMatrix
from tests.matrix.test_admin_room import sign


def announce_in(live: LiveMatrix, room: str, folder: Path, more: str = "") -> None:
    """Let the letter tell its news in a room."""
    shutil.copytree(SAMPLE_LETTER, folder)
    with (folder / "letter.toml").open("a", encoding="utf-8") as file:
        file.write(f'announce_room = "{room}"\n{more}\n')
    live.settings = live.settings.model_copy(update={"letter": folder})


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the bot does every minute it does twice a second, and every signature is worth news."""
    monkeypatch.setattr(maintenance, "CLOCK_LOOK_SECONDS", 0.5)
    monkeypatch.setattr(milestones, "milestones", lambda most: range(1, most + 1))


@pytest.mark.usefixtures("hasty")
async def test_news_are_told_in_a_room_where_nobody_is_answered(live: LiveMatrix, tmp_path: Path) -> None:
    admin_room, organiser = await live.admin("Ada"), await live.person("Olga")
    channel = await organiser.open(live.bot, direct=False, encrypted=False)
    announce_in(live, channel.room, tmp_path / "letter")
    async with live.running():
        await sign(live, "Flora")
        await channel.say("!letter")
        await admin_room.react(await admin_room.sees("Flora Example"), "✅")
        news = await channel.sees("1 signatures under the letter")
        findings = [finding.sentence async for finding in check(live.settings)]
    assert f"News of the letter are told in the room {channel.room}." in findings
    assert [each for each in channel.messages if each.sender == live.bot] == [news]


@pytest.mark.usefixtures("hasty")
async def test_a_name_that_is_hidden_leaves_nothing_in_the_room(
    live: LiveMatrix, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message that named her is redacted, since an edit would keep its former text, and sent anew without her."""
    monkeypatch.setattr(milestones, "milestones", lambda _most: ())
    admin_room, organiser = await live.admin("Ada"), await live.person("Olga")
    channel = await organiser.open(live.bot, direct=False)
    announce_in(live, channel.room, tmp_path / "letter", "announce_names = true")
    live.settings = live.settings.model_copy(update={"news_seconds": 0})
    async with live.running():
        flora = await sign(live, "Flora")
        await sign(live, "Timur")
        await admin_room.sees("Timur Example")
        await admin_room.say("!approve 1 2")
        told = await channel.sees("1. Flora Example, Armenia, teacher\n2. Timur Example, Armenia, teacher")
        await flora.say("!hide")
        await channel.sees("1. Timur Example, Armenia, teacher")
        await channel.person.until(lambda: told in channel.gone or None)
    assert not any("Flora" in each.text for each in channel.messages)
