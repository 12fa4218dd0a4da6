"""What a founder typed or sent is shown exactly as it stands, and nothing in it comes alive."""

import pytest

from bot.founding.slugs import slug_of
from bot.founding.texts import checked, cleaned, from_markdown, from_words
from bot.letters.letter import title_and_blocks
from bot.messaging.actions import mark_of
from bot.messaging.markup import visible
from bot.policy import FOUNDED_TEXT_MOST, FOUNDED_TITLE_MOST
from bot.signatories.problem import Problem

ODD = [
    "# no heading",
    "1. first 2) second",
    "- a list that is none",
    "> no quote",
    "    no code",
    "a *star* and _lines_ and `ticks`",
    "[words](https://example.org) and <https://example.org>",
    "<b onclick=x>bold</b> &amp; &lt;",
    "===",
    "---",
    "a | b | c",
    r"back\slash \[x]",
    "in C #",
    "a # b ##",
    "##",
    r"a \#",
    "![picture](https://example.org/a.png)",
]


def shown(markdown: str) -> tuple[str, list[str], str]:
    """The title, the blocks, and all tags of a text as a reader sees it."""
    title, blocks = title_and_blocks(markdown)
    tags = " ".join(tag for block in blocks for run in block.body for tag in run.tags)
    return title or "", [visible(block.body) for block in blocks], tags


@pytest.mark.parametrize("line", ODD)
def test_plain_words_are_shown_as_they_stand(line: str) -> None:
    title, blocks, tags = shown(from_words(f"{line}\n\n{line}\n{line}\n\nThe end"))
    assert title == line.strip().removeprefix("# ")
    assert blocks == [f"{line.strip()}\n{line.strip()}", "The end"]
    assert tags == ""


@pytest.mark.parametrize("sign", ["&#x202E;", "&#8294;", "&ZeroWidthSpace;", "&#xE000;", "&amp;#x202E;", r"\&#x202E;"])
def test_a_sign_that_nobody_sees_is_not_let_in_by_its_name(sign: str) -> None:
    title, blocks, _ = shown(from_markdown(f"# Two{sign} words\n\nOne{sign} &copy; &nbsp;line &amp; a?b=1&para=2"))
    text = title + "".join(blocks)
    assert text == cleaned(text)
    assert blocks[0].endswith("\u00a9 \u00a0line & a?b=1&para=2")


@pytest.mark.parametrize(
    "markdown",
    [
        "[words](https://example.org)",
        "![words](https://example.org)",
        "<https://example.org>",
        "[words][1]\n\n[1]: https://example.org",
        r"\\[words](https://example.org)",
        "<a href='https://example.org'>words</a>",
    ],
)
def test_no_link_of_a_markdown_file_works(markdown: str) -> None:
    _, blocks, tags = shown(from_markdown(f"# Title\n\n**Bold** words.\n\n{markdown}"))
    assert "a href" not in tags
    assert "b" in tags.split()
    assert "example.org" in " ".join(blocks)


def test_a_markdown_file_without_a_heading_begins_with_its_title() -> None:
    assert shown(from_markdown("Keep the night train\n\nWe ask for it."))[0] == "Keep the night train"


def test_marks_that_nobody_sees_are_taken_out() -> None:
    assert cleaned("a\u202eb\u2066c\u200bd\x00e\x1bf\ud800g\r\nh") == "abcdefg\nh"
    assert cleaned("می‌خوانم") == "می‌خوانم"


def test_a_text_needs_a_title_and_something_below_it() -> None:
    assert checked(from_words("Only a title")) == Problem("founding-no-text")
    assert checked(from_words("   \n\n  ")) == Problem("founding-no-text")
    long_title = from_words(f"{'x' * (FOUNDED_TITLE_MOST + 1)}\n\nText")
    assert checked(long_title) == Problem("founding-title-long", {"most": FOUNDED_TITLE_MOST})
    assert checked(f"# T\n\n{'x' * FOUNDED_TEXT_MOST}") == Problem("founding-too-long", {"most": FOUNDED_TEXT_MOST})


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Keep the night train!", "keep-the-night-train"),
        ("Не трогайте мост", "ne-trogayte-most"),
        ("../../etc/passwd", "etc-passwd"),
        ("Sign", "sign-2"),
        ("🌉", "bridge-at-night"),
        ("—", "letter-2"),
        ("Newletter", "newletter-2"),
        ("A title of many words that would be far too long for a link", "a-title-of-many-words-that"),
        ("x" * 80, "x" * 28),
    ],
)
def test_a_slug_is_made_of_the_title(title: str, slug: str) -> None:
    assert slug_of(title, "en", ()) == slug


def test_no_two_letters_have_the_same_slug_or_the_same_buttons() -> None:
    taken: set[str] = set()
    for _ in range(30):
        slug = slug_of("Keep the night train", "en", taken)
        assert slug not in taken
        assert mark_of(slug) not in map(mark_of, taken)
        taken.add(slug)
