"""An ordered list that is cut into leaves, each of which becomes a file: a change of the list changes few files.

Where a leaf ends depends on the entries alone: an entry whose fingerprint says so begins a new one. So a list that was
changed step by step is cut as one that was made at once, and borders far from a change stay where they are.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from dataclasses import dataclass, field
from hashlib import blake2b

Entry = tuple[str, int]
"""The key by which the list is ordered, and the number of a signature."""


@dataclass(frozen=True, slots=True)
class Size:
    """A leaf has at least `least` entries, unless it is the last, then about `usual` more, and never over `most`."""

    least: int
    usual: int
    most: int


class Leaf:
    """A part of the list: its first entry, and the numbers of all. Of their keys only the first is kept in memory."""

    __slots__ = ("first", "numbers")

    def __init__(self, entries: Collection[Entry]) -> None:
        self.first: Entry = next(iter(entries), ("", 0))
        self.numbers = array("q", (number for _, number in entries))


@dataclass(slots=True)
class Change:
    """What a change has made of the leaves: new ones, names that are no more, and whether a leaf begins with another
    entry or signature.
    """

    new: list[Leaf] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    moved: bool = False


class Leaves:
    """The leaves of a list, in their order. There is always one.

    `entries_of` are the entries that signatures have in the list now; none for one that is not in it. `secret` keeps
    the names of leaves from telling the numbers of signatures.
    """

    def __init__(self, size: Size, secret: bytes, entries_of: Callable[[Collection[int]], Iterable[Entry]]) -> None:
        self._size = size
        self._secret = secret
        self._entries_of = entries_of
        self._known = bytearray()
        self.leaves = [Leaf(())]

    def fill(self, entries: Iterable[Entry]) -> None:
        """Cut a list that is in its order already."""
        self._known = bytearray()
        self.leaves = [Leaf(part) for part in self._cut(entries)] or [Leaf(())]
        for leaf in self.leaves:
            self._learn(leaf.numbers)

    def change(self, numbers: Collection[int]) -> Change:
        """Take in what has become of some signatures."""
        numbers = set(numbers)
        added = sorted(self._entries_of(numbers))
        touched = {self.place(entry) for entry in added} | self._holding(numbers)
        change = Change()
        done = len(self.leaves)
        for index in sorted(touched, reverse=True):
            if index >= done:
                continue
            done = index
            # A leaf whose first entry has changed does not begin there any more.
            while done and self.leaves[done].first[1] in numbers:
                done -= 1
            self._cut_again(done, added, numbers, change)
        self._learn(numbers)
        change.moved = change.moved or any(leaf.first[1] in numbers for leaf in self.leaves)
        current = set(map(id, self.leaves))
        change.new = [leaf for leaf in change.new if id(leaf) in current]
        return change

    def name(self, leaf: Leaf) -> str:
        """The name of a leaf, which stays as long as its first entry."""
        return "first" if leaf is self.leaves[0] else self._fingerprint(leaf.first).hex()

    def names(self) -> list[str]:
        """The names of all leaves, in their order."""
        return [self.name(leaf) for leaf in self.leaves]

    def entries(self, index: int, added: Iterable[Entry] = ()) -> list[Entry]:
        """The entries that belong into the leaf at an index, as they are now."""
        low = self.leaves[index].first if index else ("", -1)
        high = self.leaves[index + 1].first if index + 1 < len(self.leaves) else None
        found = set(self._entries_of(set(self.leaves[index].numbers)))
        return sorted(entry for entry in found.union(added) if low <= entry and (high is None or entry < high))

    def _cut_again(self, begin: int, added: list[Entry], numbers: Set[int], change: Change) -> None:
        """Cut from the beginning of a leaf on, until a border falls where one was and still is."""
        parts = list(self._cut(self.entries(begin, added))) or [[]]
        end = begin + 1
        while end < len(self.leaves):
            border = self.leaves[end].first
            if border[1] not in numbers and self._ends(parts[-1], border):
                break
            for entry in self.entries(end, added):
                if self._ends(parts[-1], entry):
                    parts.append([])
                parts[-1].append(entry)
            end += 1
        new = [Leaf(part) for part in parts if part or begin == 0]
        firsts = [leaf.first for leaf in self.leaves[begin:end]]
        before = {self.name(leaf) for leaf in self.leaves[begin:end]}
        self.leaves[begin:end] = new
        after = {self.name(leaf) for leaf in new}
        change.new += new
        change.dropped = (change.dropped | before) - after
        change.moved = change.moved or firsts != [leaf.first for leaf in new]

    def _cut(self, entries: Iterable[Entry]) -> Iterator[list[Entry]]:
        part: list[Entry] = []
        for entry in entries:
            if self._ends(part, entry):
                yield part
                part = []
            part.append(entry)
        if part:
            yield part

    def _ends(self, part: Collection[Entry], following: Entry) -> bool:
        """Whether a leaf with these entries ends before the following one."""
        if len(part) < self._size.least:
            return False
        chosen = int.from_bytes(self._fingerprint(following)) % self._size.usual == 0
        return chosen or len(part) >= self._size.most

    def _fingerprint(self, entry: Entry) -> bytes:
        key, number = entry
        return blake2b(f"{number} {key}".encode(), key=self._secret, digest_size=8).digest()

    def place(self, entry: Entry) -> int:
        """The index of the leaf into which an entry belongs."""
        return max(0, bisect_right(self.leaves, entry, key=lambda leaf: leaf.first) - 1)

    def _holding(self, numbers: Collection[int]) -> set[int]:
        """Where the leaves are that hold some numbers; most numbers that come are new."""
        known = {number for number in numbers if number < len(self._known) and self._known[number]}
        if not known:
            return set()
        return {index for index, leaf in enumerate(self.leaves) if not known.isdisjoint(leaf.numbers)}

    def _learn(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            if number >= len(self._known):
                self._known.extend(bytes(number + 1 - len(self._known) + 1000))
            self._known[number] = 1
