"""The real bot on Matrix, in a process of its own."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process

from bot.settings import Settings
from tests.chaos.deployment import environment_of


class Deployment:
    """The bot in a process of its own, started anew whenever it is killed."""

    def __init__(self, settings: Settings, *, verbose: bool = True) -> None:
        self._environment = environment_of(settings)
        self._options = ["--verbose"] if verbose else []
        self.log = settings.database.parent / "log"
        self._folder = settings.database.parent
        self._process: Process | None = None

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", *self._options, "run"),
                cwd=self._folder,
                env=self._environment,
                stdin=DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def kill(self) -> None:
        assert self._process is not None
        assert self._process.returncode is None, self.log.read_text()
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> None:
        """Ask it to end, as the service manager does."""
        assert self._process is not None
        assert self._process.returncode is None, self.log.read_text()
        self._process.terminate()
        assert await self._process.wait() == 0, self.log.read_text()

    async def end(self) -> None:
        """Leave nothing running, however a test has ended."""
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    async def command(self, *words: str) -> tuple[int, str]:
        """Another command, with the same settings: its exit status, and all that it says."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *words),
            cwd=self._folder,
            env=self._environment,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=STDOUT,
        )
        out, _ = await process.communicate()
        assert process.returncode is not None
        return process.returncode, out.decode()
