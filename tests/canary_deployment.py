"""People on Telegram about whom everything is secret, and the bot's processes, in a folder of their own."""

import asyncio
import itertools
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, Message, Person, Status
from bot.settings import SAMPLE_LETTER
from tests.byte_search import (
    SECRET,
    SECRET_TOO,
    Forms,
    files_in,
    forms_of_key,
    forms_of_number,
    forms_of_text,
    seek,
)

ROOT = Path(__file__).parent.parent
PATIENCE = 300
FIRST_ACCOUNT = 4_120_887_713_390_221
GROUP = -1_004_127_730_455
KEY = b"\xd1Zwyrtl, a key of 32 bytes.\xfe\x07\x9a\x01\xee"
WRONG_TOKEN = f"7000000001:{SECRET * 6}"

Found = TypeVar("Found")


class CanaryDeployment:
    """The people, what they do, and the bot's processes in a folder of their own."""

    def __init__(self, server: RehearsalServer, folder: Path) -> None:
        self.server = server
        self.world = server.world
        self.folder = folder
        self.canaries: dict[str, Forms] = {
            **{stem: forms_of_text(stem) for stem in (SECRET, SECRET.lower(), SECRET_TOO, SECRET_TOO.lower())},
            "the token": forms_of_text(server.token.partition(":")[2]),
            "the key": forms_of_key(KEY),
            "the group": forms_of_number(-GROUP),
        }
        self._accounts = itertools.count(FIRST_ACCOUNT, 7_919)
        self._processes: list[Process] = []
        self._outputs = itertools.count(1)
        for name in ("tmp", "home", "data"):
            (folder / name).mkdir()
        key_file = folder / "key"
        key_file.write_text(KEY.hex())
        key_file.chmod(0o600)
        self.admins = [self.person(f"{SECRET} Keeper"), self.person(f"{SECRET_TOO} Warden")]
        self.admin_group = self.world.add_group(
            f"{SECRET} desk", admins=self.admins, bot=Status.ADMINISTRATOR, id=GROUP, is_super=True
        )

    # Who is there

    def person(self, name: str = SECRET) -> Person:
        number = next(self._accounts)
        self.canaries[f"account {number}"] = forms_of_number(number)
        return self.world.add_person(f"{name} {SECRET_TOO}", username=f"{SECRET.lower()}_{number % 1000}", id=number)

    # What they do and see

    async def until(self, look: Callable[[], Found | None], what: str) -> Found:
        try:
            return await self.world.until(look, timeout=PATIENCE)
        except TimeoutError:
            raise AssertionError(f"{what} did not come; the log: {self.log()[-3000:]}") from None

    async def sees(self, chat: Chat, words: str, *buttons: str) -> Message:
        """Wait for a message of the bot that says these words and has these buttons; the newest of them."""

        def look() -> Message | None:
            newest_first = (each for each in reversed(chat.messages.values()) if each.sender is self.world.bot)
            return next((each for each in newest_first if words in each.text and {*buttons} <= {*each.buttons}), None)

        return await self.until(look, f"{words!r} {buttons}")

    async def press(self, person: Person, chat: Chat, label: str, words: str = "") -> None:
        self.world.press(person, await self.sees(chat, words, label), label)

    async def begins(self, name: str, person: Person | None = None) -> tuple[Person, Chat]:
        """Somebody types the whole line, and sees what it will be."""
        person = person or self.person()
        chat = self.world.private(person)
        self.world.say(person, "/sign")
        await self.sees(chat, "What is your name?")
        self.world.say(person, f"{name}, Georgia/Austria, {name.lower()}-grower")
        await self.sees(chat, name, "Sign")
        return person, chat

    async def signs(self, name: str) -> tuple[Person, Chat]:
        person, chat = await self.begins(name)
        await self.press(person, chat, "Sign", name)
        await self.sees(chat, "Thank you for signing.")
        return person, chat

    async def is_approved(self, name: str) -> tuple[Person, Chat]:
        person, chat = await self.signs(name)
        await self.press(self.admins[0], self.admin_group, "Approve", name)
        await self.sees(chat, "has been approved")
        return person, chat

    # The program

    def _environment(self, token: str) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(self.folder / "home")} | {
            "TMPDIR": str(self.folder / "tmp"),
            "PYTHONASYNCIODEBUG": "1",
            "UNDERSIGNED_LETTER": str(SAMPLE_LETTER),
            "UNDERSIGNED_TELEGRAM__TOKEN": token,
            "UNDERSIGNED_TELEGRAM__ADMIN_CHAT": str(GROUP),
            "UNDERSIGNED_TELEGRAM__API_URL": self.server.api_url,
            "UNDERSIGNED_DATABASE": str(self.folder / "data" / "db.sqlite3"),
            "UNDERSIGNED_KEY_FILE": str(self.folder / "key"),
            "UNDERSIGNED_ORGANISERS": str(FIRST_ACCOUNT),
            "UNDERSIGNED_NEWS_SECONDS": "1",
            "UNDERSIGNED_LANGUAGES": "en,ru",
        }

    async def start(self, *arguments: str, token: str = "") -> Process:
        """Start the program with a command; what it writes goes into files."""
        number = next(self._outputs)
        with (
            (self.folder / f"{number:02} {arguments[-1].replace('/', '_')}.out").open("wb") as out,
            (self.folder / f"{number:02} log").open("wb") as log,
        ):
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-X", "dev", "-W", "ignore", "-m", "tests.failing_bot", *arguments),
                cwd=self.folder,
                env=self._environment(token or self.server.token),
                stdin=DEVNULL,
                stdout=out,
                stderr=log,
            )
        self._processes.append(process)
        return process

    async def run(self, *arguments: str, token: str = "") -> int:
        process = await self.start("--verbose", *arguments, token=token)
        return await asyncio.wait_for(process.wait(), PATIENCE)

    def log(self) -> str:
        return "".join(path.read_text() for path in sorted(self.folder.glob("* log")))

    def answer_of(self, command: str) -> str:
        """What the last command of that name wrote."""
        return sorted(self.folder.glob(f"* {command}.out"))[-1].read_text()

    async def logged(self, words: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while words not in self.log():  # noqa: ASYNC110  (a file tells nobody that it has grown)
                await asyncio.sleep(0.05)

    async def end(self) -> None:
        for process in self._processes:
            if process.returncode is None:
                process.kill()
            await process.wait()

    # What lies about

    def database(self) -> list[Path]:
        """The files of the live database."""
        return files_in(self.folder / "data")

    def exposed(self) -> list[str]:
        """Which secrets stand anywhere but in the key file, and in what `check` answers: it names the group."""
        files = [path for path in files_in(self.folder) if path.name != "key" and not path.name.endswith(" check.out")]
        return list(seek(self.canaries, files))
