"""Which letter a chat is about, in a deployment that carries several: the one that somebody opened there last."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Protocol

from storage.errors import SealError, StorageError
from storage.records import Address

log = logging.getLogger(__name__)

_IN_MEMORY = 10_000
_LETTERS = 2  # the present one, and the one before, in which an event may have been received that comes again


class SealedValues(Protocol):
    """A file of sealed values by kind and name."""

    def get(self, kind: str, name: str) -> bytes | None:
        """A value, or None."""

    def put(self, kind: str, name: str, value: bytes) -> None:
        """Store a value; it replaces the former one."""

    def keep_only(self, kinds: Collection[str]) -> None:
        """Erase the values of all other kinds."""


class CurrentLetters:
    """The letters of chats, by their slugs. What was stored before the last month is forgotten, so that nobody is kept
    in mind who has been silent for two months.

    Values are kept by the month in which they were stored, so that the old ones can be erased without reading them.
    """

    def __init__(self, values: SealedValues, clock: Callable[[], datetime]) -> None:
        self._values = values
        self._clock = clock
        self._known: OrderedDict[Address, tuple[str, ...]] = OrderedDict()

    def of(self, address: Address) -> tuple[str, ...]:
        """The letter that a chat is about, and the one before it; nothing if none is known."""
        known = self._known.get(address)
        return self._remember(address, self._stored(address) if known is None else known)

    def note(self, address: Address, slug: str) -> None:
        """Store that a chat is about a letter from now on. Errors of the disk are logged: it is known until the next
        start then.
        """
        before = self.of(address)
        if before[:1] == (slug,):
            return
        slugs = self._remember(address, (slug, *(each for each in before if each != slug))[:_LETTERS])
        self._store(address, slugs)

    def tidy(self) -> None:
        """Forget what is too old. Errors of the disk are raised."""
        self._known.clear()
        self._values.keep_only(self._months())

    def _store(self, address: Address, slugs: tuple[str, ...]) -> None:
        try:
            self._values.put(self._months()[0], _name(address), " ".join(slugs).encode())
        except StorageError as error:
            log.warning("which letter a chat is about could not be stored (%s)", error)

    def _stored(self, address: Address) -> tuple[str, ...]:
        for month in self._months():
            try:
                if (value := self._values.get(month, _name(address))) is not None:
                    slugs = tuple(value.decode().split())
                    if month != self._months()[0]:
                        self._store(address, slugs)  # the chat is in use
                    return slugs
            except (SealError, StorageError) as error:
                log.warning("which letter a chat is about could not be read (%s)", error)
        return ()

    def _remember(self, address: Address, slugs: tuple[str, ...]) -> tuple[str, ...]:
        self._known[address] = slugs
        self._known.move_to_end(address)
        if len(self._known) > _IN_MEMORY:
            self._known.popitem(last=False)
        return slugs

    def _months(self) -> tuple[str, str]:
        """The kinds of values of this month and of the one before."""
        now = self._clock()
        count = 12 * now.year + now.month
        return f"letters of chats, month {count}", f"letters of chats, month {count - 1}"


def _name(address: Address) -> str:
    return f"{address.platform}|{address.chat}"
