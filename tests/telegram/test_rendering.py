"""Our markup becomes Telegram's HTML, and nothing that Telegram would refuse."""

import re

import pytest

from bot.i18n.catalog import phrase_files
from bot.letters.markdown import blocks
from bot.messaging.markup import TAG, TAGS, as_written, plain, written
from bot.platforms.telegram.rendering import TELEGRAM_TAGS, html
from tests.stage import catalog


def test_every_tag_of_our_markup_has_one_of_telegrams() -> None:
    assert set(TELEGRAM_TAGS) == set(TAGS)


def test_a_tag_that_telegram_does_not_know_is_left_out_and_its_words_stay() -> None:
    assert html("<b>Flora</b> <table>signs</table>") == "<b>Flora</b> signs"


@pytest.mark.parametrize("words", ["<b>", "a < b > c", "</table>", "<3", "&lt;b&gt;"])
def test_peoples_words_are_no_tags(words: str) -> None:
    assert plain(html(as_written(words))) == words
    assert not TAG.search(html(as_written(words)))


@pytest.mark.parametrize("language", catalog().translators)
def test_the_phrases_use_no_other_tag(language: str) -> None:
    phrases = "\n".join(phrase_files(language))
    assert {tag[2] for tag in TAG.finditer(phrases)} <= set(TAGS)


def test_a_letter_uses_no_other_tag() -> None:
    text = "# Title\n\n> *quoted* **words** ~~not~~ `code`\n\n    lines\n\n"
    text += "[away](https://example.org) ![seen](x.png) <u>no</u>"
    shown = "".join(written(block.body) for block in blocks(text))
    assert {tag[2] for tag in TAG.finditer(shown)} == {"h", "b", "i", "s", "code", "pre", "blockquote", "a"}
    assert re.sub(r"\s+", " ", plain(html(shown))) == "Titlequoted words not codelinesaway seen <u>no</u>"
