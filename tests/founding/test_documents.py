"""Files of founders: what is a letter is read, and nothing that was made to hurt does any harm."""

import io
import itertools
import zipfile

import pytest

from bot.founding.documents import text_of
from bot.letters.letter import title_and_blocks
from bot.messaging.markup import visible
from bot.policy import DOCUMENT_BYTES, DOCUMENT_UNPACKED_BYTES, FOUNDED_TEXT_MOST
from bot.signatories.problem import Problem

BROKEN, LONG = Problem("founding-file-broken"), Problem("founding-too-long", {"most": FOUNDED_TEXT_MOST})
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODF = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Keep the night train</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>We ask </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>for it.</w:t><w:br/><w:t>*Now*</w:t></w:r>"
    "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:p/>"
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>One demand</w:t></w:r></w:p>'
    "<mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>twice</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
)
OPEN_BODY = (
    "<office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
    '<text:h text:outline-level="1">Keep the night train</text:h>'
    "<text:p>We ask <text:span>for it.</text:span><text:note><text:p>a note</text:p></text:note>"
    "<text:line-break/>*Now*</text:p>"
    "<text:list><text:list-item><text:p>One demand</text:p></text:list-item></text:list>"
    "</office:text></office:body>"
)


def packed(part: str, xml: str | bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(part, xml)
    return buffer.getvalue()


def word(body: str, before: str = "") -> bytes:
    return packed("word/document.xml", f"{before}<w:document {W} {MC}><w:body>{body}</w:body></w:document>")


def open_document(body: str, before: str = "") -> bytes:
    return packed("content.xml", f"{before}<office:document-content {ODF}>{body}</office:document-content>")


@pytest.mark.parametrize(
    ("content", "name"), [(word(BODY), "A letter.DOCX"), (open_document(OPEN_BODY), "letter.odt")], ids=["docx", "odt"]
)
def test_a_document_is_read_with_its_title_and_its_lists(content: bytes, name: str) -> None:
    text = text_of(content, name)
    assert isinstance(text, str)
    title, blocks = title_and_blocks(text)
    assert title == "Keep the night train"
    assert [visible(block.body) for block in blocks] == ["We ask for it.\n*Now*", "• One demand"]


@pytest.mark.parametrize(
    ("content", "name", "title"),
    [
        ("Bridge\n\nWe *ask*.".encode("utf-16"), "letter.txt", "Bridge"),
        ("\ufeff# Мост\n\nМы просим.".encode(), "ru.md", "Мост"),
    ],
)
def test_text_is_read_in_its_encoding(content: bytes, name: str, title: str) -> None:
    text = text_of(content, name)
    assert isinstance(text, str)
    assert title_and_blocks(text)[0] == title


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (word("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", BOMB), "letter.docx"),
        (open_document("<text:h>&l9;</text:h>", BOMB), "letter.odt"),
        (word("<w:p><w:r><w:t>&out;</w:t></w:r></w:p>", OUTSIDE), "letter.docx"),
        (word(BODY)[:-40], "letter.docx"),
        (word(BODY)[:100], "letter.docx"),
        (b"", "letter.docx"),
        (packed("word/other.xml", "<a/>"), "letter.docx"),
        (packed("word/document.xml", "<w:document"), "letter.docx"),
        (open_document(OPEN_BODY), "letter.docx"),
        (b"%PDF-1.7 ...", "letter.docx"),
        (packed("word/document.xml", f'<a xmlns="{"x" * 2_000_000}">{"<b/>" * 500_000}</a>'), "letter.docx"),
        (word(BODY), "letter.txt"),
        (word(BODY), "letter.md"),
        ("Мост\n\nМы просим.".encode("cp1251"), "letter.txt"),
        (b"a\0b", "letter.txt"),
    ],
    ids=itertools.count(1),
)
def test_what_is_broken_or_made_to_hurt_is_refused(content: bytes, name: str) -> None:
    assert text_of(content, name) == BROKEN


def test_another_kind_of_file_is_named_as_such() -> None:
    assert text_of(b"%PDF-1.7", "letter.pdf") == Problem("founding-file-kind")
    assert text_of(b"...", "letter") == Problem("founding-file-kind")


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_bomb_is_not_unpacked(kind: str) -> None:
    """A gigabyte of nothing in a small file; and one that says it is small."""
    part = "word/document.xml" if kind == "docx" else "content.xml"
    content = packed(part, b" " * (DOCUMENT_UNPACKED_BYTES * 8))
    assert len(content) < DOCUMENT_BYTES
    assert text_of(content, f"letter.{kind}") == LONG


def test_more_text_than_a_letter_may_have_is_refused() -> None:
    assert text_of(b"T\n\n" + b"x" * FOUNDED_TEXT_MOST, "letter.txt") == LONG
    assert text_of(word(f"<w:p><w:r><w:t>{'x' * (FOUNDED_TEXT_MOST + 1)}</w:t></w:r></w:p>"), "letter.docx") == LONG


HOSTILE = [
    "*a_ ",
    "`" * 7 + " ",
    "[" * 3,
    "> " * 40 + "\n",
    "- " * 20 + "\n",
    "**a*_b ",
    "<!-- ",
    "\\[",
    "a\n===\n",
    "~~a ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_markdown_is_read_to_its_end(piece: str) -> None:
    """It is a stranger's, and is read again with each page of the preview: none of these may take minutes."""
    text = "# Title\n\n" + piece * ((FOUNDED_TEXT_MOST - 200) // len(piece))
    assert text_of(text.encode(), "letter.md") != BROKEN
