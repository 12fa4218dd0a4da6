"""The platforms that the bot speaks. A further platform is a package beside this file, and its entry here."""

from collections.abc import Iterator, Sequence

from bot.deployment import LetterSettings
from bot.platforms.base import PlatformEntry
from bot.platforms.matrix.entry import MatrixEntry
from bot.platforms.telegram.entry import TelegramEntry
from bot.settings import Settings, SettingsError
from storage.records import Address

PLATFORMS: Sequence[PlatformEntry] = (TelegramEntry(), MatrixEntry())


def switched_on(settings: Settings) -> list[PlatformEntry]:
    """The platforms that the settings switch on."""
    return [entry for entry in PLATFORMS if entry.is_on(settings)]


def no_platform() -> str:
    """A sentence for the operator who has switched on no platform."""
    return f"Neither {' nor '.join(entry.switch for entry in PLATFORMS)} is set"


def admin_groups(settings: Settings) -> list[Address]:
    """The admin group of every configured platform. SettingsError if none is configured, or one only in part."""
    found = [entry.admin_group(settings) for entry in PLATFORMS if is_decided_on(entry, settings)]
    groups = [group for group in found if group is not None]
    if not groups:
        raise SettingsError(f"{no_platform()}. `undersigned check` says what is missing.")
    return groups


def is_decided_on(entry: PlatformEntry, settings: Settings) -> bool:
    """Whether a letter is to have an admin group on a platform. One that was founded has a group on one alone."""
    if not isinstance(settings, LetterSettings) or not settings.own_groups:
        return True
    try:
        return entry.admin_group(settings) is not None
    except SettingsError:
        return False


def in_clear(settings: Settings) -> Iterator[str]:
    """One sentence for each secret that would be sent over a network unencrypted."""
    for entry in PLATFORMS:
        yield from entry.in_clear(settings)
