"""What strangers can make the bot keep on Matrix is bounded, in memory and on the disk; without a homeserver."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.platforms.matrix import undecrypted
from bot.platforms.matrix.library import keystore, nio_library
from bot.platforms.matrix.policy import KEY_REQUESTS, SECRETS_A_ROOM, SECRETS_MOST
from bot.platforms.matrix.undecrypted import WAITING
from tests.matrix.receiving import Receiving, sealed


class Olm:
    """A session with a device of somebody; what is in it does not matter."""

    def __init__(self, id_: str, used: int) -> None:
        self.id = id_
        self.creation_time = self.use_time = datetime(2031, 10, 1) + timedelta(seconds=used)  # noqa: DTZ001  as nio's

    def pickle(self, _key: str) -> bytes:
        return b"pickle"


def begin(receiving: Receiving, curve_key: str, session: Olm) -> None:
    receiving.library.olm.session_store._entries[curve_key].append(session)
    keystore.KeyStore(receiving.device.sealed_store).save_session(curve_key, session)  # type: ignore[arg-type]


async def test_a_device_has_only_the_sessions_used_last(receiving: Receiving) -> None:
    for number in range(50):
        begin(receiving, "flora's phone", Olm(f"session {number}", number))
    receiving.library.forget_old_sessions()
    newest = {f"flora's phone|session {number}" for number in range(50 - nio_library.SESSIONS_A_DEVICE, 50)}
    assert {name for name, _ in receiving.device.sealed_store.all(keystore.OLM)} == newest
    assert receiving.library.olm.session_store.get("flora's phone").id == "session 49"


async def test_the_sessions_of_the_devices_used_last_are_kept(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nio_library, "SESSIONS_MOST", 20)
    for number in range(100):
        begin(receiving, f"device {number}", Olm("session", number))
    assert receiving.library.olm.session_store.get("asked for in vain") is None
    receiving.library.forget_old_sessions()
    kept = {f"device {number}|session" for number in range(80, 100)}
    assert {name for name, _ in receiving.device.sealed_store.all(keystore.OLM)} == kept
    assert len(receiving.library.olm.session_store._entries) == 20


async def test_a_bounded_number_of_events_waits_for_keys(receiving: Receiving, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def ask(each: object) -> None:
        asked.append(str(each))

    monkeypatch.setattr(receiving.receiver.undecrypted, "ask_for_key", ask)
    monkeypatch.setattr(undecrypted, "KEY_SECONDS", 3600.0)  # a slow machine needs more than 15 for all of these
    await receiving.sync(*(sealed() | {"event_id": f"$sealed{number}"} for number in range(200)))
    assert len(receiving.device.sealed_store.all(WAITING)) == SECRETS_A_ROOM
    await asyncio.sleep(0)  # those who ask have begun
    assert len(asked) == 1, "they are all of one session"
    for room in range(20):
        receiving.rooms.direct[f"!{room}"] = "@eve:example.org"
        await receiving.sync(
            *(sealed(session_id=f"{room}") | {"event_id": f"${room}.{n}"} for n in range(25)), room=f"!{room}"
        )
    assert len(receiving.device.sealed_store.all(WAITING)) == SECRETS_MOST
    await asyncio.sleep(0)
    assert 1 < len(asked) <= KEY_REQUESTS.messages
