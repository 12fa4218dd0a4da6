"""Many kill runs, some at a time; and the same for each mutant, to know that the checks see."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from tests.chaos.kill_run import ROUNDS_EACH, Outcome, kill_run
from tests.chaos.mutants import MUTANTS

AT_ONCE = 4
SLOW_DISK = "--slow-disk"
MUTANT_ROUNDS = 12
MUTANT_TRIES = 20


async def campaign(rounds: int, seed: str) -> Outcome:
    """So many kills, every second deployment on a slow disk."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one(number: int, first: int) -> Outcome:
        async with places:
            options = [SLOW_DISK] if number % 2 else []
            return await kill_run(f"{seed}/{number}", min(ROUNDS_EACH, rounds - first), options)

    total = Outcome()
    async with asyncio.TaskGroup() as tasks:
        all_of_them = [tasks.create_task(one(*each)) for each in enumerate(range(0, rounds, ROUNDS_EACH))]
    for task in all_of_them:
        total += task.result()
    return total


@dataclass(frozen=True)
class Hunt:
    """What the checks found of a mutant, after how many kills; nothing means that it survived."""

    mutant: str
    rounds: int
    finding: str


async def hunt(mutant: str, seed: str) -> Hunt:
    """Put a mutant through kill runs until the checks see it. The empty name is the bot as it is, on the same disk."""
    rounds = 0
    options: Sequence[str] = (SLOW_DISK, *(("--mutant", mutant) if mutant else ()))
    for number in range(MUTANT_TRIES if mutant else 2):
        outcome = await kill_run(f"{seed}/{number}", MUTANT_ROUNDS, options)
        rounds += outcome.rounds
        if outcome.findings:
            return Hunt(mutant, rounds, outcome.findings[0])
    return Hunt(mutant, rounds, "")


async def hunts(seed: str) -> list[Hunt]:
    """All mutants, and first the bot as it is."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one(mutant: str) -> Hunt:
        async with places:
            return await hunt(mutant, seed)

    async with asyncio.TaskGroup() as tasks:
        all_of_them = [tasks.create_task(one(mutant)) for mutant in ("", *MUTANTS)]
    return [task.result() for task in all_of_them]
