"""nio's store of encryption keys, in a store of sealed values: on the disk it names neither people nor rooms.

Devices of others are not kept: who shares an encrypted room with the bot is asked for at every start.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from nio.crypto import (
    DeviceStore,
    GroupSessionStore,
    InboundGroupSession,
    OlmAccount,
    OlmDevice,
    OutgoingKeyRequest,
    Session,
    SessionStore,
    TrustState,
)

from storage.sqlite.key_value import SealedKeyValueStore

ACCOUNT, OLM, MEGOLM, ENCRYPTED = "account", "olm", "megolm", "encrypted room"
PICKLE_KEY = "pickle key"
KINDS = (ACCOUNT, OLM, MEGOLM, ENCRYPTED)


def own_fingerprint(sealed_store: SealedKeyValueStore) -> str | None:
    """The Ed25519 key of the bot's own device, in base64; None if it has no keys yet."""
    if sealed_store.get(PICKLE_KEY, "") is None:
        return None
    account = KeyStore(sealed_store).load_account()
    return None if account is None else str(account.identity_keys["ed25519"])


class GroupKeys(GroupSessionStore):  # type: ignore[misc]
    """The keys of rooms in memory. A lookup of an unknown key stores nothing, because anybody may name any key."""

    def get(self, room_id: str, sender_key: str, session_id: str) -> InboundGroupSession | None:
        return self._entries.get(room_id, {}).get(sender_key, {}).get(session_id)


class KeyStore:
    """The store that nio.crypto.Olm expects, see nio.store.MatrixStore.

    nio's pickles are encrypted with a key that is stored beside them; a change of the deployment's key does not change
    it. Loading raises the errors of SealedKeyValueStore.
    """

    def __init__(self, sealed_store: SealedKeyValueStore) -> None:
        self._sealed_store = sealed_store
        self._key = sealed_store.get_or_create(PICKLE_KEY).hex()
        self._own = ""  # the fingerprint of our own device

    def load_account(self) -> OlmAccount | None:
        kept = self._sealed_store.get(ACCOUNT, "")
        if kept is None:
            return None
        value = json.loads(kept)
        account = OlmAccount.from_pickle(value["pickle"].encode(), self._key, value["shared"])
        self._own = account.identity_keys["ed25519"]
        return account

    def save_account(self, account: OlmAccount) -> None:
        self._own = account.identity_keys["ed25519"]
        self._put(ACCOUNT, "", {"pickle": account.pickle(self._key).decode(), "shared": account.shared})

    def load_sessions(self) -> SessionStore:
        found = SessionStore()
        for name, kept in self._sealed_store.all(OLM):
            value = json.loads(kept)
            made, used = (datetime.fromisoformat(value[key]) for key in ("made", "used"))
            session = Session.from_pickle(value["pickle"].encode(), made, self._key, used)
            found.add(name.partition("|")[0], session)
        return found

    def save_session(self, curve_key: str, session: Session) -> None:
        value = {"pickle": session.pickle(self._key).decode()}
        times = {"made": session.creation_time.isoformat(), "used": session.use_time.isoformat()}
        self._put(OLM, f"{curve_key}|{session.id}", value | times)

    def load_inbound_group_sessions(self) -> GroupKeys:
        found = GroupKeys()
        for name, kept in self._sealed_store.all(MEGOLM):
            room, sender_key, _ = name.rsplit("|", 2)  # a room's id is what somebody chose
            value = json.loads(kept)
            pickle = value["pickle"].encode()
            found.add(
                InboundGroupSession.from_pickle(
                    pickle, value["ed25519"], sender_key, room, self._key, value["forwarded by"]
                )
            )
        return found

    def save_inbound_group_session(self, session: InboundGroupSession) -> None:
        if session.ed25519 == self._own:
            return  # our own messages need not be read again
        if not _can_be_kept(session.room_id):
            return
        value = {
            "pickle": session.pickle(self._key).decode(),
            "ed25519": session.ed25519,
            "forwarded by": session.forwarding_chain,
        }
        self._put(MEGOLM, _megolm(session), value)

    def forget(self, sessions: Iterable[InboundGroupSession]) -> None:
        """Erase these keys."""
        for session in sessions:
            if _can_be_kept(session.room_id):
                self._sealed_store.drop(MEGOLM, _megolm(session))

    def load_encrypted_rooms(self) -> set[str]:
        return {room for room, _ in self._sealed_store.all(ENCRYPTED)}

    def save_encrypted_rooms(self, rooms: Iterable[str]) -> None:
        for room in rooms:
            self._sealed_store.put(ENCRYPTED, room, b"")

    def delete_encrypted_room(self, room: str) -> None:
        self._sealed_store.drop(ENCRYPTED, room)

    def load_device_keys(self) -> DeviceStore:
        return DeviceStore()

    def save_device_keys(self, _devices: object) -> None:
        pass

    def load_outgoing_key_requests(self) -> dict[str, OutgoingKeyRequest]:
        return {}

    def add_outgoing_key_request(self, _request: OutgoingKeyRequest) -> None:
        pass

    def remove_outgoing_key_request(self, _request: OutgoingKeyRequest) -> None:
        pass

    # A bot that anybody may write to verifies nobody: every device is as good as any other.

    def ignore_devices(self, devices: Iterable[OlmDevice]) -> None:
        for device in devices:
            device.trust_state = TrustState.ignored

    def is_device_verified(self, _device: OlmDevice) -> bool:
        return False

    def is_device_blacklisted(self, _device: OlmDevice) -> bool:
        return False

    def is_device_ignored(self, _device: OlmDevice) -> bool:
        return True

    def _put(self, kind: str, name: str, value: dict[str, Any]) -> None:
        self._sealed_store.put(kind, name, json.dumps(value).encode())


def _can_be_kept(room: str) -> bool:
    """Whether it is a room's id at all: halves of characters are not, and are nothing that a file can hold."""
    try:
        room.encode()
    except UnicodeEncodeError:
        return False
    return True


def _megolm(session: InboundGroupSession) -> str:
    return f"{session.room_id}|{session.sender_key}|{session.id}"
