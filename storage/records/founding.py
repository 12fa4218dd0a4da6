"""A letter that somebody is founding in a chat."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.records.people import Account, Address


class Errand(StrEnum):
    """What has to be done outside of the conversation before it goes on. The values are stored."""

    READ = "read"  # a file that was sent
    MAKE = "make"  # a group in which the letter can be decided
    LOOK = "look"  # at a group, whether it can be the admin group
    OPEN = "open"  # the letter


class Altered(StrEnum):
    """What a founder can change in a letter that has been opened. The values are stored."""

    TEXT = "text"  # a new text, or one in a further language
    DESK_TEXT = "desk"  # the same, by the admin group
    ORGANISER = "organiser"  # who publishes it, in words
    ORGANISERS = "organisers"  # the accounts that may see its figures and lists
    CONTACT = "contact"
    CLOSES = "closes"
    CLOSED = "closed"
    REOPENED = "reopened"
    ORGANISATIONS = "organisations"  # whether they sign too
    OPENS = "opens"  # the first day on which everybody signs, as long as it has not come


@dataclass(frozen=True, slots=True)
class LetterEvent:
    """One change of a letter, to the minute; of a text, also its language."""

    made: datetime
    what: Altered
    language: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a founder is changing in a letter of theirs, whose slug it names. `mark` is random.

    `pieces` and `text` as in `Founding`, with its `language` once that is known; `line` is what is to stand in place of
    a shorter thing; of organisers it is an account after `+` or `-`, and `person` is what somebody calls themself who
    wants to be one. While a file is read, `about` says which. Once it is `confirmed`, it is being done.
    """

    slug: str
    what: Altered
    mark: str
    pieces: tuple[str, ...] = ()
    text: str | None = None
    language: str = ""
    line: str | None = None
    about: str = ""
    confirmed: bool = False
    person: str = ""

    @property
    def waits(self) -> bool:
        """Whether something has to be done outside of the conversation."""
        return bool(self.about) or self.confirmed


@dataclass(frozen=True, slots=True)
class Founding:
    """A letter that is being founded. The first question without an answer is the one that is asked.

    `account` is the founder, who is reached in the `chat`, in the `language` of the conversation. `since` is when
    it was begun or asked for again, in Unix seconds. Whoever knows the `code` can name the admin group. `pieces`
    are messages with the text that is being sent, and `text` is that text in Markdown, once it is complete;
    `adding` says that a further one is expected. `texts` are those whose language is known, by that; they are
    `whole` when no other one follows. `contact` and `closes` (a day in ISO form) are "" if
    there is none; so is `opens`, the first day on which everybody signs, which is asked for while `asks_opens`. `seen`
    says that the preview was accepted. While there is an `errand`, which is `about` a file or a group, the
    conversation waits. `slug` is that of the letter, once the founder has confirmed.
    """

    account: Account
    chat: str
    language: str
    code: str
    revision: int
    since: int
    pieces: tuple[str, ...] = ()
    text: str | None = None
    texts: tuple[tuple[str, str], ...] = ()
    adding: bool = False
    whole: bool = False
    organiser: str | None = None
    contact: str | None = None
    closes: str | None = None
    opens: str = ""
    asks_opens: bool = False
    organisations: bool = False
    seen: bool = False
    group: Address | None = None
    group_title: str = ""
    errand: Errand | None = None
    about: str = ""
    slug: str = ""
    change: Change | None = None
    """What the founder is changing meanwhile in another letter of theirs."""
    only_changes: bool = False
    """Whether nothing is being founded."""

    @property
    def address(self) -> Address:
        """The chat in which the founder is reached."""
        return Address(self.account.platform, self.chat)
