"""The texts that people have signed."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class StoredWording:
    """The text of a letter in one language as it was at some time, by its fingerprint, and the day since when it was
    shown.
    """

    fingerprint: str
    language: str
    text: str
    since: date


@dataclass(frozen=True, slots=True)
class SignedWording:
    """How many have signed a text: those who wait and those who are approved. `fingerprint` and `language` are "" for
    imported lines of which no text is known, `since` is None then.
    """

    fingerprint: str
    language: str
    since: date | None
    count: int


@dataclass(frozen=True, slots=True)
class WordingRound:
    """A question to those who signed earlier texts. `texts` is the fingerprint of all texts that it is about;
    signatures up to the number `last` are asked, and those up to `reached` have been.
    """

    texts: str
    begun: datetime
    reached: int
    last: int
