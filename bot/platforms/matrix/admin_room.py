"""For `undersigned check`: who else reads the admin room, who may write in it, which room it could be; and whether the
bot may write where a letter tells its news.
"""

import secrets
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.messaging.bounds import ID_BYTES, cut, is_within
from bot.settings import EVERY_MEMBER, MatrixSettings

from .homeserver import Homeserver, Refusal, part
from .openness import state
from .policy import NAME_SHOWN_MOST, ROOMS_SHOWN_MOST
from .signed_devices import SignedDevices

# https://spec.matrix.org/latest/rooms/v12/
LEVELLESS_SINCE = 12
# What the bot sends in the room: in an encrypted one messages have another name.
_SENT = {True: ("m.room.encrypted", "m.reaction", "m.room.redaction"), False: ("m.room.message", "m.reaction")}
_LEVELS = "m.room.power_levels"


async def look(homeserver: Homeserver, settings: MatrixSettings, room: str, *, encrypted: bool) -> list[str]:
    """One sentence for each problem of the admin room. Raises Refusal or Away."""
    members = set((await homeserver.ask("GET", f"/rooms/{part(room)}/joined_members")).get("joined", {}))
    user = settings.user or ""
    found = []
    if EVERY_MEMBER in settings.admins:
        settings = settings.model_copy(update={"admins": frozenset(members - {user})})
    if absent := sorted(settings.admins - members):
        found.append(f"These admins are not in the admin room: {', '.join(absent)}.")
    if strangers := sorted(members - settings.admins - {user}):
        found.append(
            f"Not among the configured admins, but in the admin room, where they read every card: "
            f"{', '.join(strangers)}. Take them out of the room, or add them to UNDERSIGNED_MATRIX__ADMINS."
        )
    levels, creators = await state(homeserver, room, _LEVELS) or {}, await _creators(homeserver, room)
    people = {user, *(settings.admins & members)} - creators
    if silent := sorted(each for each in people if not _may_write(levels, each, encrypted)):
        found.append(
            f"The power levels of the admin room do not let these write: {', '.join(silent)}. "
            "Raise theirs, or lower what messages, reactions and redactions need."
        )
    if settings.signed_devices_only:
        signed = SignedDevices()
        await signed.learn(homeserver, settings.admins)
        if unsigned := sorted(admin for admin in settings.admins if not signed.has_any(admin)):
            found.append(
                f"These admins have no verified device, so they can neither read nor decide: {', '.join(unsigned)}. "
                "Each verifies one in their client, under Settings, Sessions or Encryption."
            )
    return found


async def look_at_channel(homeserver: Homeserver, user: str, room: str) -> tuple[bool, str]:
    """Whether the bot is in the room in which a letter tells its news, and may write there. Raises Refusal or Away."""
    if room not in (await homeserver.ask("GET", "/joined_rooms"))["joined_rooms"]:
        try:
            await homeserver.ask("POST", f"/join/{part(room)}")
        except Refusal:
            return False, f"The bot is not in the room {room} of `announce_room`. Invite {user} there."
    levels, encrypted = await state(homeserver, room, _LEVELS) or {}, await state(homeserver, room, "m.room.encryption")
    is_creator = user in await _creators(homeserver, room)
    if not is_creator and not _may_write(levels, user, encrypted is not None):
        return (
            False,
            f"The power levels of the room {room}, where news of the letter are told, do not let {user} write.",
        )
    return True, f"News of the letter are told in the room {room}."


def _may_write(levels: Mapping[str, Any], user: str, encrypted: bool) -> bool:
    """Whether power levels let somebody send what is needed."""
    users, events = _table(levels.get("users")), _table(levels.get("events"))
    own = _level(users.get(user), _level(levels.get("users_default"), 0))
    needed = (_level(events.get(kind), _level(levels.get("events_default"), 0)) for kind in _SENT[encrypted])
    return all(own >= level for level in needed)


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _level(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise


async def _creators(homeserver: Homeserver, room: str) -> set[str]:
    """The creators of a room, who need no power level since room version 12; empty for older versions."""
    created = await _created(homeserver, room)
    content = _table(created.get("content"))
    version, others = content.get("room_version"), content.get("additional_creators")
    if not isinstance(version, str) or not version.isdecimal() or int(version) < LEVELLESS_SINCE:
        return set()
    return {str(created.get("sender")), *(others if isinstance(others, list) else ())}


async def _created(homeserver: Homeserver, room: str) -> dict[str, Any]:
    """The event that made a room; empty if the homeserver does not tell it as an event."""
    try:
        path = f"/rooms/{part(room)}/state/m.room.create/"
        return await homeserver.ask("GET", path, query={"format": "event"})
    except Refusal:
        return {}


async def further_sessions(homeserver: Homeserver, device: str) -> str:
    """A sentence about the sessions that the bot's account has besides its own; "" if there are none."""
    devices = (await homeserver.ask("GET", "/devices")).get("devices", [])
    others = [_session(each) for each in devices if isinstance(each, dict) and each.get("device_id") != device]
    if not others:
        return ""
    return (
        f"The bot's account has further sessions: {', '.join(sorted(others)[:ROOMS_SHOWN_MOST])}. A person who has "
        "one reads all that the bot reads. End those that nobody needs, in the client that was used for them."
    )


def _session(device: Mapping[str, Any]) -> str:
    seen = device.get("last_seen_ts")
    day = f", last seen {datetime.fromtimestamp(seen / 1000, UTC):%Y-%m-%d}" if isinstance(seen, int) else ""
    return f"{_name(device.get('display_name'))} ({_name(device.get('device_id'))}{day})"


async def rooms_heard_of(homeserver: Homeserver, user: str) -> list[str]:
    """The rooms that may be the admin room, by name, id and who invited the bot; no invitation of a signer."""
    # A homeserver may give an answer of two minutes ago to the same question: no two are the same.
    query = {"timeout": str(secrets.randbelow(10_000)), "filter": '{"room": {"timeline": {"limit": 1}}}'}
    rooms = (await homeserver.ask("GET", "/sync", query=query)).get("rooms", {})
    found = [*_invited(rooms.get("invite", {}), user)]
    for room in sorted(rooms.get("join", {})):
        if len(found) >= ROOMS_SHOWN_MOST:
            break
        found.append(await _joined(homeserver, room))
    return [each for each in found if each][:ROOMS_SHOWN_MOST]


def _invited(rooms: Mapping[str, Any], user: str) -> Iterator[str]:
    for room, info in sorted(rooms.items()):
        events = info.get("invite_state", {}).get("events", []) if isinstance(info, dict) else []
        known = {
            (str(each.get("type")), str(each.get("state_key"))): each
            for each in events
            if isinstance(each, dict) and isinstance(each.get("content"), dict)
        }
        mine, named = known.get(("m.room.member", user), {}), known.get(("m.room.name", ""), {})
        if is_within(room, ID_BYTES) and mine.get("content", {}).get("is_direct") is not True:
            name = _name(named.get("content", {}).get("name"))
            yield f"{name} is {room}, invited by {_name(mine.get('sender'))}"


async def _joined(homeserver: Homeserver, room: str) -> str:
    """A room that the bot is in; "" if it cannot be looked at."""
    try:
        members = (await homeserver.ask("GET", f"/rooms/{part(room)}/joined_members")).get("joined", {})
        created = await _created(homeserver, room)
    except Refusal:
        return ""
    named = await state(homeserver, room, "m.room.name") or {}
    name = _name(named.get("name"))
    by = f", made by {_name(created['sender'])}" if isinstance(created.get("sender"), str) else ""
    return f"{name} is {room}{by}, with {len(members)} members"


def _name(value: Any) -> str:
    """Other people's text, shortened to one line."""
    words = " ".join(str(value).split()) if isinstance(value, str) else ""
    printable = "".join(character for character in words if character.isprintable())
    return f"“{cut(printable, NAME_SHOWN_MOST)}”" if printable else "without a name"
