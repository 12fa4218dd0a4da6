"""Commands said in plain words, in any language, without taking an answer for one."""

import pytest

from bot.messaging.events import Text
from bot.signing.words import COMMANDS, WORDS_MOST, command_in
from tests.stage import Stage, catalog

TRANSLATORS = tuple(catalog().translators.values())


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("say", TRANSLATORS, ids=lambda say: say.language)
def test_each_word_means_one_command(say: object, name: str) -> None:
    for word in say.plain(f"word-{name}").split(","):  # type: ignore[attr-defined]
        assert command_in(f" {word.strip().upper()}. ", TRANSLATORS) == name


@pytest.mark.parametrize("text", ["", "!", "help me", "Sign Example", "I sign", "help " * 1000, "x" * WORDS_MOST])
def test_other_words_are_no_command(text: str) -> None:
    assert command_in(text, TRANSLATORS) == ""


async def test_an_offered_command_does_what_it_says_and_loses_no_answer(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    await stage.say("Flora", "Flora Example")
    await stage.say("Flora", "help")
    await stage.press("Flora", "what this bot can do")
    texts = [str(shown.versions[-1].text) for shown in stage.sender.chats["Flora"]]
    assert "This bot carries" in texts[-2]
    assert "Which country" in texts[-1]


async def test_a_greeting_before_the_bot_has_spoken_is_answered_by_the_letter_alone(stage: Stage) -> None:
    for greeting in ("hello", "Привет!"):
        await stage.dispatcher.receive([stage.event("Flora", Text(greeting, first=True))])
        await stage.settle()
    assert "Flora" not in stage.sender.chats
    await stage.dispatcher.receive([stage.event("Flora", Text("sign", first=True))])
    await stage.settle()
    assert len(stage.sender.chats["Flora"]) == 1


async def test_a_greeting_in_a_new_room_is_no_answer_to_a_question_asked_in_another(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    await stage.dispatcher.receive([stage.event("Flora", Text("hello", first=True))])
    await stage.settle()
    assert "What is your name?" in str(stage.sender.chats["Flora"][-1].versions[-1].text)
