"""What each platform can do, as far as the bot behaves differently. Nobody asks which platform it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage.records import Platform


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionFile:
    """A file that a platform keeps for itself beside the database: values by kind and name, sealed with the
    deployment's key. It is backed up, re-keyed and restored together with the database.
    """

    contents: str
    """What is in it, in the operator's words and in the plural."""
    suffix: str
    """What its copy beside a backup of the database is called, after the name of that."""
    identity: str
    """The kind of value without which all the others are of no use."""
    shared: tuple[str, ...]
    """The kinds of values that change together with somebody else's: those in a backup are of no use any more."""
    setting: str
    """The setting that says where the file is."""
    platform_setting: str
    """The setting without which the bot does not speak the platform."""
    login_setting: str
    """The setting by which the bot comes back without the file."""
    without: str
    """What then becomes of the bot, with a place for `login`: a clause for the operator."""


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
    companion_file: CompanionFile | None = None
    """What the platform keeps for itself beside the database."""


CAPABILITIES: Mapping[Platform, Capabilities] = {
    Platform.TELEGRAM: Capabilities(
        answered_in_words=False, keeps_edits=False, accounts_are_chats=True, command_sign="/"
    ),
    Platform.MATRIX: Capabilities(
        answered_in_words=True,
        keeps_edits=True,
        accounts_are_chats=False,
        command_sign="!",
        companion_file=CompanionFile(
            contents="encryption keys of Matrix",
            suffix=".matrix",
            identity="account",  # the keys of the device itself
            shared=("olm",),  # the keys that it shares with one other device
            setting="UNDERSIGNED_MATRIX__STORE",
            platform_setting="UNDERSIGNED_MATRIX__HOMESERVER",
            login_setting="UNDERSIGNED_MATRIX__PASSWORD",
            without="the bot logs in anew, with {login}, as a device that cannot read what was written for the former "
            "one",
        ),
    ),
}
