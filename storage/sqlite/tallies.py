"""Counts the signatures of a letter, on SQLite. Triggers keep the counts: see the migration `0017_tallies.sql`."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from storage.errors import SealError
from storage.records import State, Statistics, Step, Visibility
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SignatureRows
from storage.sqlite.sources import SqliteSources

Places = tuple[str, ...]

# Public lines are counted in blocks of so many numbers, so that any page of them is found in two short walks.
BLOCK = 1000
_BLOCKS = {False: "public-block", True: "organisation-block"}


class SqliteTallies:
    """Numbers that are there already when they are asked for."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault
        self._letter = rows.letter

    def signatories(self) -> tuple[int, int]:
        """How many signatures are approved: in all, and public ones. A public line counts while it is corrected."""
        approved = self._number("state", State.APPROVED) + self._number("public-kept", "")
        return approved, self._number("public", "")

    def organisations(self) -> tuple[int, int]:
        """How many of them are organisations'."""
        return self._number("organisation", ""), self._number("public-organisation", "")

    def public_lines(self, *, organisations: bool) -> int:
        """How many lines of the public list are of organisations, or of people, with those shown as withdrawn."""
        return sum(number for _, number in self._all(_BLOCKS[organisations]))

    def pending(self) -> int:
        """How many signatures are pending."""
        return self._number("state", State.PENDING)

    def figures(self, now: datetime) -> Statistics:
        """All that /stats needs."""
        steps = fetch(self._db, "SELECT step, number FROM step_count WHERE letter = ?", (self._letter,))
        return Statistics(
            states={State(state): number for state, number in self._most("state")},
            lately={days: self._since(now - timedelta(days=days)) for days in (1, 7)},
            languages=dict(self._most("language")),
            platforms=dict(self._most("platform")),
            steps={Step(step): number for step, number in steps},
            median_decision_seconds=self._median(),
            days=tuple((date.fromisoformat(day), number) for day, number in self._all("day")),
            places=self.places(Visibility.PUBLIC),
            withheld_places=self.places(Visibility.WITHHELD),
            sources=SqliteSources(self._rows).numbers(),
            organisations=self._number("organisation", ""),
        )

    def places(self, visibility: Visibility) -> Counter[Places]:
        """How often each set of places is named by approved signatures of a visibility."""
        if visibility is Visibility.WITHHELD:
            return self._withheld()
        return Counter({tuple(json.loads(places)): number for places, number in self._all("public-places")})

    def block_of(self, offset: int, *, organisations: bool) -> tuple[int, int]:
        """The block that contains the public line at a position among organisations or people, and the position within
        it; both count from 0.
        """
        block = 0
        for value, number in self._all(_BLOCKS[organisations]):
            block = int(value)
            if offset < number:
                return block, offset
            offset -= number
        return block + 1, 0  # there are not so many

    def before_block(self, block: int, *, organisations: bool) -> int:
        """The number of public lines of organisations or people in all blocks before one."""
        return sum(number for value, number in self._all(_BLOCKS[organisations]) if int(value) < block)

    @contextmanager
    def watching(self, *numbers: int) -> Iterator[None]:
        """Count the places of signatures that are changed meanwhile, where their names are or were withheld."""
        before = self._withheld_among(numbers)
        yield
        after = self._withheld_among(numbers)
        if before == after:
            return
        counted = self._stored()
        if counted is None:
            counted = self._walked()
        else:
            counted.update(after)
            counted.subtract(before)
        self._store(counted)

    def settle(self) -> None:
        """Count the withheld once, where that was never done."""
        if self._stored() is None:
            self._store(self._walked())

    def _withheld(self) -> Counter[Places]:
        counted = self._stored()
        return self._walked() if counted is None else counted

    def _stored(self) -> Counter[Places] | None:
        """The stored counts of the withheld signatures; None if they were never stored or are damaged."""
        for (sealed,) in fetch(self._db, "SELECT sealed FROM withheld_tally WHERE letter = ?", (self._letter,)):
            try:
                stored = json.loads(self._vault.open(sealed, self._row()))
            except SealError:
                return None
            return Counter({tuple(places): number for places, number in stored})
        return None

    def _store(self, counted: Counter[Places]) -> None:
        stored = [[places, number] for places, number in counted.items() if number > 0]
        self._db.execute(
            "INSERT INTO withheld_tally (letter, sealed) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
            (self._letter, self._vault.seal(json.dumps(stored).encode(), self._row())),
        )

    def _row(self) -> str:
        return f"withheld|{self._letter}"

    def _walked(self) -> Counter[Places]:
        """Counted by opening them all, once."""
        # By the statistics that SQLite has, it would walk through all approved ones.
        return self._places_of(f"{_WITHHELD.format(table='signature INDEXED BY signature_withheld')}", ())

    def _withheld_among(self, numbers: Sequence[int]) -> Counter[Places]:
        several = ", ".join("?" * len(numbers))
        return self._places_of(f"{_WITHHELD.format(table='signature')} AND id IN ({several})", numbers)

    def _places_of(self, statement: str, values: Sequence[int]) -> Counter[Places]:
        rows = self._db.execute(statement, (self._letter, *values))
        entries = (self._rows.entry_if_whole(*row) for row in rows)
        return Counter(entry.places for entry in entries if entry is not None)

    def _number(self, dimension: str, value: str) -> int:
        rows = fetch(
            self._db,
            "SELECT number FROM tally WHERE letter = ? AND dimension = ? AND value = ?",
            (self._letter, dimension, value),
        )
        return next((number for (number,) in rows), 0)

    def _all(self, dimension: str) -> list[tuple[str, int]]:
        """All values of a dimension and their numbers, in the order of the values."""
        return fetch(
            self._db,
            "SELECT value, number FROM tally WHERE letter = ? AND dimension = ? ORDER BY value",
            (self._letter, dimension),
        )

    def _most(self, dimension: str) -> list[tuple[str, int]]:
        """The same, the most frequent first."""
        return sorted(self._all(dimension), key=lambda found: (-found[1], found[0]))

    def _since(self, start: datetime) -> Mapping[str, int]:
        counts = Counter({"received": 0})
        for dimension in ("received", "decided"):
            rows = fetch(
                self._db,
                "SELECT value, number FROM tally WHERE letter = ? AND dimension = ? AND value >= ?",
                (self._letter, dimension, start.isoformat()),
            )
            for value, number in rows:
                counts[value.partition(" ")[2] or "received"] += number
        return dict(counts)

    def _median(self) -> float | None:
        """The median time of a decision, in seconds."""
        found = [(int(minutes), number) for minutes, number in self._all("decided-after")]
        half = sum(number for _, number in found) / 2
        passed, below = 0, None
        for minutes, number in found:
            if below is not None:
                return (below + minutes) / 2 * 60.0
            passed += number
            if passed > half:
                return minutes * 60.0
            if passed == half:
                below = minutes
        return None


_WITHHELD = (
    "SELECT account_tag, entry, entry_sealed FROM {table}"
    " WHERE letter = ? AND state = 'approved' AND visibility = 'withheld'"
)
