"""One deployment of the bot, whose process is started and killed again and again."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parent.parent.parent


def environment_of(settings: Settings) -> dict[str, str]:
    """What tells another process these settings."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | {
        "PYTHONPATH": str(ROOT),
        "UNDERSIGNED_LETTER": str(settings.letter),
        "UNDERSIGNED_DATABASE": str(settings.database),
        "UNDERSIGNED_LANGUAGES": ",".join(settings.languages),
        "UNDERSIGNED_NEWS_SECONDS": "1",  # news waits, and kills come in between
        "UNDERSIGNED_KEY_FILE": str(settings.key_file),
    }
    telegram, matrix = settings.telegram, settings.matrix
    if telegram.token is not None:
        environment |= {
            "UNDERSIGNED_TELEGRAM__TOKEN": telegram.token.get_secret_value(),
            "UNDERSIGNED_TELEGRAM__ADMIN_CHAT": str(telegram.admin_chat),
            "UNDERSIGNED_TELEGRAM__API_URL": str(telegram.api_url),
        }
    if matrix.homeserver is not None:
        environment |= {
            "UNDERSIGNED_MATRIX__HOMESERVER": str(matrix.homeserver),
            "UNDERSIGNED_MATRIX__USER": str(matrix.user),
            "UNDERSIGNED_MATRIX__ADMIN_ROOM": str(matrix.admin_room),
            "UNDERSIGNED_MATRIX__ADMINS": ",".join(matrix.admins),
            "UNDERSIGNED_MATRIX__STORE": str(matrix.store),
        }
    if matrix.password is not None:
        environment["UNDERSIGNED_MATRIX__PASSWORD"] = matrix.password.get_secret_value()
    return environment


class Deployment:
    """The bot in a process of its own; one at a time."""

    def __init__(self, fork_server: asyncio.subprocess.Process, log: Path) -> None:
        self._fork_server = fork_server
        self._log = log
        self.process = 0
        self._end: asyncio.Task[int] | None = None

    @classmethod
    @asynccontextmanager
    async def open(cls, settings: Settings, options: Sequence[str] = ()) -> AsyncIterator["Deployment"]:
        """A deployment that is not running yet. `options` are those of `fork_server.py`."""
        folder = settings.database.parent
        log = folder / "log"
        with log.open("ab") as stream:
            fork_server = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.chaos.fork_server", *options),
                cwd=folder,
                env=environment_of(settings),
                stdin=PIPE,
                stdout=PIPE,
                stderr=stream,
                start_new_session=True,
            )
        deployment = cls(fork_server, log)
        try:
            yield deployment
        finally:
            os.killpg(fork_server.pid, signal.SIGKILL)  # and whatever it has forked
            await fork_server.wait()

    async def start(self) -> None:
        """Start the bot's process."""
        assert self._fork_server.stdin is not None
        assert not self.runs
        self._fork_server.stdin.write(b"go\n")
        self.process = await self._number()
        self._end = asyncio.create_task(self._number())

    async def _number(self) -> int:
        assert self._fork_server.stdout is not None
        return int(await self._fork_server.stdout.readline() or b"0")

    @property
    def runs(self) -> bool:
        return self._end is not None and not self._end.done()

    @property
    def log(self) -> str:
        """All that the bot has logged so far."""
        return self._log.read_text()

    async def kill(self, how: signal.Signals = signal.SIGKILL) -> int:
        """Send the process a signal, wait for its end, and return the exit status (minus the signal's number)."""
        assert self._end is not None
        with suppress(ProcessLookupError):  # it ended by itself, which its status tells
            os.kill(self.process, how)
        return await asyncio.shield(self._end)
