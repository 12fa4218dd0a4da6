"""What the bot needs of a Matrix library: the state of rooms, encryption, and the keys of devices.

Requests are the bot's own (`homeserver.py`), as are its loop, its store and its waiting. Another library fits in where
it fulfils this protocol; `nio_library.py` fulfils it with matrix-nio.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Protocol

# What is uploaded as one-time keys and as the fallback key.
KEY_ALGORITHM = "signed_curve25519"

# Of a device: its owner and its id.
DeviceName = tuple[str, str]


class Member(Protocol):
    """Somebody in a room."""

    @property
    def invited(self) -> bool:
        """Whether they have not accepted the invitation yet."""

    @property
    def display_name(self) -> str | None:
        """What they call themselves in the room."""


class KnownRoom(Protocol):
    """A room that the bot is in."""

    @property
    def room_id(self) -> str: ...

    @property
    def encrypted(self) -> bool: ...

    @property
    def members_synced(self) -> bool:
        """Whether `users` are all that are in the room."""

    @property
    def users(self) -> Mapping[str, Member]: ...


class Library(Protocol):
    """A Matrix library for one device. What talks to the homeserver raises Refusal or Away.

    Events are what `news.py` makes of what a homeserver answers.
    """

    @property
    def rooms(self) -> Mapping[str, KnownRoom]:
        """The rooms that the bot is in, by their ids."""

    @property
    def invitations(self) -> Collection[str]:
        """The ids of rooms that the bot has been invited into."""

    # Receiving

    async def take_in(self, news: Any) -> None:
        """Learn from a sync: rooms, members, keys that others send."""

    def decrypted(self, event: Any, room_id: str) -> Any | None:
        """Decrypt an event; None if its key is not there."""

    async def ask_for_key(self, event: Any) -> None:
        """Ask the sender's devices for the key of an event."""

    # The keys of the bot's own device

    @property
    def keys(self) -> Mapping[str, str]:
        """The device's public keys by algorithm: `curve25519` and `ed25519`."""

    def sign(self, text: str) -> str:
        """The device's signature of a text, in base64."""

    @property
    def has_uploaded(self) -> bool:
        """Whether the device's keys have been uploaded."""

    def forget_upload(self) -> None:
        """Note that the homeserver has lost the device's keys, so that the next upload contains them."""

    def keys_to_upload(self, count: int | None, *, fallback: bool) -> dict[str, Any]:
        """Return the body of `/keys/upload`; empty if nothing is to be uploaded.

        `count` is the number of one-time keys there; None before the first upload. With `fallback`, the body
        also contains a new fallback key, which is used when the one-time keys have run out. The private keys have been
        stored when this returns.
        """

    async def uploaded(self, count: int) -> None:
        """Note that the upload succeeded; `count` one-time keys are on the homeserver now."""

    # Other devices

    @property
    def changed_users(self) -> Collection[str]:
        """The Matrix ids of those whose devices have to be asked for."""

    async def learn_devices(self) -> None:
        """Ask for the devices of `changed_users`."""

    async def mend_sessions(self) -> None:
        """Begin new sessions with devices whose messages could not be read, and send the waiting messages to
        devices.
        """

    def devices(self, users: Collection[str]) -> Iterator[DeviceName]:
        """The devices of users, as far as they are known."""

    # Sending

    async def learn_members(self, room_id: str) -> None:
        """Ask who is in a room."""

    def leave_out(self, room_id: str, devices: Collection[DeviceName]) -> None:
        """Share the key of a room with none of these devices from now on, and with every other device."""

    async def share_key(self, room_id: str) -> None:
        """Share the key of a room with every device in it, unless that has been done. Raises Away if a device did not
        get it; a later call tries again.
        """

    async def send(self, room_id: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        """Send an event, encrypted in an encrypted room, and return its id. The same transaction is the same event."""

    # Forgetting

    def keep_room_keys(self) -> Callable[[], None]:
        """Store keys of rooms that open no message that has been read. Call what is returned after the commit, so that
        the keys in memory are replaced, too.
        """

    def forget_room(self, room_id: str) -> None:
        """Erase all data of a room, with its keys."""

    def forget_besides(self, rooms: Collection[str]) -> None:
        """Erase keys that nobody needs: of other rooms, of senders who are not in the room, and too many of them."""

    def forget_old_sessions(self) -> None:
        """Keep the sessions with other devices that were used last: anybody may begin as many as they like."""

    async def close(self) -> None:
        """Close what is open."""
