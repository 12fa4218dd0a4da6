"""A process that has loaded the bot already; for every line on its standard input it forks one that runs it.

The forked process is `undersigned run` on what the environment says. It is told apart from one that an operator starts
only by not loading its modules anew, which is most of a start, and by the delivery worker's pace: twelve cards a
minute would be all that a test could see. Prints the process id, and its exit status once it has ended.
"""

import argparse
import ctypes
import os
import random
import signal
import sqlite3
import sys
import time
from collections.abc import Mapping
from functools import partial
from typing import Any

from bot.__main__ import main
from bot.platforms.telegram import sender
from bot.runtime.rate_limit import Limit
from bot.signatories import countries
from tests.chaos.mutants import MUTANTS, Mutant

PR_SET_PDEATHSIG = 1  # of <sys/prctl.h>
SLOWEST_COMMIT_SECONDS = 0.02
WITHOUT_PACE = Limit(1_000_000, 1.0)


class SlowDisk(sqlite3.Connection):
    """A database on a disk that takes its time, so that a process is often killed before a commit has ended."""

    def execute(self, *given: Any) -> sqlite3.Cursor:
        if given[0] == "COMMIT":
            time.sleep(random.uniform(0, SLOWEST_COMMIT_SECONDS))  # noqa: S311
        return super().execute(*given)


def with_matrix() -> Mapping[str, Mutant]:
    """Load Matrix too; its mutants come back."""
    from bot.platforms.matrix import sender as matrix
    from tests.matrix.chaos.mutants import MUTANTS as OF_MATRIX

    matrix.MatrixSender.overall = matrix.A_ROOM = WITHOUT_PACE
    return OF_MATRIX


def die_with_parent() -> None:
    """Let Linux kill this process when its parent is gone, however that ended."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def serve() -> None:
    """Fork until the standard input ends."""
    for _ in sys.stdin:
        process = os.fork()
        if not process:
            die_with_parent()
            sys.argv = ["undersigned", "run"]
            random.seed()
            os._exit(main())
        print(process, flush=True)
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--mutant")
    parser.add_argument("--slow-disk", action="store_true")
    given = parser.parse_args()
    sender.TelegramSender.overall = sender.GROUP = sender.PRIVATE_CHAT = WITHOUT_PACE
    mutants = with_matrix() if "UNDERSIGNED_MATRIX__HOMESERVER" in os.environ else MUTANTS
    countries.prepare()
    if given.slow_disk:
        sqlite3.connect = partial(sqlite3.connect, factory=SlowDisk)
    if given.mutant:
        mutants[given.mutant].build_in()
    die_with_parent()
    serve()
