"""A stage on which anything may happen twice or be interrupted, with a platform that has its troubles."""

from collections import deque
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from bot.delivery.sender import RecipientUnreachable, Rejected, RetryLater
from bot.messaging.actions import Action
from bot.messaging.events import Content, Event, Press
from bot.messaging.messages import DELIVERIES, Delivery
from bot.policy import Rules
from storage.crypto.vault import Vault
from storage.records import OutboxMessage
from storage.sqlite.store import SqliteStore
from tests.stage import ADMINS, KEY, FakeSender, Shown, Stage, catalog, letter, visible

# Pending signatures lapse soon, and nobody is too quick.
RULES = Rules(
    pending_days=9, messages_at_once=1_000_000, decisions_per_minute=1_000_000, newcomer_minutes=0, news_seconds=0
)


class Manner(Enum):
    """How something happens."""

    ONCE = auto()
    TWICE = auto()  # the platform sends the event twice
    DOUBLE_TAP = auto()  # the person does it twice
    INTERRUPTED = auto()  # the bot is stopped while it has just received it


class TroubledSender(FakeSender):
    """Keeps what came to its end in each chat: delivered, or given up because the platform will never take it.

    All have to wait, or else nobody in private can be reached.
    """

    def __init__(self) -> None:
        super().__init__()
        self.hindrance: RetryLater | RecipientUnreachable | Rejected | None = None
        self.arrived: list[tuple[str, Delivery]] = []
        self.refused: set[int] = set()  # which of what arrived the platform did not take

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        if isinstance(self.hindrance, RetryLater):
            raise self.hindrance
        self.arrived.append((outgoing.address.chat, delivery))
        if self.hindrance is not None and not outgoing.address.chat.startswith(ADMINS):
            self.refused.add(len(self.arrived) - 1)
            raise self.hindrance
        return await super().deliver(outgoing, delivery, shown)


class ReadingVault(Vault):
    """Notes what is opened."""

    def __init__(self) -> None:
        super().__init__(KEY)
        self.opened: list[bytes] = []

    def open(self, sealed: bytes, row: str) -> bytes:
        value = super().open(sealed, row)
        self.opened.append(value)
        return value


class TroubledStage(Stage):
    """A stage on which anything may happen twice or be interrupted, and the platform may have its troubles."""

    sender: TroubledSender

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.sender = TroubledSender()
        self.letter = letter(closes=None)
        self.rules = RULES
        self.vault = ReadingVault()
        self.manner = Manner.ONCE
        self.past: list[tuple[datetime, Event]] = []

    async def open_store(self) -> SqliteStore:
        return await SqliteStore.open(self._path / "stage.sqlite3", self.vault, self.letter.slug)

    async def settle(self) -> None:
        await self.dispatcher.idle()
        if not isinstance(self.sender.hindrance, RetryLater):
            await self.worker.idle()

    async def _happens(self, person: str, content: Content, chat: str = "") -> None:
        times = 2 if self.manner is Manner.DOUBLE_TAP else 1
        events = [self.event(person, content, chat) for _ in range(times)]
        self.past += [(self.now, event) for event in events]
        await self.dispatcher.receive(events * 2 if self.manner is Manner.TWICE else events)
        if self.manner is Manner.INTERRUPTED:
            await self.restart()
        await self.settle()

    async def touch(self, person: str, shown: Shown, action: Action | None, chat: str = "") -> None:
        """Press a button of any age."""
        await self._happens(person, Press(f"press {len(self.past)}", shown.id, action), chat)


# What is told --------------------------------------------------------------------------------


def are_told(told: list[tuple[str, str]], expected: list[tuple[str, str]], *, repeats: bool) -> bool:
    """Whether these are the news, in order; with `repeats`, some came twice, perhaps without an erased line."""
    due = deque(expected)
    before = "", ""
    for kind, text in told:
        if due and due[0][0] == kind and due[0][1] in text:
            due.popleft()
        elif not repeats or kind != before[0] or not set(text.splitlines()) <= set(before[1].splitlines()):
            return False
        before = kind, text
    return not due


def delivery_of(outgoing: OutboxMessage) -> Delivery:
    """What is in an outgoing message."""
    return DELIVERIES.validate_json(outgoing.body)


def _heads() -> dict[str, str]:
    """How what a signer is told of a decision begins, in each language, and the state it tells of."""
    phrases = {
        "told-approved": "approved",
        "told-rejected": "rejected",
        "told-undone": "pending",
        "told-lapsed": "lapsed",
    }
    return {
        visible(translator(phrase, reason="\0", contact="\0", days="\0")).split("\0")[0].strip(): kind
        for translator in catalog().translators.values()
        for phrase, kind in phrases.items()
    }


def kind_of_news(text: str) -> str | None:
    """What a message tells of: a state, a lapse, or no decision at all."""
    return next((kind for head, kind in _HEADS.items() if text.startswith(head)), None)


_HEADS = _heads()
