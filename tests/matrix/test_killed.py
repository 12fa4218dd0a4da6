"""The real process, killed again and again while people sign and an admin decides, all of it encrypted."""

import asyncio
import random
import sqlite3
from contextlib import closing

from tests.matrix.deployment import Deployment
from tests.matrix.people import Chat
from tests.matrix.town import Town

ROUNDS = 8
SIGNERS = 8
PATIENCE = 90.0
# What somebody is told who was not understood, and answers by saying it again.
AGAIN = ("I could not decrypt", "That choice is old", "Please answer with one of these numbers")


async def say(chat: Chat, text: str, words: str) -> None:
    """Say something, again if it was not understood, until the bot has said these words."""
    told = len(chat.messages)
    await chat.say(text)
    async with asyncio.timeout(PATIENCE):
        while True:
            for message in chat.messages[told:]:
                told += 1
                if words in message.text:
                    return
                if any(again in message.text for again in AGAIN):
                    chat.person.client.invalidate_outbound_session(chat.room)
                    await chat.say(text)
            await asyncio.sleep(0.02)


async def sign(town: Town, number: int, joined: list[Chat]) -> Chat:
    name = f"{('Flora', 'Timur', 'Ani', 'Nino')[number % 4]} Example{chr(97 + number)}"
    person = await town.person(name.split(maxsplit=1)[0])
    chat = await person.open(town.bot)
    joined.append(chat)
    await seen(chat, "[1] ")
    await say(chat, "!sign", "What is your name?")
    await say(chat, f"{name}, Armenia", "[1] Sign")
    await say(chat, "1", "Thank you for signing.")
    return chat


async def seen(chat: Chat, words: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while chat.shown(words) is None:  # noqa: ASYNC110  (looked at from outside)
            await asyncio.sleep(0.02)


async def approve(desk: Chat) -> None:
    """Approve every card that comes, once."""
    done: set[str] = set()
    while len(done) < SIGNERS:
        for card in list(desk.messages):
            if "Approve ✅" in card.text and card.id not in done and "Signature #" in card.text:
                done.add(card.id)
                await desk.react(card, "✅")
        await asyncio.sleep(0.02)


async def test_killed_at_any_moment_the_bot_loses_no_signature_and_no_decision(town: Town) -> None:
    """Nothing is told twice either: what is sent again carries the same transaction."""
    dice = random.Random(20250921)  # noqa: S311  (so that a failure can be repeated)
    desk = await town.admin("Ada")
    deployment = Deployment(town.settings)
    await deployment.start()
    await desk.sees_the_bot()
    chats: list[Chat] = []
    deciding = asyncio.create_task(approve(desk))
    try:
        for round_ in range(ROUNDS):
            each = SIGNERS // ROUNDS
            numbers = range(round_ * each, round_ * each + each)
            signing = asyncio.gather(*(sign(town, number, chats) for number in numbers))
            start = sum(len(chat.messages) for chat in [desk, *chats])
            until = start + dice.randint(1, 6)
            async with asyncio.timeout(PATIENCE):
                while sum(len(chat.messages) for chat in [desk, *chats]) < until and not signing.done():  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            await asyncio.sleep(dice.uniform(0, 0.1))
            await deployment.kill()
            await deployment.start()
            await signing
        async with asyncio.timeout(PATIENCE):
            await deciding
        for chat in chats:
            try:
                await seen(chat, "has been approved")
            except TimeoutError:
                texts = [message.text[:60] for message in chat.messages]
                raise AssertionError((chat.unreadable, texts, await town.record())) from None
    finally:
        deciding.cancel()
        await deployment.kill()

    assert await town.record() == {"approved": SIGNERS}
    with closing(sqlite3.connect(town.settings.database)) as db:
        assert db.execute("SELECT count(*), count(DISTINCT signature) FROM decision").fetchone() == (SIGNERS, SIGNERS)
    for chat in chats:
        texts = [message.text for message in chat.messages if not any(again in message.text for again in AGAIN)]
        told = [text for text in texts if "[1] Sign" not in text and "What is your name" not in text]
        assert len(told) == len(set(told)), told
        assert chat.unreadable == 0
    canaries = [town.bot, desk.room, *(chat.person.id for chat in chats), *(chat.room for chat in chats)]
    raw = b"".join(path.read_bytes() for path in town.settings.database.parent.glob("*sqlite3*"))
    log = deployment.log.read_bytes()
    for canary in canaries[1:]:
        assert canary.encode() not in raw
    for chat in chats:
        assert chat.person.id.encode() not in log
    assert town.session().token.encode() not in log
