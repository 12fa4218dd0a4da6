"""`undersigned backup`: a consistent copy of the database, also while the bot runs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.deployment import open_vault
from bot.operations.errors import OperationError
from bot.settings import Settings
from storage.crypto.key_files import successor_of
from storage.errors import StorageError
from storage.files import note_backup, put_in_place
from storage.sqlite.companion_files import CompanionFileError, beside, copy_keys
from storage.sqlite.copying import copy_database, stored_check

KEY_IS_CHANGING = (
    "The key is being changed, or that was interrupted. Try again when `undersigned rekey` has ended well, or the bot "
    "was started; nothing was changed."
)


def backup(settings: Settings, target: Path) -> Path | None:
    """Copy the database, consistently, while others write; the key is not in the copy.

    Where there are encryption keys of Matrix they are copied too, into a file beside it that is returned. There are
    both in the end, or none.
    """
    keys = beside(target)
    if not settings.database.exists():
        raise OperationError(f"There is no database at {settings.database} yet.")
    for path in (target, keys):
        if path.exists():
            raise OperationError(f"{path} exists already. Name a new file; nothing was changed.")
    try:
        with _unfinished(target) as part, _unfinished(keys) as keys_part:
            if not settings.matrix.store.exists() or not settings.matrix.store.stat().st_size:
                copy_database(settings.database, part)
                put_in_place(part, target)
                note_backup(settings.database)
                return None
            # The keys first: the place in the sync that they hold must not be ahead of the database's inbox.
            vault = open_vault(settings, make=False)
            try:
                copy_keys(settings.matrix.store, keys_part, vault)
            except CompanionFileError:
                if successor_of(settings.key_file).exists():
                    raise OperationError(KEY_IS_CHANGING) from None
                raise
            copy_database(settings.database, part)
            if stored_check(part) != vault.check:
                raise OperationError(KEY_IS_CHANGING)
            put_in_place(keys_part, keys)
            try:
                put_in_place(part, target)
            except OSError:
                keys.unlink()
                raise
            note_backup(settings.database)
    except OSError as error:
        raise OperationError(f"{target} cannot be written: {error.strerror}.") from None
    except StorageError as error:
        raise OperationError(f"The database {settings.database} cannot be copied: {error}.") from None
    return keys


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """An empty file, readable for its owner only, that is to become the target."""
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield part
    finally:
        part.unlink(missing_ok=True)
