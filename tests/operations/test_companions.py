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
from tests.backed_up import Place, backed_up, lose

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
async def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    place = await backed_up(tmp_path / "start")
    named: Callable[[Settings, str], Any] = Settings.named

    def also_named(settings: Settings, name: str) -> Any:
        values = {POSTS.setting: place.database.with_name("other.sqlite3"), POSTS.platform_setting: "other.example.org"}
        return values.get(name) if name.startswith("OTHER") else named(settings, name)

    monkeypatch.setattr(Settings, "named", also_named)
    other = replace(CAPABILITIES[Platform.TELEGRAM], companion_file=POSTS)
    monkeypatch.setattr("bot.companions.CAPABILITIES", {**CAPABILITIES, Platform.TELEGRAM: other})
    with closing(opened(place)) as store:
        store.put("name", "", b"Letter")
        store.put("greeting", "flora", b"half of a handshake")
    return place


def companion(place: Place) -> Companion:
    (found,) = [each for each in companions(place.settings) if each.file is POSTS]
    return found


def opened(place: Place) -> SealedKeyValueStore:
    return SealedKeyValueStore.open(companion(place).path, open_vault(place.settings, make=False))


async def test_a_companion_file_is_backed_up_and_restored_beside_the_database(place: Place) -> None:
    place.back_up_anew()
    assert companion(place).beside(place.backup).name == "backup.sqlite3.other"
    companion(place).path.unlink()
    lose(place)
    told = "\n".join((await place.restore()).sentences())
    assert f"The addresses of another platform are in place too, in {companion(place).path}." in told
    assert f"The encryption keys of Matrix are in place too, in {place.sealed_store}." in told
    with closing(opened(place)) as store:
        assert store.get("name", "") == b"Letter"
        assert store.all("greeting") == []
        assert store.restored


async def test_without_a_copy_the_operator_is_told_what_the_platform_says_of_that(place: Place) -> None:
    companion(place).path.unlink()
    told = "\n".join((await place.restore()).sentences())
    assert f"There are no addresses of another platform beside the backup ({place.backup}.other)." in told
    assert "either: the bot asks for a name again, with OTHER_PASSWORD (which is not set)." in told


async def test_where_one_of_all_the_files_cannot_be_copied_there_is_no_backup(place: Place) -> None:
    companion(place).path.write_bytes(b"no file of keys at all" * 100)
    before = place.everything()
    with pytest.raises(Exception, match="no file of encryption keys"):
        backup(place.settings, place.folder / "new.sqlite3")
    assert place.everything() == before


async def test_a_companion_file_is_sealed_again_with_the_new_key(place: Place) -> None:
    before = companion(place).path.read_bytes()
    await rekey(place.settings)
    assert companion(place).path.read_bytes() != before
    with closing(opened(place)) as store:
        assert store.get("name", "") == b"Letter"
    assert place.keys() is not None
