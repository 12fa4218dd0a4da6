"""A crowd signs within an hour, with Telegram's limits: `python -m tests.benchmarks.crowd [SIGNERS [MINUTES]]`.

The hour is virtual: the clock leaps to the next event, and stands still while the database works, in the same thread.
Dispatcher, delivery worker and database are the real ones; in place of the Bot API stands one that takes 50 ms for a
request, and refuses what is beyond Telegram's limits, as the rehearsal's does.
"""

import asyncio
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.delivery.pace import Pace
from bot.delivery.sender import RetryLater
from bot.delivery.worker import DeliveryWorker
from bot.dispatch.dispatcher import Dispatcher
from bot.dispatch.maintenance import keep_house
from bot.messaging.actions import Act
from bot.messaging.capabilities import CAPABILITIES
from bot.messaging.events import Command, Content, Event, Presence, Press, Room, Text
from bot.messaging.messages import Choice, Delivery
from bot.moderation.admin_groups import AdminGroups
from bot.platforms.telegram.policy import GROUP, OVERALL, PRIVATE_CHAT
from bot.policy import Rules
from bot.rehearsal.pace import Limits
from bot.rehearsal.pace import Pace as Telegram
from bot.runtime.rate_limit import Limit, SlidingWindow
from storage.crypto.vault import Vault
from storage.records import Account, Address, OutboxMessage, Platform, State
from storage.sqlite.connection import ConnectionInThread
from storage.sqlite.store import SqliteStore
from tests.benchmarks.similar import people
from tests.stage import KEY, MORNING, catalog, letter
from tests.virtual_time import VirtualTimeLoop

HOUR, DESK, ADMIN = 3600.0, "-900", "900"
REQUEST_SECONDS, MINUTE = 0.05, 60.0
THINKING = (2.0, 12.0)  # seconds between two steps of a signer
APPROVES_EVERY = 20.0  # seconds between two presses of the admin
PATIENCE = 7200.0
MEMORY = Path("/dev/shm")  # noqa: S108


class PatientLoop(VirtualTimeLoop):
    """A clock that leaps, but not while another thread works."""

    working = 0

    def _leap(self, timeout: float | None = None) -> list[Any]:
        if self.working and timeout != 0:
            found: list[Any] = self._look(0.05)
            return found
        return super()._leap(timeout)


async def in_this_thread(self: ConnectionInThread, work: Callable[[sqlite3.Connection], Any]) -> Any:
    """A trip to the database that takes no time of the clock."""
    return work(self._conn)


@dataclass
class Platforms:
    """What stands in place of Telegram: it refuses what comes too fast, and hands over what it delivers."""

    platform = Platform.TELEGRAM
    overall = OVERALL
    capabilities = CAPABILITIES[Platform.TELEGRAM]
    pace: Telegram = field(default_factory=lambda: Telegram(Limits()))
    waiting: dict[str, asyncio.Future[tuple[str, Sequence[Choice]]]] = field(default_factory=dict)
    desk: list[float] = field(default_factory=list)
    shown: tuple[str, Sequence[Choice]] = ("", ())
    swept: Sequence[Choice] = ()
    requests: int = 0
    limited: int = 0  # but for answers to presses, which Telegram does not limit
    refused: int = 0
    _last: int = 0

    def limit(self, chat: str) -> Limit:
        return GROUP if chat.startswith("-") else PRIVATE_CHAT

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        await asyncio.sleep(REQUEST_SECONDS)
        self.requests += 1
        self.limited += delivery.message is not None or delivery.removes
        chat, now = outgoing.address.chat, asyncio.get_running_loop().time()
        if delivery.message is None or delivery.removes:
            return None
        if seconds := self.pace.wait(int(chat), now):
            self.refused += 1
            raise RetryLater(seconds)
        self._last += 1
        message = delivery.replaces or shown or str(self._last)
        choices = [choice for row in delivery.message.choices for choice in row]
        if chat == DESK:
            self.desk.append(now)
            self.shown = message, choices
            self.swept = [each for each in choices if each.action and each.action.act is Act.SWEEP] or self.swept
        elif (awaited := self.waiting.pop(chat, None)) is not None and not awaited.done():
            awaited.set_result((message, choices))
        return message


@dataclass
class Crowd:
    """The signers, one admin, and what they have seen."""

    dispatcher: Dispatcher
    platform: Platforms
    asked: list[tuple[float, float]] = field(default_factory=list)  # when somebody acted, and when the answer came
    thanked: int = 0
    given_up: int = 0
    _keys: int = 0

    async def sign(self, number: int, name: str, chance: random.Random) -> None:
        """A whole signing: the text, the form, one line, the confirmation."""
        person = str(1000 + number)
        try:
            sent = await self._act(person, Command("start"))
            sent = await self._act(person, self._press(sent, "Sign"), chance.uniform(*THINKING))
            line = Text(f"{name}, Armenia, poet", source=f"{number}")
            sent = await self._act(person, line, chance.uniform(*THINKING))
            await self._act(person, self._press(sent, "Sign"), chance.uniform(*THINKING))
        except TimeoutError:
            self.given_up += 1
        else:
            self.thanked += 1

    async def _act(self, person: str, content: Content, after: float = 0.0) -> tuple[str, Sequence[Choice]]:
        await asyncio.sleep(after)
        loop = asyncio.get_running_loop()
        begun, answer = loop.time(), loop.create_future()
        self.platform.waiting[person] = answer
        await self.dispatcher.receive([self._event(person, content)])
        async with asyncio.timeout(PATIENCE):
            seen: tuple[str, Sequence[Choice]] = await answer
        self.asked.append((begun, loop.time() - REQUEST_SECONDS))
        return seen

    def _press(self, sent: tuple[str, Sequence[Choice]], label: str) -> Press:
        message, choices = sent
        found = next(each for each in choices if each.label.strip("✅✍️ ").casefold().startswith(label.casefold()))
        self._keys += 1
        return Press(f"press {self._keys}", message, found.action)

    def _event(self, person: str, content: Content, chat: str = "") -> Event:
        self._keys += 1
        room = Room.ADMINS if chat else Room.PRIVATE
        return Event(Platform.TELEGRAM, f"{self._keys}", chat or person, room, person, person, "en", content)

    async def approve_clean(self) -> None:
        """An admin who now and then approves what has nothing to look into."""
        await self.dispatcher.receive([self._event(ADMIN, Command("pending"), DESK)])
        while True:
            await asyncio.sleep(APPROVES_EVERY)
            for label in ("Approve these", "Approve the clean ones"):
                with suppress(StopIteration):
                    press = self._press(self.platform.shown, label)
                    await self.dispatcher.receive([self._event(ADMIN, press, DESK)])
                    break

    async def sweep(self, after: float) -> None:
        """After a while the admin approves at once whatever has nothing to look into: very much news is due at once."""
        await asyncio.sleep(after)
        await self.dispatcher.receive([self._event(ADMIN, Command("sweep", "pending"), DESK)])
        label = "Approve the clean ones"
        for _ in range(int(HOUR)):
            if any(each.label == label for each in self.platform.swept):
                break
            await asyncio.sleep(1)
        press = self._press(("", self.platform.swept), label)
        await self.dispatcher.receive([self._event(ADMIN, press, DESK)])


class Members:
    """Only the admin is in the group."""

    configured = None

    def others(self, _group: Address, _account: Account) -> None:
        return None

    def everybody_decides(self, _group: Address) -> bool:
        return True

    async def presence(self, _group: Address, account: Account) -> Presence:
        return Presence.MEMBER if account.id == ADMIN else Presence.OUTSIDE


def beyond_the_limit(asked: Sequence[tuple[float, float]]) -> list[float]:
    """How much longer everybody has waited than with nothing but Telegram's limit of all messages a second."""
    window, found = SlidingWindow(OVERALL), []
    for begun, answered in sorted(asked):
        ideal = begun + window.delay(begun)
        window.note(ideal)
        found.append(max(0.0, answered - ideal))
    return found


def most_in_a_minute(times: Sequence[float]) -> int:
    """The largest number of times within a minute."""
    most, latest = 0, deque[float]()
    for each in sorted(times):
        latest.append(each)
        while latest[0] <= each - MINUTE:
            latest.popleft()
        most = max(most, len(latest))
    return most


async def play(count: int, seconds: float, folder: Path) -> None:
    """Play the hour, and print what has happened."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, PatientLoop)
    of_any_thread = partial(sqlite3.connect, check_same_thread=False)

    def clock() -> datetime:
        return MORNING + timedelta(seconds=loop.time())

    text = letter(closes=None)
    loop.working += 1
    with patch("sqlite3.connect", of_any_thread):
        store = await SqliteStore.open(folder / "crowd.sqlite3", Vault(KEY), text.slug)
    loop.working -= 1
    ConnectionInThread.trip = in_this_thread  # type: ignore[method-assign]
    for wording in text.wordings.values():
        await store.remember_wording(wording.fingerprint, wording.language, wording.text, clock())
    groups, platform = AdminGroups({Platform.TELEGRAM: Address(Platform.TELEGRAM, DESK)}), Platforms()
    workers: list[DeliveryWorker] = []
    dispatcher = Dispatcher(
        store,
        text,
        catalog(),
        groups=groups,
        memberships={Platform.TELEGRAM: Members()},
        organisers=frozenset(),
        clock=clock,
        send=lambda outgoing: workers[0].send(outgoing),  # noqa: PLW0108  there is none yet
        rules=Rules(newcomer_minutes=0),
    )
    pace = Pace(platform.overall, platform.limit)
    workers.append(DeliveryWorker(store, platform, pace, insists=groups.includes, moved=groups.follow, clock=clock))
    await dispatcher.prepare()
    await dispatcher.count_countries()
    crowd, chance = Crowd(dispatcher, platform), random.Random(12)  # noqa: S311
    begun, processor = time.perf_counter(), time.process_time()
    beside = [
        asyncio.create_task(keep_house(dispatcher.upkeep, clock, loop.time)),
        asyncio.create_task(crowd.approve_clean()),
    ]
    beside.append(asyncio.create_task(crowd.sweep(seconds / 2)))
    arrivals = sorted(chance.uniform(0, seconds) for _ in range(count))
    async with asyncio.TaskGroup() as tasks:
        for number, (name, arrives) in enumerate(zip(people(chance, count), arrivals, strict=True)):
            await asyncio.sleep(max(0.0, arrives - loop.time()))
            tasks.create_task(crowd.sign(number, name, chance))
    ended = loop.time()
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    states = (await store.statistics(clock())).states
    await dispatcher.stop()
    await workers[0].stop(0)
    loop.working += 1
    await store.close()
    waited = beyond_the_limit(crowd.asked)
    status = Path("/proc/self/status").read_text()
    memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
    figures = [
        f"{count:,} signers in {seconds / MINUTE:.0f} minutes: {crowd.thanked:,} confirmations answered",
        f"{crowd.given_up} dropped",
        f"{sum(states.values()):,} stored, {states.get(State.APPROVED, 0):,} approved",
        f"waiting beyond Telegram's limit: median {statistics.median(waited):.2f} s, "
        f"p95 {statistics.quantiles(waited, n=20)[-1]:.2f} s, longest {max(waited):.2f} s",
        f"the last was answered after {ended / MINUTE:.0f} minutes",
        f"{platform.requests / ended:.1f} requests a second, {platform.limited / ended:.1f} of them limited, "
        f"{platform.refused} refused",
        f"at most {most_in_a_minute(platform.desk)} messages a minute in the admin group",
        f"maximum resident memory {memory:.0f} MB",
        f"processor time {time.process_time() - processor:.0f} s, {time.perf_counter() - begun:.0f} s by the wall",
    ]
    print("; ".join(figures), flush=True)


def main() -> None:
    """Play a tenth and the whole crowd, each in a process of its own, whose memory tells of it alone."""
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()] or [2_000]
    seconds = numbers[1] * MINUTE if len(numbers) > 1 else HOUR
    if "alone" in sys.argv:
        memory = str(MEMORY) if MEMORY.is_dir() else None  # the disk's time is none of the virtual hour
        with tempfile.TemporaryDirectory(dir=memory) as folder, asyncio.Runner(loop_factory=PatientLoop) as runner:
            runner.run(play(numbers[0], seconds, Path(folder)))
        return
    for count in (numbers[0] // 10, numbers[0]):
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.crowd", str(count), str(int(seconds / MINUTE)), "alone"],
            check=True,
        )


if __name__ == "__main__":
    main()
