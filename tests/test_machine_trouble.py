"""A machine in trouble: nothing is lost, and the bot continues without a restart.

A disk that is full or read-only, a database held by somebody else, a clock that is set, a stop in the midst of it all.
"""

import asyncio
import resource
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from secrets import token_hex

import pytest
import pytest_asyncio

from bot import app
from bot.__main__ import main
from bot.deployment import open_store
from bot.dispatch import event_queue
from bot.letters.folder import read_letter
from bot.platforms.telegram import polling
from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Fault
from bot.rehearsal.pace import NO_LIMITS
from bot.settings import Settings
from storage.errors import DatabaseError
from storage.sqlite import database
from tests.chaos.deployment import Deployment, environment_of
from tests.chaos.kill_run import STOP_SECONDS, kill_run
from tests.chaos.powercut import obstacle, run
from tests.live import Phone, phone_of, running, settings_on
from tests.stage import ADMINS, Stage

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@pytest_asyncio.fixture
async def server() -> AsyncIterator[RehearsalServer]:
    async with RehearsalServer(limits=NO_LIMITS) as running:
        yield running


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    return settings_on(server, tmp_path)


@pytest.fixture
def flora(server: RehearsalServer) -> Phone:
    return phone_of(server, server.cast.signers[0])


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(polling, "LONGEST_PAUSE_SECONDS", 0.02)
    monkeypatch.setattr(event_queue, "EVENT_PAUSE_SECONDS", 0.01)


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A disk in memory."""
    if reason := obstacle():
        pytest.skip(reason.replace("power cut", "small disk"))
    place.mkdir()
    run("mount", "-t", "tmpfs", "-o", "size=2m", "undersigned", str(place))
    try:
        yield place
    finally:
        run("umount", str(place))


async def asks_in_vain(server: RehearsalServer) -> None:
    """Wait until the bot has fetched the same update again, since it could not take it in."""
    asked = server.counts["getUpdates"]
    await server.world.until(lambda: server.counts["getUpdates"] >= asked + 2, timeout=60)
    assert len(server.world.updates) == 1


async def goes_on(server: RehearsalServer, flora: Phone, trouble: Callable[[], AbstractContextManager[None]]) -> None:
    """Flora answers while there is trouble; once it is over she is answered, and signs."""
    flora.say("/sign")
    await flora.sees("What is your name?")
    with trouble():
        flora.say("Flora Example, Georgia")
        await asks_in_vain(server)
    await flora.sees("Flora Example, Georgia", "Sign")
    flora.press("Sign")
    await flora.sees("Thank you for signing.")


# The disk -----------------------------------------------------------------------------------------


@contextmanager
def full(disk: Path) -> Iterator[None]:
    """Fill a disk to its last byte."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    yield
    ballast.unlink()


@pytest.mark.usefixtures("_impatient")
async def test_a_full_disk_is_waited_for(server: RehearsalServer, flora: Phone, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        async with running(settings_on(server, disk)):
            await goes_on(server, flora, lambda: full(disk))


@contextmanager
def no_growth(process: int) -> Iterator[None]:
    """Let no file of a process grow, as with a quota."""
    resource.prlimit(process, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    yield
    resource.prlimit(process, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


async def test_a_process_that_may_write_no_more_goes_on_when_it_may_again(
    server: RehearsalServer, settings: Settings, flora: Phone
) -> None:
    async with Deployment.open(settings) as deployment:
        await deployment.start()
        await goes_on(server, flora, lambda: no_growth(deployment.process))
        assert await deployment.kill(signal.SIGTERM) == 0


async def test_a_disk_that_cannot_be_written_is_said_in_a_sentence(server: RehearsalServer, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        settings = settings_on(server, disk)
        async with running(settings):
            await server.world.until(lambda: server.counts["getUpdates"])
        run("mount", "-o", "remount,ro", str(disk))
        with pytest.raises(DatabaseError, match="cannot be locked: Read-only file system"):
            await app.run(settings)


# Somebody else ------------------------------------------------------------------------------------


@pytest.fixture
def _quick_to_give_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The database waits for others much shorter than it would."""
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 20)


@contextmanager
def locked(settings: Settings) -> Iterator[None]:
    """Write into the database for a long time."""
    with closing(sqlite3.connect(settings.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.usefixtures("_impatient", "_quick_to_give_up")
async def test_a_database_that_somebody_else_keeps_locked_is_waited_for(
    server: RehearsalServer, settings: Settings, flora: Phone
) -> None:
    async with running(settings):
        await goes_on(server, flora, lambda: locked(settings))


@pytest.mark.usefixtures("_quick_to_give_up")
def test_a_start_on_a_database_that_is_locked_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A second bot is refused by the lock file already, see the tests of the commands; this is somebody else."""
    settings = settings_on(RehearsalServer(), tmp_path)

    async def start_once() -> None:
        async with open_store(settings, read_letter(settings.letter)):
            pass

    asyncio.run(start_once())
    for name, value in environment_of(settings).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "argv", ["undersigned", "run"])
    with locked(settings):
        assert main() == 1
    assert capfd.readouterr().err == "undersigned: the database cannot be used now: database is locked\n"


# The clock ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("jump", [timedelta(days=1), timedelta(days=-1)], ids=["forward", "back"])
async def test_a_clock_that_jumps_changes_no_order_and_loses_nothing(stage: Stage, jump: timedelta) -> None:
    """Flora signs before the clock is set, Timur while it is wrong, Ani when it is right again."""
    stage.members.add("mira")
    await stage.say("Olga", "/sign")
    for name, wrong in (("Flora", timedelta()), ("Timur", jump), ("Ani", -jump)):
        stage.now += wrong
        await stage.say(name, "/sign")
        await stage.say(name, f"{name} Example, Georgia")
        await stage.press(name, "Sign")
    await stage.say("mira", "/pending", ADMINS)
    listed = stage.sender.chats[ADMINS][-1].versions[-1].text
    places = [listed.index(f"{name} Example") for name in ("Flora", "Timur", "Ani")]
    assert places == sorted(places)
    await stage.say("Olga", "Olga Example, Georgia")
    assert "Olga Example, Georgia" in stage.sender.chats["Olga"][-1].versions[-1].text


# A stop -------------------------------------------------------------------------------------------


async def test_asked_to_stop_at_any_moment_the_bot_does_so_and_says_nothing_twice() -> None:
    """Under load, within five seconds; nothing is half done, and even what was on its way is known to have arrived."""
    seed = token_hex(4)
    print(f"seed: {seed}")
    seen = await kill_run(seed, 15, how=signal.SIGTERM)
    assert seen.findings == []
    assert seen.repeats == 0


async def test_a_database_that_somebody_else_keeps_locked_holds_up_no_stop(
    server: RehearsalServer, settings: Settings, flora: Phone
) -> None:
    async with Deployment.open(settings) as deployment:
        await deployment.start()
        flora.say("/sign")
        await flora.sees("What is your name?")
        with locked(settings):
            flora.say("Flora Example, Georgia")
            await asks_in_vain(server)
            async with asyncio.timeout(STOP_SECONDS):
                assert await deployment.kill(signal.SIGTERM) == 0
        await deployment.start()
        await flora.sees("Flora Example, Georgia", "Sign")
        await deployment.kill(signal.SIGTERM)


async def test_a_telegram_that_hangs_holds_up_no_stop(
    server: RehearsalServer, settings: Settings, flora: Phone
) -> None:
    """One message is on its way and one lookup is under way, and neither will ever be answered."""
    async with Deployment.open(settings) as deployment:
        await deployment.start()
        flora.say("/sign")
        await flora.sees("What is your name?")
        flora.say("Flora Example, Georgia")
        await flora.sees("Flora Example, Georgia", "Sign")
        flora.press("Sign")
        mira = Phone(server, server.cast.admins[0], server.cast.admin_group)
        await mira.sees("Flora Example", "Approve")
        for method in ("sendMessage", "getChatMember"):
            server.faults.plan(Fault.HANG, method, times=10)
        flora.say("/help")
        mira.press("Approve")
        await server.world.until(lambda: server.counts["getChatMember"])
        async with asyncio.timeout(STOP_SECONDS):
            assert await deployment.kill(signal.SIGTERM) == 0
        server.faults.clear()
        await deployment.start()
        await mira.sees("Approved by Mira Keeper")
        await flora.sees("Your signature has been approved.")
