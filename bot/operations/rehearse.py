"""The rehearsal: the production bot with a local Bot API server, and a page on which people play."""

import asyncio
import hashlib
import hmac
from collections.abc import Callable

from bot.app import run
from bot.deployment import open_vault
from bot.policy import NEWS_SECONDS_REHEARSED
from bot.registry import chats_beside, deployed_letters
from bot.rehearsal.server import RehearsalServer
from bot.settings import SAMPLE_LETTER, MatrixSettings, Settings, SiteSettings, TelegramSettings
from storage.crypto.vault import make_key
from storage.errors import OperatorError


class RehearsalError(OperatorError):
    """The rehearsal cannot start."""


def rehearsal_settings(settings: Settings) -> Settings:
    """The settings with the rehearsal's own database and key instead of the real ones. Where nobody has named a letter,
    both samples are there, which lie side by side.
    """
    folder = settings.database.parent
    is_sample = settings.letters is None and settings.letter == SAMPLE_LETTER
    return settings.model_copy(
        update={
            "letters": SAMPLE_LETTER.parent if is_sample else settings.letters,
            "database": folder / "rehearsal.sqlite3",
            "key_file": folder / "rehearsal.key",
            "founders": (),  # the rehearsal has one admin group
            "news_seconds": min(settings.news_seconds, NEWS_SECONDS_REHEARSED),
            # Nobody invented goes onto a public page.
            "site": SiteSettings(folder=folder / "rehearsal-page", order=settings.site.order),
            "matrix": MatrixSettings(store=folder / "rehearsal-matrix.sqlite3"),
        }
    )


async def rehearse(settings: Settings, announce: Callable[[str, str], None]) -> None:
    """Run the production bot against a local Bot API server with a page, and again from the beginning as often as the
    page asks for it. `announce` gets the address of that page, and of the letter's public page.
    """
    rehearsal, port = rehearsal_settings(settings), settings.rehearsal.port
    while True:
        # People in the database have written to the bot before, although the new server does not know it.
        letters = deployed_letters(rehearsal)
        resumed = any(each.settings.database.exists() for each in letters)
        over = asyncio.Event()
        server = RehearsalServer(
            resumed=resumed,
            links={each.letter.slug: each.letter.wording().title for each in letters} if len(letters) > 1 else {},
            public_page=rehearsal.site.folder,
            secret=_secret(rehearsal),
            start_over=over.set,
        )
        try:
            await server.start(port)
        except OSError as error:
            raise RehearsalError(
                f"The rehearsal cannot listen on port {port}: {error.strerror}. "
                "Set UNDERSIGNED_REHEARSAL__PORT to another one, or to 0 for any that is free."
            ) from None
        telegram = TelegramSettings.model_validate(
            {"token": server.token, "admin_chat": server.admin_chat, "api_url": server.api_url}
        )
        if resumed:  # the desk of the new server is empty: an admin asks what waits
            server.world.say(server.cast.admins[0], "/pending", server.cast.admin_group)
        announce(server.url, f"{server.url}letter/{_first_page(rehearsal)}index.html")
        try:
            await _run_until(over, rehearsal.model_copy(update={"telegram": telegram}))
        finally:
            await server.stop()
        _erase(rehearsal)
        port = server.port


async def _run_until(over: asyncio.Event, settings: Settings) -> None:
    """Run the bot until the event; what ends the bot before is raised."""
    bot, asked = asyncio.create_task(run(settings, own_groups=False)), asyncio.create_task(over.wait())
    try:
        await asyncio.wait({bot, asked}, return_when=asyncio.FIRST_COMPLETED)
        if bot.done():
            await bot
    finally:
        bot.cancel()
        asked.cancel()
        await asyncio.gather(bot, asked, return_exceptions=True)


def _secret(settings: Settings) -> str:
    """The secret of the page's address, of the rehearsal's key: the page that is open goes on after a restart."""
    if not settings.key_file.exists() and not settings.database.exists():
        make_key(settings.key_file)  # without a word: nobody needs a copy of the key to what was played
    key = open_vault(settings, make=True).key
    return hmac.new(key, b"the address of the page", hashlib.sha256).hexdigest()[:32]


def _first_page(settings: Settings) -> str:
    """Where the public page of the first letter is, in the folder of the public pages."""
    return "" if settings.letters is None else f"{deployed_letters(settings)[0].letter.slug}/"


def _erase(settings: Settings) -> None:
    """Delete the databases of the rehearsal. The bot has been stopped."""
    databases = [each.settings.database for each in deployed_letters(settings)]
    for path in (*databases, chats_beside(settings.database)):
        for suffix in ("-wal", "-shm", ""):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
