"""The protocol of the objects that deliver messages to a platform, and their errors."""

from typing import Protocol

from bot.messaging.capabilities import Capabilities
from bot.messaging.messages import Delivery
from bot.runtime.rate_limit import Limit
from storage.records import OutboxMessage, Platform


class RetryLater(Exception):
    """The platform accepts nothing for this chat for some seconds; None if it does not say how long.

    With `everywhere` this holds for all chats. `perhaps` means that the message may have arrived. It is delivered again
    before a newer message replaces it, because only then its message id is known (where a repeated delivery makes no
    second message).
    """

    def __init__(self, seconds: float | None = None, *, everywhere: bool = False, perhaps: bool = False) -> None:
        super().__init__(seconds)
        self.seconds = seconds
        self.everywhere = everywhere
        self.perhaps = perhaps


class RecipientUnreachable(Exception):
    """Nobody can be reached in this chat: the bot was blocked, the chat no longer exists, or the platform refuses for a
    reason that concerns the chat or is unknown. `reason` is then the platform's text.
    """

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class Rejected(Exception):
    """The platform will never accept this message."""


class ChatMigrated(Exception):
    """The chat has a new address."""

    def __init__(self, chat: str) -> None:
        super().__init__()
        self.chat = chat


class Sender(Protocol):
    """Delivers messages to one platform."""

    @property
    def platform(self) -> Platform: ...

    @property
    def overall(self) -> Limit:
        """The rate limit of the platform for all chats together."""

    @property
    def capabilities(self) -> Capabilities:
        """What the platform can do. If it keeps edits, an outgoing message that redacts the history is sent as a new
        message, unless the present message has the same content.
        """

    def limit(self, chat: str) -> Limit:
        """The rate limit of the platform for a chat."""

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        """Deliver to the chat and return the id of the message that shows the content now, or None if there is none.

        `shown` is the id of the message that has shown the slot so far; `Delivery` says what happens to it. An outgoing
        message that is delivered again has the same id as before. Raises RetryLater, RecipientUnreachable, Rejected or
        ChatMigrated.
        """
