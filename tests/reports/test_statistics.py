"""The figures in /stats."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.policy import COUNTRIES_MOST
from bot.reports.statistics import by_country, chart_data, report
from storage.records import State, Statistics, Step
from tests.stage import catalog, units, visible

ENGLISH, RUSSIAN = catalog().translator("en"), catalog().translator("ru")


def figures(
    places: Mapping[Any, int] | None = None, median: float | None = 5400.0, withheld: Mapping[Any, int] | None = None
) -> Statistics:
    return Statistics(
        states={State.APPROVED: 31, State.PENDING: 4, State.REJECTED: 2},
        lately={1: {"received": 5, "approved": 3, "withdrawn": 1}, 7: {"received": 9, "approved": 8, "rejected": 7}},
        languages={"en": 20, "ru": 11},
        platforms={"telegram": 30, "import": 1},
        steps={Step.OPENED: 90, Step.BEGUN: 50, Step.CONFIRMED: 37},
        median_decision_seconds=median,
        days=((date(2025, 10, 1), 3), (date(2025, 10, 2), 4), (date(2025, 10, 4), 24)),
        places=Counter(places if places is not None else {("Armenia",): 20, ("Georgia", "Armenia"): 2, ("USA",): 9}),
        withheld_places=Counter(withheld or {}),
    )


def test_each_figure_stands_in_its_place() -> None:
    assert visible(report(ENGLISH, "For peace & bread", figures())).split("\n\n") == [
        "📊 For peace & bread",
        "Approved: 31\nPending: 4\nRejected: 2\nWithdrawn: 0\nRemoved: 0",
        "Last 24 hours\n5 received, 3 approved, 0 rejected, 1 withdrawn",
        "Last 7 days\n9 received, 8 approved, 7 rejected, 0 withdrawn",
        "Countries\nArmenia 22, United States 9, Georgia 2",
        "Languages\nEnglish 20, Russian 11",
        "Came by\nTelegram 30, import 1",
        "The way to signing\n90 opened the letter, 50 began to sign, 37 confirmed",
        "Median time to a decision: 2 hours",
    ]


def test_the_report_speaks_the_readers_language() -> None:
    text = visible(report(RUSSIAN, "За мир", figures()))
    assert "Армения 22, Соединенные Штаты 9, Грузия 2" in text
    assert "русский 11" in text


def test_before_anybody_has_signed_there_are_no_empty_lists() -> None:
    nothing = Statistics({}, {1: {}, 7: {}}, {}, {}, {}, None, ())
    text = visible(report(ENGLISH, "For peace", nothing))
    assert "Countries" not in text
    assert "Languages" not in text
    assert "Approved: 0" in text
    assert "No decision has been made yet." in text


def test_other_names_of_a_country_count_with_it() -> None:
    places = {
        ("USA",): 1,
        ("United States",): 1,
        ("США",): 1,
        ("The Netherlands", "Netherlands"): 1,
        ("Netherlands",): 1,
    }
    assert by_country(figures(places), ENGLISH) == ([("United States", 3), ("Netherlands", 2)], 0)


def test_a_place_that_is_no_country_of_the_data_counts_as_it_was_written() -> None:
    places = {("Abkhazia",): 2, ("South Ossetia", "Georgia"): 1}
    assert by_country(figures(places), ENGLISH) == ([("Abkhazia", 2), ("Georgia", 1), ("South Ossetia", 1)], 0)


def test_a_place_that_fewer_than_three_of_the_withheld_share_is_not_named() -> None:
    told = figures({("Armenia",): 1}, withheld={("Tuvalu",): 2, ("the mill",): 1, ("Georgia",): 3})
    assert by_country(told, ENGLISH) == ([("Georgia", 3), ("Armenia", 1)], 3)
    assert "Countries\nGeorgia 3, Armenia 1, others 3" in visible(report(ENGLISH, "For peace", told))
    assert chart_data(ENGLISH, "For peace", told).countries == (("Georgia", 3), ("Armenia", 1), ("others", 3))


def test_two_places_in_one_country_are_one_of_the_withheld() -> None:
    places = {("Georgia", "Tbilisi, Georgia"): 2}
    assert by_country(figures({}, withheld=places), ENGLISH) == ([], 2)


def test_a_place_that_is_public_anyway_is_named_and_does_not_tell_when_one_more_is_withheld() -> None:
    named = [by_country(figures({("Armenia",): 5}, withheld={("Armenia",): number}), ENGLISH)[0] for number in range(7)]
    assert named == [[("Armenia", 5)]] * 3 + [[("Armenia", 8)]] * 3 + [[("Armenia", 11)]]


def test_hostile_places_do_not_become_markup() -> None:
    assert "<i>x</i> & y 3" in visible(report(ENGLISH, "For peace", figures({("<i>x</i> & y",): 3})))


def test_many_countries_become_the_most_named_and_the_others() -> None:
    places = {(f"Place {number:02}",): 100 - number for number in range(30)}
    data = chart_data(ENGLISH, "For peace", figures(places))
    assert len(data.countries) == COUNTRIES_MOST + 1
    assert data.countries[-1] == ("others", sum(100 - number for number in range(COUNTRIES_MOST, 30)))
    assert "Place 10" not in report(ENGLISH, "For peace", figures(places))


def test_the_picture_shows_how_the_signatures_grew() -> None:
    data = chart_data(ENGLISH, "For peace", figures())
    assert data.days == ((date(2025, 10, 1), 3), (date(2025, 10, 2), 7), (date(2025, 10, 4), 31))
    assert (data.title, data.language) == ("For peace", "en")


def test_the_longest_report_fits_into_a_message() -> None:
    places = {("n" * 60 + str(number),): 10**6 for number in range(30)}
    assert units(visible(report(ENGLISH, "For peace", figures(places)))) <= 4096
