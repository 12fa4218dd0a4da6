"""What a platform is to the bot."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot.delivery.sender import Sender
from bot.messaging.events import Event
from bot.moderation.admin_groups import AdminMembership


class PlatformAdapter(AdminMembership, Protocol):
    """One platform of the running bot; it also tells who is in the admin group."""

    @property
    def sender(self) -> Sender: ...

    @property
    def contact(self) -> datetime | None:
        """When the platform last answered whether there is news; None if it has not yet."""

    @property
    def trusted(self) -> bool:
        """Whether people's apps talk to the bot; a platform on which they always do says so."""

    async def connect(self) -> None:
        """Learn what must be known before anything can be sent, trying until the platform answers."""

    async def run(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Hand on events for ever."""

    async def close(self) -> None:
        """Close the connections."""
