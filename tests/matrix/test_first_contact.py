"""What people say together with the invitation, before the bot is in the room."""

import asyncio

from tests.matrix.canary_deployment import answered
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat
from tests.matrix.synapse import PATIENCE
from tests.matrix.test_element_crypto import node_or_skip, talk


async def greeted(live: LiveMatrix, *words: str) -> Chat:
    """Somebody invites the bot and speaks at once, while it is down. These clients encrypt for nobody who is not there
    yet: the room is open.
    """
    chat = await (await live.person("Flora")).open(live.bot, encrypted=False)
    for each in words:
        await chat.say(each)
    return chat


async def test_a_greeting_with_the_invitation_gets_one_answer(live: LiveMatrix) -> None:
    await live.admin("Ada")
    chat = await greeted(live, "hello", "is anybody there?")
    async with live.running():
        await chat.sees("[1] ")
        await answered(chat, "help", "This bot carries")
    assert len(chat.messages) == 2


async def test_what_was_asked_for_with_the_invitation_comes_after_the_letter(live: LiveMatrix) -> None:
    await live.admin("Ada")
    chat = await greeted(live, "hello", "sign")
    async with live.running():
        await chat.sees("What is your name?")
    letter, question = chat.messages
    assert "[1] " in letter.text
    assert "What is your name?" in question.text


async def test_what_was_said_before_the_invitation_is_not_read(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora = await live.person("Flora")
    answer = await flora.client.room_create(is_direct=True)
    chat = flora.chat(str(answer.room_id))
    await chat.say("sign")
    await flora.put(f"/rooms/{chat.room}/state/m.room.member/{live.bot}", {"membership": "invite", "is_direct": True})
    async with live.running():
        await chat.sees("[1] ")
        await answered(chat, "help", "This bot carries")
    assert len(chat.messages) == 2


async def test_a_client_with_the_crypto_of_element_is_heard_from_its_first_word(live: LiveMatrix) -> None:
    """It says something while the bot is down."""
    node_or_skip()  # here, since nobody would wait for a task that skips
    ada = await live.admin("Ada")
    async with live.running():
        await ada.sees_the_bot()  # then its device is signed, and the client encrypts for it
    all_said = asyncio.Event()
    steps = [{"say": "hello"}, {"say": "sign"}, {"see": "What is your name?"}]
    talking = asyncio.create_task(talk(live, steps, lambda words: words == "sign" and all_said.set()))
    await asyncio.wait_for(all_said.wait(), 3 * PATIENCE)
    async with live.running():
        status, heard = await talking
    texts = [str(each.get("heard")).partition("\n")[0] for each in heard]
    assert status == 0, texts
    assert len(texts) == 2, texts
    assert all(each["encrypted"] and each["notifies"] for each in heard)
