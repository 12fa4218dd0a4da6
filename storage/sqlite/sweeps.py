"""Sweeps on SQLite."""

import logging
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from storage.errors import SealError
from storage.records import Reason, Verdict, to_the_minute
from storage.records.sweeps import AT_WORK, OPEN, UNANSWERED, Sweep, SweepCount, SweepStage, SweptAs
from storage.sqlite.connection import fetch
from storage.sqlite.signature_rows import SignatureRows

log = logging.getLogger(__name__)

_COLUMNS = "id, stage, reached, verdict, reason, sealed, made"


class _Content(BaseModel):
    """What is sealed of a sweep."""

    condition: str
    admin: str
    proposer: str = ""


class SqliteSweeps:
    """See `storage.protocol.Sweeps`."""

    def __init__(self, rows: SignatureRows) -> None:
        self._rows = rows
        self._db = rows.db
        self._vault = rows.vault

    def add(self, condition: str, admin: str, now: datetime) -> Sweep:
        made = datetime.fromisoformat(to_the_minute(now))
        ((number,),) = fetch(
            self._db,
            "INSERT INTO sweep (stage, sealed, made) VALUES (?, x'', ?) RETURNING id",
            (SweepStage.LOOKING, made.isoformat()),
        )
        sweep = Sweep(number, SweepStage.LOOKING, condition, admin, made)
        self.change(sweep)
        return sweep

    def get(self, number: int) -> Sweep | None:
        return self._first("id = ?", number)

    def at_work(self) -> Sweep | None:
        return self._first(f"stage IN ({_marks(AT_WORK)}) ORDER BY id LIMIT 1", *AT_WORK)

    def _first(self, condition: str, *values: Any) -> Sweep | None:
        rows = fetch(self._db, f"SELECT {_COLUMNS} FROM sweep WHERE {condition}", values)
        return next((self._sweep(*row) for row in rows), None)

    def _sweep(self, number: int, stage: str, reached: int, *row: Any) -> Sweep:
        verdict, reason, sealed, made = row
        try:
            content = _Content.model_validate_json(self._vault.open(sealed, _row(number)))
        except (SealError, ValueError):
            log.error("sweep %d is damaged", number)
            content = _Content(condition="", admin="?")
        return Sweep(
            number,
            SweepStage(stage),
            content.condition,
            content.admin,
            datetime.fromisoformat(made),
            reached,
            Verdict(verdict) if verdict else None,
            Reason(reason) if reason else None,
            content.proposer,
        )

    def change(self, sweep: Sweep) -> None:
        content = _Content(condition=sweep.condition, admin=sweep.admin, proposer=sweep.proposer)
        self._db.execute(
            "UPDATE sweep SET stage = ?, reached = ?, verdict = ?, reason = ?, sealed = ?, made = ? WHERE id = ?",
            (
                sweep.stage,
                sweep.reached,
                sweep.verdict,
                sweep.reason,
                self._vault.seal(content.model_dump_json().encode(), _row(sweep.id)),
                to_the_minute(sweep.made),
                sweep.id,
            ),
        )

    def include(self, number: int, found: Mapping[int, int], clean: Collection[int]) -> None:
        self._db.executemany(
            "INSERT INTO swept (sweep, signature, revision, clean, swept) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            [(number, each, revision, each in clean, SweptAs.FOUND) for each, revision in found.items()],
        )

    def next(self, number: int, swept: SweptAs, limit: int, *, clean: bool = False) -> list[tuple[int, int]]:
        rows = fetch(
            self._db,
            "SELECT signature, revision FROM swept WHERE sweep = ? AND swept = ? AND clean >= ?"
            " ORDER BY signature LIMIT ?",
            (number, swept, clean, limit),
        )
        return [(signature, revision) for signature, revision in rows]

    def sample(self, number: int, most: int) -> list[tuple[int, int]]:
        count = self.count(number).found
        shown = min(most, count)
        places = [place * (count - 1) // max(1, shown - 1) for place in range(shown)]
        found = []
        for place in places:
            found += fetch(
                self._db,
                "SELECT signature, revision FROM swept WHERE sweep = ? AND swept = ?"
                " ORDER BY signature LIMIT 1 OFFSET ?",
                (number, SweptAs.FOUND, place),
            )
        return [(signature, revision) for signature, revision in found]

    def settle(self, number: int, signature: int, swept: SweptAs, revision: int = 0) -> None:
        self._db.execute(
            "UPDATE swept SET swept = ?, revision = coalesce(nullif(?, 0), revision) WHERE sweep = ? AND signature = ?",
            (swept, revision, number, signature),
        )

    def count(self, number: int) -> SweepCount:
        rows = fetch(
            self._db, "SELECT swept, count(*), sum(clean) FROM swept WHERE sweep = ? GROUP BY swept", (number,)
        )
        found = {SweptAs(swept): (count, clean) for swept, count, clean in rows}
        counts = {swept.value: count for swept, (count, _) in found.items()}
        return SweepCount(clean=found.get(SweptAs.FOUND, (0, 0))[1], **counts)

    def decided_since(self, time: datetime) -> int:
        ((number,),) = fetch(
            self._db,
            "SELECT count(*) FROM sweep JOIN swept ON swept.sweep = sweep.id WHERE made >= ? AND swept = ?",
            (to_the_minute(time), SweptAs.DECIDED),
        )
        return int(number)

    def unanswered(self) -> list[int]:
        rows = fetch(self._db, f"SELECT id FROM sweep WHERE stage IN ({_marks(UNANSWERED)}) ORDER BY id", UNANSWERED)
        return [number for (number,) in rows]

    def waiting_for(self, signature: int) -> list[int]:
        rows = fetch(
            self._db,
            "SELECT sweep.id FROM swept JOIN sweep ON sweep.id = swept.sweep"
            f" WHERE signature = ? AND swept = ? AND stage IN ({_marks(OPEN)}) ORDER BY sweep.id",
            (signature, SweptAs.FOUND, *OPEN),
        )
        return [number for (number,) in rows]

    def remove(self, number: int) -> None:
        self._db.execute("DELETE FROM swept WHERE sweep = ?", (number,))
        self._db.execute("DELETE FROM sweep WHERE id = ?", (number,))
        self._rows.erase()

    def purge(self, before: datetime) -> None:
        rows = fetch(
            self._db,
            f"SELECT id FROM sweep WHERE made < ? AND stage NOT IN ({_marks(AT_WORK)})",
            (to_the_minute(before), *AT_WORK),
        )
        for (number,) in rows:
            self.remove(number)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _row(number: int) -> str:
    return f"sweep|{number}"
