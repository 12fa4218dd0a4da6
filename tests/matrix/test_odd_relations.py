"""Messages about what is not there, about edits, or about what others said: nothing stops, and nothing is decided."""

import pytest

from bot.platforms.matrix import translation
from tests.matrix.live import LiveMatrix
from tests.matrix.test_admin_room import sign
from tests.matrix.test_commands import edit, take_back

NOWHERE = "$" + "A" * 43


async def test_an_answer_in_a_thread_that_does_not_exist_comes_into_the_room(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No homeserver takes such a message from its own people; another one could send it."""
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        monkeypatch.setattr(translation, "_thread", lambda _content: NOWHERE)
        await chat.say("!sign")
        question = await chat.sees("What is your name?")
    assert "m.relates_to" not in question.versions[0]
    assert sum("What is your name?" in message.text for message in chat.messages) == 1


async def test_an_edit_of_an_edit_and_a_reply_to_nothing_hold_up_no_conversation(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        await chat.say("!sign")
        await chat.sees("What is your name?")
        name = await chat.say("Flora Exemple")
        await chat.sees("Which country")
        corrected = await edit(chat, name, "Flora Example")
        await chat.sees("Changed: Flora Example")
        again = await edit(chat, corrected, "Timur Example")
        await edit(chat, again, "!sign")
        await chat.say("Armenia", **{"m.relates_to": {"m.in_reply_to": {"event_id": NOWHERE}}})
        await chat.sees("[1] Skip")
        await chat.say("1")
        assert "Flora Example, Armenia" in (await chat.sees("Please check.")).text
        await chat.say("1")
        await chat.sees("Thank you for signing.")
        assert await live.record() == {"pending": 1}


async def test_a_reply_to_somebody_else_and_a_reaction_to_them_decide_nothing(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    boris = await live.person("Boris")
    live.configure(admins=live.settings.matrix.admins | {boris.id})
    async with live.running():
        await sign(live, "Flora")
        await admin_room.sees("Flora Example")
        await admin_room.person.client.room_invite(admin_room.room, boris.id)
        his = boris.chat(admin_room.room)
        await boris.until(lambda: admin_room.room in boris.client.rooms)
        await his.say("is this her?")
        talk = await admin_room.sees("is this her?")
        await admin_room.say("approve", answers=talk)
        await admin_room.react(talk, "✅")
        await admin_room.say("!pending")
        await admin_room.sees("One signature waits.")
        assert await live.record() == {"pending": 1}


async def test_a_card_that_was_taken_away_decides_nothing_and_comes_again(live: LiveMatrix) -> None:
    admin_room = await live.admin("Ada")
    async with live.running():
        flora = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")
        await take_back(admin_room, card.id)
        await admin_room.person.until(lambda: card in admin_room.gone or None)
        await admin_room.react(card, "✅")
        await admin_room.say("!card 1")
        again = await admin_room.sees("Flora Example")
        assert await live.record() == {"pending": 1}
        await admin_room.react(again, "✅")
        await flora.sees("has been approved")
        assert await live.record() == {"approved": 1}
