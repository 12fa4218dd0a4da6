"""The production bot without Telegram's limits, which would make the processor wait; all else is as it is."""

import asyncio

from bot import app
from bot.platforms.telegram import sender
from bot.runtime.rate_limit import Limit
from bot.settings import read_settings

UNLIMITED = Limit(1_000_000, 1.0)
sender.TelegramSender.overall = UNLIMITED
vars(sender).update(PRIVATE_CHAT=UNLIMITED, GROUP=UNLIMITED)

asyncio.run(app.run(read_settings()))
