"""Every text is read in a short time, whatever it contains, so that one person cannot delay others."""

import pytest

from bot.signatories import countries, places
from bot.signatories.lines import is_whole_line, read_line
from bot.signatories.names import check_name, check_occupation
from bot.signatories.places import check_places

MESSAGE = 4096  # characters, the longest that Telegram delivers
LINE = 1480  # the longest that is looked at as a line
PATTERNS = [
    "a",
    "a – ",
    "a-",
    "ab. ",
    "a, ",
    "Xx Armenia. ",
    "Armenia – ",
    "Armenia-",
    "Armenia and ",
    "A ",
    "1(",
    "-",
    "– ",
]
FRONTS = ["", "Flora Example, ", "Flora Example, Armenia, "]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("length", [480, LINE, MESSAGE])
def test_the_longer_a_text_the_more_it_costs_to_read_but_not_the_square_of_it(
    front: str, pattern: str, length: int
) -> None:
    """Looking up is what reading costs; every way of parting a text must not be tried with every other."""
    text = (front + pattern * length)[: length - 1] + "x"
    for read in (check_name, check_occupation, check_places, is_whole_line, read_line):
        countries._country.cache_clear()
        places._split_joined.cache_clear()
        read(text)
        looked_up = countries._country.cache_info()
        assert looked_up.hits + looked_up.misses <= 4 * len(text), read.__name__
