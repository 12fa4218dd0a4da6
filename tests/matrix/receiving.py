"""The receiving half of the bot, beside a homeserver that answers what a test puts down."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from nio.rooms import MatrixRoom

from bot.messaging.events import Event
from bot.platforms.matrix.device import Device
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.library.nio_library import NioLibrary
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sync import Receiver
from bot.settings import MatrixSettings
from storage.records import Account, Address
from storage.sqlite.key_value import SealedKeyValueStore

BOT, ROOM, OTHER = "@letter:example.org", "!flora:example.org", "!timur:example.org"


class ScriptedHomeserver(Homeserver):
    """A homeserver that answers what a test has put down; an exception is raised, a function is awaited."""

    def __init__(self) -> None:
        super().__init__("http://127.0.0.1:9")
        self.answers: dict[str, Any] = {}
        self.asked: list[str] = []

    async def ask(self, method: str, path: str, *_: object, **__: object) -> dict[str, Any]:
        self.asked.append(f"{method} {path}")
        answer = next((answer for start, answer in self.answers.items() if path.startswith(start)), {})
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            await cast(Callable[[], Awaitable[object]], answer)()
            answer = {}
        return cast(dict[str, Any], answer)


class Receiving:
    """The receiving half of the bot, and the events that it hands on."""

    def __init__(self, sealed_store: SealedKeyValueStore) -> None:
        self.homeserver = ScriptedHomeserver()
        settings = MatrixSettings.model_validate({"homeserver": self.homeserver.url, "user": BOT})
        self.device = Device(settings, lambda: sealed_store)
        self.device.homeserver = self.homeserver
        self.library = self.device._library = NioLibrary(self.homeserver, BOT, "DESK", sealed_store)
        self.rooms = Rooms(self.device, "!admins:example.org", 30, self.awaits)
        self.receiver = Receiver(self.device, self.rooms)
        for room in (ROOM, OTHER):
            self.rooms.direct[room] = "@flora:example.org"
        self.heard: list[Event] = []
        self.awaited: set[tuple[str, str]] = set()
        """For whom something is to come in which room."""
        self.syncs = 0

    async def awaits(self, account: Account, address: Address) -> bool:
        return (account.id, address.chat) in self.awaited

    async def receive(self, events: Sequence[Event]) -> None:
        self.heard += events

    async def sync(
        self, *events: dict[str, Any], room: str = ROOM, beside: dict[str, Any] | None = None, **more: Any
    ) -> None:
        """A sync that brings these events in a room, and a sound one in another."""
        self.syncs += 1
        joined = {room: timeline(*events, **more), OTHER: timeline(said("hello", f"$sound{self.syncs}"))}
        self.homeserver.answers["/sync"] = {
            "next_batch": f"s{self.syncs}",
            "device_one_time_keys_count": {"signed_curve25519": 50},
            "rooms": {"join": joined, "invite": {}, "leave": {}},
            **(beside or {}),
        }
        await self.receiver._take_in(*await self.receiver._sync(), self.receive)

    async def sync_in_vain(self, *events: dict[str, Any]) -> None:
        """A sync that cannot be taken in, since the disk is full just then."""
        receive = self.receive

        async def full(_events: object) -> None:
            raise OSError("no space")

        self.receive = full  # type: ignore[method-assign]
        try:
            await self.sync(*events)
        finally:
            self.receive = receive  # type: ignore[method-assign]

    def has_members(self, room_id: str, *users: str) -> None:
        """The bot knows who is in a room."""
        room = self.library.client.rooms[room_id] = MatrixRoom(room_id, self.device.user, encrypted=True)
        for user in (self.device.user, *users):
            room.add_member(user, None, None)
        room.members_synced = True

    @property
    def keys(self) -> list[str]:
        """The ids of what has been heard."""
        return [event.key for event in self.heard]


def timeline(*events: dict[str, Any], limited: bool = False) -> dict[str, Any]:
    return {
        "timeline": {"events": list(events), "limited": limited, "prev_batch": "p"},
        "state": {"events": []},
        "ephemeral": {"events": []},
        "account_data": {"events": []},
        "summary": {},
        "unread_notifications": {},
    }


def written(kind: str, content: dict[str, Any], key: str = "$odd", **more: Any) -> dict[str, Any]:
    sender = {"sender": "@flora:example.org", "origin_server_ts": 1, "event_id": key}
    return {"type": kind, "content": content, **sender, **more}


def said(body: str, key: str) -> dict[str, Any]:
    return written("m.room.message", {"msgtype": "m.text", "body": body}, key)


def sealed(**more: str) -> dict[str, Any]:
    names = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x", "device_id": "D"}
    return written("m.room.encrypted", {**names, "sender_key": "k", "session_id": "s", **more})
