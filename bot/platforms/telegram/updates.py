"""Translates Telegram's updates into events. It decides nothing."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update, User
from telegram import Document as Attachment
from telegram.constants import ChatType

from bot.messaging.actions import ACTION_BYTES, Action
from bot.messaging.bounds import LANGUAGE_MOST, NAME_MOST, cut, is_within
from bot.messaging.commands import QUOTING
from bot.messaging.events import (
    Command,
    Content,
    Document,
    Event,
    Membership,
    Moved,
    OwnMembership,
    Presence,
    Press,
    Reply,
    Room,
    Strange,
    Text,
    Unreadable,
)
from storage.records import Platform

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "chat_member", "my_chat_member", "inline_query")
_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<bot>\w+))?(?:\s+(?P<argument>.*))?", re.DOTALL)
_FILE_ID_MOST = 255
_LEADERS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class UpdateReader:
    """Reads updates. It knows the bot's user name and the ids of the admin groups."""

    username: str
    admin_chats: Collection[str]

    def events(self, update: Update) -> list[Event]:
        """The events of an update; none if it does not concern the bot."""
        found: Iterable[Event | None]
        if update.message is not None:
            found = self._message(str(update.update_id), update.message)
        elif update.edited_message is not None:
            found = [self._edited(str(update.update_id), update.edited_message)]
        elif update.callback_query is not None:
            found = [self._press(str(update.update_id), update.callback_query)]
        elif update.chat_member is not None:
            found = [self._membership(str(update.update_id), update.chat_member)]
        elif update.my_chat_member is not None:
            found = [self._own_membership(str(update.update_id), update.my_chat_member)]
        else:
            found = []
        return [event for event in found if event is not None]

    def _message(self, key: str, message: Message) -> list[Event | None]:
        if message.migrate_to_chat_id is not None:
            return [self._event(key, message.chat, message.from_user, Moved(str(message.migrate_to_chat_id)))]
        came = [(user, True) for user in message.new_chat_members]
        left = [(message.left_chat_member, False)] if message.left_chat_member else []
        if came or left:
            at = int(message.date.timestamp())
            return [
                self._event(f"{key}:{number}", message.chat, user, Membership(present, at=at))
                for number, (user, present) in enumerate([*came, *left])
                if self._room(message.chat) is Room.ADMINS and not self._is_me(user)
            ]
        content = self._content(message)
        event = self._event(key, message.chat, message.from_user, content, message.sender_chat) if content else None
        if event is not None and message.is_topic_message and event.room is Room.ADMINS:
            event = replace(event, thread=str(message.message_thread_id))
        return [event]

    def _content(self, message: Message) -> Content | None:
        private = message.chat.type == ChatType.PRIVATE
        if private and message.document is not None and not message.animation:
            return _document(message, message.document)
        is_file = message.document is not None and not message.animation
        if message.document is not None and is_file and self._room(message.chat) is Room.ADMINS:
            return self._command_below(message, message.document)
        if message.text is None:
            something = message.effective_attachment or message.story or message.dice or message.poll
            return Unreadable(Strange.OTHER) if private and something else None
        if not is_within(message.text):
            return Unreadable(Strange.TOO_LONG) if private else None
        text = _clean(message.text)
        command, answers = _COMMAND.fullmatch(text), self._answered(message)
        if command is None and private:
            return Text(text, source=str(message.message_id))
        if command is None:
            return Reply(str(message.message_id), text, answers) if answers else None
        if (command["bot"] or self.username).lower() != self.username.lower():
            return None
        return Command(
            command["name"].lower(),
            (command["argument"] or "").strip(),
            answers,
            file=self._answered_file(message),
            quoted=self._answered_words(message) if command["name"].lower() in QUOTING else "",
        )

    def _command_below(self, message: Message, attachment: Attachment) -> Content | None:
        """A file in the admin group, with a command as its caption or without."""
        document = _document(message, attachment)
        caption = _clean(message.caption) if message.caption and is_within(message.caption) else ""
        command = _COMMAND.fullmatch(caption)
        if not isinstance(document, Document):
            return None
        if command is None or (command["bot"] or self.username).lower() != self.username.lower():
            return document
        return Command(command["name"].lower(), (command["argument"] or "").strip(), file=document)

    def _answered_file(self, message: Message) -> Document | None:
        """The file to which somebody in the admin group replies."""
        answered = message.reply_to_message
        if answered is None or answered.document is None or self._room(message.chat) is not Room.ADMINS:
            return None
        found = _document(answered, answered.document)
        return found if isinstance(found, Document) else None

    def _answered_words(self, message: Message) -> str:
        """The words of somebody's message to which somebody in the admin group replies; "" if there are none."""
        answered = message.reply_to_message
        if answered is None or self._room(message.chat) is not Room.ADMINS or self._answered(message):
            return ""
        return _clean(answered.text) if answered.text and is_within(answered.text) else ""

    def _answered(self, message: Message) -> str:
        """The message of the bot to which somebody in the admin group replies; "" if there is none."""
        answered = message.reply_to_message
        if answered is not None and answered.forum_topic_created:
            return ""  # so Telegram marks what is written in a topic
        if answered is None or answered.from_user is None or self._room(message.chat) is not Room.ADMINS:
            return ""
        return str(answered.message_id) if self._is_me(answered.from_user) else ""

    def _edited(self, key: str, message: Message) -> Event | None:
        if message.chat.type != ChatType.PRIVATE:
            return None
        return self._event(key, message.chat, message.from_user, Unreadable(Strange.EDITED))

    def _press(self, key: str, query: CallbackQuery) -> Event | None:
        if query.message is None:
            return None
        data = query.data or ""
        action = Action.decode(_clean(data)) if is_within(data, ACTION_BYTES) else None
        press = Press(query.id, str(query.message.message_id), action)
        return self._event(key, query.message.chat, query.from_user, press)

    def _membership(self, key: str, change: ChatMemberUpdated) -> Event | None:
        if self._room(change.chat) is not Room.ADMINS:
            return None
        found = presence(change.new_chat_member)
        at = int(change.date.timestamp())
        content = Membership(found is not Presence.OUTSIDE, found is Presence.LEADER, at)
        return self._event(key, change.chat, change.new_chat_member.user, content)

    def _own_membership(self, key: str, change: ChatMemberUpdated) -> Event | None:
        if self._room(change.chat) is not Room.ADMINS:
            return None
        content = OwnMembership(presence(change.new_chat_member), int(change.date.timestamp()))
        return self._event(key, change.chat, change.new_chat_member.user, content)

    def _is_me(self, user: User) -> bool:
        return (user.username or "").lower() == self.username.lower()

    def _event(
        self, key: str, chat: Chat, user: User | None, content: Content, group: Chat | None = None
    ) -> Event | None:
        room = self._room(chat)
        if room is None:
            return None
        if group is not None and group.id == chat.id:
            # An anonymous admin writes as the group itself.
            account, person, language = str(chat.id), _name(chat.title or ""), ""
        elif user is not None:
            account, person, language = (
                str(user.id),
                _name(user.full_name),
                cut(user.language_code or "", LANGUAGE_MOST),
            )
        else:
            return None
        return Event(Platform.TELEGRAM, key, str(chat.id), room, account, person, language, content)

    def _room(self, chat: Chat) -> Room | None:
        if chat.type == ChatType.PRIVATE:
            return Room.PRIVATE
        if str(chat.id) in self.admin_chats:
            return Room.ADMINS
        return Room.GROUP if chat.type in (ChatType.GROUP, ChatType.SUPERGROUP) else None


def _document(message: Message, document: Attachment) -> Content:
    if not is_within(document.file_id, _FILE_ID_MOST):
        return Unreadable(Strange.OTHER)
    name, size = _clean((document.file_name or "")[-NAME_MOST:]), document.file_size or 0
    return Document(_clean(document.file_id), name, size, str(message.message_id))


def presence(member: ChatMember) -> Presence:
    """The presence of a chat member. A restricted member may be in the group or not."""
    if member.status in _LEADERS:
        return Presence.LEADER
    inside = member.status == ChatMember.MEMBER or (isinstance(member, ChatMemberRestricted) and member.is_member)
    return Presence.MEMBER if inside else Presence.OUTSIDE


def _name(text: str) -> str:
    return _clean(cut(text, NAME_MOST))


def _clean(text: str) -> str:
    """The text without halves of surrogate pairs, which neither the database nor JSON can store."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
