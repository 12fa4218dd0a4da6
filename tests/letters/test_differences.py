"""What has changed between two texts is marked, in bounded size and time, whatever the texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.letters.differences import differences
from bot.messaging.bounds import units
from bot.messaging.markup import plain
from bot.policy import DIFFERENCE_UNITS
from tests.stage import visible

FORMER = "# The bridge\n\nWe want the old bridge to stay where it is.\n\nIt is *ours*.\n\nPlease listen.\n"


def test_a_word_that_was_replaced_stands_beside_the_new_one() -> None:
    found = differences(FORMER, FORMER.replace("old bridge", "only bridge"))
    assert found.whole
    assert found.text == "We want the <s>old</s> <b>only</b> bridge to stay where …"


def test_a_paragraph_that_went_is_struck_out_and_a_new_one_is_bold() -> None:
    assert differences(FORMER, FORMER.replace("It is *ours*.\n\n", "")).text == "<s>It is ours.</s>"
    assert differences(FORMER, FORMER.replace("Please", "Thank you.\n\nPlease")).text == "<b>Thank you.</b>"


def test_paragraphs_that_share_hardly_a_word_are_two() -> None:
    found = differences("# A\n\nThis was here.\n\nEnd.", "# A\n\nSomething else entirely stands now.\n\nEnd.")
    assert found.text == "<s>This was here.</s>\n\n<b>Something else entirely stands now.</b>"


def test_words_that_stay_are_left_out_between_changes() -> None:
    words = [f"word{number}" for number in range(40)]
    found = differences("# A\n\n" + " ".join(words), "# A\n\n" + " ".join([*words[:20], "new", *words[20:]]))
    assert found.text == "… word16 word17 word18 word19 <b>new</b> word20 word21 word22 word23 …"


def test_what_no_reader_sees_is_no_difference() -> None:
    found = differences(FORMER, FORMER.replace("*ours*", "**ours**"))
    assert found.text == ""
    assert found.whole


def test_hostile_markup_is_shown_as_it_is_written() -> None:
    found = differences(FORMER, FORMER.replace("ours", '<b onclick="x">ours</b> </blockquote> /sign &amp;'))
    assert visible(found.text)  # ValueError for a tag that is not ours
    assert '<b onclick="x">ours</b> </blockquote> /sign &' in plain(found.text)


@pytest.mark.parametrize(
    "texts",
    [
        ("# A\n\n" + "word " * 200_000, "# A\n\n" + "other " * 170_000),
        ("# A\n\n" + "a b\n\n" * 200_000, "# A\n\n" + "b a\n\n" * 200_000),
        ("# A\n\n" + "x" * 1_000_000, "# A\n\n" + "y" * 1_000_000),
        ("# A\n\n" + "> " * 300_000 + "a", "# A\n\n" + "[" * 1_000_000),
        ("# A\n\n" + "the one the two " * 90, "# A\n\n" + "two the one the " * 90),
    ],
    ids=["one paragraph", "paragraphs", "no spaces", "nested", "repeated words"],
)
def test_of_a_text_of_a_megabyte_the_beginning_of_what_changed_is_compared(texts: tuple[str, str]) -> None:
    """Whatever it repeats: what is compared is bounded, and this would else take hours."""
    found = differences(*texts)
    assert units(plain(found.text)) <= DIFFERENCE_UNITS + 300
    visible(found.text)


@given(st.lists(st.text(max_size=30), max_size=6), st.lists(st.text(max_size=30), max_size=6))
def test_any_two_texts_are_compared(former: list[str], present: list[str]) -> None:
    found = differences("\n\n".join(former), "\n\n".join(present))
    visible(found.text)
    assert units(plain(found.text)) <= DIFFERENCE_UNITS
