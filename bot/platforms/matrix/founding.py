"""What founding a letter needs of Matrix: a room for its admins, a look at that room, and files that people send."""

import json
from collections.abc import Collection

from bot.founding.view import Group
from bot.messaging.bounds import NAME_MOST, cut
from bot.messaging.events import Presence
from bot.policy import DOCUMENT_SECONDS
from bot.settings import EVERY_MEMBER

from .device import Device
from .homeserver import Away, Refusal, part
from .library.attachments import decrypted_file
from .openness import exposures, state
from .rooms import GONE, MADE

_ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


def may_decide(admins: Collection[str], user: str) -> bool:
    """Whether somebody who is in a room of these admins may decide there."""
    return EVERY_MEMBER in admins or user in admins


async def make_room(device: Device, founder: str, title: str) -> str | None:
    """Make a private, encrypted room, into which only its founder can invite others; None if that is not possible now.

    The room is never taken for a direct one, though at first it has one other member.
    """
    wanted = {
        "preset": "trusted_private_chat",  # the founder gets the rights of the bot
        "name": cut(title, NAME_MOST),
        "invite": [founder],
        "initial_state": [_ENCRYPTION],
        "power_level_content_override": {"invite": 100},
    }
    try:
        room = (await device.homeserver.ask("POST", "/createRoom", wanted)).get("room_id")
    except (Refusal, Away):
        return None
    if not isinstance(room, str):
        return None
    device.sealed_store.put(MADE, room, b"")
    return room


def made_rooms(device: Device) -> list[str]:
    """The rooms that were made, and have not been left."""
    return [room for room, _ in device.sealed_store.all(MADE)]


async def leave_room(device: Device, room: str) -> bool:
    """Leave a room that was made, and forget it. False if the homeserver does not let the bot do that now."""
    try:
        await device.homeserver.ask("POST", f"/rooms/{part(room)}/leave")
        await device.homeserver.ask("POST", f"/rooms/{part(room)}/forget")
    except Refusal as refusal:
        if refusal.code not in GONE:
            return False
    except Away:
        return False
    device.sealed_store.drop(MADE, room)
    device.forget_room(room)
    return True


async def look(device: Device, room: str) -> Group | None:
    """What the homeserver says of a room that was made; None if it does not answer."""
    try:
        joined = await device.homeserver.ask("GET", f"/rooms/{part(room)}/joined_members")
        named = await state(device.homeserver, room, "m.room.name") or {}
        open_by = await exposures(device.homeserver, room)
    except Refusal:
        return Group("", Presence.OUTSIDE)
    except Away:
        return None
    title, members = named.get("name"), joined.get("joined", {})
    is_empty = not set(members) - {device.user}
    return Group(cut(title, NAME_MOST) if isinstance(title, str) else "", Presence.LEADER, tuple(open_by), is_empty)


async def fetch(device: Device, file: str, most: int) -> bytes | None:
    """A file, decrypted where it was encrypted; None if it cannot be had, or has more than `most` bytes."""
    address, *keys = json.loads(file)
    content = await device.homeserver.download(address, most, DOCUMENT_SECONDS)
    if content is None or not keys:
        return content
    key, iv, sha256 = keys
    return decrypted_file(content, key, iv, sha256)
