"""Another client library talks to the server without knowing that it is not Telegram."""

import asyncio

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.rehearsal import RehearsalServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_aiogram_polls_answers_and_edits(server: RehearsalServer) -> None:
    """Flora says /start, gets a button, presses it, sees the message change and a word of thanks."""
    dispatcher = Dispatcher()
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Sign", callback_data="sign")]])

    @dispatcher.message(Command("start"))
    async def greet(message: Message) -> None:
        await message.answer("<b>A letter</b>", parse_mode="HTML", reply_markup=keyboard)

    @dispatcher.callback_query(F.data == "sign")
    async def sign(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Signed")
        await query.answer("Thank you")

    session = AiohttpSession(api=TelegramAPIServer.from_base(server.api_url))
    bot = Bot(server.token, session=session)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    try:
        world, flora = server.world, server.cast.signers[0]
        chat = world.private(flora)
        world.start(flora)
        await world.until(lambda: chat.last.button("Sign"))
        assert [entity.type for entity in chat.last.entities] == ["bold"]
        press = world.press(flora, chat.last, "Sign")
        answer = await world.until(lambda: press.answer)
        assert answer["text"] == "Thank you"
        assert (chat.last.text, chat.last.keyboard) == ("Signed", [])
    finally:
        await dispatcher.stop_polling()
        await polling
