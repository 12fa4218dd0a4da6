"""What many letters in one process cost: `python -m tests.benchmarks.letters [LETTERS]`."""

import asyncio
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from bot.rehearsal.shapes import Person

from .load import SAMPLE_LETTER, answered, by, running

MANY = 50
ROUNDS = 3
FLOODING = 400  # people who write to one letter at once, which is more than Telegram takes in ten seconds


async def many_letters(count: int = MANY) -> None:
    """Print the start and the memory of a bot with many letters, and how long a signer of one waits while another one
    is flooded.
    """
    with tempfile.TemporaryDirectory() as folder:
        letters = {number: _letters(Path(folder) / str(number), number) for number in (2, count)}
        starts, memory = {}, {}
        for number, parent in letters.items():
            found = [await _start(parent) for _ in range(ROUNDS)]
            starts[number] = statistics.median(seconds for seconds, _ in found)
            memory[number] = statistics.median(megabytes for _, megabytes in found)
        each = (memory[count] - memory[2]) / (count - 2)
        print(
            f"{count} letters in one process, medians of {ROUNDS}: {starts[count]:.2f} s to the first answer"
            f" ({starts[2]:.2f} s with 2), {memory[count]:.0f} MB ({memory[2]:.0f} MB), {each:.2f} MB for each letter"
        )
        quiet, flooded = await _neighbours(letters[count])
        print(
            f"a signer of one of {count} letters has an answer after {quiet:.2f} s, and after {flooded:.2f} s while"
            f" {FLOODING} people write to another letter at once, at Telegram's limits"
        )


def _letters(parent: Path, count: int) -> Path:
    for number in range(count):
        folder = parent / f"letter-{number}"
        shutil.copytree(SAMPLE_LETTER, folder)
        about = folder / "letter.toml"
        about.write_text(about.read_text().replace('slug = "both-banks"', f'slug = "letter-{number}"'))
    return parent


async def _start(parent: Path) -> tuple[float, float]:
    async with RehearsalServer(limits=NO_LIMITS) as server:
        begun = time.monotonic()
        async with running(server, "-m", "bot", "run", more={"UNDERSIGNED_LETTERS": str(parent)}) as bot:
            flora = server.cast.signers[0]
            await answered(server, flora, _said(server, flora, "/start letter-1"), "")
            seconds = time.monotonic() - begun
            await bot.settled()
            return seconds, bot.resident_megabytes()


async def _neighbours(parent: Path) -> tuple[float, float]:
    async with RehearsalServer() as server:
        crowd = [server.world.add_person(f"Crowd {number}") for number in range(FLOODING)]
        flora = server.cast.signers[0]
        async with running(server, "-m", "bot", "run", more={"UNDERSIGNED_LETTERS": str(parent)}) as bot:
            await answered(server, flora, _said(server, flora, "/start letter-1"), "")
            await bot.settled()
            quiet = [await _answer_time(server, flora, words) for words in ("/privacy", "/help", "/privacy")]

            async def write(person: Person) -> None:
                await answered(server, person, _said(server, person, "/start letter-0"), "")

            flood = asyncio.create_task(by(crowd, FLOODING, write))
            await server.world.until(lambda: server.world.private(crowd[0]).messages)
            await asyncio.sleep(1)
            flooded = [await _answer_time(server, flora, words) for words in ("/help", "/privacy", "/help")]
            await flood
            return statistics.median(quiet), statistics.median(flooded)


async def _answer_time(server: RehearsalServer, person: Person, words: str) -> float:
    begun = time.monotonic()
    await answered(server, person, _said(server, person, words), "")
    seconds = time.monotonic() - begun
    await asyncio.sleep(1)  # a private chat takes one message a second
    return seconds


def _said(server: RehearsalServer, person: Person, words: str) -> Callable[[], object]:
    return lambda: server.world.say(person, words, server.world.private(person))


if __name__ == "__main__":
    asyncio.run(many_letters(int(sys.argv[1]) if len(sys.argv) > 1 else MANY))
