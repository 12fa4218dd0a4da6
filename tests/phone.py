"""What one person does and sees in one chat of the rehearsal's server."""

from dataclasses import dataclass

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, Message, Person

PATIENCE = 60


@dataclass
class Phone:
    """A person in a private chat with the bot, or in a group."""

    server: RehearsalServer
    person: Person
    chat: Chat

    @property
    def last(self) -> Message:
        return self.chat.last

    def say(self, text: str) -> None:
        self.server.world.say(self.person, text, self.chat)

    def press(self, label: str) -> None:
        """Press the newest button with that label."""
        message = next(message for message in reversed(self.chat.messages.values()) if label in message.buttons)
        self.server.world.press(self.person, message, label)

    async def sees(self, words: str, *buttons: str) -> Message:
        """Wait until the newest message says these words and has these buttons."""

        def look() -> Message | None:
            shown = self.chat.last
            is_it = words in shown.text and shown.sender is self.server.world.bot
            return shown if is_it and set(buttons) <= set(shown.buttons) else None

        try:
            return await self.server.world.until(look, timeout=PATIENCE)
        except TimeoutError:
            raise AssertionError(f"{words!r} {buttons} did not come; there is {self.last.text!r}") from None
