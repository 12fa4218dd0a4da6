"""What came to the Bot API server, and in which of the bot's lives."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Call
from bot.rehearsal.shapes import Message

SHOWING = {"sendMessage", "sendPhoto", "editMessageText"}
CARD = "Signature #"
_NAME = re.compile(r"\w+ Example[a-z]+(?=,)")


class Claim(StrEnum):
    """What the bot tells people has happened; the value is how it says so."""

    THANKED = "Thank you for signing."
    APPROVED = "Your signature has been approved."
    REJECTED = "Your signature could not be taken as it is."
    APPROVED_CARD = "✅ Approved by"
    REJECTED_CARD = "❌ Rejected by"


@dataclass(slots=True)
class Showing:
    """One call that was to show something in a chat; `text` is what it showed, if it changed anything."""

    life: int
    text: str = ""
    message: int = 0

    @property
    def name(self) -> str:
        """Whose card it is; empty if it is none."""
        found = _NAME.search(self.text) if self.text.startswith(CARD) else None
        return found[0] if found else ""


@dataclass
class History:
    """All that the bot ever made each chat show, in order."""

    server: RehearsalServer
    life: int = 0
    acknowledged: int = 0  # updates below this number
    calls: int = 0  # that show something
    polls: int = 0
    chats: defaultdict[int, list[Showing]] = field(default_factory=lambda: defaultdict(list))
    claims: list[tuple[Claim, int, str]] = field(default_factory=list)  # with chat and name, in order
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.server.world.watch(self._note)

    def _note(self, what: str, value: object) -> None:
        if isinstance(value, Call) and value.method == "getUpdates":
            self.acknowledged = max(self.acknowledged, int(str(value.parameters["offset"])))
            self.polls += 1
            self.woken.set()
        elif isinstance(value, Call) and value.method in SHOWING and value.chat is not None:
            self.calls += 1
            self.chats[value.chat].append(Showing(self.life))
            self.woken.set()
        elif what in {"message", "edited"} and isinstance(value, Message) and value.sender is self.server.world.bot:
            showing = self.chats[value.chat.id][-1]
            showing.text, showing.message = value.text, value.id
            self.claims += [(claim, value.chat.id, showing.name) for claim in Claim if claim in value.text]

    def repeats(self) -> Iterator[tuple[int, Showing, Showing]]:
        """What came twice: the chat, the one and the other.

        In a private chat that is a text just after the same text, in a group a second card that stands there.
        """
        for chat, showings in self.chats.items():
            visible = [showing for showing in showings if showing.text]
            pairs = pairwise(visible) if chat > 0 else self._cards_twice(chat, visible)
            for first, second in pairs:
                if chat < 0 or first.text == second.text:
                    yield chat, first, second

    def _cards_twice(self, chat: int, showings: list[Showing]) -> Iterator[tuple[Showing, Showing]]:
        sent: dict[str, Showing] = {}
        standing = self.server.world.chats[chat].messages
        first_shown = {showing.message: showing for showing in reversed(showings)}
        for message, showing in sorted(first_shown.items()):
            if showing.name and message in standing:
                if showing.name in sent:
                    yield sent[showing.name], showing
                sent[showing.name] = showing

    def was_under_way(self, chat: int, showing: Showing) -> bool:
        """Whether the bot may have died before it knew that this had arrived.

        It sends to one chat after another, and takes a delivery out of the outbox before it begins with the next: so
        that holds only of the last one that a chat got in one life of the bot.
        """
        return next(each for each in reversed(self.chats[chat]) if each.life == showing.life) is showing

    def told(self, chat: int) -> list[str]:
        """The texts that a private chat showed one after the other, without what came twice."""
        texts = [showing.text for showing in self.chats[chat] if showing.text]
        return [text for text, before in zip(texts, [None, *texts[:-1]], strict=True) if text != before]
