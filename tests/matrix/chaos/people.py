"""Signers and admins on Matrix who know nothing of the bot's troubles.

A signer waits for one message after the other, so that whatever comes twice or out of turn is seen.
"""

import asyncio
import random
import re
from dataclasses import dataclass, field

from storage.records import State
from tests.chaos.people import PATIENCE, is_quick, name_of
from tests.matrix.chaos.history import CHANGED, History
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat, Person, Shown

CARD = re.compile(r"(?:Signature )?#(\d+)\b(?! is )")


def end_of(number: int) -> State:
    """How it is meant to end: two of ten are left to wait, and one of those and one of the approved withdraw."""
    match number % 10:
        case 0:
            return State.PENDING
        case 3 | 5:
            return State.WITHDRAWN
        case 4 | 8:
            return State.REJECTED
    return State.APPROVED


def verdict_on(number: int) -> State | None:
    """What the admin decides; None where nobody decides."""
    if number % 10 in {0, 5}:
        return None
    return State.REJECTED if end_of(number) is State.REJECTED else State.APPROVED


@dataclass
class Talk:
    """One signer's room: whoever speaks there expects one answer, and that comes next."""

    chat: Chat
    history: History
    heard: int = 0
    awaited: str = ""
    """What the next message is to say, while somebody waits for it."""

    async def hears(self, words: str) -> Shown:
        """The next message, which says these words; whatever else comes is a surprise."""
        self.awaited = words
        while words not in (shown := await self._next()).text:
            self.history.surprises.append(f"a signer who waited for “{words}” was told “{shown.text[:60]}”")
        self.awaited = ""
        return shown

    async def _next(self) -> Shown:
        self.heard += 1
        messages = self.chat.messages
        return await self.chat.person.until(lambda: messages[self.heard - 1] if len(messages) >= self.heard else None)

    async def says(self, text: str, words: str) -> Shown:
        """Say something and hear the answer, with these words."""
        await self._say(text)
        return await self.hears(words)

    async def replies(self, text: str, words: str) -> Shown:
        """The same as a reply to the newest message, as some clients do it."""
        await self._say(text, self.chat.last)
        return await self.hears(words)

    async def _say(self, text: str, answers: Shown | None = None) -> None:
        self.history.note_saying()
        await self.chat.say(text, answers=answers)


@dataclass
class Play:
    """Everybody who takes part; `admin_room` is the admin's view of their room."""

    live: LiveMatrix
    admin_room: Chat
    history: History
    dice: random.Random
    talks: dict[int, Talk] = field(default_factory=dict)
    speaking: asyncio.Lock = field(default_factory=asyncio.Lock)
    """An answer in words does not always tell to what, so the admin says one thing after the other."""

    async def arrive(self, number: int) -> Person:
        """Somebody new comes to the homeserver."""
        person = await self.live.person(name_of(number).partition(" ")[0])
        person.patience = PATIENCE
        self.history.watch(person, self.live.bot)
        return person

    async def sign(self, person: Person, number: int) -> None:
        """By the whole line or step by step, until there is nothing more to come."""
        name = name_of(number)
        chat = await person.open(self.live.bot)
        talk = self.talks[number] = Talk(chat, self.history)
        choose = talk.says if number % 4 < 2 else talk.replies
        await talk.hears("[1] ")
        await talk.says("!sign", "What is your name?")
        if is_quick(number):
            await talk.says(f"{name}, Georgia, poet", "Please check.")
        else:
            await talk.says(name, "Which country or countries")
            await talk.says("Georgia", "What do you do?")
            await talk.says("poet", "Please check.")
        await choose("1", "Thank you for signing.")
        match verdict_on(number):
            case State.APPROVED:
                await talk.hears("Your signature has been approved.")
            case State.REJECTED:
                await talk.hears("Your signature could not be taken as it is.")
        if end_of(number) is State.WITHDRAWN:
            await talk.says("!my", "Your signature, #")
            await choose("withdraw", "Withdraw your signature?")
            surely = "erase everything" if verdict_on(number) is State.APPROVED else "yes, withdraw"
            await choose(surely, "Withdrawn. What you gave has been erased.")

    async def decide(self, number: int) -> None:
        """By a reaction to the card, by a reply to it, or by a command; from the queue by a command alone."""
        line = f"{name_of(number)},"
        shown = await self.admin_room.person.until(lambda: self.admin_room.shown(line))
        found = re.search(rf"#(\d+)(?: |\n+){line}", shown.text)
        assert found is not None, shown.text
        approves = verdict_on(number) is State.APPROVED
        how = self.dice.random() if CARD.match(shown.text) else 1.0
        if how < 0.6:
            self.history.note_saying()
            await self.admin_room.react(shown, "✅" if approves else "❌")
        elif how < 0.8 and approves:
            await self._say("approve", found[1], answers=shown)
        else:
            await self._say(f"!approve {found[1]}" if approves else f"!reject {found[1]} duplicate", found[1])

    async def _say(self, text: str, number: str, answers: Shown | None = None) -> None:
        """Decide in words, again if the bot asks for it, until the answer tells that it was done."""
        async with self.speaking:
            while True:
                heard = len(self.admin_room.story)
                self.history.note_saying()
                await self.admin_room.say(text, answers=answers)
                if await self.admin_room.person.until(lambda: self._answer(number, heard)) == "done":  # noqa: B023
                    return
                self.history.again += 1

    def _answer(self, number: str, heard: int) -> str:
        new = [shown.text for what, shown, _ in self.admin_room.story[heard:] if what == "new"]
        if any(f"#{number} is " in text for text in new):
            return "done"
        return next((changed for changed in CHANGED if any(changed in text for text in new)), "")
