"""Gathers how a bot is, beside it: from its database, which is only read, and from what it leaves for others to see."""

from bot.deployment import open_store
from bot.health.heartbeat import beat_file, read_beat
from bot.health.signs import Health
from bot.letters.letter import read_letter
from bot.settings import Settings
from storage.files import free_bytes, last_backup


async def vitals(settings: Settings) -> Health:
    """How the bot with these settings is, also while it runs; the errors of `open_store`."""
    async with open_store(settings, read_letter(settings.letter), read_only=True) as store:
        backlog = await store.transact(lambda tx: tx.outbox.backlog())
    database = settings.database
    return Health(read_beat(beat_file(database)), backlog, last_backup(database), free_bytes(database))
