"""Accounts, the chats in which they are reached, and who is in an admin group."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


def to_the_minute(time: datetime) -> str:
    """A time as it is kept. A finer one would tell which rows were written together."""
    return time.replace(second=0, microsecond=0).isoformat()


class Platform(StrEnum):
    """Where an account lives."""

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
    """What is known of an account in an admin group.

    `confirmed` is when the platform last said so, by our clock, and None where it must be asked; `said` the time of the
    latest change that it told of, by its own clock in Unix seconds. They may decide from `admitted` on; it is None as
    long as the other admins have not been told of them.
    """

    present: bool
    confirmed: datetime | None = None
    said: int = 0
    admitted: datetime | None = None
