"""The bot's identity is another one than it was: it serves all the same, and gets its device signed again.

Whoever takes the identity away does so with the crypto of Element.
"""

import asyncio
import json
import shutil

import pytest
from pydantic import SecretStr

from bot.deployment import open_vault
from bot.platforms.matrix.crosssigning import Shown, shown
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.identity import SEEDS
from bot.platforms.matrix.library.keystore import KINDS
from storage.sqlite.key_value import SealedKeyValueStore
from tests.matrix.live import LiveMatrix
from tests.matrix.synapse import PATIENCE, ROOT, password
from tests.matrix.test_check_matrix import complaints, good
from tests.matrix.test_element_crypto import FOLDER, talk


async def signs_in_elsewhere(live: LiveMatrix) -> dict[str, str]:
    """Somebody signs in as the bot in a client and sets up the identity anew: the recovery key, and who it is now."""
    node = shutil.which("node")
    if node is None or not (FOLDER / "node_modules").exists():
        pytest.skip(f"needs Node 20 or newer, and in {FOLDER.relative_to(ROOT)}: npm ci")
    secret = password(live.bot[1:].partition(":")[0])
    process = await asyncio.create_subprocess_exec(
        *(node, "reset.js", live.synapse.url, live.bot, secret),
        cwd=FOLDER,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate()
    lines = [json.loads(line) for line in output.splitlines() if line.startswith(b'{"recoveryKey"')]
    assert lines, errors.decode()
    return dict(lines[0])


async def appearance(live: LiveMatrix) -> Shown:
    homeserver = Homeserver(live.synapse.url, live.session().token)
    try:
        return await shown(homeserver, live.bot)
    finally:
        await homeserver.close()


async def until_signed(live: LiveMatrix) -> Shown:
    """Wait until the bot's device is signed by the identity of its account."""
    async with asyncio.timeout(3 * PATIENCE):
        while not live.settings.matrix.store.exists() or not live.session().token:  # noqa: ASYNC110
            await asyncio.sleep(0.2)
        while not (found := await appearance(live)).is_signed(live.session().device):  # noqa: ASYNC110
            await asyncio.sleep(0.2)
    return found


def masters(account: Shown) -> set[str]:
    return {name.removeprefix("ed25519:") for name in account.identity["master"]}


async def test_a_running_bot_that_knows_the_password_notices_and_makes_a_new_identity(
    live: LiveMatrix, caplog: pytest.LogCaptureFixture
) -> None:
    """Twice, since a server does not take a former identity again; strict clients talk to it afterwards."""
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        before = masters(await until_signed(live))
        for _ in range(2):
            elsewhere = {(await signs_in_elsewhere(live))["master"]}
            now = masters(await until_signed(live))
            assert now.isdisjoint(before | elsewhere)
            before |= now
        status, heard = await talk(live)
        assert status == 0, heard
    assert caplog.text.count("it has been replaced by the bot's own") == 2


async def test_without_the_password_it_serves_says_so_and_is_mended_with_the_recovery_key(
    live: LiveMatrix, caplog: pytest.LogCaptureFixture
) -> None:
    admin_room = await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
    live.configure(password=None)
    assert "Nothing more is needed, unless" in await good(live)
    assert "if its identity were reset there, the password" in await good(live)
    elsewhere = await signs_in_elsewhere(live)
    assert any("Somebody has replaced the identity" in each for each in await complaints(live, sessions=False))

    async with live.running():
        await chat.say("!sign")
        await chat.sees("What is your name?")
        (complaint,) = await complaints(live, sessions=False)
        assert "The bot's device is not signed" in complaint
        assert "UNDERSIGNED_MATRIX__PASSWORD, or UNDERSIGNED_MATRIX__RECOVERY_KEY" in complaint
        await admin_room.sees("Somebody has replaced the identity")
    assert "the bot's device is not signed: the identity of" in caplog.text
    assert "is signed" not in caplog.text.partition("the bot's device is not signed")[2]
    assert masters(await appearance(live)) == {elsewhere["master"]}

    live.configure(recovery_key=SecretStr(elsewhere["recoveryKey"]))
    (complaint,) = await complaints(live, sessions=False)
    assert "signs it when it runs, with UNDERSIGNED_MATRIX__RECOVERY_KEY" in complaint
    async with live.running():
        assert masters(await until_signed(live)) == {elsewhere["master"]}
        assert await complaints(live, sessions=False) == []
    live.configure(recovery_key=None)  # the identity is the bot's own from now on
    async with live.running():
        await chat.say("Flora Example, Armenia")
        await chat.sees("Please check.")
    assert await complaints(live, sessions=False) == []


async def test_a_recovery_key_of_something_else_is_named_and_harms_nothing(live: LiveMatrix) -> None:
    await live.admin("Ada")
    former = await signs_in_elsewhere(live)
    other = await signs_in_elsewhere(live)
    live.configure(recovery_key=SecretStr(former["recoveryKey"]))
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        assert any(
            "does not open the secret storage" in sentence for sentence in await complaints(live, sessions=False)
        )
    assert masters(await appearance(live)) == {other["master"]}


async def test_a_bot_that_has_lost_its_file_of_keys_begins_anew(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        former = masters(await until_signed(live))
        device = live.session().device
    for path in live.settings.matrix.store.parent.glob("matrix.sqlite3*"):
        path.unlink()
    async with live.running():
        assert masters(await until_signed(live)).isdisjoint(former)
        assert live.session().device != device
        await flora.knows_device(live.bot, besides=device)
        await chat.say("!sign")
        await chat.sees("What is your name?")


async def test_a_session_that_ended_loses_no_key_until_there_is_another_one(live: LiveMatrix) -> None:
    """Without the password there is none, and the homeserver may be wrong."""
    await live.admin("Ada")
    async with live.running():
        await (await (await live.person("Flora")).open(live.bot)).sees("[1] ")
    before = kept(live)
    live.configure(password=None)
    await live.as_the_bot("POST", "/logout/all")
    async with live.running():
        async with asyncio.timeout(PATIENCE):
            while not any("does not know the bot's session" in each for each in await complaints(live, sessions=False)):  # noqa: ASYNC110
                await asyncio.sleep(0.2)
    assert kept(live) == before


def kept(live: LiveMatrix) -> dict[str, int]:
    """How many values of each kind are kept of the bot's login, keys and identity."""
    store = SealedKeyValueStore.open(live.settings.matrix.store, open_vault(live.settings, make=False), read_only=True)
    try:
        return {kind: len(store.all(kind)) for kind in (*KINDS, SEEDS)}
    finally:
        store.close()
