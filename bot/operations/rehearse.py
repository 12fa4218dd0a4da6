"""The rehearsal: the same bot on a Bot API server of our own, with a page to play on."""

from collections.abc import Callable

from bot.app import run
from bot.rehearsal.server import RehearsalServer
from bot.settings import MatrixSettings, Settings, TelegramSettings
from storage.errors import OperatorError


class RehearsalError(OperatorError):
    """The rehearsal cannot begin."""


def rehearsal_settings(settings: Settings) -> Settings:
    """The settings with the rehearsal's own database and key in place of the real ones."""
    folder = settings.database.parent
    return settings.model_copy(
        update={
            "database": folder / "rehearsal.sqlite3",
            "key_file": folder / "rehearsal.key",
            "matrix": MatrixSettings(store=folder / "rehearsal-matrix.sqlite3"),
        }
    )


async def rehearse(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run the same bot against a Bot API server of our own, with a page to play on; `announce` is told its address."""
    rehearsal = rehearsal_settings(settings)
    # Whoever the database remembers has written to the bot before, though the new server has not seen it.
    server = RehearsalServer(resumed=rehearsal.database.exists())
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
    announce(server.url)
    try:
        await run(rehearsal.model_copy(update={"telegram": telegram}))
    finally:
        await server.stop()
