"""What the rest of the bot asks of Matrix before it runs."""

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from functools import partial

from bot.deployment import open_vault
from bot.exposure import goes_in_clear
from bot.health.signs import Finding
from bot.letters.letter import Deployed
from bot.platforms.base import PlatformAdapter, Surroundings
from bot.settings import Settings, SettingsError
from storage.errors import DatabaseError, KeyFileError, SealedStoreError
from storage.records import Address, Platform
from storage.sqlite.key_value import SealedKeyValueStore

from .links import invitation


class MatrixEntry:
    """Matrix, with the settings `UNDERSIGNED_MATRIX__...`."""

    platform = Platform.MATRIX
    switch = "UNDERSIGNED_MATRIX__HOMESERVER"

    def is_on(self, settings: Settings) -> bool:
        """Whether there is a homeserver."""
        return settings.matrix.homeserver is not None

    def admin_group(self, settings: Settings) -> Address | None:
        """The admin room; None without a homeserver. SettingsError if the user, the room or the admins are missing."""
        matrix = settings.matrix
        if matrix.homeserver is None:
            return None
        if matrix.user is None or matrix.admin_room is None or not matrix.admins:
            raise SettingsError(
                "UNDERSIGNED_MATRIX__HOMESERVER needs UNDERSIGNED_MATRIX__USER, UNDERSIGNED_MATRIX__ADMIN_ROOM and "
                "UNDERSIGNED_MATRIX__ADMINS beside it. `undersigned check` helps to find the id of the admin room."
            )
        return Address(self.platform, matrix.admin_room)

    def admins(self, settings: Settings) -> frozenset[str]:
        """The admins in the settings."""
        return settings.matrix.admins

    def decided_in(self, chat: str) -> Deployed:
        """The room, whose members decide."""
        return Deployed(matrix_admin_room=chat, matrix_members_decide=True, own_groups=True)

    def in_clear(self, settings: Settings) -> Iterator[str]:
        """The bot's login, if it would go to another machine unencrypted."""
        homeserver = settings.matrix.homeserver
        if homeserver is not None and goes_in_clear(homeserver):
            yield (
                "UNDERSIGNED_MATRIX__HOMESERVER begins with http:// and is on another machine: the bot's login would "
                "go there unencrypted. Use https://."
            )

    def make(self, surroundings: Surroundings) -> PlatformAdapter:
        """The adapter of Matrix. It has a vault of its own, because it writes its file in this thread, and the
        database is written in another one.
        """
        from .platform import MatrixPlatform
        from .words import words_of

        settings = surroundings.settings
        vault = open_vault(settings, make=False)
        letters = surroundings.letters
        return MatrixPlatform(
            settings.matrix,
            partial(SealedKeyValueStore.open, settings.matrix.store, vault),
            surroundings.awaits,
            words_of(letters, surroundings.catalog, surroundings.language_of),
            letters[0].picture if len(letters) == 1 else None,
            surroundings.groups(self.platform),
            {each.chat for letter in letters for each in letter.announced_in if each.platform is self.platform},
        )

    async def link(self, settings: Settings, letter: str) -> str | None:
        """The link to the bot's account; links of Matrix lead to no letter."""
        user = settings.matrix.user
        return invitation(user) if user else None

    async def examine(self, settings: Settings, channel: str | None = None) -> AsyncIterator[Finding]:
        """Check the homeserver, the login, the device, the admin room, the room for news and the limits."""
        from .health import examine

        sealed_store, running = _open_sealed_store(settings)
        try:
            async for good, sentence in examine(settings.matrix, sealed_store, running=running, channel=channel):
                yield Finding(good, sentence)
        finally:
            if sealed_store is not None:
                sealed_store.close()


def _open_sealed_store(settings: Settings) -> tuple[SealedKeyValueStore | None, bool]:
    """The file of the encryption keys, and whether a running bot has it open. It is then only read."""
    try:
        vault = open_vault(settings, make=True)
    except KeyFileError:
        return None, False
    for running in (False, True):
        with suppress(DatabaseError, SealedStoreError):
            return SealedKeyValueStore.open(settings.matrix.store, vault, read_only=running), running
    return None, False
