"""The commands as an operator types them, in an empty folder and environment."""

import asyncio
import csv
import io
import json
import os
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.__main__ import cli, main
from bot.rehearsal import RehearsalServer

ROOT = Path(__file__).parent.parent
PUBLISHED = ROOT.parent / "shared" / "statement" / "signatories.txt"
LINES = """Flora Example, Armenia/Austria, historian
Timur Example - Georgia, poet
Ани Образцова, Грузия, преподаватель
სალომე მაგალითი, Georgia, "Bridge", a circle of friends
Cunning Example, Abkhazia
"""


@dataclass(frozen=True)
class Ended:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


class Folder:
    """A folder from which commands are run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    async def start(self, *words: str, **settings: str) -> Process:
        environment = {"PYTHONPATH": str(ROOT)} | {
            name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ
        }
        environment |= {f"UNDERSIGNED_{name}": value for name, value in settings.items()}
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words, cwd=self.path, env=environment, stdout=PIPE, stderr=PIPE
        )

    async def run(self, *words: str, **settings: str) -> Ended:
        process = await self.start(*words, **settings)
        try:
            out, err = await asyncio.wait_for(process.communicate(), 30)
        finally:
            if process.returncode is None:
                process.kill()
        assert process.returncode is not None
        return Ended(process.returncode, out.decode(), err.decode())

    @asynccontextmanager
    async def running(self, *words: str, **settings: str) -> AsyncIterator[Process]:
        """A command that goes on until it is asked to stop, and then ends well."""
        process = await self.start(*words, **settings)
        try:
            yield process
            process.send_signal(signal.SIGTERM)
            _, err = await asyncio.wait_for(process.communicate(), 20)
            assert process.returncode == 0, err.decode()
        finally:
            if process.returncode is None:
                process.kill()
                await process.communicate()

    def write(self, name: str, text: str | bytes) -> str:
        (self.path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    @property
    def database(self) -> Path:
        return self.path / "data" / "undersigned.sqlite3"

    def counts(self, database: Path | None = None) -> int:
        with closing(sqlite3.connect(f"file:{database or self.database}?mode=ro", uri=True)) as db:
            return int(db.execute("SELECT count(*) FROM signature WHERE state = 'approved'").fetchone()[0])


class CommandsInProcess:
    """An empty folder and environment for commands that run in this process, which is quicker."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._monkeypatch = monkeypatch
        self._capfd = capfd
        monkeypatch.chdir(path)
        for name in [name for name in os.environ if name.startswith("UNDERSIGNED_")]:
            monkeypatch.delenv(name)

    def run(self, *words: str, **settings: str) -> Ended:
        with self._monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["undersigned", *words])
            for name, value in settings.items():
                patch.setenv(f"UNDERSIGNED_{name}", value)
            try:
                status = main()
            except SystemExit as end:
                status = int(str(end.code))
        out, err = self._capfd.readouterr()
        return Ended(status, out, err)


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> CommandsInProcess:
    return CommandsInProcess(tmp_path, monkeypatch, capfd)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest_asyncio.fixture
async def server() -> AsyncIterator[RehearsalServer]:
    async with RehearsalServer() as running:
        yield running


def on(server: RehearsalServer) -> dict[str, str]:
    """The settings with which the bot runs against a Bot API server of our own."""
    return {
        "TELEGRAM__TOKEN": server.token,
        "TELEGRAM__ADMIN_CHAT": str(server.admin_chat),
        "TELEGRAM__API_URL": server.api_url,
    }


def one_sentence(ended: Ended) -> str:
    """The complaint: one line, and no traceback."""
    (sentence,) = ended.err.splitlines()
    assert sentence.startswith("undersigned")
    assert ended.out == ""
    return sentence


# Use ----------------------------------------------------------------------------------------------


async def test_help_names_every_command(folder: Folder) -> None:
    ended = await folder.run("--help")
    assert ended.status == 0
    for command in ("run", "rehearse", "check", "import", "export", "stats", "backup", "restore", "rekey"):
        assert f"\n  {command} " in ended.out
    assert list(folder.path.iterdir()) == []


async def test_without_a_command_undersigned_shows_its_help(folder: Folder) -> None:
    assert await folder.run() == await folder.run("--help")


async def test_the_option_version_prints_the_version(folder: Folder) -> None:
    ended = await folder.run("--version")
    assert (ended.status, ended.out) == (0, f"undersigned {version('undersigned')}\n")


@pytest.mark.parametrize("command", cli.commands)
def test_the_help_of_a_command_shows_an_example(commands: CommandsInProcess, command: str) -> None:
    ended = commands.run(command, "--help")
    assert ended.status == 0
    assert f"\n    undersigned {command}" in ended.out.split("\n  Example")[1]
    assert list(commands.path.iterdir()) == []


WRONG_USE: list[tuple[tuple[str, ...], dict[str, str], str]] = [
    (("sign",), {}, "No such command 'sign'. See undersigned --help."),
    (("import",), {}, "FILE"),
    (
        ("export", "--format", "pdf"),
        {},
        "'pdf' is not one of 'text', 'csv', 'json', 'html', 'markdown'. See undersigned export --help.",
    ),
    (("import", "l.txt", "--quickly"), {}, "--quickly"),
    (("export",), {"LANGUAGES": "tlh"}, "UNDERSIGNED_LANGUAGES is wrong: expected is"),
    (("run",), {"TELEGRAM__TOKEN": "hunter2"}, "UNDERSIGNED_TELEGRAM__TOKEN is wrong: expected is"),
    (("run",), {"TELEGRAM_TOKEN": "hunter2"}, "UNDERSIGNED_TELEGRAM_TOKEN is not a setting"),
    (("run",), {"TELEGRAM__TOKEN": "123456789:" + "s" * 35}, "UNDERSIGNED_TELEGRAM__ADMIN_CHAT are both needed"),
]


@pytest.mark.parametrize(("given", "settings", "complaint"), WRONG_USE)
def test_wrong_use_is_one_sentence_and_status_2(
    given: tuple[str, ...], settings: dict[str, str], complaint: str, commands: CommandsInProcess
) -> None:
    ended = commands.run(*given, **settings)
    assert ended.status == 2
    assert complaint in one_sentence(ended)
    assert "hunter2" not in ended.err
    assert "ssss" not in ended.err
    assert list(commands.path.iterdir()) == []


FAILURES: list[tuple[tuple[str, ...], dict[str, str], str]] = [
    (("import", "nowhere.txt"), {}, "nowhere.txt cannot be read: No such file or directory."),
    (("import", "latin.txt"), {}, "latin.txt: it is not UTF-8, and may be cp1254 (“Constanşa”), cp1250 (“Constanţa”)."),
    (("export",), {"LETTER": "nowhere"}, "nowhere is not a folder"),
    (("export",), {"KEY_FILE": "short"}, "does not hold a key: 64 hexadecimal digits are expected."),
    (("export",), {"KEY_FILE": "nokey"}, "The key file nokey is missing."),
    (("export", "--output", "no/where.txt"), {}, "no/where.txt cannot be written: No such file or directory."),
    (("export",), {"DATABASE": "other.sqlite3"}, "other.sqlite3 is not a database of Undersigned."),
    (("export",), {"DATABASE": "nothing.sqlite3"}, "There is no database at nothing.sqlite3 yet."),
    (("stats",), {"DATABASE": "nothing.sqlite3"}, "There is no database at nothing.sqlite3 yet."),
    (("backup", "b.sqlite3"), {"DATABASE": "nothing.sqlite3"}, "There is no database at nothing.sqlite3 yet."),
    (("restore", "nothing.sqlite3"), {}, "There is no backup at nothing.sqlite3."),
    (("rekey", "--yes"), {"DATABASE": "nothing.sqlite3"}, "There is no database at nothing.sqlite3 yet."),
]


@pytest.mark.parametrize(("given", "settings", "complaint"), FAILURES)
def test_a_failure_is_one_sentence_and_status_1(
    given: tuple[str, ...], settings: dict[str, str], complaint: str, commands: CommandsInProcess
) -> None:
    """Whatever is missing or wrong is named; nothing is made or changed on the way."""
    (commands.path / "latin.txt").write_bytes("Flora Example, Constanţa".encode("cp1250"))
    (commands.path / "key").write_text("ab" * 32)
    (commands.path / "short").write_text("ab")
    with closing(sqlite3.connect(commands.path / "other.sqlite3")) as other:
        other.execute("CREATE TABLE cakes (name)")
    before = sorted(path.name for path in commands.path.iterdir())
    ended = commands.run(*given, **{"KEY_FILE": "key", **settings})
    assert ended.status == 1
    assert complaint in one_sentence(ended)
    assert sorted(path.name for path in commands.path.iterdir()) == before


async def test_a_failing_process_says_the_same_and_shows_no_traceback(folder: Folder) -> None:
    for given, status in ((("import", "nowhere.txt"), 1), (("export", "--format", "pdf"), 2)):
        ended = await folder.run(*given)
        assert ended.status == status
        one_sentence(ended)


def test_a_database_from_the_future_and_a_key_from_elsewhere_are_refused(commands: CommandsInProcess) -> None:
    (commands.path / "l.txt").write_text(LINES)
    assert commands.run("import", "l.txt").status == 0
    database = commands.path / "data" / "undersigned.sqlite3"
    with closing(sqlite3.connect(database)) as db:
        ((known,),) = db.execute("PRAGMA user_version").fetchall()
        db.execute("PRAGMA user_version = 99")
    before = database.read_bytes()
    for words in (("export",), ("import", "l.txt")):
        ended = commands.run(*words)
        assert ended.status == 1
        assert "was made by a newer Undersigned (schema 99" in ended.err
    assert database.read_bytes() == before
    with closing(sqlite3.connect(database)) as db:
        db.execute(f"PRAGMA user_version = {known}")
    (commands.path / "data" / "undersigned.key").write_text("00" * 32)
    ended = commands.run("export")
    assert (ended.status, "The key does not belong to this database" in one_sentence(ended)) == (1, True)


def test_without_its_key_a_database_gets_no_new_one(commands: CommandsInProcess) -> None:
    (commands.path / "l.txt").write_text(LINES)
    commands.run("import", "l.txt")
    key = commands.path / "data" / "undersigned.key"
    key.unlink()
    ended = commands.run("import", "l.txt")
    assert ended.status == 1
    assert "Put the key back; nothing was changed." in ended.err
    assert not key.exists()


# Import and export --------------------------------------------------------------------------------


def test_a_dry_run_shows_the_doubtful_readings_and_changes_nothing(commands: CommandsInProcess) -> None:
    (commands.path / "l.txt").write_text(LINES)
    ended = commands.run("import", "--dry-run", "l.txt")
    assert ended.status == 0
    assert "│ Timur Example" in ended.out
    assert "a dash stands for a comma" in ended.out
    assert ended.out.endswith("5 lines were read, 0 would be left out. Nothing was changed.\n")
    assert [path.name for path in commands.path.iterdir()] == ["l.txt"]


async def test_a_list_goes_in_once_and_comes_back_in_every_format(folder: Folder) -> None:
    folder.write("l.txt", LINES)
    first, second = [await folder.run("import", "l.txt") for _ in range(2)]
    assert first.out.endswith("5 signatories were added, 0 were there already, 0 lines were left out.\n")
    assert second.out.endswith("0 signatories were added, 5 were there already, 0 lines were left out.\n")
    assert folder.counts() == 5
    text = await folder.run("export")
    assert text.out == LINES
    listed = await folder.run("export", "--format", "json")
    rows = json.loads(listed.out)
    assert [row["line"] for row in rows] == LINES.splitlines()
    assert rows[0] | {"day": ""} == {
        "number": 1,
        "name": "Flora Example",
        "places": ["Armenia", "Austria"],
        "countries": ["AM", "AT"],
        "occupation": "historian",
        "line": "Flora Example, Armenia/Austria, historian",
        "day": "",
        "language": "",
        "wording": "",
        "wording_day": "",
        "first": 0,
        "word": "",
        "withdrawn": "",
        "kind": "person",
    }
    ended = await folder.run("export", "--format", "csv", "--output", "list.csv")
    assert ended.out == "5 signatories were written to list.csv.\n"
    table = list(csv.DictReader(io.StringIO((folder.path / "list.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert list(table[0]) == list(rows[0])
    assert not any(value.startswith("=") for row in table for value in row.values())


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published list of the first letter is not beside the project")
async def test_the_published_list_comes_back_line_for_line(folder: Folder) -> None:
    lines = PUBLISHED.read_text("utf-8").splitlines()
    assert len(lines) == 129
    ended = await folder.run("import", str(PUBLISHED))
    assert ended.out.endswith("129 signatories were added, 0 were there already, 0 lines were left out.\n")
    assert (await folder.run("export")).out.splitlines() == lines


def test_lines_that_cannot_be_taken_are_named_and_the_rest_goes_in(commands: CommandsInProcess) -> None:
    (commands.path / "l.txt").write_text("Flora Example, Armenia\n1234\n\nTimur Example, Georgia\n")
    ended = commands.run("import", "l.txt")
    assert ended.status == 1
    assert "line 2 is left out: 1234" in ended.out
    assert ended.out.endswith("2 signatories were added, 0 were there already, 1 lines were left out.\n")
    assert commands.run("export").out == "Flora Example, Armenia\nTimur Example, Georgia\n"


# Figures and backup -------------------------------------------------------------------------------


async def test_the_figures_come_as_words_and_as_a_picture(folder: Folder) -> None:
    folder.write("l.txt", LINES)
    await folder.run("import", "l.txt")
    ended = await folder.run("stats", "--picture", "figures.png")
    assert ended.status == 0, ended.err
    assert "Approved: 5" in ended.out
    assert "<" not in ended.out
    picture = (folder.path / "figures.png").read_bytes()
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert picture.rstrip().endswith(b"IEND\xaeB`\x82")


def test_a_backup_does_not_overwrite(commands: CommandsInProcess) -> None:
    (commands.path / "l.txt").write_text(LINES)
    commands.run("import", "l.txt")
    (commands.path / "b.sqlite3").write_text("mine")
    ended = commands.run("backup", "b.sqlite3")
    assert ended.status == 1
    assert one_sentence(ended) == "undersigned: b.sqlite3 exists already. Name a new file; nothing was changed."
    assert (commands.path / "b.sqlite3").read_text() == "mine"
    refused = commands.run("backup", "no/b.sqlite3")
    assert one_sentence(refused) == "undersigned: no/b.sqlite3 cannot be written: No such file or directory."


def test_a_backup_is_restored_and_what_was_there_is_kept(commands: CommandsInProcess) -> None:
    commands.path.joinpath("l.txt").write_text(LINES)
    commands.path.joinpath("more.txt").write_text("Hana Example, Austria\n")
    commands.run("import", "l.txt")
    commands.run("backup", "b.sqlite3")
    commands.run("import", "more.txt")
    ended = commands.run("restore", "b.sqlite3")
    assert ended.status == 0
    (kept,) = (commands.path / "data").glob("*.kept-*")
    assert f"The former database was kept as data/{kept.name}." in ended.out
    assert commands.run("export").out == LINES
    assert "Hana" in commands.run("export", DATABASE=str(kept)).out


def test_a_new_key_opens_everything_and_not_the_backups_before(commands: CommandsInProcess) -> None:
    commands.path.joinpath("l.txt").write_text(LINES)
    commands.run("import", "l.txt")
    commands.run("backup", "b.sqlite3")
    old = (commands.path / "data" / "undersigned.key").read_text()
    ended = commands.run("rekey", "--yes")
    assert ended.status == 0
    assert "Everything is sealed with a new key, in data/undersigned.key" in ended.out
    new = (commands.path / "data" / "undersigned.key").read_text()
    assert new != old
    assert old.strip() not in ended.out + ended.err
    assert new.strip() not in ended.out + ended.err
    assert commands.run("export").out == LINES
    refused = commands.run("restore", "b.sqlite3")
    assert refused.status == 1
    assert "b.sqlite3 was sealed with another key. That key was set aside as data/undersigned.key.former-" in (
        one_sentence(refused)
    )


def test_a_new_key_is_made_only_when_somebody_agrees(commands: CommandsInProcess) -> None:
    commands.path.joinpath("l.txt").write_text(LINES)
    commands.run("import", "l.txt")
    old = (commands.path / "data" / "undersigned.key").read_text()
    refused = commands.run("rekey")
    assert (refused.status, refused.err) == (
        1,
        "undersigned: the key was not changed; --yes makes a new one without asking\n",
    )
    assert (commands.path / "data" / "undersigned.key").read_text() == old


# Beside a running bot -----------------------------------------------------------------------------


async def test_beside_a_running_bot_every_command_is_safe_or_refuses(folder: Folder, server: RehearsalServer) -> None:
    """Reading goes on beside the bot; importing says that the bot must be stopped; a second bot does not start."""
    folder.write("l.txt", LINES)
    await folder.run("import", "l.txt")
    world, flora = server.world, server.cast.signers[0]
    async with folder.running("run", **on(server)):
        world.say(flora, "/start")
        await world.until(lambda: world.private(flora).last.button("Who signed (5)"), timeout=20)
        assert (await folder.run("backup", "b.sqlite3")).status == 0
        for words in (("import", "l.txt"), ("run",), ("restore", "b.sqlite3"), ("rekey", "--yes")):
            ended = await folder.run(*words, **on(server))
            assert ended.status == 1, ended
            assert "is in use by another Undersigned process, the running bot most likely." in ended.err
            assert "Stop it first; nothing was changed." in ended.err
        export = await folder.run("export")
        assert export.out == LINES
        world.say(flora, "/signatories")
        await world.until(lambda: "5. Cunning Example" in world.private(flora).last.text)
    assert folder.counts(folder.path / "b.sqlite3") == 5


async def test_check_tells_good_from_bad(folder: Folder, server: RehearsalServer) -> None:
    alone = await folder.run("check")
    assert (alone.status, alone.err) == (1, "")
    assert [line[0] for line in alone.out.splitlines()] == ["✓", "✓", "✓", "✓", "✓", "✓", "✗"]
    good = await folder.run("check", **on(server))
    assert good.status == 0
    assert {line[0] for line in good.out.splitlines()} == {"✓"}
    server.world.say(server.cast.admins[0], "/pending", server.cast.admin_group)
    without_group = {name: value for name, value in on(server).items() if name != "TELEGRAM__ADMIN_CHAT"}
    found = await folder.run("check", **without_group)
    assert found.status == 1
    assert f"“Signature desk” is {server.admin_chat}" in found.out


async def test_without_a_token_run_says_so_and_starts_the_rehearsal(folder: Folder) -> None:
    """It keeps its own database, shows its page, and ends well when it is asked to."""
    async with folder.running("run", REHEARSAL__PORT="0") as process:
        assert process.stdout is not None
        said = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
        assert said == "No token is set (UNDERSIGNED_TELEGRAM__TOKEN): starting the rehearsal instead.\n"
        opened = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
        (url,) = [word for word in opened.split() if word.startswith("http://127.0.0.1:")]
        async with aiohttp.ClientSession(url) as browser:
            async with browser.get("") as page:
                assert page.status == 200
                assert "<html" in await page.text()
            await _start_and_wait_for_the_letter(browser)
    made = sorted(path.name for path in (folder.path / "data").iterdir())
    assert {"rehearsal.key", "rehearsal-both-banks.sqlite3", "rehearsal-night-train.sqlite3"} <= set(made)
    assert "undersigned.key" not in made
    for slug in ("both-banks", "night-train"):
        assert "Approved: 0" in (await folder.run("stats", "--rehearsal", "--letter", slug)).out


async def _start_and_wait_for_the_letter(browser: aiohttp.ClientSession) -> None:
    """Do what the page does when one follows a link, and read what it is told until the bot has answered."""
    async with browser.get("state") as state:
        about = await state.json()
        flora, link = about["cast"]["signers"][0]["id"], about["links"][0]["payload"]
    async with asyncio.timeout(20), browser.get("events") as events:
        async with browser.post("act", json={"act": "start", "person": flora, "payload": link}) as answer:
            assert answer.status == 200
        async for line in events.content:
            if "Leave the bridge standing" in line.decode():
                return


async def test_a_port_that_is_taken_is_named(folder: Folder, server: RehearsalServer) -> None:
    port = server.api_url.rpartition(":")[2]
    ended = await folder.run("rehearse", REHEARSAL__PORT=port)
    assert ended.status == 1
    assert f"cannot listen on port {port}: " in one_sentence(ended)
    assert "UNDERSIGNED_REHEARSAL__PORT" in ended.err
