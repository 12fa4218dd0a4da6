"""`make chaos` and `make chaos-mutants`: exit status 1 when something is lost, or when a mutant survives."""

import argparse
import asyncio
import sys
import time
from secrets import token_hex

from rich.console import Console
from rich.table import Table

from tests.chaos.campaign import Hunt, campaign, hunts
from tests.chaos.mutants import MUTANTS
from tests.chaos.powercut import cut_power, obstacle

POWER_CUTS = 20


def kill(rounds: int, seed: str) -> bool:
    """Kill the bot so many times."""
    start = time.monotonic()
    seen = asyncio.run(campaign(rounds, seed))
    seconds = time.monotonic() - start
    print(
        f"{seen.rounds} kills in {seconds:.0f} s, {seen.signers} signers, {seen.messages} messages, of which "
        f"{seen.repeats} came twice, each because the bot was killed while it was being sent."
    )
    for finding in seen.findings:
        print(f"✗ {finding}")
    return not seen.findings


def cut(seed: str) -> bool:
    """Cut the power twenty times, where that can be done."""
    if reason := obstacle():
        print(f"Skipped: {reason}.")
        return True
    seen = cut_power(POWER_CUTS, seed)
    print(
        f"{seen.rounds} power cuts, {seen.acknowledged} acknowledged writes, {len(seen.findings)} rounds with a loss."
    )
    for finding in seen.findings:
        print(f"✗ {finding}")
    return not seen.findings


def mutate(seed: str) -> bool:
    """Show of every mutant that it is caught, and of the bot as it is that it is not."""
    table = Table("what was built in", "does harm, since", "after kills", "caught by")
    found = asyncio.run(hunts(seed))
    for each in found:
        harm = MUTANTS[each.mutant].harm if each.mutant else ""
        table.add_row(each.mutant or "nothing", harm, str(each.rounds), each.finding or "–")
    if not obstacle():
        seen = cut_power(POWER_CUTS, seed, "NORMAL")
        finding = seen.findings[0] if seen.findings else ""
        found.append(Hunt("synchronous = NORMAL", seen.rounds, finding))
        table.add_row(
            "synchronous = NORMAL", "a power cut takes what was promised", f"{seen.rounds} cuts", finding or "–"
        )
    Console(width=150).print(table)
    return all(bool(each.finding) == bool(each.mutant) for each in found)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("what", choices=("kill", "power-cut", "mutants"))
    parser.add_argument("--rounds", type=int, default=2000)
    parser.add_argument("--seed", default=token_hex(4), help="repeats the dice of an earlier run, not its timing")
    given = parser.parse_args()
    print(f"seed: {given.seed}", flush=True)
    todo = {"kill": lambda: kill(given.rounds, given.seed), "power-cut": lambda: cut(given.seed)}
    return 0 if todo.get(given.what, lambda: mutate(given.seed))() else 1


if __name__ == "__main__":
    sys.exit(main())
