"""Keys of rooms that others gave: each opens what comes after the newest message read with it, and nothing before.

A key that is kept whole would open every word that was ever said with it, long after the word was erased.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, cast

from nio.crypto import InboundGroupSession

from bot.platforms.matrix.policy import KEYS_A_DEVICE, KEYS_A_ROOM
from storage.sqlite.key_value import SealedKeyValueStore

from .client import Encryption, KeyName
from .keystore import KeyStore

# Messages of a key are counted with 32 bits; after the last one there is nothing to open.
LAST_INDEX = 2**32 - 1


class RoomKeys:
    """The keys of rooms in nio's memory and in the sealed store."""

    def __init__(self, olm: Encryption, sealed_store: SealedKeyValueStore) -> None:
        self._olm = olm
        self._sealed_store = sealed_store
        self._store = cast(KeyStore, olm.store)
        self._entries: dict[str, dict[str, dict[str, InboundGroupSession]]] = olm.inbound_group_store._entries

    def keep_in_store(self) -> Callable[[], None]:
        """Replace the stored keys by keys that open no message that has been read so far.

        It is called within a transaction. The function that it returns replaces the keys in memory and has to be called
        after the commit: until then, the same messages may have to be read again.
        """
        later = {name: key for name, index in self._olm.read.items() if (key := self._after(name, index)) is not None}
        used_up = [name for name, index in self._olm.read.items() if index >= LAST_INDEX]
        for key in later.values():
            self._store.save_inbound_group_session(key)
        for name in used_up:
            if (key := self._olm.inbound_group_store.get(*name)) is not None:
                self._store.forget([key])
        return lambda: self._forget_read(later, used_up)

    def _after(self, name: KeyName, index: int) -> InboundGroupSession | None:
        """Return a key that opens only what comes after the message with that index; None if there is no key, or if it
        opens no earlier message already.
        """
        room_id, sender_key, id_ = name
        key = self._olm.inbound_group_store.get(room_id, sender_key, id_)
        if key is None or key.first_known_index > index or index >= LAST_INDEX:
            return None
        return InboundGroupSession.import_session(
            key.export_session(index + 1), key.ed25519, sender_key, room_id, key.forwarding_chain
        )

    def _forget_read(self, later: Mapping[KeyName, InboundGroupSession], used_up: Collection[KeyName]) -> None:
        for (room_id, sender_key, id_), key in later.items():
            if id_ in self._entries.get(room_id, {}).get(sender_key, {}):
                self._entries[room_id][sender_key][id_] = key
        for room_id, sender_key, id_ in used_up:
            self._entries.get(room_id, {}).get(sender_key, {}).pop(id_, None)
        self._olm.read.clear()
        # nio's guard against what is sent twice; now it cannot be read twice.
        self._olm.message_index_store.clear()

    def forget_room(self, room_id: str) -> None:
        """Erase all keys of a room."""
        self._store.forget([key for _, key in self._of(room_id)])
        self._entries.pop(room_id, None)

    def forget_besides(self, rooms: Collection[str], users: Callable[[str], Collection[str] | None]) -> None:
        """Erase keys that nobody needs, because anybody can send any number of keys for any room.

        `users` returns the Matrix ids of the members of a room; None if they are not known.
        """
        for room_id in [*self._entries]:
            if room_id not in rooms:
                self.forget_room(room_id)
        for (room_id, sender_key, id_), sender in self._olm.given.items():
            members = users(room_id)
            if members is not None and sender not in members:
                self._forget(room_id, sender_key, id_)
        for room_id in {room_id for room_id, *_ in self._olm.given}:
            self._forget_surplus(room_id)
        self._olm.given.clear()

    def _forget_surplus(self, room_id: str) -> None:
        for sender_key, keys in [*self._entries.get(room_id, {}).items()]:
            for id_ in [*keys][:-KEYS_A_DEVICE]:
                self._forget(room_id, sender_key, id_)
        for sender_key, key in [*self._of(room_id)][:-KEYS_A_ROOM]:
            self._forget(room_id, sender_key, key.id)

    def _forget(self, room_id: str, sender_key: str, id_: str) -> None:
        keys: dict[str, Any] = self._entries.get(room_id, {}).get(sender_key, {})
        if (key := keys.pop(id_, None)) is not None:
            self._store.forget([key])

    def _of(self, room_id: str) -> Iterator[tuple[str, InboundGroupSession]]:
        for sender_key, keys in self._entries.get(room_id, {}).items():
            for key in keys.values():
                yield sender_key, key
