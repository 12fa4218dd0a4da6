"""The methods of the Bot API around messages: answers to presses, "typing", reactions, pins."""

from bot.rehearsal.arguments import Method, check_may_write, find_chat
from bot.rehearsal.calls import Parameters, bad_request
from bot.rehearsal.shapes import Chat, ChatKind
from bot.rehearsal.world import World

_CALLBACK_ANSWER_LIMIT = 200
_CALLBACK_LIFETIME = 150  # seconds
_CHAT_ACTIONS = frozenset(
    [
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
        *("upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"),
    ]
)


class InteractionMethods:
    """Answers to presses, chat actions, reactions and pinned messages."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.table: dict[str, Method] = {
            "answerCallbackQuery": self.answer_callback_query,
            "sendChatAction": self.send_chat_action,
            "setMessageReaction": self.set_reaction,
            "pinChatMessage": self.pin,
            "unpinChatMessage": self.unpin,
        }

    def answer_callback_query(self, parameters: Parameters) -> bool:
        press = self.world.presses.get(parameters.text("callback_query_id"))
        if press is None or press.answer is not None or self.world.clock() - press.at > _CALLBACK_LIFETIME:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(parameters.text("text")) > _CALLBACK_ANSWER_LIMIT:
            raise bad_request("MESSAGE_TOO_LONG")
        press.answer = {
            "text": parameters.text("text"),
            "show_alert": parameters.flag("show_alert"),
            "url": parameters.text("url"),
        }
        self.world.changed("answer", press)
        return True

    def send_chat_action(self, parameters: Parameters) -> bool:
        chat = find_chat(self.world, parameters)
        check_may_write(self.world, chat)
        if parameters.text("action") not in _CHAT_ACTIONS:
            raise bad_request("wrong parameter action in request")
        self.world.changed("typing", chat)
        return True

    def set_reaction(self, parameters: Parameters) -> bool:
        chat = find_chat(self.world, parameters)
        check_may_write(self.world, chat)
        message = chat.messages.get(parameters.number("message_id"))
        if message is None:
            raise bad_request("message to react not found")
        reactions = parameters.parsed_list("reaction", "reaction types")
        if len(reactions) > 1:
            raise bad_request("REACTIONS_TOO_MANY")
        if not all(isinstance(one, dict) and one.get("type") == "emoji" and one.get("emoji") for one in reactions):
            raise bad_request("REACTION_INVALID")
        message.reactions = [one for one in reactions if isinstance(one, dict)]
        self.world.revise(message, shows_edit=False)
        return True

    def pin(self, parameters: Parameters) -> bool:
        chat = self._where_pinning(parameters)
        number = parameters.number("message_id")
        if number not in chat.messages:
            raise bad_request("message to pin not found")
        chat.pinned = number
        self.world.changed("chat", chat)
        return True

    def unpin(self, parameters: Parameters) -> bool:
        chat = self._where_pinning(parameters)
        chat.pinned = None
        self.world.changed("chat", chat)
        return True

    def _where_pinning(self, parameters: Parameters) -> Chat:
        chat = find_chat(self.world, parameters)
        check_may_write(self.world, chat)
        if chat.kind is not ChatKind.PRIVATE and not chat.status(self.world.bot).is_admin:
            raise bad_request("not enough rights to manage pinned messages in the chat")
        return chat
