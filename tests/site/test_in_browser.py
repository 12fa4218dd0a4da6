"""The page in a real browser: read on a phone and on a laptop, by a screen reader, without a script, and on paper."""

import functools
import http.server
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.letters.letter import Wording
from bot.site import site as site_module
from bot.site.leaves import Size
from storage.records import Visibility
from tests.published import Published
from tests.rehearsal.conftest import browser  # noqa: F401  a fixture
from tests.stage import letter

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
PHONE, LAPTOP = {"width": 360, "height": 740}, {"width": 1366, "height": 850}
PAGES = ("index.html", "ru.html", "fa.html", "counter.html", "signatories/en.contents.html")
PERSIAN = "# پل را بر جا بگذارید\n\nما در دو کرانهٔ یک رود زندگی می‌کنیم.\n\n> پل را باز کنید."


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on a web server of its own; its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest_asyncio.fixture(loop_scope="session")
async def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """The page of a letter in three languages that forty people have signed, on several pages."""
    monkeypatch.setattr(site_module, "LIST", Size(10, 5, 20))
    monkeypatch.setattr(site_module, "INDEX", Size(10, 5, 20))
    wordings = MappingProxyType({**letter().wordings, "fa": Wording.of("fa", PERSIAN)})
    async with Published.open(tmp_path, replace(letter(), wordings=wordings)) as page:
        for number in range(36):
            await page.sign(f"Name{number:02} Example", ("Armenia",), "baker")
        await page.sign("Тимур Примеров", ("Georgia",), wording="an earlier one")
        await page.sign("فرهاد نمونه", ("Iran",))
        await page.sign("Ольга О’Нил-Примерова", ("Ukraine",))
        await page.sign("Somebody", visibility=Visibility.WITHHELD)
        await page.make()
        with served(page.path) as url:
            yield url


async def visit(browser: Browser, url: str, **options: object) -> tuple[Page, list[str]]:  # noqa: F811
    """A page in a new window, and what went wrong there."""
    context = await browser.new_context(**options)  # type: ignore[arg-type]
    page = await context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("requestfailed", lambda request: trouble.append(request.url))
    await page.goto(url)
    return page, trouble


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, LAPTOP])
async def test_axe_finds_nothing(browser: Browser, address: str, size: dict[str, int], scheme: str) -> None:  # noqa: F811
    if not AXE.exists():
        pytest.skip("axe-core is not here: install it with npm ci, in tests/site/axe")
    for name in PAGES:
        page, trouble = await visit(browser, address + name, viewport=size, color_scheme=scheme)
        await page.evaluate(AXE.read_text())
        found = await page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == [], name
        assert trouble == []
        await page.context.close()


@pytest.mark.parametrize("name", PAGES)
async def test_a_phone_shows_every_page_without_scrolling_sideways(browser: Browser, address: str, name: str) -> None:  # noqa: F811
    page, _ = await visit(browser, address + name, viewport={"width": 320, "height": 568})
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    await page.context.close()


async def test_without_a_script_the_letter_and_the_list_can_be_read(browser: Browser, address: str) -> None:  # noqa: F811
    page, trouble = await visit(browser, address, java_script_enabled=False)
    await expect(page.get_by_role("heading", name="Leave the bridge standing")).to_be_visible()
    await expect(page.get_by_role("searchbox")).to_be_hidden()
    seen = 0
    while True:
        seen += await page.locator(".names:not(.found) > li").count()
        following = page.get_by_role("link", name="Next page").first
        if not await following.count():
            break
        here = page.url
        await following.click()
        await expect(page).not_to_have_url(here)
    assert seen == 39
    assert trouble == []
    await page.context.close()


async def test_a_name_is_found_by_the_beginnings_of_its_words_in_any_script(browser: Browser, address: str) -> None:  # noqa: F811
    page, trouble = await visit(browser, address)
    search = page.get_by_role("searchbox", name="Search for a name")
    found = page.locator(".found > li")
    for words, line in (
        ("timur", "Тимур Примеров, Georgia *"),
        ("ТИМ прим", "Тимур Примеров, Georgia *"),
        ("о'нил", "Ольга О’Нил-Примерова, Ukraine"),
        ("نمونه", "فرهاد نمونه, Iran"),
        ("example name07", "Name07 Example, Armenia, baker"),
    ):
        await search.fill(words)
        await expect(found).to_have_text([line])
        await expect(page.get_by_role("status")).to_have_text("Found: 1")
    await search.fill("name2")
    await expect(found).to_have_count(10)
    await search.fill("baker")
    await expect(page.get_by_role("status")).to_have_text("Nobody of that name is in the list.")
    await search.fill("b")
    await expect(page.get_by_role("status")).to_have_text("")
    assert trouble == []
    await page.context.close()


async def test_a_hostile_name_in_a_result_is_plain_text(browser: Browser, tmp_path: Path) -> None:  # noqa: F811
    async with Published.open(tmp_path) as published:
        await published.sign("<img src=x onerror=document.title='taken'> Mallory")
        await published.make()
        with served(published.path) as url:
            page, trouble = await visit(browser, url)
            await page.get_by_role("searchbox").fill("mallory")
            await expect(page.locator(".found > li")).to_have_text(
                ["<img src=x onerror=document.title='taken'> Mallory, Armenia"]
            )
            assert await page.title() == "Leave the bridge standing"
            assert trouble == []
            await page.context.close()


async def test_right_to_left_is_right_to_left(browser: Browser, address: str) -> None:  # noqa: F811
    page, _ = await visit(browser, f"{address}fa.html", viewport=PHONE)
    assert await page.evaluate("getComputedStyle(document.querySelector('article p:last-of-type')).direction") == "rtl"
    await page.context.close()


async def test_a_press_copy_has_the_letter_and_the_names_and_no_buttons(browser: Browser, address: str) -> None:  # noqa: F811
    page, _ = await visit(browser, address)
    await page.emulate_media(media="print")
    await expect(page.get_by_role("heading", name="Leave the bridge standing")).to_be_visible()
    await expect(page.get_by_text("Name00 Example, Armenia, baker")).to_be_visible()
    await expect(page.get_by_role("searchbox")).to_be_hidden()
    await expect(page.locator(".button").first).to_be_hidden()
    assert len(await page.pdf(format="A4")) > 10_000
    await page.context.close()


async def test_the_counter_stands_in_a_frame_of_another_site(browser: Browser, address: str, tmp_path: Path) -> None:  # noqa: F811
    other = tmp_path / "other"
    other.mkdir()
    (other / "index.html").write_text(f'<!doctype html><iframe src="{address}counter.html" title="count"></iframe>')
    with served(other) as url:
        page, trouble = await visit(browser, url, java_script_enabled=False)
        await expect(page.frame_locator("iframe").get_by_text("40 people have signed.")).to_be_visible()
        assert [each for each in trouble if "favicon" not in each and "404" not in each] == []
        await page.context.close()
