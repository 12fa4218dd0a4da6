"""Accounts, the chats in which they are reached, and who is in an admin group."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


def to_the_minute(time: datetime) -> str:
    """A time as it is stored. A finer one would reveal which rows were written together."""
    return time.replace(second=0, microsecond=0).isoformat()


class Platform(StrEnum):
    """The platform of an account."""

    TELEGRAM = "telegram"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Account:
    """A person on a platform, in clear: only ever in memory, never in a table."""

    platform: Platform
    id: str


@dataclass(frozen=True, slots=True)
class Address:
    """A chat on a platform, in clear in memory and sealed in every table."""

    platform: Platform
    chat: str


@dataclass(frozen=True, slots=True)
class Member:
    """The membership of an account in an admin group.

    `confirmed` is the time, by our clock, at which the platform last confirmed it; None if the platform must be asked.
    `said` is the time of the latest change that the platform reported, by its own clock in Unix seconds. The account
    may decide from `admitted`; it is None until the bot has announced the account to the other admins.
    """

    present: bool
    confirmed: datetime | None = None
    said: int = 0
    admitted: datetime | None = None
