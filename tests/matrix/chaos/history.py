"""What people on Matrix have been told so far, and what they were told that should not have been said."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.chaos.history import Claim
from tests.matrix.people import Person

# What an admin is told whose command came before the bot, killed meanwhile, knew what it had shown.
CHANGED = ("This signature has changed since", "Nothing was changed about")


@dataclass
class History:
    """Counts what can be seen from outside; `woken` whenever there is more."""

    life: int = 0
    told: int = 0
    """Messages of the bot, and edits, in all rooms."""
    said: int = 0
    """Messages of people, before they are sent."""
    claims: list[tuple[Claim, str]] = field(default_factory=list)
    """What signers were told has happened, with their Matrix ids, in order."""
    again: int = 0
    """How often the admin had to look at a card again and say the same."""
    surprises: list[str] = field(default_factory=list)
    """Whatever came at a wrong time, or twice."""
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def watch(self, person: Person, bot: str) -> None:
        """From now on, note what somebody is told by the bot."""

        async def note(_room: Any, event: Any) -> None:
            content = event.source.get("content", {})
            if event.sender != bot or event.source.get("type") != "m.room.message":
                return
            self.told += 1
            text = str(content.get("body", ""))
            if "m.relates_to" not in content:
                self.claims += [(claim, person.id) for claim in Claim if claim in text]
            self.woken.set()

        person.client.add_event_callback(note, None)

    def note_saying(self) -> None:
        """Somebody says something."""
        self.said += 1
        self.woken.set()
