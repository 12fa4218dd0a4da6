"""The production bot without Telegram's limits, which would make the processor wait; all else is as it is."""

import asyncio

from bot import app
from bot.pace import Limit
from bot.platforms.telegram import carrier
from bot.settings import read_settings

UNLIMITED = Limit(1_000_000, 1.0)
carrier.TelegramCarrier.overall = carrier.PRIVATE_CHAT = carrier.GROUP = UNLIMITED

asyncio.run(app.run(read_settings()))
