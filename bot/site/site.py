"""The page of a letter as files: made from scratch, and after each change only what has changed.

The list of signatories and the index of the search are cut into leaves (see `leaves`). All functions here wait for the
disk and the database, and run in a thread of their own.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from heapq import nlargest
from itertools import chain, islice
from pathlib import Path
from typing import Protocol

from bot.i18n.languages import is_right_to_left
from bot.letters.letter import Letter
from bot.site.card import card
from bot.site.code import code
from bot.site.collation import order_key
from bot.site.folder import SiteFolder
from bot.site.leaves import Entry, Leaves, Size
from bot.site.lines import Line, plain, words
from bot.site.pages import (
    CONTENTS,
    STATIC,
    Front,
    Neighbours,
    Pages,
    card_file,
    code_file,
    counter_file,
    leaf_file,
    page_file,
    static,
)
from bot.site.sorting import Sorter
from storage.records import Platform, PublishedSignature

LIST, INDEX = Size(250, 250, 1000), Size(100, 100, 400)
NEWEST = 50  # signatories in the feed
ROWS_AT_ONCE = 500


class Source(Protocol):
    """Where the public lines come from."""

    def numbers(self) -> Iterator[int]:
        """The numbers of all public lines, in their order."""

    def readable(self, numbers: Collection[int]) -> Iterable[PublishedSignature]:
        """Those of these lines that are public now."""

    def counted(self) -> tuple[int, int, int]:
        """How many signatures are approved: in all, public ones, and those of organisations."""

    @property
    def secret(self) -> bytes:
        """A secret with which names of files are made of numbers."""


@dataclass(frozen=True, slots=True)
class Order:
    """How organisations, and after them people, are ordered after the first signatories and those who came with a list:
    by time, or by the names in a language.
    """

    language: str | None = None

    def key(self, line: Line) -> str:
        section = "0" if line.organisation else "1"
        if line.pinned:
            return f"{section}0{line.pinned:06d}"
        if self.language is None:
            return f"{section}{'1' if line.first else '2'}"
        if line.withdrawn:
            return f"{section}3"  # without a name, at the end
        return f"{section}{'1' if line.first else '2'}{order_key(line.name, self.language)}"


class Site:
    """The files of one letter in a folder. `links` are how one signs, by platform; `spill` is a folder for what a large
    list is sorted in.
    """

    def __init__(
        self,
        folder: SiteFolder,
        letter: Letter,
        pages: Pages,
        source: Source,
        *,
        order: Order,
        spill: Path,
        links: Callable[[], Mapping[str, str]],
        today: Callable[[], date],
    ) -> None:
        self._folder = folder
        self._letter = letter
        self._pages = pages
        self._source = source
        self._order = order
        self._spill = spill
        self._links = links
        self._today = today
        self._wordings = frozenset(wording.fingerprint for wording in letter.wordings.values())
        self._lines: dict[int, Line | None] = {}  # read during one change
        self._list = Leaves(LIST, source.secret, self._list_entries)
        self._index = Leaves(INDEX, source.secret, self._index_entries)
        self._newest: list[int] = []
        self._nameless: set[int] = set()  # shown as withdrawn: no news
        self._front: Front | None = None
        self._drawn: dict[str, tuple[int, int]] = {}  # the numbers on the card of each language
        self._trouble: OSError | None = None

    # Making and changing --------------------------------------------------------------------------

    def plan(self) -> None:
        """Read the whole list, and learn which leaf everybody is in. Nothing is written."""
        listed, indexed = Sorter(self._spill), Sorter(self._spill)
        for numbers in _in_chunks(self._source.numbers()):
            self._lines.clear()
            for entry in self._list_entries(numbers):
                listed.add(entry)
            for entry in self._index_entries(numbers):
                indexed.add(entry)
        self._list.fill(listed.entries())
        self._index.fill(indexed.entries())
        self._newest = nlargest(NEWEST, self._named())

    def make(self) -> Iterator[None]:
        """Write every file that is missing or different, and delete those that are no more. It pauses after each leaf,
        so that changes can be taken in meanwhile. OSError at the end if something could not be written.
        """
        for name in STATIC:
            self._write(name, static(name))
        self._write_front(self._seen())
        yield
        for leaves, write in ((self._list, self._write_leaf), (self._index, self._write_piece)):
            for leaf in list(leaves.leaves):
                self._lines.clear()
                index = leaves.place(leaf.first)
                if leaves.leaves[index] is leaf:  # otherwise a change has replaced it, and written what did
                    write(index)
                    yield
        self._write_contents()
        self._write_borders()
        kept = self._pieces()
        for name in (*self._folder.pieces(), *self._former()):
            if name not in kept:
                self._delete(name)
        self.draw()
        self._finish()

    def update(self, numbers: Collection[int] = ()) -> None:
        """Take in what has become of some signatures, and of the number of all. OSError if something could not be
        written; the rest is written all the same.
        """
        self._lines.clear()
        named = [line for line in self._known(numbers).values() if not line.withdrawn]
        gone = len(named) < len(numbers)
        if numbers:
            listed, indexed = self._list.change(numbers), self._index.change(numbers)
            self._follow_newest(numbers)
            places = {id(leaf): index for index, leaf in enumerate(self._list.leaves)}
            changed = {places[id(leaf)] for leaf in listed.new}
            if listed.moved:
                changed |= {index + beside for index in changed for beside in (-1, 1)}
                self._write_contents(urgent=gone)
            for index in sorted(changed & set(range(len(places)))):
                self._write_leaf(index, urgent=gone)
            pieces = {id(leaf): index for index, leaf in enumerate(self._index.leaves)}
            for leaf in indexed.new:
                self._write_piece(pieces[id(leaf)], urgent=gone)
            if indexed.moved:
                self._write_borders(urgent=gone)
            for name in listed.dropped:
                for file in self._leaf_files(name):
                    self._delete(file)
            for name in indexed.dropped:
                self._delete(f"search/{name}.json")
        front = self._seen()
        if numbers or front != self._front:
            self._write_front(front, urgent=gone)
        self._lines.clear()
        self._finish()

    def find(self) -> None:
        """OSError if the folder is not at its path any more."""
        self._folder.find()

    def draw(self) -> None:
        """Draw the cards on which the number has changed. OSError if one could not be written."""
        if self._front is None:
            return
        front = self._front
        count = front.count, front.organisations
        for language, wording in self._letter.wordings.items():
            if self._drawn.get(language) != count:
                drawn = card(
                    plain(wording.title),
                    plain(self._letter.organiser),
                    self._pages.counted(language, front),
                    title_right_to_left=is_right_to_left(language),
                    right_to_left=self._pages.right_to_left(language),
                )
                if self._write(card_file(language), drawn):
                    self._drawn[language] = count
        self._finish()

    # Files ----------------------------------------------------------------------------------------

    def _write_front(self, front: Front, *, urgent: bool = False) -> None:
        letter, pages = self._letter, self._pages
        lines = self._leaf_lines(0)
        after = self._list.name(self._list.leaves[1]) if len(self._list.leaves) > 1 else None
        written = True
        for language in letter.wordings:
            page = pages.front(language, front, lines, after)
            written &= self._write(page_file(letter, language), page, urgent=urgent)
            written &= self._write(counter_file(letter, language), pages.counter(language, front))
        for platform, link in front.links.items():
            written &= self._write(code_file(platform), code(link))
        counts = {
            "letter": letter.slug,
            "count": front.count,
            "organisations": front.organisations,
            "withheld": front.withheld,
            "closed": front.closed,
        }
        records = [line.record() for line in lines]
        following = after and f"signatories/{after}.json"
        written &= self._write("count.json", _json(counts))
        listed = {**counts, "signatories": records, "next": following}
        written &= self._write("signatories.json", _json(listed), urgent=urgent)
        newest = self._known(self._newest)
        entries = [(self._opaque(number), line) for number in self._newest if (line := newest.get(number)) is not None]
        updated = max((line.signature.day for _, line in entries), default=letter.published)
        written &= self._write("feed.xml", pages.feed(entries, updated), urgent=urgent)
        if written:
            self._front = front

    def _write_leaf(self, index: int, *, urgent: bool = False) -> None:
        if index == 0:
            return  # it stands on the first page
        lines = self._leaf_lines(index)
        leaves = self._list.leaves
        name = self._list.name(leaves[index])
        after = self._list.name(leaves[index + 1]) if index + 1 < len(leaves) else None
        beside = Neighbours(self._list.name(leaves[index - 1]), after)
        for language in self._letter.wordings:
            self._write(leaf_file(language, name), self._pages.leaf(language, lines, beside), urgent=urgent)
        records = {"signatories": [line.record() for line in lines], "next": after and f"{after}.json"}
        self._write(f"signatories/{name}.json", _json(records), urgent=urgent)

    def _write_contents(self, *, urgent: bool = False) -> None:
        """The list of all pages; only where there are several."""
        leaves = self._list.leaves
        if len(leaves) == 1:
            return
        firsts = self._known([leaf.first[1] for leaf in leaves])
        names = {number: line.name for number, line in firsts.items()}
        named = [(self._list.name(leaf), names.get(leaf.first[1]) or "…") for leaf in leaves]
        for language in self._letter.wordings:
            self._write(leaf_file(language, CONTENTS), self._pages.contents(language, named), urgent=urgent)

    def _write_piece(self, index: int, *, urgent: bool = False) -> None:
        """A piece of the index: line, words of the name, whether an earlier wording was signed, and what tells apart
        people with equal lines.
        """
        numbers = dict.fromkeys(number for _, number in self._index.entries(index))
        found = self._known(numbers)
        rows = [
            [line.text, " ".join(sorted(words(line.name))), int(line.earlier), self._opaque(number)]
            for number in numbers
            if (line := found.get(number)) is not None
        ]
        self._write(f"search/{self._index.name(self._index.leaves[index])}.json", _json(rows), urgent=urgent)

    def _write_borders(self, *, urgent: bool = False) -> None:
        borders = [[leaf.first[0], name] for leaf, name in zip(self._index.leaves, self._index.names(), strict=True)]
        self._write("search/index.json", _json(borders), urgent=urgent)

    def _write(self, name: str, content: str | bytes, *, urgent: bool = False) -> bool:
        """Whether the file stands there now. What fails is raised at the end, after all that can be written."""
        try:
            self._folder.write(name, content.encode() if isinstance(content, str) else content, urgent=urgent)
        except OSError as error:
            self._trouble = error
            return False
        return True

    def _delete(self, name: str) -> None:
        try:
            self._folder.delete(name)
        except OSError as error:
            self._trouble = error

    def _finish(self) -> None:
        trouble, self._trouble = self._trouble, None
        if trouble is not None:
            raise trouble
        self._folder.sync()

    def _pieces(self) -> set[str]:
        """The files of all leaves, as they are now."""
        names = self._list.names()
        kept = {file for name in names[1:] for file in self._leaf_files(name)}
        if len(names) > 1:
            kept |= {leaf_file(language, CONTENTS) for language in self._letter.wordings}
        return kept | {f"search/{name}.json" for name in (*self._index.names(), "index")}

    def _former(self) -> Iterator[str]:
        """Files of languages and platforms that the page had once, and has no more."""
        links = self._links()
        yield from (code_file(platform) for platform in Platform if platform not in links)
        try:
            former = set(self._folder.remember("languages", sorted(self._letter.wordings)))
        except OSError as error:
            self._trouble = error
            return
        for language in former - set(self._letter.wordings):
            yield from (f"{language}.html", f"counter-{language}.html", card_file(language))

    def _leaf_files(self, name: str) -> list[str]:
        return [f"signatories/{name}.json", *(leaf_file(language, name) for language in self._letter.wordings)]

    # What the files say ---------------------------------------------------------------------------

    def _seen(self) -> Front:
        count, public, organisations = self._source.counted()
        closed = not self._letter.open_on(self._today())
        early = not closed and not self._letter.opened_on(self._today())
        return Front(count, count - public, dict(self._links()), closed, early, organisations)

    def _leaf_lines(self, index: int) -> list[Line]:
        numbers = [number for _, number in self._list.entries(index)]
        found = self._known(numbers)
        return [found[number] for number in numbers if number in found]

    def _list_entries(self, numbers: Collection[int]) -> list[Entry]:
        return [(self._order.key(line), number) for number, line in self._known(numbers).items()]

    def _index_entries(self, numbers: Collection[int]) -> list[Entry]:
        return [(word, number) for number, line in self._known(numbers).items() for word in words(line.name)]

    def _known(self, numbers: Collection[int]) -> dict[int, Line]:
        """The lines of those numbers that are public. During one change everybody is read once."""
        for chunk in _in_chunks(number for number in numbers if number not in self._lines):
            for number in chunk:
                self._lines[number] = None
            for signature in self._source.readable(chunk):
                self._lines[signature.number] = Line.of(signature, self._wordings)
                if signature.entry is None:
                    self._nameless.add(signature.number)
        return {number: line for number in numbers if (line := self._lines[number]) is not None}

    def _follow_newest(self, numbers: Collection[int]) -> None:
        present = self._known(numbers).keys() - self._nameless
        if any(number in self._newest and number not in present for number in numbers):
            self._newest = nlargest(NEWEST, self._named())
        else:
            self._newest = nlargest(NEWEST, {*self._newest, *present})

    def _named(self) -> Iterator[int]:
        """The numbers of all lines that name somebody."""
        everybody = chain.from_iterable(leaf.numbers for leaf in self._list.leaves)
        return (number for number in everybody if number not in self._nameless)

    def _opaque(self, number: int) -> str:
        """What stands for a signature in the files: its number would tell how many are not public."""
        return blake2b(str(number).encode(), key=self._source.secret, digest_size=8).hexdigest()


def _in_chunks(numbers: Iterable[int]) -> Iterator[list[int]]:
    numbers = iter(numbers)
    while chunk := list(islice(numbers, ROWS_AT_ONCE)):
        yield chunk


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
