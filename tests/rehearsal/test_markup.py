"""Telegram's HTML is read as Telegram reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.entities import ENTITY_LIMIT, Entity, finish, units
from bot.rehearsal.html_reader import MarkupError, read_html


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b> not", "bold not", [Entity("bold", 0, 4)]),
        ("<strong>a</strong><em>b</em>", "ab", [Entity("bold", 0, 1), Entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [Entity("underline", 0, 2)]),
        ("<s>a</s> <strike>b</strike> <del>c</del>", "a b c", [Entity("strikethrough", at, 1) for at in (0, 2, 4)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [Entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [Entity("spoiler", 0, 1)]),
        ("<code>x = 1</code>", "x = 1", [Entity("code", 0, 5)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [Entity("pre", 0, 1, language="python")]),
        ("<blockquote>said</blockquote>", "said", [Entity("blockquote", 0, 4)]),
        ("<blockquote expandable>said</blockquote>", "said", [Entity("expandable_blockquote", 0, 4)]),
        ('<a href="https://example.org/x">y</a>', "y", [Entity("text_link", 0, 1, url="https://example.org/x")]),
        ("<a href='example.org'>y</a>", "y", [Entity("text_link", 0, 1, url="http://example.org/")]),
        ('<a href="https://e.org/?a=1&amp;b=2">y</a>', "y", [Entity("text_link", 0, 1, url="https://e.org/?a=1&b=2")]),
        ("<B>LOUD</b>", "LOUD", [Entity("bold", 0, 4)]),
        ("<b>open</>", "open", [Entity("bold", 0, 4)]),
        ("<b></b>nothing", "nothing", []),
    ],
)
def test_each_tag_becomes_its_entity(html: str, text: str, entities: list[Entity]) -> None:
    assert read_html(html) == (text, entities)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("&lt;b&gt; &amp; &quot;", '<b> & "'),
        ("&#65;&#x42;&#x1F600;", "AB😀"),
        ("&nbsp;&copy;&ltx", "&nbsp;&copy;&ltx"),
        ("&lt3", "<3"),
        ("&#0;&#xD800;&#x110000;", "&#0;&#xD800;&#x110000;"),
        ("AT&T", "AT&T"),
    ],
)
def test_only_the_four_named_characters_and_numbers_are_decoded(html: str, text: str) -> None:
    assert read_html(html)[0] == text


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<b>never closed", 'Can\'t find end tag corresponding to start tag "b"'),
        ("line<br>break", 'Unsupported start tag "br" at byte offset 4'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("мир <h1>", 'Unsupported start tag "h1" at byte offset 7'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("1 <b", "Unclosed start tag at byte offset 2"),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=http://x.org>y</a>", "Unexpected end of name token at byte offset 8"),
    ],
)
def test_what_telegram_refuses_is_refused_in_its_words(html: str, error: str) -> None:
    with pytest.raises(MarkupError) as caught:
        read_html(html)
    assert str(caught.value) == error


def test_offsets_count_utf16_units() -> None:
    """An emoji takes two units, an Armenian letter one."""
    assert read_html("😀 <b>Անի</b> <i>😀</i>") == ("😀 Անի 😀", [Entity("bold", 3, 3), Entity("italic", 7, 2)])


def test_white_space_around_a_message_is_cut_and_entities_move_with_it() -> None:
    assert read_html("\n\n  <b> x </b>  \n") == ("x", [Entity("bold", 0, 1)])


def test_carriage_returns_vanish() -> None:
    assert read_html("a\r\nb<b>\r\nc</b>") == ("a\nb\nc", [Entity("bold", 3, 2)])


def test_code_holds_no_other_formatting() -> None:
    text, entities = read_html("<b>a<code>b</code>c</b>")
    assert text == "abc"
    assert entities == [Entity("bold", 0, 1), Entity("code", 1, 1), Entity("bold", 2, 1)]


def test_a_quote_may_hold_formatting_but_no_second_quote() -> None:
    _, entities = read_html("<blockquote>a <b>b</b> <blockquote>c</blockquote></blockquote>")
    assert entities == [Entity("blockquote", 0, 5), Entity("bold", 2, 1)]


def test_what_stands_beyond_the_hundredth_entity_is_plain() -> None:
    text, entities = read_html(" ".join("<b>x</b>" for _ in range(ENTITY_LIMIT + 20)))
    assert units(text) == 2 * (ENTITY_LIMIT + 20) - 1
    assert len(entities) == ENTITY_LIMIT


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("/start now", "bot_command", "/start"),
        ("/letter@rehearsal_bot", "bot_command", "/letter@rehearsal_bot"),
        ("see https://example.org/a?b=c.", "url", "https://example.org/a?b=c"),
        ("ask @flora_sample please", "mention", "@flora_sample"),
        ("write to flora@example.org", "email", "flora@example.org"),
        ("for #peace", "hashtag", "#peace"),
    ],
)
def test_commands_and_addresses_are_found_without_markup(text: str, kind: str, found: str) -> None:
    _, entities = finish(text)
    (entity,) = entities
    assert entity.type == kind
    assert text[entity.offset : entity.end] == found


@pytest.mark.parametrize("text", ["Armenia/Austria", "and/or", "1/2", "Flora Sample, historian"])
def test_a_slash_inside_a_line_is_no_command(text: str) -> None:
    assert finish(text) == (text, [])


_tags = ("b", "i", "pre", "code", "a", "blockquote")
_pieces = st.sampled_from(
    [
        *(f"<{tag}>" for tag in _tags),
        *(f"</{tag}>" for tag in _tags),
        *("<a href='", "'>", "<blockquote expandable>", "</>", "<", ">", "=", '"', "&", ";", "&lt;", "&#x1F600;"),
        *("\r", "\n", " ", "\0", "😀", "/me"),
    ]
)


@given(st.lists(st.one_of(_pieces, st.text(max_size=4))).map("".join))
def test_any_text_is_either_read_or_refused(html: str) -> None:
    """Whatever comes, entities lie inside the text, in order."""
    try:
        text, entities = read_html(html)
    except MarkupError:
        return
    assert text == text.strip()
    assert all(0 <= entity.offset < entity.end <= units(text) for entity in entities)
    assert [entity.offset for entity in entities] == sorted(entity.offset for entity in entities)
