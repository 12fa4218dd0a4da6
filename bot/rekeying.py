"""`undersigned rekey`: a new key, and everything sealed anew with it.

It may be cut off at any moment. Until the database's one transaction is committed the old key fits, from then on the
new one, which waits beside it as KEY.new; the next start of any command finds out which, and puts the files in order.
"""

from bot.app import now, open_store, open_vault
from bot.letter import read_letter
from bot.settings import Settings
from storage.files import hand_over
from storage.keyring import settle, successor_of
from storage.records import Complaint
from storage.shelf import Shelf
from storage.vault import Vault, make_key


class RekeyError(Complaint):
    """The key was not changed, or its file could not be put in place."""


async def rekey(settings: Settings) -> None:
    """Make a new key and seal the database anew with it; the bot is stopped, since this takes its lock."""
    key_file, successor = settings.key_file, successor_of(settings.key_file)
    if not settings.database.exists():
        raise RekeyError(f"There is no database at {settings.database} yet.")
    async with open_store(settings, read_letter(settings.letter)) as store:
        key = make_key(successor)
        try:
            successor.chmod(key_file.stat().st_mode & 0o777)
            hand_over(successor, key_file)
            _copy_shelf(settings, key)
            await store.rekey(key)
            settle(key_file, key, [settings.matrix.store])
            store.forget_copies(now())  # only the old key opens them
        except OSError as error:
            raise RekeyError(
                f"The change of keys came to a halt ({error.strerror}). Keep both {key_file} and {successor} until "
                "`undersigned rekey` has ended well: mend what is wrong and run it again."
            ) from None


def _copy_shelf(settings: Settings, key: bytes) -> None:
    """The encryption keys of Matrix stand in a file of their own: a copy with the new key waits beside it."""
    store = settings.matrix.store
    if not store.exists():
        return
    shelf = Shelf.open(store, open_vault(settings, make=False))
    try:
        shelf.copy(successor_of(store), Vault(key))
    finally:
        shelf.close()
    hand_over(successor_of(store), store)
