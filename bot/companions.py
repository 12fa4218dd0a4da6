"""The files that platforms keep for themselves beside the database, where the settings say that they are."""

from dataclasses import dataclass
from pathlib import Path

from bot.messaging.capabilities import CAPABILITIES, CompanionFile
from bot.settings import Settings
from storage.records import Platform


@dataclass(frozen=True, slots=True)
class Companion:
    """The companion file of a platform in this deployment."""

    platform: Platform
    file: CompanionFile
    path: Path
    is_used: bool
    """Whether the bot speaks the platform."""
    can_do_without: bool
    """Whether the setting is there by which the bot comes back without the file."""

    def beside(self, backup: Path) -> Path:
        """Where its copy is, beside a backup of the database."""
        return backup.with_name(backup.name + self.file.suffix)

    @property
    def exists(self) -> bool:
        """Whether there is anything in it."""
        return self.path.exists() and bool(self.path.stat().st_size)


def companions(settings: Settings) -> list[Companion]:
    """The companion file of each platform that keeps one, whether the bot speaks the platform or not."""
    return [
        Companion(
            platform,
            file,
            settings.named(file.setting),
            settings.named(file.platform_setting) is not None,
            settings.named(file.login_setting) is not None,
        )
        for platform, capabilities in CAPABILITIES.items()
        if (file := capabilities.companion_file) is not None
    ]
