"""Reads the text of a letter from a file: Markdown, plain text, Word (.docx) or OpenDocument (.odt).

A file is a stranger's: how much is unpacked is bounded, no XML with a declaration of its own is read, and nothing in it
is followed.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePath
from xml.parsers import expat  # declarations, and so entities, are refused: see `_Reader`

from bot.founding.texts import checked, cleaned, escaped, from_markdown, from_words
from bot.policy import DOCUMENT_UNPACKED_BYTES, FOUNDED_TEXT_MOST
from bot.signatories.problem import Problem

KINDS = (".md", ".markdown", ".txt", ".docx", ".odt")
_PACKED = {".docx": "word/document.xml", ".odt": "content.xml"}
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_TEXT, _OFFICE = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0 " for name in ("text", "office"))
_SPACE_MOST = 200  # characters of the name of a namespace, which expat repeats for each element in it
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_BROKEN, _LONG = Problem("founding-file-broken"), Problem("founding-too-long", {"most": FOUNDED_TEXT_MOST})


class _TooLong(Exception):
    """There is more text than a letter may have."""


class _Refused(Exception):
    """The XML declares something of its own, or is made to hurt."""


def is_known(name: str) -> bool:
    """Whether a file of this name can be read."""
    return PurePath(name).suffix.casefold() in KINDS


def text_of(content: bytes, name: str) -> str | Problem:
    """The Markdown of a letter in a file, or what is wrong with it."""
    kind = PurePath(name).suffix.casefold()
    if kind not in KINDS:
        return Problem("founding-file-kind")
    if kind in _PACKED:
        return _packed(content, kind)
    words = _decoded(content)
    if isinstance(words, Problem):
        return words
    return checked(from_words(words) if kind == ".txt" else from_markdown(words))


def _decoded(content: bytes) -> str | Problem:
    encoding = next((encoding for mark, encoding in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        words = content.decode(encoding)
    except UnicodeDecodeError:
        return _BROKEN
    if len(words) > FOUNDED_TEXT_MOST:
        return _LONG
    return _BROKEN if "\0" in words else words


def _packed(content: bytes, kind: str) -> str | Problem:
    reader = _Reader(kind)
    try:
        reader.read(_unpacked(content, _PACKED[kind]))
    except _TooLong:
        return _LONG
    except (
        *(_Refused, expat.ExpatError, zipfile.BadZipFile, zlib.error),
        *(KeyError, ValueError, NotImplementedError, RuntimeError, EOFError, OSError, OverflowError),
    ):
        return _BROKEN
    return checked(reader.markdown)


def _unpacked(content: bytes, part: str) -> bytes:
    """A part of a packed file. What it says of its own length is not believed."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        entry = file.getinfo(part)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ValueError
        with file.open(entry) as stream:
            unpacked = stream.read(DOCUMENT_UNPACKED_BYTES + 1)
    if len(unpacked) > DOCUMENT_UNPACKED_BYTES:
        raise _TooLong
    return unpacked


class _Reader:
    """Reads paragraphs, headings and lists as Markdown. Formatting, pictures, notes and what was deleted are left
    out.
    """

    def __init__(self, kind: str) -> None:
        self._is_word = kind == ".docx"
        self._blocks: list[str] = []
        self._words: list[str] = []
        self._length = 0
        self._skipped = 0  # how deep we are in what is left out
        self._heading = self._item = self._hears = False
        self._lists = 0

    @property
    def markdown(self) -> str:
        """The text. Without a heading at its beginning, its first paragraph is one."""
        blocks = self._blocks or [""]
        first = blocks[0] if blocks[0].startswith("# ") else f"# {blocks[0].removeprefix('- ')}"
        return "\n\n".join([first, *blocks[1:]])

    def read(self, xml: bytes) -> None:
        """Read XML. ExpatError, _Refused or _TooLong if it cannot be read."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.StartNamespaceDeclHandler = self._bound
        parser.StartElementHandler = self._word_begins if self._is_word else self._open_begins
        parser.EndElementHandler = self._word_ends if self._is_word else self._open_ends
        parser.CharacterDataHandler = self._hear
        parser.Parse(xml, True)

    def _refuse(self, *_declared: object) -> None:
        raise _Refused

    def _bound(self, _prefix: str | None, space: str | None) -> None:
        if space is not None and len(space) > _SPACE_MOST:
            raise _Refused

    def _hear(self, words: str) -> None:
        if self._hears and not self._skipped:
            self._add(words)

    def _add(self, words: str) -> None:
        self._length += len(words)
        if self._length > FOUNDED_TEXT_MOST:
            raise _TooLong
        self._words.append(words)

    def _paragraph(self) -> None:
        """What has been heard is a paragraph."""
        lines = [escaped(line) for line in cleaned("".join(self._words)).split("\n") if line.strip()]
        self._words.clear()
        if not lines:
            return
        if self._heading:
            level = "##" if self._blocks else "#"
            self._blocks.append(f"{level} {' '.join(lines)}")
        else:
            self._blocks.append(("- " if self._item else "") + "\\\n".join(lines))

    def _word_begins(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == _FALLBACK or self._skipped:
            self._skipped += 1
            return
        match name.removeprefix(_WORD):
            case "p":
                self._heading = self._item = False
            case "pStyle":
                self._heading = attributes.get(f"{_WORD}val", "").casefold().startswith(("heading", "title"))
            case "numPr":
                self._item = True
            case "t":
                self._hears = True
            case "tab":
                self._add(" ")
            case "br" | "cr":
                self._add("\n")

    def _word_ends(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name == f"{_WORD}t":
            self._hears = False
        elif name == f"{_WORD}p":
            self._paragraph()

    def _open_begins(self, name: str, _attributes: Mapping[str, str]) -> None:
        left_out = (f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_OFFICE}annotation")
        if name in left_out or self._skipped:
            self._skipped += 1
            return
        match name.removeprefix(_TEXT):
            case "h" | "p" as kind:
                self._heading, self._item, self._hears = kind == "h", kind == "p" and self._lists > 0, True
            case "list":
                self._lists += 1
            case "tab" | "s":
                self._add(" ")
            case "line-break":
                self._add("\n")

    def _open_ends(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        match name.removeprefix(_TEXT):
            case "h" | "p":
                self._hears = False
                self._paragraph()
            case "list":
                self._lists -= 1
