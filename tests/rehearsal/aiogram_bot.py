"""A small bot that speaks through aiogram: it greets with a button, and thanks whoever presses it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message


@asynccontextmanager
async def polling(token: str, api_url: str) -> AsyncIterator[None]:
    """The bot, while it polls."""
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

    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api_url)))
    task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    try:
        yield
    finally:
        await dispatcher.stop_polling()
        await task
