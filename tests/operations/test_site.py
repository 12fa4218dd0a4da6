"""The command that makes the public page, what `check` says of its folder, and the page of a running bot."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.app import run
from bot.deployment import open_store
from bot.health.heartbeat import beat_file
from bot.letters.folder import read_letter
from bot.operations.check import check
from bot.operations.rehearse import rehearsal_settings
from bot.operations.site import make_site
from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS
from bot.settings import Settings, SiteSettings
from storage.errors import OperatorError
from tests.live import Phone, phone_of, running, settings_on

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")


@pytest_asyncio.fixture
async def server() -> AsyncIterator[RehearsalServer]:
    async with RehearsalServer(limits=NO_LIMITS) as running:
        yield running


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page"


@pytest.fixture
def settings(server: RehearsalServer, tmp_path: Path, page: Path) -> Settings:
    return with_page(settings_on(server, tmp_path), page)


def with_page(settings: Settings, folder: Path) -> Settings:
    return settings.model_copy(update={"site": SiteSettings(folder=folder)})


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(120):
        while not condition():  # noqa: ASYNC110  what is awaited is a file
            await asyncio.sleep(0.05)


async def said_of_the_page(settings: Settings) -> list[tuple[bool, str]]:
    found = [(each.good, each.sentence) async for each in check(settings)]
    return [each for each in found if "public page" in each[1] or "is not empty" in each[1]]


async def test_the_page_of_a_running_bot_grows_as_one_approves(
    server: RehearsalServer, settings: Settings, page: Path
) -> None:
    signer, admin = (
        phone_of(server, server.cast.signers[0]),
        Phone(server, server.cast.admins[0], server.cast.admin_group),
    )

    def says(words: str) -> bool:
        return (page / "index.html").exists() and words in (page / "index.html").read_text()

    async with running(settings):
        await until(lambda: says("Nobody has signed yet.") and says("https://t.me/"))
        signer.say("Flora Sample, Armenia, historian & <poet>")
        await signer.sees("", "Sign")
        signer.press("Sign")
        await admin.sees("Flora Sample", "Approve")
        admin.press("Approve")
        await until(lambda: says("Flora Sample, Armenia, historian &amp; &lt;poet&gt;"))
        assert await said_of_the_page(settings) == [(True, f"The public page can be written, in {page}.")]
        with pytest.raises(OperatorError, match="another process") as refused:
            await make_site(settings, page)
        assert "running bot" in str(refused.value)
        signer.say("/withdraw")
        await signer.sees("", "Erase everything")
        signer.press("Erase everything")
        await until(lambda: not says("Flora"))
    written, deleted = await make_site(settings, page)
    assert (written, deleted) == (0, 0) or written <= 2, "at most the cards"


async def test_the_page_says_that_admins_have_closed_the_letter(settings: Settings, page: Path) -> None:
    letter = read_letter(settings.letter)
    async with open_store(settings, letter) as store:
        await store.transact(lambda tx: tx.closings.close(date(2025, 10, 1)))
    await make_site(settings, page)
    assert "October 1, 2025" in (page / "index.html").read_text()
    assert "The admins closed the letter on 2025-10-01" in " ".join([each.sentence async for each in check(settings)])


async def test_a_folder_of_others_is_an_error_of_check_and_of_the_command(settings: Settings, page: Path) -> None:
    page.mkdir()
    (page / "thesis.txt").write_text("somebody's")
    ((good, sentence),) = await said_of_the_page(settings)
    assert not good
    assert "is not empty" in sentence
    async with running(settings):  # it goes on
        await until(beat_file(settings.database).exists)
    with pytest.raises(OperatorError, match="is not empty"):
        await make_site(settings, page)
    assert [path.name for path in page.iterdir()] == ["thesis.txt"]


async def test_no_private_file_may_lie_in_the_folder_of_the_page(settings: Settings, tmp_path: Path) -> None:
    exposed = with_page(settings, tmp_path)
    assert [good for good, _ in await said_of_the_page(exposed)][:2] == [False, False]
    for attempt in (run(exposed), make_site(exposed, tmp_path)):
        with pytest.raises(OperatorError, match="would be in the folder of the public page"):
            await attempt
    assert not (tmp_path / "index.html").exists()


async def test_the_rehearsal_has_a_page_of_its_own_that_it_shows(settings: Settings, page: Path) -> None:
    """Nobody invented goes onto the public page."""
    own = rehearsal_settings(settings).site.folder
    assert own is not None
    assert own != page
    async with RehearsalServer(public_page=own) as server, aiohttp.ClientSession() as session:
        (own / "index.html").write_text("the letter")
        async with session.get(f"{server.url}letter/index.html") as answer:
            assert await answer.text() == "the letter"
        async with session.get(f"{server.api_url}/letter/index.html") as answer:
            assert answer.status == 404, "it is for those who know the secret"
