"""`undersigned restore` with a file that does not fit, or interrupted, changes nothing or everything."""

import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.deployment import open_store
from bot.operations.restore import RestoreError, restore
from storage.crypto.vault import make_key
from storage.errors import OperatorError
from storage.sqlite import copying
from storage.sqlite.errors import file_errors
from tests.backed_up import (
    AT_THE_BACKUP,
    PAGE_BYTES,
    BackedUpDeployment,
    backed_up,
    flora_withdraws,
    gita_signs,
)
from tests.deployment import LETTER
from tests.interruptions import EVERY, every_interruption
from tests.storage.samples import NOON


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


# Refused -------------------------------------------------------------------------------------------


def execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def cut_short(deployment: BackedUpDeployment) -> None:
    deployment.backup.write_bytes(deployment.backup.read_bytes()[:20_000])


def overwrite_a_page(deployment: BackedUpDeployment) -> None:
    content = deployment.backup.read_bytes()
    deployment.backup.write_bytes(content[:8192] + b"\xff" * 4096 + content[12288:])


def change_a_sealed_value(deployment: BackedUpDeployment) -> None:
    execute(deployment.backup, "UPDATE signature SET entry_sealed = zeroblob(length(entry_sealed)) WHERE id = 2")


def point_to_nowhere(deployment: BackedUpDeployment) -> None:
    execute(deployment.backup, "UPDATE decision SET signature = 99 WHERE id = 1")


def make_it_another_file(deployment: BackedUpDeployment) -> None:
    deployment.backup.write_text("my shopping list")


def make_it_empty(deployment: BackedUpDeployment) -> None:
    deployment.backup.write_text("")


def make_it_anothers_database(deployment: BackedUpDeployment) -> None:
    execute(deployment.backup, "PRAGMA application_id = 1")


def make_it_newer(deployment: BackedUpDeployment) -> None:
    execute(deployment.backup, "PRAGMA user_version = 99")


def make_it_another_letters(deployment: BackedUpDeployment) -> None:
    for table in ("signature", "wording"):
        execute(deployment.backup, f"UPDATE {table} SET letter = 'another-letter'")  # noqa: S608


def take_another_key(deployment: BackedUpDeployment) -> None:
    deployment.key_file.unlink()
    make_key(deployment.key_file)


def lose_the_key(deployment: BackedUpDeployment) -> None:
    deployment.key_file.unlink()


def lose_the_backup(deployment: BackedUpDeployment) -> None:
    deployment.backup.unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (cut_short, "is damaged, or is no database. Nothing was changed."),
        (overwrite_a_page, "is damaged, or is no database. Nothing was changed."),
        (change_a_sealed_value, "is damaged, or is no database. Nothing was changed."),
        (point_to_nowhere, "is damaged, or is no database. Nothing was changed."),
        (make_it_another_file, "is damaged, or is no database. Nothing was changed."),
        (make_it_empty, "is not a database of Undersigned. Nothing was changed."),
        (make_it_anothers_database, "is not a database of Undersigned. Nothing was changed."),
        (make_it_newer, r"was made by a newer Undersigned \(schema 99, .*\). Update Undersigned; nothing was changed."),
        (make_it_another_letters, r"holds another letter \(another-letter\) than the one set \(both-banks\)."),
        (take_another_key, "was sealed with another key"),
        (lose_the_key, r"The key file .* is missing."),
        (lose_the_backup, r"There is no backup at .*backup.sqlite3."),
    ],
)
async def test_what_does_not_fit_is_refused_and_nothing_is_changed(
    deployment: BackedUpDeployment, spoil: Callable[[BackedUpDeployment], None], sentence: str
) -> None:
    spoil(deployment)
    before = deployment.files()
    with pytest.raises(OperatorError, match=sentence):
        await deployment.restore()
    assert deployment.files() == before
    assert not list(deployment.database.parent.glob("*.restoring"))


@contextmanager
def no_growth() -> Iterator[None]:
    """No file of this process can grow, as with a quota."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (PAGE_BYTES, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


async def test_a_disk_that_takes_no_more_is_not_taken_for_a_damaged_backup(deployment: BackedUpDeployment) -> None:
    before = deployment.files()
    with pytest.raises(RestoreError, match=r"restored: disk I/O error\. Nothing was changed\."), no_growth():
        await deployment.restore()
    assert deployment.files() == before


@pytest.mark.parametrize("code", ["FULL", "IOERR_READ", "BUSY", "READONLY", "CANTOPEN"])
async def test_what_is_not_the_backups_fault_is_called_by_its_name(
    deployment: BackedUpDeployment, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    @file_errors()
    def fail(_source: Path, _target: Path) -> None:
        error = sqlite3.OperationalError("its name")
        error.sqlite_errorcode = getattr(sqlite3, f"SQLITE_{code}")
        raise error

    monkeypatch.setattr(copying, "copy_database", fail)
    with pytest.raises(RestoreError, match=r"could not be restored: its name\. Nothing was changed\."):
        await deployment.restore()


async def test_the_database_is_not_its_own_backup(deployment: BackedUpDeployment) -> None:
    with pytest.raises(RestoreError, match="is the database itself"):
        await restore(deployment.settings, deployment.database)


async def test_restore_is_refused_while_the_bot_runs(deployment: BackedUpDeployment) -> None:
    async with open_store(deployment.settings, LETTER):
        with pytest.raises(OperatorError, match="in use by another Undersigned process"):
            await deployment.restore()


# Interrupted --------------------------------------------------------------------------------------


async def test_cut_off_anywhere_it_leaves_the_old_database_or_the_new_one(
    deployment: BackedUpDeployment, tmp_path: Path
) -> None:
    """Killed before each statement and system call, one run each. In neither is Flora, who has withdrawn."""
    await deployment.since(flora_withdraws, gita_signs)
    old = AT_THE_BACKUP | {1: "withdrawn", 6: "pending"}
    new = AT_THE_BACKUP | {1: "withdrawn"}
    found = []
    for folder in every_interruption(deployment.folder, tmp_path / "cut", "restore", "backup.sqlite3"):
        cut = BackedUpDeployment(folder)
        found.append(await cut.states())
        assert found[-1] in (old, new)
        assert b"Flora Example" not in cut.database.read_bytes()
        if found[-1] == new:
            (kept,) = cut.database.parent.glob("*.kept-*")
            assert kept.stat().st_size
    assert found == sorted(found, key=len, reverse=True)
    assert found.count(old) > 150 // EVERY
    assert found.count(new) > 3 // EVERY


async def test_what_an_interrupted_restore_leaves_is_tidied_up_by_the_bot(deployment: BackedUpDeployment) -> None:
    """It is a copy of the backup, and may hold who has withdrawn."""
    folder = deployment.database.with_name(deployment.database.name + ".restoring")
    folder.mkdir()
    shutil.copy(deployment.backup, folder)
    await deployment.since(lambda store: store.purge(NOON))
    assert not folder.exists()
