"""What python-telegram-bot costs as it comes: an echo on its own polling and its stock transport."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


application = (
    Application.builder()
    .token(os.environ["TOKEN"])
    .base_url(os.environ["API_URL"] + "/bot")
    .concurrent_updates(True)
    .build()
)
application.add_handler(MessageHandler(filters.ALL, echo))
application.run_polling(timeout=10)
