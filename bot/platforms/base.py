"""The protocols of a platform: what it tells of itself before it runs, and what it does while it runs."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.delivery.sender import Sender
from bot.founding.view import Group
from bot.health.signs import Finding
from bot.i18n.catalog import Catalog
from bot.letters.letter import Deployed, Letter
from bot.messaging.events import Event
from bot.moderation.admin_groups import AdminMembership
from bot.settings import Settings
from storage.records import Account, Address, Platform

# Whether a signer has something to finish in a chat, or must still be told something there.
Awaits = Callable[[Account, Address], Awaitable[bool]]
# The language that a signer has chosen; None if they have chosen none.
LanguageOf = Callable[[Account], Awaitable[str | None]]


# The present admin groups of the letters on a platform, each with the accounts that the settings let decide there.
GroupsOf = Callable[[Platform], Mapping[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a platform may use of the running bot. `letters` are all those that it carries."""

    settings: Settings
    letters: Sequence[Letter]
    catalog: Catalog
    groups: GroupsOf
    awaits: Awaits
    language_of: LanguageOf


class PlatformEntry(Protocol):
    """What the rest of the bot asks of a platform before it runs; `bot/platforms/registry.py` lists the entries.

    An entry loads the platform's library only when it needs it, so that a bot loads the platforms that it speaks.
    """

    platform: Platform
    switch: str
    """The setting that switches the platform on."""

    def is_on(self, settings: Settings) -> bool:
        """Whether the settings switch the platform on."""

    def admin_group(self, settings: Settings) -> Address | None:
        """The configured admin group; None if the platform is off. SettingsError if settings are missing."""

    def admins(self, settings: Settings) -> frozenset[str]:
        """The ids of the accounts that the settings let decide; none where every member of the admin group may."""

    def decided_in(self, chat: str) -> Deployed:
        """What the folder of a founded letter says that is decided in a group of the platform, and in no other."""

    def in_clear(self, settings: Settings) -> Iterator[str]:
        """One sentence for each secret that would be sent over a network unencrypted."""

    def make(self, surroundings: Surroundings) -> "PlatformAdapter":
        """The adapter of a platform that is on; it does not connect yet."""

    async def link(self, settings: Settings, letter: str) -> str | None:
        """The link that opens a private chat with the bot of a platform that is on; None if it cannot be asked now.
        `letter` is the slug of the letter that it leads to, in a deployment with several, or else "".
        """

    def examine(self, settings: Settings, channel: str | None = None) -> AsyncIterator[Finding]:
        """Check on the platform itself what the bot needs there, for `undersigned check`. `channel` is where a letter
        tells its news.
        """


class PlatformAdapter(AdminMembership, Protocol):
    """One platform of the running bot. It also tells who is in the admin group."""

    @property
    def sender(self) -> Sender: ...

    @property
    def contact(self) -> datetime | None:
        """The time of the platform's last answer to a request for events; None if it has not answered yet."""

    @property
    def trusted(self) -> bool:
        """Whether people's apps accept the bot. True on a platform where they always do."""

    def link(self, letter: str) -> str | None:
        """The link that opens a private chat with the bot; None while it is not known. `letter` is the slug of the
        letter that it leads to, in a deployment with several, or else "".
        """

    async def look(self, chat: str) -> Group | None:
        """What there is to know of a group that may become an admin group; None if the platform does not answer now."""

    async def make_group(self, founder: str, title: str) -> str | None:
        """Make a private group and invite an account into it, where the platform lets the bot do that (see the
        capabilities). The group's address; None if it could not be made now.
        """

    def made_groups(self) -> Collection[str]:
        """The groups that the bot has made, and has not left."""

    async def leave_group(self, chat: str) -> bool:
        """Leave a group that the bot has made. False if that is not possible now."""

    async def fetch(self, file: str, most: int) -> bytes | None:
        """A file that somebody has sent, by what its event says; None if it cannot be had, or has more than `most`
        bytes.
        """

    async def carry(self, group: str) -> None:
        """One more letter is about to be carried, with an admin group of its own. Events there are those of an admin
        group from now on.
        """

    async def connect(self) -> None:
        """Load what must be known before anything can be sent; try until the platform answers."""

    async def run(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Pass events to `receive` until cancelled."""

    async def close(self) -> None:
        """Close the connections."""
