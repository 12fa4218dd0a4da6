"""Faults on Matrix that the checks must see: each is built into the production code of a process before it starts."""

import secrets
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.messaging.events import Event
from bot.platforms.matrix import platform
from bot.platforms.matrix.library.keystore import KeyStore
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sync import SINCE, Receiver
from storage.records import OutboxMessage
from storage.sqlite.key_value import SealedKeyValueStore
from tests.chaos.mutants import Mutant


def _store_the_token_first() -> None:
    take_in = Receiver._take_in

    async def hasty(
        self: Receiver, answer: dict[str, Any], response: Any, receive: Callable[[Sequence[Event]], Awaitable[None]]
    ) -> None:
        self._device.sealed_store.put(SINCE, self._device.user, str(answer["next_batch"]).encode())
        await take_in(self, answer, response, receive)

    Receiver._take_in = hasty


def _name_each_try_anew() -> None:
    def another(_sealed_store: SealedKeyValueStore, _outgoing: OutboxMessage) -> str:
        return secrets.token_hex(20)

    platform.transaction = another


def _keep_no_keys_of_rooms() -> None:
    KeyStore.save_inbound_group_session = lambda self, session: None


def _keep_no_sessions_with_devices() -> None:
    KeyStore.save_session = lambda self, curve_key, session: None


def _remember_invitations_in_memory() -> None:
    note, put = Rooms.note_invitations, SealedKeyValueStore.put

    def forgetful(self: Rooms, invited: dict[str, Any]) -> None:
        kept = self._device.sealed_store
        memory = kept.__dict__.setdefault("memory", {})

        def all_(kind: str) -> list[tuple[str, bytes]]:
            return list(memory.items()) if kind == "invitation" else SealedKeyValueStore.all(kept, kind)

        def get(kind: str, name: str) -> bytes | None:
            return memory.get(name) if kind == "invitation" else SealedKeyValueStore.get(kept, kind, name)

        def put_(kind: str, name: str, value: bytes) -> None:
            if kind == "invitation":
                memory[name] = value
            else:
                put(kept, kind, name, value)

        kept.all, kept.get, kept.put = all_, get, put_
        kept.drop = lambda kind, name: (
            memory.pop(name, None) if kind == "invitation" else SealedKeyValueStore.drop(kept, kind, name)
        )
        note(self, invited)

    Rooms.note_invitations = forgetful


MUTANTS = {
    "store the token before the inbox": Mutant(_store_the_token_first, "an act is lost"),
    "name each try to send anew": Mutant(_name_each_try_anew, "somebody is told twice"),
    "keep no keys of rooms": Mutant(_keep_no_keys_of_rooms, "what somebody says cannot be read"),
    "keep no sessions with devices": Mutant(_keep_no_sessions_with_devices, "what somebody says cannot be read"),
    "remember invitations in memory": Mutant(_remember_invitations_in_memory, "somebody is never answered"),
}
