"""Processor time per update of a whole signing, beside two echoes; messages per signature; start and memory."""

import statistics
import time
import timeit
from dataclasses import replace
from functools import partial

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from bot.rehearsal.shapes import Person
from bot.signing.prompts import ask
from bot.signing.view import View
from storage.protocol import SignerRecord
from storage.records import Answers, Draft
from tests.stage import MORNING, catalog, letter

from .load import answered, by, running

SIGNERS = 200
ECHOES_EACH = 5
AT_ONCE = 16
ROUNDS = 3
MESSAGES = 2000
CARDS = 1  # sent to the admins
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
        await answered(server, person, partial(server.world.say, person, words), words)


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
    """Print what a signature takes of a chat, from the first /start to the news of the decision."""
    print("one signature, from /start to the news of the approval:")
    for name, whole in (("step by step", False), ("by the whole line", True)):
        async with RehearsalServer(limits=NO_LIMITS) as server, running(server, *_BOT):
            person, admin, group = _crowd(server, 1)[0], server.cast.admins[0], server.cast.admin_group
            taps = await _sign_once(server, person, whole=whole)
            card = await server.world.until(lambda: group.last if group.last.button("Approve") else None)  # noqa: B023
            chat, calls = server.world.private(person), dict(server.counts)  # before the card changes
            server.world.press(admin, card, "Approve")
            # An admin can undo the decision for a minute before it is told.
            await server.world.until(lambda: "has been approved" in chat.last.text, timeout=120)  # noqa: B023
            edits, deletions = calls.get("editMessageText", 0), calls.get("deleteMessage", 0)
            print(
                f"  {name}: {calls['sendMessage'] - CARDS} message sent, and 1 for the news; {edits} edits; "
                f"{deletions} typed messages deleted; {taps} taps; the chat has grown by {len(chat.messages)} messages"
            )


async def _sign_once(server: RehearsalServer, person: Person, *, whole: bool) -> int:
    """Sign from the first /start on; how often a button was tapped."""

    async def say(text: str, words: str) -> None:
        await answered(server, person, lambda: server.world.say(person, text), words)

    async def press(label: str, words: str) -> None:
        await answered(server, person, lambda: _press(server, person, label), words)

    await say("/start", "Page 1")
    await press("Sign", "What is your name?")
    if whole:
        await say("Flora Example, Armenia/Austria, historian", "Please check")
    else:
        await say("Flora Example", "Which country")
        await say("Armenia/Austria", "What do you do?")
        await say("historian", "Please check")
    await press("Sign", "Thank you")
    return 2


def time_of_one_message() -> None:
    """Print how long it takes to write the text and the buttons of one message."""
    book, signer = catalog(), SignerRecord(None, None, None)
    view = View(letter(), book.translator("en"), book.translators, signer, MORNING, popular=("Armenia", "Austria"))
    answers = Answers("Flora Example", ("Armenia", "Austria"), "historian")
    drafts = {
        "the question for places": Draft("", replace(answers, places=None, occupation=None), revision=1),
        "the confirmation": Draft("", answers, revision=1),
    }
    for name, draft in drafts.items():
        once = partial(ask, view, draft)
        seconds = min(timeit.repeat(once, timer=time.process_time, number=MESSAGES, repeat=ROUNDS)) / MESSAGES
        print(f"to write {name}, with its buttons: {seconds * 1e6:.0f} µs")


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
