"""What `undersigned check` looks at on Telegram: the token, the admin group, and the channel for news."""

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.health.signs import Finding
from bot.messaging.events import Exposure, Presence
from bot.settings import TelegramSettings

from .group import exposures, own_presence
from .platform import telegram_bot
from .transport import call
from .updates import presence

_GROUPS = ("group", "supergroup")
_OPEN = {
    Exposure.CHANNEL: "is a channel: all its subscribers read the cards, and nobody can decide there. Make a private "
    "group, and set UNDERSIGNED_TELEGRAM__ADMIN_CHAT to its id.",
    Exposure.PUBLIC: "is public: anybody can find it, join it and read the cards. Make it private in its settings.",
    Exposure.LINKED: "is where a channel is discussed: readers of the channel can join it and read the cards. "
    "Unlink the channel, or choose another group.",
}


async def examine(settings: TelegramSettings, channel: str | None = None) -> AsyncIterator[Finding]:
    """Check the token, the admin group and the channel, in this order. There must be a token."""
    assert settings.token is not None  # noqa: S101
    logging.getLogger("telegram").setLevel(logging.ERROR)
    bot = telegram_bot(settings.token.get_secret_value(), str(settings.api_url))
    try:
        async for finding in _examine(bot, settings.admin_chat, channel):
            yield finding
    finally:
        await bot.shutdown()


async def _examine(bot: Bot, admin_chat: int | None, channel: str | None) -> AsyncIterator[Finding]:
    try:
        await bot.initialize()
    except InvalidToken:
        yield Finding(
            False, "Telegram does not know the token. Copy it from BotFather into UNDERSIGNED_TELEGRAM__TOKEN again."
        )
        return
    except TelegramError as error:
        yield Finding(False, f"Telegram cannot be reached ({type(error).__name__}). Check the network and try again.")
        return
    yield Finding(True, f"The token is that of @{bot.username}.")
    if admin_chat is None:
        yield await _find_groups(bot)
    else:
        async for finding in _check_group(bot, admin_chat):
            yield finding
    if channel is not None:
        yield await _check_channel(bot, int(channel))


async def _find_groups(bot: Bot) -> Finding:
    """Without a configured group, name the groups of the latest updates, which are not acknowledged."""
    try:
        updates = await call(bot, "getUpdates", timeout=0)
    except TelegramError:
        updates = []
    groups = {chat["id"]: chat["title"] for update in updates for chat in _chats(update) if chat.get("type") in _GROUPS}
    if groups:
        heard = "; ".join(f"“{title}” is {number}" for number, title in groups.items())
        return Finding(
            False, f"UNDERSIGNED_TELEGRAM__ADMIN_CHAT is not set. The bot has heard of these groups: {heard}."
        )
    return Finding(
        False,
        f"UNDERSIGNED_TELEGRAM__ADMIN_CHAT is not set. Add @{bot.username} to the admin group as an administrator, "
        "write /pending there, and run this check again: it will name the group's id.",
    )


def _chats(update: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The chats of an update. The raw data is read, because the library would log an update that it cannot read, with
    its text.
    """
    for part in update.values():
        message = part.get("message", part) if isinstance(part, dict) else {}
        if isinstance(message, dict) and isinstance(message.get("chat"), dict):
            yield message["chat"]


async def _check_group(bot: Bot, admin_chat: int) -> AsyncIterator[Finding]:
    try:
        chat = await call(bot, "getChat", chat_id=admin_chat)
        own = await own_presence(bot, admin_chat)
        open_by = await exposures(bot, admin_chat)
    except ChatMigrated as moved:
        yield Finding(
            False,
            "The admin group has become a supergroup. "
            f"Set UNDERSIGNED_TELEGRAM__ADMIN_CHAT to its new id: {moved.new_chat_id}.",
        )
        return
    except (BadRequest, Forbidden):
        own = Presence.OUTSIDE
    except TelegramError as error:
        yield Finding(False, f"The admin group cannot be checked ({type(error).__name__}). Try again.")
        return
    if own is Presence.OUTSIDE:
        yield Finding(
            False, f"The bot is not in the admin group {admin_chat}. Add @{bot.username} there as an administrator."
        )
        return
    title = chat.get("title", "")
    for how in open_by:
        yield Finding(False, f"The admin group “{title}” {_OPEN[how]}")
    if own is not Presence.LEADER:
        yield Finding(
            False,
            f"The bot is in the admin group “{title}”, but no administrator: Telegram tells only administrators "
            "who joins and who leaves. Make it one; it needs no single right.",
        )
    else:
        yield Finding(True, f"The bot is an administrator of the admin group “{title}”.")
    if chat.get("is_forum"):
        yield await _check_topics(bot, admin_chat, title)


async def _check_channel(bot: Bot, channel: int) -> Finding:
    """Whether the bot may tell news there."""
    try:
        title = str((await call(bot, "getChat", chat_id=channel)).get("title", ""))
        member = await bot.get_chat_member(channel, bot.id)
    except ChatMigrated as moved:
        new = moved.new_chat_id
        return Finding(False, f"The group of `announce` has become a supergroup: set `announce` to {new}.")
    except (BadRequest, Forbidden):
        title, member = "", None
    except TelegramError as error:
        return Finding(False, f"The channel of `announce` cannot be checked ({type(error).__name__}). Try again.")
    if member is None or presence(member) is Presence.OUTSIDE:
        return Finding(False, f"The bot is not in the channel {channel} of `announce`. Add @{bot.username} there.")
    # Only channels have this right; in a group every member may write, unless it is restricted.
    if getattr(member, "can_post_messages", None) is False or getattr(member, "can_send_messages", None) is False:
        return Finding(
            False, f"The bot may not write in “{title}”, where news of the letter are told. Let it post messages."
        )
    return Finding(True, f"News of the letter are told in “{title}”.")


async def _check_topics(bot: Bot, admin_chat: int, title: str) -> Finding:
    """Topics are not needed, so their lack is no fault."""
    try:
        member = await bot.get_chat_member(admin_chat, bot.id)
    except TelegramError as error:
        return Finding(False, f"The admin group cannot be checked ({type(error).__name__}). Try again.")
    if getattr(member, "can_manage_topics", False):
        return Finding(
            True, f"The admin group “{title}” has topics, and the bot sorts what waits, what is decided, and reports."
        )
    return Finding(
        True,
        f"The admin group “{title}” has topics, but the bot may not make any: all it says is in General. "
        "To have it sorted, give the bot the right to manage topics.",
    )
