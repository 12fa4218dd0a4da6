"""`undersigned backup` and `restore` with the encryption keys of Matrix; without a homeserver.

The keys that are there stay, since they know what has happened since; those of the backup come where there are none
that can be used.
"""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

import bot.operations.restore
from bot.deployment import open_store
from bot.operations.restore import Restored
from storage.errors import OperatorError
from storage.sqlite.key_value import SealedKeyValueStore
from tests.backed_up import (
    AT_THE_BACKUP,
    OF_THE_BACKUP,
    OTHER,
    YOUNGER,
    BackedUpDeployment,
    backed_up,
    begin_anew,
    change_a_value,
    damage_a_page,
    failing_at,
    flora_withdraws,
    gita_signs,
    lose,
    overwrite,
    seal_with_another_key,
)
from tests.deployment import LETTER, beside, needs_root
from tests.interruptions import every_interruption


@pytest.fixture
async def deployment(tmp_path: Path) -> BackedUpDeployment:
    return await backed_up(tmp_path / "start")


def told(done: Restored) -> str:
    return "\n".join(done.sentences())


# What is there ------------------------------------------------------------------------------------


UNUSABLE = [overwrite, damage_a_page, change_a_value, seal_with_another_key, begin_anew]


async def test_keys_that_can_be_used_stay(deployment: BackedUpDeployment) -> None:
    deployment.change_keys()
    done = await deployment.restore()
    assert deployment.keys() == YOUNGER
    assert deployment.kept_keys() == []
    assert f"The bot keeps the encryption keys of Matrix that are in {deployment.sealed_store}" in told(done)


async def test_lost_keys_come_back(deployment: BackedUpDeployment) -> None:
    lose(deployment)
    done = await deployment.restore()
    assert deployment.keys() == OF_THE_BACKUP
    assert deployment.kept_keys() == []
    assert f"The encryption keys of Matrix are in place too, in {deployment.sealed_store}." in told(done)


async def test_keys_that_come_back_say_so_and_begin_new_sessions(deployment: BackedUpDeployment) -> None:
    """What was exchanged with other devices since then is not in the backup."""
    with deployment.opened_shelf() as sealed_store:
        sealed_store.put("olm", "somebody|1", b"a session")
    deployment.back_up_anew()
    lose(deployment)
    await deployment.restore()
    with deployment.opened_shelf() as sealed_store:
        assert sealed_store.restored
        assert sealed_store.all("olm") == []


@pytest.mark.parametrize("spoil", UNUSABLE)
async def test_what_cannot_be_used_is_replaced_and_kept_each_time_under_another_name(
    deployment: BackedUpDeployment, spoil: Callable[[BackedUpDeployment], None]
) -> None:
    spoil(deployment)
    was = deployment.sealed_store.read_bytes()
    done = await deployment.restore()
    assert deployment.keys() == OF_THE_BACKUP
    (kept,) = deployment.kept_keys()
    assert kept.read_bytes() == was
    assert f"Their former file was kept as {kept}." in told(done)
    assert kept.stat().st_mode & 0o777 == deployment.sealed_store.stat().st_mode & 0o777 == 0o600
    spoil(deployment)
    await deployment.restore()
    assert len(deployment.kept_keys()) == 2


async def test_what_is_kept_is_one_file_with_what_a_killed_bot_left_in_its_log(
    deployment: BackedUpDeployment, tmp_path: Path
) -> None:
    sealed_store = SealedKeyValueStore.open(tmp_path / "other.sqlite3", OTHER)
    sealed_store.put("account", "", b"written last")
    for suffix in ("", "-wal"):
        shutil.copy(tmp_path / f"other.sqlite3{suffix}", f"{deployment.sealed_store}{suffix}")
    sealed_store.close()
    assert Path(f"{deployment.sealed_store}-wal").stat().st_size
    await deployment.restore()
    assert deployment.keys() == OF_THE_BACKUP
    (kept,) = deployment.kept_keys()
    with closing(SealedKeyValueStore.open(kept, OTHER, read_only=True)) as sealed_store:
        assert sealed_store.get("account", "") == b"written last"


async def test_a_log_of_what_is_damaged_stays_with_it_and_does_not_meet_the_new_file(
    deployment: BackedUpDeployment,
) -> None:
    overwrite(deployment)
    log = Path(f"{deployment.sealed_store}-wal")
    log.write_bytes(b"a log")
    await deployment.restore()
    kept, its_log = deployment.kept_keys()
    assert its_log.name == f"{kept.name}-wal"
    assert its_log.read_bytes() == b"a log"
    assert deployment.keys() == OF_THE_BACKUP


@needs_root
@pytest.mark.parametrize("spoil", [lose, overwrite])
async def test_an_operator_who_is_root_leaves_the_keys_to_the_bot(
    deployment: BackedUpDeployment, spoil: Callable[[BackedUpDeployment], None]
) -> None:
    spoil(deployment)
    deployment.give_to(1234)
    Path(f"{deployment.sealed_store}.lock").unlink()
    await deployment.restore()
    assert deployment.sealed_store.exists()
    assert deployment.owners() == {1234}


# What the operator is told ------------------------------------------------------------------------


async def test_keys_that_nothing_uses_are_named(deployment: BackedUpDeployment) -> None:
    """They come all the same: the backup is whole again."""
    lose(deployment)
    assert "Matrix is not set up here" in told(await deployment.restore())
    assert deployment.keys() == OF_THE_BACKUP
    assert "Matrix is not set up here" in told(await deployment.restore())
    assert "Matrix is not set up here" not in told(await deployment.on_matrix())


@pytest.mark.parametrize(
    ("spoil", "more", "sentence"),
    [
        (BackedUpDeployment.change_keys, {}, r"The bot keeps the present ones, in \S+matrix.sqlite3\."),
        (
            lose,
            {"password": SecretStr("x")},
            r"the bot logs in again, with UNDERSIGNED_MATRIX__PASSWORD, as a new device",
        ),
        (lose, {}, r"with UNDERSIGNED_MATRIX__PASSWORD \(which is not set\), as a new device"),
        (begin_anew, {}, r"There are none in \S+ either: the bot logs in again"),
        (overwrite, {}, r"matrix.sqlite3 cannot be used, .* If you remove it, the bot logs in again"),
        (seal_with_another_key, {}, r"it is damaged or needs another key\. If you remove it"),
    ],
)
async def test_a_backup_without_keys_changes_none_and_what_that_means_is_said(
    deployment: BackedUpDeployment, spoil: Callable[[BackedUpDeployment], None], more: dict[str, object], sentence: str
) -> None:
    beside(deployment.backup).unlink()
    spoil(deployment)
    was = deployment.sealed_store.read_bytes() if deployment.sealed_store.exists() else None
    done = await deployment.on_matrix(**more)
    assert f"There are no encryption keys of Matrix beside the backup ({beside(deployment.backup)})." in told(done)
    assert sentence.split(maxsplit=1)[0] in told(done)
    with pytest.raises(AssertionError, match=sentence):
        raise AssertionError(told(done))
    assert (deployment.sealed_store.read_bytes() if deployment.sealed_store.exists() else None) == was


async def test_where_there_is_no_matrix_nothing_is_said_about_it(deployment: BackedUpDeployment) -> None:
    beside(deployment.backup).unlink()
    lose(deployment)
    assert "Matrix" not in told(await deployment.restore())


# Refused -------------------------------------------------------------------------------------------


def cut_short(keys: Path) -> None:
    keys.write_bytes(keys.read_bytes()[:5_000])


def make_it_another_file(keys: Path) -> None:
    keys.write_text("my shopping list")


def make_it_empty(keys: Path) -> None:
    keys.write_text("")


def make_it_the_database(keys: Path) -> None:
    shutil.copy(str(keys).removesuffix(".matrix"), keys)


def change_a_sealed_value(keys: Path) -> None:
    with closing(sqlite3.connect(keys)) as db, db:
        db.execute("UPDATE kept SET sealed = zeroblob(length(sealed)) WHERE kind = 'account'")


def make_it_anothers(keys: Path) -> None:
    keys.unlink()
    SealedKeyValueStore.open(keys, OTHER).close()


@pytest.mark.parametrize("there", [lose, BackedUpDeployment.change_keys])
@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (cut_short, r"cannot be copied: it is damaged, or is no file of encryption keys\. Nothing was changed\."),
        (make_it_another_file, r"cannot be copied: it is damaged, or is no file of encryption keys\. Nothing was chan"),
        (make_it_empty, r"holds no encryption keys of Undersigned\. Nothing was changed\."),
        (make_it_the_database, r"holds no encryption keys of Undersigned\. Nothing was changed\."),
        (change_a_sealed_value, r"backup.sqlite3.matrix is damaged\. Nothing was changed\."),
        (make_it_anothers, r"was sealed with another key than the one at hand\. Nothing was changed\."),
    ],
)
async def test_keys_that_do_not_fit_are_refused_before_the_database_is_touched(
    deployment: BackedUpDeployment,
    spoil: Callable[[Path], None],
    sentence: str,
    there: Callable[[BackedUpDeployment], None],
) -> None:
    await deployment.since(gita_signs)
    there(deployment)
    spoil(beside(deployment.backup))
    before = deployment.everything()
    with pytest.raises(OperatorError, match=rf"{beside(deployment.backup)}|{sentence}") as caught:
        await deployment.restore()
    assert caught.match(sentence)
    assert deployment.everything() == before


@pytest.mark.parametrize("with_keys", [True, False])
async def test_restore_is_refused_while_a_bot_uses_the_keys(deployment: BackedUpDeployment, *, with_keys: bool) -> None:
    """That may be one with a database of its own."""
    if not with_keys:
        beside(deployment.backup).unlink()
    await deployment.since(gita_signs)
    with deployment.opened_shelf():
        before = deployment.everything()
        with pytest.raises(OperatorError, match=r"matrix.sqlite3 is in use by another .* nothing was changed\."):
            await deployment.restore()
        assert deployment.everything() == before


async def test_restore_is_refused_while_somebody_reads_the_file_to_be_replaced(deployment: BackedUpDeployment) -> None:
    """Else a part of it would stay behind in the log."""
    begin_anew(deployment)
    await deployment.since(gita_signs)
    with closing(sqlite3.connect(deployment.sealed_store, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM kept").fetchall()
        with deployment.opened_shelf() as sealed_store:
            sealed_store.put("place", "", b"in the log")
        before = deployment.everything()
        with pytest.raises(OperatorError, match=r"Another command is reading .*matrix.sqlite3.* nothing was changed\."):
            await deployment.restore()
        assert deployment.everything() == before


# In trouble ---------------------------------------------------------------------------------------


async def test_a_disk_that_is_full_from_the_start_changes_nothing(
    deployment: BackedUpDeployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(deployment)
    before = deployment.everything()
    monkeypatch.setattr(bot.operations.restore, "put_in_place", failing_at(deployment.sealed_store))
    with pytest.raises(OperatorError, match=r"No space left on device\. Nothing was changed\."):
        await deployment.restore()
    for kept in deployment.kept_keys():
        kept.unlink()
    assert deployment.everything() == before


async def test_a_disk_that_is_full_after_the_keys_leaves_the_database_and_the_next_try_ends_well(
    deployment: BackedUpDeployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    await deployment.since(gita_signs)
    overwrite(deployment)
    with monkeypatch.context() as trouble:
        trouble.setattr(bot.operations.restore, "put_in_place", failing_at(deployment.database))
        with pytest.raises(OperatorError, match=r"device\. The encryption keys of Matrix are those of the backup, the"):
            await deployment.restore()
    assert deployment.keys() == OF_THE_BACKUP
    assert len(await deployment.states()) == len(AT_THE_BACKUP) + 1
    await deployment.restore()
    assert await deployment.states() == AT_THE_BACKUP
    assert deployment.keys() == OF_THE_BACKUP


@pytest.mark.parametrize("spoil", [lose, overwrite])
async def test_cut_off_anywhere_each_is_the_old_one_or_the_new_one_and_a_second_run_ends_well(
    deployment: BackedUpDeployment, tmp_path: Path, spoil: Callable[[BackedUpDeployment], None]
) -> None:
    """The keys come first. With either database they are better than what was there."""
    await deployment.since(flora_withdraws, gita_signs)
    spoil(deployment)
    was = deployment.sealed_store.read_bytes() if deployment.sealed_store.exists() else None
    old = AT_THE_BACKUP | {1: "withdrawn", 6: "pending"}
    new = AT_THE_BACKUP | {1: "withdrawn"}
    found = []
    for folder in every_interruption(deployment.folder, tmp_path / "cut", "restore", "backup.sqlite3"):
        cut = BackedUpDeployment(folder)
        there = cut.sealed_store.read_bytes() if cut.sealed_store.exists() else None
        if there != was:
            assert cut.keys() == OF_THE_BACKUP
            assert [kept.read_bytes() for kept in cut.kept_keys()] == ([was] if was else [])
        async with open_store(cut.settings, LETTER):
            states = dict(cut.ask("SELECT id, state FROM signature"))
        assert states in (old, new)
        found.append((there != was, states == new))
        await cut.restore()
        assert await cut.states() == new
        assert cut.keys() == OF_THE_BACKUP
        assert [
            path.name for path in cut.sealed_store.parent.iterdir() if path.name.endswith((".restoring", ".part"))
        ] == []
    assert found == sorted(found)
    assert set(found) == {(False, False), (True, False), (True, True)}


def test_what_an_interrupted_restore_leaves_is_tidied_up_by_the_bot(deployment: BackedUpDeployment) -> None:
    folder = Path(f"{deployment.sealed_store}.restoring")
    folder.mkdir()
    (folder / "restored.sqlite3").write_text("keys")
    assert deployment.keys() == OF_THE_BACKUP
    assert not folder.exists()
