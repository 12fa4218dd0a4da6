"""Draws the picture for /stats: `python -m bot.reports.drawing` reads the JSON of a chart and writes its PNG.

All text is in DejaVu Sans, which comes with matplotlib under the licence of Bitstream Vera. It has Latin, Cyrillic,
Armenian, Georgian and Arabic script, with the letters of Persian and Kazakh. matplotlib joins Arabic letters and orders
them, with libraqm. Positions and font sizes are in pixels, from the upper left corner; in a language that runs to the
left, texts begin at the right.
"""

import sys
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.textpath import text_to_path
from matplotlib.ticker import MaxNLocator

from bot.reports.chart import CHARTS, ChartData

WIDTH, HEIGHT, DPI = 1080, 1350, 100
LEFT, RIGHT, TOP, BOTTOM = 72, 1008, 72, 1290
PAPER, INK, MUTED, RULE, ACCENT = "#fbfaf6", "#1d2a35", "#5d6b78", "#dddcd3", "#1f5f8b"

ROW, ROWS = 58, 520
"""The height of a country's row, and the maximum height of all rows together."""

LABEL = 400
"""The width for a country's name."""

# What is invisible and shapes a word: the joiners of Arabic and Persian.
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class _Style:
    """The size, weight and colour of a text."""

    size: int
    colour: str = INK
    bold: bool = False

    @property
    def font(self) -> FontProperties:
        return FontProperties(family="DejaVu Sans", size=self.size * 72 / DPI, weight="bold" if self.bold else "normal")


# The largest that fits, with the number of its lines.
TITLES = tuple((_Style(size, bold=True), most) for size, most in ((48, 2), (42, 3), (36, 4), (30, 6), (26, 9)))
HEADING = _Style(34, ACCENT, bold=True)
TOTAL = _Style(44, bold=True)
LABELS = _Style(30)
LONG_LABELS = _Style(24)
COUNTS = _Style(30, bold=True)
SCALE = _Style(26, MUTED)


class _Sheet:
    """A page on which texts and plots are placed in pixels."""

    def __init__(self, *, right_to_left: bool) -> None:
        self.right_to_left = right_to_left
        self.figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=PAPER)
        self.page = self.plot(0, 0, WIDTH, HEIGHT)
        self.page.set(xlim=(0, WIDTH), ylim=(HEIGHT, 0))

    def plot(self, left: float, top: float, right: float, bottom: float) -> Axes:
        """An empty plot between these edges."""
        place = (left / WIDTH, 1 - bottom / HEIGHT, (right - left) / WIDTH, (bottom - top) / HEIGHT)
        axes = self.figure.add_axes(place)
        axes.set_axis_off()
        return axes

    def write(self, x: float, y: float, text: str, style: _Style, align: Literal["left", "center", "right"]) -> None:
        """Write one line of text with its baseline at y. A dollar sign does not begin a formula."""
        self.page.text(x, y, text, fontproperties=style.font, color=style.colour, ha=align, parse_math=False)

    def begin(self, y: float, text: str, style: _Style, x: float = LEFT) -> None:
        """Write a line that begins at x from the edge where lines begin in the language."""
        if self.right_to_left:
            self.write(WIDTH - x, y, text, style, "right")
        else:
            self.write(x, y, text, style, "left")

    def width(self, text: str, style: _Style) -> float:
        points, _, _ = text_to_path.get_text_width_height_descent(text, style.font, ismath=False)
        return points * DPI / 72

    def shortened(self, text: str, style: _Style, room: float) -> str:
        """The text on one line, cut with an ellipsis if it is wider than `room`."""
        text = _on_one_line(text)
        if self.width(text, style) <= room:
            return text
        over = bisect_left(range(1, len(text)), True, key=lambda length: self.width(f"{text[:length]}…", style) > room)
        return f"{text[:over].rstrip(' ,.-–—')}…"

    def lines(self, text: str, style: _Style, room: float, most: int) -> list[str]:
        """The text in at most `most` lines, the last one shortened."""
        broken = [""]
        for word in text.split():
            longer = f"{broken[-1]} {word}".lstrip()
            if self.width(longer, style) <= room or len(broken) == most or not broken[-1]:
                broken[-1] = longer
            else:
                broken.append(word)
        return [self.shortened(line, style, room) for line in broken]

    def title(self, text: str, room: float) -> tuple[_Style, list[str]]:
        """The lines of a title, in the largest type in which it is whole; it is cut only if it is longer than any."""
        text = _on_one_line(text)
        for style, most in TITLES:
            lines = self.lines(text, style, room, most)
            if " ".join(lines) == text:
                return style, lines
        return style, lines

    def png(self) -> bytes:
        file = BytesIO()
        self.figure.savefig(file, format="png", dpi=DPI, metadata={"Software": None})
        return file.getvalue()


def draw(data: ChartData) -> bytes:
    """The chart as PNG, 1080 by 1350 pixels, with large type for an upright phone."""
    locale = _locale(data.language)
    sheet = _Sheet(right_to_left=locale.text_direction == "rtl")
    top = TOP
    style, lines = sheet.title(data.title, RIGHT - LEFT)
    for line in lines:
        top += style.size
        sheet.begin(top, line, style)
        top += 14
    row = min(ROW, ROWS / max(len(data.countries), 1))
    rows_top = BOTTOM - row * max(len(data.countries), 1)
    _draw_days(sheet, data, locale, top + 30, rows_top - 90)
    _draw_countries(sheet, data, locale, rows_top, row)
    return sheet.png()


def _draw_days(sheet: _Sheet, data: ChartData, locale: Locale, top: float, bottom: float) -> None:
    """Draw the growth of the number of signatures: one line, with its last value at its end."""
    sheet.begin(top + HEADING.size, sheet.shortened(data.over_time, HEADING, RIGHT - LEFT), HEADING)
    most = max((count for _, count in data.days), default=0)
    ticks = [
        tick for tick in MaxNLocator(nbins=4, integer=True).tick_values(0, max(most, 1)) if 0 <= tick <= max(most, 1)
    ]
    scale = [format_decimal(int(tick), locale=locale) for tick in ticks]
    left = LEFT + max(sheet.width(text, SCALE) for text in scale) + 20
    top, bottom = top + HEADING.size + 24, bottom - SCALE.size - 44
    headroom = TOTAL.size + 34
    ceiling = max(most, 1) * (bottom - top) / (bottom - top - headroom)

    def height(count: float) -> float:
        return bottom - count / ceiling * (bottom - top)

    for tick, text in zip(ticks, scale, strict=True):
        sheet.page.plot((left, RIGHT), (height(tick),) * 2, color=RULE if tick else MUTED, linewidth=1.4)
        sheet.write(left - 20, height(tick) + SCALE.size * 0.36, text, SCALE, "right")
    if not data.days:
        sheet.write((left + RIGHT) / 2, (top + bottom) / 2, "—", TOTAL, "center")
        return

    days = [day.toordinal() for day, _ in data.days]
    counts = [count for _, count in data.days]
    if len(days) == 1:  # a line needs two points
        days, counts = [days[0] - 1, *days], counts * 2
    axes = sheet.plot(left, top, RIGHT, bottom)
    axes.set(xlim=(days[0], days[-1]), ylim=(0, ceiling))
    axes.fill_between(days, counts, color=ACCENT, alpha=0.13, linewidth=0)
    axes.plot(days, counts, color=ACCENT, linewidth=3.4, solid_joinstyle="round", solid_capstyle="round", clip_on=False)
    axes.plot(days[-1:], counts[-1:], marker="o", markersize=13, color=ACCENT, clip_on=False)
    sheet.write(RIGHT, height(counts[-1]) - 26, format_decimal(counts[-1], locale=locale), TOTAL, "right")
    _write_dates(sheet, data.days[0][0], data.days[-1][0], locale, left, bottom + 16 + SCALE.size)


def _write_dates(sheet: _Sheet, first: date, last: date, locale: Locale, left: float, y: float) -> None:
    """Write the first and the last day below the line, and the middle day if there is enough space."""
    half = first + (last - first) // 2
    texts = [format_date(day, "medium", locale=locale) for day in (first, half, last)]
    if first == last:
        sheet.write((left + RIGHT) / 2, y, texts[0], SCALE, "center")
        return
    sheet.write(left, y, texts[0], SCALE, "left")
    sheet.write(RIGHT, y, texts[2], SCALE, "right")
    if first < half and sum(sheet.width(text, SCALE) for text in texts) + 80 < RIGHT - left:
        sheet.write((left + RIGHT) / 2, y, texts[1], SCALE, "center")


def _draw_countries(sheet: _Sheet, data: ChartData, locale: Locale, top: float, height: float) -> None:
    """Draw a row for each country: its name, a bar and the number."""
    sheet.begin(top - 24, sheet.shortened(data.by_country, HEADING, RIGHT - LEFT), HEADING)
    if not data.countries:
        sheet.write((LEFT + RIGHT) / 2, top + height / 2, "—", TOTAL, "center")
        return
    labels = [_label(sheet, label) for label, _ in data.countries]
    counts = [format_decimal(count, locale=locale) for _, count in data.countries]
    left = LEFT + max(sheet.width(line, style) for style, lines in labels for line in lines) + 28
    room = RIGHT - left - max(sheet.width(count, COUNTS) for count in counts) - 18
    most = max(1, *(count for _, count in data.countries))
    for row, ((style, lines), text, (_, count)) in enumerate(zip(labels, counts, data.countries, strict=True)):
        middle = top + height * (row + 0.5)
        length = max(4.0, room * count / most)
        begin = WIDTH - left - length if sheet.right_to_left else left
        sheet.page.add_patch(Rectangle((begin, middle - 15), length, 30, color=ACCENT, linewidth=0))
        for number, line in enumerate(lines):
            lower = (number - (len(lines) - 1) / 2) * style.size * 1.1
            sheet.begin(middle + lower + style.size * 0.36, line, style)
        sheet.begin(middle + COUNTS.size * 0.36, text, COUNTS, left + length + 18)


def _label(sheet: _Sheet, text: str) -> tuple[_Style, list[str]]:
    """The lines of a country's name: one, or two smaller ones."""
    text = _on_one_line(text)
    if sheet.width(text, LABELS) <= LABEL:
        return LABELS, [text]
    return LONG_LABELS, sheet.lines(text, LONG_LABELS, LABEL, most=2)


def _on_one_line(text: str) -> str:
    shown = "".join(each if each.isprintable() or each in _JOINERS else " " for each in text)
    return " ".join(shown.split())


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def main() -> None:
    """The child process of `bot.reports.chart`."""
    sys.stdout.buffer.write(draw(CHARTS.validate_json(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
