"""People on Matrix, through a client of their own."""

import asyncio
import itertools
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from nio import AsyncClient, AsyncClientConfig, Event, InviteMemberEvent, MegolmEvent, RoomSendResponse
from nio.events import BadEvent, UnknownBadEvent
from nio.exceptions import LocalProtocolError
from nio.store import SqliteMemoryStore

from tests.matrix.synapse import PATIENCE, Synapse, password

T = TypeVar("T")
ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
_numbers = itertools.count(1)


@dataclass
class Shown:
    """A message of a room, with everything it has ever said; the last is what stands there."""

    id: str
    sender: str
    versions: list[dict[str, Any]]
    sealed: bool
    """Whether it was encrypted, and everything that came in its place."""
    session: str | None
    """Which key it was encrypted with."""
    answers: str

    @property
    def text(self) -> str:
        return str(self.versions[-1].get("body", ""))


@dataclass
class Chat:
    """What one person sees of others in one room, and does there."""

    person: "Person"
    room: str
    messages: list[Shown] = field(default_factory=list)
    story: list[tuple[str, Shown, dict[str, Any]]] = field(default_factory=list)
    """What became of the messages, in order: `new`, `edited` or `gone`, with the content."""
    gone: list[Shown] = field(default_factory=list)
    heard: set[str] = field(default_factory=set)
    edits: dict[str, dict[str, Any]] = field(default_factory=dict)
    """The last edit of each message, as it was sent."""
    unreadable: int = 0

    @property
    def last(self) -> Shown:
        return self.messages[-1]

    def note(self, event: Event | BadEvent | UnknownBadEvent) -> None:
        """Something happened in the room."""
        self.heard.add(event.source.get("event_id", ""))
        content = event.source.get("content", {})
        if isinstance(event, MegolmEvent):
            self.unreadable += 1
        if event.source.get("type") == "m.room.redaction":
            self._take_away(event.source.get("redacts") or content.get("redacts"))
        if event.source.get("type") != "m.room.message" or event.sender == self.person.id:
            return
        relation = content.get("m.relates_to", {})
        if relation.get("rel_type") == "m.replace":
            for shown in self.messages:
                if shown.id == relation["event_id"] and shown.sender == event.sender:
                    shown.versions.append(content["m.new_content"])
                    self.edits[shown.id] = content
                    shown.sealed = shown.sealed and event.decrypted
                    self.story.append(("edited", shown, shown.versions[-1]))
            return
        answers = relation.get("m.in_reply_to", {}).get("event_id", "")
        shown = Shown(event.event_id, event.sender, [content], event.decrypted, event.session_id, answers)
        self.messages.append(shown)
        self.story.append(("new", shown, content))

    def _take_away(self, message: str) -> None:
        self.heard.add(f"without {message}")
        for shown in [each for each in self.messages if each.id == message]:
            self.messages.remove(shown)
            self.gone.append(shown)
            self.story.append(("gone", shown, shown.versions[-1]))

    def shown(self, words: str) -> Shown | None:
        """The newest message that says these words now."""
        return next(
            (each for each in reversed(self.messages) if words in each.text),
            None,
        )

    async def sees(self, words: str, *, after: Shown | None = None) -> Shown:
        """Wait until a message says these words; `after` another one, if that is given."""

        def look() -> Shown | None:
            found = self.shown(words)
            late = after is None or (found is not None and self.messages.index(found) > self.messages.index(after))
            return found if late else None

        try:
            return await self.person.until(look)
        except TimeoutError:
            texts = "\n---\n".join(each.text for each in self.messages[-5:])
            raise AssertionError(f"{words!r} did not come; there is:\n{texts}") from None

    async def say(self, text: str, *, answers: Shown | None = None, kind: str = "m.text", **more: Any) -> str:
        """Write something, perhaps as a reply."""
        content = {"msgtype": kind, "body": text, **more}
        if answers is not None:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": answers.id}}
        return await self.person.send(self.room, "m.room.message", content)

    async def say_openly(self, text: str) -> None:
        """Write something without encryption, as a broken client or a homeserver might."""
        await self.say_raw("m.room.message", {"msgtype": "m.text", "body": text})

    async def say_raw(self, kind: str, content: dict[str, Any]) -> None:
        """Send an event exactly so."""
        await self.person.put(f"/rooms/{self.room}/send/{kind}/raw{next(_numbers)}", content)

    async def sees_the_bot(self) -> None:
        """Wait until a second one is in the room."""
        await self.person.until(lambda: self.is_joined_by_another() or None)

    def is_joined_by_another(self) -> bool:
        """Whether anybody else has accepted an invitation."""
        room = self.person.client.rooms.get(self.room)
        return room is not None and any(not user.invited for id_, user in room.users.items() if id_ != self.person.id)

    async def react(self, message: Shown, key: str) -> str:
        """Put a reaction to a message."""
        relation = {"rel_type": "m.annotation", "event_id": message.id, "key": key}
        return await self.person.send(self.room, "m.reaction", {"m.relates_to": relation})


class Person:
    """Somebody with an account, a client that encrypts, and an eye on every room they are in."""

    def __init__(self, synapse: Synapse, name: str, id_: str) -> None:
        self.id = id_
        self.name = name
        config = AsyncClientConfig(store=SqliteMemoryStore, max_timeouts=None)
        self.client = AsyncClient(synapse.url, id_, config=config)
        self.chats: dict[str, Chat] = {}
        self.patience = PATIENCE
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        # nio does not know the redactions of rooms of version 12.
        self.client.add_event_callback(self._note, (Event, BadEvent, UnknownBadEvent))
        self.client.add_event_callback(self._invited, InviteMemberEvent)

    @classmethod
    async def arrive(cls, synapse: Synapse, name: str, id_: str = "") -> "Person":
        """Somebody new on the server, or somebody known on a new device, logged in and looking."""
        id_ = id_ or await asyncio.to_thread(synapse.register, f"{name.lower()}-{next(_numbers)}")
        person = cls(synapse, name, id_)
        answer = await person.client.login(password(id_[1:].partition(":")[0]))
        assert person.client.logged_in, answer
        await person.client.sync(full_state=True)
        person._task = asyncio.create_task(person._look())
        return person

    async def _look(self) -> None:
        while True:
            with suppress(LocalProtocolError):  # nio asks for keys that have just been asked for
                await self.client.sync_forever(timeout=5000)

    async def leave(self) -> None:
        """Put the phone away."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        await self.client.close()
        database = self.client.store and self.client.store.database
        if database:
            database.close()

    async def _note(self, room: Any, event: Event) -> None:
        self.chat(room.room_id).note(event)
        self._news.set()

    async def _invited(self, room: Any, event: InviteMemberEvent) -> None:
        if event.state_key == self.id and event.membership == "invite":
            await self.client.join(room.room_id)

    def chat(self, room: str) -> Chat:
        return self.chats.setdefault(room, Chat(self, room))

    async def until(self, look: Callable[[], T | None], *, tick: bool = False) -> T:
        """Wait until something can be seen here or, with `tick`, elsewhere."""
        async with asyncio.timeout(self.patience):
            while not (found := look()):
                self._news.clear()
                if tick:
                    await asyncio.sleep(0.02)
                else:
                    await self._news.wait()
            return found

    async def knows_device(self, user: str, *, besides: str = "") -> None:
        """Wait until the client has heard of a device of somebody."""
        devices = self.client.device_store
        await self.until(lambda: {each.id for each in devices.active_user_devices(user)} - {besides}, tick=True)

    async def send(self, room: str, kind: str, content: dict[str, Any]) -> str:
        await self.until(lambda: room in self.client.rooms)
        answer = await self.client.room_send(room, kind, content, ignore_unverified_devices=True)
        assert isinstance(answer, RoomSendResponse), answer
        return str(answer.event_id)

    async def send_to_device(self, kind: str, content: dict[str, Any]) -> None:
        """Send something to devices, exactly so."""
        await self.put(f"/sendToDevice/{kind}/raw{next(_numbers)}", content)

    async def put(self, path: str, content: dict[str, Any]) -> None:
        """Ask the homeserver for something past nio."""
        headers = {"Authorization": f"Bearer {self.client.access_token}"}
        answer = await self.client.send("PUT", f"/_matrix/client/v3{path}", json.dumps(content), headers)
        assert answer.status == 200, await answer.text()

    async def open(self, bot: str, *, encrypted: bool = True, direct: bool = True, **more: Any) -> Chat:
        """A new room, with the bot invited."""
        answer = await self.client.room_create(
            is_direct=direct, invite=[bot], initial_state=[ENCRYPTION] if encrypted else [], **more
        )
        return self.chat(str(answer.room_id))
