"""`undersigned rekey`: makes a new key, and seals everything again with it.

It can be interrupted at any moment. The old key fits until the one transaction of the database is committed, and
afterwards the new key, which waits beside the old one as KEY.new. The next start of any command finds out which key
fits, and puts the files in order.
"""

from collections.abc import Iterable
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from bot.companions import companions
from bot.deployment import open_store, open_vault
from bot.letters.letter import read_letter
from bot.runtime.clock import now
from bot.settings import Settings
from storage.crypto.key_files import finish_rotation, successor_of
from storage.crypto.vault import Vault, make_key
from storage.errors import OperatorError, SealError, StorageError
from storage.files import hand_over, sync
from storage.sqlite.key_value import SealedKeyValueStore
from storage.sqlite.replace_file import checkpoint, locked


class RekeyError(OperatorError):
    """The key was not changed, or its file could not be renamed."""


async def rekey(settings: Settings) -> None:
    """Make a new key and seal everything again with it. The bot must be stopped, because this takes its locks.

    A companion file is separate: a copy of it, sealed with the new key, waits beside it.
    """
    key_file, sealed = settings.key_file, [companion.path for companion in companions(settings)]
    if not settings.database.exists():
        raise RekeyError(f"There is no database at {settings.database} yet.")
    async with open_store(settings, read_letter(settings.letter)) as store:
        with ExitStack() as stack:
            for path in filter(Path.exists, sealed):
                stack.enter_context(locked(path))
            vault = open_vault(settings, make=False)
            key = make_key(successor_of(key_file))
            try:
                _prepare(key_file, sealed, vault, key)
            except BaseException:
                with suppress(OSError):  # the next start finishes the work
                    finish_rotation(key_file, vault.key, sealed)
                raise
            try:
                await store.rekey(key)
                finish_rotation(key_file, key, sealed)
                store.forget_copies(now())  # only the old key opens these copies
            except (OSError, StorageError) as error:
                why = error.strerror if isinstance(error, OSError) else error
                files = (key_file, *filter(Path.exists, map(successor_of, (key_file, *sealed))))
                raise RekeyError(
                    f"The change of keys was interrupted ({why}). Keep {', '.join(map(str, files))} until "
                    "`undersigned rekey` has succeeded: correct the problem and run it again."
                ) from None


def _prepare(key_file: Path, sealed: Iterable[Path], vault: Vault, key: bytes) -> None:
    """Give the new key file the owner of the old one, and write a copy of each companion file, sealed with the new key,
    beside it.
    """
    try:
        successor_of(key_file).chmod(key_file.stat().st_mode & 0o777)
        hand_over(successor_of(key_file), key_file)
        for path in filter(Path.exists, sealed):
            _seal_anew(path, vault, key)
    except OSError as error:
        raise RekeyError(f"The change of keys cannot begin: {error.strerror}. Nothing was changed.") from None


def _seal_anew(path: Path, vault: Vault, key: bytes) -> None:
    try:
        checkpoint(path)  # its write-ahead log must not be applied to the new file
        with closing(SealedKeyValueStore.open(path, vault, read_only=True)) as present:
            present.copy(successor_of(path), Vault(key))
    except SealError:
        raise RekeyError(f"{path} is damaged, and cannot be sealed again. Nothing was changed.") from None
    except StorageError as error:
        raise RekeyError(f"{path} cannot be sealed again: {error}. Nothing was changed.") from None
    hand_over(successor_of(path), path)
    sync(path.parent)  # before the old key is renamed
