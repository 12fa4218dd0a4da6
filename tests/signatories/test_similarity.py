"""Which names count as similar, so that an admin sees possible duplicates, and which do not."""

import random
from pathlib import Path

import pytest

from bot.signatories.similarity import similarity_key
from storage.similarity import are_alike, halves, probes

CASES = Path(__file__).parents[3] / "shared" / "cases" / "similar.tsv"


def cases() -> list[list[str]]:
    if not CASES.exists():
        return []
    lines = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines]


def alike(one: str, other: str) -> bool:
    assert are_alike(similarity_key(one), similarity_key(other)) == are_alike(
        similarity_key(other), similarity_key(one)
    )
    return are_alike(similarity_key(one), similarity_key(other))


@pytest.mark.parametrize(("one", "other", "what"), cases())
def test_what_admins_are_shown_side_by_side(one: str, other: str, what: str) -> None:
    assert alike(one, other) == (what == "same")


SAME = {
    "order": [("Example Anna", "Anna Example"), ("Example, Flora", "Flora Example")],
    "accents, capitals, signs": [
        ("José Example", "jose EXAMPLE"),
        ("Siobhán O'Example", "Siobhan O’Example"),
        ("O`Example Siobhan", "Siobhan OʼExample"),
        ("Siobhan O'Example", "Siobhan OExample"),
        ("Anna Ter-Example", "Anna Ter Example"),
        ("J. Example", "J Example"),
        ("Nışan Example", "Nisan Example"),
        ("Flora Straße", "FLORA STRASSE"),
        ("Łucja Przykład", "Lucja Przyklad"),
    ],
    "titles": [
        ("Prof. Dr. Flora Example, Ph.D., M.A.", "Flora Example"),
        ("Prof.dr Ali Örnek", "Ali Örnek"),
        ("Flora Example PhD", "Example, Flora"),
        ("Флора Экзампл, к.ф.н.", "Flora Ekzampl"),
        ("Доктор Флора Экзампл", "Флора Экзампл"),
        ("д-р Флора Экзампл", "Флора Экзампл"),
        ("к.ф.н. Флора Экзампл", "Флора Экзампл"),
        ("Флора Экзампл, д. ист. н.", "Флора Экзампл"),
        ("دکتر علی نمونه", "علی نمونه"),
        ("Gen. Flora Example", "Flora Example"),
        ("Example Foundation, Inc.", "Example Foundation"),
    ],
    "scripts": [
        ("Юлия Примерова", "Iuliia Primerova"),
        ("Խաչատուր Բաղդասարյան", "Хачатур Багдасарян"),
        ("Խաչատուր Բաղդասարյան", "Khachatur Baghdasarian"),
        ("Եղիշե Օրինակյան", "Yeghishe Orinakyan"),
        ("ქეთევან მაგალითაძე", "Кетеван Магалитадзе"),
        ("Елена Примерова", "Yelena Primerova"),
        ("Leyla Nümunəyeva", "Leyla Numunayeva"),
        ("Leyla Nümunəyeva", "Лейла Нумунеева"),
        ("Ілля Прикладенко", "Illia Prykladenko"),
        ("Γιώργος Παραδείγματος", "Giorgos Paradeigmatos"),
    ],
    "patronymics and initials": [
        ("Флора Ивановна Примерова", "Флора Примерова"),
        ("Примерова Флора Ивановна", "Флора Примерова"),
        ("Флора Ивановна Примерова", "Flora Primerova"),
        ("Флора Ивановна Примерова", "Флора И. Примерова"),
        ("Устин Ильич Примеров", "Устин Примеров"),
        ("Іван Іванович Прикладенко", "Іван Прикладенко"),
        ("Оксана Іванівна Прикладенко", "Оксана Прикладенко"),
        ("Алесь Іванавіч Прыклад", "Алесь Прыклад"),
        ("Алесь Иванович Маркович", "Алесь Маркович"),  # a surname that sounds alike
        ("Əli Vəli oğlu Nümunə", "Əli Nümunə"),
        ("Nümunəyeva Leyla Vəli qızı", "Leyla Nümunəyeva"),
        ("Лейла Вели кызы Нумунаева", "Лейла Нумунаева"),
        ("Flora M. Example", "Flora Example"),
        ("J. Gustav Example", "Gustav Example"),
        ("Օ. Գևորգ Օրինակյան", "Գևորգ Օրինակյան"),
    ],
    "letters of one language": [
        ("Şahin Nümunə", "Шахин Нумуна"),
        ("Cavid Nümunəli", "Javid Numunali"),
        ("Xəlil Qasımov", "Khalil Gasimov"),
        ("Çingiz Nümunəyev", "Чингиз Нумунаев"),
        ("Жанна Примерова", "Janna Primerova"),
        ("Жасур Намунов", "Jasur Namunov"),
        ("Фёдор Примеров", "Fyodor Primerov"),
        ("Алёна Примерова", "Alyona Primerova"),
        ("Щукин Алексей", "Alexey Schukin"),
        ("Jörg Beispiel", "Joerg Beispiel"),
        ("Đorđe Primer", "Ђорђе Пример"),
    ],
    "keyboards": [
        ("كريم مثالى", "کریم مثالی"),
        ("أحمد مثال", "احمد مثال"),
        ("مُحَمَّد مثال", "محمد مثال"),
        ("فاطمة مثال", "فاطمه مثال"),
        ("سارا‌نمونه مثال", "سارانمونه مثال"),
        ("דָּנִי דוגמה", "דני דוגמה"),
    ],
    "look-alikes": [
        ("Anna Example", "Аnnа Ехаmрlе"),  # half of its letters are Cyrillic
        ("Anna Example", "Αnna Εxample"),  # and two Greek
        ("Флopa Example", "Флора Example"),  # Cyrillic with a Latin p and a
        ("ꓮꓠꓠꓮ ꓣꓳꓢꓰ", "Anna Rose"),
        ("ꜰʟᴏʀᴀ Example", "Flora Example"),
        ("Ａｎｎａ Example", "Anna Example"),
        ("СОРА РОРЕ", "Copa Pope"),  # all of it Cyrillic
    ],
    "one typing error": [
        ("Flora Maria Exampel", "Maria Flora Example"),
        ("Dlora Example", "Flora Example"),
        ("Flora Exampl", "Flora Example"),
        ("Flora Exxample", "Flora Example"),
        ("FloraExample", "Flora Example"),
        ("Leyla Sample", "Leila Sample"),
    ],
    "two spellings": [
        ("Գևորգ Օրինակյան / Gevorg Orinakyan", "Gevorg Orinakyan"),
        ("Գևորգ Օրինակյան (Gevorg Orinakyan)", "Геворг Оринакян"),
        ("علی نمونه / Ali Namune", "Ali Namune"),
        ("علی نمونه / Ali Namune", "علي نمونه"),
    ],
}


@pytest.mark.parametrize(("one", "other"), [pair for pairs in SAME.values() for pair in pairs])
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Example", "Anne Example"),
        ("Ani Example", "Anna Example"),
        ("Анна Примерова", "Инна Примерова"),
        ("Aram Example", "Aram Sample"),
        ("Gen Example", "Sen Example"),  # given names that are titles with a stop
        ("Pan Li", "Li"),
        ("Yo-Yo Ma", "Yo-Yo"),
        ("Flora Example", "Flora"),
        ("Иван Иванович Примеров", "Иван Сергеевич Примеров"),
        ("Flora M. Example", "Flora K. Example"),
        ("F. Example", "Flora Example"),
        ("Иван Маркович", "Иван Примеров"),
        ("Иван Маркович", "Иван"),
        ("Tigran Example", "Timur Example"),
        ("حسن مثال", "حسین مثال"),
        ("राज उदाहरण", "जरा उदाहरण"),
        ("李明", "黎明"),  # the same sound, other people
        ("김민수", "김민준"),
    ],
)
def test_different_names_are_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_whatever_is_alike_is_found_by_half_of_it() -> None:
    """Whoever looks for a name with one error finds it, wherever the error is and wherever the word is sorted then."""
    rolled = random.Random(7)  # noqa: S311
    words = ["flora", "example", "gustav", "orinakian", "maria", "ter", "ali"]
    for _ in range(2_000):
        name = [rolled.choice(words) for _ in range(rolled.choice([1, 2, 2, 3, 4]))]
        word, letter = rolled.choice(name), rolled.choice("abcz")
        at = rolled.randrange(len(word))
        wrong = rolled.choice(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
        other = [*name, wrong]
        other.remove(word)
        right, mistaken = " ".join(sorted(name)), " ".join(sorted(other))
        for asked, kept in ((right, mistaken), (mistaken, right)):
            if are_alike(asked, kept) and asked != kept:
                wanted, (head, tail) = probes(asked), halves(kept)
                assert head in wanted.heads or tail in wanted.tails or kept in wanted.keys, (asked, kept)


def test_the_longest_names_are_looked_for_no_more_often_than_others() -> None:
    for key in ("a" * 120, "abcdefghij" * 12, " ".join("ab" for _ in range(60)), "ab cd ef gh ij kl"):
        wanted = probes(key)
        assert len(wanted.heads) + len(wanted.tails) + len(wanted.keys) <= 300
