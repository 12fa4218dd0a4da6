"""A running bot keeps its page up to date, and goes on whatever happens to the folder."""

import asyncio
import errno
import logging
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.letters.letter import Wording
from bot.site import folder as folder_module
from bot.site import publisher as publisher_module
from bot.site.publisher import Publisher
from bot.site.site import Order
from tests.published import LINKS, Published


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks come a hundred times as often."""
    for name in ("SITE_SECONDS", "CARD_SECONDS", "SITE_PAUSE_SECONDS", "SITE_LONGEST_PAUSE_SECONDS"):
        monkeypatch.setattr(publisher_module, name, 0.02)


@asynccontextmanager
async def running(page: Published) -> AsyncIterator[Publisher]:
    publisher = Publisher(
        page.store,
        page.path,
        page.letter,
        order=Order(),
        spill=page.path.parent,
        links=lambda: LINKS,
        clock=lambda: page.now,
    )
    task = asyncio.create_task(publisher.run())
    try:
        yield publisher
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110  what is awaited is a file
            await asyncio.sleep(0.01)


def says(page: Published, words: str) -> bool:
    return (page.path / "index.html").exists() and words in page.text()


async def test_what_admins_and_signers_do_is_on_the_page_soon(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page, running(page):
        await until(lambda: says(page, "Nobody has signed yet."))
        flora = await page.sign("Flora Example")
        await until(lambda: says(page, "Flora Example") and "Flora" in page.text("feed.xml"))
        await page.withdraw(flora)
        await until(lambda: "Flora" not in page.everywhere() and "flora" not in page.everywhere())


async def test_a_text_that_has_changed_and_a_further_one_are_on_the_page_soon(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page, running(page) as publisher:
        await until(lambda: says(page, "Nobody has signed yet."))
        await page.sign("Flora Example")
        changed = {
            "en": Wording.of("en", "# Keep it\n\nWe ask for it, and soon."),
            "de": Wording.of("de", "# Nachtzug\n\nWir bitten darum."),
        }
        publisher.read_anew(replace(page.letter, wordings={**page.letter.wordings, **changed}))
        await until(lambda: "and soon" in page.everywhere() and "Wir bitten darum" in page.everywhere())
        await until(lambda: says(page, "Flora Example"))


async def test_a_new_number_comes_onto_the_cards(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page, running(page):
        await until((page.path / "card-en.png").exists)
        before = (page.path / "card-en.png").read_bytes()
        await page.sign()
        await until(lambda: (page.path / "card-en.png").read_bytes() != before)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
async def test_a_folder_that_cannot_be_written_is_said_once_and_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    caplog.set_level(logging.WARNING)
    async with Published.open(tmp_path) as page, running(page) as publisher:
        flora = await page.sign("Flora Example")
        await until(lambda: says(page, "Flora Example"))
        tries = 0

        def refuse(_descriptor: int) -> None:
            nonlocal tries
            tries += 1
            raise OSError(code, os.strerror(code))

        with monkeypatch.context() as patched:
            patched.setattr(folder_module.os, "fsync", refuse)
            await page.withdraw(flora)
            await page.sign("Gustav Example")  # the bot goes on
            await until(lambda: publisher.failing is not None and tries > 20)
            assert publisher.failing == page.now
            if code == errno.ENOSPC:
                assert "Flora" not in page.everywhere(), "a name that must go is not kept by a full disk"
        await until(lambda: publisher.failing is None)
        await until(lambda: says(page, "Gustav Example"))
        assert "Flora" not in page.everywhere()
        said = [record.message for record in caplog.records if "cannot be written" in record.message]
        assert len(said) == 1
        assert os.strerror(code) in said[0]


async def test_who_withdraws_while_the_disk_is_full_is_gone_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with Published.open(tmp_path) as page, running(page) as publisher:
        flora = await page.sign("Flora Example")
        await until(lambda: says(page, "Flora Example"))
        with monkeypatch.context() as patched:
            patched.setattr(folder_module.os, "fsync", refuse)
            await page.sign("Gustav Example")
            await until(lambda: publisher.failing is not None)
            await page.withdraw(flora)
            await until(lambda: "Flora" not in page.everywhere())
        await until(lambda: publisher.failing is None and says(page, "Gustav Example"))
        assert "Flora" not in page.everywhere()


async def test_a_folder_that_is_taken_away_is_made_again(tmp_path: Path) -> None:
    async with Published.open(tmp_path) as page, running(page):
        await until(lambda: says(page, "Nobody has signed yet."))
        page.path.rename(tmp_path / "away")
        await page.sign("Flora Example")
        await until(lambda: says(page, "Flora Example"))


async def test_the_folder_of_somebody_else_does_not_stop_the_bot(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Published.open(tmp_path) as page:
        page.path.mkdir()
        (page.path / "thesis.txt").write_text("somebody's")
        async with running(page) as publisher:
            await until(lambda: publisher.failing is not None)
            assert [path.name for path in page.path.iterdir()] == ["thesis.txt"]
            assert "is no page of Undersigned" in caplog.text
            (page.path / "thesis.txt").unlink()
            await until(lambda: says(page, "Nobody has signed yet."))


async def test_that_the_letter_is_paused_and_goes_on_is_on_the_page_soon(tmp_path: Path) -> None:
    """As a running bot reads it anew from the folder, or admins close and open it again."""

    def closed(page: Published) -> bool:
        return '"closed":true' in page.text("count.json").replace(" ", "")

    async with Published.open(tmp_path) as page, running(page) as publisher:
        await until(lambda: says(page, "Nobody has signed yet."))
        await until((page.path / "count.json").exists)
        publisher.read_anew(replace(page.letter, paused=True))
        await until(lambda: closed(page))
        publisher.read_anew(again := replace(page.letter, paused=False))
        await until(lambda: not closed(page))
        again.closing.note(date(2026, 1, 1))
        await until(lambda: closed(page))
        again.closing.note(None)
        await until(lambda: not closed(page))
