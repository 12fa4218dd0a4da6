"""What becomes of a platform's companion file when a backup is restored."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.companions import Companion
from storage.crypto.vault import Vault
from storage.sqlite.companion_files import Condition, fold_companion, look, prepare_companion
from storage.sqlite.replace_file import keep, workshop


@dataclass(frozen=True, slots=True)
class CompanionRestored:
    """What became of a companion file: what was there, whether the backup's came, and what was kept."""

    companion: Companion
    source: Path
    there: Condition
    came: bool
    kept: Path | None = None

    def sentences(self) -> Iterator[str]:
        """What the operator has to know."""
        file, path = self.companion.file, self.companion.path
        if self.came:
            yield f"The {file.contents} are in place too, in {path}."
            if self.kept:
                yield f"The former file of them was kept as {self.kept}. Delete it when it is no longer needed."
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
        anew = file.without.format(login=login)
        if self.there is Condition.NONE:
            return f"There are none in {path} either: {anew}."
        return f"{path} cannot be used, it is damaged or wants another key. If you take it away, {anew}."


class CompanionRestore:
    """Brings a companion file back from beside a backup, where there is none that can be used.

    It is made in a folder of its own, and locked until the stack unwinds.
    """

    def __init__(self, companion: Companion, backup: Path, stack: ExitStack) -> None:
        self.companion = companion
        self.source = companion.beside(backup)
        self.there = Condition.NONE
        self.part: Path | None = None
        self._kept: Path | None = None
        self._part = stack.enter_context(workshop(companion.path)) if self._is_any else None

    @property
    def _is_any(self) -> bool:
        return self.companion.path.exists() or self.source.exists()

    def prepare(self, vault: Vault) -> None:
        """Look at what is there, and make what comes: `part` is that, or None where nothing does."""
        file = self.companion.file
        self.there = look(self.companion.path, vault, file.identity)
        if self._part is not None and prepare_companion(self.source, self._part, vault, file.shared):
            self.part = None if self.there is Condition.GOOD else self._part

    def keep_former(self, moment: datetime) -> None:
        """Give what is there another name."""
        fold_companion(self.companion.path)
        self._kept = keep(self.companion.path, moment)

    @property
    def done(self) -> CompanionRestored:
        """What became of the file."""
        return CompanionRestored(self.companion, self.source, self.there, self.part is not None, self._kept)
