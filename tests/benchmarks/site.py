"""The public page of a letter with many signatories: from scratch, and after one approval and one withdrawal.

`python -m tests.benchmarks.site`: 10,000 and 100,000 of them, unless other numbers are named. Times are those of the
clock and of the processor.
"""

import asyncio
import itertools
import statistics
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.signatories import countries
from bot.site.site import Order
from storage.crypto.vault import Vault
from storage.records import Submission, Visibility
from storage.sqlite.signature_rows import ENTRIES, places_in_clear
from storage.sqlite.store import SqliteStore
from storage.sqlite.transaction import SqliteTransaction
from tests.benchmarks.million import NOW, people
from tests.published import Published
from tests.stage import letter

TIMES = 11
CHUNK = 1000


async def fill(store: SqliteStore, count: int) -> None:
    """Let so many stand in the list, one in ten with the name withheld. As rows: signing takes hours."""
    numbered = enumerate(people(count))
    while chunk := list(itertools.islice(numbered, CHUNK)):

        def work(tx: SqliteTransaction, chunk: list[tuple[int, Submission]] = chunk) -> None:
            for number, each in chunk:
                public = each.visibility is Visibility.PUBLIC
                tx.publication._db.execute(
                    "INSERT INTO signature (letter, account_tag, state, visibility, language, wording, platform,"
                    " source, entry, public_places, submitted, decided, told)"
                    " VALUES ('bridge', ?, 'approved', ?, 'en', ?, 'telegram', 'chat', ?, ?, ?, ?, 1)",
                    (
                        number.to_bytes(32) if public else None,
                        each.visibility,
                        letter().wordings["en"].fingerprint,
                        ENTRIES.dump_json(each.entry).decode() if public else None,
                        places_in_clear(each.entry) if public else None,
                        NOW.isoformat(),
                        NOW.isoformat(),
                    ),
                )

        await store.transact(work)


async def measure(folder: Path, count: int) -> dict[str, str]:
    """The figures of a page with so many signatories, in two languages."""
    countries.prepare()
    store = await SqliteStore.open(folder / "db.sqlite3", Vault(bytes(32)), "bridge")
    await fill(store, count)
    page = Published(store, folder / "page", letter(), Order())
    try:
        begun, used = time.perf_counter(), time.process_time()
        written = await page.make()
        scratch, work = time.perf_counter() - begun, time.process_time() - used
        begun = time.perf_counter()
        await page.make()
        again = time.perf_counter() - begun
        taken: dict[str, list[tuple[float, float, int]]] = {"approval": [], "withdrawal": []}

        async def timed(what: str) -> None:
            begun, used = time.perf_counter(), time.process_time()
            files = await page.update()
            taken[what].append(((time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000, files))

        for number in range(TIMES):
            account = await page.sign(f"Zora Example-{number}")
            await timed("approval")
            await page.withdraw(account)
            await timed("withdrawal")
        size = sum(path.stat().st_size for path in page.path.rglob("*") if path.is_file())
        return {
            "from scratch: seconds, of processor time, files, MB": (
                f"{scratch:.1f}, {work:.1f}, {written:,}, {size / 1e6:.1f}"
            ),
            "at a start, when nothing has changed: seconds": f"{again:.1f}",
            **{f"after one {what}: milliseconds, of processor time, files": told(taken[what]) for what in taken},
        }
    finally:
        page.close()
        await page.store.close()


def told(taken: list[tuple[float, float, int]]) -> str:
    """The medians."""
    return ", ".join(f"{statistics.median(column):.0f}" for column in zip(*taken, strict=True))


async def main() -> None:
    counts = [int(each.replace(",", "")) for each in sys.argv[1:]] or [10_000, 100_000]
    table = Table("the public page, in two languages", *(f"{count:,}" for count in counts))
    columns = []
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            columns.append(await measure(Path(folder), count))
    for question in columns[0]:
        table.add_row(question, *(column[question] for column in columns))
    Console(width=120).print(table)


if __name__ == "__main__":
    asyncio.run(main())
