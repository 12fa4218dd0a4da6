"""Invisible, damaged and disguised characters of every kind, in every field."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.messaging.bounds import TEXT_MOST
from bot.signatories.addresses import has_domain, has_link, has_telephone
from bot.signatories.lines import read_line
from bot.signatories.names import NAME_MOST, check_name, check_occupation
from bot.signatories.places import check_places
from bot.signatories.problem import Problem
from bot.signatories.texts import is_ignorable, tidy

CASES = Path(__file__).parents[3] / "shared" / "cases" / "names.tsv"
EVERYTHING = [chr(number) for number in range(0x110000)]
CHECKS: dict[str, Callable[[str], str | tuple[str, ...] | Problem]] = {
    "name": check_name,
    "places": check_places,
    "occupation": check_occupation,
}


def checked(field: str, text: str) -> str | Problem:
    answer = CHECKS[field](text)
    return "/".join(answer) if isinstance(answer, tuple) else answer


@pytest.mark.parametrize("field", CHECKS)
@pytest.mark.parametrize(
    "text",
    [
        "Aram Example\u200e",
        "\u200fAram Example",
        "\u202aAram Example\u202c",
        "\u2068Aram\u2069 Example",
        "\ufeffAram Example",
        "Aram\u200b Example",
        "Aram \u00adExample\u2060",
        "Aram Example\u200d",
        "\u200cAram Example",
        "\u200b",
    ],
)
def test_marks_that_a_form_adds_around_words_go_in_silence(field: str, text: str) -> None:
    if text == "\u200b":
        assert isinstance(checked(field, text), Problem), "nothing is left of it"
    else:
        assert checked(field, text) == "Aram Example"


def test_the_joiners_of_persian_and_malayalam_stay() -> None:
    assert check_name("سارا\u200f نمونه") == "سارا نمونه"
    assert check_name("دانش\u200cپژوه نمونه") == "دانش\u200cپژوه نمونه"
    assert check_name("രമേശന്\u200d") == "രമേശന്\u200d"


@pytest.mark.parametrize("field", CHECKS)
def test_invisible_characters_within_a_word_are_refused(field: str) -> None:
    """Each of Unicode's default-ignorable characters, the variation selectors and the tags too."""
    hidden = [character for character in EVERYTHING if is_ignorable(character)]
    assert len(hidden) > 4000
    for character in hidden:
        assert isinstance(checked(field, f"Arm{character}enia"), Problem), hex(ord(character))


def test_what_python_knows_to_be_a_format_character_is_refused_within_a_word_as_well() -> None:
    for character in EVERYTHING:
        if unicodedata.category(character) in ("Cf", "Cc", "Cs", "Co", "Cn") and character not in " \t\x1c\x1d\x1e\x1f":
            assert isinstance(tidy(f"Flo{character}ra"), Problem), hex(ord(character))


@pytest.mark.parametrize("field", CHECKS)
@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("\ufffdAnna Petrova", "text-lost"),
        ("Anna \ufffd Petrova", "text-lost"),
        ("=1+1+cmd", "text-formula"),
        ("  +Anna", "text-formula"),
        ("-Anna", "text-formula"),
        ("＝Anna", "text-formula"),
        ("\u200b=Anna", "text-formula"),
        ("Anna \u202eavorteP", "text-unreadable"),
    ],
)
def test_what_was_lost_and_what_a_spreadsheet_would_run_is_refused(field: str, text: str, phrase: str) -> None:
    problem = checked(field, text)
    assert isinstance(problem, Problem)
    assert problem.phrase == phrase


@pytest.mark.parametrize(
    "text",
    [
        "Anna call +44 20 7946 0958",
        "0037410123456",
        "tel. (010) 12-34-56-78",
        "٠١٠١٢٣٤٥٦٧",
        "０９０ １２３４ ５６７８",
        "8.800.555.35.35",
        "Anna 374–10–123456",
    ],
)
def test_a_telephone_number_is_refused_in_every_field(text: str) -> None:
    assert has_telephone(text)
    assert check_name(f"Anna {text}") == Problem("name-address")
    assert check_occupation(f"poet {text}") == Problem("occupation-address")
    assert check_places(f"Armenia {text}") == Problem("place-address")
    assert isinstance(read_line(f"Anna Example, Armenia, poet, {text}"), Problem)


@pytest.mark.parametrize(
    "text", ["veteran of 1941-1945", "teacher 1990–2020, 2021-2023", "author of 1984", "School 1234"]
)
def test_years_and_short_numbers_are_no_telephone(text: str) -> None:
    assert check_occupation(text) == text


@pytest.mark.parametrize(
    "name",
    ["evil.shop/path", "пример.рф", "Flora Evil.Shop", "EXAMPLE.COM", "xn--e1afmkfd.xn--p1ai", "Flora example。com"],
)
def test_a_domain_is_no_name(name: str) -> None:
    assert has_domain(name)
    assert check_name(name) == Problem("name-address")


@pytest.mark.parametrize(
    "name",
    ["Prof.dr Ali Örnek", "Dr.med Ali Örnek", "Yu.M. Example", "M.Sc Aram Example", "Aram Example, PhD", "St.Example",
     "Example Foundation, Inc.", "J. R. Example", "LGBTQ+ Example", "School № 5", "O`Example"],
)  # fmt: skip
def test_titles_and_organisations_are_names(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize(
    "occupation", ["editor of Hetq.am", "ASP.NET developer", "founder, example.com", "Node.js poet"]
)
def test_domains_are_where_people_work(occupation: str) -> None:
    assert check_occupation(occupation) == occupation
    assert not has_link(occupation)


@pytest.mark.parametrize("name", ["Anna ✅ Approved by admin", "Aram 🇦🇲 Example", "Anna → Example", "Anna ☎ Example"])
def test_pictures_are_no_part_of_a_name(name: str) -> None:
    assert check_name(name) == Problem("name-symbols")


def test_a_text_beyond_all_bounds_is_not_worked_on() -> None:
    huge = "a" * 100_000_000
    assert check_name(huge) == Problem("name-too-long", {"most": NAME_MOST})
    assert check_places(huge) == Problem("text-long")
    assert isinstance(check_occupation(huge), Problem)
    assert isinstance(read_line(huge), Problem)
    assert isinstance(tidy("a" * (TEXT_MOST + 1)), Problem)


def cases() -> list[list[str]]:
    if not CASES.exists():
        return []
    lines = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines]


@pytest.mark.parametrize(("text", "kept", "what"), cases())
def test_what_people_really_type(text: str, kept: str, what: str) -> None:
    text = text.encode("ascii", "backslashreplace").decode("unicode_escape")
    answer = check_name(text)
    if what.startswith("refused"):
        assert isinstance(answer, Problem)
    elif kept:
        assert answer == kept
