"""The transcripts again, on Matrix: the same conversations, with numbers for buttons."""

import re
from pathlib import Path

import pytest

from bot.vocabulary import Message
from tests.matrix.stage import MatrixStage, OnlyThere
from tests.matrix.synapse import Synapse
from tests.stage import Happening, visible
from tests.test_transcripts import Player, Scene, scenes

# What a line needs that only Telegram has.
ONLY_THERE = {
    r" forges ": "buttons that carry data",
    r" in Neighbours": "groups that the bot is in beside the admin group",
    r"\(the admin group moves\)": "a group that takes the bot along",
    r"'s language is ": "a client that tells its language",
    r"^Flora: 12$": "numbers that are no choice",
    r"opened the letter": "chats that open without the letter",
    r"nobody has said so": "memberships that the bot is not told of",
}
WORDS = {
    "This button is old": "That choice is old",
    "Please use the buttons": "Please answer with one of these numbers",
    "use the buttons to change it": "go back to change it",
    "Telegram itself can see this chat": "Your homeserver and ours can see that you talk to this bot",
    "Telegram can see what is written in this chat": "Your homeserver and ours can see",
}


def missing(scene: Scene) -> str:
    """What a scene needs and Matrix does not have."""
    if scene.name == "interruptions.en: nothing breaks the confirmation":
        return "buttons further up that still hold"
    return next(
        (why for what, why in ONLY_THERE.items() if any(re.search(what, line.text) for line in scene.lines)), ""
    )


class MatrixPlayer(Player):
    """Plays scenes on the stage of Matrix."""

    def _chat(self, name: str) -> str:
        return name

    def _check(self, message: Message) -> None:
        assert visible(message.text).strip(), "a message says nothing"

    def _is_placed(self, happening: Happening, *, in_place: bool) -> bool:
        """Answers in words bring new messages. A card whose words would mean something else comes as a new one too."""
        if happening.chat != "admins":
            return not happening.in_place
        if in_place and not happening.in_place:
            gone = next((each for each in self._heard if each.chat == "admins" and each.gone), None)
            if gone is not None:
                self._heard.remove(gone)
            return gone is not None
        return happening.in_place == in_place

    def _expected(self, words: str) -> str:
        for there, here in WORDS.items():
            words = words.replace(there, here)
        return re.sub(r"(?<!\w)/(?=[a-z]+\b)", "!", words)

    def _in_rows(self, rows: list[str]) -> list[str]:
        """One below the other, with the link at the end."""
        choices = re.findall(r"\[[^\]]*\]", " ".join(rows))
        return sorted(choices, key=lambda choice: "Copy the link" in choice)


@pytest.mark.parametrize("scene", [scene for scene in scenes() if not missing(scene)], ids=lambda scene: scene.name)
async def test_the_conversation_goes_on_matrix_as_told(synapse: Synapse, tmp_path: Path, scene: Scene) -> None:
    async with MatrixStage.on(tmp_path, synapse) as stage:
        try:
            await MatrixPlayer(stage).play(scene, restarting=False)
        except OnlyThere as only:
            pytest.skip(str(only))


def test_most_conversations_need_nothing_that_only_telegram_has() -> None:
    everything = list(scenes())
    assert sum(not missing(scene) for scene in everything) > 0.7 * len(everything)
