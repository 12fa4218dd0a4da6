"""Translates Matrix's events into ours; decides nothing.

Events are read as they stand in JSON, decrypted where they were encrypted; anybody may have written anything there.
"""

import re
from dataclasses import dataclass, replace
from typing import Any, TypeGuard

from bot.messaging.actions import NUMBER_MOST
from bot.messaging.bounds import ID_BYTES, is_within
from bot.messaging.events import (
    Command,
    Content,
    Event,
    Membership,
    Reply,
    Retracted,
    Room,
    Strange,
    Text,
    Unreadable,
    Upgraded,
)
from bot.messaging.replies import decides
from storage.records import Platform

_COMMAND = re.compile(r"[/!](?P<name>\w{1,32})(?:\s+(?P<argument>.*))?", re.DOTALL)
_QUOTE = re.compile(r"\A(?:> [^\n]*\n)+\n")
_REACTION_MOST = 32


@dataclass(frozen=True, slots=True)
class Heard:
    """An event of a room, `sealed` if it was encrypted on its way, by the device with this key."""

    source: dict[str, Any]
    sealed: bool
    device_key: str = ""


def translate(heard: Heard, chat: str, room: Room, *, encrypted: bool) -> Event | None:
    """What happened in a room, in our words; None for what does not concern the bot."""
    source = heard.source
    key, sender, kind, content = (source.get(name) for name in ("event_id", "sender", "type", "content"))
    if not (_is_id(key) and _is_id(sender) and _is_id(chat) and isinstance(content, dict)):
        return None
    if kind == "m.room.tombstone" and (heard.sealed or source.get("state_key") != ""):
        return None  # anybody may send one as a message; only as a state of the room it closes it
    if kind == "m.room.member" and room is Room.ADMINS:
        return _membership(source, content, chat, sealed=heard.sealed)
    if kind == "m.room.redaction" and room is Room.ADMINS:
        gone = source.get("redacts") or content.get("redacts")  # where it stands depends on the room's version
        return event(key, chat, room, sender, Retracted(_clean(gone))) if _is_id(gone) else None
    said = _content(kind, _clean(key), content, room)
    if said is None:
        return None
    if encrypted and not heard.sealed and kind != "m.reaction" and not isinstance(said, Upgraded):
        said = Unreadable(Strange.UNENCRYPTED)
    return event(key, chat, room, sender, said)


def if_signed(said: Event, signed: bool) -> Event | None:
    """What is heard where only signed devices count. No device signs a reaction: a homeserver could make one up."""
    match said.content:
        case Reply(reaction=True, text=key):
            return replace(said, content=Unreadable(Strange.REACTION)) if decides(key) else None
        case Retracted():
            return None
        case Command() | Reply() | Text() if not signed:
            return replace(said, content=Unreadable(Strange.UNSIGNED))
        case _:
            return said


def _membership(source: dict[str, Any], content: dict[str, Any], chat: str, *, sealed: bool) -> Event | None:
    """Somebody joined or left the admin room, by their own act or another's. Only a state event can report this."""
    whose, at = source.get("state_key"), source.get("origin_server_ts")
    if sealed or not isinstance(whose, str) or content.get("membership") not in ["join", "leave", "ban"]:
        return None
    present = content["membership"] == "join"
    seconds = at // 1000 if isinstance(at, int) and 0 <= at < NUMBER_MOST else 0
    return event(source["event_id"], chat, Room.ADMINS, whose, Membership(present, at=seconds))


def event(key: str, chat: str, room: Room, sender: str, content: Content) -> Event:
    """An event of ours. People go by their ids: a display name may be anybody's."""
    key, chat, sender = _clean(key), _clean(chat), _clean(sender)
    return Event(Platform.MATRIX, key, chat, room, sender, sender, "", content)


def _content(kind: Any, key: str, content: dict[str, Any], room: Room) -> Content | None:
    relation = content.get("m.relates_to")
    relation = relation if isinstance(relation, dict) else {}
    match kind:
        case "m.room.message":
            return _message(key, content, relation, room)
        case "m.sticker" if room is Room.PRIVATE:
            return Unreadable(Strange.OTHER)
        case "m.reaction" if room is Room.ADMINS and relation.get("rel_type") == "m.annotation":
            reaction, message = relation.get("key"), relation.get("event_id")
            if isinstance(reaction, str) and is_within(reaction, _REACTION_MOST) and _is_id(message):
                return Reply(key, _clean(reaction), _clean(message), reaction=True)
        case "m.room.tombstone" if room is Room.ADMINS:
            replacement = content.get("replacement_room")
            return Upgraded(_clean(replacement) if _is_id(replacement) else "?")
    return None


def _message(key: str, content: dict[str, Any], relation: dict[str, Any], room: Room) -> Content | None:
    kind, body = content.get("msgtype"), content.get("body")
    if kind == "m.notice" or not isinstance(kind, str) or kind.startswith("m.key.verification"):
        return None  # notices come from bots, and two bots would talk for ever
    if relation.get("rel_type") == "m.replace":
        return Unreadable(Strange.EDITED) if room is Room.PRIVATE else _corrected(content, relation)
    if kind != "m.text" or not isinstance(body, str):
        return Unreadable(Strange.OTHER) if room is Room.PRIVATE else None
    if not is_within(body):
        return Unreadable(Strange.TOO_LONG) if room is Room.PRIVATE else None
    answered = relation.get("m.in_reply_to")
    message = answered.get("event_id") if isinstance(answered, dict) else None
    message = _clean(message) if _is_id(message) else ""
    text = _clean(_QUOTE.sub("", body, count=1) if message and body.startswith("> ") else body)
    if command := _COMMAND.fullmatch(text.strip()):
        return _command(command, answers=message)
    if room is Room.PRIVATE:
        return Reply(key, text, message)
    return Reply(key, text, message) if message else None


def _corrected(content: dict[str, Any], relation: dict[str, Any]) -> Content | None:
    """A command of an admin as it has been corrected."""
    new, former = content.get("m.new_content"), relation.get("event_id")
    body = new.get("body") if isinstance(new, dict) and new.get("msgtype") == "m.text" else None
    if not isinstance(body, str) or not is_within(body) or not _is_id(former):
        return None
    command = _COMMAND.fullmatch(_clean(body).strip())
    return _command(command, corrects=_clean(former)) if command else None


def _command(found: re.Match[str], answers: str = "", corrects: str = "") -> Command:
    return Command(found["name"].lower(), (found["argument"] or "").strip(), answers, corrects)


def _is_id(value: Any) -> TypeGuard[str]:
    """Whether a value can be the id of an event, a room or a user."""
    return isinstance(value, str) and is_within(value, ID_BYTES)


def _clean(text: str) -> str:
    """The text without halves of surrogate pairs, which no database and no JSON can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
