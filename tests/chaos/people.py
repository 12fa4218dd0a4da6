"""Signers and admins who know nothing of the bot's troubles: nobody ever says anything twice."""

import random
import re
from dataclasses import dataclass

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, Message, Person
from tests.live import Phone

# Whoever waits is called off when nothing can come any more, not when the machine is slow.
PATIENCE = 3600.0
_FIRST_NAMES = ("Flora", "Timur", "Ani", "Nino", "Olga")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def name_of(number: int) -> str:
    """Up to 3,380 different people, whom nobody takes for one: a card that quotes a similar name would name two."""
    place, first = divmod(number, len(_FIRST_NAMES))
    return f"{_FIRST_NAMES[first]} Example{_LETTERS[place // len(_LETTERS)] * 3}{_LETTERS[place % len(_LETTERS)] * 3}"


def is_quick(number: int) -> bool:
    """Who types the whole line at once."""
    return number % 3 == 0


def is_decided(number: int) -> bool:
    """About whom the admins decide; the few others are left to wait, fewer than fit on the queue's first page."""
    return number % 5 != 0 or number > 15


@dataclass
class Play:
    """Everybody who takes part."""

    server: RehearsalServer
    dice: random.Random

    async def sign(self, person: Person, number: int) -> None:
        """By the whole line or step by step, until there is nothing more to come."""
        name = name_of(number)
        phone = Phone(self.server, person, self.server.world.private(person), patience=PATIENCE)
        phone.say("/sign")
        await phone.sees("What is your name?")
        if is_quick(number):
            phone.say(f"{name}, Georgia, poet")
        else:
            phone.say(name)
            await phone.sees("Which country or countries")
            phone.say("Georgia")
            await phone.sees("What do you do?")
            phone.say("poet")
        await phone.sees(f"{name}, Georgia, poet", "Sign")
        phone.press("Sign")
        await self._found(phone.chat, "Thank you for signing.")
        if is_decided(number):
            await phone.sees("Your signature")

    async def decide(self, number: int) -> None:
        """Mira decides; sometimes Pavel presses at the same moment."""
        mira, pavel, _ = self.server.cast.admins
        world = self.server.world
        seen = await self._found(self.server.cast.admin_group, f"{name_of(number)},")
        if "Approve" not in seen.buttons:  # in the queue, which brings the card
            found = re.search(rf"{name_of(number)},[^#]*· #(\d+)", seen.text)
            assert found is not None
            world.say(mira, f"/card {found[1]}", self.server.cast.admin_group)
        card = await self._card(name_of(number), "Approve")
        if self.dice.random() < 0.4:
            world.press(mira, card, "Reject")
            card = await self._card(name_of(number), "Offensive")
            world.press(mira, card, "Offensive")
            if self.dice.random() < 0.5:
                world.press(pavel, card, "Duplicate")
        else:
            world.press(mira, card, "Approve")
            if self.dice.random() < 0.5:
                world.press(pavel, card, "Approve")

    async def _card(self, name: str, button: str) -> Message:
        return await self._found(self.server.cast.admin_group, f"{name},", button)

    async def _found(self, chat: Chat, words: str, *buttons: str) -> Message:
        """The newest message in a chat that says these words and has these buttons, as soon as there is one."""

        def look() -> Message | None:
            newest_first = reversed(chat.messages.values())
            return next(
                (each for each in newest_first if words in each.text and set(buttons) <= set(each.buttons)), None
            )

        return await self.server.world.until(look, timeout=PATIENCE)
