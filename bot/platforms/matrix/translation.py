"""Translates Matrix's events into ours; decides nothing.

Events are read as they stand in JSON, decrypted where they were encrypted; anybody may have written anything there.
"""

import json
import re
from dataclasses import dataclass, replace
from typing import Any, TypeGuard

from bot.messaging.actions import NUMBER_MOST
from bot.messaging.bounds import ID_BYTES, NAME_MOST, is_within
from bot.messaging.events import (
    Command,
    Content,
    Document,
    Edited,
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
from bot.messaging.replies import decides, keycap
from storage.records import Platform

_COMMAND = re.compile(r"[/!](?P<name>\w{1,32})(?:\s+(?P<argument>.*))?", re.DOTALL)
_BEGINS_COMMAND = re.compile(r"[/!][a-z]", re.IGNORECASE)
_QUOTE = re.compile(r"\A(?:> [^\n]*\n)+\n")
_REACTION_MOST = 32
# What a homeserver sees, and could make up: reactions and deletions are never encrypted.
_NEVER_ENCRYPTED = ("m.reaction", "m.room.redaction")
_POLLS = ("m.poll.start", "org.matrix.msc3381.poll.start")
# Things that people send and expect to be answered, beside messages.
_OTHER_KINDS = ("m.sticker", "m.call.invite", "m.location", "m.image", "m.file", "m.audio", "m.video", "m.voice")


@dataclass(frozen=True, slots=True)
class Names:
    """What the bot is called in a room: its id, and its display name there, if it has one."""

    user: str = ""
    display: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """An event of a room, `sealed` if it was encrypted on its way, by the device with this key."""

    source: dict[str, Any]
    sealed: bool
    device_key: str = ""


NAMELESS = Names()
VERIFICATION_REQUEST = "m.key.verification.request"
_VERIFICATION = Unreadable(Strange.VERIFICATION)  # Element asks for one without encryption


def translate(heard: Heard, chat: str, room: Room, *, encrypted: bool, names: Names = NAMELESS) -> Event | None:
    """Translate an event of a room; None for what does not concern the bot.

    `chat` is the id of the room, `encrypted` whether the room is encrypted, `names` what the bot is called there. Where
    the room is encrypted and the event was not, the content of the result is Unreadable.
    """
    source = heard.source
    key, sender, kind, content = (source.get(name) for name in ("event_id", "sender", "type", "content"))
    if not (_is_id(key) and _is_id(sender) and _is_id(chat) and isinstance(content, dict)):
        return None
    if kind == "m.room.tombstone" and (heard.sealed or source.get("state_key") != ""):
        return None  # anybody may send one as a message; only as a state of the room it closes it
    if kind == "m.room.member" and room is Room.ADMINS:
        return _membership(source, content, chat, sealed=heard.sealed)
    said = (
        _retracted(source, content) if kind == "m.room.redaction" else _content(kind, _clean(key), content, room, names)
    )
    if said is None:
        return None
    needs_no_seal = kind in _NEVER_ENCRYPTED or isinstance(said, Upgraded) or said == _VERIFICATION
    if encrypted and not heard.sealed and not needs_no_seal:
        said = Unreadable(Strange.UNENCRYPTED)
    if encrypted and isinstance(said, Reply) and said.reaction:
        said = replace(said, forgeable=True)
    return replace(event(key, chat, room, sender, said), thread=_thread(content))


def if_signed(said: Event, signed: bool) -> Event | None:
    """Return the event as it counts where only signed devices do; `signed` tells whether it came from such a device.

    Reactions are never encrypted, so a homeserver could make one up. One that would decide is answered, but has no
    effect.
    """
    match said.content:
        case Reply(reaction=True, text=key):
            return replace(said, content=Unreadable(Strange.REACTION)) if decides(key) else None
        case Retracted():
            return None
        case Document() if not signed and said.room is Room.ADMINS:
            return None  # nobody need hear of a file that means nothing
        case Command() | Reply() | Text() | Document() | Edited() if not signed:
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
    """Return an event of the bot's own kind. The sender is shown by their id: anybody can take any display name."""
    key, chat, sender = _clean(key), _clean(chat), _clean(sender)
    return Event(Platform.MATRIX, key, chat, room, sender, sender, "", content)


def _relation(content: dict[str, Any]) -> dict[str, Any]:
    relation = content.get("m.relates_to")
    return relation if isinstance(relation, dict) else {}


def _thread(content: dict[str, Any]) -> str:
    """The message that begins the thread in which something was said; empty outside of threads."""
    relation = _relation(content)
    root = relation.get("event_id")
    return _clean(root) if relation.get("rel_type") == "m.thread" and _is_id(root) else ""


def _retracted(source: dict[str, Any], content: dict[str, Any]) -> Content | None:
    """Return that a message or reaction was redacted; who had sent it is looked up later."""
    gone = content.get("redacts", source.get("redacts"))  # where it stands depends on the room's version
    return Retracted(_clean(gone)) if _is_id(gone) else None


def _content(kind: Any, key: str, content: dict[str, Any], room: Room, names: Names) -> Content | None:
    relation = _relation(content)
    match kind:
        case "m.room.message":
            return _message(key, content, relation, room, names)
        case kind if kind in _POLLS and room is Room.PRIVATE:
            return Unreadable(Strange.POLL)
        case kind if kind in _OTHER_KINDS and room is Room.PRIVATE:
            return Unreadable(Strange.OTHER)
        case "m.reaction" if relation.get("rel_type") == "m.annotation":
            reaction, message = relation.get("key"), relation.get("event_id")
            if not (isinstance(reaction, str) and is_within(reaction, _REACTION_MOST) and _is_id(message)):
                return None
            if room is Room.ADMINS or keycap(reaction):
                return Reply(key, _clean(reaction), _clean(message), reaction=True)
        case "m.room.tombstone" if room is Room.ADMINS:
            replacement = content.get("replacement_room")
            return Upgraded(_clean(replacement) if _is_id(replacement) else "?")
    return None


def _message(key: str, content: dict[str, Any], relation: dict[str, Any], room: Room, names: Names) -> Content | None:
    kind, body = content.get("msgtype"), content.get("body")
    if kind == VERIFICATION_REQUEST and content.get("to") == names.user:
        return _VERIFICATION
    if kind == "m.notice" or not isinstance(kind, str) or kind.startswith("m.key.verification"):
        return None  # notices come from bots, and two bots would talk for ever
    if relation.get("rel_type") == "m.replace":
        return _edit(content, relation, room, names)
    if kind == "m.file" and room is not Room.GROUP and (document := _document(key, content)) is not None:
        return _with_command(document, body, room)
    if kind != "m.text" or not isinstance(body, str):
        return Unreadable(Strange.EMOTE if kind == "m.emote" else Strange.OTHER) if room is Room.PRIVATE else None
    if not is_within(body):
        is_awaited = room is Room.PRIVATE or (room is Room.ADMINS and _BEGINS_COMMAND.match(body) is not None)
        return Unreadable(Strange.TOO_LONG) if is_awaited else None
    answered = relation.get("m.in_reply_to")
    message = answered.get("event_id") if isinstance(answered, dict) else None
    quoting = _is_id(message)
    if relation.get("rel_type") == "m.thread" and relation.get("is_falling_back") is not False:
        message = None  # it is there for clients that know no threads
    message = _clean(message) if _is_id(message) else ""
    text = _without_mention(
        _QUOTE.sub("", body, count=1) if quoting and body.startswith("> ") else body, content, names
    )
    if (command := _command(text, answers=message)) is not None:
        return command
    if room is Room.PRIVATE:
        return Reply(key, text, message)
    return Reply(key, text, message) if message else None


def _with_command(document: Document, body: Any, room: Room) -> Content:
    """A file, or in the admin room the command that stands below it."""
    said = _command(_clean(body)) if isinstance(body, str) and is_within(body) and room is Room.ADMINS else None
    return replace(said, file=document) if said is not None else document


def _document(key: str, content: dict[str, Any]) -> Document | None:
    """A file that somebody has sent: where it is, and how it is decrypted."""
    sealed, info = content.get("file"), content.get("info")
    named = content.get("filename", content.get("body"))
    size = info.get("size") if isinstance(info, dict) else None
    found: list[Any] = [content.get("url")]
    if isinstance(sealed, dict):
        key_, hashes = sealed.get("key"), sealed.get("hashes")
        secret = key_.get("k") if isinstance(key_, dict) else None
        found = [
            sealed.get("url"),
            secret,
            sealed.get("iv"),
            hashes.get("sha256") if isinstance(hashes, dict) else None,
        ]
    if not all(isinstance(each, str) and is_within(each, ID_BYTES) for each in found) or not isinstance(named, str):
        return None
    bytes_ = size if isinstance(size, int) and 0 <= size < NUMBER_MOST else 0
    return Document(json.dumps([*map(_clean, found)]), _clean(named[-NAME_MOST:]), bytes_, key)


def _command(text: str, answers: str = "", corrects: str = "") -> Command | None:
    found = _COMMAND.fullmatch(text.strip())
    return Command(found["name"].lower(), (found["argument"] or "").strip(), answers, corrects) if found else None


def _edit(content: dict[str, Any], relation: dict[str, Any], room: Room, names: Names) -> Content | None:
    """Return the new text of an edited message. The text of the edit event itself is for clients that know no edits.

    In the admin room, only commands can be corrected.
    """
    new, former = content.get("m.new_content"), relation.get("event_id")
    body = new.get("body") if isinstance(new, dict) and new.get("msgtype") == "m.text" else None
    if not (isinstance(new, dict) and isinstance(body, str) and _is_id(former)):
        return Unreadable(Strange.EDITED) if room is Room.PRIVATE else None
    if not is_within(body):
        return Unreadable(Strange.TOO_LONG) if room is Room.PRIVATE else None
    text = _without_mention(body, new, names)
    if (command := _command(text, corrects=_clean(former))) is not None:
        return command
    return Edited(_clean(former), text) if room is Room.PRIVATE else None


def _without_mention(text: str, content: dict[str, Any], names: Names) -> str:
    """The words without the bot's name in front of them, as clients put it there to mention somebody."""
    text = _clean(text)
    mentions = content.get("m.mentions")
    users = mentions.get("user_ids") if isinstance(mentions, dict) else None
    mentioned = isinstance(users, list) and names.user in users
    for name in (names.user, names.display):
        for called in (f"@{name}", name):
            rest = text.lstrip()[len(called) :]
            if not name or not text.lstrip().casefold().startswith(called.casefold()):
                continue
            if rest.startswith((":", ",")) or ((mentioned or name == names.user) and rest[:1].isspace()):
                return rest.lstrip(":, \t\n")
    return text


def _is_id(value: Any) -> TypeGuard[str]:
    """Whether a value can be the id of an event, a room or a user."""
    return isinstance(value, str) and is_within(value, ID_BYTES)


def _clean(text: str) -> str:
    """The text without halves of surrogate pairs, which no database and no JSON can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
