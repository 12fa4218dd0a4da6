"""What is asked of people's patience and of the admins' pace."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """The days after which a pending signature lapses, the hours after which a decided card goes, and how fast is fair.

    One account may say `messages_at_once`, and then one more every two seconds. Who comes into an admin group decides
    after `newcomer_minutes`, unless an admin lets them in before; that somebody is there still is believed for
    `membership_hours`. So many `closed_days` after a letter has closed, who has signed it is erased.
    """

    pending_days: int = 90
    card_hours: int = 24
    decisions_per_minute: int = 60
    messages_at_once: int = 30
    newcomer_minutes: int = 60
    membership_hours: int = 6
    closed_days: int = 30
