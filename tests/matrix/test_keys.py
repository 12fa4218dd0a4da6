"""Encryption that works with the clients of today."""

import sqlite3
from contextlib import closing

import pytest

from bot.deployment import open_vault
from bot.platforms.matrix.crosssigning import is_signed
from bot.platforms.matrix.homeserver import Homeserver
from storage.errors import SealedStoreError
from storage.sqlite.key_value import SealedKeyValueStore
from tests.matrix.live import LiveMatrix


async def test_the_bots_device_is_signed_and_stays_the_same(live: LiveMatrix) -> None:
    """One login for good: the password is not needed at the second start."""
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
    live.configure(password=None)
    async with live.running():
        await chat.say("!sign")
        await chat.sees("What is your name?")
    devices = await live.devices_of_the_bot()
    assert len(devices) == 1
    homeserver = Homeserver(live.synapse.url, flora.client.access_token)
    assert await is_signed(homeserver, live.bot, devices[0])
    await homeserver.close()


async def test_51_new_devices_in_a_rush_use_up_no_more_than_the_bot_has(live: LiveMatrix) -> None:
    """Fifty take all one-time keys while the bot is down. The next can still talk to it; then there are new ones."""
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
    (device,) = await live.devices_of_the_bot()
    homeserver = Homeserver(live.synapse.url, flora.client.access_token)
    wish = {"one_time_keys": {live.bot: {device: "signed_curve25519"}}}
    taken = [str(await homeserver.ask("POST", "/keys/claim", wish)) for _ in range(51)]
    await homeserver.close()
    assert len(set(taken[:50])) == 50
    assert "fallback" in taken[50]
    late = await live.person("Timur")
    his = await late.open(live.bot)
    phone = await live.person("Flora", flora.id)
    await phone.until(lambda: chat.room in phone.client.rooms)
    await phone.chat(chat.room).say("!sign")
    async with live.running():
        await phone.chat(chat.room).sees("What is your name?")
        await his.sees("[1] ")
        await his.say("!sign")
        await his.sees("What is your name?")
        counts = await live.as_the_bot("POST", "/keys/upload", {})
        assert counts["one_time_key_counts"]["signed_curve25519"] >= 49


async def test_a_session_that_was_ended_is_followed_by_a_new_device(live: LiveMatrix) -> None:
    """Somebody logs the bot out everywhere; with the password at hand it begins anew, and is signed again."""
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        (before,) = await live.devices_of_the_bot()
        await live.as_the_bot("POST", "/logout/all")
        await flora.knows_device(live.bot, besides=before)
        await chat.say("!sign")
        await chat.sees("What is your name?")
    devices = await live.devices_of_the_bot()
    assert devices != [before]


async def test_a_new_device_of_a_signer_can_read_what_comes_next(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        phone = await live.person("Flora", flora.id)
        await phone.until(lambda: chat.room in phone.client.rooms)
        await phone.chat(chat.room).say("!sign")
        await phone.chat(chat.room).sees("What is your name?")
        await chat.sees("What is your name?")


async def test_the_file_of_the_keys_names_nobody(live: LiveMatrix) -> None:
    """Nor does it hold a token, a seed or a key that could be read without the deployment's own."""
    admin_room = await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        token = live.session().token
    raw = b"".join(path.read_bytes() for path in live.settings.matrix.store.parent.glob("*.sqlite3*"))
    for secret in (flora.id, chat.room, admin_room.room, admin_room.person.id, token, flora.client.device_id):
        assert secret.encode() not in raw
    with closing(sqlite3.connect(live.settings.matrix.store)) as db:
        assert db.execute("SELECT count(*) FROM kept").fetchone() > (5,)


async def test_another_deployments_key_does_not_open_the_file(live: LiveMatrix) -> None:
    await live.admin("Ada")
    async with live.running():
        await (await (await live.person("Flora")).open(live.bot)).sees("[1] ")
    live.settings.key_file.write_text("ab" * 32)
    with pytest.raises(SealedStoreError, match="The key does not belong"):
        SealedKeyValueStore.open(live.settings.matrix.store, open_vault(live.settings, make=False))
