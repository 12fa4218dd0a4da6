"""Opens the key and the database that the settings name."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

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


class LetterSettings(Settings):
    """The settings of one of several letters; `bot.registry` makes them.

    `database` is that of the letter. Its keys are made from the deployment's key and the slug `key_of`; with "" it has
    the deployment's key itself, as the only letter of a deployment has. `anchor` is the database that tells which key
    the deployment has after an interrupted change of keys, and `besides` are the databases of the other letters. With
    `own_groups` it is decided on no other platforms than those for which a group is set.
    """

    key_of: str = ""
    anchor: Path = Path()
    anchor_key_of: str = ""
    besides: tuple[Path, ...] = ()
    own_groups: bool = False


def open_vault(settings: Settings, *, make: bool) -> Vault:
    """The vault with the deployment's key. With `make`, a deployment that has no database yet gets a new key."""
    anchor, slug = settings.database, ""
    if isinstance(settings, LetterSettings):
        anchor, slug = settings.anchor, settings.anchor_key_of
    if make and not settings.key_file.exists() and not successor_of(settings.key_file).exists():
        if anchor.exists():
            raise KeyFileError(
                f"The key file {settings.key_file} is missing, but the database {anchor} needs it. "
                "Put the key back; nothing was changed."
            )
        vault = Vault(make_key(settings.key_file))
        log.info("a new key was made in %s: keep a copy of it, apart from the database", settings.key_file)
        return vault
    return Vault(
        fitting_key(settings.key_file, partial(BACKEND.stored_check, anchor), lambda vault: own_vault(vault, slug))
    )


def key_of(settings: Settings) -> str:
    """The slug from which the keys of the database are made; "" if it has the deployment's own."""
    return settings.key_of if isinstance(settings, LetterSettings) else ""


def own_vault(vault: Vault, slug: str) -> Vault:
    """The vault of a letter's database, made from the deployment's; see `LetterSettings`."""
    return vault.of_letter(slug) if slug else vault


@asynccontextmanager
async def open_store(settings: Settings, letter: Letter, *, read_only: bool = False) -> AsyncIterator[OpenedStore]:
    """Open the store of the database in the settings, and close it at the end."""
    vault = open_vault(settings, make=not read_only)
    store = await BACKEND.open(settings.database, own_vault(vault, key_of(settings)), letter.slug, read_only=read_only)
    try:
        if not read_only:
            _finish_rotation(settings, vault)
        yield store
    finally:
        await store.close()


def sealed_besides(settings: Settings) -> list[Path]:
    """The files besides the database that are sealed with the deployment's key, also those that do not exist."""
    databases = settings.besides if isinstance(settings, LetterSettings) else ()
    return [*(companion.path for companion in companions(settings)), *databases]


def _finish_rotation(settings: Settings, vault: Vault) -> None:
    if isinstance(settings, LetterSettings) and settings.database != settings.anchor:
        return  # whoever opens the anchor finishes it
    try:
        finish_rotation(settings.key_file, vault.key, sealed_besides(settings))
    except OSError as error:
        log.warning(
            "a change of keys was interrupted, and the key files in %s cannot be put in order (%s): "
            "run `undersigned rekey` as a user who may write there",
            settings.key_file.parent,
            error.strerror,
        )
