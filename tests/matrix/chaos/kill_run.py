"""People sign on a real homeserver, all of it encrypted, while the bot is killed again and again."""

import asyncio
import random
import re
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.records import Account, Platform, State
from tests.chaos.deployment import Deployment
from tests.chaos.history import Claim
from tests.chaos.people import PATIENCE
from tests.chaos.verdict import is_at_rest, rows_of, signatures_of
from tests.matrix.chaos.history import History
from tests.matrix.chaos.people import CARD, Play, end_of, verdict_on
from tests.matrix.live import LiveMatrix, settings_on
from tests.matrix.people import Chat
from tests.matrix.synapse import Synapse

ROUNDS_EACH = 20
SIGNERS_A_ROUND = 1.2
LATEST_KILL = 8
LONGEST_START_SECONDS = 1.5
PATIENCE_SECONDS = 60.0
SILENCE_SECONDS = 0.5
# Longer than the bot waits for a key.
STUCK_SECONDS = 60.0
CLIENT_SECONDS = 20.0  # how long a client may take for what the homeserver has
_MEANT = {Claim.APPROVED: State.APPROVED, Claim.REJECTED: State.REJECTED}


@dataclass
class Outcome:
    """What was seen; the findings are what is wrong."""

    rounds: int = 0
    signers: int = 0
    messages: int = 0
    again: int = 0
    """How often the admin had to look at a card again and say the same."""
    findings: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Outcome") -> "Outcome":
        self.rounds += other.rounds
        self.signers += other.signers
        self.messages += other.messages
        self.again += other.again
        self.findings += other.findings
        return self


@asynccontextmanager
async def live_on(synapse: Synapse) -> AsyncIterator[LiveMatrix]:
    """A new bot and its people, who go home in the end."""
    with TemporaryDirectory(prefix="undersigned-chaos-") as folder:
        live = LiveMatrix(synapse, settings_on(synapse, Path(folder)))
        try:
            yield live
        finally:
            await asyncio.gather(*(person.leave() for person in live.people))


async def kill_run(synapse: Synapse, seed: str, rounds: int = ROUNDS_EACH, options: Sequence[str] = ()) -> Outcome:
    """Kill a bot so many times, from its first start on, and tell what was wrong meanwhile and in the end.

    It ends early with the first thing that is wrong after a kill. `options` are those of `fork_server.py`.
    """
    async with live_on(synapse) as live:
        admin_room = await live.admin("Ada")
        async with Deployment.open(live.settings, options) as deployment:
            return await _KillRun(live, admin_room, deployment, random.Random(seed), rounds).run()  # noqa: S311


class _KillRun:
    def __init__(
        self, live: LiveMatrix, admin_room: Chat, deployment: Deployment, dice: random.Random, rounds: int
    ) -> None:
        self._live = live
        self._admin_room = admin_room
        self._deployment = deployment
        self._dice = dice
        self._rounds = rounds
        self._history = History()
        self._play = Play(live, admin_room, self._history, dice)
        self._acts: list[asyncio.Task[None]] = []
        self._signers: list[str] = []
        self._seen = 0
        admin_room.person.patience = PATIENCE
        self._history.watch(admin_room.person, live.bot)

    async def run(self) -> Outcome:
        findings: list[str] = []
        history = self._history
        try:
            while history.life < self._rounds and not findings:
                findings = await self._round()
            findings = findings or await self._last_life()
        finally:
            for act in self._acts:
                act.cancel()
            await asyncio.gather(*self._acts, return_exceptions=True)
        return Outcome(history.life, len(self._signers), history.told, history.again, findings)

    async def _round(self) -> list[str]:
        """The bot lives for a moment; some more people begin to sign."""
        await self._welcome(int((self._history.life + 1) * SIGNERS_A_ROUND))
        await self._deployment.start()
        await self._moment()
        status = await self._deployment.kill()
        self._history.life += 1
        if status != -signal.SIGKILL:
            return [f"the bot ended by itself, with status {status}: {self._deployment.log[-1000:]}"]
        return [*await self._unfounded(), *self._history.surprises]

    async def _welcome(self, total: int) -> None:
        for number in range(len(self._signers), total):
            person = await self._play.arrive(number)
            self._signers.append(person.id)
            self._acts.append(asyncio.create_task(self._play.sign(person, number)))
            if verdict_on(number) is not None:
                self._acts.append(asyncio.create_task(self._play.decide(number)))

    async def _moment(self) -> None:
        """While the bot is starting; or just when somebody has been told something, or says something."""
        history, chance = self._history, self._dice.random()
        if chance < 0.25:
            await asyncio.sleep(self._dice.uniform(0, LONGEST_START_SECONDS))
            return
        more = self._dice.randint(1, LATEST_KILL)
        told, said = (history.told + more, 1 << 30) if chance < 0.7 else (1 << 30, history.said + more)
        patience = PATIENCE_SECONDS
        while history.told < told and history.said < said and self._deployment.runs:
            history.woken.clear()
            try:
                async with asyncio.timeout(patience):
                    await history.woken.wait()
            except TimeoutError:
                break
            patience = SILENCE_SECONDS
        await asyncio.sleep(self._dice.uniform(0, 0.06))

    async def _unfounded(self) -> list[str]:
        """Whatever was announced since the last look, and is not so."""
        claims, self._seen = self._history.claims[self._seen :], len(self._history.claims)
        claims = [(claim, id_) for claim, id_ in claims if claim is Claim.THANKED or claim in _MEANT]
        if not claims:
            return []
        stored = await signatures_of(self._live.settings, [Account(Platform.MATRIX, id_) for _, id_ in claims])
        findings = []
        for (claim, id_), signature in zip(claims, stored, strict=True):
            withdraws = end_of(self._signers.index(id_)) is State.WITHDRAWN
            if signature is None and not withdraws:
                findings.append(f"“{claim}” was said of a signature that is not stored")
            elif signature is not None and not withdraws and signature.state is not _MEANT.get(claim, signature.state):
                findings.append(f"“{claim}” was said of a signature that is {signature.state}")
        return findings

    async def _last_life(self) -> list[str]:
        """Nobody kills the bot any more: everything comes to its end, and so does the bot when it is asked to."""
        await self._welcome(len(self._signers) + 1)
        await self._deployment.start()
        stuck = await self._come_to_rest()
        status = await self._deployment.kill(signal.SIGTERM)
        if stuck:
            return [stuck, *await self._unfounded(), *self._history.surprises]
        if status:
            return [f"asked to stop, the bot ended with status {status}: {self._deployment.log[-1000:]}"]
        return [*await self._unfounded(), *self._history.surprises, *[each async for each in self._last_findings()]]

    async def _come_to_rest(self) -> str:
        """Wait until everybody has what they came for; or tell that nothing can come any more though somebody waits."""
        loop, history = asyncio.get_running_loop(), self._history
        waiting = set(self._acts)
        seen, since = history.told, loop.time()
        while self._deployment.runs:
            done, waiting = await asyncio.wait(waiting, timeout=0.2) if waiting else (set(), set())
            for act in done:
                act.result()
            rests = is_at_rest(self._live.settings)
            if not waiting and rests:
                return ""
            if history.told != seen or done:
                seen, since = history.told, loop.time()
            elif loop.time() > since + STUCK_SECONDS:
                if rests:
                    awaited = [talk.awaited for talk in self._play.talks.values() if talk.awaited]
                    return f"{len(waiting)} people and admins wait for something that will never come: {awaited}"
                return "the bot does not come to rest"
            await asyncio.sleep(0.02)
        return "the bot has ended by itself"

    async def _last_findings(self) -> AsyncIterator[str]:
        """What is wrong once everything has come to rest, and the admin's client has what was sent last."""
        patience = asyncio.get_running_loop().time() + CLIENT_SECONDS
        while any(self._carded()) and asyncio.get_running_loop().time() < patience:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        settings, numbers = self._live.settings, range(len(self._signers))
        expected = Counter(str(end_of(number)) for number in numbers)
        if (stored := await self._live.record()) != expected:
            yield f"the signatures stand at {stored} instead of {dict(expected)}"
        # A withdrawal takes the decision with it.
        stay = [number for number in numbers if end_of(number) is not State.WITHDRAWN]
        made = Counter(str(verdict) for number in stay if (verdict := verdict_on(number)))
        if Counter(row[0] for row in rows_of(settings, "SELECT verdict FROM decision")) != made:
            yield "a decision was lost, or made twice"
        if rows_of(settings, "SELECT max(count(*)) OVER () FROM decision GROUP BY signature LIMIT 1") != [(1,)]:
            yield "a decision was made twice"
        if rows_of(settings, "PRAGMA integrity_check") != [("ok",)]:
            yield "the database is damaged"
        if unread := sum(chat.unreadable for person in self._live.people for chat in person.chats.values()):
            yield f"{unread} messages of the bot could not be read"
        for each in self._told_late():
            yield each
        for each in self._carded():
            yield each
        for line in self._deployment.log.splitlines():
            if "Traceback" in line or " ERROR " in line:
                yield f"the log says: {line}"

    def _told_late(self) -> Iterator[str]:
        for talk in self._play.talks.values():
            for message in talk.chat.messages[talk.heard :]:
                yield f"a signer who waited for nothing more was told “{message.text[:60]}”"

    def _carded(self) -> Iterator[str]:
        """Every card stands there once, showing what was decided."""
        found = [card for shown in self._admin_room.messages if (card := CARD.match(shown.text))]
        numbers = [card[1] for card in found]
        for number, times in Counter(numbers).items():
            if times > 1:
                yield f"the card of {number} stands there {times} times"
        answers = Counter(
            shown.text for shown in self._admin_room.messages if re.fullmatch(r"(?:[✅❌] )?#\d+ is \w+\.", shown.text)
        )
        for text, times in answers.items():
            if times > 1:
                yield f"the admin was told “{text}” {times} times"
        decided = {card[1] for card in found if "✅ Approved by" in card.string or "❌ Rejected by" in card.string}
        waiting = {card[1] for card in found if "⏳" in card.string}
        # What is decided from the queue has no card: the answer tells of it.
        told = {number for text in answers for number in re.findall(r"#(\d+)", text)}
        withdrawn = sum("was withdrawn" in card.string for card in found)
        expected = Counter(map(end_of, range(len(self._signers))))
        shown = expected[State.APPROVED] + expected[State.REJECTED]
        if len(decided | told) < shown or waiting & told or withdrawn > expected[State.WITHDRAWN]:
            yield f"{len(decided)} cards show a decision and {len(told)} answers tell of one, of {shown}"
            yield f"{len(waiting & told)} cards wait though they are decided, and {withdrawn} show a withdrawal"
