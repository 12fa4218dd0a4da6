"""What nio makes of what a homeserver answers: events, and the rooms of a sync."""

import copy
import logging
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from nio import SyncResponse
from nio.events import Event, MegolmEvent, RoomMemberEvent

from ..homeserver import Away

log = logging.getLogger(__name__)

News: TypeAlias = SyncResponse


def parsed_sync(answer: dict[str, Any]) -> News:
    """What nio makes of a sync. A room that it cannot make anything of is left out: the others must not wait.

    Raises Away if nothing is left.
    """
    if (response := _attempt(answer)) is not None:
        return response
    joined = answer.get("rooms", {}).get("join", {})
    understood = {}
    for room_id, news in joined.items():
        if _attempt({**answer, "rooms": {"join": {room_id: news}}}) is not None:
            understood[room_id] = news
        else:
            log.error("the news of a room cannot be understood and are left out")
    rooms = {**answer.get("rooms", {}), "join": understood}
    if (response := _attempt({**answer, "rooms": rooms})) is None:
        raise Away("a sync that cannot be understood")
    return response


def _attempt(answer: dict[str, Any]) -> News | None:
    try:
        response = SyncResponse.from_dict(copy.deepcopy(answer))  # nio takes parts away as it reads
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    if not isinstance(response, SyncResponse):
        return None
    for info in response.rooms.join.values():
        info.timeline.events = _sound(info.timeline.events)
    return response


def parsed_events(sources: Iterable[dict[str, Any]]) -> list[Any]:
    """Events of a room's history, without those that cannot be decrypted by anybody."""
    return _sound([parsed_event(source) for source in sources])


def parsed_event(source: dict[str, Any]) -> Any:
    """One event."""
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
