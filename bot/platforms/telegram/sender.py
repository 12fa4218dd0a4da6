"""Sends deliveries to Telegram, and translates its errors into those of the delivery worker."""

import logging
import re
from collections.abc import Awaitable
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from telegram import Bot, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError
from telegram.error import ChatMigrated as SupergroupMade

from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater
from bot.delivery.topics import TopicGone
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.code import with_code
from bot.messaging.events import Presence
from bot.messaging.messages import Choice, Delivery, File, Invitation, Message
from bot.platforms.telegram.rendering import html
from bot.runtime.rate_limit import Limit
from storage.records import Account, Address, OutboxMessage, Platform

from .links import claim, claims, invitation
from .policy import GROUP, OVERALL, PRIVATE_CHAT, TOAST_MOST, TOPIC_NAME_MOST
from .transport import asked_to_wait, call
from .updates import presence

log = logging.getLogger(__name__)


_SAME = "message is not modified"
_CANNOT_EDIT = ("message to edit not found", "message can't be edited", "there is no text in the message to edit")
_TOO_OLD, _GONE = "message can't be deleted", "message to delete not found"
_CANNOT_DELETE = (_TOO_OLD, "message_delete_forbidden", "not enough rights", "chat_admin_required")
# Errors of messages that Telegram will never accept. Any other refusal may concern the chat and be temporary.
_NEVER = (
    *("message is too long", "message_too_long", "caption is too long", "can't parse entities", "text is empty"),
    *(
        "text must be non-empty",
        "button_data_invalid",
        "button_url_invalid",
        "reply_markup_too_long",
        "buttons are too",
    ),
    *("wrong file", "photo_invalid_dimensions", "image_process_failed", "file is too big", "entities_too_long"),
)
# The part of an error in which Telegram quotes the refused message, which must not reach a log.
_QUOTATION = re.compile(r"""(?<!\w)["'“‘«`].*""", re.DOTALL)
_NO_TOPIC, _CLOSED_TOPIC = ("message thread not found", "topic_deleted", "topic_id_invalid"), "topic_closed"
_NOBODY_THERE = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")
_NO_SUCH_MEMBER = ("user not found", "participant_id_invalid", "user_id_invalid", "user_not_participant")

T = TypeVar("T")


class TelegramSender:
    """See `bot.delivery.sender.Sender`."""

    platform = Platform.TELEGRAM
    overall = OVERALL
    capabilities = CAPABILITIES[platform]

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    def limit(self, chat: str) -> Limit:
        """The rate limit of a group, whose id is negative, or of a private chat."""
        return GROUP if chat.startswith("-") else PRIVATE_CHAT

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        """See `bot.delivery.sender.Sender.deliver`."""
        if delivery.press:
            await self._answer(delivery.press, delivery.toast)
        chat = int(outgoing.address.chat)
        if delivery.removes and delivery.message is None:
            await self._take_away(chat, delivery.replaces)
            return None
        if delivery.message is None:
            return None
        if delivery.removes:
            await self._remove(chat, delivery.replaces or shown, delivery.message)
            return None
        link = invitation(self._bot.username, outgoing.letter)
        shown_message = with_code(delivery.message, link)
        old = delivery.replaces or shown
        try:
            if delivery.message.file is not None:
                return await self._send_file(chat, delivery.message, delivery.message.file, delivery.thread)
            if shown_message.picture is not None:
                return await self._send_picture(chat, shown_message, link, delivery.thread)
            if old and await self._edit(chat, int(old), delivery.message, link):
                return old
            return await self._send(chat, delivery.message, link, delivery.thread)
        except RecipientUnreachable as refusal:
            raise (_of_topic(refusal) if delivery.thread else None) or refusal from None

    async def open_topic(self, address: Address, name: str) -> str | None:
        """See `bot.delivery.topics.OpensTopics`."""
        try:
            made = await call(self._bot, "createForumTopic", chat_id=int(address.chat), name=name[:TOPIC_NAME_MOST])
        except (BadRequest, Forbidden):
            return None  # it has no topics, or the bot may not make any
        except RetryAfter as flood:
            raise RetryLater(asked_to_wait(flood)) from None
        return str(made["message_thread_id"])

    async def _take_away(self, chat: int, message: str) -> None:
        """Delete a message of either side. One that can no longer be deleted stays."""
        try:
            await call(self._bot, "deleteMessage", chat_id=chat, message_id=int(message))
        except BadRequest:
            return
        except TelegramError as error:
            raise _in_our_words(error) from None

    async def _remove(self, chat: int, shown: str | None, instead: Message) -> None:
        """Delete a message. If the bot may no longer delete it, change its text instead."""
        if shown is None:
            return
        try:
            await call(self._bot, "deleteMessage", chat_id=chat, message_id=int(shown))
        except BadRequest as error:
            text = error.message.lower()
            if any(reason in text for reason in _CANNOT_DELETE):
                # The message is too old, or the bot lacks the right: its text must be removed nevertheless.
                if not await self._edit(chat, int(shown), instead) and _TOO_OLD not in text:
                    raise RecipientUnreachable(_said(error)) from None
            elif _GONE not in text:
                raise _in_our_words(error) from None
        except TelegramError as error:
            raise _in_our_words(error) from None

    async def _answer(self, press: str, toast: str) -> None:
        """Answer a press. A press that is too old needs no answer."""
        try:
            await call(self._bot, "answerCallbackQuery", callback_query_id=press, text=toast[:TOAST_MOST])
        except BadRequest:
            return
        except TelegramError as error:
            raise _in_our_words(error) from None

    async def _edit(self, chat: int, message_id: int, message: Message, link: str = "") -> bool:
        """Edit a message; False if it no longer exists or can no longer be edited."""
        try:
            await call(self._bot, "editMessageText", chat_id=chat, message_id=message_id, **self._shown(message, link))
        except BadRequest as error:
            text = error.message.lower()
            if _SAME in text:
                return True
            if any(reason in text for reason in _CANNOT_EDIT):
                return False
            raise _in_our_words(error) from None
        except TelegramError as error:
            raise _in_our_words(error) from None
        return True

    async def _send(self, chat: int, message: Message, link: str, thread: str) -> str:
        shown = self._shown(message, link) | ({"message_thread_id": int(thread)} if thread else {})
        sent = await _translated(
            call(self._bot, "sendMessage", chat_id=chat, protect_content=message.confidential, **shown)
        )
        return str(sent["message_id"])

    def _shown(self, message: Message, link: str) -> dict[str, Any]:
        """A message as parameters of the Bot API. `link` opens the private chat with the bot."""
        return {
            "text": html(message.text) + claims(message, link),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "reply_markup": self._keyboard(message, link),
        }

    async def _send_picture(self, chat: int, message: Message, link: str, thread: str) -> str:
        sent = await _translated(
            self._bot.send_photo(
                chat,
                message.picture or b"",
                caption=html(message.text),
                parse_mode="HTML",
                reply_markup=InlineKeyboardMarkup.de_json(self._keyboard(message, link)),
                protect_content=message.confidential,
                filename="picture.png",
                message_thread_id=int(thread) if thread else None,
            )
        )
        return str(sent.message_id)

    async def _send_file(self, chat: int, message: Message, file: File, thread: str) -> str:
        sent = await _translated(
            self._bot.send_document(
                chat,
                file.content,
                caption=html(message.text),
                parse_mode="HTML",
                protect_content=message.confidential,
                filename=file.name,
                message_thread_id=int(thread) if thread else None,
            )
        )
        return str(sent.message_id)

    def _keyboard(self, message: Message, link: str) -> dict[str, Any]:
        rows = ([choice for choice in row if self._can(choice)] for row in message.choices)
        return {"inline_keyboard": [[_button(choice, link) for choice in row] for row in rows if row]}

    def _can(self, choice: Choice) -> bool:
        """Whether a button would do something: a card needs inline mode, which @BotFather switches on."""
        return choice.invitation is not Invitation.CARD or bool(self._bot.supports_inline_queries)

    async def presence(self, group: Address, account: Account) -> Presence | None:
        """Ask Telegram what an account is in a group; None if it does not answer now."""
        if account.id == group.chat:
            return Presence.LEADER  # an anonymous admin: Telegram lets nobody else speak as the group
        try:
            return presence(await self._bot.get_chat_member(int(group.chat), int(account.id)))
        except BadRequest as error:
            if any(reason in error.message.lower() for reason in _NO_SUCH_MEMBER):
                return Presence.OUTSIDE
            log.warning("a membership could not be looked up: %s", type(error).__name__)
        except Exception as error:
            log.warning("a membership could not be looked up: %s", type(error).__name__)
        return None


def _button(choice: Choice, link: str) -> dict[str, Any]:
    button: dict[str, Any] = {"text": choice.label}
    if choice.action is not None:
        button["callback_data"] = choice.action.encode()
    elif choice.page:
        button["url"] = choice.page
    elif choice.invitation is Invitation.COPY:
        button["copy_text"] = {"text": link}
    elif choice.invitation is Invitation.CLAIM:
        button["copy_text"] = {"text": claim(link, choice)}
    elif choice.invitation is Invitation.SHARE:
        button["url"] = f"https://t.me/share/url?{urlencode({'url': link, 'text': choice.words}, quote_via=quote)}"
    elif choice.invitation is Invitation.GROUP:
        # Telegram asks for one right to be given, and the bot uses none.
        button["url"] = f"{link.partition('?')[0]}?startgroup={choice.words}&admin=manage_chat"
    elif choice.invitation is Invitation.CARD:
        button["switch_inline_query"] = ""
    else:
        button["url"] = link
    if choice.tone is not None:
        button["style"] = choice.tone
    return button


async def _translated(call: Awaitable[T]) -> T:
    try:
        return await call
    except TelegramError as error:
        raise _in_our_words(error) from None


def _of_topic(refusal: RecipientUnreachable) -> TopicGone | None:
    """What a refusal says about the topic into which a message was to go, if it is about that."""
    reason = refusal.reason.lower()
    if any(each in reason for each in (*_NO_TOPIC, _CLOSED_TOPIC)):
        return TopicGone(closed=_CLOSED_TOPIC in reason)
    return None


def _said(error: TelegramError) -> str:
    """The text of a refusal, without the quoted message."""
    return _QUOTATION.sub("…", error.message)


def _in_our_words(error: TelegramError) -> Exception:
    """The error of the delivery worker for an error of Telegram. No other code distinguishes Telegram's errors."""
    match error:
        case RetryAfter():
            return RetryLater(asked_to_wait(error))
        case SupergroupMade():
            return ChatMigrated(str(error.new_chat_id))
        case Forbidden():
            return RecipientUnreachable()
        case BadRequest() if any(reason in error.message.lower() for reason in _NOBODY_THERE):
            return RecipientUnreachable()
        case BadRequest() if any(reason in error.message.lower() for reason in _NEVER):
            return Rejected(_said(error))
        case BadRequest():
            return RecipientUnreachable(_said(error))
        case _:
            return RetryLater()
