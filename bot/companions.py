"""The files that platforms keep beside the database, at the paths in the settings."""

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
    """Whether the platform is switched on."""
    can_do_without: bool
    """Whether the setting is present with which the bot can log in again without the file."""

    def beside(self, backup: Path) -> Path:
        """The path of its copy beside a backup of the database."""
        return backup.with_name(backup.name + self.file.suffix)

    @property
    def exists(self) -> bool:
        """Whether the file exists and is not empty."""
        return self.path.exists() and bool(self.path.stat().st_size)


def companions(settings: Settings) -> list[Companion]:
    """The companion file of each platform that keeps one, also of a platform that is switched off."""
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
