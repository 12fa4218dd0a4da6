"""Opens the key and the database that the settings name."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from bot.companions import companions
from bot.letters.letter import Letter
from bot.settings import Settings
from storage.crypto.key_files import fitting_key, settle, successor_of
from storage.crypto.vault import Vault, make_key
from storage.errors import KeyFileError
from storage.sqlite.copying import stored_check
from storage.sqlite.store import SqliteStore

log = logging.getLogger(__name__)


def open_vault(settings: Settings, *, make: bool) -> Vault:
    """The vault with the deployment's key. With `make`, a deployment that has no database yet gets a new key."""
    if make and not settings.key_file.exists() and not successor_of(settings.key_file).exists():
        if settings.database.exists():
            raise KeyFileError(
                f"The key file {settings.key_file} is missing, but the database {settings.database} needs it. "
                "Put the key back; nothing was changed."
            )
        vault = Vault(make_key(settings.key_file))
        log.info("a new key was made in %s: keep a copy of it, apart from the database", settings.key_file)
        return vault
    return Vault(fitting_key(settings.key_file, partial(stored_check, settings.database)))


@asynccontextmanager
async def open_store(settings: Settings, letter: Letter, *, read_only: bool = False) -> AsyncIterator[SqliteStore]:
    """Open the store of the database in the settings, and close it at the end."""
    vault = open_vault(settings, make=not read_only)
    store = await SqliteStore.open(settings.database, vault, letter.slug, read_only=read_only)
    try:
        if not read_only:
            _settle_key(settings, vault)
        yield store
    finally:
        await store.close()


def _settle_key(settings: Settings, vault: Vault) -> None:
    try:
        settle(settings.key_file, vault.key, [companion.path for companion in companions(settings)])
    except OSError as error:
        log.warning(
            "a change of keys was interrupted, and the key files in %s cannot be put in order (%s): "
            "run `undersigned rekey` as a user who may write there",
            settings.key_file.parent,
            error.strerror,
        )
