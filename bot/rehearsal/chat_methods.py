"""The methods of the Bot API about chats and about the bot itself."""

import re

from bot.rehearsal.arguments import Method, check_may_write, find_chat
from bot.rehearsal.calls import Parameters, bad_request
from bot.rehearsal.profile import DEFAULT_SCOPE, Scope
from bot.rehearsal.shapes import ChatKind, File, JsonObject, Status
from bot.rehearsal.world import World

_COMMAND_LIMIT = 100
_TOPIC_NAME_LIMIT = 128
_LANGUAGE = re.compile(r"[a-z]{2}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SIMPLE_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


class ChatMethods:
    """Chats, their members, and files."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.table: dict[str, Method] = {
            "getChat": self.get_chat,
            "getChatMember": self.get_member,
            "getChatAdministrators": self.get_administrators,
            "getChatMemberCount": self.get_member_count,
            "leaveChat": self.leave,
            "createForumTopic": self.create_topic,
            "getFile": self.get_file,
        }

    def get_chat(self, parameters: Parameters) -> JsonObject:
        chat = find_chat(self.world, parameters)
        if not chat.person:
            check_may_write(self.world, chat)
        shape = chat.as_json() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
        if chat.linked_chat:
            shape["linked_chat_id"] = chat.linked_chat
        pinned = chat.messages.get(chat.pinned or 0)
        return shape | ({"pinned_message": pinned.as_json(with_reply=False)} if pinned else {})

    def get_member(self, parameters: Parameters) -> JsonObject:
        chat = find_chat(self.world, parameters)
        if not chat.person:
            check_may_write(self.world, chat)
        person = self.world.account(parameters.number("user_id"))
        if person is None:
            raise bad_request("PARTICIPANT_ID_INVALID" if chat.kind is ChatKind.SUPERGROUP else "user not found")
        return self.world.member_json(chat, person)

    def get_administrators(self, parameters: Parameters) -> list[JsonObject]:
        chat = find_chat(self.world, parameters)
        if chat.person:
            raise bad_request("there are no administrators in the private chat")
        check_may_write(self.world, chat)
        # The list omits other bots, but never the bot that asks.
        accounts = [self.world.account(number) for number, status in chat.members.items() if status.is_admin]
        return [self.world.member_json(chat, person) for person in accounts if person]

    def get_member_count(self, parameters: Parameters) -> int:
        chat = find_chat(self.world, parameters)
        return sum(status.is_present for status in chat.members.values())

    def leave(self, parameters: Parameters) -> bool:
        chat = find_chat(self.world, parameters)
        if chat.person:
            raise bad_request("chat member status can't be changed in private chats")
        check_may_write(self.world, chat)
        self.world.set_status(chat, self.world.bot, Status.LEFT, by=self.world.bot)
        return True

    def create_topic(self, parameters: Parameters) -> JsonObject:
        chat = find_chat(self.world, parameters)
        check_may_write(self.world, chat)
        name = parameters.text("name").strip()
        if not chat.is_forum:
            raise bad_request("the chat is not a forum")
        if not chat.status(self.world.bot).is_admin or "can_manage_topics" in chat.denied:
            raise bad_request("not enough rights to create a topic")
        if not 1 <= len(name) <= _TOPIC_NAME_LIMIT:
            raise bad_request("TOPIC_TITLE_EMPTY")
        topic = {"name": name, "icon_color": 0x6FB9F0}
        message = self.world.new_message(chat, self.world.bot)
        message.thread, message.service = message.id, {"forum_topic_created": topic}
        chat.topics[message.id] = name
        self.world.post(message)
        return {"message_thread_id": message.id, **topic}

    def get_file(self, parameters: Parameters) -> JsonObject:
        file: File | None = self.world.files.get(parameters.text("file_id"))
        if file is None:
            raise bad_request("invalid file_id")
        return file.as_json() | {"file_path": file.path}


class ProfileMethods:
    """The methods about the bot's own profile."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.table: dict[str, Method] = {
            "getMe": self.get_me,
            "setMyCommands": self.set_commands,
            "getMyCommands": self.get_commands,
            "deleteMyCommands": self.delete_commands,
            "setMyName": lambda parameters: self._set_text(parameters, "name", 64),
            "getMyName": lambda parameters: {"name": self._get_text(parameters, "name") or self.world.bot.first_name},
            "setMyDescription": lambda parameters: self._set_text(parameters, "description", 512),
            "getMyDescription": lambda parameters: {"description": self._get_text(parameters, "description")},
            "setMyShortDescription": lambda parameters: self._set_text(parameters, "short_description", 120),
            "getMyShortDescription": lambda parameters: {
                "short_description": self._get_text(parameters, "short_description")
            },
        }

    def get_me(self, _parameters: Parameters) -> JsonObject:
        cannot = (
            "can_read_all_group_messages",
            "supports_inline_queries",
            "can_connect_to_business",
            "has_main_web_app",
        )
        return self.world.bot.as_json() | {"can_join_groups": True} | dict.fromkeys(cannot, False)

    # Commands

    def set_commands(self, parameters: Parameters) -> bool:
        key = self._read_scope(parameters), self._read_language(parameters)
        commands = [self._read_command(one) for one in parameters.parsed_list("commands", "BotCommand")]
        if len(commands) > _COMMAND_LIMIT:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self.world.profile.commands[key] = commands
        self.world.changed("profile", self.world.profile)
        return True

    def get_commands(self, parameters: Parameters) -> list[JsonObject]:
        key = self._read_scope(parameters), self._read_language(parameters)
        return self.world.profile.commands.get(key, [])

    def delete_commands(self, parameters: Parameters) -> bool:
        key = self._read_scope(parameters), self._read_language(parameters)
        self.world.profile.commands.pop(key, None)
        self.world.changed("profile", self.world.profile)
        return True

    def _read_command(self, given: object) -> JsonObject:
        if not isinstance(given, dict):
            raise bad_request("expected an Array of BotCommand")
        command = str(given.get("command", "")).removeprefix("/")
        description = str(given.get("description", "")).strip()
        if not _COMMAND.fullmatch(command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        return {"command": command, "description": description}

    def _read_scope(self, parameters: Parameters) -> Scope:
        given = parameters.parsed_object("scope", "BotCommandScope")
        kind = given.get("type")
        if not given or kind == "default":
            return DEFAULT_SCOPE
        if isinstance(kind, str) and kind in _SIMPLE_SCOPES:
            return kind, 0, 0
        if not isinstance(kind, str) or kind not in _CHAT_SCOPES:
            raise bad_request("can't parse BotCommandScope: unsupported type specified")
        chat = find_chat(self.world, Parameters({"chat_id": given.get("chat_id")}))
        if kind != "chat" and chat.person:
            raise bad_request("can't change commands in private chats")
        return kind, chat.id, Parameters(given).number("user_id") if kind == "chat_member" else 0

    def _read_language(self, parameters: Parameters) -> str:
        language = parameters.text("language_code")
        if language and not _LANGUAGE.fullmatch(language):
            raise bad_request("invalid language code specified")
        return language

    # Name and descriptions

    def _set_text(self, parameters: Parameters, name: str, limit: int) -> bool:
        text = parameters.text(name)
        language = self._read_language(parameters)
        if len(text) > limit:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        self._texts(name)[language] = text
        if name == "name" and not language:
            self.world.bot.first_name = text or self.world.profile.first_name
        self.world.changed("profile", self.world.profile)
        return True

    def _get_text(self, parameters: Parameters, name: str) -> str:
        texts = self._texts(name)
        return texts.get(self._read_language(parameters)) or texts.get("", "")

    def _texts(self, name: str) -> dict[str, str]:
        profile = self.world.profile
        return {
            "name": profile.names,
            "description": profile.descriptions,
            "short_description": profile.short_descriptions,
        }[name]


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
