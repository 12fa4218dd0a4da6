"""`undersigned rekey`: makes a new key, and seals everything again with it.

It can be interrupted at any moment. The old key fits until the one transaction of the database is committed, and
afterwards the new key, which waits beside the old one as KEY.new. The next start of any command finds out which key
fits, and puts the files in order.
"""

from collections.abc import Iterable
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from bot.companions import companions
from bot.deployment import BACKEND, key_of, open_store, open_vault, own_vault, sealed_besides
from bot.registry import DeployedLetter, deployed_letters, opened_first
from bot.runtime.clock import now
from bot.settings import Settings
from storage.crypto.key_files import finish_rotation, successor_of
from storage.crypto.vault import Vault, make_key
from storage.errors import DatabaseError, OperatorError, SealError, StorageError
from storage.files import hand_over, sync
from storage.sqlite.key_value import SealedKeyValueStore
from storage.sqlite.replace_file import checkpoint, locked


class RekeyError(OperatorError):
    """The key was not changed, or its file could not be renamed."""


async def rekey(settings: Settings) -> None:
    """Make a new key and seal everything again with it. The bot must be stopped, because this takes its locks.

    A companion file is separate: a copy of it, sealed with the new key, waits beside it. The same holds for the
    databases of all letters but one.
    """
    letters = [each for each in opened_first(deployed_letters(settings)) if each.settings.database.exists()]
    if not letters:
        raise RekeyError(f"There is no database at {settings.database} yet.")
    first, *others = letters
    key_file, sealed = settings.key_file, sealed_besides(first.settings)
    async with open_store(first.settings, first.letter) as store:
        with ExitStack() as stack:
            for path in filter(Path.exists, sealed):
                stack.enter_context(locked(path))
            vault = open_vault(first.settings, make=False)
            key = make_key(successor_of(key_file))
            try:
                _prepare(key_file, [companion.path for companion in companions(settings)], vault, key)
                for each in others:
                    await _seal_letter_anew(each, vault, key)
            except BaseException:
                with suppress(OSError):  # the next start finishes the work
                    finish_rotation(key_file, vault.key, sealed)
                raise
            try:
                await store.rekey(own_vault(Vault(key), key_of(first.settings)).key)
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


async def _seal_letter_anew(each: DeployedLetter, vault: Vault, key: bytes) -> None:
    """Write a copy of the database of a letter, sealed with the new key, beside it."""
    path, slug = each.settings.database, key_of(each.settings)
    copy = successor_of(path)
    try:
        BACKEND.checkpoint(path)  # its write-ahead log must not be applied to the new file
        copy.unlink(missing_ok=True)
        copy.touch(0o600)
        BACKEND.copy(path, copy)
        store = await BACKEND.open(copy, own_vault(vault, slug), each.letter.slug)
        try:
            await store.rekey(own_vault(Vault(key), slug).key)
            store.forget_copies(now())
        finally:
            await store.close()
        copy.with_name(copy.name + ".lock").unlink(missing_ok=True)
        hand_over(copy, path)
        sync(path.parent)
    except OSError as error:
        raise RekeyError(f"The change of keys cannot begin: {error.strerror}. Nothing was changed.") from None
    except (StorageError, DatabaseError) as error:
        raise RekeyError(f"{path} cannot be sealed again: {error}. Nothing was changed.") from None
