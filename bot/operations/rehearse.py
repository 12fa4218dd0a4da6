"""The rehearsal: the production bot with a local Bot API server, and a page on which people play."""

from collections.abc import Callable

from bot.app import run
from bot.policy import NEWS_SECONDS_REHEARSED
from bot.rehearsal.server import RehearsalServer
from bot.settings import MatrixSettings, Settings, SiteSettings, TelegramSettings
from storage.errors import OperatorError


class RehearsalError(OperatorError):
    """The rehearsal cannot start."""


def rehearsal_settings(settings: Settings) -> Settings:
    """The settings with the rehearsal's own database and key instead of the real ones."""
    folder = settings.database.parent
    return settings.model_copy(
        update={
            "database": folder / "rehearsal.sqlite3",
            "key_file": folder / "rehearsal.key",
            "news_seconds": min(settings.news_seconds, NEWS_SECONDS_REHEARSED),
            # Nobody invented goes onto a public page.
            "site": SiteSettings(folder=folder / "rehearsal-page", order=settings.site.order),
            "matrix": MatrixSettings(store=folder / "rehearsal-matrix.sqlite3"),
        }
    )


async def rehearse(settings: Settings, announce: Callable[[str, str], None]) -> None:
    """Run the production bot against a local Bot API server with a page. `announce` gets the address of that page, and
    of the letter's public page.
    """
    rehearsal = rehearsal_settings(settings)
    # People in the database have written to the bot before, although the new server does not know it.
    server = RehearsalServer(resumed=rehearsal.database.exists(), public_page=rehearsal.site.folder)
    try:
        await server.start(settings.rehearsal.port)
    except OSError as error:
        raise RehearsalError(
            f"The rehearsal cannot listen on port {settings.rehearsal.port}: {error.strerror}. "
            "Set UNDERSIGNED_REHEARSAL__PORT to another one, or to 0 for any that is free."
        ) from None
    telegram = TelegramSettings.model_validate(
        {"token": server.token, "admin_chat": server.admin_chat, "api_url": server.api_url}
    )
    announce(server.url, f"{server.url}letter/index.html")
    try:
        await run(rehearsal.model_copy(update={"telegram": telegram}))
    finally:
        await server.stop()
