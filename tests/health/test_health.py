"""Another process can see whether a running bot is alive, hangs, or needs help."""

import asyncio
import json
import socket
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.health.alarms import KINDS, Watch
from bot.health.heartbeat import Beat, Heartbeat, beat_file, read_beat, write_beat
from bot.health.signs import Health, is_alive, signs
from bot.policy import ALIVE_SECONDS
from storage.errors import StorageUnavailable
from storage.records import Backlog
from tests.stage import MORNING, Stage, catalog
from tests.virtual_time import in_virtual_time

IDLE = Backlog(0, 0, None)
PLENTY = 10**12


def health(
    beat: Beat | None = None, backlog: Backlog = IDLE, backup: datetime | None = MORNING, free: int = PLENTY
) -> Health:
    return Health(beat or Beat(MORNING, {"telegram": MORNING}, MORNING), backlog, backup, free)


def complaints(of: Health, now: datetime = MORNING) -> list[str]:
    return [sign.sentence for sign in signs(of, now) if not sign.good]


class Watcher:
    """A bot's heart, and what systemd hears of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = beat_file(folder / "db.sqlite3")
        self.heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
        self.heard.bind(str(folder / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(folder / "notify"))

    def words(self) -> list[str]:
        found = []
        while True:
            try:
                found.append(self.heard.recv(100).decode())
            except BlockingIOError:
                return found


def nobody() -> Mapping[str, datetime]:
    return {}


@in_virtual_time
async def test_the_heartbeat_continues_while_the_disk_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuses() -> None:
        raise StorageUnavailable("database is locked")

    with closing((watcher := Watcher(tmp_path, monkeypatch)).heard):
        heart = asyncio.ensure_future(Heartbeat(watcher.path, refuses, lambda: MORNING, nobody).run())
        await asyncio.sleep(61)
        assert watcher.words() == ["READY=1"] + ["WATCHDOG=1"] * 4
        heart.cancel()
    assert read_beat(watcher.path) == Beat(MORNING)


@in_virtual_time
async def test_a_database_that_hangs_stops_the_heart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing((watcher := Watcher(tmp_path, monkeypatch)).heard):
        never = asyncio.get_running_loop().create_future()
        heart = asyncio.ensure_future(Heartbeat(watcher.path, lambda: never, lambda: MORNING, nobody).run())
        await asyncio.sleep(3600)
        assert watcher.words() == ["READY=1"]
        heart.cancel()
    assert read_beat(watcher.path) is None


def test_a_beat_is_read_as_it_was_written_and_rubbish_is_none(tmp_path: Path) -> None:
    path = tmp_path / "beat"
    for contacts in ({"telegram": MORNING, "matrix": MORNING}, {}):
        write_beat(path, Beat(MORNING, contacts, MORNING))
        assert read_beat(path) == Beat(MORNING, contacts, MORNING)
    assert path.stat().st_mode & 0o777 == 0o600
    for rubbish in (
        b"",
        b"\xff",
        b"[]",
        json.dumps({"at": 5}).encode(),
        json.dumps({"at": "x", "contacts": 1}).encode(),
    ):
        path.write_bytes(rubbish)
        assert read_beat(path) is None


def test_a_bot_without_a_recent_beat_is_not_alive() -> None:
    assert is_alive(Beat(MORNING), MORNING + timedelta(seconds=ALIVE_SECONDS - 1))
    assert not is_alive(Beat(MORNING), MORNING + timedelta(seconds=ALIVE_SECONDS))
    assert not is_alive(None, MORNING)
    (said,) = complaints(health(), MORNING + timedelta(minutes=5))
    assert said.startswith(f"The bot is not running or hangs since {MORNING:%Y-%m-%d %H:%M} UTC: 0 events wait")


def test_a_bot_that_is_well_has_nothing_to_complain_of() -> None:
    assert complaints(health()) == []
    assert complaints(health(backlog=Backlog(3, 7, MORNING - timedelta(minutes=2)))) == []


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (health(backlog=Backlog(0, 1, MORNING - timedelta(hours=26))), "the oldest for 26 hours"),
        (health(Beat(MORNING, {"telegram": MORNING - timedelta(minutes=30)}, None)), "Nothing has come from telegram"),
        (health(Beat(MORNING, {}, MORNING - timedelta(hours=5))), "Expired data has not been deleted"),
        (
            health(Beat(MORNING, {}, MORNING, MORNING - timedelta(hours=1))),
            "The public page has not been written since",
        ),
        (health(backup=MORNING - timedelta(days=8)), "The last backup was made 8 days ago"),
        (health(free=5 * 1024**2), "Only 5 MB are free"),
    ],
)
def test_each_trouble_has_its_complaint(state: Health, words: str) -> None:
    (said,) = complaints(state)
    assert words in said


class WatchedAdmins:
    """What the admins are told, as the hours pass."""

    def __init__(self) -> None:
        self.now = MORNING
        self.health = health()
        self.told: list[str] = []
        self.watch = Watch(self._look, self._tell, lambda: self.now)

    async def _look(self) -> Health:
        return self.health

    async def _tell(self, phrase: str, values: Mapping[str, int | str]) -> None:
        self.told.append(phrase)
        for translator in catalog().translators.values():
            assert "{" not in translator(phrase, **values)

    async def after(self, time: timedelta, state: Health) -> list[str]:
        self.now += time
        self.health, self.told = state, []
        await self.watch.look()
        return self.told


HOUR = timedelta(hours=1)


async def test_the_admins_are_told_when_it_begins_every_day_and_when_it_is_over() -> None:
    admins = WatchedAdmins()
    assert await admins.after(HOUR, Health(None, IDLE, MORNING, PLENTY)) == []
    assert await admins.after(HOUR, Health(None, IDLE, MORNING, 0)) == ["alarm-disk"]
    assert await admins.after(HOUR, Health(None, IDLE, MORNING, 1)) == []
    beat = Beat(MORNING, {}, MORNING + 27 * HOUR)
    assert await admins.after(24 * HOUR, Health(beat, IDLE, MORNING, 1)) == ["alarm-disk"]
    assert await admins.after(HOUR, Health(beat, IDLE, MORNING, PLENTY)) == ["alarm-over-disk"]
    assert await admins.after(timedelta(), Health(beat, IDLE, MORNING, PLENTY)) == []


async def test_every_alarm_has_its_words() -> None:
    admins = WatchedAdmins()
    now = MORNING + 24 * 9 * HOUR
    troubled = Health(
        Beat(now, {"matrix": MORNING, "telegram": now}, MORNING, MORNING),
        Backlog(0, 3, MORNING),
        MORNING - HOUR,
        1000,
        frozenset({"matrix"}),
    )
    begun = await admins.after(24 * 9 * HOUR, troubled)
    assert sorted(begun) == sorted(f"alarm-{kind}" for kind in KINDS)
    assert begun == [
        "alarm-backlog",
        "alarm-silent",
        "alarm-distrusted",
        "alarm-untidy",
        "alarm-site",
        "alarm-disk",
        "alarm-backup",
    ]
    over = await admins.after(HOUR, Health(Beat(now, {"matrix": now + HOUR}, now), IDLE, now, PLENTY))
    assert sorted(over) == sorted(phrase.replace("alarm-", "alarm-over-") for phrase in begun)


async def test_what_could_not_be_told_is_told_the_next_time() -> None:
    admins = WatchedAdmins()

    async def fails(_phrase: str, _values: Mapping[str, int | str]) -> None:
        raise StorageUnavailable("database or disk is full")

    admins.watch._tell, tell = fails, admins.watch._tell
    with pytest.raises(StorageUnavailable):
        await admins.after(HOUR, Health(None, IDLE, MORNING, 0))
    admins.watch._tell = tell
    assert await admins.after(HOUR, Health(None, IDLE, MORNING, 0)) == ["alarm-disk"]


async def test_organisers_hear_in_private_of_a_group_that_takes_no_messages(stage: Stage) -> None:
    """Of the rest they need not: that is for admins and operators."""
    stage.organisers.add("Olga")
    await stage.restart()
    await stage.dispatcher.tell("alarm-backlog", {"count": 3, "minutes": 20})
    await stage.dispatcher.tell("alarm-disk", {"megabytes": 100})
    await stage.settle()
    (told,) = stage.sender.chats["Olga"]
    assert "3 messages wait" in told.versions[-1].text
