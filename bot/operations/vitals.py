"""Collects the health of a bot from another process: from its database, which is only read, and from the files that it
writes.
"""

from bot.deployment import LetterSettings, open_store
from bot.health.heartbeat import beat_file, read_beat
from bot.health.signs import Health, together
from bot.registry import deployed_letters
from bot.settings import Settings
from storage.files import free_bytes, last_backup


async def vitals(settings: Settings) -> Health:
    """The health of the bot with these settings, also while it runs. Raises the errors of `open_store`."""
    backlogs = []
    for each in deployed_letters(settings):
        if each.settings.database.exists() or not isinstance(each.settings, LetterSettings):
            async with open_store(each.settings, each.letter, read_only=True) as store:
                backlogs.append(await store.transact(lambda tx: tx.outbox.backlog()))
    database = settings.database
    return Health(read_beat(beat_file(database)), together(backlogs), last_backup(database), free_bytes(database))
