"""Cuts a command off, as kill -9 does, before each thing that it does to the disk: one run for each.

`python -m tests.interruptions START INTO FIRST EVERY COMMAND ...` runs the command once in every INTO/001, INTO/002 and
so on, each a copy of the folder START, and kills the n-th run before its n-th statement or system call that changes
something, until a run comes to its end; n begins with FIRST and grows by EVERY. The forks are made in a process of its
own, which has one thread.
"""

import itertools
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.__main__ import main

for command in ("backup", "imports", "rekey", "restore"):
    import_module(f"bot.operations.{command}")  # loaded once, before the forks

ROOT = Path(__file__).parent.parent
DEEP = os.environ.get("UNDERSIGNED_STEPS") == "deep"  # `make cuts`: every cut
EVERY = 1 if DEEP else 5
SYSTEM = {"chmod", "chown", "fsync", "link", "mkdir", "open", "rename", "replace", "rmdir", "unlink"}
DATABASE = {"backup", "close", "execute", "executemany"}


def every_interruption(start: Path, into: Path, *words: str, first: int = 1, every: int = EVERY) -> list[Path]:
    """The folders in which a command was cut off, in the order of the cuts; the last is that of the whole run."""
    into.mkdir()
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    ended = subprocess.run(
        [sys.executable, "-m", "tests.interruptions", start, into, str(first), str(every), *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert ended.returncode == 0, ended.stderr
    return sorted(into.iterdir())


def _die_before(cut: int) -> None:
    seen = itertools.count(1)

    def deadly(function: Callable[..., Any]) -> Callable[..., Any]:
        def step(*values: Any, **named: Any) -> Any:
            if next(seen) == cut:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*values, **named)

        return step

    for name in SYSTEM:
        setattr(os, name, deadly(getattr(os, name)))
    connection = type(
        "Connection", (sqlite3.Connection,), {name: deadly(getattr(sqlite3.Connection, name)) for name in DATABASE}
    )
    sqlite3.connect = partial(sqlite3.connect, factory=connection)


def _run(cut: int, folder: Path, words: list[str]) -> None:
    os.chdir(folder)
    sys.argv = ["undersigned", *words]
    _die_before(cut)
    status = main()
    os._exit(status)


def _run_all(start: Path, into: Path, cuts: Iterable[int], words: list[str]) -> int:
    for cut in cuts:
        folder = into / f"{cut:03}"
        shutil.copytree(start, folder)
        child = os.fork()
        if not child:
            _run(cut, folder, words)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            return os.waitstatus_to_exitcode(status)
    raise AssertionError


if __name__ == "__main__":
    folders, numbers = map(Path, sys.argv[1:3]), map(int, sys.argv[3:5])
    sys.exit(_run_all(*folders, itertools.count(*numbers), sys.argv[5:]))
