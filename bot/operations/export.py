"""`undersigned export` and `undersigned stats`."""

import asyncio
import html
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TextIO

from bot.deployment import open_store
from bot.i18n.catalog import Catalog, Translator
from bot.letters.folder import read_letter
from bot.operations.errors import OperationError
from bot.reports.chart import picture
from bot.reports.export import Signatory, write_csv, write_html, write_json, write_markdown, write_text
from bot.reports.published import signatories
from bot.reports.statistics import chart_data, report
from bot.runtime.clock import now
from bot.settings import Settings
from storage.protocol import Store

_TAG = re.compile(r"<[^<>]+>")
_CHUNK = 200  # the number of signatories that are read at a time
WRITERS = {
    "text": write_text,
    "csv": write_csv,
    "json": write_json,
    "html": write_html,
    "markdown": write_markdown,
}


async def export(settings: Settings, format_: str, stream: TextIO) -> int:
    """Write the approved and public signatories, and return their number. Safe while the bot runs."""
    letter = read_letter(settings.letter)
    async with open_store(settings, letter, read_only=True) as store:
        say = Catalog(settings.languages).translator(letter.default_language)
        return await asyncio.to_thread(_write, store, say, asyncio.get_running_loop(), format_, stream)


def _write(store: Store, say: Translator, loop: asyncio.AbstractEventLoop, format_: str, stream: TextIO) -> int:
    count = 0

    def listed() -> Iterator[Signatory]:
        nonlocal count
        found = signatories(store, _CHUNK, say)
        while (each := asyncio.run_coroutine_threadsafe(_next(found), loop).result()) is not None:
            count += each.entry is not None
            yield each

    WRITERS[format_](listed(), stream)
    return count


async def _next(found: AsyncIterator[Signatory]) -> Signatory | None:
    return await anext(found, None)


async def figures(settings: Settings, chart: Path | None) -> str:
    """The text of /stats as plain text. With `chart`, write the picture to that file. Safe while the bot runs."""
    letter = read_letter(settings.letter)
    say = Catalog(["en"]).translator("en")
    title = letter.wording(say.language).title
    async with open_store(settings, letter, read_only=True) as store:
        found = await store.statistics(now())
    if chart is not None:
        try:
            chart.write_bytes(await picture(chart_data(say, title, found)))
        except OSError as error:
            raise OperationError(f"{chart} cannot be written: {error.strerror}.") from None
    return html.unescape(_TAG.sub("", report(say, title, found)))
