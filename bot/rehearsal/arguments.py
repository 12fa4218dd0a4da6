"""What many methods of the Bot API read from a call: the chat, whether the bot may write there, a text."""

import re
from collections.abc import Callable

from bot.rehearsal.calls import ApiError, Parameters, bad_request
from bot.rehearsal.entities import Entity, finish
from bot.rehearsal.html_reader import MarkupError, read_html
from bot.rehearsal.shapes import Chat, ChatKind, Status
from bot.rehearsal.world import World

Method = Callable[[Parameters], object]

_ID = re.compile(r"-?\d{1,18}")


def find_chat(world: World, parameters: Parameters) -> Chat:
    """The chat that `chat_id` names, if the bot may act in it; raises ApiError."""
    name = parameters.text("chat_id")
    if not name:
        raise bad_request("chat_id is empty")
    chat = world.find(int(name)) if _ID.fullmatch(name) else None
    if chat is None:
        raise bad_request("chat not found")
    if chat.moved_to:
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, reason, {"migrate_to_chat_id": chat.moved_to})
    return chat


def check_may_write(world: World, chat: Chat) -> None:
    """Raises ApiError where the bot may not write."""
    if chat.person:
        if chat.person.has_blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if not chat.person.has_started:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return
    kind = "supergroup" if chat.kind is ChatKind.SUPERGROUP else "group"
    match chat.status(world.bot):
        case Status.KICKED:
            raise ApiError(403, f"Forbidden: bot was kicked from the {kind} chat")
        case Status.LEFT:
            raise ApiError(403, f"Forbidden: bot is not a member of the {kind} chat")


def read_text(parameters: Parameters, name: str, entities: str) -> tuple[str, list[Entity]]:
    """Text and entities, by parse mode or as given; raises ApiError."""
    given = parameters.text(name)
    mode = parameters.text("parse_mode").lower()
    if mode == "html":
        try:
            return read_html(given)
        except MarkupError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    if mode:
        # The rehearsal reads HTML only; what it does not know it refuses rather than shows wrongly.
        raise bad_request("unsupported parse_mode")
    listed = [_read_entity(one) for one in parameters.parsed_list(entities, "message entities")]
    return finish(given, listed)


def _read_entity(given: object) -> Entity:
    try:
        assert isinstance(given, dict)  # noqa: S101  (refused below with the rest)
        kind, offset, length = str(given["type"]), int(given["offset"]), int(given["length"])
    except (AssertionError, KeyError, TypeError, ValueError):
        raise bad_request("can't parse MessageEntity: expected an Object with type, offset and length") from None
    return Entity(kind, offset, length, str(given.get("url", "")), str(given.get("language", "")))
