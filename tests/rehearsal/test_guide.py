"""What the page does for somebody who opens it: a first look, a play of a whole signing, starting over."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.rehearsal import RehearsalServer
from bot.rehearsal.pictures import size_of
from tests.live import running, settings_on
from tests.pictures import FOLDER, PATIENCE, PICTURES, rehearsed, settings_in, take
from tests.rehearsal.conftest import LAPTOP, PHONE, OpenPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA"),
]


def guide(page: Page) -> Locator:
    return page.locator(".guide")


async def choose(page: Page, choice: str) -> None:
    """Take something from the page's own menu."""
    await page.locator(".tools").get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name=choice).click()


async def test_the_first_look_says_what_to_do_until_somebody_does_something(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    await expect(guide(page)).to_contain_text("Press Start in a chat")
    await page.get_by_role("region", name="Flora Sample").get_by_role("button", name="Start").click()
    await expect(guide(page)).to_be_hidden()
    await page.reload()
    await expect(page.get_by_role("region", name="Flora Sample").locator(".theirs")).to_be_visible()
    await expect(guide(page)).to_be_hidden()


@pytest.mark.parametrize(
    ("size", "locale", "done"),
    [(LAPTOP, "en", "That was a whole signing"), (PHONE, "ar", "كان هذا توقيعًا كاملًا")],
    ids=["laptop", "phone"],
)
async def test_a_play_goes_from_the_letter_to_the_news(
    server: RehearsalServer, open_page: OpenPage, tmp_path: Path, size: ViewportSize, locale: str, done: str
) -> None:
    settings = settings_on(server, tmp_path).model_copy(update={"news_seconds": 0, "languages": ("en", locale)})
    async with running(settings):
        page = await open_page(size, locale=locale)
        await page.evaluate("document.body.dataset.pace = 0")
        await guide(page).locator(".guide-button").first.click()
        await expect(guide(page)).to_contain_text(done, timeout=PATIENCE)
    signer = server.cast.signers[-1]
    assert signer.language == locale
    assert signer.first_name in server.world.private(signer).last.text
    card = server.cast.admin_group.last
    assert signer.first_name in card.text
    assert "Approved by Mira Keeper" in card.text


async def test_a_play_that_is_stopped_does_nothing_more(
    server: RehearsalServer, echo: None, open_page: OpenPage
) -> None:
    page = await open_page()
    await choose(page, "Play a signing")
    await expect(guide(page)).to_contain_text("reads the letter")
    await guide(page).get_by_role("button", name="Stop").click()
    await expect(guide(page)).to_be_hidden()
    assert await page.evaluate("document.querySelectorAll('.pressing').length") == 0


async def test_a_play_that_cannot_go_on_says_so(server: RehearsalServer, echo: None, open_page: OpenPage) -> None:
    """The echo bot has no button that leads on."""
    page = await open_page()
    await page.evaluate("document.body.dataset.pace = 0")
    await choose(page, "Play a signing")
    await expect(guide(page)).to_contain_text("cannot go on here")


async def test_without_anybody_who_could_start_it_again_nothing_offers_to(
    server: RehearsalServer, open_page: OpenPage
) -> None:
    page = await open_page()
    await page.locator(".tools").get_by_role("button", name="More").click()
    await expect(page.get_by_role("menuitem")).to_have_text(["Play a signing"])


async def test_after_a_restart_the_page_goes_on_and_starting_over_begins_with_nothing(
    open_page: OpenPage, tmp_path: Path
) -> None:
    async with rehearsed(settings_in(tmp_path)) as first:
        page = await open_page(url=first)
        flora = page.get_by_role("region", name="Flora Sample")
        await flora.get_by_role("button", name="Leave the bridge standing").click()
        await expect(flora.locator(".theirs").last).to_be_visible(timeout=PATIENCE)
        for words, answer in (("/sign", "name"), ("Flora Example, Armenia, poet", "check")):
            await flora.get_by_role("textbox").fill(words)
            await flora.get_by_role("textbox").press("Enter")
            await expect(flora.locator(".theirs .text").last).to_contain_text(answer, timeout=PATIENCE)
        await flora.locator(".key.success").last.click()
        await expect(flora.locator(".theirs .text").last).to_contain_text("Waiting", timeout=PATIENCE)
    async with rehearsed(settings_in(tmp_path, urlsplit(first).port or 0)) as second:
        assert second == first
        desk = page.get_by_role("region", name="Groups")
        await expect(desk.locator(".theirs .text").last).to_contain_text("Flora Example", timeout=PATIENCE)
        await expect(guide(page)).to_contain_text("remembers an earlier rehearsal")
        await choose(page, "Start everything over")
        await page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
        await choose(page, "Start everything over")
        await page.get_by_role("dialog").get_by_role("button", name="Delete and start over").click()
        await expect(guide(page)).to_contain_text("Here you are everybody", timeout=PATIENCE)
        await flora.get_by_role("button", name="Keep the night train").click()
        await expect(flora.locator(".theirs .text").last).to_contain_text("six carriages", timeout=PATIENCE)
        await flora.get_by_role("textbox").fill("/my")
        await flora.get_by_role("textbox").press("Enter")
        await expect(flora.locator(".theirs .text").last).to_contain_text("not signed", timeout=PATIENCE)


async def test_the_pictures_of_the_first_page_can_be_taken_again(browser: Browser, tmp_path: Path) -> None:
    await take(browser, tmp_path)
    for picture in PICTURES:
        taken, shown = tmp_path / f"{picture.name}.png", FOLDER / f"{picture.name}.png"
        assert size_of(taken.read_bytes()) == size_of(shown.read_bytes()) == tuple(picture.size.values())
        assert shown.stat().st_size < 100_000
    readme = (FOLDER.parents[1] / "README.md").read_text("utf-8")
    assert set(re.findall(r"deploy/pictures/(\w+)\.png", readme)) == {picture.name for picture in PICTURES}
