"""The protocol of a platform."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot.delivery.sender import Sender
from bot.messaging.events import Event
from bot.moderation.admin_groups import AdminMembership


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

    async def connect(self) -> None:
        """Load what must be known before anything can be sent; try until the platform answers."""

    async def run(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Pass events to `receive` until cancelled."""

    async def close(self) -> None:
        """Close the connections."""
