"""The folder of a letter that was founded in a chat is in the backup, and comes back from it."""

import shutil
import zipfile
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.deployment import open_store
from bot.letters.letter import Deployed, Letter, Wording
from bot.letters.writing import set_key, write_folder
from bot.operations.backup import backup
from bot.operations.errors import OperationError
from bot.operations.founded import bring_back, folder_beside
from bot.operations.restore import restore
from bot.registry import deployed_letters, the_letter
from bot.rehearsal import RehearsalServer
from bot.settings import Settings
from tests.letter_folders import write_letter
from tests.live import settings_on


@pytest.fixture
async def settings(server: RehearsalServer, tmp_path: Path) -> Settings:
    """A deployment with a letter of the operator and one that was founded."""
    parent = tmp_path / "letters"
    write_letter(parent, "bridge", "Leave the bridge standing")
    wordings = {"en": Wording.of("en", "# Keep it\n\nPlease."), "ru": Wording.of("ru", "# Поезд\n\nПросим.")}
    own = Deployed(telegram_admin_chat=-1001, own_groups=True)
    letter = Letter(
        *("train", "The circle", "train@example.org", date(2025, 10, 1), "en", None),
        wordings=MappingProxyType(wordings),
        founded=True,
        deployed=own,
    )
    write_folder(parent, letter)
    made = settings_on(server, tmp_path).model_copy(update={"letters": parent})
    for each in deployed_letters(made):
        async with open_store(each.settings, each.letter):
            pass
    return made


async def test_a_lost_deployment_comes_back_with_the_letters_that_were_founded(
    settings: Settings, tmp_path: Path
) -> None:
    before = the_letter(settings, "train").letter
    backup(settings, tmp_path / "monday.sqlite3")
    copy = tmp_path / "monday-train.sqlite3"
    assert not folder_beside(tmp_path / "monday-bridge.sqlite3").exists()
    assert folder_beside(copy).stat().st_mode & 0o077 == 0
    the_letter(settings, "train").settings.database.unlink()
    shutil.rmtree(tmp_path / "letters" / "train")
    assert bring_back(settings, copy) == "train"
    await restore(the_letter(settings, "train").settings, copy)
    assert the_letter(settings, "train").letter == before


async def test_a_folder_that_is_there_stays_as_it_is(settings: Settings, tmp_path: Path) -> None:
    """The founder may have changed the text since the backup, and signers have signed it."""
    backup(settings, tmp_path / "monday.sqlite3")
    text = tmp_path / "letters" / "train" / "en.md"
    text.write_text("# Keep it\n\nPlease, and soon.\n")
    assert bring_back(settings, tmp_path / "monday-train.sqlite3") is None
    assert "soon" in text.read_text()


async def test_a_backup_brings_no_organiser_back_whom_the_founder_may_have_taken_away(
    settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "letters" / "train"
    set_key(folder, "organisers", '["5550002"]')
    backup(settings, tmp_path / "monday.sqlite3")
    shutil.rmtree(folder)
    assert bring_back(settings, tmp_path / "monday-train.sqlite3") == "train"
    assert the_letter(settings, "train").letter.deployed.organisers == ()


async def test_an_archive_writes_nothing_outside_of_the_folder(settings: Settings, tmp_path: Path) -> None:
    backup(settings, tmp_path / "monday.sqlite3")
    copy = tmp_path / "monday-train.sqlite3"
    with zipfile.ZipFile(folder_beside(copy), "a") as archive:
        for name in ("../evil.md", "/evil.md", ".hidden", "run.sh", "deep/en.md"):
            archive.writestr(name, "# Evil\n\nText.")
    shutil.rmtree(tmp_path / "letters" / "train")
    assert bring_back(settings, copy) == "train"
    names = {path.name for path in (tmp_path / "letters" / "train").iterdir()}
    assert names == {"letter.toml", "en.md", "ru.md"}
    assert {path.name for path in (tmp_path / "letters").iterdir()} == {"bridge", "train"}


async def test_a_damaged_archive_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    backup(settings, tmp_path / "monday.sqlite3")
    copy = tmp_path / "monday-train.sqlite3"
    content = folder_beside(copy).read_bytes()
    shutil.rmtree(tmp_path / "letters" / "train")
    for damaged in (b"", content[: len(content) // 2], b"no archive"):
        folder_beside(copy).write_bytes(damaged)
        with pytest.raises(OperationError, match="Nothing was changed"):
            bring_back(settings, copy)
        assert {path.name for path in (tmp_path / "letters").iterdir()} == {"bridge"}
