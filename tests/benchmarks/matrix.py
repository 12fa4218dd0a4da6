"""Matrix, encrypted, on a homeserver on loopback: `make bench` and `make matrix-crowd`."""

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from bot.settings import TelegramSettings
from tests.matrix.deployment import Deployment
from tests.matrix.live import LiveMatrix, settings_on
from tests.matrix.people import Chat
from tests.matrix.synapse import PYTHON, Synapse, password

MESSAGES = 60
ROUNDS = 3


@asynccontextmanager
async def deployed() -> AsyncIterator[tuple[LiveMatrix, Deployment, Chat]]:
    """The bot on both platforms, with an admin room."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "synapse").mkdir()
        synapse = Synapse(Path(folder) / "synapse")
        synapse.start()
        async with RehearsalServer(limits=NO_LIMITS) as telegram:
            live = LiveMatrix(synapse, settings_on(synapse, Path(folder)))
            given = {"token": telegram.token, "admin_chat": telegram.admin_chat, "api_url": telegram.api_url}
            live.settings = live.settings.model_copy(update={"telegram": TelegramSettings.model_validate(given)})
            admin_room = await live.admin("Ada")
            deployment = Deployment(live.settings, verbose=False)
            await deployment.start()
            try:
                yield live, deployment, admin_room
            finally:
                await deployment.kill()
                for person in live.people:
                    await person.leave()
                synapse.stop()


def memory(pid: int) -> float:
    """The most that a process has had in memory, in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


async def seconds(chat: Chat, words: str, answer: str) -> float:
    """From an encrypted message to its encrypted answer, as the person sees it."""
    told = len(chat.messages)
    begin = time.perf_counter()
    await chat.say(words)
    await chat.person.until(lambda: any(answer in each.text for each in chat.messages[told:]) or None)
    return time.perf_counter() - begin


async def message_to_answer() -> None:
    """Beside a bare echo by the same library, on the same homeserver, in turns."""
    if not (PYTHON.parent.parent / ".ready").exists():
        return print("no figures of Matrix: there is no homeserver (make .venv-synapse/.ready)")
    async with deployed() as (live, deployment, _):
        flora = await live.person("Flora")
        echo = await asyncio.to_thread(live.synapse.register, "echo")
        process = subprocess.Popen(  # noqa: ASYNC220
            [sys.executable, "-m", "tests.benchmarks.echo_nio", live.synapse.url, echo, password("echo")]
        )
        try:
            ours, bare = await flora.open(live.bot), await flora.open(echo)
            await ours.sees("[1] ")
            await bare.sees_the_bot()
            await seconds(bare, "hello", "echo hello")
            for _ in range(3):
                await seconds(ours, "!help", "This bot carries")
            times: dict[str, list[float]] = {"ours": [], "bare": []}
            for _ in range(ROUNDS):
                times["bare"] += [await seconds(bare, f"{n}", f"echo {n}") for n in range(MESSAGES // ROUNDS)]
                for _ in range(MESSAGES // ROUNDS):
                    await asyncio.sleep(2.0)  # the bot's own patience with one person
                    times["ours"].append(await seconds(ours, "!help", "This bot carries"))
            mine, theirs = (statistics.median(times[name]) * 1000 for name in ("ours", "bare"))
            print(f"encrypted message to encrypted answer: {mine:.0f} ms, bare nio echo {theirs:.0f} ms", end="")
            print(f" (ratio {mine / theirs:.2f}), memory with both platforms {memory(deployment.pid):.0f} MB")
        finally:
            process.terminate()
            process.wait()


async def crowd(number: int) -> None:
    """So many encrypted signers, one after another."""
    async with deployed() as (live, deployment, admin_room):
        await admin_room.sees_the_bot()
        begin = time.perf_counter()
        unreadable = 0
        for count in range(number):
            person = await live.person("Signer")
            chat = await person.open(live.bot)
            for words, answer in (
                ("", "[1] "),
                ("!sign", "What is your name?"),
                (f"Signer {_letters(count)}, Armenia, teacher", "Please check."),
                ("1", "Thank you for signing."),
            ):
                if words:
                    await chat.say(words)
                await chat.sees(answer)
            unreadable += chat.unreadable
            live.people.remove(person)
            await person.leave()
            if count % 100 == 99:
                print(f"{count + 1} signers, memory {memory(deployment.pid):.0f} MB", flush=True)
        passed = time.perf_counter() - begin
        record = await live.record()
        print(f"{number} encrypted signers in {passed:.0f} s: {record}, {unreadable} unreadable messages", end="")
        print(f", memory {memory(deployment.pid):.0f} MB")
        assert record == {"pending": number}
        assert not unreadable
        await deployment.kill()
        begin = time.perf_counter()
        await deployment.start()
        chat = await (await live.person("Late")).open(live.bot)
        await chat.sees("[1] ")
        passed = time.perf_counter() - begin
        print(f"killed and started with {number} rooms: somebody new has the letter after {passed:.1f} s", end="")
        print(f", memory {memory(deployment.pid):.0f} MB")


def _letters(number: int) -> str:
    return "".join(chr(ord("A") + int(digit)) for digit in str(number))


if __name__ == "__main__":
    asyncio.run(crowd(int(sys.argv[1])))
