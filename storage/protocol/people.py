"""What is asked of a store about people: signers, admins, their groups, and the end of a letter."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from storage.records import Account, Address, Draft, Ending, Leftover, Member, Platform, Signature, Step


@dataclass(frozen=True, slots=True)
class SignerRecord:
    """What is known of one account: the language they chose, their draft, their signature."""

    language: str | None
    draft: Draft | None
    signature: Signature | None


class People(Protocol):
    """Accounts: their language, their draft, their membership in the admin group."""

    def signer(self, account: Account) -> SignerRecord:
        """All that is known of an account."""

    def speak(self, account: Account, language: str) -> None:
        """Remember the language somebody chose."""

    def keep_draft(self, account: Account, draft: Draft, now: datetime) -> None:
        """Store a draft in place of the former one."""

    def drop_draft(self, account: Account) -> None:
        """Erase a draft, if there is one."""

    def passed(self, account: Account, step: Step, now: datetime) -> None:
        """Count a step on the way to signing, once a day for an account."""

    def keep_member(self, group: Address, account: Account, member: Member) -> None:
        """Remember what is known of somebody in a group, instead of what was known before."""

    def member(self, group: Address, account: Account) -> Member | None:
        """What is known of somebody in a group; None where nothing has been said yet."""

    def doubt_members(self, group: Address) -> None:
        """What is known of the members of a group may have changed: each must be asked about again."""

    def forget_members(self, group: Address) -> None:
        """Forget who is a member of a group."""


class Groups(Protocol):
    """Which group is the admin group of a platform, and what still stands in those that were."""

    def present(self, platform: Platform) -> Address | None:
        """The admin group at the last start, by the address that it had then."""

    def appoint(self, group: Address) -> None:
        """From now on this is the admin group of its platform; members of any other are forgotten."""

    def dismiss(self, platform: Platform) -> None:
        """The platform has no admin group now."""

    def leave(self, group: Address) -> None:
        """What is shown in a group is left over; what was to be sent there and what it was offered is forgotten."""

    def leave_over(self, group: Address, message: str) -> None:
        """One more message of a group is to be taken away."""

    def leftovers(self, platform: Platform) -> list[Leftover]:
        """What is still to be taken away on a platform, the oldest first."""

    def note_try(self, leftover: Leftover) -> None:
        """It could not be taken away."""

    def settle(self, leftover: Leftover) -> None:
        """It has been taken away, or is given up."""

    def count(self, platform: Platform, *, off: bool) -> int:
        """How many messages stand where no admin group is; of a platform that is `off`, all that stand there."""


class Endings(Protocol):
    """The end of the letter: its signers are erased, its public lines and all numbers stay."""

    def get(self) -> Ending:
        """How far it has come."""

    def announce(self, due: date, now: datetime) -> None:
        """Note that the admins were told of a day."""

    def call_off(self) -> None:
        """Forget what was announced."""

    def lapse(self, now: datetime) -> None:
        """Note that nothing waits any more; what has been posted until now need not be delivered for ever."""

    def begin(self, now: datetime) -> None:
        """From now on nobody who has signed until now is known any more."""

    def erase(self, most: int, kept: Collection[Address]) -> bool:
        """Erase the next rows, about so many; False if nothing is left. Chats that are `kept` keep their mail."""

    def finish(self, now: datetime) -> None:
        """Note that all of it is erased."""
