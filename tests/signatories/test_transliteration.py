"""Which Latin spelling of a name is suggested."""

import pytest

from bot.signatories.transliteration import latin_spelling


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Գևորգ Օրինակյան", "Gevorg Orinakyan"),
        ("Ուստիան Հովհաննիսյան", "Ustian Hovhannisyan"),
        ("Եղիշե Ոսկանյան", "Yeghishe Voskanyan"),
        ("Ովսաննա Եվա Թաթուլյան", "Ovsanna Yeva Tatulyan"),
        ("Ռուբեն Ճաղարյան-Երեմյան", "Ruben Chagharyan-Yeremyan"),
        ("ՌՈՒԲԵՆ ԽԱՉԱՏՐՅԱՆ", "RUBEN KHACHATRYAN"),
        ("გიორგი მაგალითაძე", "Giorgi Magalitadze"),
        ("ყვარყვარე ჭავჭავაძე", "Qvarqvare Chavchavadze"),
        ("Флора Экзампл", "Flora Ekzampl"),
        ("Щ. Подъячев-Щедрин", "Shch. Podyachev-Shchedrin"),
        ("Әсел Қуанышқызы", "Asel Quanyshqyzy"),
        ("Ευαγγελία Παπαδοπούλου", "Evangelia Papadopoulou"),
        ("Μπάμπης Λευτέρης", "Bampis Lefteris"),
    ],
)
def test_letters_tell_the_sound(name: str, latin: str) -> None:
    assert latin_spelling(name) == latin


@pytest.mark.parametrize("name", ["Flora Example", "علی نمونه", "例 花子", "Flora Примерова", "123", ""])
def test_nothing_is_suggested_where_they_do_not(name: str) -> None:
    assert latin_spelling(name) is None


def test_ukrainian_letters_have_their_own_sounds() -> None:
    """Where no letter tells the language of a name, that of its owner does."""
    assert latin_spelling("Євген Знам\u02bcянський") == latin_spelling("Євген Знам’янський") == "Yevhen Znamianskyi"
    assert latin_spelling("Ґалаґан Юлія") == "Galagan Yuliia"
    assert latin_spelling("Ганна Гнатюк") == "Ganna Gnatyuk"
    assert latin_spelling("Ганна Гнатюк", "uk") == latin_spelling("Ганна Гнатюк", "uk-UA") == "Hanna Hnatiuk"
    assert latin_spelling("Игорь Пырьев", "uk") == "Igor Pyrev"  # ы is not Ukrainian
    assert latin_spelling("Գևորգ Ոսկանյան", "uk") == "Gevorg Voskanyan"
