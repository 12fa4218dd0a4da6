"""Deciding while very many wait: `python -m tests.benchmarks.queue [PENDING ...]`."""

import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.signatories.similarity import similarity_key
from storage.protocol import Transaction
from storage.records import Account, Address, Entry, State, Submission, Visibility
from tests.benchmarks.similar import people
from tests.stage import ADMINS, PLATFORM, Stage

TIMES = 15
AT_ONCE = 1_000
CLEAN = 100


def sign(names: list[tuple[int, str]], stage: Stage, tx: Transaction) -> None:
    wording = stage.letter.wording("en").fingerprint
    for number, name in names:
        entry = Entry(name, ("Armenia",), "poet", f"{name}, Armenia, poet")
        given = Submission(entry, similarity_key(name), Visibility.PUBLIC, "en", wording)
        tx.signatures.add(Account(PLATFORM, f"P{number}"), Address(PLATFORM, f"P{number}"), given, stage.now)


async def median(times: int, ask: Callable[[], Awaitable[object]]) -> float:
    """The median time in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        await ask()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


async def decide_among(count: int) -> None:
    """Print the presses for 100 clean entries of so many, and the time of a mark, a decision and a refresh."""
    names = list(enumerate(people(random.Random(12), count)))  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        async with Stage.open(Path(folder)) as stage:
            stage.members.add("Ada")
            for first in range(0, count, AT_ONCE):
                await stage.store.transact(partial(sign, names[first : first + AT_ONCE], stage))
            start = time.perf_counter()
            await stage.dispatcher.upkeep.correct_queue()  # judges what has come
            judged = (time.perf_counter() - start) * 1000 / count
            await stage.say("Ada", "/pending", ADMINS)
            before = len(stage.sender.happenings)
            presses = await approve_clean(stage)
            shown = sum(each.chat == ADMINS and not each.toast for each in list(stage.sender.happenings)[before:])
            await stage.press("Ada", "‹ All that wait", ADMINS)
            refresh = await median(TIMES, partial(one_more, stage))

            async def decide() -> None:
                await stage.press("Ada", "1", ADMINS)
                await stage.press("Ada", "Apply these 1", ADMINS)
                stage.now += timedelta(minutes=1)

            decision = await median(TIMES, decide)
    print(
        f"{count:,} wait: {presses} presses approve {CLEAN} clean ones, with {shown} messages and edits; "
        f"a mark and its decision, shown {decision:.0f} ms; another page {refresh:.0f} ms; "
        f"judging an entry {judged:.1f} ms"
    )


async def approve_clean(stage: Stage) -> int:
    """The number of presses until so many are approved, by an admin who reads a page a minute."""
    await stage.press("Ada", "Approve the clean ones", ADMINS)
    presses = 1
    while (await stage.on_record()).get(State.APPROVED, 0) < CLEAN:
        label = next(
            choice.label
            for shown in reversed(stage.sender.chats[ADMINS])
            for row in shown.versions[-1].choices
            for choice in row
            if choice.label.startswith("✅ Approve these")
        )
        await stage.press("Ada", label, ADMINS)
        stage.now += timedelta(minutes=1)
        presses += 1
    return presses


async def one_more(stage: Stage) -> None:
    await stage.press("Ada", "Risky first", ADMINS)
    await stage.press("Ada", "Oldest first", ADMINS)


async def main() -> None:
    for count in [int(each) for each in sys.argv[1:]] or [1_000, 10_000]:
        await decide_among(count)


if __name__ == "__main__":
    asyncio.run(main())
