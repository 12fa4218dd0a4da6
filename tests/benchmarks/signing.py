"""Processor time per update of a whole signing, beside two echoes; messages per signature; start and memory."""

import statistics
import time

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from bot.rehearsal.shapes import Person

from .load import answered, by, running

SIGNERS = 200
ECHOES_EACH = 5
AT_ONCE = 16
ROUNDS = 3
_ECHO_STOCK = ("-m", "tests.benchmarks.echo_stock")
_ECHO_BARE = ("-m", "tests.benchmarks.echo_bare")
_BOT = ("-m", "tests.benchmarks.unpaced_bot")


def _crowd(server: RehearsalServer, number: int) -> list[Person]:
    return [server.world.add_person(f"Signer{index}") for index in range(number)]


def _press(server: RehearsalServer, person: Person, label: str) -> None:
    message = server.world.private(person).last
    server.world.press(person, message, label)


async def _sign(server: RehearsalServer, person: Person) -> None:
    """A whole signing, step by step: six updates."""

    async def say(text: str, words: str) -> None:
        await answered(server, person, lambda: server.world.say(person, text), words)

    async def press(label: str, words: str) -> None:
        await answered(server, person, lambda: _press(server, person, label), words)

    await say("/start", "Page 1")
    await press("Sign", "What is your name?")
    await say(f"Flora Example-{person.first_name}", "Which country")
    await say("Armenia, Austria", "What do you do?")
    await say("historian", "Please check")
    await press("Sign", "Thank you")


async def _echo(server: RehearsalServer, person: Person) -> None:
    for number in range(ECHOES_EACH):
        words = f"word {number}"
        await answered(server, person, lambda words=words: server.world.say(person, words), words)


async def _cost(arguments: tuple[str, ...], updates_each: int, *, signing: bool) -> float:
    """Microseconds of processor time per update, after a warm-up."""
    act = _sign if signing else _echo
    async with RehearsalServer(limits=NO_LIMITS) as server, running(server, *arguments) as bot:
        await by(_crowd(server, AT_ONCE), AT_ONCE, lambda person: act(server, person))
        await bot.settled()
        people = _crowd(server, SIGNERS)
        before = bot.processor_seconds()
        await by(people, AT_ONCE, lambda person: act(server, person))
        return (bot.processor_seconds() - before) / (len(people) * updates_each) * 1e6


async def cost_per_update() -> None:
    """Print the medians of the three, taken in turns."""
    stock, bare, ours = [], [], []
    for _ in range(ROUNDS):
        stock.append(await _cost(_ECHO_STOCK, ECHOES_EACH, signing=False))
        bare.append(await _cost(_ECHO_BARE, ECHOES_EACH, signing=False))
        ours.append(await _cost(_BOT, 6, signing=True))
    reference = statistics.median(stock)
    print(f"processor time per update, medians of {ROUNDS}, {SIGNERS} people, {AT_ONCE} at once, over loopback HTTP:")
    for name, figures in (
        ("echo, python-telegram-bot as it comes", stock),
        ("echo, bare aiohttp", bare),
        ("whole signing, durable", ours),
    ):
        median = statistics.median(figures)
        print(f"  {name:40} {median:6.0f} µs   {median / reference:.2f} of the stock echo")


async def messages_per_signature() -> None:
    """Print how many messages a signature takes, from /sign to the decision."""
    for name, whole in (("step by step", False), ("by the whole line", True)):
        async with RehearsalServer(limits=NO_LIMITS) as server, running(server, *_BOT):
            person, admin, group = _crowd(server, 1)[0], server.cast.admins[0], server.cast.admin_group
            say = server.world.say
            await answered(server, person, lambda: say(person, "/sign"), "What is your name?")  # noqa: B023
            if whole:
                line = "Flora Example, Armenia/Austria, historian"
                await answered(server, person, lambda: say(person, line), "Please check")  # noqa: B023
            else:
                await answered(server, person, lambda: say(person, "Flora Example"), "Which country")  # noqa: B023
                await answered(server, person, lambda: say(person, "Armenia/Austria"), "What do you do?")  # noqa: B023
                await answered(server, person, lambda: say(person, "historian"), "Please check")  # noqa: B023
            await answered(server, person, lambda: _press(server, person, "Sign"), "Thank you")  # noqa: B023
            card = await server.world.until(lambda: group.last.button("Approve") and group.last)  # noqa: B023
            server.world.press(admin, card, "Approve")
            chat = server.world.private(person)
            await server.world.until(lambda: "approved" in chat.last.text)  # noqa: B023
            await server.world.until(lambda: "Approved" in card.text)  # noqa: B023
            mine = sum(message.sender.is_bot for message in chat.messages.values())
            print(
                f"messages for a signature {name}: {mine} to the signer, 1 card to the admins, "
                f"{server.counts['editMessageText']} edits, {server.counts['answerCallbackQuery']} answers to presses"
            )


async def start_and_memory() -> None:
    """Print how long the first answer takes from the start of the command, and the memory after many signings."""
    times = []
    for _ in range(ROUNDS):
        async with RehearsalServer(limits=NO_LIMITS) as server:
            person = _crowd(server, 1)[0]
            server.world.say(person, "/start")
            chat = server.world.private(person)
            begun = time.perf_counter()
            async with running(server, "-m", "bot", "run"):
                await server.world.until(lambda: chat.last.sender.is_bot, timeout=30)  # noqa: B023
                times.append(time.perf_counter() - begun)
    print(f"from `undersigned run` to the first answer: {statistics.median(times):.2f} s (median of {ROUNDS})")
    async with RehearsalServer(limits=NO_LIMITS) as server, running(server, *_BOT) as bot:
        await by(_crowd(server, SIGNERS), AT_ONCE, lambda person: _sign(server, person))
        print(f"resident memory, the most in {SIGNERS} signings: {bot.resident_megabytes():.0f} MB")
