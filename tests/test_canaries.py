"""Nobody is exposed: unlikely words are put into all secret data, every flow and fault is played, and then all bytes
are searched.

The bot is a process of its own with `--verbose`; it is hurt (see `tests/failing_bot.py`) and killed. Its working folder
holds the database with its side files, backups, exports, all that any command wrote to its outputs, and TMPDIR.
"""

import asyncio
import itertools
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

import pytest
import pytest_asyncio

from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Answer, Fault
from bot.rehearsal.pace import NO_LIMITS
from bot.rehearsal.shapes import Chat, Message, Person, Status
from bot.settings import SAMPLE_LETTER
from tests.byte_search import (
    PUBLIC,
    SECRET,
    SECRET_TOO,
    Forms,
    files_in,
    forms_of_key,
    forms_of_number,
    forms_of_text,
    seek,
    where,
)

ROOT = Path(__file__).parent.parent
PATIENCE = 300
FIRST_ACCOUNT = 4_120_887_713_390_221
GROUP = -1_004_127_730_455
KEY = b"\xd1Zwyrtl, a key of 32 bytes.\xfe\x07\x9a\x01\xee"
WRONG_TOKEN = f"7000000001:{SECRET * 6}"

Found = TypeVar("Found")


class Village:
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
        self.desk = self.world.add_group(
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
        await self.press(self.admins[0], self.desk, "Approve", name)
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


@pytest_asyncio.fixture
async def village(tmp_path: Path) -> AsyncIterator[Village]:
    async with RehearsalServer(limits=NO_LIMITS) as server:
        village = Village(server, tmp_path)
        try:
            yield village
        finally:
            await village.end()


# What is erased -----------------------------------------------------------------------------------


async def test_what_was_public_is_gone_from_the_files_as_soon_as_the_signer_is_told(village: Village) -> None:
    """Withdrawn, corrected or taken back: the bot is running, and nothing of it is left in database or log."""
    await village.start("run")

    person, chat = await village.is_approved("Grzbietka Example")
    assert where("Grzbietka", village.database()), "what is approved is stored in clear, so the search can see"
    village.world.say(person, "/my")
    await village.press(person, chat, "Withdraw")
    await village.press(person, chat, "Yes, withdraw")
    await village.sees(chat, "Withdrawn. What you gave has been erased.")
    assert where("rzbietka", village.database()) == []

    person, chat = await village.is_approved("Chrzonkiew Example")
    assert where("Chrzonkiew", village.database())
    village.world.say(person, "/my")
    await village.press(person, chat, "Correct")
    await village.press(person, chat, "✏️ Name")
    await village.sees(chat, "What is your name?")
    village.world.say(person, f"{SECRET} Example")
    await village.press(person, chat, "Sign", SECRET)
    await village.sees(chat, "your correction has come in")
    # The occupation is still the old name in small letters: it waits, sealed, with the correction.
    assert where("hrzonkiew", village.database()) == []

    person, chat = await village.is_approved("Szczupaczek Example")
    assert where("Szczupaczek", village.database())
    await village.press(village.admins[0], village.desk, "Undo", "Szczupaczek")
    await village.sees(chat, "was taken back")
    assert where("zczupaczek", village.database()) == []


# Everything else ----------------------------------------------------------------------------------


async def test_no_secret_stands_in_any_file_whatever_goes_wrong(village: Village) -> None:
    process = await village.start("--verbose", "run")
    drafting = await _everybody_signs(village)
    await _everything_goes_wrong(village)
    village.world.say(village.admins[0], "/stats", village.desk)
    await village.sees(village.desk, "Approved: ")
    await _organisers_look(village)
    assert village.exposed() == []

    village.world.say(drafting, f"{SECRET} who is speaking as it happens")
    process.kill()
    await process.wait()
    assert village.exposed() == [], "after it was killed"

    assert await village.run("--fatal", "run") == 1
    assert "ValidationError" in village.log(), "the error has been logged"
    refused = await village.start("--verbose", "run", token=WRONG_TOKEN)
    await village.logged("does not know the token")
    refused.send_signal(signal.SIGTERM)
    await refused.wait()
    published = village.folder / "published.txt"
    published.write_text(f"{PUBLIC} Imported, Armenia, poet\n")
    assert await village.run("import", str(published)) == 0

    process = await village.start("--verbose", "run")
    await village.sees(village.world.private(drafting), "Which country or countries")
    await village.begins(f"{SECRET} again")
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert village.exposed() == [], "after everything"


async def _everybody_signs(village: Village) -> Person:
    """One is approved, one waits, one is rejected, one withheld, one withdrawn; whoever only began comes back."""
    await village.is_approved(f"{PUBLIC} Example")
    assert any("db.sqlite3" in name for name in where(PUBLIC, village.database())), "the search can see"
    await village.signs(f"{SECRET_TOO} Waiting")

    _, chat = await village.signs(f"{SECRET} Rejected")
    await village.press(village.admins[1], village.desk, "Reject", "Rejected")
    await village.press(village.admins[1], village.desk, "Offensive", "Rejected")
    await village.sees(chat, "was not accepted")

    person, chat = await village.begins(f"{SECRET} Withheld")
    await village.press(person, chat, "Withhold my name")
    await village.sees(chat, "Withheld", "Show my name publicly")
    await village.press(person, chat, "Sign")
    await village.press(village.admins[0], village.desk, "Approve", "Withheld")
    await village.sees(chat, "has been approved")

    person, chat = await village.signs(f"{SECRET} Withdrawn")
    village.world.say(person, "/my")
    await village.press(person, chat, "Withdraw")
    await village.press(person, chat, "Yes, withdraw")
    await village.sees(chat, "Withdrawn. What you gave has been erased.")

    drafting = village.person()
    chat = village.world.private(drafting)
    for words, answer in (("/letter", ""), ("/language", "Which language"), ("/sign", "What is your name?")):
        village.world.say(drafting, words)
        await village.sees(chat, answer)
    return drafting


async def _everything_goes_wrong(village: Village) -> None:
    """The server refuses, is silent and babbles; updates make no sense; our own code fails with people's words."""
    faults, world = village.server.faults, village.world
    people = [village.person() for _ in range(6)]
    outcomes = [Fault.DROP, Fault.DROP_AFTER, Fault.HALF, Fault.BAD_JSON]
    for person, fault in zip(people, outcomes, strict=False):
        faults.plan(fault, "sendMessage", chat=person.id)
    faults.plan_flood(1, "sendMessage", chat=people[4].id)
    faults.plan(Answer(500, {"ok": False, "error_code": 500, "description": SECRET}), "sendMessage", chat=people[5].id)
    for person in people:
        world.say(person, "/sign")
    for person in people:
        await village.sees(world.private(person), "What is your name?")

    for status, description in (
        (400, f'Bad Request: can\'t parse entities: unsupported start tag "{SECRET}"'),
        (403, "Forbidden: bot was blocked by the user"),
    ):
        person = village.person()
        faults.plan_error(status, description, "sendMessage", chat=person.id)
        world.say(person, "/sign")
        world.say(person, "/help")
        await village.sees(world.private(person), "This bot carries the open letter")

    faults.plan(Fault.BAD_JSON, "getUpdates")
    faults.plan(Answer(502, {"ok": False, "error_code": 502, "description": SECRET}), "getUpdates")
    somebody = village.person()
    world.updates.put_raw({"message": {"message_id": SECRET, "text": SECRET, "chat": {"id": somebody.id}}})
    world.updates.put_raw({"callback_query": {"id": [SECRET], "from": SECRET, "data": somebody.id}})
    person, chat = await village.begins(f"{SECRET} stumbles")
    world.say(person, f"{SECRET} lonely")
    await village.sees(chat, "Please use the buttons")
    other = village.person()
    world.say(other, f"{SECRET} explodes {other.id}")
    await village.logged("is set aside for good")
    await village.logged("was never retrieved")
    await village.logged("cannot be read and is left out")
    await village.logged("could not be delivered: RuntimeError")


async def _organisers_look(village: Village) -> None:
    """All commands beside the running bot; what is public is found in what they write."""
    for format_ in ("text", "csv", "json"):
        assert await village.run("export", "--format", format_, "--output", f"list.{format_}") == 0
        assert where(PUBLIC, [village.folder / f"list.{format_}"])
    assert await village.run("stats", "--picture", "chart.png") == 0
    assert await village.run("backup", "backup.sqlite3") == 0
    assert where(PUBLIC, [village.folder / "backup.sqlite3"])
    assert await village.run("import", "list.text") == 1
    assert await village.run("check") == 1
    assert "Events failed again and again, and were set aside: 1." in village.answer_of("check")
    assert await village.run("check", token=WRONG_TOKEN) == 1


# The search itself --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Zwyrtl", "Ճպուռկ", "a-secret_of-some-length"])
def test_a_text_is_found_in_every_form(text: str, tmp_path: Path) -> None:
    import base64
    import json

    longer = f"xy{text} and more"
    written = [longer.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    written += [json.dumps(longer).encode(), str(longer.encode()).encode(), longer.encode().hex().encode()]
    written += [base64.b64encode(b"x" * shift + longer.encode()) for shift in range(3)]
    for number, content in enumerate(written):
        (tmp_path / str(number)).write_bytes(content)
    for path in files_in(tmp_path):
        assert list(seek({text: forms_of_text(text)}, [path])), path.read_bytes()
    (tmp_path / "0").write_bytes(b"nothing of the kind")
    assert list(seek({text: forms_of_text(text)}, [tmp_path / "0"])) == []


def test_an_account_is_found_as_text_and_as_an_integer(tmp_path: Path) -> None:
    number = FIRST_ACCOUNT
    written = [str(number).encode(), number.to_bytes(8, "big"), number.to_bytes(8, "little"), number.to_bytes(7, "big")]
    for content in written:
        (tmp_path / "file").write_bytes(b"\0\1" + content + b"\2")
        assert list(seek({"account": forms_of_number(number)}, [tmp_path / "file"]))
