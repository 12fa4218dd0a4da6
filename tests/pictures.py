"""Takes README's pictures from the rehearsal's play of a signing: `python -m tests.pictures`, or `make pictures`.

They show the production bot and the page as they are now. The cards have emoji, for which a font should be there
(`fonts-noto-color-emoji` on Debian).
"""

import asyncio
import io
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, ViewportSize, async_playwright, expect

from bot.operations.rehearse import rehearse
from bot.settings import RehearsalSettings, Settings
from tests.rehearsal.conftest import BROWSER_ARGUMENTS, PHONE, browser_path

FOLDER = Path(__file__).parents[1] / "deploy" / "pictures"
PATIENCE = 60_000  # milliseconds
_COLOURS = 128  # more cannot be told from these, and the files are a third as large


@dataclass(frozen=True, slots=True)
class Picture:
    """A moment of the play: what the page says then, and where the button is that the play is about to press."""

    name: str
    size: ViewportSize
    says: str
    button: str


PICTURES = (
    Picture("rehearsal", {"width": 1180, "height": 720}, "An admin approves", ".groups .key.success"),
    Picture("phone", PHONE, "checks the line", ".signer .key.success"),
)


@asynccontextmanager
async def rehearsed(settings: Settings) -> AsyncIterator[str]:
    """A rehearsal with the production bot; the address of its page."""
    announced = asyncio.Queue[str]()
    task = asyncio.create_task(rehearse(settings, lambda url, _page: announced.put_nowait(url)))
    try:
        yield await asyncio.wait_for(announced.get(), PATIENCE / 1000)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def take(browser: Browser, folder: Path) -> None:
    """Write all pictures to a folder, each of a play of its own; all plays go on side by side."""
    async with asyncio.TaskGroup() as plays:
        for picture in PICTURES:
            plays.create_task(_take_one(browser, folder, picture))


async def _take_one(browser: Browser, folder: Path, picture: Picture) -> None:
    with TemporaryDirectory() as place:
        async with rehearsed(settings_in(Path(place))) as url:
            png = await _taken(browser, url, picture)
    image = Image.open(io.BytesIO(png)).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    image.save(folder / f"{picture.name}.png", optimize=True)


def settings_in(folder: Path, port: int = 0) -> Settings:
    """The settings of a rehearsal in a folder, on any free port if none is named."""
    own = {"database": folder / "db.sqlite3", "key_file": folder / "key", "rehearsal": RehearsalSettings(port=port)}
    return Settings(languages=("en",)).model_copy(update=own)


async def _taken(browser: Browser, url: str, picture: Picture) -> bytes:
    context = await browser.new_context(viewport=picture.size, locale="en", color_scheme="light")
    try:
        page = await context.new_page()
        await page.goto(url)
        await page.get_by_role("button", name="Play a signing").click()
        await expect(page.locator(".guide")).to_contain_text(picture.says, timeout=PATIENCE)
        await expect(page.locator(picture.button)).to_be_in_viewport(timeout=PATIENCE)
        return await page.screenshot()
    finally:
        await context.close()


async def _take_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    path = browser_path()
    if path is None:
        sys.exit("No Chromium is here: install it with `apt install chromium` to take the pictures.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        await take(browser, FOLDER)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(_take_all())
