"""The world of a rehearsal: the actions of people."""

import secrets

from bot.rehearsal.entities import finish
from bot.rehearsal.shapes import Chat, ChatKind, MediaKind, Message, Person, Press, Status
from bot.rehearsal.state import State


class World(State):
    """The state, and everything a person can do in it. Each act queues the updates that Telegram would."""

    # Speaking

    def say(self, person: Person, text: str, chat: Chat | None = None, *, reply_to: Message | None = None) -> Message:
        """The person writes, to the bot unless a group is named; commands are marked as Telegram marks them."""
        chat = self._entered(person, chat)
        message = self.new_message(chat, person, text)
        if not message.text:
            raise ValueError("a message needs words")
        message.reply_to = reply_to
        return self._sent(message)

    def start(self, person: Person, payload: str = "") -> Message:
        """The person follows a link to the bot: t.me/bot?start=payload."""
        if person.has_blocked:
            self.unblock(person)
        return self.say(person, f"/start {payload}".strip())

    def send(
        self,
        person: Person,
        kind: MediaKind,
        name: str,
        data: bytes,
        chat: Chat | None = None,
        *,
        caption: str = "",
        reply_to: Message | None = None,
    ) -> Message:
        """The person sends a picture, a document, a sticker or a voice message."""
        chat = self._entered(person, chat)
        media = self.keep(kind, name, data)
        message = self.new_message(chat, person, caption)
        message.media = media
        message.reply_to = reply_to
        return self._sent(message)

    def edit(self, person: Person, message: Message, text: str) -> None:
        """The person changes an own message."""
        if message.sender is not person:
            raise ValueError("only one's own message can be edited")
        message.text, message.entities = finish(text)
        self.revise(message)
        if self._is_heard(message):
            self.updates.put("edited_message", message.as_json())

    def press(self, person: Person, message: Message, label: str) -> Press:
        """The person presses the button with this text or callback data; LookupError where there is none."""
        button = message.button(label)
        data = button.get("callback_data")
        if data is None:
            raise LookupError(f"the button {label!r} tells the bot nothing")
        press = Press(str(secrets.randbits(62)), person, message, str(data), self.clock())
        self.presses[press.id] = press
        self.updates.put("callback_query", press.as_json())
        self.changed("press", press)
        return press

    # Blocking and starting

    def block(self, person: Person) -> None:
        """The person stops the bot."""
        if not person.has_blocked:
            person.has_blocked = True
            self._tell_blocked(person, Status.KICKED)

    def unblock(self, person: Person) -> None:
        if person.has_blocked:
            person.has_blocked = False
            self._tell_blocked(person, Status.MEMBER)

    def set_language(self, person: Person, language: str) -> None:
        """The person switches the language of the app; the bot learns it with the next update."""
        person.language = language
        self.changed("person", person)

    # Groups

    def join(self, person: Person, chat: Chat) -> None:
        self.set_status(chat, person, Status.MEMBER, by=person)
        self._notice(chat, person, {"new_chat_members": [person.as_json()]})

    def leave(self, person: Person, chat: Chat) -> None:
        self.set_status(chat, person, Status.LEFT, by=person)
        self._notice(chat, person, {"left_chat_member": person.as_json()})

    def promote(self, person: Person, chat: Chat, *, by: Person | None = None) -> None:
        """Make a member, or the bot, an administrator."""
        self.set_status(chat, person, Status.ADMINISTRATOR, by=by or self._somebody(chat))

    def demote(self, person: Person, chat: Chat, *, by: Person | None = None) -> None:
        self.set_status(chat, person, Status.MEMBER, by=by or self._somebody(chat))

    def remove_member(self, person: Person, chat: Chat, *, by: Person | None = None) -> None:
        """Remove a member, or the bot, from the group."""
        self.set_status(chat, person, Status.KICKED, by=by or self._somebody(chat))

    def pin(self, person: Person, message: Message) -> None:
        message.chat.pinned = message.id
        self.changed("chat", message.chat)
        self._notice(message.chat, person, {"pinned_message": message.as_json(with_reply=False)})

    def upgrade(self, chat: Chat) -> Chat:
        """Move a basic group to a supergroup: a new id, and from now on an error for the old one."""
        if chat.kind is not ChatKind.GROUP or chat.moved_to:
            raise ValueError("only a basic group becomes a supergroup")
        creator = self._somebody(chat)
        moved = self._move(chat)
        self._notice(chat, creator, {"migrate_to_chat_id": moved.id})
        self._notice(moved, creator, {"migrate_from_chat_id": chat.id})
        return moved

    def find(self, number: int) -> Chat | None:
        """The chat with this id.

        A bot may remember from an earlier rehearsal that a group became a supergroup: then it is one.
        """
        if number not in self.chats:
            for chat in tuple(self.chats.values()):
                if chat.kind is ChatKind.GROUP and _id_as_supergroup(chat) == number:
                    self._move(chat)
        return self.chats.get(number)

    # Helpers

    def _move(self, chat: Chat) -> Chat:
        moved = self.add_group(chat.title, is_super=True, id=_id_as_supergroup(chat))
        moved.members = dict(chat.members)
        chat.moved_to = moved.id
        self.changed("moved", chat)
        return moved

    def _entered(self, person: Person, chat: Chat | None) -> Chat:
        chat = chat or self.private(person)
        if chat.moved_to:
            raise ValueError("the group has moved")
        if chat.kind is ChatKind.PRIVATE:
            if person.has_blocked:
                raise ValueError(f"{person.first_name} has blocked the bot")
            if not person.has_started:
                person.has_started = True
                self.changed("person", person)
        elif not chat.status(person).is_present:
            raise ValueError(f"{person.first_name} is not in {chat.title}")
        return chat

    def _sent(self, message: Message) -> Message:
        self.post(message)
        if self._is_heard(message):
            self.updates.put("message", message.as_json())
        return message

    def _is_heard(self, message: Message) -> bool:
        """Whether the bot gets a message: in groups, by default, only what is meant for it.

        Source: https://core.telegram.org/bots/features#privacy-mode
        """
        chat = message.chat
        if chat.kind is ChatKind.PRIVATE:
            return True
        if not chat.status(self.bot).is_present:
            return False
        if chat.status(self.bot).is_admin or message.service:
            return True
        if message.reply_to and message.reply_to.sender is self.bot:
            return True
        address = f"@{self.bot.username}".lower()
        first = message.text.split(maxsplit=1)[0].lower() if message.text else ""
        is_command = first.startswith("/") and ("@" not in first or first.endswith(address))
        return is_command or address in message.text.lower()

    def _notice(self, chat: Chat, person: Person, service: dict[str, object]) -> None:
        message = self.new_message(chat, person)
        message.service = service
        self._sent(message)

    def _tell_blocked(self, person: Person, status: Status) -> None:
        self.set_status(self.private(person), self.bot, status, by=person)
        self.changed("person", person)

    def _somebody(self, chat: Chat) -> Person:
        """Who acts for the group: its first administrator, or else its first member."""
        there = [self.people[id_] for id_, status in chat.members.items() if id_ in self.people and status.is_present]
        return next((person for person in there if chat.status(person).is_admin), there[0])


def _id_as_supergroup(chat: Chat) -> int:
    return chat.id - 1_000_000_000_000
