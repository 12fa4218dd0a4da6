"""People sign and decide while the bot is killed again and again, and started on the same database."""

import asyncio
import random
import signal
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from bot.rehearsal.shapes import Person
from bot.settings import Settings
from tests.chaos.deployment import Deployment
from tests.chaos.history import History
from tests.chaos.people import Play, is_decided, name_of
from tests.chaos.verdict import Watch, is_at_rest, last_findings, unforced_repeats
from tests.live import settings_on

ROUNDS_EACH = 25
SIGNERS_A_ROUND = 1.2
LATEST_KILL_CALLS = 14
PATIENCE_SECONDS = 60.0
SILENCE_SECONDS = 0.1
# What a dead process had written arrives before this, and the next process says nothing so early.
DRAIN_SECONDS = 0.005
STUCK_SECONDS = 0.3
STOP_SECONDS = 5.0
TWICE = "a message came twice, though the bot did not die while it was being sent"


@dataclass
class Outcome:
    """What was seen; the findings are what is wrong."""

    rounds: int = 0
    signers: int = 0
    messages: int = 0
    repeats: int = 0
    findings: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Outcome") -> "Outcome":
        self.rounds += other.rounds
        self.signers += other.signers
        self.messages += other.messages
        self.repeats += other.repeats
        self.findings += other.findings
        return self


async def kill_run(
    seed: str, rounds: int = ROUNDS_EACH, options: Sequence[str] = (), how: signal.Signals = signal.SIGKILL
) -> Outcome:
    """Kill a bot so many times, from its first start on, and tell what was wrong meanwhile and in the end.

    It ends early with the first thing that is wrong after a kill. `options` are those of `fork_server.py`. With SIGTERM
    for `how` it is asked to stop instead, must do so soon, and then has no excuse for saying anything twice.
    """
    with tempfile.TemporaryDirectory(prefix="undersigned-chaos-") as folder:
        async with RehearsalServer(limits=NO_LIMITS) as server:
            settings = settings_on(server, Path(folder))
            async with Deployment.open(settings, options) as deployment:
                dice = random.Random(seed)  # noqa: S311
                return await _KillRun(server, settings, deployment, dice, rounds, how).run()


class _KillRun:
    def __init__(
        self,
        server: RehearsalServer,
        settings: Settings,
        deployment: Deployment,
        dice: random.Random,
        rounds: int,
        how: signal.Signals,
    ) -> None:
        self._server = server
        self._settings = settings
        self._deployment = deployment
        self._dice = dice
        self._rounds = rounds
        self._how = how
        self._history = History(server)
        self._play = Play(server, dice)
        self._acts: list[asyncio.Task[None]] = []
        self._people: dict[str, Person] = {}
        self._watch = Watch(settings, self._history, self._people, server.world.updates.next_id)

    async def run(self) -> Outcome:
        findings: list[str] = []
        try:
            while self._history.life < self._rounds and not findings:
                findings = await self._round()
            if not findings:
                findings = await self._last_life()
        finally:
            for act in self._acts:
                act.cancel()
            await asyncio.gather(*self._acts, return_exceptions=True)
        repeats = sum(1 for _ in self._history.repeats())
        return Outcome(self._history.life, len(self._people), self._history.calls, repeats, findings)

    async def _round(self) -> list[str]:
        """The bot lives for a moment; some more people begin to sign."""
        await self._deployment.start()
        self._welcome(int((self._history.life + 1) * SIGNERS_A_ROUND))
        await self._moment()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                status = await self._deployment.kill(self._how)
        except TimeoutError:
            return [f"asked to stop, the bot went on for more than {STOP_SECONDS} seconds"]
        await asyncio.sleep(DRAIN_SECONDS)
        self._history.life += 1
        # A process that has only just begun is ended by either signal.
        if status != -self._how and (status or self._how is signal.SIGKILL):
            return [f"the bot ended by itself, with status {status}: {self._deployment.log[-1000:]}"]
        return await self._watch.findings()

    def _welcome(self, total: int) -> None:
        for number in range(len(self._people), total):
            name = name_of(number)
            person = self._people[name] = self._server.world.add_person(name)
            self._acts.append(asyncio.create_task(self._play.sign(person, number)))
            if is_decided(number):
                self._acts.append(asyncio.create_task(self._play.decide(number)))

    async def _moment(self) -> None:
        """At some message or a little later; or while the bot is starting; or while it takes in what has happened."""
        chance = self._dice.random()
        if chance < 0.1:
            await asyncio.sleep(self._dice.uniform(0, 0.2))
        elif chance < 0.3:
            await self._first_poll()
            await asyncio.sleep(self._dice.uniform(0, 0.03))
        else:
            await self._more_messages(self._dice.randint(1, LATEST_KILL_CALLS))
            await asyncio.sleep(max(0.0, self._dice.uniform(-0.02, 0.02)))

    async def _first_poll(self) -> None:
        polls = self._history.polls
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                while self._history.polls == polls and self._deployment.runs:
                    self._history.woken.clear()
                    await self._history.woken.wait()

    async def _more_messages(self, number: int) -> None:
        """Wait until so many more are on their way, or until the bot, once it is up, has nothing more to say."""
        history, start = self._history, self._history.calls
        while history.calls < start + number and self._deployment.runs:
            history.woken.clear()
            try:
                async with asyncio.timeout(PATIENCE_SECONDS if history.calls == start else SILENCE_SECONDS):
                    await history.woken.wait()
            except TimeoutError:
                return

    async def _last_life(self) -> list[str]:
        """Nobody kills the bot any more: everything comes to its end, and so does the bot when it is asked to."""
        await self._deployment.start()
        stuck = await self._come_to_rest()
        status = await self._deployment.kill(signal.SIGTERM)
        if stuck:
            return [stuck, *await self._watch.findings()]
        if status:
            return [f"asked to stop, the bot ended with status {status}: {self._deployment.log[-1000:]}"]
        return [
            *await self._watch.findings(),
            *await last_findings(self._settings, self._history, self._people, self._deployment.log),
            *(TWICE for _ in unforced_repeats(self._history, killed=self._how is signal.SIGKILL)),
        ]

    async def _come_to_rest(self) -> str:
        """Wait until everybody has what they came for; or tell that nothing can come any more though somebody waits."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE_SECONDS
        waiting = set(self._acts)
        while loop.time() < end and self._deployment.runs:
            calls = self._history.calls
            done, waiting = await asyncio.wait(waiting, timeout=STUCK_SECONDS) if waiting else (set(), set())
            for act in done:
                act.result()
            if not waiting and self._is_at_rest():
                return ""
            if waiting and not done and calls == self._history.calls and self._is_at_rest():
                return f"{len(waiting)} people and admins wait for something that will never come"
            await asyncio.sleep(0.01)
        return "the bot does not come to rest"

    def _is_at_rest(self) -> bool:
        return not len(self._server.world.updates) and is_at_rest(self._settings)
