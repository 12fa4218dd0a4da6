"""The picture for /stats: its data, and the child process that draws it.

matplotlib needs a second and a hundred megabytes, so only the child process, `bot.reports.drawing`, imports it. The bot
stays small and continues to answer meanwhile.
"""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from datetime import date
from tempfile import TemporaryDirectory

from pydantic import TypeAdapter

from bot.policy import CHART_SECONDS
from storage.errors import OperatorError


class ChartError(OperatorError):
    """The picture could not be drawn. The text says how it failed and contains none of the data."""


@dataclass(frozen=True, slots=True)
class ChartData:
    """The content of the picture. The caller gives its texts in `language`; numbers and dates are formatted in that
    language.

    `days` has, for each day from the first one, the number of signatures at its end. `countries` has a label and a
    count for each bar, in the order in which they are shown, about ten of them.
    """

    language: str
    title: str
    over_time: str
    by_country: str
    days: tuple[tuple[date, int], ...]
    countries: tuple[tuple[str, int], ...]


CHARTS: TypeAdapter[ChartData] = TypeAdapter(ChartData)


async def picture(data: ChartData, seconds: float = CHART_SECONDS) -> bytes:
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
    """The output of the child process, which has always ended afterwards."""
    try:
        async with asyncio.timeout(seconds):
            png, _ = await child.communicate(chart)
        return png
    finally:
        if child.returncode is None:
            child.kill()
            await child.communicate()


def _environment(folder: str) -> dict[str, str]:
    """The environment of the child process: a folder that matplotlib can write to, matplotlib's own fonts, and none of
    our secrets.
    """
    ours = {name: value for name, value in os.environ.items() if not name.upper().startswith("UNDERSIGNED_")}
    return ours | {"MPLCONFIGDIR": folder, "MPL_IGNORE_SYSTEM_FONTS": "1", "OPENBLAS_NUM_THREADS": "1"}
