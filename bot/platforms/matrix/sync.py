"""Receiving: every event is in the inbox before the sync token behind it is stored."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.messaging.events import (
    Command,
    Edited,
    Event,
    OwnMembership,
    Presence,
    Reply,
    Room,
    Strange,
    Unreadable,
)
from bot.runtime.logs import where

from .attention import Attention
from .device import Device
from .history import Spoken, whole
from .homeserver import Away, Refusal, TooLarge
from .library.client import OF_THE_MACHINE
from .library.news import News, is_encrypted, parsed_sync
from .library.protocol import KEY_ALGORITHM
from .policy import (
    ANSWER_SECONDS,
    FIRST_ANSWER_SECONDS,
    POLL_SECONDS,
    SHORT_POLL_SECONDS,
    TIMELINE_LIMITS,
    WIPE_SECONDS,
)
from .rooms import Rooms
from .translation import VERIFICATION_REQUEST, Heard, Names, event, if_signed, translate
from .undecrypted import Read, Undecrypted

log = logging.getLogger(__name__)

SINCE = "sync token"
FILTER: dict[str, dict[str, Any]] = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {"ephemeral": {"types": []}, "account_data": {"types": []}},
}

Receive = Callable[[Sequence[Event]], Awaitable[None]]


class Receiver:
    """Receives what happens in the rooms, and passes it on as events."""

    def __init__(
        self,
        device: Device,
        rooms: Rooms,
        devices_changed: Callable[[Collection[object]], None] = lambda _users: None,
        attention: Attention | None = None,
    ) -> None:
        self._device = device
        self._devices_changed = devices_changed  # told of whom, as a sync says
        self._rooms = rooms
        self._attention = attention or Attention(device)
        self._first: tuple[dict[str, Any], News] | None = None
        self.contact: datetime | None = None
        self.undecrypted = Undecrypted(device)
        self._wiped = -WIPE_SECONDS

    async def begin(self) -> None:
        """The first sync of a run: after it the rooms, their members and their encryption are known."""
        self._first = await self._sync(full_state=True)

    async def run(self, receive: Receive) -> None:
        """Pass events to `receive` until cancelled."""
        found = self._first or await self._sync(full_state=True)
        self._first = None
        self._rooms.adopt()
        while True:
            await self._take_in(*found, receive)
            found = await self._sync()

    @property
    def _since(self) -> str | None:
        kept = self._device.sealed_store.get(SINCE, self._device.user)
        return kept.decode() if kept else None

    async def _sync(self, *, full_state: bool = False) -> tuple[dict[str, Any], News]:
        """Wait for news. What nio makes of them changes its picture of rooms and keys, which is kept as a whole."""
        wait = 0 if full_state else SHORT_POLL_SECONDS if self.undecrypted.waits() else POLL_SECONDS
        query = {"timeout": str(wait * 1000)}
        if (since := self._since) is not None:
            query["since"] = since
        if full_state:
            query["full_state"] = "true"
        try:
            seconds = FIRST_ANSWER_SECONDS if full_state else wait + ANSWER_SECONDS
            answer = await self._ask_in_steps(query, seconds)
        except Refusal as refusal:
            self._device.note(refusal)
            raise
        self.contact = datetime.now(UTC)
        response = parsed_sync(answer)
        with self._device.sealed_store.together():
            await self._device.library.take_in(response)
            self._device.library.forget_besides(self._rooms.known())
            self._device.library.forget_old_sessions()
        return answer, response

    async def _ask_in_steps(self, query: dict[str, str], seconds: float) -> dict[str, Any]:
        """Ask for a sync; ask for less until the answer is small enough to be read."""
        for step in self._steps():
            try:
                return await self._device.homeserver.ask(
                    "GET", "/sync", query={**query, "filter": json.dumps(step)}, seconds=seconds
                )
            except TooLarge:
                log.warning("the homeserver sends more at once than can be held; less is asked for")
        raise Away("a sync that is too large")

    def _steps(self) -> Iterator[dict[str, Any]]:
        """Filters that let less and less through. The last one lets only known rooms through, and no invitations."""
        room: dict[str, Any] = {**FILTER["room"]}
        for limit in TIMELINE_LIMITS:
            room |= {"timeline": {"limit": limit}}
            yield FILTER | {"room": room}
            room |= {"state": {"lazy_load_members": True}}
        yield FILTER | {"room": room | {"rooms": sorted(self._rooms.known())}}

    async def _take_in(self, answer: dict[str, Any], response: News, receive: Receive) -> None:
        await self._keep_keys(answer)
        events: list[Event] = []
        spoken: dict[str, Spoken] = {}
        heard: set[str] = set()
        for room_id, info in response.rooms.join.items():
            kind = self._rooms.kind(room_id)
            if kind is not None:
                if (welcome := self._rooms.welcome(room_id)) is not None:
                    events.append(welcome)  # before what was said together with the invitation
                spoken[room_id] = Spoken.kept(self._device, room_id)
                news = await whole(self._device, room_id, info.timeline, self._since)
                if self._device.wants_signed_devices(room_id):
                    await self._device.signed.learn(self._device.homeserver, {each.sender for each in news})
                events += self._translated(room_id, kind, news, spoken[room_id])
                if kind is Room.PRIVATE and self._is_heard(news):
                    heard.add(room_id)
        for room_id in self._rooms.admin_rooms:
            if room_id in response.rooms.leave:
                gone = OwnMembership(Presence.OUTSIDE)
                key = f"left after {self._since}" + (f" {room_id}" if len(self._rooms.admin_rooms) > 1 else "")
                events.append(event(key, room_id, Room.ADMINS, self._device.user, gone))
        late, settled = self.undecrypted.read(self._rooms.kind, self._read)
        events += late
        if events:
            await receive(events)
        with self._device.sealed_store.together():
            self._rooms.note_invitations(answer.get("rooms", {}).get("invite", {}))
            for event_id in settled:
                self.undecrypted.drop(event_id)
            for room_id, said in spoken.items():
                if said.ids and self._rooms.kind(room_id) is Room.PRIVATE:
                    said.keep(self._device, room_id)
            self._rooms.note_heard(heard)
            self._device.sealed_store.put(SINCE, self._device.user, str(answer["next_batch"]).encode())
            forget_read = self._device.library.keep_room_keys()
        forget_read()
        if (now := asyncio.get_running_loop().time()) - self._wiped >= WIPE_SECONDS:
            self._device.sealed_store.wipe()
            self._wiped = now
        self._attend(answer, events)
        self._rooms.note_departures(list(response.rooms.leave))
        self._rooms.attend(receive)

    def _attend(self, answer: dict[str, Any], events: Sequence[Event]) -> None:
        """Show that the bot has read what has just become durable, and decline verifications."""
        last = {each.chat: each for each in events if isinstance(each.content, Command | Reply | Unreadable | Edited)}
        for room_id, said in last.items():
            if said.key.startswith("$"):  # an invitation cannot be marked as read
                self._attention.heard(room_id, said.key, awaits=said.room is Room.PRIVATE)
        for each in events:
            if isinstance(each.content, Unreadable) and each.content.what is Strange.VERIFICATION:
                self._attention.decline(each.chat, each.key, each.account)
        for sent in answer.get("to_device", {}).get("events", []):
            if isinstance(sent, dict) and sent.get("type") == VERIFICATION_REQUEST:
                self._attention.decline_from_device(sent)

    async def _keep_keys(self, answer: dict[str, Any]) -> None:
        """Refill the one-time keys, also from zero, and learn of devices. Trouble with it holds up no message."""
        count = answer.get("device_one_time_keys_count", {}).get(KEY_ALGORITHM, 0)
        unused = answer.get("device_unused_fallback_key_types")
        self._devices_changed(answer.get("device_lists", {}).get("changed", ()))
        try:
            await self._device.upload_keys(int(count), fallback=unused is not None and KEY_ALGORITHM not in unused)
            await self._device.know_devices()
            await self._device.library.mend_sessions()
        except (Refusal, Away, OSError, TimeoutError) as error:
            log.warning("the encryption keys could not be looked after now: %s", error)

    def _is_heard(self, events: Sequence[Any]) -> bool:
        return any(getattr(each, "sender", self._device.user) != self._device.user for each in events)

    def _translated(self, room_id: str, kind: Room, events: Sequence[Any], spoken: Spoken) -> list[Event]:
        found: list[Event] = []
        for each in events:
            if getattr(each, "sender", self._device.user) == self._device.user:
                if each.source.get("type") in ("m.room.message", "m.room.encrypted"):
                    spoken.ids.append(str(each.source.get("event_id")))
                continue
            try:
                heard = self._heard(room_id, each)
                if heard is None:
                    self.undecrypted.keep(room_id, each, spoken)
                elif (said := self._said(room_id, kind, heard)) is not None:
                    found.append(_in_order(said, spoken.follows))
            except OF_THE_MACHINE:
                raise
            except Exception as error:  # whatever somebody thought of writing, the others must not wait
                log.error("an event is left out (%s)", where(error))
        return found

    def _read(self, room_id: str, each: Any, follows: Iterable[str] | None) -> Read:
        """What is said in an event that could not be decrypted before."""
        kind, heard = self._rooms.kind(room_id), self._heard(room_id, each)
        said = self._said(room_id, kind, heard) if kind is not None and heard is not None else None
        return Read(heard is not None, _in_order(said, follows) if said is not None else None)

    def _heard(self, room_id: str, each: Any) -> Heard | None:
        """The event, decrypted; None if its key has not come."""
        if is_encrypted(each):
            opened = self._device.library.decrypted(each, room_id)
            if opened is None:
                return None
            each = opened
        sealed = bool(getattr(each, "decrypted", False))
        return Heard(each.source, sealed=sealed, device_key=str(getattr(each, "sender_key", None) or ""))

    def _said(self, room_id: str, kind: Room, heard: Heard) -> Event | None:
        room = self._device.rooms.get(room_id)
        user = self._device.user
        member = room.users.get(user) if room is not None else None
        names = Names(user, (member.display_name if member is not None else None) or "")
        said = translate(heard, room_id, kind, encrypted=room is not None and room.encrypted, names=names)
        if said is None or not self._device.wants_signed_devices(room_id):
            return said
        return if_signed(said, self._device.signed.has_key(said.account, heard.device_key) and heard.sealed)


def _in_order(said: Event, follows: Iterable[str] | None) -> Event:
    """The event with what the bot had said before it, as far as that is known."""
    if not isinstance(said.content, Reply):
        return said
    return replace(said, content=replace(said.content, follows=None if follows is None else tuple(follows)))
