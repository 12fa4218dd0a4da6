"""`undersigned backup`: makes a consistent copy of the database, also while the bot runs."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.companions import Companion, companions
from bot.deployment import BACKEND, key_of, open_vault, own_vault
from bot.letters.folder import read_letter
from bot.messaging.capabilities import CompanionFile
from bot.operations.errors import OperationError
from bot.operations.founded import folder_beside, pack
from bot.registry import beside, deployed_letters, opened_first
from bot.settings import Settings
from storage.crypto.key_files import successor_of
from storage.crypto.vault import Vault
from storage.errors import StorageError
from storage.files import note_backup, put_in_place
from storage.sqlite.companion_files import CompanionFileError, copy_companion

KEY_IS_CHANGING = (
    "The key is being changed, or that was interrupted. Try again when `undersigned rekey` has succeeded, or the bot "
    "was started; nothing was changed."
)


def backup(settings: Settings, target: Path) -> list[tuple[CompanionFile, Path]]:
    """Make a consistent copy of the database, also while others write. The key is not in the copy. Of several letters,
    each database is copied, to `TARGET-SLUG`.

    The folder of a letter that was founded in a chat is copied beside its database.

    The companion files of platforms are copied too, each to a file beside the copy; their copies are returned. In the
    end all copies exist, or none.
    """
    copies = _copies(settings, target)
    if not copies:
        raise OperationError(f"There is no database at {settings.database} yet.")
    besides = (companion.beside(target) for companion in companions(settings))
    for path in (*copies, *map(folder_beside, copies), *besides):
        if path.exists():
            raise OperationError(f"{path} exists already. Name a new file; nothing was changed.")
    found = [companion for companion in companions(settings) if companion.exists]
    of_key = next(iter(copies.values()))
    try:
        with ExitStack() as stack:
            # These are copied first: the position in the event stream that they contain must not be ahead of the
            # database's inbox.
            parts = {each: stack.enter_context(_unfinished(each.beside(target))) for each in found}
            if vault := open_vault(of_key, make=False) if found else None:
                for each, its_part in parts.items():
                    _copy(settings, each, its_part, vault)
            finished = {its_part: each.beside(target) for each, its_part in parts.items()}
            for path, letter in copies.items():
                part = stack.enter_context(_unfinished(path))
                BACKEND.copy(letter.database, part)
                if vault is not None and BACKEND.stored_check(part) != own_vault(vault, key_of(letter)).check:
                    raise OperationError(KEY_IS_CHANGING)
                finished[part] = path
                if read_letter(letter.letter).founded:
                    folder = stack.enter_context(_unfinished(folder_beside(path)))
                    pack(letter.letter, folder)
                    finished[folder] = folder_beside(path)
            _put_all_in_place(finished)
            note_backup(settings.database)
    except OSError as error:
        raise OperationError(f"{target} cannot be written: {error.strerror}.") from None
    except StorageError as error:
        raise OperationError(f"The database {settings.database} cannot be copied: {error}.") from None
    return [(each.file, each.beside(target)) for each in found]


def _copies(settings: Settings, target: Path) -> dict[Path, Settings]:
    """The files that become the copies, and the settings of the letter of each. Of several letters, each has a file of
    its own beside the target; the one that was there alone before has the target itself.
    """
    found = {}
    for each in opened_first(deployed_letters(settings)):
        if each.settings.database.exists():
            slug = key_of(each.settings)
            found[beside(target, slug) if slug else target] = each.settings
    return found


def _copy(settings: Settings, companion: Companion, part: Path, vault: Vault) -> None:
    try:
        copy_companion(companion.path, part, vault)
    except CompanionFileError:
        if successor_of(settings.key_file).exists():
            raise OperationError(KEY_IS_CHANGING) from None
        raise


def _put_all_in_place(finished: Mapping[Path, Path]) -> None:
    """Give the finished files their names, in this order. If one fails, none has its name afterwards."""
    named: list[Path] = []
    try:
        for part, target in finished.items():
            put_in_place(part, target)
            named.append(target)
    except OSError:
        for target in named:
            target.unlink()
        raise


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """An empty file, readable only for its owner, that will become the target."""
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield part
    finally:
        part.unlink(missing_ok=True)
