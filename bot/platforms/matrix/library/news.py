"""What nio makes of what a homeserver answers: events, and the rooms of a sync."""

import copy
import logging
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from nio import SyncResponse
from nio.events import Event, MegolmEvent, RoomMemberEvent

from ..homeserver import Away
from .client import OF_THE_MACHINE

log = logging.getLogger(__name__)

News: TypeAlias = SyncResponse


def parsed_sync(answer: dict[str, Any]) -> News:
    """Return what nio makes of the JSON of a sync. A room, or a message of a device, of which nio can make nothing is
    left out, because the others must not wait for it.

    Raises Away if nio can make nothing of the rest either.
    """
    if (response := _attempt(answer)) is not None:
        return response
    bare = {**answer, "rooms": {}, "to_device": {"events": []}}
    rooms, devices = _object(answer.get("rooms")), _object(answer.get("to_device")).get("events")
    understood = {
        how: {
            room_id: news
            for room_id, news in _object(rooms.get(how)).items()
            if _is_understood({**bare, "rooms": {how: {room_id: news}}})
        }
        for how in ("join", "invite", "leave")
    }
    sent = [
        each
        for each in (devices if isinstance(devices, list) else ())
        if _is_understood({**bare, "to_device": {"events": [each]}})
    ]
    if (response := _attempt({**answer, "rooms": understood, "to_device": {"events": sent}})) is None:
        raise Away("a sync that cannot be understood")
    return response


def _is_understood(answer: dict[str, Any]) -> bool:
    if _attempt(answer) is not None:
        return True
    log.error("the news of a room or a device cannot be understood and are left out")
    return False


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _attempt(answer: dict[str, Any]) -> News | None:
    try:
        response = SyncResponse.from_dict(copy.deepcopy(answer))  # nio takes parts away as it reads
    except OF_THE_MACHINE:
        raise
    except Exception:  # there are many ways in which an answer can be none
        return None
    if not isinstance(response, SyncResponse):
        return None
    for info in response.rooms.join.values():
        info.timeline.events = _sound(info.timeline.events)
    return response


def parsed_events(sources: Iterable[dict[str, Any]]) -> list[Any]:
    """Return nio's objects for events in JSON, without those that nobody could decrypt."""
    return _sound([parsed_event(source) for source in sources])


def parsed_event(source: dict[str, Any]) -> Any:
    """Return nio's object for one event in JSON."""
    return Event.parse_event(source)


def _sound(events: Sequence[Any]) -> list[Any]:
    """The events without those that name no key they are encrypted with: nio takes for granted that they do."""
    return [each for each in events if not isinstance(each, MegolmEvent) or (each.sender_key and each.session_id)]


def is_encrypted(event: Any) -> bool:
    """Whether an event waits to be decrypted."""
    return isinstance(event, MegolmEvent)


def is_joining(event: Any, user: str) -> bool:
    """Whether somebody has come into the room with this event."""
    if not isinstance(event, RoomMemberEvent) or event.state_key != user:
        return False
    return bool(event.membership == "join" and event.prev_membership != "join")


def is_inviting(event: Any, user: str) -> bool:
    """Whether somebody is invited into the room with this event."""
    if not isinstance(event, RoomMemberEvent) or event.state_key != user:
        return False
    return bool(event.membership == "invite" and event.prev_membership != "invite")
