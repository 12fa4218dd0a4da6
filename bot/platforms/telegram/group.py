"""Asks Telegram about the admin group: who else can enter it, and whether the bot is in it."""

from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.messaging.events import Exposure, Presence

from .transport import call
from .updates import presence


async def exposures(bot: Bot, chat: int) -> list[Exposure]:
    """The reasons why people without an invitation can enter a group or read it. TelegramError if Telegram does not
    answer.
    """
    found = await call(bot, "getChat", chat_id=chat)
    reasons = {
        Exposure.CHANNEL: found.get("type") == "channel",
        Exposure.PUBLIC: any(found.get(name) for name in ("username", "active_usernames", "location")),
        Exposure.LINKED: found.get("type") != "channel" and bool(found.get("linked_chat_id")),
    }
    return [reason for reason, holds in reasons.items() if holds]


async def own_presence(bot: Bot, chat: int) -> Presence:
    """What the bot is in a group. TelegramError if Telegram does not answer."""
    try:
        return presence(await bot.get_chat_member(chat, bot.id))
    except Forbidden:
        return Presence.OUTSIDE
    except BadRequest as error:
        if "chat not found" in error.message.lower():
            return Presence.OUTSIDE
        raise
