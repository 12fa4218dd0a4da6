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
from tests.matrix.synapse import PATIENCE, ROOT, password
from tests.matrix.test_insisting import FOLDER, talk
from tests.matrix.test_operating import complaints, good
from tests.matrix.town import Town


async def signs_in_elsewhere(town: Town) -> dict[str, str]:
    """Somebody signs in as the bot in a client and sets up the identity anew: the recovery key, and who it is now."""
    node = shutil.which("node")
    if node is None or not (FOLDER / "node_modules").exists():
        pytest.skip(f"needs Node 20 or newer, and in {FOLDER.relative_to(ROOT)}: npm ci")
    secret = password(town.bot[1:].partition(":")[0])
    process = await asyncio.create_subprocess_exec(
        *(node, "reset.js", town.synapse.url, town.bot, secret),
        cwd=FOLDER,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate()
    lines = [json.loads(line) for line in output.splitlines() if line.startswith(b'{"recoveryKey"')]
    assert lines, errors.decode()
    return dict(lines[0])


async def appearance(town: Town) -> Shown:
    homeserver = Homeserver(town.synapse.url, town.session().token)
    try:
        return await shown(homeserver, town.bot)
    finally:
        await homeserver.close()


async def until_signed(town: Town) -> Shown:
    """Wait until the bot's device is signed by the identity of its account."""
    async with asyncio.timeout(3 * PATIENCE):
        while not town.settings.matrix.store.exists() or not town.session().token:  # noqa: ASYNC110
            await asyncio.sleep(0.2)
        while not (found := await appearance(town)).is_signed(town.session().device):  # noqa: ASYNC110
            await asyncio.sleep(0.2)
    return found


def masters(account: Shown) -> set[str]:
    return {name.removeprefix("ed25519:") for name in account.identity["master"]}


async def test_a_running_bot_that_knows_the_password_notices_and_makes_a_new_identity(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Twice, since a server does not take a former identity again; strict clients talk to it afterwards."""
    await town.admin("Ada")
    flora = await town.person("Flora")
    async with town.running():
        chat = await flora.open(town.bot)
        await chat.sees("[1] ")
        before = masters(await until_signed(town))
        for _ in range(2):
            elsewhere = {(await signs_in_elsewhere(town))["master"]}
            now = masters(await until_signed(town))
            assert now.isdisjoint(before | elsewhere)
            before |= now
        status, heard = await talk(town)
        assert status == 0, heard
    assert caplog.text.count("it has been replaced by the bot's own") == 2


async def test_without_the_password_it_serves_says_so_and_is_mended_with_the_recovery_key(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    await town.admin("Ada")
    flora = await town.person("Flora")
    async with town.running():
        chat = await flora.open(town.bot)
        await chat.sees("[1] ")
    town.configure(password=None)
    assert "Nothing more is needed, unless" in await good(town)
    assert "if its identity were reset there, the password" in await good(town)
    elsewhere = await signs_in_elsewhere(town)

    async with town.running():
        await chat.say("!sign")
        await chat.sees("What is your name?")
        (complaint,) = await complaints(town, sessions=False)
        assert "The bot's device is not signed" in complaint
        assert "UNDERSIGNED_MATRIX__PASSWORD, or UNDERSIGNED_MATRIX__RECOVERY_KEY" in complaint
    assert "the bot's device is not signed: the identity of" in caplog.text
    assert "is signed" not in caplog.text.partition("the bot's device is not signed")[2]
    assert masters(await appearance(town)) == {elsewhere["master"]}

    town.configure(recovery_key=SecretStr(elsewhere["recoveryKey"]))
    (complaint,) = await complaints(town, sessions=False)
    assert "signs it when it runs, with UNDERSIGNED_MATRIX__RECOVERY_KEY" in complaint
    async with town.running():
        assert masters(await until_signed(town)) == {elsewhere["master"]}
        assert await complaints(town, sessions=False) == []
    town.configure(recovery_key=None)  # the identity is the bot's own from now on
    async with town.running():
        await chat.say("Flora Example, Armenia")
        await chat.sees("[1] Sign")
    assert await complaints(town, sessions=False) == []


async def test_a_recovery_key_of_something_else_is_named_and_harms_nothing(town: Town) -> None:
    await town.admin("Ada")
    former = await signs_in_elsewhere(town)
    other = await signs_in_elsewhere(town)
    town.configure(recovery_key=SecretStr(former["recoveryKey"]))
    flora = await town.person("Flora")
    async with town.running():
        chat = await flora.open(town.bot)
        await chat.sees("[1] ")
        assert any(
            "does not open the secret storage" in sentence for sentence in await complaints(town, sessions=False)
        )
    assert masters(await appearance(town)) == {other["master"]}


async def test_a_bot_that_has_lost_its_file_of_keys_begins_anew(town: Town) -> None:
    await town.admin("Ada")
    flora = await town.person("Flora")
    async with town.running():
        chat = await flora.open(town.bot)
        await chat.sees("[1] ")
        former = masters(await until_signed(town))
        device = town.session().device
    for path in town.settings.matrix.store.parent.glob("matrix.sqlite3*"):
        path.unlink()
    async with town.running():
        assert masters(await until_signed(town)).isdisjoint(former)
        assert town.session().device != device
        await flora.knows_device(town.bot, besides=device)
        await chat.say("!sign")
        await chat.sees("What is your name?")


async def test_a_session_that_ended_loses_no_key_until_there_is_another_one(town: Town) -> None:
    """Without the password there is none, and the homeserver may be wrong."""
    await town.admin("Ada")
    async with town.running():
        await (await (await town.person("Flora")).open(town.bot)).sees("[1] ")
    before = kept(town)
    town.configure(password=None)
    await town.as_the_bot("POST", "/logout/all")
    async with town.running():
        async with asyncio.timeout(PATIENCE):
            while not any("does not know the bot's session" in each for each in await complaints(town, sessions=False)):  # noqa: ASYNC110
                await asyncio.sleep(0.2)
    assert kept(town) == before


def kept(town: Town) -> dict[str, int]:
    """How many values of each kind are kept of the bot's login, keys and identity."""
    store = SealedKeyValueStore.open(town.settings.matrix.store, open_vault(town.settings, make=False), read_only=True)
    try:
        return {kind: len(store.all(kind)) for kind in (*KINDS, SEEDS)}
    finally:
        store.close()
