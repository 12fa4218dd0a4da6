"""What each platform can do, as far as the bot behaves differently. Nobody asks which platform it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage.records import Platform


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a platform can do."""

    answered_in_words: bool
    """Choices are a list that people answer by a number, a word or a reaction: the bot must know which message offers
    which. Elsewhere they are buttons.
    """
    keeps_edits: bool
    """The platform keeps what a message said before it was edited, until the message is taken away."""
    accounts_are_chats: bool
    """The id of an account is also the address of its private chat."""
    command_sign: str
    """What a command begins with."""


CAPABILITIES: Mapping[Platform, Capabilities] = {
    Platform.TELEGRAM: Capabilities(
        answered_in_words=False, keeps_edits=False, accounts_are_chats=True, command_sign="/"
    ),
    Platform.MATRIX: Capabilities(answered_in_words=True, keeps_edits=True, accounts_are_chats=False, command_sign="!"),
}
