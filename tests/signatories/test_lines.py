"""Signatory lines are read as a careful person would read them, and a written line is read back unchanged."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import EllipsisType

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.messaging.markup import plain
from bot.reports.export import Signatory, write_csv, write_html, write_json, write_markdown, write_text
from bot.signatories.countries import country, is_city
from bot.signatories.lines import Doubt, NumberedReading, Reading, is_whole_line, read_line, read_list, signatory_line
from bot.signatories.lists.surroundings import bare
from bot.signatories.names import NAME_MOST, OCCUPATION_MOST, check_name, check_occupation
from bot.signatories.problem import Problem
from storage.records import Entry

PUBLISHED = Path(__file__).parents[2].parent / "shared" / "statement" / "signatories.txt"


@pytest.mark.parametrize(
    ("name", "places", "occupation", "line"),
    [
        ("Flora Example", ("Armenia", "Austria"), "historian", "Flora Example, Armenia/Austria, historian"),
        ("Flora Example", ("Armenia",), "", "Flora Example, Armenia"),
        ("Flora Example", (), "historian", "Flora Example, historian"),
        ("Flora Example", (), "", "Flora Example"),
    ],
)
def test_a_line_is_name_places_and_occupation(name: str, places: tuple[str, ...], occupation: str, line: str) -> None:
    assert signatory_line(name, places, occupation) == line


@pytest.mark.parametrize(
    ("rest", "places", "occupation"),
    [
        ("Armenia/Austria, historian", "Armenia|Austria", "historian"),
        ("Armenia", "Armenia", ""),
        ("Armenia,historian", "Armenia", "historian"),
        ("Moldova/ Portugal, student", "Moldova|Portugal", "student"),
        ("Turkey, Example House, Activist", "Turkey", "Example House, Activist"),
        ("Armenia, sociologist, researcher", "Armenia", "sociologist, researcher"),
        ("France, biochemist/pharmacologist", "France", "biochemist/pharmacologist"),
        ("Georgia, researcher- environmentalist", "Georgia", "researcher- environmentalist"),
        ("Armenia, Georgia State University", "Armenia", "Georgia State University"),
        ("Armenia, Russia researcher", "Armenia", "Russia researcher"),
        ("U.S.A.", "U.S.A.", ""),
        ("USA, U.S. Army", "USA", "U.S. Army"),
        ("Bosnia and Herzegovina, artist", "Bosnia and Herzegovina", "artist"),
        ("Guinea-Bissau, artist", "Guinea-Bissau", "artist"),
        ("Армения/Австрия, историк", "Армения|Австрия", "историк"),
        ("Armenia; historian", "Armenia", "historian"),
    ],
)
def test_a_regular_line_is_read_without_doubts(rest: str, places: str, occupation: str) -> None:
    line = f"Flora Example, {rest}"
    assert read_line(line) == Reading(Entry("Flora Example", tuple(places.split("|")), occupation, line))


@pytest.mark.parametrize(
    ("line", "places", "occupation", "doubts"),
    [
        ("Flora Example - Armenia/Austria, poet", "Armenia|Austria", "poet", "dash-for-comma"),
        ("Flora Example — Armenia — poet", "Armenia", "poet", "dash-for-comma"),
        ("Flora Example, Armenia - poet", "Armenia", "poet", "dash-for-comma"),
        ("Flora Example, Armenia. Poet", "Armenia", "Poet", "stop-for-comma"),
        ("Flora Example. Armenia. Poet", "Armenia", "Poet", "stop-for-comma"),
        ("Flora Example, UK. Poet", "UK", "Poet", "stop-for-comma"),
        ("Flora Example, Armenia/ Austria PhD student", "Armenia|Austria", "PhD student", "missing-comma"),
        ("Flora Example, U.S. citizen", "U.S.", "citizen", "missing-comma"),
        ("Flora Example, Armenia-Austria, poet", "Armenia|Austria", "poet", "dash-for-slash"),
        ("Flora Example, Armenia and Austria", "Armenia|Austria", "", "dash-for-slash"),
        ("Flora Example, Armenia, Austria, poet", "Armenia|Austria", "poet", "comma-for-slash"),
        ("Flora Example, Baku, Azerbaijan, poet", "Baku, Azerbaijan", "poet", "city-with-country"),
        ("Flora Example, Azerbaijan, Baku city, poet", "Azerbaijan, Baku city", "poet", "city-with-country"),
        ("Flora Example, Armenia, , poet", "Armenia", "poet", "stray-character"),
        ("Flora Example, г. Москва, Россия, poet", "г. Москва, Россия", "poet", "city-with-country"),
        ("Flora Example, г.Гюмри, Армения, poet", "г.Гюмри, Армения", "poet", "city-with-country"),
        ("Flora Example, ք. Երևան, Հայաստան, poet", "ք. Երևան, Հայաստան", "poet", "city-with-country"),
        ("Flora Example, г. Москва, poet", "г. Москва", "poet", ""),
        (
            "Flora Example, American University of Armenia, Armenia, professor",
            "Armenia",
            "American University of Armenia, professor",
            "unclear-place",
        ),
        (
            "Flora Example, Baku, Azerbaijan/Iran-Italy",
            "Baku, Azerbaijan|Iran|Italy",
            "",
            "city-with-country dash-for-slash",
        ),
        ("Flora Example, Baku, Azerbaijan/Italy", "Baku, Azerbaijan|Italy", "", "city-with-country"),
        ("Flora Example - Baku, Azerbaijan", "Baku, Azerbaijan", "", "city-with-country dash-for-comma"),
        ("Flora Example, Exampletown, Armenia, poet", "Exampletown|Armenia", "poet", "comma-for-slash unknown-place"),
        ("Flora Example, Yerevan", "Yerevan", "", ""),
        ("Flora Example, Abkhazia, poet", "Abkhazia", "poet", "unknown-place"),
        ("Flora Example, South Ossetia/Russia, poet", "South Ossetia|Russia", "poet", "unknown-place"),
        ("Flora Example, poet, Armenia", "Armenia", "poet", "place-after-occupation"),
        ("Flora Example, Armenia, poet, Austria", "Armenia", "poet, Austria", "place-after-occupation"),
        ("Flora Example, Armenia, poet, Armenia", "Armenia", "poet", "place-repeated"),
        ("Flora Example, USA/United States, poet", "USA", "poet", "place-repeated"),
        ("Flora Example, President of PEN Armenia", "", "President of PEN Armenia", "no-place"),
        ("Flora Example, Georgia State University", "", "Georgia State University", "no-place"),
        ("Flora Example, poet, activist", "", "poet, activist", "no-place"),
        ("Flora Example, PEN, activist", "", "PEN, activist", "no-place"),
        ("Flora Example, House Of Quiet Examples, activist", "", "House Of Quiet Examples, activist", "no-place"),
        ("Flora Example, Poet", "", "Poet", "no-place"),
        ("Flora Example", "", "", "no-place"),
        ("Flora Example,", "", "", "no-place stray-character"),
        ("Flora Example, Armenia, poet\\", "Armenia", "poet", "stray-character"),
        ("Flora Example, Armenia, , poet,", "Armenia", "poet", "stray-character"),
        ("Flora Example, Armenia.", "Armenia", "", "stray-character"),
        ("12. Flora Example, Armenia", "Armenia", "", "stray-character"),
        ("• Flora Example, Armenia", "Armenia", "", "stray-character"),
    ],
)
def test_an_irregular_line_is_read_in_the_likeliest_way(line: str, places: str, occupation: str, doubts: str) -> None:
    reading = read_line(line)
    assert isinstance(reading, Reading)
    published = line.removeprefix("12. ").removeprefix("• ")
    assert reading.entry == Entry("Flora Example", tuple(filter(None, places.split("|"))), occupation, published)
    assert sorted(reading.doubts) == doubts.split()


@pytest.mark.parametrize(
    "name", ["J. Jordan", "Anna M. Chad", "Dr. Jordan", "Prof. Dr. Jordan", "Anna Jordan", "Georgia Ter-Example"]
)
def test_a_name_that_is_also_a_country_stays_a_name(name: str) -> None:
    line = f"{name}, Armenia, poet"
    assert read_line(line) == Reading(Entry(name, ("Armenia",), "poet", line))


def test_the_line_is_kept_exactly_as_published() -> None:
    line = " Flora  Example,Armenia ,\tpoet \\ "
    reading = read_line(f"\u2029{line}\u2028\r\n")
    assert isinstance(reading, Reading)
    assert reading.entry == Entry("Flora Example", ("Armenia",), "poet", line)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("", Problem("text-empty")),
        (",,,", Problem("name-empty")),
        ("123, Armenia", Problem("name-no-letters")),
        ("flora@example.org, Armenia", Problem("name-address")),
        ("F" + "l" * NAME_MOST + ", Armenia", Problem("name-too-long", {"most": NAME_MOST})),
        ("Flora Example, Armenia, " + "x" * (OCCUPATION_MOST + 1), Problem("text-too-long", {"most": OCCUPATION_MOST})),
        ("Flora Example, Armenia/" + "A" * 61, None),  # no place, so an occupation
        ("Flora Example, " + "/".join(f"Example {x}" for x in "ABCDEFGHI") + ", x", None),
        ("Flora Example\u2028Armenia", Problem("text-lines")),
        ("Flora\x00 Example, Armenia", Problem("text-unreadable")),
        ("x" * 3000, Problem("text-too-long", {"most": 1600})),
    ],
)
def test_a_line_that_cannot_be_taken_is_refused_with_the_reason(line: str, problem: Problem | None) -> None:
    reading = read_line(line)
    if problem:
        assert reading == problem
    else:
        assert isinstance(reading, Reading)
        assert reading.doubts == (Doubt.NO_PLACE,)


def test_a_line_with_more_places_than_anybody_has_is_refused() -> None:
    countries = "Armenia/Austria/Finland/Georgia/Russia/Turkey/Italy/Spain/Iran"
    assert read_line(f"Flora Example, {countries}") == Problem("places-too-many", {"most": 8})


@pytest.mark.parametrize(
    "text",
    [
        "Flora Example, Armenia/Austria, historian",
        "Flora Example, Armenia",
        "Flora Example - Armenia, historian",
        "Flora, Armenia, historian",
        "Flora Example, Baku, Azerbaijan",
        "Flora Example, South Ossetia, peace activist",
        "Флора Примерова, Армения, историк",
        "Flora Example, historian, Armenia",
        "Flora Example, USA/United States",
    ],
)
def test_a_whole_line_is_known_as_one(text: str) -> None:
    assert is_whole_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Flora Example",
        "Example, Flora",
        "Example, Georgia",
        "Jordan, Flora",
        "Anna Jordan",
        "Georgia",
        "Flora Example, PhD",
        "Flora Example, PhD, MA",
        "Flora Ter-Example",
        "Flora Example, Anna, Maria",
        "Flora Example - Maria",
        "Flora Example, Jr.",
        "Flora Example\nArmenia\nhistorian",
        "",
    ],
)
def test_a_plain_name_is_not_mistaken_for_a_whole_line(text: str) -> None:
    assert not is_whole_line(text)


def test_a_list_is_read_line_by_line_with_numbers() -> None:
    lines = ["\ufeffFlora Example, Armenia\r\n", "\r\n", " \n", "123\n", "Otto Muster, Austria, poet"]
    assert list(read_list(lines)) == [
        NumberedReading(
            1,
            "Flora Example, Armenia",
            Reading(Entry("Flora Example", ("Armenia",), "", "Flora Example, Armenia")),
        ),
        NumberedReading(4, "123", Problem("name-no-letters")),
        NumberedReading(
            5,
            "Otto Muster, Austria, poet",
            Reading(Entry("Otto Muster", ("Austria",), "poet", "Otto Muster, Austria, poet")),
        ),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Flora Example; Armenia; poet; Gustav Sample; Georgia; lawyer",
        "Flora Example, Armenia, poet, Gustav Sample, Georgia, lawyer",
        "Flora Example, Armenia, poet, Gustav Sample, Georgia",
    ],
)
def test_a_line_in_which_another_person_follows_is_doubtful(line: str) -> None:
    reading = read_line(line)
    assert isinstance(reading, Reading)
    assert Doubt.TWO_PEOPLE in reading.doubts
    assert reading.is_doubtful


def test_a_university_and_its_country_after_the_occupation_are_no_other_person() -> None:
    reading = read_line("Flora Example, Armenia, poet, Example University, Georgia")
    assert isinstance(reading, Reading)
    assert Doubt.TWO_PEOPLE not in reading.doubts


def test_a_line_that_stands_twice_in_a_list_is_doubted() -> None:
    first, second = read_list(["Flora Example, Armenia\n", "Flora Example, Armenia \n"])
    assert isinstance(first.reading, Reading)
    assert isinstance(second.reading, Reading)
    assert first.reading.doubts == ()
    assert second.reading.doubts == (Doubt.LINE_REPEATED,)


def test_a_list_is_read_as_it_comes() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield "Flora Example, Armenia\n"

    assert next(read_list(endless())).number == 1


# How the irregular lines of the first letter's list are to be read; ... is all that follows the name.
IRREGULAR: dict[int, tuple[tuple[str, ...], str | EllipsisType, tuple[Doubt, ...]]] = {
    24: (("Azerbaijan",), "Social and Political Science Researcher", ()),
    43: (("South Ossetia",), "peace activist", (Doubt.UNKNOWN_PLACE,)),
    48: ((), "", (Doubt.STRAY_CHARACTER, Doubt.NO_PLACE)),
    69: (("Armenia",), "Radio-engineer", (Doubt.PLACE_REPEATED,)),
    75: (("Baku, Azerbaijan",), "Graphic Designer", (Doubt.CITY_WITH_COUNTRY,)),
    82: (("Russia", "Armenia"), "teacher", (Doubt.STRAY_CHARACTER,)),
    91: (("Abkhazia",), "journalist", (Doubt.UNKNOWN_PLACE,)),
    98: (("Azerbaijan, Baku city",), "Political activist", (Doubt.CITY_WITH_COUNTRY,)),
    111: ((), ..., (Doubt.NO_PLACE,)),
    113: (("Uzbekistan", "Hungary"), "Data Analyst/Researcher", (Doubt.DASH_FOR_COMMA,)),
    115: (("Argentina", "Armenia"), "Architect", (Doubt.DASH_FOR_SLASH,)),
    120: (("Moldova", "Portugal"), "Political Science and International Relations Student", ()),
    122: (("Armenia",), "Artist", (Doubt.STOP_FOR_COMMA,)),
    124: (("Uzbekistan", "Austria"), "PhD student Economics", (Doubt.MISSING_COMMA,)),
}


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the first letter's list is not beside this checkout")
def test_the_published_list_is_read_as_a_careful_person_would() -> None:
    """All but a few lines follow the form; whatever stands between the commas is then the reading."""
    readings = list(read_list(PUBLISHED.read_text(encoding="utf-8").splitlines(keepends=True)))
    assert [reading.number for reading in readings] == list(range(1, 130))

    for number, line, reading in ((numbered.number, numbered.line, numbered.reading) for numbered in readings):
        assert isinstance(reading, Reading), number
        entry = reading.entry
        assert entry.line == line, number
        if number in IRREGULAR:
            places, occupation, doubts = IRREGULAR[number]
            if occupation is ...:
                occupation = line.split(", ", maxsplit=1)[1]
            assert (entry.places, entry.occupation, reading.doubts) == (places, occupation, doubts), number
            assert line.startswith(entry.name), number
            assert line.removeprefix(entry.name).lstrip()[0] in ",-", number
        else:
            name, places_, *rest = line.split(", ")
            assert entry == Entry(name, tuple(places_.split("/")), ", ".join(rest), line), number
            assert all(map(country, entry.places)), number
            assert not reading.doubts, number
        for part in (entry.name, *entry.places, entry.occupation):
            assert part == part.strip(" \\,./-"), number


NAMES = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=40).filter(
    lambda name: check_name(name) == name
)
PLACES = st.lists(
    st.sampled_from(["Armenia", "Австрия", "Guinea-Bissau", "Baku, Azerbaijan", "The Netherlands", "საქართველო"]),
    min_size=1,
    max_size=4,
    unique=True,
)
OCCUPATIONS = st.just("") | st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=80).filter(
    lambda text: check_occupation(text) == text and not country(text) and not is_city(text)
)


# Names drawn from any letters may be all capitals, begin small, or be what a place is called.
NAMES_OF_ANY_LETTERS = (Doubt.SHOUTING, Doubt.NAME_DOUBTFUL, Doubt.PLACE_FOR_NAME)


@settings(deadline=None)  # the first example reads all languages
@given(NAMES, PLACES, OCCUPATIONS)
@example("ÃŠ", ["Armenia"], "")
@example("ÂŠ", ["Armenia"], "")
def test_clean_fields_come_back_from_their_line(name: str, places: list[str], occupation: str) -> None:
    line = signatory_line(name, places, occupation)
    assume(Doubt.MISREAD not in bare(line).doubts)  # letters that look like others read in a wrong encoding
    reading = read_line(line)
    assert isinstance(reading, Reading)
    assert reading.entry == Entry(name, tuple(places), occupation, line)
    assert set(reading.doubts) <= {Doubt.CITY_WITH_COUNTRY, *NAMES_OF_ANY_LETTERS}


FRAGMENTS = ["Flora", "Armenia", "Baku", "Azerbaijan", "poet", "J", " and ", ", ", " - ", ". ", *" ,./;\\-—1\n\t\ud800"]


@settings(deadline=None)
@given(st.text() | st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
@example("A\t/")
@example("A\t/\tpoet")
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever is taken has clean fields and the very line; a whole line can always be read or refused."""
    is_whole_line(text)
    reading = read_line(text)
    if isinstance(reading, Reading):
        entry = reading.entry
        given = unicodedata.normalize("NFC", text.strip("\n\r\v\f\x85\u2028\u2029"))
        assert entry.line in (given, bare(given).text, signatory_line(entry.name, entry.places, entry.occupation))
        assert check_name(entry.name) == entry.name
        assert not entry.occupation or check_occupation(entry.occupation) == entry.occupation
        assert Doubt.NO_PLACE in reading.doubts or entry.places


def signatory(number: int = 1, *, entry: Entry | None = None) -> Signatory:
    line = "Flora Example, Armenia/Austria, historian"
    entry = entry or Entry("Flora Example", ("Armenia", "Austria"), "historian", line)
    return Signatory(number, entry, date(2022, 9, 19), "en", "c0ffee")


def test_text_gives_the_lines_back_as_published() -> None:
    lines = ["Flora  Example ,Armenia. Poet\\", "Otto Muster,", "Անի Օրինակ, Հայաստան"]
    entries = [reading.reading.entry for reading in read_list(lines) if isinstance(reading.reading, Reading)]
    stream = io.StringIO()
    write_text([signatory(number, entry=entry) for number, entry in enumerate(entries, 1)], stream)
    assert stream.getvalue() == "".join(f"{line}\n" for line in lines)


def test_no_line_break_can_smuggle_a_second_line_into_text() -> None:
    stream = io.StringIO()
    write_text([signatory(entry=Entry("Flora", (), "", "Flora\r\nOtto Muster\u2028Anna"))], stream)
    assert stream.getvalue() == "Flora Otto Muster Anna\n"


def test_json_has_an_object_for_each_signatory() -> None:
    stream = io.StringIO()
    entry = Entry("Անի Օրինակ", ("Հայաստան",), 'the "poet"', 'Անի Օրինակ, Հայաստան, the "poet"')
    write_json([signatory(), signatory(2, entry=entry)], stream)
    assert json.loads(stream.getvalue()) == [
        {
            "number": 1,
            "name": "Flora Example",
            "places": ["Armenia", "Austria"],
            "countries": ["AM", "AT"],
            "occupation": "historian",
            "line": "Flora Example, Armenia/Austria, historian",
            "day": "2022-09-19",
            "language": "en",
            "wording": "c0ffee",
            "wording_day": "",
            "first": 0,
            "word": "",
            "withdrawn": "",
            "kind": "person",
        },
        {
            "number": 2,
            "name": "Անի Օրինակ",
            "places": ["Հայաստան"],
            "countries": ["AM"],
            "occupation": 'the "poet"',
            "line": 'Անի Օրինակ, Հայաստան, the "poet"',
            "day": "2022-09-19",
            "language": "en",
            "wording": "c0ffee",
            "wording_day": "",
            "first": 0,
            "word": "",
            "withdrawn": "",
            "kind": "person",
        },
    ]
    assert "Հայաստան" in stream.getvalue()
    assert stream.getvalue().splitlines()[1].startswith('{"number": 1, "name": "Flora Example", ')


def test_who_is_shown_as_withdrawn_is_exported_as_a_number_and_a_day_alone() -> None:
    gone = Signatory(2, None, date(2022, 10, 3), "", "", withdrawn="(withdrawn on October 3, 2022)")
    written = {
        write: io.StringIO(newline="") for write in (write_text, write_html, write_markdown, write_csv, write_json)
    }
    for write, stream in written.items():
        write([signatory(), gone], stream)
    assert written[write_text].getvalue().splitlines()[1] == "(withdrawn on October 3, 2022)"
    assert '<li dir="auto">(withdrawn on October 3, 2022)</li>' in written[write_html].getvalue()
    assert plain(written[write_markdown].getvalue()).splitlines()[1] == "- (withdrawn on October 3, 2022)"
    for rows in (
        list(csv.DictReader(io.StringIO(written[write_csv].getvalue(), newline=""))),
        json.loads(written[write_json].getvalue()),
    ):
        there, row = rows
        assert not there["withdrawn"]
        assert {key: str(value) for key, value in row.items() if value} in (
            {"number": "2", "withdrawn": "2022-10-03"},
            {"number": "2", "withdrawn": "2022-10-03", "first": "0"},
        )


def test_nobody_is_read_from_a_line_that_is_shown_as_withdrawn() -> None:
    """A list that the bot has exported may be read again."""
    gone = Signatory(2, None, date(2022, 10, 3), "", "", withdrawn="(withdrawn on October 3, 2022)")
    text = io.StringIO()
    write_text([gone], text)
    (read,) = read_list(text.getvalue().splitlines())
    assert not isinstance(read.reading, Reading) or read.reading.is_doubtful


def test_an_export_of_nobody_is_valid() -> None:
    text, table, array = io.StringIO(), io.StringIO(), io.StringIO()
    write_text([], text)
    write_csv([], table)
    write_json([], array)
    assert text.getvalue() == ""
    assert (
        table.getvalue()
        == "number,name,places,countries,occupation,line,day,language,wording,wording_day,first,word,withdrawn,kind\r\n"
    )
    assert json.loads(array.getvalue()) == []


def test_an_export_is_written_as_it_comes() -> None:
    """The first signatories are on their way before the last have been asked for."""
    for write in (write_text, write_csv, write_json):
        stream = io.StringIO()

        def watched(stream: io.StringIO = stream) -> Iterator[Signatory]:
            yield signatory(1)
            yield signatory(2)
            assert "Flora" in stream.getvalue()

        write(watched(), stream)


def test_csv_is_quoted_by_the_book() -> None:
    stream = io.StringIO(newline="")
    write_csv([signatory(entry=Entry("Flora", ("Armenia", "Austria"), 'the "poet"', "Flora, poet"))], stream)
    assert stream.getvalue() == (
        "number,name,places,countries,occupation,line,day,language,wording,wording_day,first,word,withdrawn,kind\r\n"
        '1,Flora,Armenia/Austria,AM/AT,"the ""poet""","Flora, poet",2022-09-19,en,c0ffee,,0,,,person\r\n'
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_of_csv_is_a_formula(start: str) -> None:
    stream = io.StringIO(newline="")
    write_csv([signatory(entry=Entry(f"{start}1", (f"{start}2",), f"{start}3", f"{start}4"))], stream)
    stream.seek(0)
    row = list(csv.reader(stream))[1]
    assert [*row[1:3], *row[4:6]] == [f"'{start}{digit}" for digit in "1234"]


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
ENTRIES = st.builds(Entry, name=TEXTS, places=st.lists(TEXTS).map(tuple), occupation=TEXTS, line=TEXTS)


@given(st.lists(ENTRIES, max_size=4))
def test_csv_comes_back_but_for_the_apostrophe(entries: list[Entry]) -> None:
    stream = io.StringIO(newline="")
    write_csv([signatory(number, entry=entry) for number, entry in enumerate(entries)], stream)
    stream.seek(0)
    rows = list(csv.DictReader(stream))
    assert len(rows) == len(entries)
    for row, entry in zip(rows, entries, strict=True):
        assert row["name"].removeprefix("'") == entry.name.removeprefix("'")
        assert row["places"].removeprefix("'") == "/".join(entry.places).removeprefix("'")
        assert row["occupation"].removeprefix("'") == entry.occupation.removeprefix("'")
        assert row["line"].removeprefix("'") == entry.line.removeprefix("'")


@given(st.lists(ENTRIES, max_size=4))
def test_json_comes_back(entries: list[Entry]) -> None:
    stream = io.StringIO()
    write_json([signatory(number, entry=entry) for number, entry in enumerate(entries)], stream)
    rows = json.loads(stream.getvalue())
    assert [Entry(row["name"], tuple(row["places"]), row["occupation"], row["line"]) for row in rows] == entries


def test_lists_for_people_have_a_section_for_organisations() -> None:
    several = [replace(signatory(1), organisation=True), signatory(2)]
    for write, headings in (
        (write_text, ["Organisations", "People"]),
        (write_html, ["<h2>Organisations</h2>", "<h2>People</h2>"]),
        (write_markdown, ["**Organisations**", "**People**"]),
    ):
        stream, alone = io.StringIO(), io.StringIO()
        write(several, stream)
        assert [line for line in stream.getvalue().splitlines() if "Organ" in line or "People" in line] == headings
        write(several[1:], alone)
        assert "People" not in alone.getvalue()
