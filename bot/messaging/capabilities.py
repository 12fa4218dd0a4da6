"""What each platform can do, where this changes the behaviour of the bot. Other code asks for a capability, never for
the platform.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.policy import PAGE_UNITS
from storage.records import Platform


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionFile:
    """A file that a platform keeps for itself beside the database: values by kind and name, sealed with the
    deployment's key. It is backed up, re-keyed and restored together with the database.
    """

    contents: str
    """A name of its content for the operator, in the plural."""
    suffix: str
    """The suffix that its copy has after the name of a backup of the database."""
    identity: str
    """The kind of value without which all other values are useless."""
    shared: tuple[str, ...]
    """The kinds of values that change together with values of other devices. Such values in a backup are no longer
    usable.
    """
    setting: str
    """The setting that contains the path of the file."""
    platform_setting: str
    """The setting that switches the platform on."""
    login_setting: str
    """The setting with which the bot can log in again without the file."""
    without: str
    """What the bot does then: a clause for the operator, with a placeholder for `login`."""


@dataclass(frozen=True, slots=True)
class PageLimits:
    """What one message with a part of the letter may hold."""

    units: int = PAGE_UNITS
    """UTF-16 units of visible text."""
    tags: int = 100  # more, and Telegram drops the formatting
    size: int = 30_000
    """Bytes of its markup in UTF-8."""


SMALL_PAGE = PageLimits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a platform can do."""

    answered_in_words: bool
    """Choices are shown as a list, which people answer by a number, a word or a reaction, so the bot must store which
    message offers which choices. On other platforms choices are buttons.
    """
    keeps_edits: bool
    """The platform keeps the former texts of an edited message until the message is deleted."""
    accounts_are_chats: bool
    """The id of an account is also the address of its private chat."""
    command_sign: str
    """The character with which a command begins."""
    text_units: int
    """The maximum length of the text of a message, in UTF-16 units."""
    page: PageLimits = SMALL_PAGE
    """How long the pages of the letter may be. A letter that fits is one message."""
    action_bytes: int | None = None
    """The maximum size of the action that a button carries; None if the platform has no buttons."""
    companion_file: CompanionFile | None = None
    """The file that the platform keeps beside the database, if any."""
    keeps_a_form: bool = False
    """A conversation is one message that is edited, and what a person types is taken out of the chat. It needs buttons,
    edits that leave no trace, and the right to delete what others write in a private chat.
    """
    has_topics: bool = False
    """An admin group can have topics, into which the bot sorts what it says there."""
    makes_groups: bool = False
    """The bot makes the admin group of a letter that is founded, and invites its founder. Elsewhere the founder adds
    the bot to a group.
    """
    places_signs: bool = False
    """The bot can put reactions to a message, so that one tap decides."""


CAPABILITIES: Mapping[Platform, Capabilities] = {
    Platform.TELEGRAM: Capabilities(
        answered_in_words=False,
        keeps_edits=False,
        accounts_are_chats=True,
        command_sign="/",
        text_units=4096,
        action_bytes=64,
        keeps_a_form=True,
        has_topics=True,
    ),
    Platform.MATRIX: Capabilities(
        answered_in_words=True,
        keeps_edits=True,
        accounts_are_chats=False,
        command_sign="!",
        makes_groups=True,
        places_signs=True,
        text_units=4096,  # an event of 64 KiB holds it as words and as HTML, encrypted
        page=PageLimits(units=14_000, tags=1_000, size=18_000),  # the same
        companion_file=CompanionFile(
            contents="encryption keys of Matrix",
            suffix=".matrix",
            identity="account",  # the keys of the device itself
            shared=("olm",),  # the keys that it shares with one other device
            setting="UNDERSIGNED_MATRIX__STORE",
            platform_setting="UNDERSIGNED_MATRIX__HOMESERVER",
            login_setting="UNDERSIGNED_MATRIX__PASSWORD",
            without="the bot logs in again, with {login}, as a new device that cannot read what was written for the "
            "former one",
        ),
    ),
}

NEWS_KEYS: Mapping[Platform, str] = {Platform.TELEGRAM: "announce", Platform.MATRIX: "announce_room"}
"""The key of letter.toml that names where news of the letter are told on each platform."""

# The words of a phrase are those for this platform where no platform is known: its variant is the default one.
DEFAULT_PLATFORM = next(iter(CAPABILITIES))
