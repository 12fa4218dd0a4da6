"""The picture for /stats: what it shows, and having it drawn in a child process.

matplotlib costs a second and a hundred megabytes, so only the child, `bot.drawing`, imports it: the bot stays small
and goes on answering meanwhile.
"""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from datetime import date
from tempfile import TemporaryDirectory

from pydantic import TypeAdapter

from storage.errors import OperatorError

PATIENCE = 30.0
"""Seconds that a drawing may take."""


class ChartError(OperatorError):
    """The picture could not be drawn; the text says how it failed and holds nothing of the data."""


@dataclass(frozen=True, slots=True)
class ChartData:
    """What the picture shows. The words are the caller's, in `language`, in which numbers and dates are written too.

    `days` holds for each day how many had signed by its end, the first day first; `countries` a label and a count for
    each bar, in the order in which they are shown, about ten of them.
    """

    language: str
    title: str
    over_time: str
    by_country: str
    days: tuple[tuple[date, int], ...]
    countries: tuple[tuple[str, int], ...]


CHARTS: TypeAdapter[ChartData] = TypeAdapter(ChartData)


async def picture(data: ChartData, seconds: float = PATIENCE) -> bytes:
    """The chart as PNG, 1080 by 1350 pixels; ChartError if the child fails or needs more than `seconds` seconds."""
    try:
        with TemporaryDirectory(prefix="undersigned-chart-") as folder:
            child = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot.reports.drawing"),
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env=_environment(folder),
            )
            png = await _drawn(child, CHARTS.dump_json(data), seconds)
    except TimeoutError:
        raise ChartError(f"the chart was not drawn within {seconds:g} seconds") from None
    except OSError as error:
        raise ChartError(f"the chart was not drawn: {error.strerror}") from None
    if child.returncode:
        raise ChartError(f"the chart was not drawn: the drawing process ended with status {child.returncode}")
    return png


async def _drawn(child: Process, chart: bytes, seconds: float) -> bytes:
    """What the child answers; whatever happens meanwhile, it is gone afterwards."""
    try:
        async with asyncio.timeout(seconds):
            png, _ = await child.communicate(chart)
        return png
    finally:
        if child.returncode is None:
            child.kill()
            await child.communicate()


def _environment(folder: str) -> dict[str, str]:
    """What the child needs: a folder that matplotlib may write to, its own fonts only, and none of our secrets."""
    ours = {name: value for name, value in os.environ.items() if not name.upper().startswith("UNDERSIGNED_")}
    return ours | {"MPLCONFIGDIR": folder, "MPL_IGNORE_SYSTEM_FONTS": "1", "OPENBLAS_NUM_THREADS": "1"}
