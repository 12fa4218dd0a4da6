"""Whatever signers, organisers and letters say is shown as plain text, in every file and in lists for other pages."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from types import MappingProxyType
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.letters.letter import LetterError, Wording
from bot.reports.export import Signatory, write_html, write_markdown
from bot.site.lines import plain
from bot.site.text import html
from storage.records import Entry
from tests.hostile import text as hostile_text
from tests.published import Published
from tests.stage import letter

ATTACKS = (
    "<script>alert(1)</script>",
    "</li></ul><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "&lt;b&gt; &#60;i&#62; <!-- --> ]]> <![CDATA[",
    "[x](javascript:alert(1)) ![y](https://evil.example/pixel.png) <https://evil.example>",
    "{{ 7*7 }} {% raw %} {{ say.__class__ }}",
    "**bold** _slanted_ `code` # heading | cell | ~~~",
    "\u202eevil\u202c \u2066x \x00\x1b[31m\ufffe",
    "https://evil.example/ www.evil.example mallory@evil.example",
)
FORBIDDEN = {"script", "img", "iframe", "object", "embed", "form", "link", "meta", "style", "base", "svg"}
ALLOWED_SCRIPTS = {"search.js", "../search.js"}


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(str(page))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def structure(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements and the names of their attributes."""
    return [(tag, tuple(attributes)) for tag, attributes in Elements(page).elements]


async def files_with(folder: Path, words: str) -> dict[str, bytes]:
    """The files of a letter in which these words stand wherever somebody can put words."""
    wordings = {language: replace(wording, title=f"Title {words}") for language, wording in letter().wordings.items()}
    whole = replace(
        letter(),
        organiser=f"Organiser {words}",
        contact=f"Contact {words}",
        wordings=MappingProxyType(wordings),
        url="https://example.org/bridge/",
    )
    folder.mkdir()
    async with Published.open(folder, whole) as page:
        await page.sign(f"Name {words}", (f"Place {words}",), f"Work {words}")
        await page.sign("Flora Example", wording=words)
        await page.make()
        return page.files()


@pytest.mark.parametrize("attack", ATTACKS)
async def test_no_words_change_the_structure_of_any_file(tmp_path: Path, attack: str) -> None:
    harmless = await files_with(tmp_path / "harmless", "words")
    hostile = await files_with(tmp_path / "hostile", attack)
    pages = [name for name in harmless if name.endswith(".html")]
    assert len(pages) >= 4
    for name in pages:
        assert structure(hostile[name].decode()) == structure(harmless[name].decode()), name
    shown = "".join(Elements(hostile["index.html"].decode()).text)
    assert f"Name {plain(attack)}" in shown
    feed = ET.fromstring(hostile["feed.xml"])  # noqa: S314  our own
    assert len([*feed.iter()]) == len([*ET.fromstring(harmless["feed.xml"]).iter()])  # noqa: S314
    for name in hostile:
        if name.endswith(".json"):
            json.loads(hostile[name])


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_text_of_a_letter_has_only_the_tags_of_our_markup(attack: str) -> None:
    wording = Wording.of("en", f"# Title\n\n{attack}\n\n> {attack}\n\n- {attack}\n\n    {attack}\n\n{attack}\n---\n")
    for tag, attributes in Elements(html(wording)).elements:
        assert tag in {"p", "h2", "pre", "blockquote", "hr", "br", "b", "i", "s", "code", "a"}
        assert set(attributes) <= {"class", "href", "rel"}
        assert str(attributes.get("href", "https:")).lower().startswith(("https:", "http:", "mailto:"))


@given(st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_any_letter_is_shown_by_our_markup_alone(random: Random) -> None:
    try:
        wording = Wording.of("en", f"# Title\n\n{hostile_text(random)}\n\nEnd.")
    except (LetterError, UnicodeEncodeError):
        return
    found = Elements(html(wording)).elements
    assert {tag for tag, _ in found} <= {"p", "h2", "pre", "blockquote", "hr", "br", "b", "i", "s", "code", "a"}
    assert all(set(attributes) <= {"class", "href", "rel"} for _, attributes in found)


async def test_nothing_is_loaded_from_outside_the_folder_and_no_script_stands_in_a_page(tmp_path: Path) -> None:
    files = await files_with(tmp_path / "page", "words")
    for name, content in files.items():
        if not name.endswith(".html"):
            continue
        page = content.decode()
        policy = "default-src 'none'; style-src 'self'"
        assert policy in page
        assert "unsafe" not in page
        for tag, attributes in Elements(page).elements:
            assert not [each for each in attributes if each.startswith("on") or each == "style"], name
            loaded = attributes.get("src") or (attributes.get("href") if attributes.get("rel") in LOADING else None)
            if tag in ("script", "img", "link") and loaded:
                assert "//" not in loaded, (name, tag, loaded)
                assert (tmp_path / "page" / "page" / Path(name).parent / loaded).resolve().exists()
            assert tag != "script" or attributes["src"] in ALLOWED_SCRIPTS


LOADING = ("stylesheet", "icon")


def published(lines: list[str]) -> Iterator[Signatory]:
    for number, line in enumerate(lines, 1):
        yield Signatory(number, Entry(line, (), "", line), date(2031, 5, 1), "en", "f")


def lists(lines: list[str]) -> tuple[str, str]:
    """The list as HTML and as Markdown."""
    as_html, as_markdown = io.StringIO(), io.StringIO()
    write_html(published(lines), as_html)
    write_markdown(published(lines), as_markdown)
    return as_html.getvalue(), as_markdown.getvalue()


@given(st.lists(st.sampled_from(ATTACKS) | st.text(max_size=60), min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_lists_for_other_pages_show_each_line_and_nothing_else(lines: list[str]) -> None:
    as_html, as_markdown = lists(lines)
    shown = [
        " ".join("".join(c if c.isprintable() or c in "\u200c\u200d" else " " for c in line).split()) for line in lines
    ]
    assert structure(as_html) == [("ul", ()), *[("li", ("dir",))] * len(lines)]
    assert "".join(Elements(as_html).text).split("\n")[1:-2] == shown
    rendered = Elements(MarkdownIt("gfm-like", {"linkify": False}).render(as_markdown))
    assert {tag for tag, _ in rendered.elements} <= {"ul", "li"}
    assert [line for line in "".join(rendered.text).split("\n") if line] == [line for line in shown if line]
