"""Reports that the process is alive: to systemd's watchdog, and in a file that other commands read.

The event loop beats, but only after the database has answered, so a hang of either is noticed. A full disk, or a
platform that cannot be reached, is not a hang.
"""

import asyncio
import json
import logging
import os
import socket
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.policy import BEAT_SECONDS
from storage.errors import StorageError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Beat:
    """One beat: its time, the last contact with each platform, the last successful hourly maintenance, and since when
    the public page cannot be written.
    """

    at: datetime
    contacts: Mapping[str, datetime] = field(default_factory=dict)
    tidied: datetime | None = None
    site_failing: datetime | None = None


class Heartbeat:
    """Beats until it is cancelled. `database_answers` returns or raises a StorageError if the database is alive;
    otherwise it hangs.
    """

    def __init__(
        self,
        path: Path,
        database_answers: Callable[[], Awaitable[object]],
        clock: Callable[[], datetime],
        contacts: Callable[[], Mapping[str, datetime]],
        site_failing: Callable[[], datetime | None] = lambda: None,
    ) -> None:
        self._path = path
        self._database_answers = database_answers
        self._clock = clock
        self._contacts = contacts
        self._site_failing = site_failing
        self._tidied: datetime | None = None
        self.last: Beat | None = None

    def tidy(self) -> None:
        """Note that the hourly maintenance has just succeeded."""
        self._tidied = self._clock()

    async def run(self) -> None:
        """Report that the bot is ready, then beat until cancelled."""
        notify("READY=1")
        while True:
            try:
                await self._database_answers()
            except (StorageError, OSError) as error:
                log.warning("the database cannot be used now (%s)", error)
            self.beat()
            await asyncio.sleep(BEAT_SECONDS)

    def beat(self) -> None:
        """One beat."""
        notify("WATCHDOG=1")
        self.last = Beat(self._clock(), self._contacts(), self._tidied, self._site_failing())
        try:
            write_beat(self._path, self.last)
        except OSError as error:
            log.debug("the heartbeat could not be written: %s", error.strerror)


def beat_file(database: Path) -> Path:
    """The path of the file with the beats of the bot on a database."""
    return database.with_name(f"{database.name}.beat")


def write_beat(path: Path, beat: Beat) -> None:
    """Write a beat over the one before, in place, because that needs no space on a full disk. OSError if that fails."""
    said: dict[str, Any] = {
        "at": beat.at.isoformat(),
        "contacts": {name: at.isoformat() for name, at in beat.contacts.items()},
        "tidied": beat.tidied.isoformat() if beat.tidied else None,
        "site_failing": beat.site_failing.isoformat() if beat.site_failing else None,
    }
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "r+b") as file:
        file.write(json.dumps(said).encode().ljust(512))


def read_beat(path: Path) -> Beat | None:
    """The last beat; None if no beat can be read."""
    try:
        said = json.loads(path.read_bytes())
        return Beat(
            datetime.fromisoformat(said["at"]),
            {name: datetime.fromisoformat(at) for name, at in said["contacts"].items()},
            datetime.fromisoformat(said["tidied"]) if said["tidied"] else None,
            datetime.fromisoformat(said["site_failing"]) if said.get("site_failing") else None,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def notify(words: str) -> None:
    """Notify systemd, if it runs the process. See https://www.freedesktop.org/software/systemd/man/sd_notify.html"""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) as to:
            to.sendto(words.encode(), address)
    except OSError as error:
        log.debug("systemd could not be told: %s", error.strerror)
