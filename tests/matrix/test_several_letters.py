"""Several letters on Matrix, where no link and no button names one: people choose in words."""

from pathlib import Path

import pytest

from tests.letter_folders import write_letter
from tests.matrix.canary_deployment import answered
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat

BRIDGE, RIVER = "Leave the bridge standing", "Let the river run"


@pytest.fixture
def letters(live: LiveMatrix, tmp_path: Path) -> LiveMatrix:
    """A deployment with two letters."""
    write_letter(tmp_path / "letters", "bridge", BRIDGE)
    write_letter(tmp_path / "letters", "river", RIVER)
    live.settings = live.settings.model_copy(update={"letters": tmp_path / "letters", "news_seconds": 0})
    return live


async def chooses(chat: Chat, number: int, title: str) -> None:
    await chat.sees("Which letter")
    await answered(chat, str(number), f"{title}\nThe ")


async def signs(chat: Chat, line: str) -> None:
    await chat.say("sign")
    await chat.sees("What is your name?")
    await chat.say(line)
    await chat.sees(line)
    await chat.say("sign")
    await chat.sees("Thank you for signing")


async def test_a_letter_is_chosen_in_words_and_a_reaction_decides_about_it_alone(letters: LiveMatrix) -> None:
    """Both signatures have the number 1, in one admin room."""
    ada = await letters.admin("Ada")
    async with letters.running():
        flora = await (await letters.person("Flora")).open(letters.bot)
        await chooses(flora, 2, RIVER)
        await signs(flora, "Flora Example, Armenia")
        of_river = await ada.sees("Flora Example, Armenia")
        assert RIVER in of_river.text
        ani = await (await letters.person("Ani")).open(letters.bot)
        await ani.sees("Which letter")
        await answered(ani, "sign", "Which letter")
        await chooses(ani, 1, BRIDGE)
        await signs(ani, "Ani Example, Georgia")
        of_bridge = await ada.sees("Ani Example, Georgia")
        assert BRIDGE in of_bridge.text
        await ada.react(of_river, "✅")
        await flora.sees("has been approved")
        await ada.say("reject duplicate", answers=of_bridge)
        await ani.sees("could not be taken as it is")


async def test_after_a_restart_words_are_about_the_letter_that_was_open(letters: LiveMatrix) -> None:
    await letters.admin("Ada")
    async with letters.running():
        flora = await (await letters.person("Flora")).open(letters.bot)
        await chooses(flora, 2, RIVER)
        await flora.say("sign")
        await flora.sees("What is your name?")
    async with letters.running():
        await flora.say("Flora Example")
        await flora.sees("Which country")
        await answered(flora, "!letters", "Which letter")
        await chooses(flora, 1, BRIDGE)
