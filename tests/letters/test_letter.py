"""A letter folder is checked when it is read, and its pages show the whole letter in order."""

import hashlib
import os
import re
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.letters.folder import read_letter, state_of
from bot.letters.letter import LetterError, Watched, Wording
from bot.letters.pagination import pages
from bot.policy import PICTURE_BYTES
from storage.records import Address, Platform
from tests.letter_folders import write_letter
from tests.stage import letter as stage_letter

STATEMENT = Path(__file__).parents[3] / "shared" / "statement"
TOML = """
slug = "open-gate"
organiser = "The Example Society"
contact = "mail@example.org"
published = 2031-05-01
default_language = "en"
closes = 2031-06-30
"""

BREAKABLE = r"[^\S\u00a0\u2007\u202f]+"


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class Page(HTMLParser):
    """What Telegram would make of a page: its text, how many tags it has, and whether they close as they open."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.text, self.tags, self._open = "", 0, []
        self.feed(str(markup))  # Markup would escape what it is added to
        self.close()
        assert not self._open, f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"h", "b", "i", "u", "s", "a", "code", "pre", "blockquote"}
        assert [key for key, _ in attrs] == (["href"] if tag == "a" else [])
        self._open.append(tag)
        self.tags += 1

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


class Rendered(HTMLParser):
    """The visible text of a Markdown document by markdown-it's own renderer."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(MarkdownIt("commonmark", {"html": False}).enable("strikethrough").render(markdown))
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.text += dict(attrs).get("alt") or ""


def shown(markdown: str, most: int = 2_000) -> list[str]:
    """The markup of the pages of this text, under some title."""
    return [str(page) for page in pages(Wording.of("en", f"# Title\n\n{markdown}"), most)]


def folder_with(folder: Path, **files: str | bytes) -> Path:
    """A good letter folder, changed by these files: `en="..."` writes en.md, `toml="..."` letter.toml."""
    texts: dict[str, str | bytes] = {"toml": TOML, "en": "# Open the gate\n\nPlease.\n"} | files
    for name, text in texts.items():
        path = folder / ("letter.toml" if name == "toml" else f"{name}.md")
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


# The folder ---------------------------------------------------------------------------------------


def test_a_folder_gives_its_settings_and_a_wording_for_each_language(tmp_path: Path) -> None:
    folder_with(tmp_path, ru="# Откройте *ворота*\n\nПожалуйста.", README="# About\n\nNo wording.", zzz="# None\n\nNo.")
    letter = read_letter(tmp_path)
    assert (letter.slug, letter.organiser, letter.contact) == ("open-gate", "The Example Society", "mail@example.org")
    assert (letter.published, letter.closes, letter.default_language) == (date(2031, 5, 1), date(2031, 6, 30), "en")
    assert {language: wording.title for language, wording in letter.wordings.items()} == {
        "en": "Open the gate",
        "ru": "Откройте ворота",
    }


def test_contact_and_closing_day_may_be_left_out_and_then_the_letter_stays_open(tmp_path: Path) -> None:
    toml = "".join(line for line in TOML.splitlines(keepends=True) if not line.startswith(("contact", "closes")))
    letter = read_letter(folder_with(tmp_path, toml=toml))
    assert letter.contact is None
    assert letter.open_on(date(2999, 1, 1))


def test_a_letter_may_be_signed_on_its_last_day_and_not_after_it(tmp_path: Path) -> None:
    letter = read_letter(folder_with(tmp_path))
    assert letter.open_on(date(2031, 6, 30))
    assert not letter.open_on(date(2031, 7, 1))


def test_a_letter_opens_on_its_first_day_and_one_that_is_closed_before_stays_so(tmp_path: Path) -> None:
    letter = read_letter(folder_with(tmp_path, toml=f"opens = 2031-07-02\n{TOML}"))  # an operator has closed it since
    assert not letter.opened_on(date(2031, 7, 1))
    assert letter.opened_on(date(2031, 7, 2))
    assert not letter.open_on(date(2031, 7, 2))


def test_a_language_without_a_wording_gets_the_default_one(tmp_path: Path) -> None:
    letter = read_letter(folder_with(tmp_path, ru="# Ворота\n\nПожалуйста."))
    assert letter.wording("ru").language == "ru"
    assert letter.wording("hy").language == "en"


def test_a_file_may_be_named_by_a_region_or_script_as_people_write_it(tmp_path: Path) -> None:
    toml = TOML.replace('default_language = "en"', 'default_language = "pt-br"')
    texts = {"pt_BR": "# Abram o portão\n\nJá.", "az-Cyrl": "# Гапы\n\nАчын.", "zh-hant": "# 開門\n\n請。"}
    letter = read_letter(folder_with(tmp_path, toml=toml, **texts))
    assert set(letter.wordings) == {"az-Cyrl", "en", "pt-BR", "zh-Hant"}
    assert letter.default_language == letter.wordings["pt-BR"].language == "pt-BR"


def test_a_letter_may_say_which_texts_count(tmp_path: Path) -> None:
    assert read_letter(folder_with(tmp_path)).official == ()
    letter = read_letter(folder_with(tmp_path, toml=TOML + 'official = ["EN"]'))
    assert letter.official == ("en",)


def test_a_letter_may_name_a_channel_in_which_milestones_are_told(tmp_path: Path) -> None:
    assert read_letter(folder_with(tmp_path)).announce is None
    assert read_letter(folder_with(tmp_path, toml=f"{TOML}\nannounce = -1001234567890\n")).announce == -1001234567890
    with pytest.raises(LetterError, match="announce"):
        read_letter(folder_with(tmp_path, toml=f'{TOML}\nannounce = "@bridge"\n'))


def test_a_letter_may_name_a_room_on_matrix_too(tmp_path: Path) -> None:
    named = 'announce = -1001234567890\nannounce_room = "!news:example.org"'
    letter = read_letter(folder_with(tmp_path, toml=f"{TOML}\n{named}\n"))
    telegram, matrix = Address(Platform.TELEGRAM, "-1001234567890"), Address(Platform.MATRIX, "!news:example.org")
    assert letter.announced_in == (telegram, matrix)
    assert letter.channel(Platform.MATRIX) == matrix.chat
    with pytest.raises(LetterError, match="“announce_room” is wrong: it should be the id of a room"):
        read_letter(folder_with(tmp_path, toml=f'{TOML}\nannounce_room = "#news:example.org"\n'))


def test_names_are_told_somewhere_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(LetterError, match="needs “announce” or “announce_room”"):
        read_letter(folder_with(tmp_path, toml=f"{TOML}\nannounce_names = true\n"))


def test_a_letter_may_have_a_picture(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    assert read_letter(folder).picture is None
    picture = b"\x89PNG\r\n\x1a\n and what follows"
    (folder / "picture.png").write_bytes(picture)
    assert read_letter(folder).picture == picture
    for bad, complaint in ((b"GIF89a", "is no PNG picture"), (picture + bytes(PICTURE_BYTES), "is larger than 512 KB")):
        (folder / "picture.png").write_bytes(bad)
        with pytest.raises(LetterError, match=complaint):
            read_letter(folder)


def test_a_region_is_served_by_its_language_but_not_by_another_script(tmp_path: Path) -> None:
    letter = read_letter(folder_with(tmp_path, pt="# Abram\n\nJá.", az="# Qapını\n\nAçın."))
    assert letter.wording("pt-BR").language == "pt"
    assert letter.wording("az-Cyrl").language == "en"
    assert letter.wording("az-Cyrl", None, "az").language == "az"


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        ({"toml": "slug = "}, "letter.toml is not valid TOML"),
        ({"toml": TOML + 'official = ["hy"]'}, "hy.md is missing, though letter.toml calls that text official"),
        ({"pt-BR": "# A\n\nB.", "pt_br": "# A\n\nB."}, "pt_br.md are in the same language"),
        ({"toml": b"\xff"}, "letter.toml is not UTF-8 text"),
        ({"toml": TOML.replace("organiser", "organizer")}, "“organiser” is missing"),
        ({"toml": TOML + "color = 1"}, "the key “color” is unknown"),
        ({"toml": TOML.replace("2031-05-01", '"in May"')}, "“published” is wrong: input should be a valid date"),
        ({"toml": TOML.replace('"The Example Society"', "7")}, "“organiser” is wrong: input should be a valid string"),
        ({"toml": TOML.replace('"The Example Society"', '" "')}, "“organiser” is wrong"),
        ({"toml": TOML + '[watched]\ntogether = ["nonsense"]\n'}, "“watched.together” is wrong"),
        ({"toml": TOML + "[watched]\nbad_words = []\n"}, "the key “watched.bad_words” is unknown"),
        ({"toml": TOML + '[reasons.duplicate]\nen = "You have signed."\n'}, "“reasons.duplicate"),
        ({"toml": TOML + '[reasons.other]\nnowhere-land = "No."\n'}, "“reasons.other.nowhere-land"),
        ({"toml": TOML + f'[reasons.other]\nen = "{"x" * 301}"\n'}, "“reasons.other.en” is wrong"),
        ({"toml": TOML.replace("open-gate", "Open Gate")}, "“slug” is wrong"),
        ({"toml": TOML.replace("open-gate", "a" * 33)}, "“slug” is wrong"),
        ({"toml": TOML.replace('"open-gate"', '"open-gate\\n"')}, "“slug” is wrong"),
        ({"toml": TOML.replace('"en"', '"fr"')}, "fr.md is missing"),
        ({"en": "No heading at all."}, "en.md has no heading"),
        ({"en": "# Title\n\n---\n".replace("---", "")}, "en.md has no text"),
        ({"en": ""}, "en.md has no heading"),
        ({"en": b"# Caf\xe9\n\nText"}, "en.md is not UTF-8 text"),
    ],
)
def test_what_is_wrong_with_a_folder_is_said_in_one_sentence(
    tmp_path: Path, files: dict[str, str | bytes], complaint: str
) -> None:
    with pytest.raises(LetterError) as error:
        read_letter(folder_with(tmp_path, **files))
    sentence = str(error.value)
    assert complaint in sentence
    assert sentence.startswith(str(tmp_path))
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_missing_folder_and_a_missing_letter_toml_are_named(tmp_path: Path) -> None:
    with pytest.raises(LetterError, match="nowhere is not a folder"):
        read_letter(tmp_path / "nowhere")
    with pytest.raises(LetterError, match=r"letter.toml cannot be read: No such file"):
        read_letter(tmp_path)


def test_a_folder_of_several_letters_that_is_named_as_one_letter_is_told_its_setting(tmp_path: Path) -> None:
    (tmp_path / "spring").mkdir()
    (tmp_path / "spring" / "letter.toml").write_text(TOML)
    with pytest.raises(LetterError, match="has letters in it: name it as UNDERSIGNED_LETTERS instead"):
        read_letter(tmp_path)


# The fingerprint ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "habit",
    [
        "# Title\r\n\r\nCafé  \r\nto go.\r\n\r\n",
        "# Title\r\rCafé\rto go.",
        "# Title\n\nCafe\u0301\nto go.\t\n",
        "\ufeff# Title\n \nCafé\nto go.\n",
    ],
)
def test_an_editors_habit_does_not_make_a_new_wording(tmp_path: Path, habit: str) -> None:
    letter = read_letter(folder_with(tmp_path, en=habit))
    text = "# Title\n\nCafé\nto go."
    assert letter.wording("en").text == text
    assert letter.wording("en").fingerprint == hashlib.sha256(text.encode()).hexdigest()


def test_another_word_makes_another_fingerprint() -> None:
    assert Wording.of("en", "# T\n\nPeace.").fingerprint != Wording.of("en", "# T\n\nPeace!").fingerprint


# The pages ----------------------------------------------------------------------------------------


def test_the_title_is_left_to_the_caller_and_the_rest_becomes_telegrams_html() -> None:
    (page,) = shown(
        "Some **bold, *both* and [a link](https://example.org/?a=1&b=2)**, ~~gone~~ and `code`,\n"
        "a line that goes on\\\nand one that is new. Fish & <b>chips</b> ![a *dove*](dove.png)\n\n"
        "## What we ask\n\n3. first\n4. second\n   - within\n\n"
        "> a word\n> > within a word\n\n```\nif peace:\n    stay()\n```\n"
    )
    assert page == (
        'Some <b>bold, <i>both</i> and <a href="https://example.org/?a=1&amp;b=2">a link</a></b>, <s>gone</s> and '
        "<code>code</code>, a line that goes on\nand one that is new. Fish &amp; &lt;b&gt;chips&lt;&#47;b&gt; "
        "a dove\n\n"
        "<h>What we ask</h>\n\n3. first\n4. second\n\u00a0\u00a0\u00a0• within\n\n"
        "<blockquote>a word\n\nwithin a word</blockquote>\n\n<pre>if peace:\n    stay()</pre>"
    )


@pytest.mark.parametrize("address", ["/relative", "ftp://example.org", "tg://user?id=1", "javascript:alert(1)"])
def test_only_links_to_the_web_and_to_mail_are_links(address: str) -> None:
    assert "href" not in shown(f"[Go]({address})")[0]
    assert shown("[Write](mailto:a@example.org)") == ['<a href="mailto:a@example.org">Write</a>']


def test_the_items_of_a_list_stand_close_and_the_list_stands_apart() -> None:
    assert shown("We ask:\n\n- - bread\n  - salt\n- rest\n\nThanks.") == [
        "We ask:\n\n\u00a0\u00a0\u00a0• bread\n\u00a0\u00a0\u00a0• salt\n• rest\n\nThanks."
    ]


def test_two_quotes_or_two_listings_in_a_row_stay_two() -> None:
    assert shown("> one\n\n<!-- -->\n\n> two")[0].count("<blockquote>") == 2
    assert shown("```\none\n```\n```\ntwo\n```")[0].count("<pre>") == 2


def test_pages_break_between_blocks_and_are_evenly_filled() -> None:
    paragraphs = ["A sentence of thirty characters" * 3] * 9  # the first page could take seven of them
    markup = shown("\n\n".join(paragraphs), most=700)
    assert [page.split("\n\n") for page in markup] == [paragraphs[:5], paragraphs[5:]]


def test_a_heading_is_not_left_behind_at_the_end_of_a_page() -> None:
    assert shown(f"{'One. ' * 10}\n\n## Two\n\n{'Three. ' * 10}", most=80) == [
        ("One. " * 10).strip(),
        "<h>Two</h>\n\n" + ("Three. " * 10).strip(),
    ]


def test_a_block_longer_than_a_page_breaks_between_sentences_and_opens_its_tags_again() -> None:
    assert shown("> *Yes. We are here to stay.* “No.” But why?", most=21) == [
        "<blockquote><i>Yes.</i></blockquote>",
        "<blockquote><i>We are here to stay.</i></blockquote>",
        "<blockquote>“No.” But why?</blockquote>",
    ]


def test_a_sentence_longer_than_a_page_breaks_between_words_but_not_at_a_space_that_forbids_it() -> None:
    assert shown("one two three\u00a0four", most=11) == ["one two", "three\u00a0four"]


@pytest.mark.parametrize("letter", ["👩\u200d👩\u200d👧", "🇦🇲", "👍🏽", "q\u0323\u0301", "क्ष", "𝔘"])
def test_a_word_longer_than_a_page_breaks_between_what_readers_take_for_letters(letter: str) -> None:
    for most in range(20, 30):
        for count in range(20, 30):
            parts = shown(letter * count, most)
            assert "".join(parts) == letter * count
            assert {part.replace(letter, "") for part in parts} == {""}
            assert max(map(units, parts)) <= most


def test_a_page_has_at_most_a_hundred_tags() -> None:
    parts = [Page(part) for part in shown(" ".join(["**bold** *sloping*"] * 120))]
    assert [part.tags for part in parts] == [80, 80, 80]


marks = [
    "# ",
    "* ",
    "> ",
    "1. ",
    "`",
    "**",
    "_",
    "~~",
    "[a](https://b.example)",
    "![c](d)",
    "<b>",
    "&amp;",
    "```\n",
    "---",
]
words = [
    "peace. ",
    "мир ",
    "խաղաղություն",
    "👩\u200d👩\u200d👧",
    "🇦🇲",
    "e\u0301",
    "\u00a0",
    " ",
    "\n",
    "\n\n",
    "\n    ",
    "\\\n",
]
markdown = st.lists(st.sampled_from(marks + words) | st.text(max_size=6), max_size=60).map("".join)


@settings(deadline=None)
@given(markdown, st.integers(min_value=2, max_value=120))
def test_whatever_the_letter_says_is_on_its_pages_once_and_in_order(text: str, most: int) -> None:
    wording = Wording.of("en", f"# Title\n\nPeace.\n\n{text}")
    parts = [Page(part) for part in pages(wording, most)]
    assert all(units(part.text) <= most and part.tags <= 100 for part in parts)
    assert all(part.text.strip() for part in parts)
    # A browser draws bullets, numbers and rules itself: they are not in the text of the HTML.
    drawn = re.compile(r"[0-9.•—\s]")
    told = drawn.sub("", "Title" + "".join(part.text for part in parts))
    assert told == drawn.sub("", Rendered(wording.text).text)


@settings(deadline=None)
@given(markdown, st.integers(min_value=2, max_value=120))
@example("\\\nconfederation", 13)  # with the break before it, the word would not fit
def test_pages_break_no_word_that_fits_one(text: str, most: int) -> None:
    wording = Wording.of("en", f"# Title\n\nPeace.\n\n{text}")
    (whole,) = (Page(part).text for part in pages(wording, 10**5))
    together = [word for word in re.split(BREAKABLE, whole) if word]
    assume(max(map(units, together)) <= most)
    apart = [word for part in pages(wording, most) for word in re.split(BREAKABLE, Page(part).text) if word]
    assert apart == together


@pytest.mark.skipif(not STATEMENT.is_dir(), reason="the first letter is not at hand")
def test_the_first_letter_is_shown_in_whole_paragraphs_all_ten_in_order() -> None:
    wording = read_letter(STATEMENT).wording("en")
    parts = [Page(part).text for part in pages(wording)]
    title, *paragraphs = wording.text.removeprefix("# ").split("\n\n")
    assert wording.title == title
    assert len(paragraphs) == 10
    assert [paragraph for part in parts for paragraph in part.split("\n\n")] == paragraphs
    assert max(map(units, parts)) <= 1_200
    assert len(parts) == 5
    assert min(map(units, parts)) > max(map(units, parts)) / 2


@pytest.mark.parametrize(
    ("closes", "erased"),
    [(None, None), (date(2031, 6, 30), date(2031, 7, 31)), (date.max, None), (date.max - timedelta(days=20), None)],
)
def test_its_signers_are_erased_so_many_whole_days_after_the_last_on_which_one_may_sign(
    closes: date | None, erased: date | None
) -> None:
    assert stage_letter(closes=closes).erased_on(30) == erased


def test_a_file_that_is_replaced_by_an_older_one_is_noticed(tmp_path: Path) -> None:
    folder = write_letter(tmp_path, "bridge", "Leave the bridge standing")
    before = state_of(folder)
    assert state_of(folder) == before
    for name, text in (("en.md", "# Another\n\nText."), ("de.md", "# Neu\n\nText."), ("letter.toml", "")):
        (folder / name).write_text(text)
        os.utime(folder / name, (0, 0))
        assert state_of(folder) != before
        before = state_of(folder)


def test_organisers_say_in_their_words_why_a_signature_is_not_taken(tmp_path: Path) -> None:
    """A duplicate is told what any other reason is: somebody of that name may have withheld it."""
    reasons = '[reasons.not-a-person]\nen = "Please sign with your full name."\npt-br = "Assine com o nome completo."\n'
    assert read_letter(folder_with(tmp_path, toml=TOML + reasons)).reasons == {
        "not-a-person": {"en": "Please sign with your full name.", "pt-BR": "Assine com o nome completo."}
    }


def test_organisers_name_what_their_admins_should_look_at(tmp_path: Path) -> None:
    watched = '[watched]\nwell_known = ["Gustav Sample"]\ninsults = ["bumbl*"]\ntogether = ["shouting"]\n'
    assert read_letter(folder_with(tmp_path, toml=TOML + watched)).watched == Watched(
        well_known=("Gustav Sample",), insults=("bumbl*",), together=("shouting",)
    )
    assert read_letter(folder_with(tmp_path)).watched == Watched()
