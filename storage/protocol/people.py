"""The protocol of a store for people: signers, admins, admin groups, and the end of a letter."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from storage.records import Account, Address, Draft, Ending, Leftover, Member, PersonalData, Platform, Signature, Step


@dataclass(frozen=True, slots=True)
class SignerRecord:
    """The stored data of one account: the chosen language, the draft, the signature, and in which language the letter
    is read, if that was chosen apart. From an account that is `blocked` the letter takes no more signatures.
    """

    language: str | None
    draft: Draft | None
    signature: Signature | None
    text_language: str | None = None
    blocked: bool = False


class People(Protocol):
    """Accounts: language, draft, and membership in an admin group."""

    def signer(self, account: Account) -> SignerRecord:
        """The stored data of an account."""

    def language(self, account: Account) -> str | None:
        """The language that an account chose."""

    def speak(self, account: Account, language: str, text_language: str | None = None) -> None:
        """Store the chosen language of an account, and that of the letter's text if it was chosen apart."""

    def keep_draft(self, account: Account, draft: Draft, now: datetime) -> None:
        """Store a draft, changed or not; it replaces the former one, and is kept for another day."""

    def drop_draft(self, account: Account) -> None:
        """Erase a draft, if there is one."""

    def passed(self, account: Account, step: Step, now: datetime) -> None:
        """Count a step towards a signature, once a day per account."""

    def keep_member(self, group: Address, account: Account, member: Member) -> None:
        """Store the membership of an account in a group; it replaces the former one."""

    def member(self, group: Address, account: Account) -> Member | None:
        """The membership of an account in a group; None if nothing is known."""

    def has_other_members(self, group: Address, account: Account) -> bool:
        """Whether somebody else is known to be a member of a group who may decide there."""

    def doubt_members(self, group: Address) -> None:
        """Note that the members of a group may have changed, so that the platform is asked about each of them again."""

    def forget_members(self, group: Address) -> None:
        """Forget who is a member of a group."""


class PersonalFile(Protocol):
    """What is stored about one account."""

    def about(self, account: Account, address: Address) -> PersonalData:
        """Everything that is stored about an account and its private chat, but for what admins are about to do."""


class Sources(Protocol):
    """By which links signers came: sums only."""

    def came(self, account: Account, source: str, now: datetime) -> None:
        """Note by which link somebody came last, until they sign, for a day at most."""

    def signed(self, account: Account) -> str:
        """Count the link of somebody who signs, and forget that it was theirs.
        The link if nobody had signed by it before, "" otherwise.
        """

    def numbers(self) -> Counter[str]:
        """How many have signed by each link; those beyond the first links together under ""."""


class Groups(Protocol):
    """The admin group of each platform, and the messages left in former admin groups."""

    def present(self, platform: Platform) -> Address | None:
        """The admin group at the last start, with the address that it had then."""

    def appoint(self, group: Address) -> None:
        """Make a group the admin group of its platform, and forget the members of other groups."""

    def dismiss(self, platform: Platform) -> None:
        """Note that a platform has no admin group."""

    def topic(self, group: Address, topic: str) -> str | None:
        """The platform's id of a topic of a group; "" if it is not wanted there, None if there has been none yet."""

    def note_topic(self, group: Address, topic: str, thread: str) -> None:
        """Store the platform's id of a topic of a group; "" if it is not wanted."""

    def leave(self, group: Address) -> None:
        """Make the messages shown in a group leftovers, and forget undelivered messages and offered choices there."""

    def leave_over(self, group: Address, message: str) -> None:
        """Add a message of a group to the leftovers."""

    def leftovers(self, platform: Platform) -> list[Leftover]:
        """The leftovers of a platform, which must be deleted, the oldest first."""

    def note_try(self, leftover: Leftover) -> None:
        """Count a failed attempt to delete a leftover."""

    def settle(self, leftover: Leftover) -> None:
        """Forget a leftover that was deleted or given up."""

    def count(self, platform: Platform, *, off: bool) -> int:
        """The number of leftovers of a platform; of a platform that is `off`, all messages about signatures there."""


class Closings(Protocol):
    """That admins have closed the letter, and who wants to."""

    def day(self) -> date | None:
        """The day on which admins closed the letter; None if they have not."""

    def propose(self, admin: Account, now: datetime, since: datetime) -> bool:
        """Whether another admin has proposed it since a time; else note that this one does, if nobody has."""

    def is_proposed(self, since: datetime) -> bool:
        """Whether somebody has proposed it since a time."""

    def close(self, day: date) -> None:
        """Close the letter."""

    def reopen(self) -> None:
        """Open the letter again, and forget what was proposed."""

    def reopened(self) -> int:
        """How often the letter was opened again."""


class Endings(Protocol):
    """The end of the letter: its signers are erased; its public lines and all numbers stay."""

    def get(self) -> Ending:
        """The progress of the end."""

    def announce(self, due: date, now: datetime) -> None:
        """Store the day that was announced to the admins."""

    def call_off(self) -> None:
        """Forget the announced day."""

    def note_expired(self, now: datetime) -> None:
        """Note that no signature is pending any longer. Messages posted until now need not be delivered for ever."""

    def begin(self, now: datetime) -> None:
        """Begin to erase everybody who has signed until now."""

    def erase(self, most: int, kept: Collection[Address]) -> bool:
        """Erase about `most` further rows; False if nothing is left. Messages for the chats in `kept` stay."""

    def finish(self, now: datetime) -> None:
        """Note that everything is erased."""
