"""What delivers to a platform, and how it says that it could not."""

from typing import Protocol

from bot.messaging.capabilities import Capabilities
from bot.messaging.messages import Delivery
from bot.runtime.rate_limit import Limit
from storage.records import OutboxMessage, Platform


class RetryLater(Exception):
    """Not now: the platform asks to wait some seconds for this chat, or (None) does not say how long.

    With `everywhere` it takes nothing for any chat meanwhile. A message that arrived `perhaps` is brought again before
    anything takes its place: where that makes no second one, it is known only then.
    """

    def __init__(self, seconds: float | None = None, *, everywhere: bool = False, perhaps: bool = False) -> None:
        super().__init__(seconds)
        self.seconds = seconds
        self.everywhere = everywhere
        self.perhaps = perhaps


class RecipientUnreachable(Exception):
    """Nobody can be reached in this chat: the bot was blocked, the chat is gone, or the platform refuses for a reason
    that is the chat's, or that nobody knows; `reason` is what it says then.
    """

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class Rejected(Exception):
    """The platform will never take this message."""


class ChatMigrated(Exception):
    """The chat has a new address."""

    def __init__(self, chat: str) -> None:
        super().__init__()
        self.chat = chat


class Sender(Protocol):
    """A platform's side of the delivery worker."""

    @property
    def platform(self) -> Platform: ...

    @property
    def overall(self) -> Limit:
        """What the platform allows in all chats together."""

    @property
    def capabilities(self) -> Capabilities:
        """What the platform can do. Where it keeps edits, an outgoing message that erases is brought as a new message,
        unless the one that is there says just that.
        """

    def limit(self, chat: str) -> Limit:
        """What the platform allows in that chat."""

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        """Bring a delivery to its chat and return the id of the message that shows it now, if there is one.

        `shown` is the message that has shown its slot so far: see `Delivery` for what becomes of it. An outgoing
        message that is brought again is the same one as before. Raises RetryLater, RecipientUnreachable, Rejected or
        ChatMigrated.
        """
