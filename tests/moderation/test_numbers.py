"""The numbers that admins type behind a command."""

import pytest

from bot.moderation.numbers import TooManyNumbersError, read_numbers, spoken
from bot.policy import NUMBERS_AT_ONCE


@pytest.mark.parametrize(
    ("typed", "numbers", "words"),
    [
        ("12", (12,), ""),
        ("2 3", (2, 3), ""),
        ("#2, #3 and 5", (2, 3, 5), ""),
        ("№2 и 3", (2, 3), ""),
        ("2 և 3", (2, 3), ""),
        ("2 və 3", (2, 3), ""),
        ("2 жана №3 кайталанган", (2, 3), "кайталанган"),
        ("2، 3 و5", (2, 3, 5), ""),
        ("3-6", (3, 4, 5, 6), ""),
        ("6 – 3", (3, 4, 5, 6), ""),
        ("3..5, 9", (3, 4, 5, 9), ""),
        ("2 2 1-2", (2, 1), ""),
        ("12 duplicate", (12,), "duplicate"),
        ("12 - looks fake", (12,), "looks fake"),
        ("12: duplicate.", (12,), "duplicate."),
        ("2 3 not a person", (2, 3), "not a person"),
        ("2 not 3", (2,), "not 3"),
        ("2nd", (), "2nd"),
        ("", (), ""),
        ("- looks fake", (), "looks fake"),
        ("9" * 30, (), "9" * 30),
    ],
)
def test_numbers_are_read_as_people_type_them(typed: str, numbers: tuple[int, ...], words: str) -> None:
    read = read_numbers(typed)
    assert (read.named, read.words) == (numbers, words)


def test_what_stands_within_a_range_is_told_from_what_was_typed() -> None:
    assert read_numbers("3-6 5").in_ranges == {4}
    assert read_numbers("3 4 5").in_ranges == frozenset()


@pytest.mark.parametrize("typed", ["1-999999999999999999", "1-50 52", " ".join(map(str, range(NUMBERS_AT_ONCE + 1)))])
def test_nobody_decides_more_at_once_than_can_be_looked_at(typed: str) -> None:
    with pytest.raises(TooManyNumbersError):
        read_numbers(typed)


def test_numbers_are_told_shortly() -> None:
    assert spoken([3]) == "#3"
    assert spoken([5, 3]) == "#3, #5"
    assert spoken([3, 4]) == "#3, #4"
    assert spoken([3, 4, 5, 9]) == "#3–#5, #9"
