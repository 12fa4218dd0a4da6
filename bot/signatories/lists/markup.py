"""Lines and rows of a page in HTML: list items, paragraphs, table rows."""

import re
from html.parser import HTMLParser

_HTML = re.compile(r"<(?:!doctype html|html|body|ol|ul|table|tr|li|p|div)[\s>]", re.IGNORECASE)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main"),
        *("nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "title", "tr", "ul"),
    )
)
_SILENT = frozenset(("script", "style", "template", "noscript", "svg", "select", "textarea"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "caption", "title"))
_DEPTH_MOST = 10_000  # a page with more silent tags in one another is none
LINES_MOST = 200_000
_UNFINISHED_MOST = 10_000  # characters; the parser looks for the end of such a tag again and again
HEADING_MARK = "# "


class MarkupError(ValueError):
    """A page cannot be read; the sentence says why, and what to do."""


def is_html(text: str) -> bool:
    """Whether a text is a page in HTML, or a list of one, and no line of people in which a tag stands."""
    return len(_HTML.findall(text[:100_000])) > 0 and text.lstrip()[:1] == "<"


def html_rows(text: str) -> list[list[str]]:
    """The text of each block of a page: the cells of a row of a table, or one cell. Headings begin with “# ”.

    MarkupError with a sentence if a tag or a comment has no end: nobody behind it would be found.
    """
    reader = _Reader()
    reader.feed(text)
    if len(reader.rawdata) > _UNFINISHED_MOST:
        line, _ = reader.getpos()
        raise MarkupError(f"a tag or a comment that begins in line {line} is never closed. Save the page again.")
    reader.close()
    reader.end_block()
    return reader.rows


class _Reader(HTMLParser):
    """Collects text without a stack of its own, so that deeply nested tags need no more memory."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._text: list[str] = []
        self._cells: list[str] | None = None
        self._silent = 0
        self._heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent = min(self._silent + 1, _DEPTH_MOST)
        elif tag == "tr":
            self.end_block()
            self._cells = []
        elif tag in ("td", "th") and self._cells is not None:
            self._end_cell()
        elif tag == "br" and self._cells is not None:
            self._text.append(" ")
        elif tag in _BLOCKS and self._cells is None:
            self.end_block()
            self._heading = tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag in ("td", "th") and self._cells is not None:
            self._end_cell(closed=True)
        elif tag in ("tr", "table") or (tag in _BLOCKS and self._cells is None):
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    def _end_cell(self, *, closed: bool = False) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if self._cells is not None and (closed or text):
            self._cells.append(text)

    def end_block(self) -> None:
        """End a row, which consists of the text that was collected until now."""
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if self._cells is not None:
            row = [*self._cells, *([text] if text else [])]
        else:
            row = [f"{HEADING_MARK}{text}" if self._heading else text] if text else []
        self._cells, self._heading = None, False
        if row and len(self.rows) < LINES_MOST:
            self.rows.append(row)
