"""Every test and setting that SECURITY.md names exists."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.test_deploy import environment_names

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SECURITY.md").read_text()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`((?:test_|Test)\w+)`", PAGE))))
def test_every_test_that_it_names_is_there(name: str) -> None:
    files = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    assert any(re.search(rf"^ *(async def|def|class) {name}\b", path.read_text(), re.MULTILINE) for path in files)


def test_every_file_of_tests_that_it_names_is_there() -> None:
    named = set(re.findall(r"`((?:\w+/)*test_\w+\.py)`", PAGE))
    assert len(named) > 5
    assert [name for name in named if not (ROOT / "tests" / name).exists()] == []


def test_every_setting_that_it_names_is_there() -> None:
    named = set(re.findall(r"UNDERSIGNED_\w+", PAGE))
    assert named
    assert named <= environment_names(Settings)
