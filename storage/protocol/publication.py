"""The protocol of a store for the public list, and for who stands first on it."""

from collections.abc import Collection
from typing import Protocol

from storage.records import Kind, Pin, PublishedSignature


class Publication(Protocol):
    """The public list: the lines of those who are approved and public, and which of them have changed."""

    def after(self, number: int, limit: int, kind: Kind | None = None) -> list[PublishedSignature]:
        """At most `limit` lines with a number above `number`, of a kind or of both, in the order of their numbers.
        DatabaseError if one is damaged, because a list without it would be wrong.
        """

    def pinned(self) -> list[PublishedSignature]:
        """The lines of the first signatories, in their order. DatabaseError as above."""

    def numbers(self, after: int, limit: int) -> list[int]:
        """The numbers of the same lines, whether they can be read or not."""

    def readable(self, numbers: Collection[int]) -> list[PublishedSignature]:
        """Those of these lines that are public now. A damaged one is left out, and logged."""

    def watch(self) -> None:
        """Note from now on, until the store is closed, which lines change."""

    def changed(self) -> list[int]:
        """The numbers of lines that were put in, changed or went since the last call. Needs `watch`."""

    def secret(self) -> bytes:
        """32 bytes with which names of files can be made of numbers: nobody can find out the numbers from them."""


class WithdrawnLines(Protocol):
    """Lines of the public list that are shown as withdrawn: the number and the day are left of them, and nothing that
    belongs to their signers.
    """

    def count(self) -> int:
        """How many there are."""

    def is_there(self, number: int) -> bool:
        """Whether a signature is shown as withdrawn."""

    def remove(self, number: int) -> bool:
        """Take such a line off the list; False if there is none."""


class Pins(Protocol):
    """First signatories: public lines that stand before all others, in the order in which they were pinned.

    A pin goes with the public line: when that is withdrawn, removed, hidden or undone. It stays while a correction
    waits, and is that of the corrected line then. A line that is shown as withdrawn keeps its place, without the word.
    """

    def all(self) -> list[Pin]:
        """All of them, in their order."""

    def of(self, number: int) -> Pin | None:
        """The pin of a signature; None if it has none."""

    def put(self, number: int, word: str) -> bool:
        """Pin a public line after those that are pinned, or give it another word; False if there is no such line."""

    def remove(self, number: int) -> bool:
        """Take a pin away; False if there is none."""
