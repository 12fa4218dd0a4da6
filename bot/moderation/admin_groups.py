"""The present admin groups, and the protocol by which a platform tells who may decide there."""

from collections.abc import Container, Iterator, Mapping
from typing import Protocol

from bot.messaging.events import Presence
from storage.records import Account, Address, Platform


class AdminGroups(Mapping[Platform, Address]):
    """The admin group of each platform that has one. All holders of this object see when a group has moved."""

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
        """Change the address of an admin group; other chats are ignored."""
        if self.includes(old):
            self._groups[old.platform] = new


class AdminMembership(Protocol):
    """Tells who is in the admin group of a platform."""

    @property
    def configured(self) -> Container[str] | None:
        """The ids of the accounts that may decide, if the operator has configured them. The platform is asked about
        them each time, and nothing is stored about them. None if every member of the group may decide.
        """

    def everybody_decides(self, group: Address) -> bool:
        """Whether every member of a group may decide, also where the admins of other groups are configured."""

    def others(self, group: Address, account: Account) -> bool | None:
        """Whether anybody but this account may decide in a group; None where the platform tells only of one at a
        time.
        """

    async def presence(self, group: Address, account: Account) -> Presence | None:
        """What an account is in the group; None if the platform cannot be asked now."""
