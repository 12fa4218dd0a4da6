"""A rehearsal server for each test, a bot of python-telegram-bot that talks to it, and a browser.

The browser is started once, so all of these tests share one event loop.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Literal, Protocol

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright
from telegram import Bot, Update

from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Person
from tests.rehearsal.echo_bot import run_echo_bot

LAPTOP: ViewportSize = {"width": 1366, "height": 850}
PHONE: ViewportSize = {"width": 390, "height": 844}
ColorScheme = Literal["light", "dark"]


class OpenPage(Protocol):
    """Opens the page in a new window."""

    async def __call__(
        self, size: ViewportSize = LAPTOP, scheme: ColorScheme = "light", locale: str = "en", url: str = ""
    ) -> Page: ...


Post = Callable[[str, dict[str, object]], Awaitable[tuple[int, dict[str, Any]]]]

_NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def browser_path() -> str | None:
    """Chromium as the system has it."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


@pytest_asyncio.fixture(loop_scope="session")
async def server() -> AsyncIterator[RehearsalServer]:
    async with RehearsalServer() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def bot(server: RehearsalServer) -> AsyncIterator[Bot]:
    address = f"{server.api_url}/bot"
    async with Bot(server.token, base_url=address, base_file_url=f"{server.api_url}/file/bot") as running:
        yield running


@pytest.fixture
def flora(server: RehearsalServer) -> Person:
    """A signer who has not written to the bot yet."""
    return server.cast.signers[0]


@pytest.fixture
def pixel() -> bytes:
    """The smallest of pictures, as PNG."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
    )


@pytest.fixture
def next_updates(bot: Bot) -> Callable[..., Awaitable[tuple[Update, ...]]]:
    """Fetches what waits, from the offset on, of every kind that the project's bot asks for."""

    async def fetch(offset: int | None = None) -> tuple[Update, ...]:
        kinds = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
        return await bot.get_updates(offset=offset, timeout=5, allowed_updates=kinds)

    return fetch


@pytest_asyncio.fixture(loop_scope="session")
async def post(server: RehearsalServer) -> AsyncIterator[Post]:
    """Calls a method with a JSON body; the HTTP status and the body of the answer."""
    async with aiohttp.ClientSession() as session:

        async def call(method: str, values: dict[str, object]) -> tuple[int, dict[str, Any]]:
            async with session.post(f"{server.api_url}/bot{server.token}/{method}", json=values) as answer:
                return answer.status, await answer.json()

        yield call


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium as the system has it; nothing is downloaded."""
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium here: install it with `apt install chromium` to test the page")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def echo(server: RehearsalServer, bot: Bot) -> AsyncIterator[None]:
    """The echo bot, polling."""
    polling = asyncio.create_task(run_echo_bot(bot))
    yield
    polling.cancel()
    await asyncio.wait([polling])


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, server: RehearsalServer) -> AsyncIterator[OpenPage]:
    """Opens the page in a window of its own; an error on it, or a request elsewhere, fails the test."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []
    asked: list[str] = []
    own: list[str] = []

    async def open_it(
        size: ViewportSize = LAPTOP, scheme: ColorScheme = "light", locale: str = "en", url: str = ""
    ) -> Page:
        own.append(url or server.url)
        context = await browser.new_context(viewport=size, color_scheme=scheme, locale=locale)
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(own[-1])
        await page.wait_for_selector("body[data-ready]")
        return page

    yield open_it
    for context in contexts:
        await context.close()
    assert [problem for problem in problems if "net::ERR_" not in problem] == []  # what a test has cut off
    assert [url for url in asked if not url.startswith((*own, "blob:", "data:"))] == []
