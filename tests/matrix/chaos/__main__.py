"""`make chaos-matrix` and the second part of `make chaos-mutants`: exit status 1 when something is lost, or when a
mutant survives.
"""

import argparse
import asyncio
import logging
import sys
import time
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from tests.matrix.chaos.campaign import campaign, hunts
from tests.matrix.chaos.kill_run import Outcome
from tests.matrix.chaos.mutants import MUTANTS
from tests.matrix.synapse import Synapse


def summary(seen: Outcome) -> str:
    """What happened, in a sentence."""
    return (
        f"{seen.rounds} kills, {seen.signers} signers, {seen.messages} messages to them and the admin, who had to say "
        f"{seen.again} decisions again."
    )


async def kill(synapse: Synapse, rounds: int, seed: str) -> bool:
    """Kill the bot so many times."""
    start = time.monotonic()
    seen = await campaign(synapse, rounds, seed)
    print(f"{summary(seen)} {time.monotonic() - start:.0f} s.")
    for finding in seen.findings:
        print(f"✗ {finding}")
    return not seen.findings


async def mutate(synapse: Synapse, seed: str) -> bool:
    """Show of every mutant that it is caught, and of the bot as it is that it is not."""
    table = Table("what was built in, on Matrix", "does harm, since", "after kills", "caught by")
    found = [each async for each in hunts(synapse, seed)]
    for each in found:
        harm = MUTANTS[each.mutant].harm if each.mutant else ""
        table.add_row(each.mutant or "nothing", harm, str(each.rounds), each.finding or "–")
    Console(width=150).print(table)
    return all(bool(each.finding) == bool(each.mutant) for each in found)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.matrix.chaos", description=__doc__)
    parser.add_argument("what", choices=("kill", "mutants"))
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", default=token_hex(4), help="repeats the dice of an earlier run, not its timing")
    given = parser.parse_args()
    logging.getLogger("nio").setLevel(logging.CRITICAL)  # that of the people
    print(f"seed: {given.seed}", flush=True)
    with TemporaryDirectory() as folder:
        synapse = Synapse(Path(folder))
        synapse.start()
        try:
            work = kill(synapse, given.rounds, given.seed) if given.what == "kill" else mutate(synapse, given.seed)
            return 0 if asyncio.run(work) else 1
        finally:
            synapse.stop()


if __name__ == "__main__":
    sys.exit(main())
