"""`undersigned backup` with the encryption keys of Matrix makes two files that fit each other, or none."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

import bot.operations.backup
import bot.operations.restore
from bot.operations.backup import backup
from bot.operations.restore import restore
from storage.crypto.key_files import successor_of
from storage.errors import OperatorError
from tests.backed_up import (
    AT_THE_BACKUP,
    OF_THE_BACKUP,
    BackedUpDeployment,
    backed_up,
    change_a_value,
    failing_at,
    lose,
    overwrite,
    seal_with_another_key,
)
from tests.deployment import beside
from tests.interruptions import every_interruption


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


def whole(deployment: BackedUpDeployment, copy: Path) -> bool:
    """Whether a backup can be restored, with keys."""
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    deployment.sealed_store.unlink(missing_ok=True)
    shutil.copy(beside(copy), deployment.sealed_store)
    return deployment.keys() == OF_THE_BACKUP


async def test_a_backup_cut_off_anywhere_has_both_files_or_none_of_that_name(
    deployment: BackedUpDeployment, tmp_path: Path
) -> None:
    found = []
    for folder in every_interruption(deployment.folder, tmp_path / "cut", "backup", "new.sqlite3"):
        copy = folder / "new.sqlite3"
        found.append(copy.exists())
        if copy.exists():
            assert whole(BackedUpDeployment(folder), copy)
        else:
            beside(copy).unlink(missing_ok=True)
            assert [keys for _, keys in backup(BackedUpDeployment(folder).settings, copy)] == [beside(copy)]
            assert sorted(path.name for path in folder.glob("new*")) == ["new.sqlite3", "new.sqlite3.matrix"]
    assert set(found) == {True, False}


@pytest.mark.parametrize("name", ["new.sqlite3", "new.sqlite3.matrix"])
async def test_where_one_file_of_a_backup_cannot_be_written_there_is_none(
    deployment: BackedUpDeployment, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = deployment.everything()
    monkeypatch.setattr(bot.operations.backup, "put_in_place", failing_at(deployment.folder / name))
    with pytest.raises(OperatorError, match=r"new.sqlite3 cannot be written: No space left on device\."):
        backup(deployment.settings, deployment.folder / "new.sqlite3")
    assert deployment.everything() == before


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (overwrite, r"matrix.sqlite3 cannot be copied: it is damaged, or is no file of encryption keys\."),
        (change_a_value, r"matrix.sqlite3 is damaged\. Nothing was changed\."),
        (seal_with_another_key, r"matrix.sqlite3 was sealed with another key than the one at hand\."),
    ],
)
async def test_keys_that_could_not_be_restored_are_not_backed_up(
    deployment: BackedUpDeployment, spoil: Callable[[BackedUpDeployment], None], sentence: str
) -> None:
    spoil(deployment)
    before = deployment.everything()
    with pytest.raises(OperatorError, match=sentence):
        backup(deployment.settings, deployment.folder / "new.sqlite3")
    assert deployment.everything() == before


async def test_a_file_of_keys_that_is_there_is_not_taken_for_those_of_a_new_backup(
    deployment: BackedUpDeployment,
) -> None:
    lose(deployment)
    deployment.backup.unlink()
    with pytest.raises(
        OperatorError, match=r"backup.sqlite3.matrix exists already\. Name a new file; nothing was changed"
    ):
        backup(deployment.settings, deployment.backup)


async def test_no_backup_is_made_of_which_only_a_half_has_the_new_key(
    deployment: BackedUpDeployment, tmp_path: Path
) -> None:
    """Cut off anywhere, a change of keys leaves what can be backed up and restored, or a backup says what to do."""
    refused = 0
    for folder in every_interruption(deployment.folder, tmp_path / "cut", "rekey", "--yes"):
        cut, copy = BackedUpDeployment(folder), folder / "new.sqlite3"
        with suppress(OperatorError):
            backup(cut.settings, copy)
        if not copy.exists():
            refused += 1
            with pytest.raises(OperatorError, match="`undersigned rekey` has succeeded, or the bot was started"):
                backup(cut.settings, copy)
            await cut.since()
            backup(cut.settings, copy)
        await restore(cut.settings, copy)
        assert await cut.states() == AT_THE_BACKUP
        assert not successor_of(cut.key_file).exists()
        assert cut.keys() == OF_THE_BACKUP
    assert refused
