"""Restores the companion file of a platform together with a backup."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.companions import Companion
from storage.crypto.vault import Vault
from storage.sqlite.companion_files import Condition, checkpoint_companion, look, prepare_companion
from storage.sqlite.replace_file import set_aside, staging_file


@dataclass(frozen=True, slots=True)
class CompanionRestored:
    """The result for a companion file: the condition of the present file, whether the backup's file replaced it, and
    where the former one is.
    """

    companion: Companion
    source: Path
    there: Condition
    came: bool
    kept: Path | None = None

    def sentences(self) -> Iterator[str]:
        """The sentences that tell the operator the result."""
        file, path = self.companion.file, self.companion.path
        if self.came:
            yield f"The {file.contents} are in place too, in {path}."
            if self.kept:
                yield f"Their former file was kept as {self.kept}. Delete it when it is no longer needed."
        elif self.source.exists():
            yield (
                f"The bot keeps the {file.contents} that are in {path}: they are no older than those in "
                f"{self.source}. If you want those, move {path} away and restore again."
            )
        elif self.companion.is_used:
            yield f"There are no {file.contents} beside the backup ({self.source}). {self._without}"
        if self.source.exists() and not self.companion.is_used:
            platform = self.companion.platform.capitalize()
            yield f"{platform} is not set up here ({file.platform_setting}): until it is, nothing uses these keys."

    @property
    def _without(self) -> str:
        file, path = self.companion.file, self.companion.path
        if self.there is Condition.GOOD:
            return f"The bot keeps the present ones, in {path}."
        login = f"{file.login_setting}{'' if self.companion.can_do_without else ' (which is not set)'}"
        otherwise = file.without.format(login=login)
        if self.there is Condition.NONE:
            return f"There are none in {path} either: {otherwise}."
        return f"{path} cannot be used, it is damaged or needs another key. If you remove it, {otherwise}."


class CompanionRestore:
    """Restores a companion file from its copy beside a backup, if the present file cannot be used.

    The new file is made in a staging folder, which is locked until the stack unwinds.
    """

    def __init__(self, companion: Companion, backup: Path, stack: ExitStack) -> None:
        self.companion = companion
        self.source = companion.beside(backup)
        self.there = Condition.NONE
        self.part: Path | None = None
        self._kept: Path | None = None
        self._part = stack.enter_context(staging_file(companion.path)) if self._is_any else None

    @property
    def _is_any(self) -> bool:
        return self.companion.path.exists() or self.source.exists()

    def prepare(self, vault: Vault) -> None:
        """Examine the present file and make the new one. `part` is its path, or None if the present file stays."""
        file = self.companion.file
        self.there = look(self.companion.path, vault, file.identity)
        if self._part is not None and prepare_companion(self.source, self._part, vault, file.shared):
            self.part = None if self.there is Condition.GOOD else self._part

    def keep_former(self, moment: datetime) -> None:
        """Rename the present file."""
        checkpoint_companion(self.companion.path)
        self._kept = set_aside(self.companion.path, moment)

    @property
    def done(self) -> CompanionRestored:
        """The result for the file."""
        return CompanionRestored(self.companion, self.source, self.there, self.part is not None, self._kept)
