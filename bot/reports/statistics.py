"""The text of /stats, and the data of its picture."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from babel.dates import format_timedelta
from markupsafe import Markup

from bot.i18n.catalog import Translator
from bot.i18n.languages import name_in
from bot.messaging.widgets import joined
from bot.policy import COUNTRIES_MOST, SOURCES_NAMED_MOST
from bot.reports.chart import ChartData
from bot.signatories.countries import country, country_name
from bot.signatories.public_countries import SHARED_BY
from storage.records import State, Statistics, Step


def report(say: Translator, title: str, figures: Statistics) -> Markup:
    """The figures as a message."""
    return joined(
        [
            say("stats-heading", title=title),
            say("stats-states", **{state.value: figures.states.get(state, 0) for state in State}),
            say("stats-organisations", count=figures.organisations) if figures.organisations else Markup(),
            *(_lately(say, days, figures.lately[days]) for days in (1, 7)),
            _list(say, "stats-countries", countries(figures, say)),
            _list(say, "stats-languages", ((_language(key, say), number) for key, number in figures.languages.items())),
            _list(
                say,
                "stats-platforms",
                ((say(f"platform-{key}"), number) for key, number in figures.platforms.items()),
            ),
            _list(say, "stats-sources", sources(figures, say)),
            say("stats-steps", **{step.value: figures.steps.get(step, 0) for step in Step}),
            _median(say, figures.median_decision_seconds),
        ]
    )


def _lately(say: Translator, days: int, counts: Mapping[str, int]) -> Markup:
    kinds = ("received", "approved", "rejected", "withdrawn")
    return say("stats-lately", days=days, **{kind: counts.get(kind, 0) for kind in kinds})


def _list(say: Translator, phrase: str, rows: Iterable[tuple[str, int]]) -> Markup:
    items = [say("stats-item", label=label, count=count) for label, count in rows]
    return say(phrase, items=Markup(", ").join(items)) if items else Markup()


def _median(say: Translator, seconds: float | None) -> Markup:
    if seconds is None:
        return say("stats-median-none")
    return say("stats-median", time=format_timedelta(round(seconds), threshold=1.5, locale=say.locale))


def _language(code: str, say: Translator) -> str:
    return name_in(code, say.language)


def countries(figures: Statistics, say: Translator) -> tuple[tuple[str, int], ...]:
    """The places that most approved signatures name, as labels and counts; all other places are counted together under
    "others".
    """
    named, unnamed = by_country(figures, say)
    rest = unnamed + sum(number for _, number in named[COUNTRIES_MOST:])
    return (*named[:COUNTRIES_MOST], *([(say.plain("chart-others"), rest)] if rest else []))


def sources(figures: Statistics, say: Translator) -> tuple[tuple[str, int], ...]:
    """By which links signers came, the most frequent first. Those that few came by are counted together, and left out
    while they are few even so: a sum must not point to a person.
    """
    named = [
        (name, number)
        for name, number in figures.sources.most_common(SOURCES_NAMED_MOST)
        if name and number >= SHARED_BY
    ]
    rest = figures.sources.total() - sum(number for _, number in named)
    return (*named, *([(say.plain("chart-others"), rest)] if rest >= SHARED_BY else []))


def by_country(figures: Statistics, say: Translator) -> tuple[list[tuple[str, int]], int]:
    """The labels and counts of the places that approved signatures name, the most frequent first; and how often places
    without a label are named.

    A signature with two countries counts in both. A place that is not a country in CLDR counts under its text. Withheld
    signatures count for a place in groups of three, so that a single one is neither named nor, as a rule, revealed by
    the difference of two reports. The remainder counts as places without a label.
    """
    public, withheld = _people(figures.places), _people(figures.withheld_places)
    found = public + Counter({key: number - number % SHARED_BY for key, number in withheld.items()})
    named = [(country_name(key.code, say.language) if key.code else key.written, found[key]) for key in found]
    return sorted(named, key=lambda row: (-row[1], row[0])), sum(number % SHARED_BY for number in withheld.values())


class _Place(NamedTuple):
    """The key of a place: the code of its country, or else its text."""

    code: str
    written: str


def _people(sets: Counter[tuple[str, ...]]) -> Counter[_Place]:
    """How many people name each place; each person counts once for a place."""
    found: Counter[_Place] = Counter()
    for places, number in sets.items():
        for key in {_Place(code, "") if (code := country(place)) else _Place("", place) for place in places}:
            found[key] += number
    return found


def chart_data(say: Translator, title: str, figures: Statistics) -> ChartData:
    """The data of the picture: the growth of approved signatures by day, and the countries that are named most."""
    return ChartData(
        title=title,
        over_time=say.plain("chart-over-time"),
        by_country=say.plain("chart-by-country"),
        days=tuple(_growth(figures.days)),
        countries=countries(figures, say),
        language=say.language,
    )


def _growth(days: Iterable[tuple[date, int]]) -> Iterable[tuple[date, int]]:
    total = 0
    for day, number in days:
        total += number
        yield day, total
