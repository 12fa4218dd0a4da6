"""How long `/find` takes: `python -m tests.benchmarks.find [NAMES]`."""

import asyncio
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.policy import FOUND_A_PAGE
from bot.signatories.countries import prepare
from bot.signatories.finding import name_groups, place_group
from bot.signatories.similarity import similarity_key
from storage.crypto.vault import Vault
from storage.sqlite.search import SqliteSearch, make_room
from storage.sqlite.store import SqliteStore
from storage.words import words_of
from tests.benchmarks.similar import LETTER, people

# From one that every third names to one that a few do.
PLACES = ("Armenia", "Austria", "Georgia", "France", "Germany", "Vienna, Austria", "Gyumri, Armenia", "Monaco")
TIMES = 200


async def find(count: int) -> None:
    """Print the time of each kind of question among so many public lines, and how it grows from a tenth as many."""
    fewer, more = [await _measured(number) for number in (count // 10, count)]
    table = Table("milliseconds of the processor", "median", "99 of 100", "longest", "median / with a tenth")
    for question, times in more.items():
        shown = [times[at] for at in (TIMES // 2, TIMES * 99 // 100, TIMES - 1)]
        ratio = times[TIMES // 2] / fewer[question][TIMES // 2]
        table.add_row(question, *(f"{each:.2f}" for each in shown), f"{ratio:.1f}")
    Console(width=110).print(table)


async def _measured(count: int) -> dict[str, list[float]]:
    """The times of each kind of question, in milliseconds, the shortest first."""
    rolled = random.Random(12)  # noqa: S311
    prepare()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "undersigned.sqlite3"
        await (await SqliteStore.open(path, Vault(bytes(32)), LETTER)).close()
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA temp_store = MEMORY")
            make_room(connection)
            known = people(rolled, count)
            weights = [2.0 ** -(at / 1.5) for at in range(len(PLACES))]
            where = rolled.choices(PLACES, weights, k=count)
            before = path.stat().st_size
            connection.execute("BEGIN")
            connection.executemany(
                "INSERT INTO public_word (letter, word, signature) VALUES (?, ?, ?)",
                sorted(
                    (LETTER, word, number)
                    for number, (name, place) in enumerate(zip(known, where, strict=True))
                    for word in words_of(similarity_key(name), (place,))
                ),
            )
            connection.execute("COMMIT")
            print(f"{count:,} lines, {(path.stat().st_size - before) / 1e6:.0f} MB of words")
            return _asked(SqliteSearch(connection, LETTER), rolled, known)


def _asked(search: SqliteSearch, rolled: random.Random, known: list[str]) -> dict[str, list[float]]:
    def parted() -> tuple[str, str]:
        given, surname = rolled.choice(known).split()
        return given, surname

    questions: dict[str, Callable[[], tuple[str, str]]] = {
        "a whole name": lambda: (" ".join(parted()), ""),
        "a given name": lambda: (parted()[0], ""),
        "a given name and another's surname": lambda: (f"{parted()[0]} {parted()[1]}", ""),
        "the beginning of a surname": lambda: (parted()[1][:4], ""),
        "a given name and a place": lambda: (parted()[0], rolled.choice(PLACES)),
        "a place": lambda: ("", rolled.choice(PLACES)),
    }
    found = {}
    for question, make in questions.items():
        times: list[float] = []
        for _ in range(TIMES):
            name, place = make()
            after = rolled.choice((0, 0, rolled.randrange(len(known))))
            begun = time.process_time()
            groups = (name_groups(name, search.beginning) if name else []) + ([place_group(place)] if place else [])
            search.by_words(groups, after, FOUND_A_PAGE)
            times.append((time.process_time() - begun) * 1000)
        found[question] = sorted(times)
    return found


if __name__ == "__main__":
    asyncio.run(find(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
