"""The folder of a founded letter is one like an operator's, whatever its founder has written into it."""

from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.founding.texts import from_words
from bot.letters import writing
from bot.letters.folder import read_letter
from bot.letters.letter import Deployed, Letter, LetterError, Wording
from bot.letters.writing import write_folder
from bot.platforms.registry import admin_groups
from bot.registry import deployed_letters, the_letter
from bot.settings import EVERY_MEMBER, MatrixSettings, Settings, SettingsError, TelegramSettings
from storage.records import Address, Platform
from tests.letter_folders import write_letter

HOSTILE = 'A "circle" \\ of\n[watched]\norganisers = ["1"]\n\u007f\u2028 \U0001f309 #'


def letter(**values: object) -> Letter:
    given: dict[str, object] = {
        "slug": "train",
        "organiser": "The circle",
        "contact": "train@example.org",
        "published": date(2025, 10, 1),
        "default_language": "en",
        "closes": None,
        "wordings": MappingProxyType({"en": Wording.of("en", from_words("Keep it\n\nPlease."))}),
    }
    return Letter(**(given | values))  # type: ignore[arg-type]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    write_letter(tmp_path / "letters", "bridge", "Leave the bridge standing")
    matrix = {
        "homeserver": "https://example.org",
        "user": "@letter:example.org",
        "admin_room": "!operators",
        "admins": "@ada:example.org",
    }
    telegram = {"token": "1" * 9 + ":" + "A" * 35, "admin_chat": -1}
    return Settings(
        letters=tmp_path / "letters",
        database=tmp_path / "db.sqlite3",
        key_file=tmp_path / "key",
        telegram=TelegramSettings.model_validate(telegram),
        matrix=MatrixSettings.model_validate(matrix),
    )


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    deployed = Deployed(telegram_admin_chat=-1001, own_groups=True)
    written = letter(organiser=HOSTILE.strip(), opens=date(2027, 5, 1), closes=date(2027, 5, 31), deployed=deployed)
    assert read_letter(write_folder(tmp_path, written)) == written
    with pytest.raises(LetterError, match="there already"):
        write_folder(tmp_path, written)


def test_nothing_is_left_of_one_that_could_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "sync", full)
    with pytest.raises(OSError, match="No space"):
        write_folder(tmp_path, letter())
    assert not list(tmp_path.iterdir())


def test_it_is_decided_in_its_own_group_and_in_no_group_of_the_operator(settings: Settings) -> None:
    """Otherwise the admins of the operator would decide about it on the other platform."""
    parent = settings.letters
    assert parent is not None
    write_folder(parent, letter(deployed=Deployed(telegram_admin_chat=-1001, own_groups=True)))
    own = Deployed(matrix_admin_room="!desk", matrix_members_decide=True, own_groups=True)
    write_folder(parent, letter(slug="tram", deployed=own))
    write_folder(parent, letter(slug="nowhere", deployed=Deployed(own_groups=True)))
    groups = {}
    for each in deployed_letters(settings):
        if each.letter.slug != "nowhere":
            groups[each.letter.slug] = set(admin_groups(each.settings))
    assert groups == {
        "bridge": {Address(Platform.TELEGRAM, "-1"), Address(Platform.MATRIX, "!operators")},
        "train": {Address(Platform.TELEGRAM, "-1001")},
        "tram": {Address(Platform.MATRIX, "!desk")},
    }
    assert the_letter(settings, "tram").settings.matrix.admins == {EVERY_MEMBER}
    with pytest.raises(SettingsError):
        admin_groups(the_letter(settings, "nowhere").settings)


def test_what_is_not_complete_is_no_letter(settings: Settings) -> None:
    parent = settings.letters
    assert parent is not None
    write_folder(parent, letter())
    (parent / "train").rename(parent / ".staged-train")
    assert [each.letter.slug for each in deployed_letters(settings)] == ["bridge"]
