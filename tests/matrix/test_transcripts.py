"""The transcripts again, on Matrix: the same conversations, with numbers for buttons.

Every scene is played once, two of three in encrypted rooms and with restarts: a third of them by `make test`, the
others by `make campaigns`. `make matrix-scenes` plays all of them in all ways.
"""

import os
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from bot.messaging.messages import Choice, Message
from tests.matrix.stage import MatrixStage, read
from tests.matrix.synapse import Synapse
from tests.stage import Happening, visible
from tests.test_transcripts import Line, Player, Scene, scenes

# What a line needs that only Telegram has.
ONLY_THERE = {
    r" forges ": "buttons that carry data",
    r" in Neighbours": "groups that the bot is in beside the admin group",
    r"\(the admin group moves\)": "a group that takes the bot along",
    r"Flora's language is fr": "a client that tells its language",
    r"Ada's language is": "a word beside a button that only one admin reads",
    r"Page [23] of": "pages of the letter, which is one message",
    r"nobody has said so": "memberships that the bot is not told of",
}
# Restarted after everything that somebody does; interrupted: see `MatrixStage`.
WAYS = [f"{rooms}{end}" for rooms in ("open", "encrypted") for end in ("", ", restarted", ", interrupted")]
QUICK = ["encrypted, restarted", "encrypted, interrupted", "open"]
QUESTION_WAITS = ("see the question again with !sign.", "вернитесь к вопросу командой !sign.")
DEEP = os.environ.get("UNDERSIGNED_STEPS") == "deep"
LANGUAGES = {"ru": "Русский", "ru-RU": "Русский"}
LINKS = ("[Copy the link to share]", "[Скопировать ссылку]")
TYPED = {"Flora: 12": "Flora: 1 + 2"}  # a number alone takes a choice
# A private room offers what was asked last, and nothing further up.
FURTHER_UP = {
    "interruptions.en: an old button says so and shows where things stand",
    "interruptions.en: any of the buttons that carry the same line will do",
    "languages: the language is switched in the middle of a conversation",
    "mine.en: a second press of Correct loses nothing",
    "mine.en: withdrawing gives up an open correction",
    "rewording.en: a correction is for the present text, and whoever signed it is not asked",
    "withdrawing.en: whoever hides the name before the press leaves nothing on the list",
    "words.en: where an answer is asked for, such a word is offered as either",
}
# The queue is a list there, decided by numbers: `test_commands.py` and `test_admin_room_view.py` show it. What is
# public stays.
ANOTHER_QUEUE = {
    "deciding.en: the queue, page by page, and deciding from it",
    "deciding.en: while many come, they wait in one message that keeps up with them",
    "deciding.en: the queue tells of new ones, too, when there are few again",
    "deciding.en: nothing is approved that was not looked at",
    "deciding.en: a card goes a day after the decision, and what was withdrawn too",
    "deciding.en: what nobody decides lapses, a week after the admins were told",
    "deciding.en: nothing waits",
    "rewording.en: whoever could not be written to any more is asked when they write",
    # A typed command is answered beside it there.
    "former.en: the line that is public while its correction waits is found, and can be removed by itself",
    "mending.en: what cannot be mended",
    "firsts.en: what cannot be put first",
    "history.en: whose history is meant",
    "ending.en: an admin closes the letter, and opens it again",
    "ending.en: what letter.toml has closed is not opened in the chat",
    "rewording.en: the text changes again before somebody has answered",
    "updates.en: only who wants it gets news, on an admin's word",
    "asking.en: what cannot be asked",
    "blocking.en: another admin is deciding",
    "blocking.en: who is on the list stays there, and can hide, show and withdraw the name",
    "figures.en: how much each admin has decided, for organisers alone",
    "taking.en: an admin takes an entry, and nobody else works on it meanwhile",
    "taking.en: in the queue it is seen who has taken what",
    "taking.en: what is taken is free again after some minutes",
    "taking.en: who withdraws meanwhile is gone",
    "withdrawing.en: an admin takes the number off the list, without a reason: nobody is named there",
    "rejecting.en: a word to the signer, behind the reason",
    "rejecting.en: where no reason is understood, nothing is sent",
    "rejecting.en: a reason of which signers are told nothing can be explained",
    # Nobody is quoted where former versions of a message are kept.
    "deciding.en: a quote says how the other stands, and goes with the erased text",
}
NOT_IN_A_LIST = ("[Card #", "[✅ ", "[Next ›]", "[‹ Back]", "[Read on ›]", "[Читать дальше ›]")
WORDS = {
    " (waiting): Person B, Armenia, teacher": "",  # nobody is quoted where former versions are kept
    " ... Page 1 of 3": "",
    " ... Страница 1 из 3": "",
    " ... Page 1 of": "",
    "Telegram видит этот чат": "Ваш сервер и наш видят, что вы говорите с этим ботом",
    "Я не слежу за исправленными сообщениями.": "Не понимаю, какой ответ вы отредактировали",
    "I cannot follow edited messages.": "I cannot tell which answer you have edited",
    "This button is old": "There is no such choice now",
    "Please use the buttons": "Please answer with one of these numbers",
    "use the buttons to change it": "go back to change it",
    "Telegram sees this chat": "Your homeserver and ours see that you talk to this bot",
    "0 opened the letter": "1 opened the letter",  # every room begins with it
    "Telegram can see what is written in this chat": "Your homeserver and ours can see",
}


def missing(scene: Scene) -> str:
    """What a scene needs and Matrix does not have."""
    if scene.name in FURTHER_UP:
        return "buttons further up that still hold"
    if scene.name in ANOTHER_QUEUE:
        return "a queue with buttons"
    if scene.name == "admission.en: only who is known to be a member decides":
        return "one sentence for all who may not decide: `test_commands.py` has those that Matrix says"
    return next(
        (why for what, why in ONLY_THERE.items() if any(re.search(what, line.text) for line in scene.lines)), ""
    )


class MatrixPlayer(Player):
    """Plays scenes on the stage of Matrix."""

    _stage: MatrixStage

    def _chat(self, name: str) -> str:
        return name

    async def _line(self, line: Line) -> bool:
        """Where a list of choices came in the middle of a conversation, people ask for the question again."""
        nothing_said = line.text.startswith("bot: ") and not any(each.chat == self._actor for each in self._heard)
        if nothing_said and self._last.endswith(QUESTION_WAITS):
            await self._stage.say(self._actor, "!sign")
        return await super()._line(line)

    async def _act(self, text: str) -> None:
        await super()._act(TYPED.get(text, text))

    async def _direct(self, text: str) -> None:
        """No client tells the bot its language: people choose it first."""
        if speaker := re.fullmatch(r"(\w+)'s language is (\S+)", text):
            await self._stage.say(speaker[1], "!language")
            await self._stage.press(speaker[1], LANGUAGES[speaker[2]])
            self._heard.clear()
        else:
            await super()._direct(text)

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

    def _nothing_left(self) -> None:
        """A bot that has forgotten what its queue says may send it once more, in place of the one that is there."""
        if self._stage.has_forgotten:
            for gone in [each for each in self._heard if each.gone]:
                again = next((each for each in self._heard if each.chat == gone.chat and _says(each, gone.gone)), None)
                if again is not None:
                    self._heard.remove(again)
                    self._heard.remove(gone)
        super()._nothing_left()

    def _expected(self, words: str) -> str:
        for there, here in WORDS.items():
            words = words.replace(there, here)
        return re.sub(r"(?<!\w)/(?=[a-z]+\b)", "!", words).replace("Signature #", "#")

    def _in_rows(self, rows: list[str]) -> list[str]:
        """One below the other, with the link at the end."""
        choices = re.findall(r"\[[^\]]*\]", " ".join(rows))
        choices = [choice for choice in choices if not choice.startswith(NOT_IN_A_LIST)]
        return sorted(choices, key=lambda choice: choice in LINKS)


def _says(happening: Happening, body: str) -> bool:
    words, labels = read(body)
    message = happening.message
    return (
        message is not None
        and visible(message.text) == words
        and [*chain(*message.choices)] == [Choice(label) for label in labels]
    )


def plays() -> Iterator[Any]:
    """Every scene in one of the quick ways, by turns; where there is time, all scenes in all ways."""
    for number, scene in enumerate(scene for scene in scenes() if not missing(scene)):
        turn, later = divmod(number, 3)
        for way in WAYS if DEEP else [QUICK[(turn + later) % len(QUICK)]]:
            marks = [pytest.mark.campaign] if later else []
            yield pytest.param(scene, way, id=f"{scene.name} ({way})", marks=marks)


@pytest.mark.parametrize(("scene", "way"), list(plays()))
async def test_the_conversation_goes_on_matrix_as_told(
    synapse: Synapse, tmp_path: Path, scene: Scene, way: str
) -> None:
    encrypted, interrupted = "encrypted" in way, "interrupted" in way
    async with MatrixStage.on(tmp_path, synapse, encrypted=encrypted, interrupted=interrupted) as stage:
        await MatrixPlayer(stage).play(scene, restarting="restarted" in way)


def test_most_conversations_need_nothing_that_only_telegram_has() -> None:
    everything = list(scenes())
    assert sum(not missing(scene) for scene in everything) >= 0.65 * len(everything)
