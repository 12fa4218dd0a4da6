"""Many kill runs one after the other, and the same for each mutant, to know that the checks see."""

from collections.abc import AsyncIterator, Sequence

from tests.chaos.campaign import SLOW_DISK, Hunt
from tests.matrix.chaos.kill_run import ROUNDS_EACH, Outcome, kill_run
from tests.matrix.chaos.mutants import MUTANTS
from tests.matrix.synapse import Synapse

MUTANT_ROUNDS = 10
MUTANT_TRIES = 12


async def campaign(synapse: Synapse, rounds: int, seed: str) -> Outcome:
    """So many kills, every second deployment on a slow disk."""
    total = Outcome()
    for number, first in enumerate(range(0, rounds, ROUNDS_EACH)):
        options = [SLOW_DISK] if number % 2 else []
        total += await kill_run(synapse, f"{seed}/{number}", min(ROUNDS_EACH, rounds - first), options)
    return total


async def hunt(synapse: Synapse, mutant: str, seed: str) -> Hunt:
    """Put a mutant through kill runs until the checks see it. The empty name is the bot as it is, on the same disk."""
    rounds = 0
    options: Sequence[str] = (SLOW_DISK, *(("--mutant", mutant) if mutant else ()))
    for number in range(MUTANT_TRIES if mutant else 2):
        outcome = await kill_run(synapse, f"{seed}/{number}", MUTANT_ROUNDS, options)
        rounds += outcome.rounds
        if outcome.findings:
            return Hunt(mutant, rounds, outcome.findings[0])
    return Hunt(mutant, rounds, "")


async def hunts(synapse: Synapse, seed: str) -> AsyncIterator[Hunt]:
    """All mutants, and first the bot as it is."""
    for mutant in ("", *MUTANTS):
        yield await hunt(synapse, mutant, seed)
