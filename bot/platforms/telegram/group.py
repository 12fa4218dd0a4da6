"""What Telegram says of the admin group: who can get in besides the admins, and whether the bot is there."""

from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.messaging.events import Exposure, Presence

from .transport import call
from .updates import presence


async def exposures(bot: Bot, chat: int) -> list[Exposure]:
    """Why more people than are invited can get into a group, or read there; TelegramError if nobody says."""
    found = await call(bot, "getChat", chat_id=chat)
    reasons = {
        Exposure.CHANNEL: found.get("type") == "channel",
        Exposure.PUBLIC: any(found.get(name) for name in ("username", "active_usernames", "location")),
        Exposure.LINKED: found.get("type") != "channel" and bool(found.get("linked_chat_id")),
    }
    return [reason for reason, holds in reasons.items() if holds]


async def own_presence(bot: Bot, chat: int) -> Presence:
    """What the bot is in a group; TelegramError if Telegram cannot say."""
    try:
        return presence(await bot.get_chat_member(chat, bot.id))
    except Forbidden:
        return Presence.OUTSIDE
    except BadRequest as error:
        if "chat not found" in error.message.lower():
            return Presence.OUTSIDE
        raise
