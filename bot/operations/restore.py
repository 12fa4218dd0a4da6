"""`undersigned restore FILE`: replaces the present database with a backup, and keeps the present one beside it.

The new file is made and checked in a staging folder, and then renamed in one step. An interruption at any moment leaves
the old database or the new one. The same holds for the companion files of platforms. A companion file comes back only
where the present one cannot be used, because the present one knows what has happened since the backup.

A signer who withdrew after the backup stays withdrawn, as far as the present database can be read
(`storage.sqlite.reconcile`). A separate list of withdrawals beside the database would not help: it would be on the same
disk, and would have to be updated with every commit.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bot.companions import companions
from bot.deployment import BACKEND, key_of, open_vault, own_vault
from bot.letters.folder import read_letter
from bot.operations.companions import CompanionRestore, CompanionRestored
from bot.runtime.clock import now
from bot.settings import Settings
from storage.errors import OperatorError, StorageDamaged, StorageError
from storage.files import put_in_place
from storage.policy import NUMBERS_SKIPPED
from storage.records import Changes, Reading


class RestoreError(OperatorError):
    """The backup was not restored. The text says what was changed; usually nothing was."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The result of a restore. `kept` is the path of the former database, or None if there was none."""

    kept: Path | None
    reading: Reading
    changes: Changes
    companions: Sequence[CompanionRestored]

    def sentences(self) -> Iterator[str]:
        """What the operator has to know."""
        yield "The backup is in place."
        if self.kept:
            yield (
                f"The former database was kept as {self.kept}. Delete it when it is no longer needed: it may hold what "
                "has been withdrawn since, and so may the backup."
            )
        if self.changes.withdrawn:
            yield f"Withdrawn since the backup, and withdrawn again: {_numbers(self.changes.withdrawn)}."
        if self.changes.removed:
            yield f"Removed since the backup, and removed again: {_numbers(self.changes.removed)}."
        if self.changes.went_back:
            yield (
                "Corrected or decided since the backup, and now as they were then: "
                f"{_numbers(self.changes.went_back)}. Let the admins look at them."
            )
        if self.changes.erased:
            yield "The letter has ended since the backup: what was erased then has been erased from it too."
        if self.reading is not Reading.WHOLE:
            what = "could be read in part only" if self.reading is Reading.PART else "is missing or cannot be read"
            yield (
                f"The former database {what}: who else withdrew after the backup is unknown, and is in the list again. "
                f"Numbers may go on up to {NUMBERS_SKIPPED} later, so that none is given twice."
            )
        for companion in self.companions:
            yield from companion.sentences()
        yield (
            "Cards and buttons from after the backup decide nothing any more: write /pending in the admin group, or "
            "!pending where commands begin so."
        )


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(f"#{number}" for number in numbers)


async def restore(settings: Settings, backup: Path) -> Restored:
    """Replace the database with a backup. The bot must be stopped, because this takes its lock."""
    database, moment = settings.database, now()
    if not backup.is_file():
        raise RestoreError(f"There is no backup at {backup}.")
    if database.exists() and backup.samefile(database):
        raise RestoreError(f"{backup} is the database itself. Name a backup of it; nothing was changed.")
    changed = "Nothing was changed."
    try:
        with ExitStack() as stack:
            part = stack.enter_context(BACKEND.staging_file(database))
            restores = [CompanionRestore(companion, backup, stack) for companion in companions(settings)]
            vault = open_vault(settings, make=False)
            letter = read_letter(settings.letter).slug
            try:
                reading, changes = await BACKEND.rebuild(
                    backup, part, database, own_vault(vault, key_of(settings)), letter, settings.key_file, moment
                )
            except StorageDamaged:
                raise RestoreError(f"{backup} is damaged, or is no database. {changed}") from None
            for each in restores:
                each.prepare(vault)
            if reading is Reading.WHOLE:
                BACKEND.checkpoint(database)
            for each in restores:
                # These come first. A companion file is replaced only if the present one cannot be used, so the present
                # database loses nothing: an interruption after this half is harmless, and a second run does the rest.
                # In the other order, a bot that starts in between would have no companion file (on Matrix: would log in
                # again).
                if each.part is not None:
                    each.keep_former(moment)
                    put_in_place(each.part, each.companion.path)
                    changed = (
                        f"The {each.companion.file.contents} are those of the backup, the database is as it was: "
                        "try again."
                    )
            kept = BACKEND.set_aside(database, moment)
            put_in_place(part, database)
    except (OSError, StorageError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise RestoreError(f"The backup could not be restored: {why}. {changed}") from None
    return Restored(kept, reading, changes, [each.done for each in restores])
