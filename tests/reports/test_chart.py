"""The picture for /stats is drawn in another process, for any data, in every script of the bot's languages."""

import asyncio
import io
import subprocess
import sys
from asyncio.subprocess import Process
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from matplotlib.axes import Axes
from PIL import Image

from bot.reports.chart import ChartData, ChartError, picture
from bot.reports.drawing import ACCENT, HEIGHT, LABEL, LEFT, PAPER, WIDTH, draw

FIRST = date(2031, 5, 1)
DAYS = tuple((FIRST + timedelta(day), day * day) for day in range(40))


def chart(**changes: Any) -> ChartData:
    values = {
        "language": "en",
        "title": "Keep the gate open",
        "over_time": "Signatures over time",
        "by_country": "By country",
        "days": DAYS,
        "countries": (("Armenia", 46), ("Georgia", 19), ("other", 3)),
    }
    return ChartData(**values | changes)


def image(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def bars(drawn: Image.Image) -> list[tuple[int, int]]:
    """Where each bar begins and ends, from the top; the chart must show nothing else in its colour."""
    colour = tuple(bytes.fromhex(ACCENT[1:]))
    found: list[tuple[int, int]] = []
    inside = False
    for y in range(drawn.height):
        columns = [x for x in range(LEFT, drawn.width) if drawn.getpixel((x, y)) == colour]
        if columns and not inside:
            found.append((columns[0], columns[-1]))
        inside = bool(columns)
    return found


# What is drawn ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        chart(),
        chart(
            language="ru",
            title="Не закрывайте ворота",
            over_time="Подписи по дням",
            countries=(("Соединённые Штаты", 7),),
        ),
        chart(language="hy", title="Բաց նամակ և կոչ", over_time="Ըստ օրերի", countries=(("Լեռնային Ղարաբաղ", 1234),)),
        chart(
            language="ka", title="ღია წერილი", over_time="ხელმოწერები", countries=(("საქართველო", 7), ("აფხაზეთი", 2))
        ),
        chart(language="fr", title="Lettre ouverte à « nos » voisins", countries=(("Côte d’Ivoire", 1_234_567),)),
        chart(
            language="fa", title="نامهٔ سرگشاده: می‌خواهیم", over_time="امضاها", countries=(("ایران", 7), ("پاکستان", 2))
        ),
        chart(language="ar", title="رسالة مفتوحة", over_time="التوقيعات", countries=(("الإمارات العربية المتحدة", 7),)),
        chart(language="kk", title="Ашық хат: өңір, ұрпақ, үміт, әлем, жаһан", countries=(("Қазақстан", 7),)),
        chart(language="az", title="Açıq məktub: gələcək üçün", countries=(("Şərqi Timor", 7),)),
        chart(language="ro", title="Scrisoare deschisă către vecinii noștri", countries=(("Țările de Jos", 7),)),
        chart(language="pt-BR", countries=(("Irã", 7),)),
        chart(language="nobody's", countries=(("Åland", 1),)),
        chart(days=()),
        chart(countries=()),
        chart(days=(), countries=()),
        chart(days=DAYS[1:2], countries=(("Armenia", 1),)),
        chart(days=DAYS[:2]),
        chart(days=((FIRST, 0),), countries=(("Armenia", 0),)),
        chart(days=tuple((FIRST + timedelta(day), 100 * day) for day in range(10_000))),
        chart(title="A very long title " * 20, by_country="A very long heading " * 20),
        chart(title=r"For $5 or \frac{1}$", countries=((r"$\oops$", 3),)),
        chart(countries=(("Two\nlines\tand\x07more", 3),)),
        chart(countries=tuple((f"Country {number}", number) for number in range(11, 0, -1))),
    ],
)
def test_any_data_gives_a_picture_for_a_phone_with_every_letter_in_it(data: ChartData) -> None:
    """A letter without a glyph would be a warning of matplotlib's, and so an error here."""
    assert image(draw(data)).size == (WIDTH, HEIGHT)


def test_a_letter_that_the_font_lacks_would_be_noticed_here() -> None:
    with pytest.warns(UserWarning, match="missing from font"):
        draw(chart(title="開かれた手紙"))


def test_bars_are_as_long_as_their_numbers_are_large() -> None:
    (left, right), (_, half), (_, tenth) = bars(
        image(draw(chart(days=(), by_country="", over_time="", countries=(("A", 500), ("B", 250), ("C", 50)))))
    )
    assert half - left == pytest.approx((right - left) / 2, abs=3)
    assert tenth - left == pytest.approx((right - left) / 10, abs=3)


def test_a_long_country_name_is_shortened_and_leaves_its_bar_alone() -> None:
    countries = (("The United Islands of Somewhere Far Beyond the Sea", 5), ("B", 5))
    drawn = image(draw(chart(days=(), by_country="", over_time="", countries=countries)))
    paper = tuple(bytes.fromhex(PAPER[1:]))
    ((left, _), _) = bars(drawn)
    assert LEFT + LABEL / 2 < left <= LEFT + LABEL + 30
    gap = drawn.crop((left - 20, HEIGHT - 200, left - 2, HEIGHT))
    assert gap.getcolors() == [(gap.width * gap.height, paper)]


def title_columns(title: str, language: str) -> list[list[int]]:
    """The columns with ink in the title, in groups that an empty column divides, from the left."""
    drawn = image(draw(chart(language=language, title=title, over_time="", by_country="", days=(), countries=())))
    paper = tuple(bytes.fromhex(PAPER[1:]))
    band = drawn.crop((0, 40, WIDTH, 150))
    inked = [x for x in range(WIDTH) if any(band.getpixel((x, y)) != paper for y in range(band.height))]
    groups: list[list[int]] = []
    for x in inked:
        if groups and groups[-1][-1] == x - 1:
            groups[-1].append(x)
        else:
            groups.append([x])
    return groups


def test_arabic_letters_are_joined_and_begin_at_the_right() -> None:
    wide, narrow = title_columns("ا ببب", "ar")
    assert len(wide) > 3 * len(narrow), "three letters in one piece, to the left of the first one"
    assert narrow[-1] > WIDTH - LEFT - 12


def test_bars_grow_to_the_left_where_the_language_does() -> None:
    countries = (("آ", 500), ("ب", 250))
    (first, end), (half, same) = bars(
        image(draw(chart(language="fa", days=(), by_country="", over_time="", countries=countries)))
    )
    assert end == same
    assert end - half == pytest.approx((end - first) / 2, abs=3)


@pytest.mark.parametrize("words", [3, 12, 30, 45])
def test_a_title_is_wrapped_and_not_cut(words: int, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    write = Axes.text

    def remember(axes: Axes, x: float, y: float, text: str, **look: Any) -> Any:
        written.append(text)
        return write(axes, x, y, text, **look)

    monkeypatch.setattr(Axes, "text", remember)
    title = " ".join(["bridge"] * words)
    draw(chart(title=title, over_time="over time"))
    assert " ".join(written[: written.index("over time")]) == title


# How it is drawn ----------------------------------------------------------------------------------


class Children:
    """Watches which processes are started, and with what."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.started = asyncio.Event()
        self.process: Process
        self.environment: dict[str, str]
        really = asyncio.create_subprocess_exec

        async def start(*command: str, **options: Any) -> Process:
            self.environment = options["env"]
            self.process = await really(*command, **options)
            self.started.set()
            return self.process

        monkeypatch.setattr(asyncio, "create_subprocess_exec", start)

    def left_nothing(self) -> bool:
        return self.process.returncode is not None and not Path(self.environment["MPLCONFIGDIR"]).exists()


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> Children:
    return Children(monkeypatch)


def test_the_bot_itself_never_loads_the_drawing_library() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import bot.reports.chart, sys; print('matplotlib' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "False\n"


async def test_the_child_draws_what_the_parent_would_have_drawn_without_a_home_and_without_our_secrets(
    children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/nonexistent")
    monkeypatch.setenv("UNDERSIGNED_TELEGRAM__TOKEN", "1:secret")
    data = chart(language="hy", title="Բաց նամակ", countries=(("Հայաստան", 4600), ("“Ռ”", 1)))
    assert image(await picture(data)).tobytes() == image(draw(data)).tobytes()
    assert "1:secret" not in children.environment.values()
    assert children.left_nothing()


async def test_a_child_that_takes_too_long_is_ended_and_the_error_says_so(children: Children) -> None:
    with pytest.raises(ChartError, match="was not drawn within 0 seconds"):
        await picture(chart(), seconds=0)
    assert children.left_nothing()


async def test_a_cancelled_drawing_leaves_no_process_and_no_folder(children: Children) -> None:
    drawing = asyncio.create_task(picture(chart()))
    await children.started.wait()
    drawing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await drawing
    assert children.left_nothing()


async def test_a_child_that_fails_is_an_error_that_tells_nothing_of_the_data(children: Children) -> None:
    wrong = chart(days=(("Flora Example", 1),))
    with pytest.warns(UserWarning, match="Expected `date`"), pytest.raises(ChartError) as error:
        await picture(wrong)
    assert str(error.value) == "the chart was not drawn: the drawing process ended with status 1"
    assert children.left_nothing()


async def test_a_child_that_cannot_be_started_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with pytest.raises(ChartError, match="No such file or directory"):
        await picture(chart())
