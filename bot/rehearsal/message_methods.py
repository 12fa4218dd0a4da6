"""The methods of the Bot API that send, change and delete messages."""

from bot.rehearsal.arguments import Method, check_may_write, find_chat, read_text
from bot.rehearsal.calls import ApiError, Parameters, bad_request
from bot.rehearsal.entities import Entity, units
from bot.rehearsal.keyboard import read_inline_keyboard
from bot.rehearsal.pace import Pace
from bot.rehearsal.shapes import Chat, ChatKind, JsonObject, Media, MediaKind, Message
from bot.rehearsal.world import World

_TEXT_LIMIT = 4096
_CAPTION_LIMIT = 1024
_PHOTO_LIMIT = 10 * 1024 * 1024
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


class MessageMethods:
    """Sending, changing and deleting; `pace` refuses what comes too fast."""

    def __init__(self, world: World, pace: Pace) -> None:
        self.world = world
        self.pace = pace
        self.table: dict[str, Method] = {
            "sendMessage": self.send_message,
            "sendPhoto": lambda parameters: self._send_file(parameters, MediaKind.PHOTO),
            "sendDocument": lambda parameters: self._send_file(parameters, MediaKind.DOCUMENT),
            "editMessageText": self.edit_text,
            "editMessageCaption": self.edit_caption,
            "editMessageReplyMarkup": self.edit_reply_markup,
            "deleteMessage": self.delete,
            "deleteMessages": self.delete_several,
        }

    # Sending

    def send_message(self, parameters: Parameters) -> JsonObject:
        if not parameters.text("text"):
            raise bad_request("message text is empty")
        message = self._new(parameters)
        message.text, message.entities = self._read_message_text(parameters)
        message.preview = parameters.parsed_object("link_preview_options", "link preview options") or None
        return self._post(message)

    def _send_file(self, parameters: Parameters, kind: MediaKind) -> JsonObject:
        message = self._new(parameters)
        message.text, message.entities = self._read_caption(parameters)
        message.media = self._read_media(parameters, kind)
        return self._post(message)

    def _new(self, parameters: Parameters) -> Message:
        chat = find_chat(self.world, parameters)
        check_may_write(self.world, chat)
        message = Message(0, chat, self.world.bot, self.world.now())
        message.is_protected = parameters.flag("protect_content")
        message.thread = _read_thread(parameters, chat)
        message.reply_to = self._read_reply(parameters, chat)
        markup = parameters.parsed_object("reply_markup", "reply keyboard markup")
        if "inline_keyboard" in markup:
            message.keyboard = read_inline_keyboard(markup)
        elif markup:
            message.reply_markup = markup
        return message

    def _post(self, message: Message) -> JsonObject:
        self._slow_down(message.chat)
        # Only what is really sent takes an id.
        message.id = self.world.next_message_id(message.chat)
        return self.world.post(message).as_json()

    def _slow_down(self, chat: Chat) -> None:
        seconds = self.pace.wait(chat.id, self.world.clock())
        if seconds:
            raise ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})

    def _read_reply(self, parameters: Parameters, chat: Chat) -> Message | None:
        reply = parameters.parsed_object("reply_parameters", "reply parameters")
        number = reply.get("message_id") or parameters.number("reply_to_message_id")
        if not isinstance(number, int) or not number:
            return None
        found = chat.messages.get(number)
        lenient = reply.get("allow_sending_without_reply") or parameters.flag("allow_sending_without_reply")
        if found is None and not lenient:
            raise bad_request("message to be replied not found")
        return found

    def _read_message_text(self, parameters: Parameters) -> tuple[str, list[Entity]]:
        text, entities = read_text(parameters, "text", "entities")
        if not text:
            raise bad_request("text must be non-empty")
        if units(text) > _TEXT_LIMIT:
            raise bad_request("message is too long")
        return text, entities

    def _read_caption(self, parameters: Parameters) -> tuple[str, list[Entity]]:
        text, entities = read_text(parameters, "caption", "caption_entities")
        if units(text) > _CAPTION_LIMIT:
            raise bad_request("message caption is too long")
        return text, entities

    def _read_media(self, parameters: Parameters, kind: MediaKind) -> Media:
        upload = parameters.upload(kind.value)
        if upload is None:
            given = parameters.text(kind.value)
            if not given:
                raise bad_request(f"there is no {kind.value} in the request")
            file = self.world.files.get(given)
            if file is None:
                raise bad_request("wrong file identifier/HTTP URL specified")
            return Media(kind, file)
        if not upload.data:
            raise bad_request("file must be non-empty")
        if kind is MediaKind.PHOTO and len(upload.data) > _PHOTO_LIMIT:
            raise bad_request("too big file size for photo")
        try:
            media = self.world.keep(kind, upload.name, upload.data)
        except ValueError:
            raise bad_request("IMAGE_PROCESS_FAILED") from None
        sides = media.file.width, media.file.height
        if kind is MediaKind.PHOTO and (not min(sides) or sum(sides) > 10_000 or max(sides) > 20 * min(sides)):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        return media

    # Changing

    def edit_text(self, parameters: Parameters) -> JsonObject:
        if not parameters.text("text"):
            raise bad_request("message text is empty")
        message = self._own(parameters)
        if message.media or message.service:
            raise bad_request("there is no text in the message to edit")
        text, entities = self._read_message_text(parameters)
        message.preview = parameters.parsed_object("link_preview_options", "link preview options") or None
        return self._change(message, text, entities, parameters)

    def edit_caption(self, parameters: Parameters) -> JsonObject:
        message = self._own(parameters)
        if not message.media:
            raise bad_request("there is no caption in the message to edit")
        text, entities = self._read_caption(parameters)
        return self._change(message, text, entities, parameters)

    def edit_reply_markup(self, parameters: Parameters) -> JsonObject:
        message = self._own(parameters)
        return self._change(message, message.text, message.entities, parameters)

    def _change(self, message: Message, text: str, entities: list[Entity], parameters: Parameters) -> JsonObject:
        markup = parameters.parsed_object("reply_markup", "reply keyboard markup")
        keyboard = read_inline_keyboard(markup) if markup else []
        if (message.text, message.entities, message.keyboard) == (text, entities, keyboard):
            raise bad_request(_NOT_MODIFIED)
        self._slow_down(message.chat)
        shows_edit = (message.text, message.entities) != (text, entities)
        message.text, message.entities, message.keyboard = text, entities, keyboard
        self.world.revise(message, shows_edit=shows_edit)
        return message.as_json()

    def _own(self, parameters: Parameters) -> Message:
        chat = find_chat(self.world, parameters)
        check_may_write(self.world, chat)
        message = chat.messages.get(parameters.number("message_id"))
        if message is None:
            raise bad_request("message to edit not found")
        if message.sender is not self.world.bot:
            raise bad_request("message can't be edited")
        return message

    def delete(self, parameters: Parameters) -> bool:
        chat = find_chat(self.world, parameters)
        if not chat.person:
            check_may_write(self.world, chat)
        message = chat.messages.get(parameters.number("message_id"))
        if message is None:
            raise bad_request("message to delete not found")
        is_own = message.sender is self.world.bot or chat.kind is ChatKind.PRIVATE
        if not (is_own or chat.status(self.world.bot).is_admin):
            raise bad_request("message can't be deleted")
        self.world.remove(message)
        return True

    def delete_several(self, parameters: Parameters) -> bool:
        chat = find_chat(self.world, parameters)
        for number in parameters.parsed_list("message_ids", "message identifiers"):
            message = chat.messages.get(number) if isinstance(number, int) else None
            if message:
                self.world.remove(message)
        return True


def _read_thread(parameters: Parameters, chat: Chat) -> int:
    """The topic into which a message goes; 0 for none."""
    thread = parameters.number("message_thread_id")
    if thread and thread not in chat.topics:
        raise bad_request("message thread not found")
    if thread in chat.closed_topics:
        raise bad_request("TOPIC_CLOSED")
    return thread
