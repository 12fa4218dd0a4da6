"""The protocol of a store for the texts of a letter, and for the question whether signers keep a changed one."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from storage.records import Signature, SignedWording, StoredWording, WordingRound


class Wordings(Protocol):
    """The texts that were shown, and who has signed which. `texts` is a fingerprint of all present ones together."""

    def get(self, fingerprint: str) -> StoredWording | None:
        """The text with a fingerprint; None if it is not known."""

    def days(self) -> dict[str, date]:
        """Since when each text was shown, by its fingerprint."""

    def signed(self) -> list[SignedWording]:
        """How many have signed each text, by language, the latest text first."""

    def note_known(self, texts: str) -> bool:
        """Note that the admins know of these texts; False if they did already."""

    def begin(self, texts: str, now: datetime) -> None:
        """Begin to ask those who have signed until now; a former question is over."""

    def round(self) -> WordingRound | None:
        """The last question; None if there was none."""

    def answers(self) -> tuple[int, int]:
        """How many have been asked about a text, and how many of them have kept their signature under it."""

    def next(self, present: Collection[str], limit: int) -> list[Signature]:
        """The next signatures to ask, at most `limit`, and note that they were reached: they wait or are approved, for
        another text than those `present`, and their signers can be written to.
        """

    def reachable(self, present: Collection[str]) -> int:
        """How many `next` would find from the beginning."""

    def ask(self, number: int, wording: str) -> bool:
        """Note that a signer is asked about a text; False if they were already."""

    def keep(self, number: int, wording: str) -> Signature | None:
        """Let a signature stand for another text from now on, in the state that it is in; so does its former line.

        None if there is none that waits or is approved.
        """
