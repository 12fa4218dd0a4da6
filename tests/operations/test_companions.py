"""A file that a platform declares beside the database is backed up, re-keyed and restored together with it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.companions import Companion, companions
from bot.deployment import open_vault
from bot.messaging.capabilities import CAPABILITIES, CompanionFile
from bot.operations.backup import backup
from bot.operations.rekey import rekey
from bot.settings import Settings
from storage.records import Platform
from storage.sqlite.key_value import SealedKeyValueStore
from tests.backed_up import BackedUpDeployment, backed_up, lose

POSTS = CompanionFile(
    contents="addresses of another platform",
    suffix=".other",
    identity="name",
    shared=("greeting",),
    setting="OTHER_STORE",
    platform_setting="OTHER_SERVER",
    login_setting="OTHER_PASSWORD",
    without="the bot asks for a name again, with {login}",
)


@pytest.fixture
async def deployment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BackedUpDeployment:
    deployment = await backed_up(tmp_path / "start")
    named: Callable[[Settings, str], Any] = Settings.named

    def also_named(settings: Settings, name: str) -> Any:
        values = {
            POSTS.setting: deployment.database.with_name("other.sqlite3"),
            POSTS.platform_setting: "other.example.org",
        }
        return values.get(name) if name.startswith("OTHER") else named(settings, name)

    monkeypatch.setattr(Settings, "named", also_named)
    other = replace(CAPABILITIES[Platform.TELEGRAM], companion_file=POSTS)
    monkeypatch.setattr("bot.companions.CAPABILITIES", {**CAPABILITIES, Platform.TELEGRAM: other})
    with closing(opened(deployment)) as store:
        store.put("name", "", b"Letter")
        store.put("greeting", "flora", b"half of a handshake")
    return deployment


def companion(deployment: BackedUpDeployment) -> Companion:
    (found,) = [each for each in companions(deployment.settings) if each.file is POSTS]
    return found


def opened(deployment: BackedUpDeployment) -> SealedKeyValueStore:
    return SealedKeyValueStore.open(companion(deployment).path, open_vault(deployment.settings, make=False))


async def test_a_companion_file_is_backed_up_and_restored_beside_the_database(deployment: BackedUpDeployment) -> None:
    deployment.back_up_anew()
    assert companion(deployment).beside(deployment.backup).name == "backup.sqlite3.other"
    companion(deployment).path.unlink()
    lose(deployment)
    told = "\n".join((await deployment.restore()).sentences())
    assert f"The addresses of another platform are in place too, in {companion(deployment).path}." in told
    assert f"The encryption keys of Matrix are in place too, in {deployment.sealed_store}." in told
    with closing(opened(deployment)) as store:
        assert store.get("name", "") == b"Letter"
        assert store.all("greeting") == []
        assert store.restored


async def test_without_a_copy_the_operator_is_told_what_the_platform_says_of_that(
    deployment: BackedUpDeployment,
) -> None:
    companion(deployment).path.unlink()
    told = "\n".join((await deployment.restore()).sentences())
    assert f"There are no addresses of another platform beside the backup ({deployment.backup}.other)." in told
    assert "either: the bot asks for a name again, with OTHER_PASSWORD (which is not set)." in told


async def test_where_one_of_all_the_files_cannot_be_copied_there_is_no_backup(deployment: BackedUpDeployment) -> None:
    companion(deployment).path.write_bytes(b"no file of keys at all" * 100)
    before = deployment.everything()
    with pytest.raises(Exception, match="no file of encryption keys"):
        backup(deployment.settings, deployment.folder / "new.sqlite3")
    assert deployment.everything() == before


async def test_a_companion_file_is_sealed_again_with_the_new_key(deployment: BackedUpDeployment) -> None:
    before = companion(deployment).path.read_bytes()
    await rekey(deployment.settings)
    assert companion(deployment).path.read_bytes() != before
    with closing(opened(deployment)) as store:
        assert store.get("name", "") == b"Letter"
    assert deployment.keys() is not None
