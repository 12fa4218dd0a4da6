"""Backup, restore and a change of keys by the real commands, between runs of the real bot, without its password."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.platforms.matrix.crosssigning import is_signed
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.library.protocol import KEY_ALGORITHM as ALGORITHM
from tests.deployment import beside
from tests.matrix.deployment import Deployment
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat
from tests.matrix.synapse import PATIENCE
from tests.matrix.test_admin_room import sign


@dataclass
class Before:
    """A bot that was stopped after a backup, and those who talk to it."""

    live: LiveMatrix
    bot: Deployment
    admin_room: Chat
    flora: Chat
    timur: Chat
    ani: Chat
    appearance: object

    async def is_who_it_was(self) -> None:
        """To everybody: one device, the same, signed by the same identity."""
        assert await appearance(self.live) == self.appearance


async def shows(chat: Chat, words: str) -> None:
    """Somebody asks where their signature stands, encrypted, and can read the answer, which is too."""
    unreadable, last = chat.unreadable, chat.messages[-1] if chat.messages else None
    await chat.say("!my")
    answer = await chat.sees(words, after=last)
    assert answer.sealed
    assert chat.unreadable == unreadable


async def appearance(live: LiveMatrix) -> object:
    """The bot's devices, and its identity as everybody sees it; the devices are signed by it."""
    devices = await live.devices_of_the_bot()
    found = await live.as_the_bot("POST", "/keys/query", {"device_keys": {live.bot: []}})
    homeserver = Homeserver(live.synapse.url, live.session().token)
    try:
        assert [await is_signed(homeserver, live.bot, device) for device in devices] == [True]
    finally:
        await homeserver.close()
    keys = {device: value["keys"] for device, value in found["device_keys"][live.bot].items()}
    return devices, keys, found["master_keys"][live.bot]["keys"], found["self_signing_keys"][live.bot]["keys"]


@pytest.fixture
async def before(live: LiveMatrix) -> AsyncIterator[Before]:
    """Flora and Timur sign; a backup; then Flora is approved, Timur withdraws, and Ani signs."""
    admin_room = await live.admin("Ada")
    first = Deployment(live.settings)
    try:
        await first.start()
        flora, timur, ani = await _sign_and_back_up(live, first, admin_room)
        await first.stop()
    finally:
        await first.end()
    seen = await appearance(live)
    live.configure(password=None)
    bot = Deployment(live.settings)
    yield Before(live, bot, admin_room, flora, timur, ani, seen)
    await bot.end()


async def _sign_and_back_up(live: LiveMatrix, bot: Deployment, admin_room: Chat) -> tuple[Chat, Chat, Chat]:
    await admin_room.sees_the_bot()
    flora, timur = await sign(live, "Flora"), await sign(live, "Timur")
    status, said = await bot.command("backup", "copy.sqlite3")
    assert (status, "the encryption keys of Matrix to copy.sqlite3.matrix" in said) == (0, True), said
    await _spend_one_time_keys(live)
    await admin_room.react(await admin_room.sees("Flora Example"), "✅")
    await flora.sees("has been approved")
    await timur.say("!my")
    await timur.sees("Your signature, #2")
    await timur.say("withdraw")
    await timur.sees("Withdraw your signature?")
    await timur.say("yes, withdraw")
    await timur.sees("Withdrawn.")
    await _has_new_one_time_keys(live)
    return flora, timur, await sign(live, "Ani")


async def _spend_one_time_keys(live: LiveMatrix) -> None:
    """As many new devices do; those on the server are younger than the backup from then on."""
    (device,) = await live.devices_of_the_bot()
    wish = {"one_time_keys": {live.bot: {device: ALGORITHM}}}
    while not any("fallback" in str(key) for key in (await live.as_the_bot("POST", "/keys/claim", wish)).values()):
        pass


async def _has_new_one_time_keys(live: LiveMatrix) -> None:
    """Which the bot makes when it hears, beside the next message, that there are none."""
    async with asyncio.timeout(PATIENCE):
        while not (await live.as_the_bot("POST", "/keys/upload", {}))["one_time_key_counts"].get(ALGORITHM):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_with_the_keys_that_are_there_every_conversation_goes_on(before: Before) -> None:
    """Of what was decided and signed since, only the withdrawal stays."""
    status, said = await before.bot.command("restore", "copy.sqlite3")
    assert status == 0, said
    assert "Withdrawn since the backup, and withdrawn again: #2." in said
    assert f"The bot keeps the encryption keys of Matrix that are in {before.live.settings.matrix.store}" in said
    await before.bot.start()
    await shows(before.flora, "Waiting for approval")
    await shows(before.timur, "You have not signed.")
    await shows(before.ani, "You have not signed.")
    await before.is_who_it_was()
    assert await before.live.record() == {"pending": 1, "withdrawn": 1}
    last = before.admin_room.last
    await before.admin_room.say("!pending")
    await before.admin_room.react(await before.admin_room.sees("Flora Example", after=last), "✅")
    await before.flora.sees("has been approved", after=before.flora.last)
    await before.bot.stop()


async def test_on_a_new_machine_the_key_and_a_backup_bring_back_the_same_device(
    before: Before, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who talked to it before the backup is understood, by new devices of theirs too; others are asked to go on."""
    monkeypatch.setattr("tests.matrix.people.PATIENCE", 60.0)  # the bot waits a while for keys that are lost
    folder = before.live.settings.database.parent
    for path in folder.iterdir():
        if path.name not in ("key", "copy.sqlite3", "copy.sqlite3.matrix"):
            path.unlink()
    status, said = await before.bot.command("restore", "copy.sqlite3")
    assert status == 0, said
    assert "who else withdrew after the backup is unknown" in said
    assert f"The encryption keys of Matrix are in place too, in {before.live.settings.matrix.store}." in said
    phone = await before.live.person("Flora", before.flora.person.id)
    await phone.until(lambda: before.flora.room in phone.client.rooms or None)
    await before.bot.start()
    await before.ani.sees("I could not decrypt what you wrote.")
    # By now the bot has taken back the one-time keys that were lost with the time since the backup.
    await shows(phone.chat(before.flora.room), "Your signature, #1")
    before.flora.person.client.invalidate_outbound_session(before.flora.room)
    await shows(before.flora, "Your signature, #1")
    before.ani.person.client.invalidate_outbound_session(before.ani.room)
    await shows(before.ani, "You have not signed.")
    await before.is_who_it_was()
    await before.bot.stop()


async def test_after_a_change_of_keys_nobody_notices_and_the_old_backup_wants_the_old_key(before: Before) -> None:
    settings = before.live.settings
    old = settings.key_file.read_bytes()
    status, said = await before.bot.command("rekey", "--yes")
    assert (status, "Everything is sealed with a new key" in said) == (0, True), said
    assert settings.key_file.read_bytes() != old
    await before.bot.start()
    await shows(before.flora, "Your signature, #1")
    await shows(before.ani, "Your signature, #3")
    await before.is_who_it_was()
    await before.bot.stop()

    status, said = await before.bot.command("restore", "copy.sqlite3")
    assert status == 1
    assert "copy.sqlite3 was sealed with another key." in said
    assert "That key was set aside as" in said

    # With a backup from before the change in the place of one from after it, the keys do not fit the database.
    folder = settings.database.parent
    assert (await before.bot.command("backup", "new.sqlite3"))[0] == 0
    shutil.copy(beside(folder / "copy.sqlite3"), beside(folder / "new.sqlite3"))
    status, said = await before.bot.command("restore", "new.sqlite3")
    assert (status, "new.sqlite3.matrix was sealed with another key" in said) == (1, True), said
    await before.bot.start()
    await shows(before.flora, "Your signature, #1")
    await before.bot.stop()
