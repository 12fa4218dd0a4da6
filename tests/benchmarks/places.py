"""How long it takes to tell the country of a place, once all names are read: `python -m tests.benchmarks.places`."""

import time
from collections.abc import Callable

from bot.signatories import countries, misspelling
from bot.signatories.places import check_places
from tests.signatories.test_place_names import KINDS

# No list has these: for them everything is tried.
UNKNOWN = (
    "Exampleburg",
    "Зурбаганская сторона",
    "Քանաքեռավանի փողոց",
    "the house behind the mill",
    "Hanover, somewhere, nowhere",
    "Examplia-am-Example",
    "родилась в Зурбагане, живу в Лиссе",
    "a " * 30,
    "Armenia-" * 7,
    "Azerbajan",
)
ROUNDS = 50


def main() -> None:
    started = time.perf_counter()
    countries.prepare()
    misspelling.suggestion("Azerbajan")
    print(f"reading all names: {time.perf_counter() - started:.2f} s")
    places = [place for names in KINDS.values() for row in names.values() for place in row.split("|")] + [*UNKNOWN]
    _figure("which country a place is", countries.country, countries._country.cache_clear, places)
    _figure("which country may be misspelt", misspelling.suggestion, misspelling.suggestion.cache_clear, places)
    _figure("the places of an answer", check_places, countries._country.cache_clear, places)


def _figure(what: str, look_up: Callable[[str], object], forget: Callable[[], None], places: list[str]) -> None:
    """Processor time; every look-up is made anew, since what was found before is forgotten."""
    took = []
    for _ in range(ROUNDS):
        for place in places:
            forget()
            started = time.thread_time_ns()
            look_up(place)
            took.append((time.thread_time_ns() - started) / 1000)
    took.sort()
    p50, p99 = took[len(took) // 2], took[len(took) * 99 // 100]
    print(f"{what}: median {p50:.0f} µs, p99 {p99:.0f} µs, of {len(took)} look-ups of {len(places)} places")


if __name__ == "__main__":
    main()
