"""Lists as organisers have them: of every kind exactly the people are read, and whoever is doubtful is asked about."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest

from bot.signatories.countries import country
from bot.signatories.doubts import Doubt, NoSignatory, Reading
from bot.signatories.lines import NumberedReading, read_anything
from bot.signatories.lists.encodings import EncodingUnknown, decode
from bot.signatories.lists.headings import read_header
from bot.signatories.lists.reader import ListError, People, Told, read_document
from bot.signatories.lists.spreadsheet import UNPACKED_MOST
from bot.signatories.places import split_places
from bot.signatories.problem import Problem

SHARED = Path(__file__).parents[2].parent / "shared"
Person = tuple[str, str, str]
FLORA: Person = ("Flora Example", "Armenia", "historian")
GUSTAV: Person = ("Gustav Sample", "Azerbaijan", "poet")
ANI: Person = ("Ani Sample", "Georgia", "teacher")
LEYLA: Person = ("Leyla Sample", "Azerbaijan", "lawyer")
TIGRAN: Person = ("Tigran Sample", "Armenia", "baker")


def person(reading: Reading) -> Person:
    return reading.entry.name, "/".join(reading.entry.places), reading.entry.occupation


def taken(people: People) -> list[Person]:
    """Who goes in unasked."""
    return [person(r) for each in people.readings if isinstance(r := each.reading, Reading) and not r.is_doubtful]


def asked(people: People) -> list[tuple[Person, set[Doubt]]]:
    """Who is asked about, and why."""
    readings = [each.reading for each in people.readings]
    return [(person(r), set(r.doubts)) for r in readings if isinstance(r, Reading) and r.is_doubtful]


def nobody(people: People) -> list[NoSignatory]:
    return [each.reading for each in people.readings if isinstance(each.reading, NoSignatory)]


def read(text: str | bytes, told: Told | None = None) -> People:
    people = read_document(text if isinstance(text, bytes) else text.encode(), told)
    assert not any(isinstance(each.reading, Problem) for each in people.readings), people.readings
    return people


# Kinds of lists -----------------------------------------------------------------------------------

THREE = [FLORA, ("Тимур Примеров", "Россия", "поэт, переводчик"), ("Ani O'Sample", "Yerevan, Armenia", "professor")]
TABLE = [("Name", "Country", "Occupation"), *THREE]


def delimited(rows: Iterable[tuple[str, ...]], delimiter: str, *, quoted: bool = False) -> str:
    def cell(text: str) -> str:
        return f'"{text}"' if quoted or delimiter in text else text

    return "".join(delimiter.join(map(cell, row)) + "\r\n" for row in rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_with_headings(delimiter: str, quoted: bool, mark: str) -> None:
    people = read(mark + delimited(TABLE, delimiter, quoted=quoted))
    assert taken(people) == THREE
    assert nobody(people) == [NoSignatory.HEADER]


def test_a_table_below_a_title_and_with_a_total() -> None:
    people = read("Open letter for peace\n\n" + delimited([*TABLE, ("Total: 3", "", "")], ";"))
    assert taken(people) == THREE
    assert nobody(people) == [NoSignatory.HEADING, NoSignatory.HEADER, NoSignatory.TOTAL]


def test_a_table_without_headings_whose_cells_hold_several_lines() -> None:
    people = read('"Flora Example","Yerevan, Armenia","historian\nand writer"\n"Gustav Sample","Azerbaijan","poet"\n')
    assert taken(people) == [("Flora Example", "Yerevan, Armenia", "historian and writer"), GUSTAV]


def test_lines_under_headings_with_commas_of_their_own_are_read_as_lines() -> None:
    people = read("Name, Country, Occupation\nFlora Example, Baku, Azerbaijan, poet\nAni Sample, Georgia, teacher\n")
    assert taken(people) == [("Flora Example", "Baku, Azerbaijan", "poet"), ANI]


def test_a_lost_quotation_mark_swallows_nobody() -> None:
    rows = 'Name,Country,Occupation\nFlora "Flo Example,Armenia,"historian\n'
    people = read(rows + "Gustav Sample,Azerbaijan,poet\nAni Sample,Georgia,teacher\n")
    assert taken(people)[-2:] == [GUSTAV, ANI]


def test_an_export_of_google_forms_is_read() -> None:
    people = read(
        "Timestamp,Full name,Country / Страна,Affiliation (optional),E-mail (will not be published),I agree\r\n"
        "3/12/2021 10:11:12,Flora Example,Armenia,historian,flora@example.org,Yes\r\n"
        '3/12/2021 10:15:40,"Dr. Gustav Sample, PhD",Azerbaijan / Germany,"Senior researcher, Berlin",,Yes\r\n'
        '3/12/2021 10:16:01,Ani Sample,Georgia,"poet\nand translator",ani@example.org,Yes\r\n'
        "3/12/2021 10:17:09,Leyla Sample,Azerbaijan,lawyer,leyla@example.org,No\r\n"
    )
    assert taken(people) == [
        FLORA,
        ("Dr. Gustav Sample, PhD", "Azerbaijan/Germany", "Senior researcher, Berlin"),
        ("Ani Sample", "Georgia", "poet and translator"),
    ]
    assert asked(people) == [(LEYLA, {Doubt.NOT_AGREED})]
    assert "example.org" not in str(people)


@pytest.mark.parametrize(
    ("heading", "answer"), [("Anonymous?", "yes"), ("Stay anonymous", "Да"), ("May we publish your name?", "nein")]
)
def test_whoever_does_not_want_to_be_published_does_not_go_in(heading: str, answer: str) -> None:
    people = read(f"Name;Country;{heading}\nFlora Example;Armenia;{answer}\n")
    assert taken(people) == []
    assert asked(people) == [(("Flora Example", "Armenia", ""), {Doubt.NOT_AGREED})]


def test_numbers_in_front_of_names_are_left_out() -> None:
    people = read(
        "Signatories\n\n1. Flora Example, Armenia, historian\n2) Gustav Sample, Azerbaijan, poet\n"
        "3 Ani Sample, Georgia, teacher\n[4] Leyla Sample, Azerbaijan, lawyer\n5\tTigran Sample\tArmenia\tbaker\n"
    )
    assert taken(people) == [FLORA, GUSTAV, ANI, LEYLA, TIGRAN]
    assert [each.reading.entry.line for each in people.readings if isinstance(each.reading, Reading)] == [
        ", ".join(each) for each in (FLORA, GUSTAV, ANI, LEYLA, TIGRAN)
    ]


def test_bullets_in_front_of_names_are_left_out() -> None:
    people = read(
        "• Flora Example, Armenia, historian\n▪Gustav Sample, Azerbaijan, poet\n– Ani Sample, Georgia, teacher\n"
        "✔️ Leyla Sample, Azerbaijan, lawyer\n- [x] Tigran Sample, Armenia, baker\n"
    )
    assert taken(people) == [FLORA, GUSTAV, ANI, LEYLA, TIGRAN]


def test_a_page_in_html_is_read() -> None:
    people = read(
        "<!doctype html><html><head><title>Letter</title><style>li { color: red }</style></head><body>"
        "<h1>Signatories</h1><ol><li>Flora Example, Armenia, historian</li>"
        "<li><b>Gustav Sample</b>, Azerbaijan, R&amp;D manager<li>Ani O&#39;Sample, Georgia, teacher</ol>"
        "<table><tr><th>Name</th><th>Land</th><th>Beruf</th></tr>"
        "<tr><td>Leyla Sample</td><td>Azerbaijan</td><td>lawyer</td></tr></table>"
        "<p>Tigran Sample, Armenia<br>Zara Sample, Georgia</p><script>alert('Eve Example, Iran')</script></body></html>"
    )
    assert taken(people) == [
        FLORA,
        ("Gustav Sample", "Azerbaijan", "R&D manager"),
        ("Ani O'Sample", "Georgia", "teacher"),
        LEYLA,
        ("Tigran Sample", "Armenia", ""),
        ("Zara Sample", "Georgia", ""),
    ]
    assert set(nobody(people)) == {NoSignatory.HEADING, NoSignatory.HEADER}


def test_markdown() -> None:
    people = read(
        "## Signatories\n- **Flora Example**, Armenia, historian\n"
        "- [Gustav Sample](https://example.org), Azerbaijan, poet\n* Ani Sample (Georgia, teacher)\n\n"
        "| Name | Country | Occupation |\n| --- | --- | --- |\n| Leyla Sample | Azerbaijan | lawyer |\n\n"
        "_Tigran Sample_, Armenia, baker\n"
    )
    assert taken(people) == [FLORA, GUSTAV, ANI, LEYLA, TIGRAN]


def test_titles_greetings_totals_and_countries_above_their_people_are_nobody() -> None:
    people = read(
        "OPEN LETTER FOR PEACE\nWe, the undersigned,\n\nArmenia\nFlora Example, Armenia, historian\n"
        "From Azerbaijan:\nGustav Sample, Azerbaijan, poet\nИтого: 2\nи ещё 12 анонимно\nand 12 more\nAnonymous\n---\n"
    )
    assert taken(people) == [FLORA, GUSTAV]
    assert asked(people) == []


def test_people_below_a_country_who_name_no_place_are_asked_about() -> None:
    people = read("Armenia:\nFlora Example, historian\nGustav Sample, Azerbaijan, poet\nOthers:\nAni Sample, teacher\n")
    assert asked(people) == [(("Flora Example", "", "historian"), {Doubt.NO_PLACE, Doubt.UNCLEAR_PLACE})]
    assert taken(people) == [GUSTAV, ("Ani Sample", "", "teacher")]


def test_a_list_sorted_by_surname_is_asked_about_or_told_of() -> None:
    text = "Example, Flora, Armenia, historian\nSAMPLE, Gustav, Azerbaijan, poet\nSample, Dr. Ani, Georgia, teacher\n"
    people = read(text + "van der Sample, Jan, The Netherlands, lawyer\n")
    assert taken(people) == []
    turned = [FLORA, ("Gustav SAMPLE", "Azerbaijan", "poet"), ("Dr. Ani Sample", "Georgia", "teacher")]
    assert [who for who, _ in asked(people)] == [*turned, ("Jan van der Sample", "The Netherlands", "lawyer")]
    assert taken(read(text, Told(surname_first=True))) == turned


def test_a_column_of_names_with_the_surname_first() -> None:
    assert taken(read('"Last name, first name";Country\n"Example, Flora";Armenia\n')) == [
        ("Flora Example", "Armenia", "")
    ]
    people = read('Name;Country\n"Example, Flora";Armenia\n')
    assert asked(people) == [(("Flora Example", "Armenia", ""), {Doubt.SURNAME_FIRST})]


def test_names_in_two_columns_and_a_town_beside_its_country() -> None:
    people = read(
        "Title;First name;Last name;City;Country;Organisation;Position\nDr.;Flora;Example;Yerevan;Armenia;PEN;poet\n"
    )
    assert taken(people) == [("Dr. Flora Example", "Yerevan, Armenia", "PEN, poet")]


def test_who_stands_in_a_list_twice_is_asked_about() -> None:
    people = read(
        "Flora Example, Armenia, historian\nFlora Example, Armenia, historian\nFlora  Example , Armenia , historian \n"
        "Example Flora, Georgia\nZoe\u0308 Sample, Türkiye, poet\nZo\u00eb Sample, Türkiye, poet\n"
    )
    assert taken(people) == [FLORA, ("Zoë Sample", "Türkiye", "poet")]
    assert [doubts & {Doubt.LINE_REPEATED, Doubt.NAME_REPEATED} for _, doubts in asked(people)] == [
        {Doubt.LINE_REPEATED},
        {Doubt.LINE_REPEATED},
        {Doubt.NAME_REPEATED},
        {Doubt.LINE_REPEATED},
    ]


def test_addresses_are_left_out_and_asked_about() -> None:
    people = read(
        "Flora Example, Armenia, historian, flora@example.org\nGustav Sample <gustav@example.org>, Azerbaijan, poet\n"
        "Ani Sample, @anisample, Georgia\nLeyla Sample, Azerbaijan, editor of Example.ge\n"
    )
    assert taken(people) == [("Leyla Sample", "Azerbaijan", "editor of Example.ge")]
    assert [who for who, _ in asked(people)] == [FLORA, GUSTAV, ("Ani Sample", "Georgia", "")]


def test_marks_that_nobody_sees_are_no_part_of_a_name() -> None:
    people = read(
        "\u200eFlora Example, Armenia, historian\nGustav Sample\u200f, Azerbaijan, poet\n"
        "\u202aAni Sample\u202c, Georgia, teacher\nLeyla\u200b Sample, Azerbaijan, lawyer\n"
        "Tig\u00adran Sample, Armenia, baker\n"
        "سارا\u200f نمونه، ایران، نویسنده\n"
    )
    assert taken(people) == [FLORA, GUSTAV, ANI, LEYLA, TIGRAN, ("سارا نمونه", "ایران", "نویسنده")]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\v", "\u2028"])
def test_every_kind_of_line_end_is_read(ending: str) -> None:
    people = read(ending.join(["Flora Example, Armenia, historian", "Gustav Sample, Azerbaijan, poet", ""]))
    assert taken(people) == [FLORA, GUSTAV]


def test_names_alone_go_in_only_where_the_list_is_one_of_names() -> None:
    assert len(taken(read("Flora Example\nGustav Sample\nAni Sample\nLeyla Sample\n"))) == 4
    people = read(
        "Flora Example, Armenia, historian\nAcademic Community\nGustav Sample, Azerbaijan, poet\nAni Sample,\n"
    )
    assert taken(people) == [FLORA, GUSTAV, ("Ani Sample", "", "")]
    assert asked(people)[0][1] >= {Doubt.NAME_ALONE}


def test_our_own_exports_come_back() -> None:
    columns = "number,name,places,occupation,line,day,language,wording"
    people = read(
        f'\ufeff{columns}\r\n1,Flora Example,Armenia/Austria,poet,"Flora Example - Armenia/Austria",2022-09-19,,\r\n'
    )
    (reading,) = [each.reading for each in people.readings if isinstance(each.reading, Reading)]
    assert reading.entry.line == "Flora Example - Armenia/Austria"
    people = read('[\n{"number": 1, "name": "Flora Example", "places": ["Armenia"], "occupation": "historian"}\n]\n')
    assert taken(people) == [FLORA]


def test_in_our_own_exports_nobody_is_read_from_what_is_shown_as_withdrawn() -> None:
    columns = "number,name,places,countries,occupation,line,day,language,wording,wording_day,first,word,withdrawn"
    flora = '1,Flora Example,Armenia,AM,historian,"Flora Example, Armenia, historian",2022-09-19,en,c0ffee,,0,,'
    people = read(f"{columns}\r\n{flora}\r\n2,,,,,,,,,,0,,2022-10-03\r\n")
    assert (taken(people), asked(people)) == ([FLORA], [])


# Spreadsheets -------------------------------------------------------------------------------------


def spreadsheet(rows: Iterable[Iterable[object]], title: str = "Signers") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    book.create_sheet("Notes").append(["Remember the milk"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_spreadsheet() -> None:
    people = read(spreadsheet([["Open letter"], [], ["№", *TABLE[0]], *([n, *row] for n, row in enumerate(THREE, 1))]))
    assert taken(people) == THREE
    assert any("Notes" in remark for remark in people.remarks)
    assert taken(read(spreadsheet(TABLE), Told(sheet="Signers"))) == THREE
    with pytest.raises(ListError, match=r"no sheet “Elsewhere”.*Signers, Notes"):
        read(spreadsheet(TABLE), Told(sheet="Elsewhere"))


def test_a_spreadsheet_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    stream = io.BytesIO(spreadsheet(TABLE))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/bomb.xml", b"\0" * (UNPACKED_MOST + 1))
    with pytest.raises(ListError, match="unpacks to more"):
        read_document(stream.getvalue())


@pytest.mark.parametrize("opening", ["<a ", "<!--", "<![CDATA[", "</", "<?"])
def test_a_page_with_a_tag_that_never_ends_is_not_read_for_hours(opening: str) -> None:
    """The time of the parser would grow with the square of what follows."""
    page = f"<ol>\n<li>Flora Example, Armenia</li>\n{opening * 50_000}"
    with pytest.raises(ListError, match="begins in line 3 is never closed"):
        read_document(page.encode())
    short = read_document(f"<ol><li>Flora Example, Armenia</li>{opening}".encode())
    assert len(short.readings) >= 1


def test_a_spreadsheet_that_declares_entities_is_refused() -> None:
    stream = io.BytesIO(spreadsheet(TABLE))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/laughs.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>')
    with pytest.raises(ListError, match="declarations"):
        read_document(stream.getvalue())


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK\x03\x04 nothing", "damaged"),
        (b"%PDF-1.7", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office file"),
        (b"x" * 50_000_001, "larger than 50 MB"),
        (b"\n" * 1_000_002, "more than 1,000,000 lines"),
        (b"\xff\x00\x01", "no text"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ListError, match=sentence):
        read_document(data)


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 100_000 + "Flora Example, Armenia, historian",
        "<script>" * 1000 + "x",
        "[" * 100_000,
        '"' * 10_001 + "\n",
        "|" * 10_000,
        "(" * 10_000,
        "a;" * 10_000,
        "&" * 10_000 + "<" * 10_000,
    ],
)
def test_hostile_texts_are_soon_read(text: str) -> None:
    read_document(text.encode())


# Columns ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headings", "roles"),
    [
        ("Timestamp|Full name|Country / Страна|Affiliation (optional)|E-mail", "- name country occupation -"),
        ("What is your full name?|Where are you from?|What do you do?", "name city occupation"),
        ("Organisation name|Name|Country", "occupation name country"),
        ("Անուն|Ազգանուն|Երկիր|Մասնագիտություն", "given surname country occupation"),
        ("Անուն Ազգանուն|Երկիր|Զբաղմունք", "name country occupation"),
        ("Ad, soyad|Ölkə|Peşə", "name country occupation"),
        ("სახელი|გვარი|ქვეყანა|პროფესია", "given surname country occupation"),
        ("სახელი, გვარი|ქვეყანა|საქმიანობა", "name country occupation"),
        ("Имя|Фамилия|Страна|Род занятий", "given surname country occupation"),
        ("№|ФИО|Город|Место работы", "- name city occupation"),
        ("Adı Soyadı|Ülke|Kurum", "name country occupation"),
        ("Ad|Soyad|Ülke|Meslek", "given surname country occupation"),
        ("Ім'я|Прізвище|Країна|Професія", "given surname country occupation"),
        ("ПІБ|Країна|Посада", "name country occupation"),
        ("Аты-жөнү|Өлкө|Кесиби", "name country occupation"),
        ("Тегі|Аты|Елі|Мамандығы", "surname given country occupation"),
        ("Nume|Prenume|Țara|Ocupația", "surname given country occupation"),
        ("Nume și prenume|Țară|Profesie", "name country occupation"),
        ("Name|Vorname|Land|Beruf", "surname given country occupation"),
        ("Zeitstempel|Name|Land|Tätigkeit", "- name country occupation"),
        ("Nom|Prénom|Pays|Fonction", "surname given country occupation"),
        ("Nom et prénom|Pays|Profession", "name country occupation"),
        ("Nombre|Apellidos|País|Ocupación", "given surname country occupation"),
        ("نام|نام خانوادگی|کشور|شغل", "given surname country occupation"),
        ("نام و نام خانوادگی|کشور|شغل", "name country occupation"),
        ("الاسم|البلد|المهنة", "name country occupation"),
    ],
)
def test_columns_are_known_by_their_headings_in_each_language(headings: str, roles: str) -> None:
    columns = read_header(headings.split("|"))
    assert columns is not None
    assert " ".join(columns.roles) == roles


@pytest.mark.parametrize("row", ["Flora Example|Armenia|historian", "Ад Пример|Россия|поэт", "Flora|Example", "1|2|3"])
def test_a_person_is_no_heading(row: str) -> None:
    assert read_header(row.split("|")) is None


@pytest.mark.parametrize(
    "columns", ["-,name,country,occupation", "name=2,country=3,occupation=4", "name=Quién,country=Dónde,occupation=Qué"]
)
def test_columns_that_nobody_could_know_are_named(columns: str) -> None:
    text = "Cuándo;Quién;Dónde;Qué\nhoy;Flora Example;Armenia;historian\n"
    people = read(text, Told(columns=columns))
    assert FLORA in taken(people)
    assert len(taken(people)) == 1


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ("name,shoe size", "“shoe size” is no kind of column. There are: name, given"),
        ("country,occupation", "has to be the name"),
        ("name=Wer", "There is no column “Wer”. There are: Who, Land"),
    ],
)
def test_columns_that_cannot_be_understood_are_told(columns: str, sentence: str) -> None:
    with pytest.raises(ListError, match=sentence.replace("?", "[?]")):
        read_document(b"Who;Land\nFlora Example;Armenia\nAni Sample;Georgia\n", Told(columns=columns))


# Encodings ----------------------------------------------------------------------------------------

RUSSIAN = "Flora Example, Armenia, historian\nТимур Примеров, Россия, поэт, переводчик"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")),
        *((RUSSIAN, encoding) for encoding in ("cp1251", "koi8-r", "cp866")),
        ("Їжак Приклад, Україна, поет\n", "cp1251"),
        ("Ayşe Örnek, Türkiye, öğretmen", "cp1254"),
        ("José Ejemplo, España, médico\nZoë Muster, Österreich, Bäckerin", "cp1252"),
        ("José Ejemplo, España, médico\n", "mac-roman"),
        ("Ştefan Exemplu, România, învăţător", "cp1250"),
        ("سارا نمونه، ايران، نويسنده", "cp1256"),
        ("Φλώρα Παράδειγμα, Ελλάδα, ιστορικός", "cp1253"),
        ("Łukasz Przykład, Polska, poeta\nŚwiętosława Żółw, Polska, tłumaczka", "cp1250"),
        ("Łukasz Przykład, Polska, poeta\nŚwiętosława Żółw, Polska, tłumaczka", "iso8859-2"),
        (RUSSIAN, "iso8859-5"),
    ],
)
def test_an_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text.removeprefix("\ufeff") == text


def test_an_encoding_that_is_not_certain_is_asked_for() -> None:
    data = "Constanţa Exemplu, România".encode("cp1250")
    with pytest.raises(EncodingUnknown, match=r"may be cp1254 .*Constanşa.*, cp1250 .*Constanţa.*--encoding"):
        decode(data)
    assert decode(data, "cp1250").text == "Constanţa Exemplu, România"
    with pytest.raises(EncodingUnknown, match=r"may be mac-roman .*Jîrg.*, cp850 .*Jörg"):
        decode("Jörg Beispiel, Österreich".encode("cp850"))
    with pytest.raises(EncodingUnknown, match="no encoding"):
        decode(data, "cp9999")
    with pytest.raises(EncodingUnknown, match="no encoding of text"):
        decode(data, "base64")


def test_damaged_utf_8_is_not_taken_for_something_else() -> None:
    with pytest.raises(EncodingUnknown, match="line 10 is damaged"):
        decode("Флора Пример\n".encode() * 9 + b"\xc0\n")


def test_what_was_read_in_a_wrong_encoding_before_is_asked_about() -> None:
    people = read("FlorÃ¡n Example, Hungary, poet\n")
    assert asked(people) == [(("Florán Example", "Hungary", "poet"), {Doubt.MISREAD, Doubt.STRAY_CHARACTER})]


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ("Flora Example, historian (Armenia)", ("Flora Example", "Armenia", "historian")),
        (
            "Flora Example, historian, writer (Yerevan, Armenia)",
            ("Flora Example", "Yerevan, Armenia", "historian, writer"),
        ),
        ("Flora Example (Armenia) historian", ("Flora Example", "Armenia", "historian")),
        ("Flora Example, Armenia, historian 🇦🇲", ("Flora Example", "Armenia", "historian 🇦🇲")),
        ("Flora Example, Yerevan 🇦🇲, historian", ("Flora Example", "Yerevan 🇦🇲", "historian")),
        ("Flora Example, Korea, Republic of, poet", ("Flora Example", "Korea, Republic of", "poet")),
        (
            "Flora Example, Congo, Democratic Republic of the, poet",
            ("Flora Example", "Congo, Democratic Republic of the", "poet"),
        ),
        ("李明、中国、作家", ("李明", "中国", "作家")),
        ("1,Flora Example,Armenia,historian", ("Flora Example", "Armenia", "historian")),
        ("1;Flora Example;Armenia;historian", ("Flora Example", "Armenia", "historian")),
    ],
)
def test_a_line_in_an_unusual_form_is_read_and_asks_nothing(line: str, read_as: tuple[str, str, str]) -> None:
    (reading,) = read_anything(line)
    assert isinstance(reading, Reading)
    assert (person(reading), reading.is_doubtful) == (read_as, False)


@pytest.mark.parametrize(
    "line",
    [
        "Example, Flora (Armenia), historian",
        "Example, Flora (Armenia) historian",
        "Example, Flora (historian, Armenia)",
        "Example, Flora - Armenia, historian",
    ],
)
def test_a_surname_in_front_is_noticed_also_where_the_place_is_in_parentheses_or_behind_a_dash(line: str) -> None:
    (reading,) = read_anything(line)
    assert isinstance(reading, Reading)
    assert (person(reading), reading.is_doubtful) == (("Flora Example", "Armenia", "historian"), True)
    assert Doubt.SURNAME_FIRST in reading.doubts


@pytest.mark.parametrize("line", ["'Flora Example', 'Armenia', 'historian'", "Ֆլորա Օրինակ՝ Հայաստան, պատմաբան"])
def test_a_name_in_quotes_or_with_a_colon_in_it_is_doubtful(line: str) -> None:
    (reading,) = read_anything(line)
    assert isinstance(reading, Reading)
    assert Doubt.NAME_DOUBTFUL in reading.doubts


@pytest.mark.parametrize("line", ["Initiators", "Инициаторы", "Organisers:"])
def test_what_stands_above_the_first_signatories_is_nobody(line: str) -> None:
    assert read_anything(line) == [NoSignatory.HEADING]


# The collected cases ------------------------------------------------------------------------------


def cases() -> list[tuple[str, ...]]:
    path = SHARED / "cases" / "lines.tsv"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("# ")]


@pytest.mark.parametrize(("line", "name", "places", "occupation", "doubtful"), cases())
def test_a_line_is_read_as_a_careful_person_would(
    line: str, name: str, places: str, occupation: str, doubtful: str
) -> None:
    first, *_ = read_anything(line.replace("\\t", "\t"))
    if name == "(no signatory)":
        assert isinstance(first, NoSignatory)
        return
    if name != "?" and not (any(map(country, places.split("/"))) and split_places(places) == tuple(places.split("/"))):
        pytest.skip("this place is not known yet")
    assert isinstance(first, Reading)
    assert first.is_doubtful == (doubtful == "yes")
    if name != "?":
        assert person(first) == (name, places, occupation)


LISTS = {
    "amp.txt": ["Zara O'Sample", "Tomas Sample", "Tomas Sample", "Ida Sample", "Flora Sample"],
    "bidi.txt": ["Flora Example", "Gustav Sample", "Ani Sample", "Leyla Sample", "Tigran Sample", "سارا نمونه"],
    "bullets.txt": ["Flora Example", "Gustav Sample", "Ani Sample", "Leyla Sample", "Tigran Sample"],
    "cr.txt": ["Flora Example", "Gustav Sample"],
    "email.txt": ["Flora Example", "Gustav Sample", "Ani Sample"],
    "gform.csv": ["Flora Example", "Dr. Gustav Sample, PhD", "Ani Sample"],
    "html.txt": ["Flora Example", "Gustav Sample", "Ani O'Sample"],
    "md.txt": ["Flora Example", "Gustav Sample", "Ani Sample", "Leyla Sample"],
    "nfd.txt": ["Zoë Sample", "Zoë Sample"],
    "numbered.txt": ["Flora Example", "Gustav Sample", "Ani Sample", "Tigran Sample", "Leyla Sample"],
    "surname.txt": ["Flora Example", "Gustav SAMPLE", "Jan van der Sample", "Dr. Ani Sample"],
    "title.txt": ["Flora Example"],
    "utf16.txt": ["Flora Example", "Тимур Примеров", "Ani O'Sample"],
    "vt.txt": ["Flora Example", "Gustav Sample"],
    "cp1251.txt": ["Flora Example", "Тимур Примеров"],
    **{
        name: ["Flora Example", "Тимур Примеров", "Ani O'Sample"]
        for name in ("bom.csv", "comma.csv", "quoted.csv", "semi.csv", "tabs.tsv")
    },
}


@pytest.mark.skipif(not (SHARED / "cases" / "lists").exists(), reason="the cases are not beside this checkout")
@pytest.mark.parametrize("name", LISTS)
def test_each_collected_list_yields_exactly_its_people(name: str) -> None:
    people = read((SHARED / "cases" / "lists" / name).read_bytes())
    names = [each.reading.entry.name for each in people.readings if isinstance(each.reading, Reading)]
    assert names == LISTS[name]


@pytest.mark.skipif(not (SHARED / "statement").exists(), reason="the first letter's list is not beside this checkout")
def test_the_published_list_goes_in_as_it_was_published_and_asks_nothing() -> None:
    text = (SHARED / "statement" / "signatories.txt").read_text("utf-8")
    people = read(text)
    assert asked(people) == []
    lines = [each.reading.entry.line for each in people.readings if isinstance(each.reading, Reading)]
    assert lines == text.splitlines()


def test_a_line_keeps_its_number() -> None:
    people = read("\n\nFlora Example, Armenia, historian\n\nGustav Sample, Azerbaijan, poet\n")
    assert [each.number for each in people.readings] == [3, 5]
    assert all(isinstance(each, NumberedReading) for each in people.readings)
