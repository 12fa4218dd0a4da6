"""The protocol of a store for letters that are founded in a chat. One letter's store keeps those of the deployment."""

from datetime import datetime
from typing import Protocol

from storage.records import Account, Altered, Founding, LetterEvent


class Foundings(Protocol):
    """Letters that are being founded, and who has founded the letter of the store."""

    def of(self, account: Account) -> Founding | None:
        """What an account is founding; None if it is nothing, or damaged."""

    def by_code(self, code: str) -> Founding | None:
        """The letter whose admin group is named with a code."""

    def all(self) -> list[Founding]:
        """All that are being founded. Damaged ones are left out."""

    def count(self) -> int:
        """How many letters are being founded."""

    def keep(self, founding: Founding, now: datetime) -> None:
        """Store what an account is founding; it replaces the former one, and is kept for some more days."""

    def drop(self, account: Account) -> None:
        """Erase what an account is founding, if there is anything."""

    def note_founder(self, account: Account, now: datetime) -> None:
        """Note who has founded the letter of this store."""

    def has_founded(self, account: Account) -> bool:
        """Whether an account has founded the letter of this store."""

    def was_founded(self) -> bool:
        """Whether somebody has founded the letter of this store."""


class LetterRecord(Protocol):
    """What its founder has changed in the letter of the store since it was opened."""

    def note(self, mark: str, what: Altered, now: datetime, language: str = "") -> bool:
        """Note a change, which has a mark of its own. False if it was noted before."""

    def has(self, mark: str) -> bool:
        """Whether a change with that mark was noted."""

    def latest(self, most: int) -> list[LetterEvent]:
        """The latest changes, the newest first."""
