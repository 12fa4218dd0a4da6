"""How long it takes to find the names that may be one person's: `python -m tests.benchmarks.similar [NAMES]`."""

import asyncio
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from bot.signatories.similarity import similarity_key
from storage.crypto.vault import Vault
from storage.similarity import halves
from storage.sqlite.signature_rows import SignatureRows
from storage.sqlite.similarity import SqliteSimilarity, make_room
from storage.sqlite.store import SqliteStore

LETTER = "open-gate"
PENDING = 10_000
SYLLABLES = [a + b for a in ("b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "t", "v", "z") for b in "aeiou"]
ENDINGS = ("yan", "ian", "ov", "ova", "adze", "shvili", "enko", "oglu", "er", "son")


def people(rolled: random.Random, count: int) -> list[str]:
    """Invented names, spread as real ones are: a few given names and surnames that many bear, many that few do."""
    given = ["".join(rolled.choices(SYLLABLES, k=rolled.choice((2, 2, 3)))).title() for _ in range(2_000)]
    surnames = [
        "".join(rolled.choices(SYLLABLES, k=rolled.choice((2, 3, 3)))).title() + rolled.choice(ENDINGS)
        for _ in range(30_000)
    ]
    often, seldom = ([1 / (rank + 10) for rank in range(len(names))] for names in (given, surnames))
    return [
        f"{first} {last}"
        for first, last in zip(
            rolled.choices(given, often, k=count), rolled.choices(surnames, seldom, k=count), strict=True
        )
    ]


def mistyped(rolled: random.Random, name: str) -> str:
    at = rolled.randrange(len(name) - 1)
    return rolled.choice((name[:at] + name[at + 1 :], name[:at] + name[at + 1] + name[at] + name[at + 2 :]))


async def similar_names(count: int = 1_000_000) -> None:
    """Print the time of a look-up among so many public names and 10,000 that wait."""
    rolled = random.Random(12)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "undersigned.sqlite3"
        await (await SqliteStore.open(path, Vault(bytes(32)), LETTER)).close()
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA temp_store = MEMORY")
            make_room(connection)
            known = people(rolled, count + PENDING)
            before = path.stat().st_size
            names = SqliteSimilarity(SignatureRows(connection, Vault(bytes(32)), LETTER, lambda: None))
            connection.execute("BEGIN")
            connection.executemany(
                "INSERT INTO public_name (letter, signature, key, head, tail) VALUES (?, ?, ?, ?, ?)",
                (
                    (LETTER, number, key, *halves(key))
                    for number, name in enumerate(known[:count])
                    for key in similarity_key(name).split("/")
                ),
            )
            connection.execute("COMMIT")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            kept = (path.stat().st_size - before) / count
            for number, name in enumerate(known[count:], count):
                names.keep(number, similarity_key(name), (), public=False)
            took, found = [], 0
            for asked in range(1_000):
                name = rolled.choice(known)
                key = similarity_key(mistyped(rolled, name) if asked % 2 else name)
                started = time.perf_counter()
                found += bool(names.find(key, -1))
                took.append(time.perf_counter() - started)
    took.sort()
    print(
        f"similar names among {count:,} public and {PENDING:,} that wait: "
        f"median {took[500] * 1e3:.1f} ms, p99 {took[990] * 1e3:.1f} ms, longest {took[-1] * 1e3:.1f} ms; "
        f"{found} of 1,000 found, half of them mistyped; {kept:.0f} bytes each in the file"
    )


if __name__ == "__main__":
    asyncio.run(similar_names(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
