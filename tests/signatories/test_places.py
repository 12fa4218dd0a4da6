"""Countries are recognised in any language, places are split as people mean them, and every place keeps its
spelling.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.signatories.countries import city_of, country, country_name, is_city
from bot.signatories.places import check_places, split_places
from bot.signatories.problem import Problem


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("AM", "Armenia|ARMENIA|Армения|Հայաստան|Ermənistan|Ermenistan|სომხეთი|Arménie|ARM"),
        ("US", "USA|usa|U.S.A.|U. S. A.|US|United States|the United States|United States of America|США|ԱՄՆ|ABŞ|ABD"),
        ("GB", "UK|U.K.|United Kingdom|the UK|Великобритания"),
        ("NL", "Netherlands|The Netherlands|Нидерланды|Nederland|Pays-Bas|les Pays-Bas"),
        ("TR", "Turkey|Türkiye|Turkiye|Турция|Թուրքիա"),
        ("CZ", "Czechia|Czech Republic|Czechia (Czech Republic)|Чехия"),
        ("RU", "Russia|Россия|Russland"),
        ("GE", "Georgia|Грузия|საქართველო|Վրաստան"),
        ("AE", "UAE|ОАЭ|United Arab Emirates"),
        ("CI", "Côte d'Ivoire|Cote d’Ivoire|Ivory Coast"),
        ("BA", "Bosnia and Herzegovina|Bosnia & Herzegovina|Босния и Герцеговина"),
        ("MM", "Myanmar|Burma|Myanmar (Burma)"),
        ("KN", "St. Kitts & Nevis|St. Kitts and Nevis|Saint Kitts and Nevis"),
        ("CY", "Cyprus|Kıbrıs|KIBRIS|Kibris|Κύπρος"),
        ("MK", "North Macedonia|Северная Македония"),
        ("XK", "Kosovo|Косово"),
        ("AZ", "Baku, Azerbaijan|Azerbaijan, Baku city|Баку, Азербайджан|Ganja, Azerbaijan"),
    ],
)
def test_a_country_is_recognised_in_any_language_and_spelling(code: str, spellings: str) -> None:
    assert {spelling: country(spelling) for spelling in spellings.split("|")} == dict.fromkeys(
        spellings.split("|"), code
    )


@pytest.mark.parametrize(
    "place",
    [
        *("South Ossetia", "Abkhazia", "Nagorno-Karabakh", "Artsakh", "Южная Осетия", "Абхазия", "Արցախ"),
        *(
            "Europe",
            "Asia",
            "world",
            "Africa",
            "European Union",
            "EU",
            "UN",
            "Latin America",
            "Европа",
            "Unknown Region",
        ),
        *(
            "Baku",
            "San Diego",
            "activist",
            "",
            ".",
            "123",
            "051",
            "MA",
            "DD",
            "WIR",
            "and",
            "Armenia, Austria",
            "Armenia/Austria",
        ),
    ],
)
def test_what_is_no_country_belongs_to_none(place: str) -> None:
    assert country(place) is None


def test_a_name_that_languages_disagree_about_is_left_alone() -> None:
    """Kongo is one country to some languages and its neighbour to others."""
    assert country("Kongo") is None


def test_countries_have_names_in_the_asked_language() -> None:
    assert country_name("AM", "en") == "Armenia"
    assert country_name("AM", "ru") == "Армения"
    assert country_name("AM", "pt-BR") == "Armênia"
    assert country_name("AM", "no such language") == "Armenia"
    assert country_name("QQ", "en") == "QQ"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Armenia", "Armenia"),
        ("Armenia/Austria", "Armenia|Austria"),
        ("Armenia / Austria", "Armenia|Austria"),
        ("Moldova/ Portugal", "Moldova|Portugal"),
        ("Armenia, Austria", "Armenia|Austria"),
        ("Armenia،Austria", "Armenia|Austria"),
        ("Armenia; Austria", "Armenia|Austria"),
        ("Armenia and Austria", "Armenia|Austria"),
        ("Armenia & Austria", "Armenia|Austria"),
        ("Армения и Австрия", "Армения|Австрия"),
        ("Հայաստան և Ավստրիա", "Հայաստան|Ավստրիա"),
        ("Saudi Arabia and Oman", "Saudi Arabia|Oman"),
        ("Armenia, Austria and Germany", "Armenia|Austria|Germany"),
        ("Argentina-Armenia", "Argentina|Armenia"),
        ("Argentina – Armenia", "Argentina|Armenia"),
        ("Guinea-Bissau-Armenia", "Guinea-Bissau|Armenia"),
        ("Antigua and Barbuda and Armenia", "Antigua and Barbuda|Armenia"),
        ("/Armenia//Austria,", "Armenia|Austria"),
    ],
)
def test_several_places_are_told_apart(text: str, places: str) -> None:
    assert split_places(text) == tuple(places.split("|"))


@pytest.mark.parametrize(
    "place",
    [
        *("Guinea-Bissau", "Timor-Leste", "Bosnia and Herzegovina", "Trinidad and Tobago", "Босния и Герцеговина"),
        *(
            "Nagorno-Karabakh",
            "Rostov-on-Don",
            "Guinea-Conakry",
            "Tyne and Wear",
            "Armenia and elsewhere",
            "Burma-Myanmar",
        ),
        *("Baku, Azerbaijan", "Azerbaijan, Baku city", "Москва, Россия", "Բաքու, Ադրբեջան", "New York, USA"),
    ],
)
def test_one_place_stays_whole(place: str) -> None:
    assert split_places(place) == (place,)


def test_a_city_goes_with_its_own_country_only() -> None:
    assert split_places("Baku, Azerbaijan, Berlin, Germany") == ("Baku, Azerbaijan", "Berlin, Germany")
    assert split_places("Azerbaijan, Baku, Germany, Berlin") == ("Azerbaijan, Baku", "Germany, Berlin")
    assert split_places("Baku, Armenia") == ("Baku", "Armenia")
    assert split_places("Baku, Azerbaijan/Russia") == ("Baku, Azerbaijan", "Russia")
    assert split_places("Russia, Moscow, Samara") == ("Russia, Moscow", "Samara")
    assert "AZ" in city_of("Baku")
    assert "AM" not in city_of("Baku")
    assert is_city("Ереван")
    assert not is_city("Example")


def test_any_place_is_accepted_as_written() -> None:
    places = ("South Ossetia", "Abkhazia", "Nagorno-Karabakh", "Exampleland")
    assert check_places("/".join(places)) == places


def test_places_may_stand_on_lines_of_their_own() -> None:
    assert check_places("Armenia\n\n Austria\n") == ("Armenia", "Austria")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("USA/United States/США", ("USA",)),
        ("The Netherlands, Netherlands", ("The Netherlands",)),
        ("Singapore, Singapore", ("Singapore",)),
        ("Abkhazia/abkhazia", ("Abkhazia",)),
        ("Baku, Azerbaijan/Shusha", ("Baku, Azerbaijan", "Shusha")),
        ("Berlin, Germany; Busingen, Germany", ("Berlin, Germany", "Busingen, Germany")),
    ],
)
def test_a_place_counts_once_and_keeps_its_first_spelling(text: str, places: tuple[str, ...]) -> None:
    assert check_places(text) == places


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem("places-empty")),
        (" / , ; \n", Problem("places-empty")),
        ("Armenia/123", Problem("place-no-letters")),
        ("Armenia/www.example.org", Problem("place-address")),
        ("A" + "r" * 60, Problem("place-too-long", {"most": 60})),
        ("/".join(f"Example {letter}" for letter in "ABCDEFGHI"), Problem("places-too-many", {"most": 8})),
        ("Arme\u202enia", Problem("text-unreadable")),
    ],
)
def test_what_cannot_be_taken_is_refused_with_the_reason(text: str, problem: Problem) -> None:
    assert check_places(text) == problem


def test_an_endless_chain_of_countries_is_answered() -> None:
    """Every part of it is a country said over and over; trying all combinations would take for ever."""
    chain = "-".join(["Armenia"] * 50 + ["Example"])
    assert split_places(chain) == (chain,)


PIECES = [*"/,;-& .\n", "Armenia", "Baku", "Azerbaijan", "Армения", " and ", "é", "ა", "1", "\ud800"]


@settings(deadline=None)  # the first example reads all languages
@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_places_or_a_problem(text: str) -> None:
    """Places that were taken are taken again unchanged when they are written with slashes."""
    places = check_places(text)
    if not isinstance(places, Problem):
        assert places
        assert check_places("/".join(places)) == places
