"""A homeserver that logs in by a browser only, as matrix.org does, and ends logins that can be renewed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from pydantic import SecretStr

from bot.operations.login import login
from bot.platforms.matrix import watch
from bot.platforms.matrix.login import LoginError
from tests.matrix.live import LiveMatrix
from tests.matrix.mas import ACCOUNT_PAGE, Mas, mas_before
from tests.matrix.synapse import PATIENCE, Synapse
from tests.matrix.test_check_matrix import complaints, good
from tests.matrix.test_identity import appearance, signs_in_elsewhere, until_signed


@pytest_asyncio.fixture
async def mas(synapse: Synapse, live: LiveMatrix) -> AsyncIterator[Mas]:
    async with mas_before(synapse) as mas:
        mas.user = live.bot
        live.configure(homeserver=mas.url, password=None)
        yield mas


class Operator:
    """Whoever runs `undersigned login`, with a browser on the same machine, or `elsewhere`."""

    def __init__(self, live: LiveMatrix, *, elsewhere: bool = False) -> None:
        self._live = live
        self._elsewhere = elsewhere
        self.told: list[str] = []
        self._addresses: asyncio.Queue[str] = asyncio.Queue()
        self._pasted: asyncio.Queue[str] = asyncio.Queue()

    async def logs_in(self) -> bool:
        browsing = asyncio.create_task(self._browse())
        try:
            return await login(self._live.settings, self._hear, self._pasted.get)
        finally:
            browsing.cancel()
            await asyncio.gather(browsing, return_exceptions=True)

    def _hear(self, words: str) -> None:
        self.told.append(words)
        for line in words.splitlines():
            if "/login/sso/redirect" in line:
                self._addresses.put_nowait(line.strip())

    async def _browse(self) -> None:
        async with ClientSession() as browser:
            while True:
                address = await self._addresses.get()
                if not self._elsewhere:
                    async with browser.get(address) as page:
                        assert "You can close this page" in await page.text()
                    continue
                async with browser.get(address, allow_redirects=False) as page:
                    self._pasted.put_nowait("nothing of the kind\n")
                    self._pasted.put_nowait(page.headers["Location"] + "\n")


async def test_the_bot_is_logged_in_by_a_browser_and_needs_no_password(live: LiveMatrix, mas: Mas) -> None:
    """Until it is, it says what to run, and tries no password."""
    admin_room = await live.admin("Ada")
    live.configure(password=SecretStr("of no use"))
    assert any("run `undersigned login`" in sentence for sentence in await complaints(live, sessions=False))
    operator = Operator(live)
    assert await operator.logs_in()
    assert "POST /login" in mas.asked
    assert mas.asked.count("POST /login") == 1
    assert "The device is signed: every client talks to the bot." in operator.told
    live.configure(password=None)
    device = live.session().device
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        await admin_room.sees_the_bot()
    assert live.session().device == device
    assert await complaints(live, sessions=False) == []
    assert "the bot would need `undersigned login`" in await good(live)
    assert "an approval in a browser" in await good(live)
    again = Operator(live)
    assert await again.logs_in()
    assert mas.asked.count("POST /login") == 1


async def test_a_login_that_ends_is_renewed_and_the_browser_may_be_elsewhere(live: LiveMatrix, mas: Mas) -> None:
    """Where the homeserver wants it; the bot keeps talking through it, and starts again with what it has kept."""
    await live.admin("Ada")
    mas.expiring = True
    operator = Operator(live, elsewhere=True)
    assert await operator.logs_in()
    assert sum("/login/sso/redirect" in words for words in operator.told) == 2
    first = live.session()
    assert first.refresh
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        mas.end_logins()
        await chat.say("!sign")
        await chat.sees("What is your name?")
    mas.end_logins()
    async with live.running():
        await chat.say("Flora Example, Armenia")
        await chat.sees("Please check.")
    renewed = live.session()
    assert (renewed.user, renewed.device) == (first.user, first.device)
    assert {renewed.token, renewed.refresh}.isdisjoint({first.token, first.refresh})
    assert mas.asked.count("POST /refresh") == 2


async def test_a_new_identity_is_made_once_it_has_been_approved_in_a_browser(
    live: LiveMatrix, mas: Mas, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Until then the bot serves, and says where to approve it."""
    monkeypatch.setattr(watch, "APPROVAL_SECONDS", 0.2)
    await live.admin("Ada")
    assert await Operator(live).logs_in()
    elsewhere = await signs_in_elsewhere(live)
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        (complaint,) = await complaints(live, sessions=False)
        assert ACCOUNT_PAGE in complaint
        mas.approved = True
        assert elsewhere["master"] not in str((await until_signed(live)).identity)
        assert await complaints(live, sessions=False) == []
    assert ACCOUNT_PAGE in caplog.text


@asynccontextmanager
async def flora_is_served(live: LiveMatrix) -> AsyncIterator[None]:
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot, encrypted=False)
        await chat.sees("[1] ")
        yield
        await chat.say("!sign")
        await chat.sees("What is your name?")


async def test_trouble_with_the_signature_stops_nothing(
    live: LiveMatrix, mas: Mas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the homeserver says to keys and signatures. It is signed when that is over."""
    monkeypatch.setattr(watch, "TROUBLE_SECONDS", 0.2)
    await live.admin("Ada", encrypted=False)
    mas.broken = {"/keys/device_signing/upload", "/keys/signatures/upload", "/keys/query"}
    assert not await Operator(live).logs_in()
    async with flora_is_served(live):
        mas.broken = {"/keys/signatures/upload"}
        assert not (await appearance(live)).is_signed(live.session().device)
        mas.broken = set()
        await until_signed(live)


async def test_the_keys_of_the_device_are_brought_back_where_the_homeserver_has_lost_them(
    live: LiveMatrix, mas: Mas
) -> None:
    await live.admin("Ada", encrypted=False)
    assert await Operator(live).logs_in()
    mas.lost_keys = True
    async with flora_is_served(live):
        async with asyncio.timeout(PATIENCE):
            while mas.lost_keys:  # noqa: ASYNC110
                await asyncio.sleep(0.05)


async def test_an_access_token_takes_the_place_of_a_login(live: LiveMatrix, mas: Mas) -> None:
    """The device is the token's; a new token of it goes on with its keys, and a wrong one stops no bot that has one."""
    await live.admin("Ada", encrypted=False)
    assert await Operator(live).logs_in()
    given = live.session()
    for path in live.settings.matrix.store.parent.glob("matrix.sqlite3*"):
        path.unlink()
    live.configure(access_token=SecretStr(given.token), device_id="ELSEWHERE")
    assert any("DEVICE_ID" in sentence for sentence in await complaints(live, sessions=False))
    live.configure(device_id=given.device)
    async with flora_is_served(live):
        # The device has other keys than the homeserver knew of it, some of the same names.
        await until_signed(live)
    assert live.session() == given
    assert [sentence for sentence in await complaints(live, sessions=False) if "not encrypted" not in sentence] == []
    assert "another access token" in await good(live)
    live.configure(access_token=SecretStr("invented"), device_id=None)
    async with flora_is_served(live):
        assert live.session() == given
    await live.as_the_bot("POST", "/logout")
    assert any("UNDERSIGNED_MATRIX__ACCESS_TOKEN" in sentence for sentence in await complaints(live, sessions=False))


async def test_whoever_logs_in_as_somebody_else_is_told_so(live: LiveMatrix, mas: Mas) -> None:
    mas.user = (await live.person("Flora")).id
    with pytest.raises(LoginError, match=f"that of {mas.user}, not of {live.bot}"):
        await Operator(live).logs_in()
    assert mas.asked[-1] == "POST /logout"
    live.configure(homeserver="http://127.0.0.1:9")
    with pytest.raises(LoginError, match="cannot be reached"):
        await Operator(live).logs_in()
