"""News of a letter for signers who want it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NewsKind(StrEnum):
    """What the news is. The values are stored."""

    PROPOSED = "proposed"
    """A text that an admin has written and not confirmed yet."""
    TEXT = "text"
    CLOSED = "closed"
    """The letter has closed; there is no text."""


@dataclass(frozen=True, slots=True)
class News:
    """Something to tell. `text` is "" once it has gone round."""

    id: int
    kind: NewsKind
    text: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Announcement:
    """Lines that one message in the channel of a letter tells, by the numbers of their signatures; and how many
    `others` were counted with them, for which it has no room.
    """

    number: int
    lines: tuple[int, ...]
    others: int
