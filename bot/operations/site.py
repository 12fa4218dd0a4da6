"""`undersigned site`: makes the public page once."""

import asyncio
from pathlib import Path

from bot.deployment import LetterSettings, open_store
from bot.exposure import served
from bot.letters.folder import read_letter
from bot.operations.errors import OperationError
from bot.platforms.registry import switched_on
from bot.runtime.clock import now
from bot.settings import Settings
from bot.site.folder import SiteFolder
from bot.site.publisher import StoreSource, open_site, order_of


async def make_site(settings: Settings, path: Path) -> tuple[int, int]:
    """Make the page in a folder, and return how many files were written and deleted. Safe while the bot runs, unless it
    writes the same folder.
    """
    if exposed := list(served(settings, path)):
        raise OperationError("\n".join(exposed))
    letter = read_letter(settings.letter)
    slug = letter.slug if isinstance(settings, LetterSettings) else ""
    links = {
        entry.platform.value: "" if any(entry.in_clear(settings)) else await entry.link(settings, slug) or ""
        for entry in switched_on(settings)
    }
    async with open_store(settings, letter, read_only=True) as store:
        letter.closing.note(await store.transact(lambda tx: tx.closings.day()))
        folder = await asyncio.to_thread(SiteFolder.open, path, letter.slug)
        try:
            source = await StoreSource.of(store)
            order = order_of(settings.site, letter)
            site = open_site(folder, letter, source, order, settings.database.parent, lambda: links, now)
            await asyncio.to_thread(site.plan)
            await asyncio.to_thread(lambda: [*site.make()])
            return folder.written, folder.deleted
        except OSError as error:
            raise OperationError(f"The page in {path} cannot be written: {error.strerror}.") from None
        finally:
            folder.close()
