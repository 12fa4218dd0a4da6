"""Periods and limits that people notice: how long data is kept, and how fast people may act."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """Periods and limits, in the unit that each name ends with.

    A pending signature expires after `pending_days`, and a decided card is removed after `card_hours`. One account may
    send `messages_at_once`, and then one more message every two seconds. A newcomer to an admin group may decide after
    `newcomer_minutes`, or as soon as an admin lets them in. A known membership counts for `membership_hours` before the
    platform is asked again. `closed_days` after a letter has closed, everything that identifies its signers is erased.
    """

    pending_days: int = 90
    card_hours: int = 24
    decisions_per_minute: int = 60
    messages_at_once: int = 30
    newcomer_minutes: int = 60
    membership_hours: int = 6
    closed_days: int = 30
