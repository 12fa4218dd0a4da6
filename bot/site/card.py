"""The picture that social networks show with a link to the page: the title, and how many have signed.

It is drawn in DejaVu Sans, which comes with matplotlib. A title in a script that the font lacks is left out.
"""

import io
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT, EDGE = 1200, 630, 80
PAPER, INK, MUTED, ACCENT = "#fbfaf6", "#1d2a35", "#55636f", "#1f5f8b"
TITLE_LINES = 4
_NO_LETTER = "\U0010fffd"


def card(title: str, organiser: str, counted: str, *, title_right_to_left: bool, right_to_left: bool) -> bytes:
    """The picture as PNG, 1200 by 630 pixels. The title may run in another direction than the other words."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 16), fill=ACCENT)
    top = EDGE
    heading = _font(56, bold=True)
    if _knows(heading, title):
        for line in _lines(title, heading):
            _write(draw, top, line, heading, INK, right_to_left=title_right_to_left)
            top += 74
    small, large = _font(32), _font(44, bold=True)
    if _knows(small, organiser):
        line = _shortened(organiser, small)
        _write(draw, HEIGHT - EDGE - 110, line, small, MUTED, right_to_left=right_to_left)
    if _knows(large, counted):
        _write(draw, HEIGHT - EDGE - 50, counted, large, ACCENT, right_to_left=right_to_left)
    stream = io.BytesIO()
    image.save(stream, "png")
    return stream.getvalue()


def _write(
    draw: ImageDraw.ImageDraw, top: int, text: str, font: FreeTypeFont, colour: str, *, right_to_left: bool
) -> None:
    left = WIDTH - EDGE - font.getlength(text) if right_to_left else EDGE
    draw.text((left, top), text, font=font, fill=colour)


def _lines(text: str, font: FreeTypeFont) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if len(lines) == TITLE_LINES or not lines[-1] or font.getlength(longer) <= WIDTH - 2 * EDGE:
            lines[-1] = longer[:1000]
        else:
            lines.append(word)
    return [_shortened(line, font) for line in lines]


def _shortened(text: str, font: FreeTypeFont) -> str:
    """The text on one line, cut with an ellipsis if it is too wide."""
    room = WIDTH - 2 * EDGE
    if font.getlength(text[:1000]) <= room and len(text) <= 1000:
        return text
    text = text[:200]
    while text and font.getlength(f"{text}…") > room:
        text = text[:-1].rstrip()
    return f"{text}…"


@lru_cache(maxsize=8)
def _font(size: int, *, bold: bool = False) -> FreeTypeFont:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    # Found without importing the library, which takes long.
    folders = getattr(find_spec("matplotlib"), "submodule_search_locations", None) or ["."]
    return ImageFont.truetype(Path(folders[0]) / "mpl-data" / "fonts" / "ttf" / name, size)


def _knows(font: FreeTypeFont, text: str) -> bool:
    """Whether the font has every letter of a text."""
    unknown = bytes(font.getmask(_NO_LETTER))
    return all(bytes(font.getmask(each)) != unknown for each in set(text[:1000]) if each.isalnum())
