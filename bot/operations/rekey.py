"""`undersigned rekey`: a new key, and everything sealed anew with it.

It may be cut off at any moment. Until the database's one transaction is committed the old key fits, from then on the
new one, which waits beside it as KEY.new; the next start of any command finds out which, and puts the files in order.
"""

from contextlib import ExitStack, closing, suppress
from pathlib import Path

from bot.deployment import open_store, open_vault
from bot.letters.letter import read_letter
from bot.runtime.clock import now
from bot.settings import Settings
from storage.crypto.key_files import settle, successor_of
from storage.crypto.vault import Vault, make_key
from storage.errors import OperatorError, SealError, StorageError
from storage.files import hand_over, sync
from storage.sqlite.key_value import SealedKeyValueStore
from storage.sqlite.replace_file import fold, locked


class RekeyError(OperatorError):
    """The key was not changed, or its file could not be put in place."""


async def rekey(settings: Settings) -> None:
    """Make a new key and seal everything anew with it; the bot is stopped, since this takes its locks.

    The encryption keys of Matrix stand in a file of their own: a copy with the new key waits beside it.
    """
    key_file, sealed_store = settings.key_file, settings.matrix.store
    if not settings.database.exists():
        raise RekeyError(f"There is no database at {settings.database} yet.")
    async with open_store(settings, read_letter(settings.letter)) as store:
        with ExitStack() as stack:
            if sealed_store.exists():
                stack.enter_context(locked(sealed_store))
            vault = open_vault(settings, make=False)
            key = make_key(successor_of(key_file))
            try:
                _prepare(settings, vault, key)
            except BaseException:
                with suppress(OSError):  # the next start does it
                    settle(key_file, vault.key, [sealed_store])
                raise
            try:
                await store.rekey(key)
                settle(key_file, key, [sealed_store])
                store.forget_copies(now())  # only the old key opens them
            except (OSError, StorageError) as error:
                why = error.strerror if isinstance(error, OSError) else error
                files = (key_file, *filter(Path.exists, map(successor_of, (key_file, sealed_store))))
                raise RekeyError(
                    f"The change of keys came to a halt ({why}). Keep {', '.join(map(str, files))} until "
                    "`undersigned rekey` has ended well: mend what is wrong and run it again."
                ) from None


def _prepare(settings: Settings, vault: Vault, key: bytes) -> None:
    """Give the new key file to whom the old one belongs, and seal the file of the encryption keys anew beside it."""
    key_file, sealed_store = settings.key_file, settings.matrix.store
    try:
        successor_of(key_file).chmod(key_file.stat().st_mode & 0o777)
        hand_over(successor_of(key_file), key_file)
        if sealed_store.exists():
            fold(sealed_store)  # its log must not meet the new file
            with closing(SealedKeyValueStore.open(sealed_store, vault, read_only=True)) as present:
                present.copy(successor_of(sealed_store), Vault(key))
            hand_over(successor_of(sealed_store), sealed_store)
            sync(sealed_store.parent)  # before the old key goes
    except SealError:
        raise RekeyError(f"{sealed_store} is damaged, and cannot be sealed anew. Nothing was changed.") from None
    except StorageError as error:
        raise RekeyError(f"{sealed_store} cannot be sealed anew: {error}. Nothing was changed.") from None
    except OSError as error:
        raise RekeyError(f"The change of keys cannot begin: {error.strerror}. Nothing was changed.") from None
