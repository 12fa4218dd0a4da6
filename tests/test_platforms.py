"""The bot asks what a platform can do, never which platform it is; a platform tells of itself in its own package."""

import ast
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.messaging.capabilities import CAPABILITIES
from bot.platforms.registry import PLATFORMS, admin_groups, switched_on
from bot.settings import MatrixSettings, Settings, SettingsError, TelegramSettings
from storage.records import Address, Platform

ROOT = Path(__file__).parent.parent
# The settings say whose ids they hold, the capabilities what each platform can do.
KNOWING = ("bot/platforms/", "bot/settings.py", "bot/messaging/capabilities.py", "storage/records/people.py")


def settings(tmp_path: Path, **given: object) -> Settings:
    return Settings(database=tmp_path / "db.sqlite3", key_file=tmp_path / "key", **given)  # type: ignore[arg-type]


def test_no_other_module_names_a_platform() -> None:
    named = []
    for path in [*ROOT.glob("bot/**/*.py"), *ROOT.glob("storage/**/*.py")]:
        place = str(path.relative_to(ROOT))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_one = isinstance(node, ast.Attribute) and node.attr in Platform.__members__
            if is_one and not place.startswith(KNOWING):
                named.append(f"{place}:{node.lineno}")
    assert named == []


def test_every_platform_has_an_entry_and_capabilities() -> None:
    assert sorted(entry.platform for entry in PLATFORMS) == sorted(Platform) == sorted(CAPABILITIES)


def test_a_switched_on_platform_has_its_admin_group(tmp_path: Path) -> None:
    telegram = TelegramSettings(token=SecretStr("123456789:" + "s" * 35), admin_chat=-100)
    on = settings(tmp_path, telegram=telegram)
    assert [entry.platform for entry in switched_on(on)] == [Platform.TELEGRAM]
    assert admin_groups(on) == [Address(Platform.TELEGRAM, "-100")]


def test_without_a_platform_the_operator_learns_which_settings_switch_one_on(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        admin_groups(settings(tmp_path))
    assert all(entry.switch in str(caught.value) for entry in PLATFORMS)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"telegram": TelegramSettings(token=SecretStr("123456789:" + "s" * 35))}, "UNDERSIGNED_TELEGRAM__ADMIN_CHAT"),
        ({"telegram": TelegramSettings(admin_chat=-100)}, "UNDERSIGNED_TELEGRAM__TOKEN"),
        (
            {"matrix": MatrixSettings.model_validate({"homeserver": "http://127.0.0.1:9", "user": "@letter:mx.test"})},
            "UNDERSIGNED_MATRIX__ADMIN_ROOM",
        ),
    ],
)
def test_a_platform_that_is_configured_in_part_names_what_is_missing(
    tmp_path: Path, given: dict[str, object], missing: str
) -> None:
    with pytest.raises(SettingsError, match=missing):
        admin_groups(settings(tmp_path, **given))
