"""People, chats, messages and files, and how the Bot API shows them."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.rehearsal.entities import Entity

JsonObject = dict[str, object]


class ChatKind(StrEnum):
    """The kinds of chat that the rehearsal knows."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Status(StrEnum):
    """What somebody is in a chat."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"

    @property
    def is_present(self) -> bool:
        return self not in {Status.LEFT, Status.KICKED}

    @property
    def is_admin(self) -> bool:
        return self in {Status.CREATOR, Status.ADMINISTRATOR}


@dataclass(eq=False)
class Person:
    """A Telegram account, the bot's own included."""

    id: int
    first_name: str
    username: str = ""
    language: str = "en"
    is_bot: bool = False
    has_started: bool = False  # a bot may write only to whom has written to it
    has_blocked: bool = False

    def as_json(self) -> JsonObject:
        """The User of the Bot API."""
        shape: JsonObject = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            shape["username"] = self.username
        if self.language and not self.is_bot:
            shape["language_code"] = self.language
        return shape


@dataclass(eq=False)
class File:
    """Bytes that the server keeps, by the ids the Bot API gives them."""

    id: str
    unique_id: str
    path: str
    name: str
    mime: str
    data: bytes
    width: int = 0
    height: int = 0

    def as_json(self) -> JsonObject:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}


class MediaKind(StrEnum):
    """What a message can carry beside words; the value is the field's name."""

    PHOTO = "photo"
    DOCUMENT = "document"
    STICKER = "sticker"
    VOICE = "voice"


@dataclass(eq=False, slots=True)
class Media:
    """A picture, document, sticker or voice message."""

    kind: MediaKind
    file: File

    def as_json(self) -> JsonObject:
        """The field of a Message."""
        file = self.file
        shape = file.as_json()
        match self.kind:
            case MediaKind.PHOTO:
                return {"photo": [{**shape, "width": file.width, "height": file.height}]}
            case MediaKind.DOCUMENT:
                return {"document": {**shape, "file_name": file.name, "mime_type": file.mime}}
            case MediaKind.STICKER:
                sticker = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👋"}
                return {"sticker": {**shape, **sticker, "width": 512, "height": 512}}
            case MediaKind.VOICE:
                return {"voice": {**shape, "duration": 1, "mime_type": file.mime}}


@dataclass(eq=False)
class Message:
    """A message in a chat; `text` is the caption where there is media."""

    id: int
    chat: "Chat"
    sender: Person
    date: int
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    media: Media | None = None
    keyboard: list[list[JsonObject]] = field(default_factory=list)
    reply_markup: JsonObject | None = None  # a reply keyboard or force_reply: shown, never given back
    reply_to: "Message | None" = None
    edited: int | None = None
    is_protected: bool = False
    service: JsonObject | None = None
    preview: JsonObject | None = None
    reactions: list[JsonObject] = field(default_factory=list)
    thread: int = 0  # the message that begins its topic

    def button(self, label: str) -> JsonObject:
        """The button with this text or callback data; LookupError where there is none."""
        for row in self.keyboard:
            for button in row:
                if label in {button["text"], button.get("callback_data")}:
                    return button
        raise LookupError(f"no button {label!r} on {self.text!r}, only {self.buttons}")

    @property
    def buttons(self) -> list[str]:
        """The texts of the buttons, row by row."""
        return [str(button["text"]) for row in self.keyboard for button in row]

    def as_json(self, *, with_reply: bool = True) -> JsonObject:
        """The Message of the Bot API."""
        shape: JsonObject = {
            "message_id": self.id,
            "from": self.sender.as_json(),
            "chat": self.chat.as_json(),
            "date": self.date,
        }
        if self.edited:
            shape["edit_date"] = self.edited
        if self.thread:
            shape |= {"message_thread_id": self.thread, "is_topic_message": True}
        if self.is_protected:
            shape["has_protected_content"] = True
        if self.reply_to and with_reply:
            shape["reply_to_message"] = self.reply_to.as_json(with_reply=False)
        if self.service:
            return shape | self.service
        words = "caption" if self.media else "text"
        if self.media:
            shape |= self.media.as_json()
        if self.text:
            shape[words] = self.text
        if self.entities:
            shape["entities" if words == "text" else "caption_entities"] = [one.as_json() for one in self.entities]
        if self.preview and not self.media:
            shape["link_preview_options"] = self.preview
        if self.keyboard:
            shape["reply_markup"] = {"inline_keyboard": self.keyboard}
        return shape


@dataclass(eq=False)
class Chat:
    """A private chat with the bot, or a group."""

    id: int
    kind: ChatKind
    title: str = ""
    person: Person | None = None
    members: dict[int, Status] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: int | None = None
    moved_to: int | None = None
    username: str = ""  # a public group has one
    linked_chat: int | None = None  # the channel that is discussed here
    is_forum: bool = False
    topics: dict[int, str] = field(default_factory=dict)  # the names of its topics, by the message that begins each
    closed_topics: set[int] = field(default_factory=set)
    denied: set[str] = field(default_factory=set)  # rights that the bot has not, though it is an administrator

    def status(self, person: Person) -> Status:
        return self.members.get(person.id, Status.LEFT)

    @property
    def last(self) -> Message:
        """The newest message; LookupError where nothing was said."""
        if not self.messages:
            raise LookupError(f"nothing was said in {self.id}")
        return self.messages[max(self.messages)]

    def as_json(self) -> JsonObject:
        """The Chat of the Bot API."""
        shape: JsonObject = {"id": self.id, "type": self.kind.value}
        if self.person:
            shape["first_name"] = self.person.first_name
            if self.person.username:
                shape["username"] = self.person.username
        else:
            shape["title"] = self.title
            if self.username:
                shape["username"] = self.username
            if self.is_forum:
                shape["is_forum"] = True
        if self.kind is ChatKind.GROUP:
            shape["all_members_are_administrators"] = False
        return shape


@dataclass(eq=False)
class Press:
    """A button that somebody pressed, and the bot's answer to it."""

    id: str
    person: Person
    message: Message
    data: str
    at: float
    answer: JsonObject | None = None

    def as_json(self) -> JsonObject:
        """The CallbackQuery of the Bot API."""
        return {
            "id": self.id,
            "from": self.person.as_json(),
            "message": self.message.as_json(),
            "chat_instance": str(self.message.chat.id),
            "data": self.data,
        }
