"""Another client library talks to the server without knowing that it is not Telegram."""

import pytest

from bot.rehearsal import RehearsalServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_aiogram_polls_answers_and_edits(server: RehearsalServer) -> None:
    """Flora says /start, gets a button, presses it, sees the message change and a word of thanks."""
    from tests.rehearsal.aiogram_bot import polling  # takes seconds, which only the process of this test should pay

    world, flora = server.world, server.cast.signers[0]
    async with polling(server.token, server.api_url):
        chat = world.private(flora)
        world.start(flora)
        await world.until(lambda: chat.last.button("Sign"))
        assert [entity.type for entity in chat.last.entities] == ["bold"]
        press = world.press(flora, chat.last, "Sign")
        answer = await world.until(lambda: press.answer)
        assert answer["text"] == "Thank you"
        assert (chat.last.text, chat.last.keyboard) == ("Signed", [])
