"""Tags of languages, as clients, people and file names write them."""

import pytest

from bot.i18n.languages import canonical, choose, is_right_to_left, match, name_in, own_name

OURS = ("en", "pt", "zh-Hans", "zh-Hant", "az", "sr", "es", "ro", "nb", "he")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("pt-br", "pt-BR"),
        ("pt_BR", "pt-BR"),
        ("ZH-HANT", "zh-Hant"),
        ("az_Cyrl", "az-Cyrl"),
        ("es-419", "es-419"),
        ("iw", "he"),
        ("mo", "ro"),
        ("sh", "sr-Latn"),
        ("no", "nb"),
        ("en-GB-oxendict", "en-GB"),
        ("tlh", None),
        ("README", None),
        ("", None),
        ("e", None),
        ("en-", None),
        ("x" * 10_000, None),
        ("еn", None),  # a Cyrillic letter
    ],
)
def test_a_tag_is_read_tolerantly_and_written_in_one_way(typed: str, written: str | None) -> None:
    assert canonical(typed) == written


@pytest.mark.parametrize(
    ("wanted", "served"),
    [
        ("pt-BR", "pt"),
        ("pt_PT", "pt"),
        ("es-419", "es"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("az-AZ", "az"),
        ("az-Cyrl", None),
        ("az-IR", None),  # written in Arabic letters there
        ("sr-Latn", None),
        ("sr-RS", "sr"),
        ("mo", "ro"),
        ("no", "nb"),
        ("iw-IL", "he"),
        ("hy", None),
        ("", None),
        (None, None),
    ],
)
def test_a_region_falls_back_to_its_language_and_never_to_another_script(
    wanted: str | None, served: str | None
) -> None:
    assert match(wanted, OURS) == served


def test_the_same_region_is_preferred_and_another_one_is_better_than_none() -> None:
    assert match("pt-PT", ["pt-BR", "pt-PT", "pt"]) == "pt-PT"
    assert match("pt-AO", ["pt-BR", "pt"]) == "pt"
    assert match("pt", ["pt-BR"]) == "pt-BR"


def test_the_first_wish_that_can_be_served_counts() -> None:
    assert choose(["hy", None, "pt-BR", "en"], OURS) == "pt"
    assert choose(["hy"], OURS) is None


def test_a_language_is_called_as_it_calls_itself() -> None:
    names = [own_name(tag) for tag in ("hy", "az", "ka", "tr", "fr", "pt-BR", "zh-Hant", "fa")]
    assert names == [
        "Հայերեն",
        "Azərbaycan",
        "ქართული",
        "Türkçe",
        "Français",
        "Português (Brasil)",
        "中文 (繁體)",
        "فارسی",
    ]
    assert (name_in("pt-BR", "de"), name_in("xx-unknown", "de")) == ("Portugiesisch (Brasilien)", "xx-unknown")
    assert [tag for tag in ("hy", "fa", "ar", "az", "he") if is_right_to_left(tag)] == ["fa", "ar", "he"]
