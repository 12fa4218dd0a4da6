"""Who can enter a room without an invitation, or read it from outside, according to its state."""

from typing import Any

from bot.messaging.events import Exposure

from .homeserver import Homeserver, Refusal, part

# Rules by which people can join without an invitation: everybody, or the members of another room.
_OPEN, _RESTRICTED = "public", ("restricted", "knock_restricted")


async def exposures(homeserver: Homeserver, room: str) -> list[Exposure]:
    """The ways in which people who were not invited can enter or read a room. Raises Away."""
    rules = await state(homeserver, room, "m.room.join_rules") or {}
    history = await state(homeserver, room, "m.room.history_visibility") or {}
    guests = await state(homeserver, room, "m.room.guest_access") or {}
    rule = rules.get("join_rule")
    joinable = rule == _OPEN or (rule in _RESTRICTED and bool(rules.get("allow")))
    reasons = {
        Exposure.JOINABLE: joinable,
        Exposure.READABLE: history.get("history_visibility") == "world_readable",
        # Where only the invited come in, guests must be invited too: new rooms are set so by themselves.
        Exposure.GUESTS: joinable and guests.get("guest_access") == "can_join",
    }
    return [reason for reason, holds in reasons.items() if holds]


async def state(homeserver: Homeserver, room: str, kind: str) -> dict[str, Any] | None:
    """The content of a state event of a room; None if there is none or the bot may not see it."""
    try:
        return await homeserver.ask("GET", f"/rooms/{part(room)}/state/{kind}/")
    except Refusal:
        return None
