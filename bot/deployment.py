"""Opens the key and the database that the settings name."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from bot.companions import companions
from bot.letters.letter import Letter
from bot.settings import Settings
from storage.backend import Backend, OpenedStore
from storage.crypto.key_files import finish_rotation, fitting_key, successor_of
from storage.crypto.vault import Vault, make_key
from storage.errors import KeyFileError
from storage.sqlite.backend import SqliteBackend

log = logging.getLogger(__name__)

# The kind of store that deployments use.
BACKEND: Backend = SqliteBackend()


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
    return Vault(fitting_key(settings.key_file, partial(BACKEND.stored_check, settings.database)))


@asynccontextmanager
async def open_store(settings: Settings, letter: Letter, *, read_only: bool = False) -> AsyncIterator[OpenedStore]:
    """Open the store of the database in the settings, and close it at the end."""
    vault = open_vault(settings, make=not read_only)
    store = await BACKEND.open(settings.database, vault, letter.slug, read_only=read_only)
    try:
        if not read_only:
            _finish_rotation(settings, vault)
        yield store
    finally:
        await store.close()


def _finish_rotation(settings: Settings, vault: Vault) -> None:
    try:
        finish_rotation(settings.key_file, vault.key, [companion.path for companion in companions(settings)])
    except OSError as error:
        log.warning(
            "a change of keys was interrupted, and the key files in %s cannot be put in order (%s): "
            "run `undersigned rekey` as a user who may write there",
            settings.key_file.parent,
            error.strerror,
        )
