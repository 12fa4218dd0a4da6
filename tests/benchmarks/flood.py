"""Ten thousand accounts at once: what it takes of memory, and what the admin group gets to see."""

import asyncio

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS

from .load import running

ACCOUNTS = 10_000
MESSAGES_EACH = 3
WATCHED_SECONDS = 60


async def accounts_at_once() -> None:
    """Print the most memory in a minute of the production bot, with Telegram's limits, while everybody hammers."""
    async with RehearsalServer(limits=NO_LIMITS) as server, running(server, "-m", "bot", "run") as bot:
        first = server.world.add_person("First")
        server.world.start(first)
        chat = server.world.private(first)
        await server.world.until(lambda: chat.last.sender.is_bot, timeout=30)
        await bot.settled()
        before = bot.resident_megabytes()
        for number in range(ACCOUNTS):
            person = server.world.add_person(f"Signer{number}")
            for _ in range(MESSAGES_EACH):
                server.world.say(person, "/start")
        await asyncio.sleep(WATCHED_SECONDS)
        pace = server.counts["sendMessage"] / WATCHED_SECONDS
        print(
            f"{ACCOUNTS} accounts at once, {MESSAGES_EACH} messages each: resident memory "
            f"{bot.resident_megabytes():.0f} MB after {before:.0f} MB, {pace:.0f} answers a second"
        )
