"""What is asked of a letter with many signatures: how long each question takes, beside how many there are.

`make million`: 10,000, 100,000 and 1,000,000 of them, unless ARGS names other numbers. One in ten has its name
withheld; up to 10,000 more are pending.
"""

import asyncio
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.signatories.lines import signatory_line
from bot.signatories.similarity import similarity_key
from storage.crypto.vault import Vault
from storage.records import Account, Address, Entry, Platform, Submission, Verdict, Visibility
from storage.sqlite.store import SqliteStore

NOW = datetime(2031, 5, 1, 12, 0, tzinfo=UTC)
PENDING_MOST = 10_000
TIMES = 21
CHUNK = 250
GIVEN = (
    "Ani",
    "Gustav",
    "Flora",
    "Leyla",
    "Tigran",
    "Timur",
    "Anna",
    "Marko",
    "Nino",
    "Oleh",
    "Daria",
    "Emre",
    "Zarina",
)
FAMILY = ("Example", "Sample", "Muster", "Primer", "Orinak", "Numune", "Exemple", "Ejemplo", "Namuna", "Nimush")
PLACES = (
    "Armenia",
    "Azerbaijan",
    "Georgia",
    "Ukraine",
    "Russia",
    "Belarus",
    "Kazakhstan",
    "Germany",
    "France",
    "Turkey",
)
ADMIN = Account(Platform.TELEGRAM, "admin")


def people(count: int) -> Iterator[Submission]:
    """Plausible people, always the same ones."""
    dice = random.Random(count)  # noqa: S311
    for number in range(count):
        name = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}-{number}"
        places = tuple(dice.sample(PLACES, dice.choice((1, 1, 1, 2))))
        occupation = dice.choice(("historian", "teacher", "", "nurse", "engineer"))
        entry = Entry(name, places, occupation, signatory_line(name, places, occupation))
        shown = Visibility.WITHHELD if number % 10 == 9 else Visibility.PUBLIC
        yield Submission(entry, similarity_key(name), shown, "en", "wording")


async def fill(store: SqliteStore, count: int, pending: int) -> float:
    """Let so many sign, all but the last ones approved, in the order of time; the seconds that a thousand took."""
    begun = time.perf_counter()
    numbered = enumerate(people(count + pending))
    while chunk := list(itertools.islice(numbered, CHUNK)):

        def work(tx: object, chunk: list[tuple[int, Submission]] = chunk) -> None:
            for number, submission in chunk:
                moment = NOW - timedelta(days=60) * (1 - number / (count + pending))
                account = Account(Platform.TELEGRAM, str(number))
                address = Address(Platform.TELEGRAM, str(number))
                signed = tx.signatures.add(account, address, submission, moment)  # type: ignore[attr-defined]
                if number < count:
                    tx.decisions.decide(  # type: ignore[attr-defined]
                        signed.id,
                        signed.revision,
                        Verdict.APPROVED,
                        None,
                        ADMIN,
                        "Ada",
                        submission.similarity_key,
                        moment + timedelta(minutes=number % 300),
                    )

        await store.transact(work)
    return (time.perf_counter() - begun) / (count + pending) * 1000


async def median(ask: Callable[[], Awaitable[object]]) -> float:
    """The median time of a question, in milliseconds."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        await ask()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


async def measure(folder: Path, count: int) -> dict[str, float]:
    """The figures of a letter with so many signatures, in milliseconds."""
    pending = min(PENDING_MOST, count // 10)
    path, vault = folder / f"{count}.sqlite3", Vault(bytes(32))
    store = await SqliteStore.open(path, vault, "letter")
    found = {"to sign and to approve, 1,000 of them": await fill(store, count, pending) * 1000}
    try:
        public = count - count // 10
        ask = store.transact
        found["/stats"] = await median(lambda: store.statistics(NOW))
        found["/start: how many have signed"] = await median(lambda: ask(lambda tx: tx.signatures.count_signatories()))
        found["/signatories: the first page"] = await median(lambda: ask(lambda tx: tx.signatures.public(0, 20)))
        found["/signatories: a page in the middle"] = await median(
            lambda: ask(lambda tx: tx.signatures.public(public // 2, 20))
        )
        found["/signatories: the last page"] = await median(
            lambda: ask(lambda tx: tx.signatures.public(public - 20, 20))
        )
        found["what is pending: how many"] = await median(lambda: ask(lambda tx: tx.pending.count()))
        found["what is pending: the first page"] = await median(lambda: ask(lambda tx: tx.pending.page(0, 10)))
        numbers = itertools.count(count + 1)

        async def decide() -> None:
            number = next(numbers)
            made = await ask(
                lambda tx: tx.decisions.decide(number, 1, Verdict.APPROVED, None, ADMIN, "Ada", "key", NOW)
            )
            assert made is not None, number

        found["a decision"] = await median(decide)
        accounts = itertools.count(count // 3)

        async def withdraw() -> None:
            account = Account(Platform.TELEGRAM, str(next(accounts)))
            await ask(lambda tx: tx.signatures.withdraw(account, NOW))

        found["a withdrawal"] = await median(withdraw)
        longest = [0.0]

        async def in_the_way() -> None:
            while True:
                begun = time.perf_counter()
                await ask(lambda tx: tx.people.signer(ADMIN))
                longest[0] = max(longest[0], (time.perf_counter() - begun) * 1000)

        other = asyncio.create_task(in_the_way())
        begun = time.perf_counter()
        await store.purge(NOW + timedelta(days=3))
        found["the first purge of all that is due"] = (time.perf_counter() - begun) * 1000
        found["the longest that another signer waits meanwhile"] = longest[0]
        other.cancel()
        found["a purge when nothing is due"] = await median(lambda: store.purge(NOW + timedelta(days=3)))
    finally:
        await store.close()
    begun = time.perf_counter()
    store = await SqliteStore.open(path, vault, "letter")
    await store.places(Visibility.PUBLIC)
    found["to open it again and know its countries"] = (time.perf_counter() - begun) * 1000
    await store.close()
    return found


async def main(counts: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        columns = {count: await measure(Path(folder), count) for count in counts}
    table = Table("milliseconds; medians of what can be asked again", *(f"{count:,}" for count in counts))
    for question in columns[counts[0]]:
        table.add_row(question, *(f"{columns[count][question]:,.2f}" for count in counts))
    Console(width=120).print(table)


if __name__ == "__main__":
    asyncio.run(main([int(count) for count in sys.argv[1:]] or [10_000, 100_000, 1_000_000]))
