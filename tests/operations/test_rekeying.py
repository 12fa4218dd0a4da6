"""`undersigned rekey` changes the key, at whatever moment it is interrupted and whatever fails."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import storage.crypto.key_files
from bot.deployment import open_store, open_vault
from bot.operations.backup import backup
from bot.operations.rekey import RekeyError, rekey
from storage.crypto.key_files import former_keys, successor_of
from storage.crypto.vault import Vault, make_key, read_key
from storage.errors import DatabaseError, KeyFileError, OperatorError, StorageUnavailable
from storage.sqlite.key_value import SealedKeyValueStore
from tests.backed_up import failing_at
from tests.deployment import LETTER, Deployment, beside, needs_root
from tests.interruptions import EVERY, every_interruption


@pytest.fixture
async def deployment(tmp_path: Path) -> Deployment:
    """One of everything, and the bot is stopped."""
    deployment = Deployment(tmp_path / "start")
    await deployment.fill_with_samples()
    return deployment


async def test_everything_is_there_under_another_key_and_nothing_is_left_lying_about(deployment: Deployment) -> None:
    before, old = await deployment.contents(), read_key(deployment.key_file)
    deployment.database.with_name("undersigned.sqlite3.schema-1").write_text("a copy that only the old key opens")
    await rekey(deployment.settings)
    assert read_key(deployment.key_file) != old
    assert await deployment.contents() == before
    (former,) = former_keys(deployment.key_file)
    assert set(deployment.files()) == {"undersigned.sqlite3", "undersigned.key", "matrix.sqlite3", former.name}
    assert read_key(former) == old, "older backups want it"


async def test_the_new_key_file_is_as_private_as_the_old_one(deployment: Deployment) -> None:
    deployment.key_file.chmod(0o440)
    await rekey(deployment.settings)
    assert deployment.key_file.stat().st_mode & 0o777 == 0o440


@needs_root
async def test_an_operator_who_is_root_leaves_the_key_to_the_bot(deployment: Deployment) -> None:
    deployment.give_to(1234)
    await rekey(deployment.settings)
    assert deployment.owners() == {1234}


async def test_cut_off_anywhere_the_next_start_finds_the_key_that_fits(deployment: Deployment, tmp_path: Path) -> None:
    """Killed before each statement and system call, one run each; all is there, one key is left, and it goes on."""
    before, old = await deployment.contents(), read_key(deployment.key_file)
    keys = []
    for folder in every_interruption(deployment.folder, tmp_path / "cut", "rekey", "--yes"):
        cut = Deployment(folder)
        assert await cut.contents() == before
        assert not list(cut.folder.rglob("matrix.sqlite3.new*"))
        keys.append(read_key(cut.key_file) == old)
        await rekey(cut.settings)
        assert await cut.contents() == before
    # The old key for a while, then, from the commit on, a new one.
    assert keys == sorted(keys, reverse=True)
    assert keys.count(True) > 60 // EVERY
    assert keys.count(False) > 9 // EVERY


async def test_between_commit_and_renaming_readers_use_the_new_key_and_touch_nothing(deployment: Deployment) -> None:
    old = deployment.key_file.read_bytes()
    await rekey(deployment.settings)
    deployment.key_file.rename(successor_of(deployment.key_file))
    deployment.key_file.write_bytes(old)
    async with open_store(deployment.settings, LETTER, read_only=True) as store:
        assert len(await store.unhandled()) == 1
    assert deployment.key_file.read_bytes() == old
    assert successor_of(deployment.key_file).exists()


async def test_a_lost_key_file_is_made_good_by_the_new_one_beside_it(deployment: Deployment) -> None:
    before = await deployment.contents()
    await rekey(deployment.settings)
    deployment.key_file.rename(successor_of(deployment.key_file))
    assert await deployment.contents() == before


async def test_where_neither_key_fits_both_stay_and_the_start_is_refused(deployment: Deployment) -> None:
    deployment.key_file.unlink()
    keys = make_key(deployment.key_file), make_key(successor_of(deployment.key_file))
    with pytest.raises(DatabaseError, match="The key does not belong to this database"):
        await deployment.contents()
    assert (read_key(deployment.key_file), read_key(successor_of(deployment.key_file))) == keys
    deployment.key_file.unlink()
    with pytest.raises(KeyFileError, match="is missing"):
        open_vault(deployment.settings, make=True)


async def test_rekey_is_refused_while_the_bot_runs(deployment: Deployment) -> None:
    before = deployment.files()
    async with open_store(deployment.settings, LETTER):
        with pytest.raises(DatabaseError, match="in use by another Undersigned process"):
            await rekey(deployment.settings)
    assert deployment.files() == before


async def test_rekey_is_refused_while_a_bot_uses_the_keys_of_matrix(deployment: Deployment) -> None:
    """That may be one with a database of its own."""
    with deployment.opened_shelf():
        before = whole(deployment)
        with pytest.raises(OperatorError, match=r"matrix.sqlite3 is in use by another .* nothing was changed\."):
            await rekey(deployment.settings)
        assert whole(deployment) == before


def whole(deployment: Deployment) -> dict[str, bytes]:
    """The files without what SQLite keeps beside them while they are open."""
    return {name: content for name, content in deployment.files().items() if not name.endswith(("-wal", "-shm"))}


def change_a_sealed_value(deployment: Deployment) -> None:
    with closing(sqlite3.connect(deployment.sealed_store)) as db, db:
        db.execute("UPDATE kept SET sealed = zeroblob(length(sealed)) WHERE kind = 'account'")


def damage_a_page(deployment: Deployment) -> None:
    content = deployment.sealed_store.read_bytes()
    deployment.sealed_store.write_bytes(content[:4096] + b"\xff" * 4096 + content[8192:])


def seal_with_another_key(deployment: Deployment) -> None:
    deployment.sealed_store.unlink()
    SealedKeyValueStore.open(deployment.sealed_store, Vault(b"o" * 32)).close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (change_a_sealed_value, r"matrix.sqlite3 is damaged, and cannot be sealed again\. Nothing was changed\."),
        (damage_a_page, r"matrix.sqlite3 cannot be .*malformed\."),
        (seal_with_another_key, r"The key does not belong to .*matrix.sqlite3\."),
    ],
)
async def test_keys_of_matrix_that_cannot_be_sealed_anew_keep_the_key_as_it_is(
    deployment: Deployment, spoil: Callable[[Deployment], None], sentence: str
) -> None:
    spoil(deployment)
    before = whole(deployment)
    with pytest.raises(OperatorError, match=sentence):
        await rekey(deployment.settings)
    assert whole(deployment) == before


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), StorageUnavailable("disk is full")])
async def test_where_there_is_no_room_for_the_keys_of_matrix_nothing_is_changed(
    deployment: Deployment, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    before = whole(deployment)

    def fail(_: SealedKeyValueStore, path: Path, __: Vault) -> None:
        path.write_bytes(b"half of a file")
        raise error

    monkeypatch.setattr(SealedKeyValueStore, "copy", fail)
    with pytest.raises(RekeyError, match=r"(No space left on device|disk is full)\. Nothing was changed\."):
        await rekey(deployment.settings)
    assert whole(deployment) == before


@pytest.mark.parametrize("name", ["matrix.sqlite3", "undersigned.key"])
async def test_a_disk_that_takes_no_more_after_the_commit_loses_nothing_and_the_files_to_keep_are_named(
    deployment: Deployment, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before, old = await deployment.contents(), read_key(deployment.key_file)
    with monkeypatch.context() as trouble:
        trouble.setattr(storage.crypto.key_files, "put_in_place", failing_at(deployment.database.with_name(name)))
        with pytest.raises(
            RekeyError, match=r"was interrupted \(No space left on device\)\. Keep .*undersigned.key.new"
        ):
            await rekey(deployment.settings)
    assert await deployment.contents() == before
    assert read_key(deployment.key_file) != old


async def test_without_a_database_there_is_nothing_to_change(tmp_path: Path) -> None:
    with pytest.raises(RekeyError, match=r"There is no database at .* yet"):
        await rekey(Deployment(tmp_path).settings)
    assert list(tmp_path.iterdir()) == []


async def test_a_backup_from_before_opens_with_the_old_key_only(deployment: Deployment) -> None:
    before, old = await deployment.contents(), deployment.key_file.read_bytes()
    copy = deployment.folder / "backup.sqlite3"
    backup(deployment.settings, copy)
    await rekey(deployment.settings)
    deployment.database.unlink()
    copy.rename(deployment.database)
    beside(copy).rename(deployment.sealed_store)
    with pytest.raises(DatabaseError, match="The key does not belong to this database"):
        await deployment.contents()
    deployment.key_file.write_bytes(old)
    assert await deployment.contents() == before
