"""What the rehearsal remembers, and what the bot changes in it."""

import asyncio
import itertools
import mimetypes
import secrets
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.rehearsal.entities import finish
from bot.rehearsal.pictures import size_of
from bot.rehearsal.profile import Profile
from bot.rehearsal.shapes import (
    Chat,
    ChatKind,
    File,
    JsonObject,
    Media,
    MediaKind,
    Message,
    Person,
    Press,
    Status,
)
from bot.rehearsal.updates import Updates

Watcher = Callable[[str, object], None]
Found = TypeVar("Found")


class State:
    """People, chats, messages, files, and the updates that wait for the bot.

    `start` is the first message and update id, and part of the ids of new accounts. A bot with a database outlives the
    rehearsal: ids taken from the clock keep a new one from being mistaken for one of an earlier rehearsal.
    """

    def __init__(self, bot_id: int, *, start: int = 1, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self.bot = Person(bot_id, "Undersigned", "rehearsal_bot", is_bot=True)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.presses: dict[str, Press] = {}
        self.profile = Profile(self.bot.first_name)
        self.updates = Updates(start)
        self._start = start
        self._shared_ids = itertools.count(start)
        self._group_ids: dict[int, itertools.count[int]] = {}
        self._account_ids = itertools.count(7_000_000_000 + start)
        self._chat_ids = itertools.count(4_000_000_001)
        self._watchers: set[Watcher] = set()

    # Watching

    def watch(self, watcher: Watcher) -> None:
        """Call the watcher with what changed: a name and the value."""
        self._watchers.add(watcher)

    def unwatch(self, watcher: Watcher) -> None:
        self._watchers.discard(watcher)

    def changed(self, what: str, value: object) -> None:
        """Tell the watchers."""
        for watcher in tuple(self._watchers):
            watcher(what, value)

    async def until(self, look: Callable[[], Found | None], timeout: float = 60) -> Found:  # noqa: ASYNC109
        """What `look` finds, as soon as it finds something true; TimeoutError after so many seconds.

        A LookupError in `look` counts as nothing found, so `lambda: chat.last.button("Sign")` will do.
        """
        woken = asyncio.Event()

        def wake(_what: str, _value: object) -> None:
            woken.set()

        self.watch(wake)
        try:
            async with asyncio.timeout(timeout):
                while True:
                    woken.clear()
                    try:
                        found = look()
                    except LookupError:
                        found = None
                    if found:
                        return found
                    await woken.wait()
        finally:
            self.unwatch(wake)

    # Who and where

    def add_person(self, first_name: str, *, language: str = "en", username: str = "", id: int | None = None) -> Person:  # noqa: A002
        """A new account with its private chat; it has not written to the bot yet."""
        person = Person(id or next(self._account_ids), first_name, username, language)
        self.people[person.id] = person
        chat = Chat(person.id, ChatKind.PRIVATE, person=person)
        chat.members = {person.id: Status.MEMBER, self.bot.id: Status.MEMBER}
        self.chats[chat.id] = chat
        self.changed("person", person)
        return person

    def add_group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        admins: Iterable[Person] = (),
        is_super: bool = False,
        bot: Status = Status.MEMBER,
        id: int | None = None,  # noqa: A002
    ) -> Chat:
        """A new group; the bot is in it already, so no update tells of it."""
        number = id or (-1_000_000_000_000 - next(self._chat_ids) if is_super else -next(self._chat_ids))
        chat = Chat(number, ChatKind.SUPERGROUP if is_super else ChatKind.GROUP, title)
        chat.members = {person.id: Status.MEMBER for person in members}
        chat.members |= {person.id: Status.ADMINISTRATOR for person in admins}
        chat.members[self.bot.id] = bot
        self.chats[chat.id] = chat
        self.changed("chat", chat)
        return chat

    def private(self, person: Person) -> Chat:
        """The person's chat with the bot."""
        return self.chats[person.id]

    def account(self, number: int) -> Person | None:
        return self.bot if number == self.bot.id else self.people.get(number)

    # Messages

    def next_message_id(self, chat: Chat) -> int:
        """Private chats and basic groups share the bot's own count; every supergroup has its own."""
        if chat.kind is ChatKind.SUPERGROUP:
            return next(self._group_ids.setdefault(chat.id, itertools.count(self._start)))
        return next(self._shared_ids)

    def now(self) -> int:
        return int(self.clock())

    def post(self, message: Message) -> Message:
        """Put a finished message into its chat."""
        message.chat.messages[message.id] = message
        self.changed("message", message)
        return message

    def new_message(self, chat: Chat, sender: Person, text: str = "") -> Message:
        """A message with the next id, not posted yet."""
        message = Message(self.next_message_id(chat), chat, sender, self.now())
        message.text, message.entities = finish(text)
        return message

    def revise(self, message: Message, *, shows_edit: bool = True) -> None:
        """Note that the author has changed a message."""
        if shows_edit:
            message.edited = self.now()
        self.changed("edited", message)

    def remove(self, message: Message) -> None:
        del message.chat.messages[message.id]
        self.changed("deleted", message)

    def keep(self, kind: MediaKind, name: str, data: bytes) -> Media:
        """Store bytes as a file; ValueError where a picture cannot be read."""
        width, height = size_of(data) if kind is MediaKind.PHOTO else (0, 0)
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        id_ = secrets.token_urlsafe(24)
        path = f"{kind.value}s/file_{len(self.files)}{name[name.rfind('.') :] if '.' in name else ''}"
        file = File(id_, secrets.token_urlsafe(9), path, name, mime, data, width, height)
        self.files[id_] = file
        return Media(kind, file)

    # Membership

    def set_status(self, chat: Chat, person: Person, status: Status, *, by: Person) -> None:
        """Change what somebody is in a chat, and queue the update about it."""
        before = chat.status(person)
        if before is status:
            return
        is_told = chat.kind is ChatKind.PRIVATE or person is self.bot or chat.status(self.bot).is_admin
        chat.members[person.id] = status
        self.changed("chat", chat)
        if is_told:
            self.updates.put(
                "my_chat_member" if person is self.bot else "chat_member",
                {
                    "chat": chat.as_json(),
                    "from": by.as_json(),
                    "date": self.now(),
                    "old_chat_member": self.member_json(chat, person, before),
                    "new_chat_member": self.member_json(chat, person, status),
                },
            )

    def member_json(self, chat: Chat, person: Person, status: Status | None = None) -> JsonObject:
        """The ChatMember of the Bot API."""
        status = status or chat.status(person)
        shape: JsonObject = {"user": person.as_json(), "status": status.value}
        if status is Status.KICKED:
            shape["until_date"] = 0
        if status is Status.CREATOR:
            shape["is_anonymous"] = False
        if status is Status.ADMINISTRATOR:
            rights = (*_RIGHTS, *(("can_manage_topics",) if chat.kind is ChatKind.SUPERGROUP else ()))
            shape |= {right: right not in chat.denied for right in rights} | {
                "can_be_edited": False,
                "is_anonymous": False,
            }
        return shape


_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)
