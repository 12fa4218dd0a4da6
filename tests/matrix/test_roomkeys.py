"""A key of a room opens what comes after the newest message read with it, and nothing before; without a homeserver."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from nio.crypto import OutboundGroupSession
from nio.events import Event
from nio.exceptions import EncryptionError
from vodozemac import MegolmDecryptionException

from bot.platforms.matrix import sync
from bot.platforms.matrix.library import roomkeys
from bot.platforms.matrix.library.keystore import MEGOLM, KeyStore
from tests.matrix.receiving import OTHER, ROOM, Receiving, sealed

FLORA, HER_DEVICE = "@flora:example.org", "her phone"


class Phone:
    """A device that encrypts for a room, and whose key the bot has been given."""

    def __init__(
        self, receiving: Receiving, room: str = ROOM, device: str = HER_DEVICE, *, sender: str = FLORA
    ) -> None:
        self.receiving, self.room, self.device, self.sender = receiving, room, device, sender
        self.key = OutboundGroupSession()
        self.key.shared = True
        self.whole = self.key.session_key
        self.written = 0
        self.give()

    @property
    def name(self) -> tuple[str, str, str]:
        return self.room, self.device, self.key.id

    def give(self) -> None:
        """Send the bot the key, as it was at first."""
        content = {"algorithm": "m.megolm.v1.aes-sha2", "room_id": self.room, "session_id": self.key.id}
        payload = {"type": "m.room_key", "sender": self.sender, "content": {**content, "session_key": self.whole}}
        payload |= {"sender_device": "PHONE", "keys": {"ed25519": "hers"}, "recipient": "", "recipient_keys": {}}
        self.receiving.library.olm._handle_room_key_event(self.sender, self.device, payload)

    def writes(self, body: str) -> dict[str, Any]:
        inside = json.dumps({"type": "m.room.message", "content": {"msgtype": "m.text", "body": body}})
        self.written += 1
        event = sealed(session_id=self.key.id, ciphertext=self.key.encrypt(inside), sender_key=self.device)
        return {**event, "event_id": f"${body}{self.written}"}

    def can_be_read(self, event: dict[str, Any]) -> bool:
        """Whether the key in the sealed store opens the message, for one who has the key file as well."""
        kept = KeyStore(self.receiving.device.sealed_store).load_inbound_group_sessions().get(*self.name)
        try:
            return kept is not None and bool(kept.decrypt(event["content"]["ciphertext"]))
        except MegolmDecryptionException:
            return False


async def test_what_has_been_read_cannot_be_read_again_from_what_is_kept(receiving: Receiving) -> None:
    phone = Phone(receiving)
    name, country = phone.writes("name"), phone.writes("country")
    assert phone.can_be_read(name)
    await receiving.sync(name, country)
    assert receiving.keys == ["$name1", "$country2", "$sound1"]
    assert not phone.can_be_read(name)
    assert not phone.can_be_read(country)
    for event in (name, country):
        with pytest.raises(EncryptionError):  # nor in memory
            receiving.library.olm.decrypt_megolm_event(Event.parse_event(event), ROOM)
    await receiving.sync(phone.writes("occupation"))
    assert "$occupation3" in receiving.keys


async def test_what_comes_out_of_order_at_once_is_read(receiving: Receiving) -> None:
    phone = Phone(receiving)
    first, second = phone.writes("first"), phone.writes("second")
    await receiving.sync(second, first)
    assert receiving.keys == ["$second2", "$first1", "$sound1"]
    assert not phone.can_be_read(second)


async def test_what_could_not_be_taken_in_can_be_read_again(receiving: Receiving) -> None:
    phone = Phone(receiving)
    name = phone.writes("name")
    with pytest.raises(OSError, match="no space"):
        await receiving.sync_in_vain(name)
    assert phone.can_be_read(name)
    receiving.heard.clear()
    await receiving.sync(name)
    assert "$name1" in receiving.keys
    assert not phone.can_be_read(name)


async def test_the_log_of_the_file_holds_no_key_either_and_a_reader_only_puts_it_off(
    receiving: Receiving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "matrix.sqlite3-wal"
    monkeypatch.setattr(sync, "WIPE_SECONDS", 0)
    phone = Phone(receiving)
    assert log.stat().st_size > 0
    with closing(sqlite3.connect(tmp_path / "matrix.sqlite3", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM kept").fetchone()
        await receiving.sync(phone.writes("name"))
        assert "$name1" in receiving.keys
        assert log.stat().st_size > 0
    await receiving.sync()
    assert log.stat().st_size == 0


async def test_a_key_that_is_given_again_opens_nothing_old(receiving: Receiving) -> None:
    phone = Phone(receiving)
    name = phone.writes("name")
    await receiving.sync(name)
    phone.give()
    await receiving.sync()
    assert not phone.can_be_read(name)
    await receiving.sync(phone.writes("country"))
    assert "$country2" in receiving.keys


async def test_the_very_last_message_of_a_key_leaves_no_key(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Messages are counted with 32 bits, and whoever writes the message chooses the number."""
    monkeypatch.setattr(roomkeys, "LAST_INDEX", 1)
    phone = Phone(receiving)
    first, last = phone.writes("first"), phone.writes("last")
    await receiving.sync(first, last)
    assert receiving.keys == ["$first1", "$last2", "$sound1"]
    assert not receiving.device.sealed_store.all(MEGOLM)
    await receiving.sync()
    assert receiving.keys[-1] == "$sound2"


async def test_a_device_has_only_its_newest_keys(receiving: Receiving) -> None:
    phones = [Phone(receiving) for _ in range(20)]
    await receiving.sync()
    kept = {phone.key.id for phone in phones if phone.can_be_read(phone.writes("hello"))}
    assert kept == {phone.key.id for phone in phones[-roomkeys.KEYS_A_DEVICE :]}


async def test_a_room_has_a_bounded_number_of_keys(receiving: Receiving, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sends them may invent as many devices as they like; other rooms keep their own."""
    monkeypatch.setattr(roomkeys, "KEYS_A_ROOM", 10)
    quiet = Phone(receiving, OTHER)
    await receiving.sync()
    for number in range(50):
        Phone(receiving, device=f"device {number}")
    await receiving.sync()
    assert len(receiving.device.sealed_store.all(MEGOLM)) == 10 + 1
    assert quiet.can_be_read(quiet.writes("hello"))


async def test_a_key_from_somebody_who_is_not_in_the_room_is_not_kept(receiving: Receiving) -> None:
    receiving.has_members(ROOM, FLORA)
    hers, eves = Phone(receiving), Phone(receiving, device="eve's phone", sender="@eve:example.org")
    await receiving.sync()
    assert hers.can_be_read(hers.writes("hello"))
    assert not eves.can_be_read(eves.writes("hello"))


async def test_keys_that_are_named_in_vain_leave_nothing_in_memory(receiving: Receiving) -> None:
    await receiving.sync(*(sealed(sender_key=f"device {number}") | {"event_id": f"${number}"} for number in range(50)))
    assert not receiving.library.olm.inbound_group_store._entries.get(ROOM)
