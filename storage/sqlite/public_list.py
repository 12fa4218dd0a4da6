"""The public list of a letter on SQLite, in its order: organisations before people, the first signatories of each kind
before all others, then by the numbers of the signatures.
"""

from collections.abc import Collection

from storage.records import Signature
from storage.sqlite.connection import fetch
from storage.sqlite.kept_lines import KEPT, KEPT_ROWS
from storage.sqlite.pins import SqlitePins
from storage.sqlite.signature_rows import COLUMNS, SignatureRows
from storage.sqlite.tallies import BLOCK, SqliteTallies

# Of a line that is shown as withdrawn nothing is known but the day.
_WITHDRAWN = (
    "SELECT signature, NULL, 'withdrawn', 'public', '', '', NULL, 'chat', NULL, NULL, day || 'T00:00+00:00', 0, NULL,"
    " 0, organisation, NULL"
    " FROM withdrawn_line WHERE letter = ?"
)
_WANTED = "WHERE letter = ? AND state = 'approved' AND visibility = 'public'"
_OWN = f"FROM signature {_WANTED}"
# There are few organisations: without their index a page of them walks over all people.
_OWN_OF = {False: _OWN, True: f"FROM signature INDEXED BY signature_organisation {_WANTED}"}
# Written out, as in the index of organisations.
_KIND = {False: "signature.organisation = 0", True: "signature.organisation = 1"}


class PublicList:
    """Pages of the list, and the place of a line on it. Tallies tell how many lines stand before a block of numbers."""

    def __init__(self, rows: SignatureRows, tallies: SqliteTallies, pins: SqlitePins) -> None:
        self._rows = rows
        self._tallies = tallies
        self._pins = pins
        self._db = rows.db
        self._letter = rows.letter

    def public(self, offset: int, limit: int) -> list[Signature]:
        """See `storage.protocol.Signatures.public`."""
        found: list[Signature] = []
        for organisations in (True, False):
            lines = self._tallies.public_lines(organisations=organisations)
            if offset < lines and len(found) < limit:
                found += self._section(offset, limit - len(found), organisations=organisations)
            offset = max(0, offset - lines)
        return found

    def _section(self, offset: int, limit: int, *, organisations: bool) -> list[Signature]:
        """The public signatures of organisations, or of people, from an offset among them."""
        pinned = self._pins.numbers(organisations=organisations)
        first = [found for number in pinned[offset : offset + limit] if (found := self._line(number)) is not None]
        wanted = limit - len(pinned[offset : offset + limit])
        if not wanted:
            return first
        start = max(0, offset - len(pinned))

        def by_number(place: int, most: int) -> list[Signature]:
            return self._by_number(place, most, organisations=organisations)

        before = 0  # how many pinned ones, which stand elsewhere, are passed over until there
        while (passed := _passed(by_number(start + before, 1), pinned)) > before:
            before = passed
        others = [each for each in by_number(start + before, wanted + len(pinned)) if each.id not in pinned]
        return first + others[:wanted]

    def _by_number(self, offset: int, limit: int, *, organisations: bool) -> list[Signature]:
        """Public signatures of a kind in the order of their numbers."""
        block, rest = self._tallies.block_of(offset, organisations=organisations)
        first, kind = block * BLOCK, _KIND[organisations]
        return self._rows.many(
            f"SELECT {COLUMNS} {_OWN_OF[organisations]} AND {kind} AND id >= ?"
            f" UNION ALL SELECT {KEPT} {KEPT_ROWS} AND {kind} AND kept_line.signature >= ?"
            f" UNION ALL {_WITHDRAWN} AND organisation = {int(organisations)} AND signature >= ?"
            " ORDER BY 1 LIMIT ? OFFSET ?",
            (*(self._letter, first) * 3, limit, rest),
        )

    def listed(self, number: int) -> tuple[int, str | None]:
        """See `storage.protocol.Signatures.listed`."""
        found = self._line(number)
        if found is None or found.entry is None:
            return 0, None
        organisations = found.organisation
        before = 0 if organisations else self._tallies.public_lines(organisations=True)
        pinned = self._pins.numbers(organisations=organisations)
        if number in pinned:
            return before + pinned.index(number) + 1, found.entry.line
        later = sum(pin > number for pin in pinned)
        return before + self._place(number, organisations=organisations) + 1 + later, found.entry.line

    def _line(self, number: int) -> Signature | None:
        """A signature with its public line, which says nothing if it is shown as withdrawn; None if it has none."""
        return self._rows.maybe(
            f"SELECT {COLUMNS} {_OWN} AND id = ? UNION ALL SELECT {KEPT} {KEPT_ROWS} AND kept_line.signature = ?"
            f" UNION ALL {_WITHDRAWN} AND signature = ?",
            (self._letter, number) * 3,
        )

    def _place(self, number: int, *, organisations: bool) -> int:
        """How many public lines of its kind stand before that of a signature in the order of their numbers."""
        block, kind = number // BLOCK, _KIND[organisations]
        within = fetch(
            self._db,
            f"SELECT (SELECT count(*) {_OWN_OF[organisations]} AND {kind} AND id BETWEEN ? AND ?)"
            f" + (SELECT count(*) {KEPT_ROWS} AND {kind} AND kept_line.signature BETWEEN ? AND ?)"
            f" + (SELECT count(*) FROM withdrawn_line WHERE letter = ? AND organisation = {int(organisations)}"
            " AND signature BETWEEN ? AND ?)",
            (self._letter, block * BLOCK, number - 1) * 3,
        )
        ((place,),) = within
        return self._tallies.before_block(block, organisations=organisations) + int(place)


def _passed(there: list[Signature], pinned: Collection[int]) -> int:
    """How many pinned signatures stand before one in the order of numbers; all of them, if there is none."""
    return sum(number < there[0].id for number in pinned) if there else len(pinned)
