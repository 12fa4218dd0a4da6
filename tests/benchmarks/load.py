"""Playing people against a bot in another process, and reading what that process costs."""

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from types import MappingProxyType

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Person

TICKS = os.sysconf("SC_CLK_TCK")
SAMPLE_LETTER = Path(__file__).parents[2] / "deploy" / "letter"


class BotProcess:
    """A bot under test, in a process and a folder of its own."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self._process = process
        self.folder = folder

    def processor_seconds(self) -> float:
        """The processor time that the process has used."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    async def settled(self) -> None:
        """Wait until the process rests: what it does once after a start is no cost of an update."""
        before = -1.0
        while (now := self.processor_seconds()) > before:
            before = now
            await asyncio.sleep(1)

    def resident_megabytes(self) -> float:
        """The most memory that the process has held."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


@asynccontextmanager
async def running(
    server: RehearsalServer, *arguments: str, more: Mapping[str, str] = MappingProxyType({})
) -> AsyncIterator[BotProcess]:
    """A Python process with these arguments that talks to the server, ended afterwards. `more` are settings."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "API_URL": server.api_url,
            "TOKEN": server.token,
            "UNDERSIGNED_LETTER": str(SAMPLE_LETTER),
            "UNDERSIGNED_TELEGRAM__API_URL": server.api_url,
            "UNDERSIGNED_TELEGRAM__TOKEN": server.token,
            "UNDERSIGNED_TELEGRAM__ADMIN_CHAT": str(server.admin_chat),
            **more,
        }
        process = subprocess.Popen(  # noqa: ASYNC220
            [sys.executable, *arguments], env=environment, cwd=folder, stderr=subprocess.DEVNULL
        )
        try:
            yield BotProcess(process, Path(folder))
        finally:
            process.terminate()
            process.wait()


async def by(people: list[Person], at_once: int, act: Callable[[Person], Awaitable[None]]) -> None:
    """Let everybody act, so many at once."""
    places = asyncio.Semaphore(at_once)

    async def one(person: Person) -> None:
        async with places:
            await act(person)

    await asyncio.gather(*(one(person) for person in people))


async def answered(server: RehearsalServer, person: Person, do: Callable[[], object], words: str) -> None:
    """Do something and wait until the bot's last message in the chat holds these words."""
    chat = server.world.private(person)
    do()
    await server.world.until(lambda: words in chat.last.text and chat.last.sender.is_bot, timeout=60)
