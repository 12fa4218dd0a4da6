"""Texts that people can read in the private chat, if they are long or empty."""

from dataclasses import replace

import pytest

from bot.letters.presentation import turning
from bot.messaging.actions import Act
from bot.messaging.commands import Audience, menu
from bot.messaging.messages import Message
from bot.messaging.widgets import shorten
from bot.policy import LINE_MOST, SIGNATORIES_A_PAGE
from bot.signing.reading import help_, letter_page, signatories
from storage.records import Visibility
from tests.moderation.test_cards import signature
from tests.signing.test_signing import view
from tests.stage import catalog, check_presentable, letter, units, visible


def pages_to_turn_to(message: Message, act: Act) -> list[int]:
    actions = [choice.action for row in message.choices for choice in row if choice.action]
    return [action.number for action in actions if action.act is act]


@pytest.mark.parametrize(
    ("asked", "leads_to"), [(0, [1]), (1, [0, 2]), (2, [1]), (99, [1]), (-1, [1]), (2**63 - 1, [1])]
)
def test_pages_out_of_range_give_the_nearest(asked: int, leads_to: list[int]) -> None:
    assert pages_to_turn_to(letter_page(view(), asked), Act.PAGE) == leads_to


def test_a_single_page_has_nowhere_to_turn() -> None:
    assert turning(catalog().translator("en"), Act.PAGE, 0, 1) == ()


def test_the_letter_says_who_wrote_it_and_when_in_the_readers_language() -> None:
    assert "The Bridge Circle, September 21, 2025" in visible(letter_page(view(language="en")).text)
    assert "The Bridge Circle, 21 сентября 2025" in visible(letter_page(view(language="ru")).text)


@pytest.mark.parametrize("character", ["n", "<", "\U0001d4d0"])
def test_a_full_page_of_long_names_fits_into_a_message(character: str) -> None:
    listed = tuple(signature(character * 500, number=number) for number in range(SIGNATORIES_A_PAGE))
    full = replace(view(), signatories=1_000_000, withheld=999, listed=listed)
    message = signatories(full, 40_000)
    check_presentable(message)
    assert "800020. " in message.text
    assert pages_to_turn_to(message, Act.SIGNATORIES) == [39_999, 40_001]


def test_when_every_name_is_withheld_no_name_is_shown() -> None:
    hidden = replace(signature(), visibility=Visibility.WITHHELD)
    message = signatories(replace(view(), signatories=2, withheld=2), 0)
    assert hidden.entry is not None
    assert hidden.entry.name not in message.text
    assert "No names have been published yet." in message.text


@pytest.mark.parametrize("line", ["", "n" * LINE_MOST, "n" * (LINE_MOST + 1), "\U0001d4d0" * LINE_MOST])
def test_a_line_is_cut_between_characters_and_only_when_it_is_too_long(line: str) -> None:
    cut = shorten(line)
    assert units(cut) <= LINE_MOST
    if units(line) <= LINE_MOST:
        assert cut == line
    else:
        assert cut.endswith("…")
        assert line.startswith(cut[:-1])


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_help_names_every_command_of_a_signer(language: str) -> None:
    text = visible(help_(view(language=language)).text)
    assert [line.split()[0] for line in text.splitlines() if line.startswith("/")] == [
        f"/{c}" for c in menu(Audience.SIGNERS, several=False)
    ]


def test_without_a_contact_one_writes_to_the_organiser() -> None:
    from bot.signing.reading import privacy

    nameless = replace(view(), letter=replace(letter(), contact=None))
    assert "Questions: The Bridge Circle" in visible(privacy(nameless).text)
