"""The admin groups as they are now, and how a platform tells who may decide there."""

from collections.abc import Container, Iterator, Mapping
from typing import Protocol

from bot.messaging.events import Presence
from storage.records import Account, Address, Platform


class AdminGroups(Mapping[Platform, Address]):
    """The admin group of each platform that has one. A group may move, and everybody who was given this knows it."""

    def __init__(self, groups: Mapping[Platform, Address]) -> None:
        self._groups = dict(groups)

    def __getitem__(self, platform: Platform) -> Address:
        return self._groups[platform]

    def __iter__(self) -> Iterator[Platform]:
        return iter(self._groups)

    def __len__(self) -> int:
        return len(self._groups)

    def chat(self, platform: Platform) -> str | None:
        """The address of a platform's admin group within the platform; None if it has none."""
        group = self.get(platform)
        return group.chat if group else None

    def includes(self, address: Address) -> bool:
        """Whether an address is that of an admin group."""
        return self.get(address.platform) == address

    def follow(self, old: Address, new: Address) -> None:
        """A chat has a new address: if it is an admin group, that is where it is now."""
        if self.includes(old):
            self._groups[old.platform] = new


class AdminMembership(Protocol):
    """How a platform tells who is in its admin group."""

    @property
    def configured(self) -> Container[str] | None:
        """The ids of the accounts that may decide, where the operator has named them; they are still asked about each
        time, and nothing is remembered of them. None where everybody may who is in the group.
        """

    async def presence(self, group: Address, account: Account) -> Presence | None:
        """What an account is in the group; None if the platform cannot be asked now."""
