"""An answer can be changed where it was given: by a reply to its question, by an edit, or by taking it away."""

import itertools

import pytest

from bot.messaging.events import Content, Edited, Retracted, Text
from storage.records import Account
from tests.stage import PLATFORM, Stage

_numbers = itertools.count(1)


async def happens(stage: Stage, content: Content) -> str:
    """Something that Flora does, and what the bot says last."""
    await stage.dispatcher.receive([stage.event("Flora", content)])
    await stage.settle()
    return str(stage.sender.chats["Flora"][-1].versions[-1].text)


async def answer(stage: Stage, text: str, question: str = "") -> tuple[str, str]:
    """An answer: the id of its message, and what the bot says."""
    source = f"message {next(_numbers)}"
    return source, await happens(stage, Text(text, source=source, question=question))


@pytest.fixture
async def name(stage: Stage) -> str:
    """Flora has begun to sign and given her name, in the message of this id."""
    await stage.say("Flora", "/sign")
    return (await answer(stage, "Flora Exemple"))[0]


async def test_an_edited_answer_is_read_as_the_new_one(stage: Stage, name: str) -> None:
    await answer(stage, "Armenia")
    said = await happens(stage, Edited(name, "Flora Example"))
    assert "Changed: <b>Flora Example</b>" in said
    assert "What do you do?" in said
    assert "Flora Example, Armenia, poet" in (await answer(stage, "poet"))[1]


async def test_an_edit_that_is_no_answer_asks_again_and_loses_nothing_else(stage: Stage, name: str) -> None:
    await answer(stage, "Armenia")
    assert "Please type your name." in await happens(stage, Edited(name, "flora@example.org"))
    assert "What do you do?" in await happens(stage, Edited(name, "Flora Example"))
    assert "Flora Example, Armenia, poet" in (await answer(stage, "poet"))[1]


async def test_an_answer_that_was_refused_becomes_one_by_an_edit(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    source, said = await answer(stage, "flora@example.org")
    assert "Please type your name." in said
    assert "Which country" in await happens(stage, Edited(source, "Flora Example"))


async def test_a_reply_to_an_earlier_question_corrects_its_answer(stage: Stage, name: str) -> None:
    await answer(stage, "Armenia")
    _, said = await answer(stage, "Flora Example", question="name")
    assert "What do you do?" in said
    assert "Flora Example, Armenia, poet" in (await answer(stage, "poet"))[1]
    assert "Flora Example, Austria, poet" in (await answer(stage, "Austria", question="places"))[1]


async def test_a_whole_line_is_edited_as_one(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    source, _ = await answer(stage, "Flora Exemple, Armenia, poet")
    assert "Flora Example, Austria, baker" in await happens(stage, Edited(source, "Flora Example, Austria, baker"))


async def test_an_edit_of_what_was_corrected_since_does_not_bring_it_back(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    source, _ = await answer(stage, "Flora Exemple, Armenia, poet")
    await answer(stage, "Flora Example", question="name")
    assert "Flora Example, Austria, poet" in await happens(stage, Edited(source, "Flora Exemple, Austria, poet"))


async def test_an_answer_that_was_taken_away_is_forgotten_and_asked_again(stage: Stage, name: str) -> None:
    await answer(stage, "Armenia")
    said = await happens(stage, Retracted(name))
    assert "forgotten" in said
    assert "What is your name?" in said
    assert "Exemple" not in said + str(stage.sender.chats["Flora"][-1].versions[-1].choices)
    assert "What do you do?" in (await answer(stage, "Flora Example"))[1]


async def test_what_gave_no_answer_may_be_taken_away_silently(stage: Stage, name: str) -> None:
    count = len(stage.sender.chats["Flora"])
    await happens(stage, Retracted("something else"))
    assert len(stage.sender.chats["Flora"]) == count
    assert "I cannot follow edited messages" in await happens(stage, Edited("something else", "x"))


async def test_an_answer_given_by_a_button_since_is_not_changed_by_the_former_message(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    await answer(stage, "Flora Example")
    await answer(stage, "Armenia")
    source, _ = await answer(stage, "poet")
    await stage.press("Flora", "✏️ Occupation")
    await stage.press("Flora", "Skip")
    await happens(stage, Retracted(source))
    assert "Please check." in str(stage.sender.chats["Flora"][-1].versions[-1].text)


@pytest.fixture
async def spelled(stage: Stage) -> tuple[str, str]:
    """Flora has given her name in Armenian letters, and typed its Latin spelling: the ids of both messages."""
    await stage.say("Flora", "/sign")
    name, _ = await answer(stage, "Ֆլորա Օրինակյան")
    spelling, said = await answer(stage, "Flora Orinakian")
    assert "Ֆլորա Օրինակյան / Flora Orinakian" in said
    return name, spelling


async def test_a_spelling_is_edited_without_the_name(stage: Stage, spelled: tuple[str, str]) -> None:
    said = await happens(stage, Edited(spelled[1], "Flora Example"))
    assert "Changed: <b>Flora Example</b>" in said
    assert "Ֆլորա Օրինակյան / Flora Example" in said


async def test_a_reply_to_the_question_for_a_spelling_corrects_it(stage: Stage, spelled: tuple[str, str]) -> None:
    assert "Ֆլորա Օրինակյան / Flora Example" in (await answer(stage, "Flora Example", question="spelling"))[1]


async def test_another_name_has_another_spelling(stage: Stage, spelled: tuple[str, str]) -> None:
    said = await happens(stage, Edited(spelled[0], "Աննա Օրինակյան"))
    assert "How is your name written in Latin letters?" in said
    assert "Orinakian" not in said + str(stage.sender.chats["Flora"][-1].versions[-1].choices)
    said = await happens(stage, Edited(spelled[0], "Աննա Օրինակյան, Armenia, poet"))
    assert "How is your name written in Latin letters?" in said
    assert "Orinakian" not in said + str(stage.sender.chats["Flora"][-1].versions[-1].choices)


async def test_with_a_name_that_was_taken_away_its_spelling_is_forgotten(
    stage: Stage, spelled: tuple[str, str]
) -> None:
    said = await happens(stage, Retracted(spelled[0]))
    assert "What is your name?" in said
    draft = (await stage.store.transact(lambda tx: tx.people.signer(Account(PLATFORM, "Flora")))).draft
    assert "Orinakian" not in said + str(draft)


async def test_a_spelling_that_was_taken_away_is_asked_for_again(stage: Stage, spelled: tuple[str, str]) -> None:
    said = await happens(stage, Retracted(spelled[1]))
    assert "How is your name written in Latin letters?" in said
    assert "Orinakian" not in said + str(stage.sender.chats["Flora"][-1].versions[-1].choices)


async def test_a_signature_is_changed_by_no_edit(stage: Stage) -> None:
    await stage.say("Flora", "/sign")
    source, _ = await answer(stage, "Flora Example, Armenia, poet")
    await stage.press("Flora", "Sign")
    assert "Your signature stays as you confirmed it" in await happens(stage, Edited(source, "Eve Example, Armenia"))
    count = len(stage.sender.chats["Flora"])
    await happens(stage, Retracted(source))
    assert len(stage.sender.chats["Flora"]) == count


async def test_what_is_remembered_of_messages_is_bounded_and_survives_a_restart(stage: Stage, name: str) -> None:
    for number in range(50):
        await answer(stage, f"flora{number}@example.org")
    await stage.restart()
    assert "Changed: <b>Flora Example</b>" in await happens(stage, Edited(name, "Flora Example"))
