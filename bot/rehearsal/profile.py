"""What a bot says of itself: commands, name and descriptions, each per language."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.rehearsal.shapes import Chat, ChatKind, JsonObject, Person

Scope = tuple[str, int, int]  # type, chat id, user id
DEFAULT_SCOPE: Scope = ("default", 0, 0)


@dataclass
class Profile:
    """The texts of the profile by language. The texts of the empty language are shown to people whose language has
    none.
    """

    first_name: str
    commands: dict[tuple[Scope, str], list[JsonObject]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)

    def menu(self, chat: Chat, person: Person) -> list[JsonObject]:
        """The commands that the person is offered in the chat.

        The order in which Telegram looks: https://core.telegram.org/bots/api#determining-list-of-commands
        """
        for scope in _scopes(chat, person):
            for language in (person.language, person.language[:2], ""):
                commands = self.commands.get((scope, language))
                if commands:
                    return commands
        return []

    def description(self, language: str) -> str:
        """What an empty private chat shows."""
        return self.descriptions.get(language) or self.descriptions.get("", "")

    def speaks(self, language: str) -> bool:
        """Whether the bot has said anything of itself in the language."""
        known = {code for _, code in self.commands} | {*self.names, *self.descriptions, *self.short_descriptions}
        return language in known

    def name(self, language: str) -> str:
        return self.names.get(language) or self.names.get("") or self.first_name


def _scopes(chat: Chat, person: Person) -> Iterator[Scope]:
    if chat.kind is ChatKind.PRIVATE:
        yield "chat", chat.id, 0
        yield "all_private_chats", 0, 0
    else:
        yield "chat_member", chat.id, person.id
        if chat.status(person).is_admin:
            yield "chat_administrators", chat.id, 0
        yield "chat", chat.id, 0
        if chat.status(person).is_admin:
            yield "all_chat_administrators", 0, 0
        yield "all_group_chats", 0, 0
    yield DEFAULT_SCOPE
