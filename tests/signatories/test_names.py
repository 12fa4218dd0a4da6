"""Which names are accepted, in any script, and which are refused for which reason."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.signatories.lines import read_line
from bot.signatories.names import (
    NAME_MOST,
    OCCUPATION_MOST,
    check_name,
    check_occupation,
    check_spelling,
    check_text,
    lacks_spelling,
    spellings,
    with_spelling,
)
from bot.signatories.problem import Problem
from bot.signatories.similarity import mixed_words, similarity_key

similarity_key("Флоpa")  # the table of look-alikes is read once, and not in the time of a test

NAMES = [
    "Flora Example",
    "Flora",
    "Siobhán O'Example",
    "Anna Ter-Example",
    "Example Natal'ya",
    "J. R. Example",
    "Dr. Flora Example, PhD",
    "Flora Example 2nd",
    "Флора Примерова",
    "Ֆլորա Օրինակյան",
    "ფლორა მაგალითი",
    "مثال فلورا",
    "دانش‌پژوه نمونه",  # Persian, with a joiner that keeps two letters apart
    "شّ‌ها",  # and after a mark
    "ශ්‍රී උදාහරණ",  # Sinhala, with a joiner beside a virama
    "രമേശന്‍",  # Malayalam, with one at the end
    "פלורה דוגמה",
    "例 花子",
    "ㄏㄨㄚ",
    "예시 꽃",
    "ตัวอย่าง ดอกไม้",
    "J.R.R. Example",
    "А.Б. Примеров",
    "Flora Example, M.D., Ph.D.",
    "Example & Sons",
    "Գևորգ Օրինակյան / Gevorg Orinakyan",
    *(f"O{apostrophe}Example" for apostrophe in "'’‘ʼʻ‛`´ʹ＇՚׳′ꞌ"),
    "Ví Dụ Thị Hoa",
]


@pytest.mark.parametrize(
    "name",
    ["Md.Al Example", "Sk.Md Example", "Th.de Example", "Rev.Kim", "Fr.Li", "Ing.Ma", "Gal·la Example", "Hon.Kim"],
)
def test_a_title_before_a_name_makes_no_domain_of_it(name: str) -> None:
    assert check_name(name) == name


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_any_script_is_taken_as_it_stands(name: str) -> None:
    assert check_name(name) == unicodedata.normalize("NFC", name)


def test_white_space_is_trimmed_and_folded() -> None:
    assert check_name("  Flora \t\u00a0 Example\u3000 \n") == "Flora Example"


def test_letters_and_their_accents_are_composed() -> None:
    assert check_name("Jose\u0301") == "José"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("", "name-empty"),
        (" \n\t ", "name-empty"),
        ("Flora\nExample", "name-lines"),
        ("Flora\u2028Example", "name-lines"),
        ("12345", "name-no-letters"),
        ("...", "name-no-letters"),
        ("🌼", "name-no-letters"),
        ("https://flora.example", "name-address"),
        ("www.flora.example", "name-address"),
        ("Flora example.org", "name-address"),
        ("Flora EXAMPLE.COM", "name-address"),
        ("t.me/flora", "name-address"),
        ("flora@example.org", "name-address"),
        ("@flora_example", "name-address"),
        ("+374 10 12-34-56", "name-address"),
        ("Flora 0037410123456", "name-address"),
        ("Flora +374‑10‑12‑34‑56", "name-address"),  # hyphens that do not break
        ("Flora (374),10,12,34,56", "name-address"),
        ("Flora 374_10_123456", "name-address"),
        ("Flora ³⁷⁴¹⁰¹²³⁴⁵⁶", "name-address"),
        ("Flora example․org", "name-address"),  # a leader of one dot
        ("Flora ‼ Example", "name-symbols"),
        ("F̶l̶o̶r̶a̶", "name-symbols"),
        ("Flo\x00ra", "text-unreadable"),
        ("Flora \ud83d", "text-unreadable"),
        ("Flora \u202eelpmaxE", "text-unreadable"),
        ("\u3164", "text-unreadable"),
        ("Flo\u200bra", "text-unreadable"),
        ("Flo\u200dra", "text-unreadable"),  # a joiner that has nothing to join
        ("Flora \ue000", "text-unreadable"),
        ("Z" + "\u0301\u0302\u0303\u0304\u0305" + "algo", "text-unreadable"),
    ],
)
def test_what_is_no_name_is_refused_with_the_reason(text: str, phrase: str) -> None:
    problem = check_name(text)
    assert isinstance(problem, Problem)
    assert problem.phrase == phrase


def test_a_name_has_at_most_a_hundred_and_twenty_characters() -> None:
    assert check_name("Ա" * NAME_MOST) == "Ա" * NAME_MOST
    assert check_name("Ա" * (NAME_MOST + 1)) == Problem("name-too-long", {"most": NAME_MOST})


def test_other_text_is_held_to_its_own_length() -> None:
    assert check_text(" peace   researcher ", most=20) == "peace researcher"
    assert check_text("peace researcher", most=5) == Problem("text-too-long", {"most": 5})
    assert check_text(" ", most=5) == Problem("text-empty")
    assert check_text("peace\nresearcher", most=50) == Problem("text-lines")
    assert check_text("peace\x07", most=50) == Problem("text-unreadable")


@pytest.mark.parametrize(
    "occupation",
    [
        "historian",
        "LGBTQ+ activist",
        "Democracy 1918 Movement, politician",
        "teacher since 1990-2020",
        "PhD. student @ University of Example",
        "Node.js developer",
        "survivor, born 24.04.1915",
        "deputy, 10.12.1988–1.1.1990",
        "1 000 000 voices campaign",
        "veteran of 1941—1945, 1979–89",
        "MA 2001–02, PhD 2004–2009",
        "researcher, ORCID 0000-0002-1825-0097",
        "👩‍🔬 scientist",
        "2",
        *(
            "member no. 1234567",
            "School 12-34-567 (1998)",
            "Licence 12/3456789",
            "Bar No. 12345678",
            "ISBN 978-3-16-148410-0",
        ),
        *("учитель, школа № 1234567", "член союза, билет 1234567", "Mitglied Nr. 1234567", "ՀԳՄ անդամ 1234567"),
    ],
)
def test_an_occupation_may_be_any_text(occupation: str) -> None:
    assert check_occupation(occupation) == occupation


@pytest.mark.parametrize(
    "occupation",
    [
        *("see https://example.org/x", "write to flora@example.org", "editor, @flora", "t.me/x"),
        *("write to flora＠example.org", "call 044‑123‑4567", "call 1 2 3 4 5:6 7 8", "call 2045 1678"),
        "call +374 10 – – – 1234 – – – 56",
        *(
            "historian, +374 91 123456",
            "091 12 34 56",
            "member, call 1234567",
            "phone no. 1234567",
            "member +37493123456",
        ),
        *("school director, 044 123 45 67", "тел. 8 916 123 45 67", "no. 1234567", "WhatsApp no. 1234567"),
    ],
)
def test_an_occupation_advertises_no_address(occupation: str) -> None:
    assert check_occupation(occupation) == Problem("occupation-address")


def test_an_occupation_has_its_own_limit() -> None:
    assert check_occupation("x" * (OCCUPATION_MOST + 1)) == Problem("text-too-long", {"most": OCCUPATION_MOST})


@given(st.text())
def test_any_text_is_a_name_or_a_problem(text: str) -> None:
    """A name that was taken is taken again unchanged, can be stored as UTF-8, and has a likeness."""
    name = check_name(text)
    if isinstance(name, str):
        assert check_name(name) == name
        assert name.encode().decode() == name
        assert similarity_key(name)
        assert not {"\n", "\r", "\t"} & set(name)


def test_a_name_of_nothing_but_modifiers_has_a_similarity_key() -> None:
    assert check_name("ʺ") == "ʺ"
    assert similarity_key("ʺ")


@given(st.text(st.characters(categories=["L", "M", "Zs"]), min_size=1))
def test_no_letters_vanish_into_an_empty_similarity_key(text: str) -> None:
    if isinstance(name := check_name(text), str):
        assert similarity_key(name)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Flоra Example", ["Flоra"]),  # a Cyrillic o
        ("Flora Εxample", ["Εxample"]),  # a Greek E
        ("О'Example", ["О'Example"]),  # a Cyrillic O in front of the apostrophe
        ("Anna-Mаria Example", ["Mаria"]),
        ("Flоra Exаmple", ["Flоra", "Exаmple"]),
        ("Ꭺnna Example", ["Ꭺnna"]),  # Cherokee
        ("例 Флоpa", ["Флоpa"]),  # Cyrillic with a Latin p and a
        ("例а 花子", ["例а"]),  # Cyrillic among Han
    ],
)
def test_a_word_of_letters_from_different_scripts_is_noticed(name: str, words: list[str]) -> None:
    """It is taken all the same: some keyboards lack a letter, and an admin looks at the card."""
    assert check_name(name) == name
    assert mixed_words(name) == words


@pytest.mark.parametrize(
    "name",
    [
        *NAMES,
        "Anna Примерова",  # words of different scripts
        "Tamar-Примерова",
        "例 はな子",
        "例ハナ子",
        "エックスＹ 花子",
        "例예시",
        "Ｆｌｏｒａ Example",  # full-width Latin
        "Mª José Example",
        "Kaʻana Example",
        "Flora3 Example",
        "Jose\u0301 Example",
        "",
    ],
)
def test_what_is_written_together_in_earnest_is_no_mixture(name: str) -> None:
    assert mixed_words(name) == []


@pytest.mark.parametrize("name", ["Anna member no. 1234567", "Anna School 12-34-567", "Flora 1234567"])
def test_a_name_holds_no_long_number_whatever_it_is_said_to_be(name: str) -> None:
    assert check_name(name) == Problem("name-address")


@pytest.mark.parametrize(
    ("name", "both"),
    [
        ("Գևորգ Օրինակյան / Gevorg Orinakyan", ("Գևորգ Օրինակյան", "Gevorg Orinakyan")),
        ("Gevorg Orinakyan/Գևորգ Օրինակյան", ("Gevorg Orinakyan", "Գևորգ Օրինակյան")),
        ("გიორგი მაგალითაძე (Giorgi Magalitadze)", ("გიორგი მაგალითაძე", "Giorgi Magalitadze")),
        ("علی نمونه / Ali Namune", ("علی نمونه", "Ali Namune")),
    ],
)
def test_a_name_may_be_spelled_twice_in_different_scripts(name: str, both: tuple[str, str]) -> None:
    assert check_name(name) == name
    assert spellings(name) == both


@pytest.mark.parametrize(
    "name", ["Flora Example", "Flora Example (Sample)", "Anna / Flora", "Example/Sample", "/", "()"]
)
def test_a_name_in_one_script_is_one_spelling(name: str) -> None:
    assert spellings(name) == (name,)


@pytest.mark.parametrize(
    ("name", "script", "lacks"),
    [
        ("Գևորգ Օրինակյան", "LATIN", True),
        ("علی نمونه", "LATIN", True),
        ("Gevorg Orinakyan", "ARMENIAN", True),
        ("Gevorg Orinakyan", "LATIN", False),
        ("Գևորգ Օրինակյան", "ARMENIAN", False),
        ("Գևորգ Օրինակյան / Gevorg Orinakyan", "LATIN", False),
        ("გიორგი მაგალითაძე (Giorgi Magalitadze)", "LATIN", False),
        ("Գևորգ Օրինակյան / Геворг Оринакян", "LATIN", False),  # two are enough
        ("Иван Примеров III", "LATIN", False),
        ("Flora Дем\u02bcян", "LATIN", False),
        ("Պ" * 58, "LATIN", True),
        ("Պ" * 59, "LATIN", False),  # as much again has no room
    ],
)
def test_a_second_spelling_is_wanted_where_readers_know_no_letter_of_the_name(
    name: str, script: str, lacks: bool
) -> None:
    assert check_name(name) == name
    assert lacks_spelling(name, script) is lacks


@pytest.mark.parametrize("name", ["Գևորգ Օրինակյան", "Գևորգ (Ժորա) Օրինակյան", "Дем\u02bcян Прикладенко", "علی نمونه"])
def test_a_second_spelling_makes_one_name_of_two_spellings(name: str) -> None:
    assert check_spelling(" Example  Name ", name, "LATIN") == "Example Name"
    both = with_spelling(name, "Example Name")
    assert check_name(both) == both
    assert spellings(both) == (name, "Example Name")
    assert mixed_words(both) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Геворг Оринакян", Problem("spelling-only")),  # other letters than those asked for
        ("Gevorg Օրինակյան", Problem("spelling-only")),
        ("Gevorg / Georg", Problem("spelling-only")),
        ("Գևորգ Օրինակյան / Gevorg Orinakyan", Problem("spelling-only")),
        ("Gevorg Orinakyan, Armenia, historian", Problem("spelling-only")),  # a whole line
        ("x" * 103, Problem("name-too-long", {"most": 102})),
        ("123", Problem("name-no-letters")),
        ("gevorg@example.org", Problem("name-address")),
        ("", Problem("name-empty")),
    ],
)
def test_a_second_spelling_is_nothing_else(text: str, problem: Problem) -> None:
    assert check_spelling(text, "Գևորգ Օրինակյան", "LATIN") == problem


@pytest.mark.parametrize("line", ["Գևորգ Օրինակյան / Gevorg Orinakyan, Armenia, historian"])
def test_a_line_keeps_both_spellings_in_the_name(line: str) -> None:
    reading = read_line(line)
    assert not isinstance(reading, Problem)
    assert reading.entry.name == "Գևորգ Օրինակյան / Gevorg Orinakyan"
    assert reading.entry.places == ("Armenia",)
