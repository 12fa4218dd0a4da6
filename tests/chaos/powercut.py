"""The current fails while the store writes: what had reached the disk at that moment is all that is left.

The store writes into a file system of its own, whose disk is a file. The writer is stopped and the file is copied: the
copy lacks what the operating system had not brought to the disk yet, as a disk does whose machine lost its current.
"""

import asyncio
import os
import random
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from storage.crypto.vault import Vault
from storage.records import Platform
from storage.sqlite.store import SqliteStore
from tests.chaos.deployment import ROOT
from tests.chaos.writer import KEY, LETTER, body_of

DISK_BYTES = 24 << 20
LONGEST_LIFE_SECONDS = 0.5


@dataclass
class Cut:
    """What was seen in so many rounds; the findings are what is wrong."""

    rounds: int = 0
    acknowledged: int = 0
    findings: list[str] = field(default_factory=list)


def obstacle() -> str:
    """Why no disk can be made here; empty where one can."""
    if os.geteuid():
        return "the power cut needs root, to mount a disk of its own"
    if missing := [tool for tool in ("mkfs.ext4", "mount", "umount") if shutil.which(tool) is None]:
        return f"the power cut needs {', '.join(missing)}"
    with tempfile.TemporaryDirectory() as folder:
        try:
            with _mounted(_new_disk(Path(folder)), Path(folder) / "mounted"):
                return ""
        except subprocess.CalledProcessError as error:
            return f"the power cut needs loop devices: {error.stderr.decode().strip()}"


def cut_power(rounds: int, seed: str, synchronous: str = "FULL") -> Cut:
    """Cut the power so many times; with another `synchronous` than the store's own, to see that it is seen."""
    dice, seen = random.Random(seed), Cut()  # noqa: S311
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="undersigned-power-") as folder:
            _one_cut(Path(folder), dice.uniform(0.02, LONGEST_LIFE_SECONDS), synchronous, seen)
    return seen


def _one_cut(folder: Path, life: float, synchronous: str, seen: Cut) -> None:
    disk, copy = _new_disk(folder), folder / "copy"
    with _mounted(disk, folder / "before") as before:
        acknowledged = _write_and_stop(before / "db.sqlite3", life, synchronous, lambda: shutil.copyfile(disk, copy))
    with _mounted(copy, folder / "after") as after:
        seen.rounds += 1
        seen.acknowledged += len(acknowledged)
        seen.findings += _wrong(after / "db.sqlite3", acknowledged)


def _new_disk(folder: Path) -> Path:
    disk = folder / "disk"
    with disk.open("wb") as file:
        file.truncate(DISK_BYTES)
    run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", str(disk))
    return disk


@contextmanager
def _mounted(disk: Path, place: Path) -> Iterator[Path]:
    place.mkdir()
    run("mount", "-o", "loop", str(disk), str(place))
    try:
        yield place
    finally:
        run("umount", str(place))


def run(*words: str) -> None:
    """Run a command of the system; CalledProcessError where it fails."""
    subprocess.run(words, check=True, capture_output=True)


def _write_and_stop(path: Path, life: float, synchronous: str, snapshot: Callable[[], object]) -> list[int]:
    """Let a writer live for a moment after its first acknowledgement; what it acknowledged before the snapshot."""
    command = (sys.executable, "-m", "tests.chaos.writer", str(path), "--synchronous", synchronous)
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as writer:
        assert writer.stdout is not None
        pipe = writer.stdout.fileno()
        try:
            said = os.read(pipe, 1 << 16)
            end = time.monotonic() + life
            while (left := end - time.monotonic()) > 0:
                if select.select([pipe], [], [], left)[0]:
                    said += os.read(pipe, 1 << 16)
            writer.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, writer.pid, os.WSTOPPED | os.WNOWAIT)
            while select.select([pipe], [], [], 0)[0]:
                said += os.read(pipe, 1 << 16)
            snapshot()
        finally:
            writer.kill()
    return [int(line) for line in said.splitlines()]


def _wrong(path: Path, acknowledged: list[int]) -> list[str]:
    try:
        inbox, outbox, check = asyncio.run(_read(path))
    except Exception as error:
        return [f"the database cannot be opened: {error}"]
    findings = [f"the database is damaged: {check}"] if check != "ok" else []
    lost = [number for number in acknowledged if inbox.get(number) != body_of(number)]
    if lost:
        findings.append(f"{len(lost)} of {len(acknowledged)} acknowledged writes are lost")
    if inbox != outbox:
        findings.append("a transaction is there by half")
    return findings


async def _read(path: Path) -> tuple[dict[int, bytes], dict[int, bytes], str]:
    """The events and the outgoing messages by their numbers, and what SQLite thinks of the file; as the bot's next
    start does.
    """
    store = await SqliteStore.open(path, Vault(KEY), LETTER)
    try:
        events = await store.unhandled()
        outgoing_messages = await store.transact(lambda tx: tx.outbox.undelivered(0, 1_000_000))
    finally:
        await store.close()
    with sqlite3.connect(path) as db:
        ((check,),) = db.execute("PRAGMA integrity_check")
    db.close()
    assert {event.platform for event in events} <= {Platform.TELEGRAM}
    return (
        {int(event.key): event.body for event in events},
        {int(outgoing.address.chat): outgoing.body for outgoing in outgoing_messages},
        check,
    )
